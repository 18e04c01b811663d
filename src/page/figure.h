/*
 * One chart of a document alone, on a page that is as large as the chart: for designers, for a slide, for
 * a web page. It is drawn as in the report, as wide as it stands there unless a width is asked for.
 */
#ifndef PAGE_FIGURE_H
#define PAGE_FIGURE_H

#include "block/block.h"

/* The charts of a document in its order. */
struct figure_list {
	const struct node **items; /* NODE_CHART; node->chart.name is its name */
	size_t count, capacity;
};
struct figure_list figure_list(const struct document *document);

/*
 * A publication of one page with the chart, its caption and its note. width 0: as in the report. NULL
 * when a message is an error. The document's tags are taken apart for it: nothing else is made of it.
 */
struct publication *figure_set(struct document *document, struct shaper *shaper,
			       const struct node *chart, length_t width);

#endif
