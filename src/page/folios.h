/* Page numbers in the text, as the contents have them: set when all pages are there. */
#ifndef PAGE_FOLIOS_H
#define PAGE_FOLIOS_H

#include "block/block.h"

/*
 * Sets the numbers that stand empty on the pages of a publication: of each the label of the page that
 * its destination is on, among pages.
 */
void folios_set(struct document *document, struct shaper *shaper, struct publication *publication,
		struct folio_reference *first, const struct page *pages);

#endif
