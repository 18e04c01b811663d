/* Rings, as covers and dividers have them. */
#ifndef PAGE_CIRCLE_H
#define PAGE_CIRCLE_H

#include "base/arena.h"
#include "base/length.h"
#include "paint/display.h"

/* What lies between two circles about a point: a background, which nobody is told of. */
void ring_paint(struct paint_list *list, struct arena *arena, struct point centre, length_t inner,
		length_t outer, const struct ink *ink);

#endif
