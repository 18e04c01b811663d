/* The data of a chart as a table, for who cannot see it or wants the figures themselves. */
#ifndef DOC_CHART_TABLE_H
#define DOC_CHART_TABLE_H

#include "doc/document.h"

/*
 * where is "page": a table printed under the chart; "tags": one that is read but not seen, kept in the
 * chart's node; "no" or NULL: none. Called when the chart's own elements have been made.
 */
void chart_table_build(struct document *document, struct node *parent, struct node *chart,
		       const char *where);

#endif
