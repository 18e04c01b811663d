/* Feet and running heads: folio and running text of every page, painted when all pages are there. */
#ifndef PAGE_FEET_H
#define PAGE_FEET_H

#include "doc/document.h"

/* What feet say: running text with fields, {section} and {part-page} among them. */
struct feet_form {
	const char *left, *right;
	size_t pages; /* what {pages} says; 0: as many as are given */
	size_t first; /* the number that {part-page} has on the first page */
};

/*
 * Paints the feet and running heads of all pages that take one, with the pages' labels as folios, in the
 * look of the document's layout, and what it has to say on blank pages. Called again it paints them anew:
 * an area's pages have other feet in a compendium.
 */
void feet_set(struct document *document, struct shaper *shaper, struct publication *publication,
	      const struct feet_form *form);

#endif
