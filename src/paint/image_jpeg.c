/* JPEG (ITU-T T.81): the markers read by hand, the pixels by libjpeg. */
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <jpeglib.h>
#include <jerror.h>

#include "paint/image_format.h"
#include "paint/turn.h"

enum marker {
	SOF_BASELINE = 0xc0,
	SOF_PROGRESSIVE = 0xc2,
	SOF_LAST = 0xcf,
	DHT = 0xc4,
	JPG = 0xc8,
	DAC = 0xcc,
	RST_FIRST = 0xd0,
	SOI = 0xd8,
	EOI = 0xd9,
	SOS = 0xda,
	APP1 = 0xe1,
	APP14 = 0xee,
	TEM = 0x01,
};

struct segment {
	unsigned marker;
	const unsigned char *bytes; /* after the length */
	size_t count;
	size_t end; /* the offset after it */
};

static unsigned two_bytes(const unsigned char *bytes)
{
	return (unsigned)bytes[0] << 8 | bytes[1];
}

bool jpeg_is(const unsigned char *bytes, size_t count)
{
	return count >= 3 && bytes[0] == 0xff && bytes[1] == SOI && bytes[2] == 0xff;
}

/* The segment at or after offset at; false where the file has none that is whole. */
static bool next_segment(const struct image *image, size_t at, struct segment *segment)
{
	const unsigned char *bytes = image->bytes;
	for (;;) {
		if (at >= image->count || bytes[at] != 0xff)
			return false;
		while (at < image->count && bytes[at] == 0xff) /* fill bytes */
			at++;
		if (at >= image->count)
			return false;
		segment->marker = bytes[at++];
		bool bare = segment->marker == TEM ||
			    (segment->marker >= RST_FIRST && segment->marker <= SOI);
		if (!bare)
			break;
	}
	if (segment->marker == EOI || image->count - at < 2)
		return false;
	size_t length = two_bytes(bytes + at);
	if (length < 2 || length > image->count - at)
		return false;
	segment->bytes = bytes + at + 2;
	segment->count = length - 2;
	segment->end = at + length;
	return true;
}

static bool is_frame(unsigned marker)
{
	return marker >= SOF_BASELINE && marker <= SOF_LAST && marker != DHT && marker != JPG &&
	       marker != DAC;
}

static bool measure_frame(struct image *image, const struct segment *segment,
			  struct image_fault *fault)
{
	*fault = (struct image_fault) {
		"unknown-image-format",
		"is a rare kind of JPEG that printers cannot read: save it again as a plain JPEG",
	};
	if (segment->marker > SOF_PROGRESSIVE || segment->count < 6 || segment->bytes[0] != 8)
		return false;
	image->bits = 8;
	image->height = two_bytes(segment->bytes + 1);
	image->width = two_bytes(segment->bytes + 3);
	image->components = segment->bytes[5];
	return image->width && image->height &&
	       (image->components == 1 || image->components == 3 || image->components == 4) &&
	       segment->count >= 6 + 3 * (size_t)image->components;
}

static bool ends_properly(const struct image *image, size_t from)
{
	for (size_t at = image->count; at >= from + 2; at--)
		if (image->bytes[at - 2] == 0xff && image->bytes[at - 1] == EOI)
			return true;
	return false;
}

bool jpeg_measure(struct image *image, struct image_fault *fault)
{
	bool adobe = false;
	struct segment segment = { .end = 2 };
	while (next_segment(image, segment.end, &segment)) {
		if (segment.marker == APP14)
			adobe |= segment.count >= 12 && !memcmp(segment.bytes, "Adobe", 5);
		if (is_frame(segment.marker) && !measure_frame(image, &segment, fault))
			return false;
		if (segment.marker == SOS && image->width && ends_properly(image, segment.end)) {
			image->adobe_inverted = adobe && image->components == 4;
			return true;
		}
		if (segment.marker == SOS)
			break;
	}
	*fault = (struct image_fault) {
		"damaged-image",
		"is damaged, perhaps cut short in copying: fetch it or save it again",
	};
	return false;
}

static unsigned exif_number(const unsigned char *bytes, int size, bool little)
{
	unsigned number = 0;
	for (int i = 0; i < size; i++)
		number = number << 8 | bytes[little ? size - 1 - i : i];
	return number;
}

