/*
 * Column widths of a table in prose: given as lengths, as shares of what is left, or found between the
 * least and the best that the cells ask for (HTML's automatic table layout, CSS 2.1, 17.5.2.2).
 */
#ifndef BLOCK_GRID_WIDTHS_H
#define BLOCK_GRID_WIDTHS_H

#include "block/block.h"

/* The columns' left edges, and after them the right end: columns + 1 of them, from x over width. */
length_t *grid_edges(struct block_context *context, const struct grid *grid, length_t x,
		     length_t width);

#endif
