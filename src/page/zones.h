/*
 * Zones: a section's blocks cut where the number of columns changes. Text runs in the section's
 * columns; what spans them stands between, over the full width.
 */
#ifndef PAGE_ZONES_H
#define PAGE_ZONES_H

#include "page/spread.h"

/* A section's first zone laid out; NULL: it has no body. */
struct zone *zone_first(struct pagination *pagination, const struct section *section);

/*
 * Sets a section's body from pagination->y of the current page on, over as many pages as it takes.
 * at_top: its title stands at the head of the page.
 */
void zones_set(struct pagination *pagination, const struct section *section, struct zone *first,
	       bool at_top);

#endif
