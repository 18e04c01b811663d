#include "paint/images.h"

#include <string.h>

#include "base/file.h"

struct image_entry {
	const char *path; /* from the program's folder, not from the report's */
	const struct image *image;
	struct image_entry *next;
};

static bool has_same_content(const struct image *a, const struct image *b)
{
	return a->count == b->count && !memcmp(a->bytes, b->bytes, a->count);
}

/* The one that is there with the same content, or image itself. */
static const struct image *share(const struct images *images, const struct image *image)
{
	for (const struct image_entry *entry = images->entries; entry; entry = entry->next)
		if (has_same_content(entry->image, image))
			return entry->image;
	return image;
}

/* Sides that are to each other as the drawing's. */
static const struct image *with_drawing(struct images *images, struct messages *messages,
					const struct image *image, const char *path)
{
	enum { PER_POINT = 64 };
	const struct drawing *drawing = svg_read(images->arena, messages, images->inks, path);
	if (!drawing)
		return NULL;
	struct image *drawn = arena_alloc(images->arena, sizeof *drawn);
	*drawn = *image;
	drawn->drawing = drawing;
	drawn->width = (uint32_t)(drawing->width * PER_POINT / LENGTH_ONE_PT);
	drawn->height = (uint32_t)(drawing->height * PER_POINT / LENGTH_ONE_PT);
	return drawn;
}

const struct image *images_find(struct images *images, struct messages *messages,
				struct place place, const char *path)
{
	const char *file = file_beside(images->arena, place.source, path);
	for (const struct image_entry *entry = images->entries; entry; entry = entry->next)
		if (!strcmp(entry->path, file))
			return entry->image;
	const struct image *loaded = image_load(images->arena, messages, place, path);
	const struct image *image = loaded ? share(images, loaded) : NULL;
	if (image && image->kind == IMAGE_SVG && !image->drawing)
		image = with_drawing(images, messages, image, file);
	if (!image)
		return NULL;
	struct image_entry *entry = arena_alloc(images->arena, sizeof *entry);
	*entry = (struct image_entry) { file, image, images->entries };
	images->entries = entry;
	return entry->image;
}
