/* What each kind of chart brings: the body between title and note, and its words. */
#ifndef CHART_KIND_H
#define CHART_KIND_H

#include "base/buffer.h"
#include "chart/chart.h"
#include "paint/seam.h"

struct chart_body {
	const char *name; /* as layouts call it */
	length_t (*height)(const struct chart *chart, length_t width);
	/* From (0, top) on, height high. */
	void (*draw)(const struct chart *chart, length_t width, length_t top, struct seam *seam);
	void (*describe)(const struct chart *chart, struct buffer *out);
};

extern const struct chart_body chart_stacked_100;

/* A text in lines of a width, ragged; lines beyond it are let stand and a warning says so. */
struct lines chart_break(const struct chart *chart, const struct text_style *style,
			 const char *text, length_t width);

void chart_paint_lines(struct paint_list *list, const struct element *element,
		       const struct lines *lines, length_t x, length_t baseline, length_t leading);

length_t chart_text_width(const struct chart *chart, const struct text_style *style,
			  const char *text);

/* A series' own ink and that of labels on it; used again when there are more series than inks. */
const struct ink *chart_series_ink(const struct chart *chart, size_t series);
const struct ink *chart_label_ink(const struct chart *chart, size_t series);

#endif
