/*
 * Drawings: vector images, such as logos, read from an SVG file once and painted wherever they are used.
 */
#ifndef PAINT_DRAWING_H
#define PAINT_DRAWING_H

#include "paint/display.h"

enum { DRAWING_SIDE = 1000 }; /* points: the longer side, before it is scaled to its place */

struct drawing {
	length_t width, height;
	struct paint_list list; /* fills, strokes and clips; without elements */
};

/* The drawing stretched to a place, as the content of element. */
void drawing_paint(struct paint_list *list, const struct element *element,
		   const struct drawing *drawing, length_t x, length_t y, length_t width,
		   length_t height);

#endif
