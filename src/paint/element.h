/*
 * Structure elements: the tag tree of the document (ISO 32000-1, 14.7 and 14.8.4), built from the
 * document tree before any layout. A display-list item names the element whose content it is.
 *
 * Owner: the document's arena. Reading order is the order of the tree.
 */
#ifndef PAINT_ELEMENT_H
#define PAINT_ELEMENT_H

#include <stdint.h>

#include "base/arena.h"

enum element_role {
	ELEMENT_DOCUMENT,
	ELEMENT_PART,
	ELEMENT_SECT,
	ELEMENT_DIV,
	ELEMENT_H1,
	ELEMENT_H2,
	ELEMENT_H3,
	ELEMENT_P,
	ELEMENT_BLOCK_QUOTE,
	ELEMENT_L,
	ELEMENT_LI,
	ELEMENT_LBL,
	ELEMENT_LBODY,
	ELEMENT_TABLE,
	ELEMENT_THEAD,
	ELEMENT_TBODY,
	ELEMENT_TR,
	ELEMENT_TH,
	ELEMENT_TD,
	ELEMENT_CAPTION,
	ELEMENT_FIGURE,
	ELEMENT_NOTE,
	ELEMENT_REFERENCE,
	ELEMENT_LINK,
	ELEMENT_SPAN,
	ELEMENT_TOC,
	ELEMENT_TOCI,
	ELEMENT_ROLES, /* how many */
};

enum element_scope { SCOPE_NONE, SCOPE_ROW, SCOPE_COLUMN, SCOPE_BOTH };

/* ListNumbering (ISO 32000-1, table 347). */
enum element_numbering {
	NUMBERING_NONE,
	NUMBERING_DISC,
	NUMBERING_DECIMAL,
	NUMBERING_LOWER_ALPHA,
	NUMBERING_LOWER_ROMAN,
	NUMBERING_UPPER_ALPHA,
	NUMBERING_UPPER_ROMAN,
};

struct element {
	enum element_role role;
	struct element *parent, *first, *last, *next;
	uint32_t index;	      /* in the order of making, from 0; unique in the document */
	uint32_t descendants; /* of a root: how many elements the tree has below it */
	const char *alt;      /* UTF-8 or NULL: alternative for what cannot be read aloud */
	const char *actual;   /* replacement text: "not applicable" for "-" */
	const char *lang;     /* only where it differs from the parent's */
	const char *title;
	const char *id; /* for headers and notes; unique; NULL: made from the index */
	enum element_scope scope;
	uint16_t row_span, column_span; /* 0 or 1: none */
	enum element_numbering numbering;
	const struct element *const *headers; /* TD, TH: the TH elements that head this cell */
	uint16_t header_count;
};

struct element *element_new(struct arena *arena, struct element *parent, enum element_role role);

/* The next in reading order of the tree below root, which is where a walk begins; NULL: it was the last. */
struct element *element_after(const struct element *element, const struct element *root);

/* The name in PDF: "H1", "LBody". */
const char *element_role_name(enum element_role role);

#endif
