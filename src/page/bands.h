/*
 * Bands: the compendium's cover, on which every area is a ring as wide as its share of the whole, the
 * areas by region and the regions by alphabet, from the middle out.
 */
#ifndef PAGE_BANDS_H
#define PAGE_BANDS_H

#include "page/pages.h"

/* Paints the bands of a cover onto the current page; nothing where there are no such data. */
void bands_paint(struct pagination *pagination, const struct bands_look *look);

#endif
