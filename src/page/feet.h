/* Feet: folio and running text of every page, painted when all pages are there. */
#ifndef PAGE_FEET_H
#define PAGE_FEET_H

#include "page/pages.h"

/* Paints the feet of all pages that take one, as the layout's foot says. */
void feet_set(struct pagination *pagination);

#endif
