/* Images in their frames. */
#ifndef BLOCK_PICTURE_H
#define BLOCK_PICTURE_H

#include "doc/document.h"

/* Where an image stands, and what is done where its sides are not those of the frame. */
struct picture_frame {
	length_t x, y, width, height;
	bool crop; /* it fills the frame and is cut; else all of it is shown, at the left */
	struct focus focus; /* stays in sight where it is cut */
};

/* The height that an image has in a width, and the other way round. */
length_t picture_height(const struct image *image, length_t width);
length_t picture_width(const struct image *image, length_t height);

void picture_paint(struct paint_list *paint, const struct element *element,
		   const struct image *image, const struct picture_frame *frame);

#endif
