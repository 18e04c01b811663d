/*
 * Spreads: what one page takes of a zone, in its columns, with the floats that stand at their heads and
 * feet. A spread is tried until it is right, and then painted; trying changes nothing on the page.
 */
#ifndef PAGE_SPREAD_H
#define PAGE_SPREAD_H

#include "page/floats.h"
#include "page/pages.h"

/* A block that may stand elsewhere, and the first item of the zone's list that is its own. */
struct movable {
	const struct node *node;
	size_t item;
};

enum { MOVED_MOST = 8 };

/* A section's blocks between two changes of the number of columns. */
struct zone {
	const struct node *first;
	struct vlist list;
	int columns;
	length_t left;	/* of the first, from that of the page's text */
	length_t width; /* of a column */
	bool balance;	/* the columns of the last page */
	bool notes_wait; /* its columns are not those of the notes, which stand where it has left room */
	bool is_float; /* of a float's own, which no other breaks in upon */
	struct float_queue floats;
	size_t next_float;	  /* the first whose anchor has not been set yet */
	struct movable *movables; /* those of the list */
	size_t movable_count, movable_capacity;
	const struct node *moved[MOVED_MOST]; /* blocks that are floats instead (page/moving.h) */
	int moved_count;
	size_t laid_again;	/* items of lists that were tried with another block moved */
	const struct node *end; /* where the next zone goes on */
};

/* What one page takes of it. */
struct spread {
	struct column columns[COLUMNS_MOST];
	struct column_limits limits[COLUMNS_MOST];
	struct float_plan plan;
	int used;
	bool all; /* nothing of the zone's list is left */
};

/*
 * Fills the current page from an item of the zone's list on; at_top: nothing stands above it, so that
 * at least one box is set. Floats that are met and those that wait find a place or wait on.
 */
void spread_fill(struct pagination *pagination, struct zone *zone, size_t start, bool at_top,
		 struct spread *spread);

/*
 * Fills the columns beside the floats of the spread's plan, and nothing else: level when all is in
 * them; else so that neither here nor on the next page a few lines are left alone.
 */
void spread_fill_columns(struct pagination *pagination, const struct zone *zone, size_t start,
			 bool at_top, struct spread *spread);

/*
 * True when least of a zone's height, or all of it, goes on the current page from pagination->y on; of
 * one that stands over the columns, all of it and least below it.
 */
bool spread_begins(struct pagination *pagination, const struct zone *zone, length_t least);

/* Where the next page goes on. */
size_t spread_end(const struct zone *zone, const struct spread *spread, size_t start);

/* Paints it and moves pagination->y below it. */
void spread_paint(struct pagination *pagination, const struct zone *zone,
		  const struct spread *spread);

#endif
