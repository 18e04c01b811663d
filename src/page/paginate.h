/*
 * Pagination: the document's sections distributed over pages, by the layout's page, hang lines and
 * columns. What comes out is the display list of all pages, with bookmarks and destinations.
 *
 * Every page takes something from what is left, so it ends; that is asserted. What is higher than a
 * whole column is cut between its lines; what cannot be (a chart) is set all the same, sticking out, with a
 * warning ("too-tall").
 *
 * Bounds    a report of more than PAGES_MOST pages is refused ("too-many-pages").
 */
#ifndef PAGE_PAGINATE_H
#define PAGE_PAGINATE_H

#include "block/block.h"

enum { PAGES_MOST = 10000 };

/* Some of a document's sections, as pages that follow others. */
struct page_range {
	const struct section *first, *end; /* end is the first that is not set; NULL: all */
	size_t before;			   /* how many pages come before: sides and labels */
};

/*
 * The sections as pages; page numbers in the text are collected in *folios and, as the feet are, not
 * set: see folios.h and feet.h. Destinations and bookmarks count pages from the range's first.
 */
struct publication *paginate_range(struct document *document, struct shaper *shaper,
				   const struct page_range *range, struct folio_reference **folios);

/* Page numbers in the text, and feet, of a document by itself whose pages are all there. */
void paginate_finish(struct document *document, struct shaper *shaper,
		     struct publication *publication, struct folio_reference *folios);

/* The document painted. NULL when a message is an error. All in the document's arena. */
struct publication *paginate(struct document *document, struct shaper *shaper);

#endif