/* The orientation, 1 to 8, in an Exif segment's first directory; 1 is upright. */
static unsigned exif_orientation(const unsigned char *bytes, size_t count)
{
	enum { HEAD = 6, ENTRY = 12, ORIENTATION = 0x0112 };
	if (count < HEAD + 8 || memcmp(bytes, "Exif\0", HEAD) != 0)
		return 1;
	bytes += HEAD;
	count -= HEAD;
	bool little = bytes[0] == 'I';
	size_t at = exif_number(bytes + 4, 4, little);
	if (at > count || count - at < 2)
		return 1;
	unsigned entries = exif_number(bytes + at, 2, little);
	at += 2;
	for (unsigned i = 0; i < entries && count - at >= ENTRY; i++, at += ENTRY)
		if (exif_number(bytes + at, 2, little) == ORIENTATION)
			return exif_number(bytes + at + 8, 2, little);
	return 1;
}

uint8_t jpeg_orientation(const struct image *image)
{
	struct segment segment = { .end = 2 };
	while (next_segment(image, segment.end, &segment) && segment.marker != SOS) {
		if (segment.marker != APP1)
			continue;
		unsigned orientation = exif_orientation(segment.bytes, segment.count);
		if (orientation > ORIENTATION_UPRIGHT && orientation <= ORIENTATION_LAST)
			return (uint8_t)orientation;
	}
	return ORIENTATION_UPRIGHT;
}

/* A progressive file may hold any number of scans over the whole picture; no camera makes so many. */
enum { SCANS_MOST = 200 };

struct decoder {
	struct jpeg_decompress_struct library;
	struct jpeg_error_mgr errors;
	struct jpeg_progress_mgr progress;
	jmp_buf escape;
	bool damaged;
};

static _Noreturn void on_error(j_common_ptr library)
{
	struct decoder *decoder = library->client_data;
	longjmp(decoder->escape, 1);
}

/* libjpeg goes on after what it calls a warning, with grey where data lacks; that is damage to us. */
static void on_message(j_common_ptr library, int level)
{
	struct decoder *decoder = library->client_data;
	int code = library->err->msg_code;
	if (level < 0 && code != JWRN_EXTRANEOUS_DATA && code != JWRN_ADOBE_XFORM &&
	    code != JWRN_JFIF_MAJOR && code != JWRN_TOO_MUCH_DATA)
		decoder->damaged = true;
}

static void on_progress(j_common_ptr library)
{
	struct decoder *decoder = library->client_data;
	if (decoder->library.input_scan_number > SCANS_MOST)
		longjmp(decoder->escape, 1);
}

/* How many of the image's pixels are one of those that are asked for, along a side. */
static unsigned reduction(const struct image *image, const struct pixels *pixels)
{
	unsigned factor = 1;
	while (factor < 8 && ((image->width + factor - 1) / factor != pixels->width ||
			      (image->height + factor - 1) / factor != pixels->height))
		factor *= 2;
	return factor;
}

static void read_rows(struct decoder *decoder, const struct image *image, struct pixels *pixels)
{
	j_decompress_ptr library = &decoder->library;
	jpeg_create_decompress(library);
	library->progress = &decoder->progress;
	jpeg_mem_src(library, image->bytes, (unsigned long)image->count);
	jpeg_read_header(library, TRUE);
	library->out_color_space = image->components == 1   ? JCS_GRAYSCALE
				   : image->components == 3 ? JCS_RGB
							    : JCS_CMYK;
	library->scale_num = 1;
	library->scale_denom = reduction(image, pixels);
	jpeg_start_decompress(library);
	if (library->output_width != pixels->width || library->output_height != pixels->height ||
	    library->output_components != image->components)
		longjmp(decoder->escape, 1);
	size_t stride = (size_t)pixels->width * image->components;
	while (library->output_scanline < library->output_height) {
		JSAMPROW row = pixels->colour + library->output_scanline * stride;
		jpeg_read_scanlines(library, &row, 1);
	}
	jpeg_finish_decompress(library);
}

/* Apart from its caller, whose variables keep their values over the jump. */
static bool run(struct decoder *decoder, const struct image *image, struct pixels *pixels)
{
	if (setjmp(decoder->escape) != 0)
		return false;
	read_rows(decoder, image, pixels);
	return !decoder->damaged;
}

bool jpeg_decode(const struct image *image, struct pixels *pixels)
{
	struct decoder decoder = { 0 };
	decoder.library.err = jpeg_std_error(&decoder.errors);
	decoder.library.client_data = &decoder;
	decoder.errors.error_exit = on_error;
	decoder.errors.emit_message = on_message;
	decoder.progress.progress_monitor = on_progress;
	bool good = run(&decoder, image, pixels);
	jpeg_destroy_decompress(&decoder.library);
	size_t count = (size_t)pixels->width * pixels->height * image->components;
	for (size_t i = 0; image->adobe_inverted && i < count; i++)
		pixels->colour[i] = (unsigned char)(255 - pixels->colour[i]);
	return good;
}
