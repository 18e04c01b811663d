/*
 * A statistics table while it is laid out, and the widths of its columns. Private to statistics*.c.
 *
 * Figures are never torn: where the layout's columns are too narrow for them the table stands over the
 * whole width, and where they find no room even there they are set smaller.
 */
#ifndef BLOCK_STATISTICS_FRAME_H
#define BLOCK_STATISTICS_FRAME_H

#include "block/block.h"

struct statistics_frame {
	struct block_context *context;
	struct block_context figures; /* at the scale of the figures */
	const struct statistics_look *look;
	const struct table *table;
	struct place place;
	length_t x, width;	       /* the whole block */
	length_t table_x, table_width; /* without the side head */
	length_t side_width;
	bool crowded;		       /* over the whole width, under its title */
	length_t label;		       /* width of the labels where the table is crowded */
	length_t widest, widest_alone; /* of the figures: in lines that have several, or one */
	/* Of a crowded table's columns where they cannot be equal; NULL: they are, or as the layout says. */
	length_t *widths;
	int columns; /* of lines that have most */
	struct vlist *list;
	const struct vitem *head; /* the last column heads, for the next column */
	length_t done;		  /* height of the boxes so far */
	length_t side_height;
	length_t side_next; /* the baseline of one more line under the side head */
};

/* Whether the columns as the layout says them leave no room for the labels, or for the figures. */
bool statistics_are_crowded(struct statistics_frame *frame);

/*
 * Finds the width of a crowded table's labels, and the figures' scale. Warnings: "table-too-wide" where
 * that is smaller than can well be read.
 */
void statistics_fit(struct statistics_frame *frame);

/* Where a figure column of so many ends: the last at the right edge, the others a column's width before. */
length_t statistics_right_edge(const struct statistics_frame *frame, int column, int columns);

/* How wide a head may be; a figure, which may come nearer to its neighbour; a line's label. */
length_t statistics_head_width(const struct statistics_frame *frame, int column, int columns);
length_t statistics_figure_width(const struct statistics_frame *frame, int column, int columns);
length_t statistics_label_width(const struct statistics_frame *frame,
				const struct table_line *line);

/* A figure of a line in its column, at the right. */
struct lines statistics_break_figure(struct statistics_frame *frame, const struct table_line *line,
				     int column);

#endif
