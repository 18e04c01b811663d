/* Decoded pixels made fewer. */
#ifndef PAINT_RESAMPLE_H
#define PAINT_RESAMPLE_H

#include "paint/image.h"

/*
 * Makes pixels width by height, where they are more: each new pixel is the mean of the area that it
 * covers, parts of pixels by their share. Transparent ones count for nothing in the colour of others.
 * A side that is as short already stays. New memory comes from arena.
 */
void pixels_shrink(struct pixels *pixels, struct arena *arena, uint32_t width, uint32_t height);

#endif
