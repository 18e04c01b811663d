/* Data tables from XML: private to load/. */
#ifndef LOAD_DATA_READER_H
#define LOAD_DATA_READER_H

#include "load/data.h"
#include "load/xml.h"

/* A <data> element; what is wrong with it is told ("too-many-columns", "too-many-rows", "doubled-name",
 * "doubled-row", figures). */
struct data_table *data_read(struct arena *arena, struct messages *messages,
			     const struct xml_document *document, const struct xml_node *node);

#endif
