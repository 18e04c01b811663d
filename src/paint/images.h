/*
 * The images of one document: each file is read once however often it is named, and files of the same
 * content are one image, so that it is decoded and embedded once.
 */
#ifndef PAINT_IMAGES_H
#define PAINT_IMAGES_H

#include "paint/svg_read.h"

struct images {
	struct arena *arena;  /* owns them */
	struct ink_list inks; /* for drawings */
	struct image_entry *entries;
};

/*
 * Like image_load, but that a drawing is read, too; the messages it gives for each place that names
 * a faulty file.
 */
const struct image *images_find(struct images *images, struct messages *messages,
				struct place place, const char *path);

#endif
