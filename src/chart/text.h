/* Texts of a chart: set in lines, measured and painted. */
#ifndef CHART_TEXT_H
#define CHART_TEXT_H

#include "chart/chart.h"

/*
 * A text in lines of a width, ragged. A word that is wider is parted by the language's patterns, and
 * where they do not help, anywhere but within a figure; what is wider still is let stand and a warning
 * says so.
 */
struct lines chart_break(const struct chart *chart, const struct text_style *style,
			 const char *text, length_t width);

/* The chart's title, its first line beginning further in, behind the number. */
struct lines chart_break_title(const struct chart *chart, const char *text, length_t width,
			       length_t indent);

void chart_paint_lines(struct paint_list *list, const struct element *element,
		       const struct lines *lines, length_t x, length_t baseline, length_t leading);

length_t chart_text_width(const struct chart *chart, const struct text_style *style,
			  const char *text);

/* The widest word: what a column needs that parts none. */
length_t chart_text_least(const struct chart *chart, const struct text_style *style,
			  const char *text);

/* A series' own ink and that of labels on it; used again when there are more series than inks. */
const struct ink *chart_series_ink(const struct chart *chart, size_t series);
const struct ink *chart_label_ink(const struct chart *chart, size_t series);

/* A warning when there are more parts than inks, and some look alike. */
void chart_warn_of_inks(const struct chart *chart, size_t parts);

#endif
