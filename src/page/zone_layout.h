/*
 * The layout of a zone: from a section's nodes to one vertical list as wide as a column, as far as the
 * number of columns stays the same.
 */
#ifndef PAGE_ZONE_LAYOUT_H
#define PAGE_ZONE_LAYOUT_H

#include "page/spread.h"

/* A new zone, all zero, gets so many columns; 0: one across the page. */
void zone_init(struct pagination *pagination, const struct section *section, int columns,
	       struct zone *zone);

/*
 * A zone of the nodes from first on; zone->end is where the next goes on. It is all zero but for what it
 * says is moved.
 */
void zone_layout(struct pagination *pagination, const struct section *section,
		 const struct node *first, struct zone *zone);

#endif
