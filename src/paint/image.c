#include "paint/image.h"

#include <errno.h>

#include "base/file.h"
#include "paint/image_format.h"
#include "paint/svg_read.h"
#include "paint/turn.h"

static bool read_bytes(struct arena *arena, struct messages *messages, struct place place,
		       struct image *image)
{
	const char *path = file_beside(arena, place.source, image->path);
	char *bytes = NULL;
	switch (file_read(arena, path, IMAGE_MAX_BYTES, &bytes, &image->count)) {
	case FILE_OK:
		image->bytes = (const unsigned char *)bytes;
		return true;
	case FILE_MISSING:
		if (errno == EACCES)
			message_add(messages, MESSAGE_ERROR, place, "missing-image",
				    "the image %s may not be read: ask its owner for leave", path);
		else
			message_add(messages, MESSAGE_ERROR, place, "missing-image",
				    "there is no image %s", path);
		return false;
	case FILE_NOT_A_FILE:
		message_add(messages, MESSAGE_ERROR, place, "missing-image",
			    "%s is a folder or a device, not an image", path);
		return false;
	case FILE_TOO_LARGE:
		message_add(messages, MESSAGE_ERROR, place, "image-too-large",
			    "the image %s is larger than 64 MB: save it smaller", path);
		return false;
	case FILE_UNREADABLE:
		break;
	}
	message_add(messages, MESSAGE_SYSTEM, place, "missing-image",
		    "the image %s could not be read to its end", path);
	return false;
}

static void swap(uint32_t *a, uint32_t *b)
{
	uint32_t kept = *a;
	*a = *b;
	*b = kept;
}

static bool measure(struct image *image, struct image_fault *fault)
{
	if (jpeg_is(image->bytes, image->count)) {
		image->kind = IMAGE_JPEG;
		return jpeg_measure(image, fault);
	}
	if (png_is(image->bytes, image->count)) {
		image->kind = IMAGE_PNG;
		return png_measure(image, fault);
	}
	if (svg_is(image->bytes, image->count) && !image_is_web_page(image->bytes, image->count)) {
		image->kind = IMAGE_SVG;
		image->width = image->height = 1;
		return true;
	}
	*fault = (struct image_fault) {
		"unknown-image-format",
		image_foreign_text(image->bytes, image->count),
	};
	return false;
}

/* Width and height as they are seen, not as they lie in the file. */
static void stand_upright(struct image *image)
{
	image->orientation =
		image->kind == IMAGE_JPEG ? jpeg_orientation(image) : ORIENTATION_UPRIGHT;
	if (orientation_is_sideways(image->orientation))
		swap(&image->width, &image->height);
}

static bool is_too_large(const struct image *image)
{
	return image->width > IMAGE_MAX_SIDE || image->height > IMAGE_MAX_SIDE ||
	       (uint64_t)image->width * image->height > IMAGE_MAX_PIXELS;
}

const struct image *image_load(struct arena *arena, struct messages *messages, struct place place,
			       const char *path)
{
	struct image *image = arena_alloc(arena, sizeof *image);
	image->path = arena_strdup(arena, path);
	image->place = place;
	if (!read_bytes(arena, messages, place, image))
		return NULL;
	struct image_fault fault;
	if (!measure(image, &fault)) {
		message_add(messages, MESSAGE_ERROR, place, fault.rule, "%s %s", path, fault.text);
		return NULL;
	}
	stand_upright(image);
	if (is_too_large(image)) {
		message_add(messages, MESSAGE_ERROR, place, "image-too-large",
			    "%s is %u by %u pixels large; a side may have %d, the whole 64 million",
			    path, image->width, image->height, IMAGE_MAX_SIDE);
		return NULL;
	}
	return image;
}

/* How many pixels a side may become one while enough are left. */
static uint32_t reduction(const struct image *image, uint32_t least_width, uint32_t least_height)
{
	uint32_t factor = 1;
	if (image->kind != IMAGE_JPEG || !least_width || !least_height)
		return 1;
	while (factor < 8 && image->width / (2 * factor) >= least_width &&
	       image->height / (2 * factor) >= least_height)
		factor *= 2;
	return factor;
}

bool image_decode(const struct image *image, struct arena *arena, struct messages *messages,
		  uint32_t least_width, uint32_t least_height, struct pixels *pixels)
{
	struct image lying = *image; /* as it lies in the file */
	if (orientation_is_sideways(image->orientation))
		swap(&lying.width, &lying.height);
	uint32_t factor = reduction(image, least_width, least_height);
	*pixels = (struct pixels) {
		.width = (lying.width + factor - 1) / factor,
		.height = (lying.height + factor - 1) / factor,
		.components = image->components,
	};
	size_t area = (size_t)pixels->width * pixels->height;
	/* A PNG's rows hold colour and alpha together until they are parted. */
	pixels->colour = arena_array(arena, area, image->components + (size_t)image->has_alpha);
	if (image->has_alpha)
		pixels->alpha = arena_alloc(arena, area);
	bool good = image->kind == IMAGE_JPEG ? jpeg_decode(&lying, pixels)
					      : png_decode(&lying, pixels);
	if (good)
		pixels_turn(pixels, arena, image->orientation);
	else
		message_add(messages, MESSAGE_ERROR, image->place, "damaged-image",
			    "%s is damaged: open it in an image program and save it again",
			    image->path);
	return good;
}
