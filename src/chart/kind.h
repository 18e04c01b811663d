/* What each kind of chart brings: the body between title and note, and its words. */
#ifndef CHART_KIND_H
#define CHART_KIND_H

#include "base/buffer.h"
#include "chart/chart.h"
#include "chart/sheet.h"

struct chart_body {
	const char *name; /* as layouts call it */
	/* Puts the body on the sheet, from (0, 0) on, and sets the sheet's height. */
	void (*lay)(struct sheet *sheet);
	void (*describe)(const struct chart *chart, struct buffer *out);
};

extern const struct chart_body chart_stacked_100, chart_stacked, chart_bar, chart_grouped,
	chart_column, chart_ranking, chart_line, chart_area, chart_pie, chart_ring, chart_dot,
	chart_slope, chart_multiples, chart_tile_map, chart_strip;

#endif
