/*
 * Vertical lists: what a block becomes when it is asked to fill a width. Boxes stand one under the
 * other, with glue between them; a column or page may end only at a penalty. (Knuth, The TeXbook,
 * chapters 14 and 15, without stretch: the grid takes its place.)
 *
 * Space between blocks is not added up: of what one asks for below itself and the next above itself,
 * the larger counts. Glue and snaps vanish at a column's head and foot.
 */
#ifndef BLOCK_VLIST_H
#define BLOCK_VLIST_H

#include <stddef.h>

#include "doc/document.h"
#include "paint/display.h"

enum vitem_kind {
	VITEM_BOX, /* is never torn */
	VITEM_GLUE,
	VITEM_PENALTY, /* a place to break, at a cost */
	VITEM_SNAP,    /* to the next multiple of height, counted from the frame's top */
};

/* Costs of a break. From PENALTY_FORBIDDEN on there is none. */
enum {
	PENALTY_FREE = 0,
	PENALTY_LINE = 20,    /* inside a paragraph */
	PENALTY_SHORT = 140,  /* inside one that falls into two halves of as few lines as may be */
	PENALTY_ITEM = 100,   /* that leaves a list's first or last item alone */
	PENALTY_HYPHEN = 120, /* after a hyphenated line */
	/* Inside a table, a ruled group, a tinted box: as a third of a column left empty. */
	PENALTY_ROW = 4000,
	PENALTY_FORBIDDEN = 10000,
};

/*
 * A note that stands on the page where its box does: begun there at least, and where it does not fit
 * gone on with at the foot of the next column. A key is one line, under the content.
 */
struct insert {
	const struct note *note;
	const struct element *reference; /* of its mark; NULL: a key's */
	struct paint_list *lines;	 /* each relative to its own top left corner */
	size_t line_count;
	length_t height; /* of all lines, which are equally high */
	length_t space;	 /* after content: above it; of a table's notes, above the first */
	/*
	 * Of a table's note, as furniture: it stands once under each part of the table that calls for it,
	 * but not in the column in which the table ends, with its notes. NULL: it is none.
	 */
	const struct grid *table;
};

/*
 * A tint behind boxes that stand one under the other, and behind the space between them, or a frame about
 * them, or both. Where a column ends on them the frame stays open at its foot, and at the next one's head.
 */
struct ground {
	length_t x, width;
	const struct ink *ink; /* NULL: none */
	struct rule_look frame;
};

struct beside;

struct vitem {
	enum vitem_kind kind;
	int penalty;
	length_t height;
	length_t depth;	     /* a box's: sticks out below it; counts where a column ends there */
	length_t top_height; /* glue below the first box of a column */
	struct paint_list *paint;    /* a box's, relative to its top left corner */
	const struct vitem *repeat;  /* penalty: a box set again at the head of the next column */
	const struct ground *ground; /* a box's; NULL: none */
	struct beside *beside;	     /* a box's, NULL: nothing */
	struct insert **inserts;     /* a box's */
	size_t insert_count;
	const struct grid *ends; /* the table whose notes begin with this box; NULL: none do */
	struct destination *destination;
	struct place place; /* of what a box comes from, for messages */
};

struct vlist {
	struct arena *arena;
	struct vitem *items;
	size_t count, capacity;
	length_t first_space;	   /* asked for above the first box */
	length_t space, top_space; /* asked for below the last one, until the next comes */
	int penalty;		   /* of a break after the last box */
	length_t grid;		   /* that the next box stands on; 0: where it comes */
	const struct vitem *repeat;
};

/* What stands in the margin beside a box, whose top is at y of its page once it has one. */
struct beside {
	struct vlist list;
	length_t y;
};

void vlist_init(struct vlist *list, struct arena *arena);

/* Gives back what the list is made of, once its boxes are painted elsewhere; what they show stays. */
void vlist_free(struct vlist *list);

/* Space that is wanted before the next box; top_space is that below a column's first box. */
void vlist_space(struct vlist *list, length_t space);
void vlist_space_top(struct vlist *list, length_t space, length_t top_space);

/*
 * The same above a block with rules of its own, which stands as near to a head above it as text does
 * and stays with it.
 */
void vlist_space_block(struct vlist *list, length_t space);

/* A break is allowed here, at a cost; of several calls the cheapest counts. */
void vlist_allow_break(struct vlist *list, int penalty);

/* A break is dear here, if it is allowed: it costs so much at least. */
void vlist_hinder_break(struct vlist *list, int penalty);

/* What comes next stays with the last box, whatever was allowed before. */
void vlist_keep(struct vlist *list);

/* The next box stands on a multiple of step again. */
void vlist_snap(struct vlist *list, length_t step);

/* The same behind whatever space is still asked for: the next box's top is on a multiple of step. */
void vlist_snap_next(struct vlist *list, length_t step);

/* A new box; what it shows is drawn into its paint list. The pointer holds until the next call. */
struct vitem *vlist_box(struct vlist *list, length_t height);

/* All of another list, with what it asks for below itself. */
void vlist_append(struct vlist *list, const struct vlist *other);

/* The first box from index on, to hang a label or a side head on; NULL: there is none. */
struct vitem *vlist_first_box(struct vlist *list, size_t index);

/* What another box calls for, its notes and its destination, becomes this one's as well. */
void vitem_take_marks(struct arena *arena, struct vitem *box, const struct vitem *from);

/*
 * The ground of a box of the list, items[first], and of those that follow it on that ground as far as
 * end, painted from y down to height below it: what stands there in one piece.
 */
void ground_paint(const struct vlist *list, size_t first, size_t end, struct paint_list *paint,
		  length_t x, length_t y, length_t height);

/*
 * A copy of a box to be set again at the head of the next column: as furniture, for its elements have
 * been read where it stood first, and without its notes. Its depth hangs beside what follows.
 */
const struct vitem *vitem_as_furniture(struct arena *arena, const struct vitem *box);

/* The height of a list in one piece, without breaks. */
length_t vlist_height(const struct vlist *list);

/* All boxes of a list into a paint list, in one piece: what stands in a box or a cell. */
void vlist_paint(const struct vlist *list, struct paint_list *paint, length_t x, length_t y);

/* The same into a box, with their marks. */
void vlist_put(const struct vlist *list, struct vitem *box, length_t x, length_t y);

#endif
