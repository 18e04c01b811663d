/* Pictures' objects: the file's own data, or pixels made fewer and converted. */
#include "pdf/colour.h"
#include "pdf/jpeg.h"
#include "pdf/picture.h"
#include "pdf/png.h"
#include "pdf/value.h"
#include "pdf/writer.h"

#include "paint/proof.h"
#include "paint/resample.h"
#include "paint/turn.h"

struct extent {
	uint32_t width, height; /* pixels */
};

/* The number of a profile's stream. */
static uint32_t embed_profile(struct writer *writer, const struct profile *profile)
{
	struct picture_profile *shared = picture_share_profile(&writer->pictures, profile);
	if (!shared->number)
		shared->number =
			profile_write(writer, profile->bytes, profile->count, profile->components);
	return shared->number;
}

static const char *device_space(uint8_t components)
{
	return components == 1 ? "/DeviceGray" : components == 3 ? "/DeviceRGB" : "/DeviceCMYK";
}

static struct buffer *begin_image(struct writer *writer, uint32_t number, uint32_t width,
				  uint32_t height, uint8_t bits)
{
	struct buffer *out = object_begin(&writer->objects, number);
	buffer_puts(out, "/Type/XObject/Subtype/Image/Width ");
	buffer_put_int(out, width);
	buffer_puts(out, "/Height ");
	buffer_put_int(out, height);
	buffer_puts(out, "/BitsPerComponent ");
	buffer_put_int(out, bits);
	return out;
}

/* The number of the profile that came with a picture whose colours are kept; 0: none. */
static uint32_t embedded_profile(struct writer *writer, const struct picture *picture)
{
	if (!writer->is_screen || picture->conversion || !picture->own.bytes)
		return 0;
	return embed_profile(writer, &picture->own);
}

static void put_space(struct buffer *out, uint8_t components, uint32_t profile)
{
	if (!profile) {
		buffer_puts(out, device_space(components));
		return;
	}
	buffer_puts(out, "[/ICCBased ");
	value_put_reference(out, profile);
	buffer_putc(out, ']');
}

static bool write_jpeg(struct writer *writer, const struct picture *picture)
{
	const struct image *image = picture->image;
	uint32_t profile = embedded_profile(writer, picture);
	struct buffer *out =
		begin_image(writer, picture->number, image->width, image->height, image->bits);
	buffer_puts(out, "/ColorSpace");
	put_space(out, image->components, profile);
	if (image->adobe_inverted)
		buffer_puts(out, "/Decode[1 0 1 0 1 0 1 0]");
	buffer_puts(out, "/Filter/DCTDecode");
	object_end_stream(&writer->objects, image->bytes, image->count, PACK_NOT);
	return true;
}

static void put_palette(struct buffer *out, const struct png_data *data, uint32_t profile)
{
	buffer_puts(out, "[/Indexed");
	put_space(out, 3, profile);
	buffer_putc(out, ' ');
	buffer_put_int(out, (int64_t)(data->palette_count / 3) - 1);
	buffer_putc(out, '<');
	value_put_hex(out, data->palette, data->palette_count);
	buffer_puts(out, ">]");
}

static bool write_png(struct writer *writer, const struct picture *picture)
{
	const struct image *image = picture->image;
	struct png_data data;
	if (!png_read(image, writer->arena, &data)) {
		message_add(writer->messages, MESSAGE_ERROR, image->place, "damaged-image",
			    "%s is damaged: open it in an image program and save it again",
			    image->path);
		return false;
	}
	uint32_t profile = embedded_profile(writer, picture);
	struct buffer *out =
		begin_image(writer, picture->number, image->width, image->height, image->bits);
	buffer_puts(out, "/ColorSpace");
	if (image->has_palette)
		put_palette(out, &data, profile);
	else
		put_space(out, image->components, profile);
	buffer_puts(out, "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ");
	buffer_put_int(out, image->has_palette ? 1 : image->components);
	buffer_puts(out, "/BitsPerComponent ");
	buffer_put_int(out, image->bits);
	buffer_puts(out, "/Columns ");
	buffer_put_int(out, image->width);
	buffer_puts(out, ">>");
	object_end_stream(&writer->objects, data.rows, data.row_count, PACK_NOT);
	return true;
}

static bool convert(struct writer *writer, const struct picture *picture, struct pixels *pixels)
{
	if (!picture->conversion || colour_convert(picture->conversion, writer->arena, pixels))
		return true;
	message_add(writer->messages, MESSAGE_ERROR, picture->image->place, "damaged-image",
		    "the colours of %s cannot be converted for this edition", picture->image->path);
	return false;
}

