/* Private to grid*.c: a table in prose while it is laid out. */
#ifndef BLOCK_GRID_FRAME_H
#define BLOCK_GRID_FRAME_H

#include "block/block.h"

struct cell_layout {
	struct vlist list;
	length_t height;
};

struct grid_frame {
	struct block_context *context;
	const struct grid *grid;
	const struct grid_look *look;
	length_t x, width;
	length_t *edges;	     /* columns + 1: the columns' left edges, and the right end */
	struct cell_layout *layouts; /* by cell */
	length_t *tops;		     /* rows + 1, from the table's first row */
	uint32_t *covered; /* by row: the columns that a cell from above reaches into, a bit each */
	struct vlist *list;
	const struct vitem *head; /* set again where the table goes on */
	size_t next_cell;	  /* that has not been put into a box yet */
};

/* Every cell laid out between its columns' edges (grid_cells.c). */
void grid_layout_cells(struct grid_frame *frame);

/* Where the rows begin: tops, and covered (grid_rows.c). */
void grid_find_tops(struct grid_frame *frame);

/* How far below its row's top a cell's content begins. */
length_t grid_cell_shift(const struct grid_frame *frame, size_t cell);

/* Title and column heads in one box at the list's end (grid_head.c). */
void grid_layout_head(struct grid_frame *frame);

/*
 * The rows [first, end) as slices at the list's end: a box wherever one of a cell begins (grid_slices.c).
 * above is what a break costs above the first, within what it costs above the others.
 */
void grid_layout_rows(struct grid_frame *frame, int first, int end, int above, int within);

#endif
