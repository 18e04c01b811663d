/*
 * Columns: a vertical list broken into columns of a height. Among the breaks that fit, the one with
 * the least cost is taken: its penalty and the square of what it leaves empty.
 */
#ifndef PAGE_COLUMNS_H
#define PAGE_COLUMNS_H

#include "block/vlist.h"

enum { COLUMNS_MAX = 4 };

/* What stands in one column. */
struct column {
	size_t start, end;	    /* items [start, end) of the list */
	const struct vitem *repeat; /* set first; NULL: nothing */
	length_t height;	    /* of the boxes, with the glue between them */
	length_t foot;		    /* of its footnotes, the rule and the space above with them */
	length_t after;		    /* of what stands under the content (keys) */
};

struct column_limits {
	length_t height;    /* for boxes and notes together */
	length_t content;   /* for boxes alone: lower when columns are balanced */
	length_t grid;	    /* step of the lines */
	length_t offset;    /* of the column's head from the frame's top, for snaps */
	length_t note_rule; /* above the first footnote: rule and space */
};

/*
 * Fills one column from start. True when something was set; then column->end says where the next one
 * goes on (list->count: all is set). With force, at least one box is set however high it is.
 */
bool column_fill(const struct vlist *list, size_t start, const struct column_limits *limits,
		 bool force, struct column *column);

/*
 * Fills count columns one after another; true when all of the list from start is in them. used tells
 * how many hold something.
 */
bool columns_fill(const struct vlist *list, size_t start, const struct column_limits *limits,
		  bool force, int count, struct column columns[static COLUMNS_MAX], int *used);

/* The same with the least content height at which all of it fits; false: it does not fit at all. */
bool columns_balance(const struct vlist *list, size_t start, const struct column_limits *limits,
		     int count, struct column columns[static COLUMNS_MAX], int *used);

/*
 * Paints a column with its top left corner at (x, y) of a page; destinations are set to page and place.
 * The keys that stand under the content are painted, the footnotes are not.
 */
void column_paint(const struct vlist *list, const struct column *column,
		  const struct column_limits *limits, struct paint_list *paint, length_t x,
		  length_t y, uint32_t page);

/* Calls visit with each footnote of a column, in order. */
void column_notes(const struct vlist *list, const struct column *column,
		  void (*visit)(void *context, const struct insert *insert), void *context);

#endif
