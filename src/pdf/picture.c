#include "pdf/picture.h"

#include <string.h>

#include "pdf/colour.h"
#include "pdf/jpeg.h"
#include "pdf/png.h"
#include "pdf/value.h"
#include "pdf/writer.h"

void pictures_init(struct pictures *pictures, struct arena *arena)
{
	*pictures = (struct pictures) { .arena = arena };
}

size_t picture_use(struct pictures *pictures, const struct image *image, length_t width,
		   length_t height, struct objects *objects)
{
	for (size_t i = 0; i < pictures->count; i++) {
		struct picture *picture = &pictures->items[i];
		if (picture->image != image)
			continue;
		if (width > picture->width)
			picture->width = width;
		if (height > picture->height)
			picture->height = height;
		return i;
	}
	pictures->items = arena_grow(pictures->arena, pictures->items, pictures->count,
				     &pictures->capacity, sizeof *pictures->items);
	pictures->items[pictures->count] = (struct picture) {
		.image = image, .number = object_reserve(objects), .width = width, .height = height
	};
	return pictures->count++;
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

static bool is_same(const struct profile *a, const struct profile *b)
{
	if (a->components != b->components || a->count != b->count || !a->bytes != !b->bytes)
		return false;
	return !a->bytes || !memcmp(a->bytes, b->bytes, a->count);
}

/* What is known of a profile, once for all images that carry the same. */
static struct picture_profile *share_profile(struct pictures *pictures,
					     const struct profile *profile)
{
	for (size_t i = 0; i < pictures->profile_count; i++)
		if (is_same(&pictures->profiles[i].profile, profile))
			return &pictures->profiles[i];
	pictures->profiles =
		arena_grow(pictures->arena, pictures->profiles, pictures->profile_count,
			   &pictures->profile_capacity, sizeof *pictures->profiles);
	struct picture_profile *shared = &pictures->profiles[pictures->profile_count++];
	*shared = (struct picture_profile) { .profile = *profile };
	return shared;
}

/* The number of a profile's stream. */
static uint32_t embed_profile(struct writer *writer, const struct profile *profile)
{
	struct picture_profile *shared = share_profile(&writer->pictures, profile);
	if (!shared->number)
		shared->number =
			profile_write(writer, profile->bytes, profile->count, profile->components);
	return shared->number;
}

static struct profile own_profile(struct writer *writer, const struct image *image)
{
	struct profile profile = { .components = image->components };
	if (image->kind != IMAGE_JPEG || image->components == 1)
		return profile;
	profile.bytes = jpeg_profile(image, writer->arena, &profile.count);
	if (profile.bytes &&
	    !colour_profile_is_usable(profile.bytes, profile.count, image->components))
		profile.bytes = NULL;
	if (!profile.bytes)
		profile.count = 0;
	return profile;
}

static bool prepare(struct writer *writer, struct picture *picture)
{
	const struct image *image = picture->image;
	picture->own = own_profile(writer, image);
	if (image->components == 1 || image->components == writer->profile.components)
		return true;
	/* RGB without a profile is sRGB; CMYK is taken for the printer's. */
	struct profile from = picture->own;
	if (!from.bytes && from.components == 4 &&
	    !profile_load(writer, writer->options->output_profile, 4, &from))
		return false;
	struct picture_profile *shared = share_profile(&writer->pictures, &from);
	if (!shared->conversion)
		shared->conversion = colour_open(writer->arena, &from, &writer->profile);
	picture->conversion = shared->conversion;
	return true;
}

bool pictures_prepare(struct writer *writer)
{
	bool all = true;
	for (size_t i = 0; i < writer->pictures.count; i++)
		all &= prepare(writer, &writer->pictures.items[i]);
	return all;
}

static bool write_jpeg(struct writer *writer, const struct picture *picture)
{
	const struct image *image = picture->image;
	uint32_t shared =
		writer->is_screen && picture->own.bytes ? embed_profile(writer, &picture->own) : 0;
	struct buffer *out =
		begin_image(writer, picture->number, image->width, image->height, image->bits);
	buffer_puts(out, "/ColorSpace");
	if (shared) {
		buffer_puts(out, "[/ICCBased ");
		value_put_reference(out, shared);
		buffer_putc(out, ']');
	} else {
		buffer_puts(out, device_space(image->components));
	}
	if (image->adobe_inverted)
		buffer_puts(out, "/Decode[1 0 1 0 1 0 1 0]");
	buffer_puts(out, "/Filter/DCTDecode");
	object_end_stream(&writer->objects, image->bytes, image->count, PACK_NOT);
	return true;
}

static void put_palette(struct buffer *out, const struct png_data *data)
{
	buffer_puts(out, "[/Indexed/DeviceRGB ");
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
		message_add(writer->messages, MESSAGE_ERROR, (struct place) { NULL, NO_OFFSET },
			    "damaged-image",
			    "%s is damaged: open it in an image program and save it again",
			    image->path);
		return false;
	}
	struct buffer *out =
		begin_image(writer, picture->number, image->width, image->height, image->bits);
	buffer_puts(out, "/ColorSpace");
	if (image->has_palette)
		put_palette(out, &data);
	else
		buffer_puts(out, device_space(image->components));
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

/* How many pixels may become one, a side, so that 300 an inch are left. */
static uint32_t shrinking(const struct picture *picture)
{
	enum { PER_INCH = 300, INCH = 72 };
	if (picture->width <= 0 || picture->height <= 0)
		return 1;
	int64_t inch = INCH * LENGTH_ONE_PT;
	int64_t across = picture->image->width * inch / PER_INCH / picture->width;
	int64_t down = picture->image->height * inch / PER_INCH / picture->height;
	int64_t factor = across < down ? across : down;
	return factor < 1 ? 1 : (uint32_t)factor;
}

static bool convert(struct writer *writer, const struct picture *picture, struct pixels *pixels)
{
	if (!picture->conversion || colour_convert(picture->conversion, writer->arena, pixels))
		return true;
	message_add(writer->messages, MESSAGE_ERROR, (struct place) { NULL, NO_OFFSET },
		    "damaged-image", "the colours of %s cannot be converted for this edition",
		    picture->image->path);
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

static bool write_pixels(struct writer *writer, const struct picture *picture)
{
	struct pixels pixels;
	if (!image_decode(picture->image, writer->arena, writer->messages, &pixels))
		return false;
	if (!writer->is_screen)
		colour_flatten(&pixels);
	if (!pixels.alpha)
		colour_shrink(&pixels, shrinking(picture));
	if (!convert(writer, picture, &pixels))
		return false;
	uint32_t mask = pixels.alpha ? write_mask(writer, &pixels) : 0;
	struct buffer *out = begin_image(writer, picture->number, pixels.width, pixels.height, 8);
	buffer_puts(out, "/ColorSpace");
	buffer_puts(out, device_space(pixels.components));
	if (mask) {
		buffer_puts(out, "/SMask ");
		value_put_reference(out, mask);
	}
	object_end_stream(&writer->objects, pixels.colour,
			  (size_t)pixels.width * pixels.height * pixels.components, PACK_DEFLATED);
	return true;
}

static bool write_picture(struct writer *writer, const struct picture *picture)
{
	const struct image *image = picture->image;
	if (picture->conversion || image->has_alpha || image->is_interlaced)
		return write_pixels(writer, picture);
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
