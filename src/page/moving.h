/*
 * Blocks that may move: a case study that is too high for what is left of a column would leave it short.
 * Where the columns of the page come out fuller so, it stands at the head of one of them, and the text
 * behind it runs up; its place in the tags is where it is written. Which kinds may, the layout says.
 *
 * It never stands over a section's beginning, and moves only for four lines and more. What is tried is laid
 * again whole: in a section of hundreds of pages no more is tried than on a few dozen.
 */
#ifndef PAGE_MOVING_H
#define PAGE_MOVING_H

#include "page/spread.h"

/*
 * Sets a zone's page otherwise than the spread says, with a block moved, where that is better: zone and
 * spread become what they are then.
 */
void moving_improve(struct pagination *pagination, const struct section *section, struct zone *zone,
		    size_t start, bool at_top, struct spread *spread);

#endif
