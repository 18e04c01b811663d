/* Covers: ground to the bleed, the rings of the 42 areas, and what stands above them. */
#ifndef PAGE_COVERS_H
#define PAGE_COVERS_H

#include "page/pages.h"

/* Paints a cover section as one page of its own. Contacts that run off its foot are told ("cover-overfull"). */
void cover_set(struct pagination *pagination, const struct section *section);

#endif
