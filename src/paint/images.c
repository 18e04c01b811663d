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

static void add_entry(struct images *images, const char *file, const struct image *image)
{
	struct image_entry *entry = arena_alloc(images->arena, sizeof *entry);
	*entry = (struct image_entry) { file, image, images->entries };
	images->entries = entry;
}

/* A drawing that could not be drawn stands among the entries without one. */
static const struct image *usable(const struct image *image)
{
	return image->kind == IMAGE_SVG && !image->drawing ? NULL : image;
}

/* A file that is met the first time; NULL with messages. */
static const struct image *add_image(struct images *images, struct messages *messages,
				     const struct image *loaded, const char *file)
{
	const struct image *image = share(images, loaded);
	if (image == loaded && image->kind == IMAGE_SVG) {
		const struct image *drawn = with_drawing(images, messages, image, file);
		image = drawn ? drawn : image;
	} else if (image == loaded) {
		images->pixels += (size_t)image->width * image->height;
	}
	add_entry(images, file, image);
	if (images->pixels <= IMAGES_MOST_PIXELS)
		return usable(image);
	message_add(messages, MESSAGE_ERROR, loaded->place, "image-too-large",
		    "with %s the pictures have more than 2,000 million pixels together: save them "
		    "smaller",
		    file);
	return NULL;
}

const struct image *images_find(struct images *images, struct messages *messages,
				struct place place, const char *path)
{
	const char *file = file_beside(images->arena, place.source, path);
	for (const struct image_entry *entry = images->entries; entry; entry = entry->next)
		if (!strcmp(entry->path, file))
			return usable(entry->image);
	const struct image *loaded = image_load(images->arena, messages, place, path);
	return loaded ? add_image(images, messages, loaded, file) : NULL;
}