static uint32_t write_mask(struct writer *writer, const struct pixels *pixels)
{
	uint32_t number = object_reserve(&writer->objects);
	struct buffer *out = begin_image(writer, number, pixels->width, pixels->height, 8);
	buffer_puts(out, "/ColorSpace/DeviceGray");
	object_end_stream(&writer->objects, pixels->alpha, (size_t)pixels->width * pixels->height,
			  PACK_DEFLATED);
	return number;
}

/* So many pixels as the edition can show at the largest size at which the picture is painted. */
static uint32_t wanted(const struct writer *writer, uint32_t pixels, length_t length)
{
	int64_t most = writer->is_screen ? PICTURE_SCREEN : PICTURE_PRINT;
	int64_t resolution = proof_resolution(pixels, length);
	/* A few too many are left alone: to make them fewer would cost sharpness for little. */
	if (resolution * 4 <= most * 5)
		return pixels;
	int64_t needed = ((int64_t)pixels * most + resolution - 1) / resolution;
	return needed < 1 ? 1 : (uint32_t)needed;
}

/*
 * Drawings in black and white keep all their pixels: their edges are sharp. So do small pictures, such as
 * a portrait beside a signature: making fewer of 100,000 pixels takes as long as five pages of text do,
 * to save next to nothing.
 */
static struct extent wanted_extent(const struct writer *writer, const struct picture *picture)
{
	const struct image *image = picture->image;
	enum { SMALL = 1 << 18 };
	struct extent extent = { image->width, image->height };
	if (image->bits > 1 && (uint64_t)image->width * image->height > SMALL)
		extent = (struct extent) { wanted(writer, image->width, picture->width),
					   wanted(writer, image->height, picture->height) };
	return extent;
}

/* A photograph was a JPEG and becomes one again; what is small is not worth the loss. */
static bool write_as_jpeg(struct writer *writer, const struct picture *picture,
			  const struct pixels *pixels, struct buffer *out)
{
	enum { LEAST = 1 << 16, SCREEN_QUALITY = 85, PRINT_QUALITY = 92 };
	size_t count, area = (size_t)pixels->width * pixels->height;
	if (picture->image->kind != IMAGE_JPEG || area < LEAST)
		return false;
	const unsigned char *bytes = jpeg_encode(
		pixels, writer->is_screen ? SCREEN_QUALITY : PRINT_QUALITY, writer->arena, &count);
	if (!bytes)
		return false;
	buffer_puts(out, "/Filter/DCTDecode");
	object_end_stream(&writer->objects, bytes, count, PACK_NOT);
	return true;
}

static bool write_pixels(struct writer *writer, const struct picture *picture, struct extent extent)
{
	struct pixels pixels;
	if (!image_decode(picture->image, writer->arena, writer->messages, extent.width,
			  extent.height, &pixels))
		return false;
	if (!writer->is_screen)
		colour_flatten(&pixels);
	pixels_shrink(&pixels, writer->arena, extent.width, extent.height);
	if (!convert(writer, picture, &pixels))
		return false;
	uint32_t mask = pixels.alpha ? write_mask(writer, &pixels) : 0;
	uint32_t profile = embedded_profile(writer, picture);
	struct buffer *out = begin_image(writer, picture->number, pixels.width, pixels.height, 8);
	buffer_puts(out, "/ColorSpace");
	put_space(out, pixels.components, profile);
	if (mask) {
		buffer_puts(out, "/SMask ");
		value_put_reference(out, mask);
	}
	if (!write_as_jpeg(writer, picture, &pixels, out))
		object_end_stream(&writer->objects, pixels.colour,
				  (size_t)pixels.width * pixels.height * pixels.components,
				  PACK_DEFLATED);
	return true;
}

static bool write_picture(struct writer *writer, const struct picture *picture)
{
	const struct image *image = picture->image;
	struct extent extent = wanted_extent(writer, picture);
	bool is_larger = extent.width < image->width && extent.height < image->height;
	if (!is_larger)
		extent = (struct extent) { image->width, image->height };
	bool is_upright = image->orientation <= ORIENTATION_UPRIGHT;
	if (picture->conversion || image->has_alpha || image->is_interlaced || is_larger ||
	    !is_upright)
		return write_pixels(writer, picture, extent);
	return image->kind == IMAGE_JPEG ? write_jpeg(writer, picture) : write_png(writer, picture);
}

bool pictures_write(struct writer *writer)
{
	struct pictures *pictures = &writer->pictures;
	bool all = true;
	for (size_t i = 0; i < pictures->count; i++)
		all &= write_picture(writer, &pictures->items[i]);
	for (size_t i = 0; i < pictures->profile_count; i++)
		if (pictures->profiles[i].conversion)
			colour_close(pictures->profiles[i].conversion);
	return all;
}
