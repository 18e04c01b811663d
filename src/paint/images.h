/*
 * The images of one document: each file is read once however often it is named, and files of the same
 * content are one image, so that it is decoded and embedded once. A drawing that cannot be drawn is tried once.
 *
 * Bounds    they may have IMAGES_MOST_PIXELS together, some 80 photographs as a camera takes them ("image-too-large").
 */
#ifndef PAINT_IMAGES_H
#define PAINT_IMAGES_H

#include "paint/svg_read.h"

enum { IMAGES_MOST_PIXELS = 2000000000 };

struct images {
	struct arena *arena;  /* owns them */
	struct ink_list inks; /* for drawings */
	struct image_entry *entries;
	size_t pixels; /* of all entries */
};

/*
 * Like image_load, but that a drawing is read, too; the messages it gives for each place that names
 * a faulty file.
 */
const struct image *images_find(struct images *images, struct messages *messages,
				struct place place, const char *path);

#endif
