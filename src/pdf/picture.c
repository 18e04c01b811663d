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

static bool is_same(const struct profile *a, const struct profile *b)
{
	if (a->components != b->components || a->count != b->count || !a->bytes != !b->bytes)
		return false;
	return !a->bytes || !memcmp(a->bytes, b->bytes, a->count);
}

struct picture_profile *picture_share_profile(struct pictures *pictures,
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

/*
 * A grey image's profile is of use on screen alone: in print it stands on the black plate as it is. One
 * that is not usable, or not of its image's colours, counts for nothing.
 */
static struct profile own_profile(struct writer *writer, const struct image *image)
{
	struct profile profile = { .components = image->components };
	profile.bytes = image->kind == IMAGE_JPEG
				? jpeg_profile(image, writer->arena, &profile.count)
				: png_profile(image, writer->arena, &profile.count);
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
	struct picture_profile *shared = picture_share_profile(&writer->pictures, &from);
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
