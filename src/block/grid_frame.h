/* Private to grid*.c: a table in prose while it is laid out. */
#ifndef BLOCK_GRID_FRAME_H
#define BLOCK_GRID_FRAME_H

#include "block/block.h"
#include "text/paragraph.h"
#include "load/prose_table.h"

/* How a figure stands in its column, from the right. */
struct figure_place {
	length_t tail;	  /* from the decimal point to its end */
	length_t percent; /* the same of the percent under it */
	length_t hang;	  /* a note's mark behind it, which hangs outside its edge */
	bool has_figure, has_percent;
};

/*
 * Nearly all cells are one line of text: the one that they were measured by, which goes from here into its
 * row's slice. To read and set each of 50,000 figures once more took a tenth of all that a table takes, and a
 * list of one box for each 250 bytes and 700 instructions.
 */
struct cell_layout {
	struct line line;
	const struct style *style; /* the line's; NULL: see list */
	length_t x;		   /* the line's left edge */
	struct vlist *list;
	length_t height;
};

struct grid_frame {
	struct block_context *context;
	struct block_context inner; /* of the cells: what stands in them may be set smaller */
	const struct grid *grid;
	const struct grid_look *look;
	struct hands *hands; /* that share the cells; NULL: one does them */
	struct place place;
	length_t x, width;
	bool is_narrow;		      /* stands in one of several columns */
	length_t gap;		      /* left of what is aligned at the right */
	length_t *edges;	      /* columns + 1: the columns' left edges, and the right end */
	struct figure_place *figures; /* by cell */
	struct figure_place *columns; /* by column: the longest tails */
	struct text_extent *extents;  /* by cell: what it asks its column for */
	struct cell_layout *layouts;  /* by cell; once it is measured its line, if it may be one */
	length_t *tops;		      /* rows + 1, from the table's first row */
	uint32_t *covered; /* by row: the columns that a cell from above reaches into, a bit each */
	struct vlist *list;
	const struct vitem *head;	 /* set again where the table goes on */
	const struct vitem *head_in_row; /* the same in the middle of a row */
	size_t next_cell;		 /* that has not been put into a box yet */
};

/* Where the figures have their decimal points (grid_figures.c). */
void grid_find_figures(struct grid_frame *frame);

/* How far a cell's figure stands from the right of its column, and the percent under it. */
length_t grid_figure_shift(const struct grid_frame *frame, size_t cell);
length_t grid_percent_shift(const struct grid_frame *frame, size_t cell);

/* What a cell asks for, with the space at its sides (grid_extents.c). */
struct text_extent grid_cell_extent(struct grid_frame *frame, size_t cell);

/* Nothing but one paragraph. */
bool grid_cell_is_plain(const struct grid_cell *cell);

/* The same of all cells in one column whose width is not given: extents, and lines of layouts. */
void grid_find_extents(struct grid_frame *frame);

/* Who may share the cells: nobody where something is drawn in one, or waits for its page. */
struct hands *grid_hands(const struct block_context *context, const struct grid *grid);

/*
 * Calls work(frame, first, end) for parts of the cells, side by side where there are very many and hands
 * for them; each part with a frame of its own, like this one but for where its memory comes from.
 */
void grid_share(struct grid_frame *frame,
		void (*work)(struct grid_frame *frame, size_t first, size_t end));

/* extent becomes as wide as another's widths, where they are wider. */
void text_extent_widen(struct text_extent *extent, length_t least, length_t word, length_t best);

/*
 * Column widths (grid_widths.c): given as lengths, as shares of what is left, or found between the least
 * and the best that the cells ask for (HTML's automatic table layout, CSS 2.1, 17.5.2.2).
 */
void grid_find_edges(struct grid_frame *frame);

/* What stays free at a cell's sides (grid_cells.c). */
struct cell_space {
	length_t left, right;
};
struct cell_space grid_cell_space(const struct grid_frame *frame, const struct grid_cell *cell);

/* Every cell laid out between its columns' edges. */
void grid_layout_cells(struct grid_frame *frame);

/* What stands in a cell as boxes, also where it is one line. */
const struct vlist *grid_cell_list(const struct grid_frame *frame, size_t cell);

/* Where the rows begin: tops, and covered (grid_rows.c). */
void grid_find_tops(struct grid_frame *frame);

/* Whether rows and the head above them fit any column, with room for notes; they are not torn then. */
bool grid_rows_fit(const struct grid_frame *frame, int first, int end);

/* How far below its row's top a cell's content begins. */
length_t grid_cell_shift(const struct grid_frame *frame, size_t cell);

/* Title and column heads in one box at the list's end (grid_head.c). */
void grid_layout_head(struct grid_frame *frame);

/*
 * The notes that explain marks, laid out to stand under each part of a table that is longer than its column
 * (grid_notes.c); those of the last part stand at the table's end.
 */
struct grid_notes {
	/* By note; NULL: there are none, or the table needs no more than those at its end. */
	struct paint_list *lines;
	length_t *heights;
};
struct grid_notes grid_notes_layout(struct grid_frame *frame);

/* To the first box from index start on, the notes of the cells from first_cell to next_cell. */
void grid_notes_attach(struct grid_frame *frame, const struct grid_notes *notes, size_t first_cell,
		       size_t start);

/*
 * What is set again while rows are asked for from the top down. There may be a break at each line of a
 * row, and a head has hundreds of words: what stands again at many of them is made once.
 */
struct grid_repeats {
	size_t next; /* the first cell that was not looked at */
	const struct grid_cell *spans[GRID_COLUMNS_MOST];  /* that reach down over several rows */
	const struct grid_cell *beside[GRID_COLUMNS_MOST]; /* those of at_row */
	const struct vitem *at_row;
	const struct grid_cell *label; /* that of in_row */
	const struct vitem *in_row;
};

/*
 * What stands again above a row that begins a column: the head, and beside the row what reaches into it
 * and has said all above it (grid_repeat.c). The box's depth is what hangs beside the row.
 */
const struct vitem *grid_repeat_at_row(struct grid_frame *frame, struct grid_repeats *repeats,
				       int row);

/* The same above y in the middle of a row; one that is very high has its label set again. */
const struct vitem *grid_repeat_in_row(struct grid_frame *frame, struct grid_repeats *repeats,
				       int row, length_t y);

/*
 * The rows [first, end) as slices at the list's end: a box wherever one of a cell begins (grid_slices.c).
 * above is what a break costs above the first, within what it costs above the others.
 */
void grid_layout_rows(struct grid_frame *frame, int first, int end, int above, int within);

#endif
