/*
 * Tags: which pieces of the pages belong to which structure element (ISO 32000-1, 14.7.4), gathered
 * while pages are printed; tree.h prints them.
 *
 * Children of an element stand in the order of the tree. Its own content stands behind the child that
 * was painted last before it, so that "text, link, text" keeps its order.
 */
#ifndef PDF_TAG_H
#define PDF_TAG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "paint/display.h"

enum { TAG_NO_PAGE = UINT32_MAX };

/* A marked-content sequence, or an annotation. */
struct tag_content {
	struct tag_content *next;
	uint32_t page; /* index */
	uint32_t mcid;
	uint32_t annotation; /* object number; 0: a sequence */
};

/* A box up the page, in thousandths of a point. */
struct tag_box {
	int64_t left, bottom, right, top;
};

/* In the order in which it was painted. */
struct tag_contents {
	struct tag_content *first, *last;
};

struct tag_node {
	uint32_t place; /* in the tree as it is printed, from 1; 0: the element is left out */
	uint32_t page;	/* of its first content */
	struct tag_contents own;     /* of the element, before its first child */
	struct tag_contents behind;  /* of its parent, behind it and before the next child */
	const struct element *child; /* painted last */
	struct tag_box *box;	     /* of a figure, on page; NULL: nothing painted */
	bool used;		     /* it or something below it has content */
	bool named;		     /* something refers to its ID */
};

struct tags {
	struct arena *arena;
	struct tag_node *nodes; /* by the element's index */
	uint32_t node_count;
	/* Whose content each sequence is: pages one after another, in each by MCID. */
	const struct element **sequences;
	size_t sequence_count, sequence_capacity;
	const struct element **annotations; /* whose each annotation is */
	size_t annotation_count, annotation_capacity;
};

void tags_init(struct tags *tags, struct arena *arena, const struct publication *publication);

/* A sequence of an element begins on a page with this MCID. */
void tag_add_sequence(struct tags *tags, const struct element *element, uint32_t page,
		      uint32_t mcid);

/* An annotation belongs to an element. Returns its place among all annotations. */
size_t tag_add_annotation(struct tags *tags, const struct element *element, uint32_t page,
			  uint32_t annotation);

/* The figure that an element is or stands in; NULL: none. */
const struct element *tag_figure(const struct element *element);

/* Something of a figure was painted inside a box. */
void tag_extend_box(struct tags *tags, const struct element *figure, uint32_t page,
		    struct tag_box box);

#endif
