#include "paint/images.h"

#include <string.h>

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

const struct image *images_find(struct images *images, struct messages *messages,
				struct place place, const char *path)
{
	const char *file = image_path(images->arena, place, path);
	for (const struct image_entry *entry = images->entries; entry; entry = entry->next)
		if (!strcmp(entry->path, file))
			return entry->image;
	const struct image *image = image_load(images->arena, messages, place, path);
	if (!image)
		return NULL;
	struct image_entry *entry = arena_alloc(images->arena, sizeof *entry);
	*entry = (struct image_entry) { file, share(images, image), images->entries };
	images->entries = entry;
	return entry->image;
}
