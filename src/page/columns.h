/*
 * Columns: a vertical list broken into columns of a height. Among the breaks that fit, the one with
 * the least cost is taken: its penalty, the square of what it leaves empty, and a note that it tears.
 *
 * A note begins in the column of its mark. One that does not fit there whole goes on at the foot of the
 * next column, before the notes of that: here notes are counts of lines, whose words are in page/notes.h.
 */
#ifndef PAGE_COLUMNS_H
#define PAGE_COLUMNS_H

#include "block/vlist.h"

enum { COLUMNS_MOST = 4 };

/* What stands in one column. */
struct column {
	size_t start, end;	      /* items [start, end) of the list */
	const struct vitem *repeat;   /* set first; NULL: nothing */
	length_t height;	      /* of the boxes, with the glue between them */
	length_t foot;		      /* of its footnotes, the rule and the space above with them */
	length_t after;		      /* of what stands under the content (keys) */
	size_t note_lines, note_rest; /* lines of notes set at its foot; left for the next column */
};

struct column_limits {
	length_t height;    /* for boxes and notes together */
	length_t content;   /* for boxes alone: lower when columns are balanced */
	length_t head;	    /* of floats that stand over it already: level with the other columns */
	length_t grid;	    /* step of the lines */
	length_t offset;    /* of the column's head from the frame's top, for snaps */
	length_t note_rule; /* above the first footnote: rule and space; 0: there is one already */
	length_t note_line; /* height of a line of a note */
	size_t note_called; /* lines of notes that floats in this column call for */
	bool notes_wait;    /* notes are set elsewhere, when all columns are filled */
	bool shared;	    /* something else stands in it: it may hold nothing of the list */
};

/* What is to be set in columns. */
struct column_feed {
	const struct vlist *list;
	size_t start;	/* its first item that is not set yet */
	size_t carried; /* lines of notes, which stand at the column's foot before others */
	bool force; /* at least one box is set however high it is, unless notes are carried in */
};

/*
 * Fills one column. True when something was set; then column->end says where the next one goes on
 * (list->count: all is set).
 */
bool column_fill(const struct column_feed *feed, const struct column_limits *limits,
		 struct column *column);

/*
 * Fills count columns one after another, each within its own limits; true when all of the feed is in
 * them. used tells how many were filled; notes that are left stand in the last one's note_rest.
 */
bool columns_fill(const struct column_feed *feed, const struct column_limits *limits, int count,
		  struct column columns[static COLUMNS_MOST], int *used);

/*
 * The same with the least content height at which all of it fits, notes too; false: it does not fit at
 * all.
 */
bool columns_balance(const struct column_feed *feed, const struct column_limits *limits, int count,
		     struct column columns[static COLUMNS_MOST], int *used);

/* The first box from index on; the list's count: there is none. */
size_t column_first_box(const struct vlist *list, size_t index);

/* What is to be painted before an item of a column, elsewhere on the page. */
struct column_between {
	void (*paint)(void *context, size_t item);
	void *context;
};

/*
 * Paints a column with its top left corner at a place of a page; destinations are set to page and place.
 * The keys that stand under the content are painted, the footnotes are not. between NULL: nothing.
 */
void column_paint(const struct vlist *list, const struct column *column,
		  const struct column_limits *limits, struct paint_list *paint, struct point at,
		  uint32_t page, const struct column_between *between);

/* Calls visit with each footnote of a column, in order. */
void column_notes(const struct vlist *list, const struct column *column,
		  void (*visit)(void *context, const struct insert *insert), void *context);

/* How many lines all of these have. */
size_t column_note_lines(const struct vlist *list, const struct column *column);

#endif
