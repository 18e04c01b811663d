/* The tile map: what the map, its legend and its words share. */
#ifndef CHART_TILES_H
#define CHART_TILES_H

#include "chart/parts.h"

enum { TILE_CLASSES = 8 };

/* Classes of figures from low to high: class i holds what is from bounds[i - 1] on, under bounds[i]. */
struct tile_classes {
	int128 bounds[TILE_CLASSES];
	size_t count; /* of classes: one more than of bounds */
	size_t areas[TILE_CLASSES], missing;
	int places; /* decimals of the figures, for "140 to 159" */
};

struct tile_classes tile_classes_make(const struct chart *chart);
size_t tile_class(const struct tile_classes *classes, struct decimal number);

const struct ink *tile_shade(const struct chart *chart, const struct tile_classes *classes,
			     size_t index, bool label);

/* High to low with the count of areas, from (0, top) on in a width; returns its foot. */
length_t tile_legend_lay(struct sheet *sheet, const struct tile_classes *classes, length_t top,
			 length_t width);

#endif
