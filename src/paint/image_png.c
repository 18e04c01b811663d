/* PNG (ISO/IEC 15948): the chunks walked by hand, the pixels by libpng. */
#include <string.h>

#include <libdeflate.h>
#include <png.h>

#include "paint/image_format.h"
#include "paint/png_faults.h"

static const unsigned char signature[8] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

enum colour_type {
	TYPE_GREY = 0,
	TYPE_RGB = 2,
	TYPE_PALETTE = 3,
	TYPE_GREY_ALPHA = 4,
	TYPE_RGB_ALPHA = 6,
};

bool png_is(const unsigned char *bytes, size_t count)
{
	return count >= sizeof signature && !memcmp(bytes, signature, sizeof signature);
}

static uint32_t four_bytes(const unsigned char *bytes)
{
	return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 |
	       bytes[3];
}

struct chunk {
	const unsigned char *type; /* four letters; the data follows */
	const unsigned char *data;
	size_t count;
};

/* The chunk at *at, its checksum proved, and *at moved past it. */
static bool next_chunk(const struct image *image, size_t *at, struct chunk *chunk)
{
	enum { FRAME = 12 }; /* length, type and checksum */
	if (image->count - *at < FRAME)
		return false;
	const unsigned char *start = image->bytes + *at;
	size_t count = four_bytes(start);
	if (count > image->count - *at - FRAME)
		return false;
	*chunk = (struct chunk) { start + 4, start + 8, count };
	*at += FRAME + count;
	return libdeflate_crc32(0, chunk->type, count + 4) == four_bytes(chunk->data + count);
}

static bool is_type(const struct chunk *chunk, const char *type)
{
	return !memcmp(chunk->type, type, 4);
}

/* The bit depths that each colour type may have (11.2.2). */
static bool depth_is_legal(unsigned type, unsigned bits)
{
	switch (type) {
	case TYPE_GREY:
		return bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
	case TYPE_PALETTE:
		return bits == 1 || bits == 2 || bits == 4 || bits == 8;
	case TYPE_RGB:
	case TYPE_GREY_ALPHA:
	case TYPE_RGB_ALPHA:
		return bits == 8 || bits == 16;
	default:
		return false;
	}
}

static bool read_header(struct image *image, const struct chunk *chunk)
{
	const unsigned char *data = chunk->data;
	if (!is_type(chunk, "IHDR") || chunk->count != 13)
		return false;
	unsigned type = data[9];
	image->width = four_bytes(data);
	image->height = four_bytes(data + 4);
	image->bits = data[8];
	image->has_palette = type == TYPE_PALETTE;
	image->has_alpha = type == TYPE_GREY_ALPHA || type == TYPE_RGB_ALPHA;
	image->is_interlaced = data[12] == 1;
	image->components = type == TYPE_GREY || type == TYPE_GREY_ALPHA ? 1 : 3;
	return image->width && image->height && depth_is_legal(type, image->bits) && !data[10] &&
	       !data[11] && data[12] <= 1;
}

bool png_measure(struct image *image, struct image_fault *fault)
{
	*fault = (struct image_fault) {
		"damaged-image",
		"is damaged, perhaps cut short in copying: fetch it or save it again",
	};
	size_t at = sizeof signature;
	struct chunk chunk;
	if (!next_chunk(image, &at, &chunk) || !read_header(image, &chunk))
		return false;
	bool palette = false, data = false;
	while (next_chunk(image, &at, &chunk)) {
		if (is_type(&chunk, "IEND"))
			return data && palette >= image->has_palette;
		if (is_type(&chunk, "PLTE"))
			palette = chunk.count >= 3 && chunk.count <= 768 && chunk.count % 3 == 0;
		else if (is_type(&chunk, "tRNS") && !data)
			image->has_alpha = true;
		else if (is_type(&chunk, "IDAT"))
			data = true;
	}
	return false;
}

struct reader {
	const unsigned char *bytes;
	size_t count;
};

static void read_bytes(png_structp library, png_bytep bytes, size_t count)
{
	struct reader *reader = png_get_io_ptr(library);
	if (count > reader->count)
		png_error(library, "cut short");
	memcpy(bytes, reader->bytes, count);
	reader->bytes += count;
	reader->count -= count;
}

/* Asks for 8 bits a component, the palette expanded, transparency as a channel. */
static void set_transformations(png_structp library)
{
	png_set_expand(library);
	png_set_scale_16(library);
	png_set_interlace_handling(library);
}

/* All passes over rows that lie one after another in pixels->colour. */
static void read_rows(png_structp library, png_infop info, const struct image *image,
		      struct pixels *pixels)
{
	struct reader reader = { image->bytes, image->count };
	png_set_read_fn(library, &reader, read_bytes);
	png_set_user_limits(library, IMAGE_MAX_SIDE, IMAGE_MAX_SIDE);
	png_read_info(library, info);
	set_transformations(library);
	png_read_update_info(library, info);
	size_t stride = (size_t)image->width * (image->components + (size_t)image->has_alpha);
	if (png_get_rowbytes(library, info) != stride)
		png_error(library, "not as measured");
	int passes = image->is_interlaced ? PNG_INTERLACE_ADAM7_PASSES : 1;
	for (int pass = 0; pass < passes; pass++)
		for (uint32_t y = 0; y < image->height; y++)
			png_read_row(library, pixels->colour + y * stride, NULL);
	png_read_end(library, NULL);
}

/* Colour closes up in place: it is read ahead of where it is written. */
static void part_alpha(struct pixels *pixels)
{
	size_t area = (size_t)pixels->width * pixels->height;
	const unsigned char *from = pixels->colour;
	unsigned char *to = pixels->colour;
	for (size_t i = 0; i < area; i++) {
		for (int c = 0; c < pixels->components; c++)
			*to++ = *from++;
		pixels->alpha[i] = *from++;
	}
}

bool png_decode(const struct image *image, struct pixels *pixels)
{
	png_structp library =
		png_create_read_struct(PNG_LIBPNG_VER_STRING, NULL, png_on_error, png_on_warning);
	png_infop info = library ? png_create_info_struct(library) : NULL;
	if (!info || setjmp(png_jmpbuf(library)) != 0) {
		png_destroy_read_struct(&library, &info, NULL);
		return false;
	}
	read_rows(library, info, image, pixels);
	png_destroy_read_struct(&library, &info, NULL);
	if (pixels->alpha)
		part_alpha(pixels);
	return true;
}
