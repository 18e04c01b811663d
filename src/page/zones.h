/*
 * Zones: a section's blocks cut where the number of columns changes. Text runs in the section's
 * columns; what spans them stands between, over the full width.
 */
#ifndef PAGE_ZONES_H
#define PAGE_ZONES_H

#include "page/pages.h"

/* Sets a section's body from pagination->y of the current page on, over as many pages as it takes. */
void zones_set(struct pagination *pagination, const struct section *section);

#endif
