/*
 * Floats: figures, charts, tables and the like that stand at the head or foot of a column, of the page,
 * or on the next page, not where they are written. Their place in the tags, and so the order of
 * reading, is where they are written.
 *
 * A float never stands before the page of its anchor, the next box in the text; floats of one kind keep
 * their order; what has found no place by the section's end comes out there.
 */
#ifndef PAGE_FLOATS_H
#define PAGE_FLOATS_H

#include "block/block.h"
#include "page/columns.h"

struct floated {
	const struct node *node;
	struct vlist list; /* one box; of one too high to stand in a column, all its boxes */
	length_t width, height;
	length_t gap;	     /* between it and the text */
	int columns;	     /* that it is as wide as one of; 0: as the page's text */
	size_t note_lines;   /* of the notes that it calls for */
	size_t anchor;	     /* item of the zone's list */
	uint32_t first_page; /* where it may stand, an index */
	bool is_tall;
	bool waits; /* has found no place on the page of its anchor */
};

/* Where a float stands on a page; its top left corner once the page is painted. */
struct floated_at {
	const struct floated *floated;
	int column; /* FLOAT_ACROSS: over all of them */
	bool at_foot;
	struct point corner;
	bool is_painted;
};

enum { FLOAT_ACROSS = -1, FLOATS_MOST = 16 }; /* on a page, of one zone */

struct float_plan {
	struct floated_at items[FLOATS_MOST];
	int count;
};

/* Those that wait for a place, in the order of their anchors. */
struct float_queue {
	struct arena *arena;
	struct floated **items;
	size_t count, capacity;
};

/* Laid out to the width that it is to stand in, for a column of height. */
struct floated *float_layout(struct block_context *context, const struct node *node, length_t width,
			     length_t height);

void float_queue_add(struct float_queue *queue, struct floated *floated);
void float_queue_remove(struct float_queue *queue, size_t index);

/* True when one of the same kind waits: another must not overtake it. */
bool float_queue_holds(const struct float_queue *queue, enum node_kind kind);

/* What a float takes of a column, with the gap to the text, on the grid. */
length_t float_takes(const struct floated *floated, length_t grid);

/* What the floats of a plan take at the head or foot of a column; FLOAT_ACROSS: over all alone. */
length_t float_plan_takes(const struct float_plan *plan, int column, bool at_foot, length_t grid);

/* Takes what the floats of a plan need off the columns' limits. */
void float_plan_limit(const struct float_plan *plan, struct column_limits *limits, int count);

#endif
