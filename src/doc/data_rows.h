/* Rows of a prose table that are taken from data: <data-rows data="regions" columns="rate"/>. */
#ifndef DOC_DATA_ROWS_H
#define DOC_DATA_ROWS_H

#include "doc/document.h"

/* The table itself, or a copy of it with a <tr> for each row of the data in their place. */
const struct prose *data_rows_expand(struct document *document, const struct prose *table);

#endif
