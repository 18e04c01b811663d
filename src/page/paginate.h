/*
 * Pagination: the document's sections distributed over pages, by the layout's page, hang lines and
 * columns. What comes out is the display list of all pages, with bookmarks and destinations.
 *
 * Every page takes something from what is left, so it ends; that is asserted. What is higher than a
 * whole column is set all the same, sticking out, with a warning ("too-tall").
 */
#ifndef PAGE_PAGINATE_H
#define PAGE_PAGINATE_H

#include "block/block.h"

/* The document painted. NULL when a message is an error. All in the document's arena. */
struct publication *paginate(struct document *document, struct shaper *shaper);

#endif
