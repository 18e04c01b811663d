/*
 * What a chart, or a graphic in a table's cell, shows: figures of the report's tables, of data, of
 * earlier years, computed from them, or written in the chart itself; see docs/report.md.
 */
#ifndef DOC_CHART_FIGURES_H
#define DOC_CHART_FIGURES_H

#include "doc/document.h"

/* Names in a list, with a separator between; fields are not filled in. At most `most` of them. */
struct chart_names {
	const char **items;
	int count;
};
struct chart_names chart_names_split(struct arena *arena, const char *list, char separator,
				     int most);

/* Rows, columns and values of figures, from an element's attributes and what stands in it. */
void chart_figures_collect(struct document *document, const struct prose *prose,
			   struct chart_figures *figures);

/*
 * <value sum="..."/>, difference, share and rate of others; or a figure by its path, or as written
 * (chart_values.c). What is divided by nothing is FIGURE_OF_NOTHING. Never NULL.
 */
const struct figure *chart_value_compute(struct document *document, const struct prose *value);
const struct figure *chart_value_read(struct document *document, const struct prose *row,
				      const char *text, size_t length);

#endif
