/* A row of figures from XML: private to load/. */
#ifndef LOAD_FIGURE_ROW_H
#define LOAD_FIGURE_ROW_H

#include "load/report.h"
#include "load/xml.h"

/*
 * <row name="level-1">7368 3681 - 11049</row>: figures with spaces between. "-" does not apply;
 * where knows_unknown is set, "x" is a figure that nobody has. "?" is one still to be filled in
 * (rule "figure-wanted", once a row); that, and what is no figure ("not-a-figure"), is told and
 * omitted.
 */
struct figure_row *figure_row_read(struct arena *arena, struct messages *messages,
				   const struct xml_document *document, const struct xml_node *node,
				   bool knows_unknown);

#endif
