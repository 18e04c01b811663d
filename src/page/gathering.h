/*
 * Gatherings: a press folds sheets, so the pages of a stitched report are a multiple of four; what is
 * missing is filled up with blank pages, inside, so that the back cover is the last page of all.
 */
#ifndef PAGE_GATHERING_H
#define PAGE_GATHERING_H

#include "paint/display.h"

/*
 * The publication with blank pages before its back cover (behind the last page, where it has none) until
 * its pages are that multiple; publication itself where they are. What stands on a page is shared;
 * no page before the blank ones moves, so that links to them hold.
 */
const struct publication *publication_gathered(const struct publication *publication,
					       size_t multiple);

#endif
