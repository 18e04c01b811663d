/* Page dictionaries, what pages share, and page labels (ISO 32000-1, 7.7.3, 7.8.3 and 12.4.2). */
#ifndef PDF_SHEET_H
#define PDF_SHEET_H

#include "pdf/writer.h"

/* All pages' numbers and places, before the first is printed. */
void sheets_begin(struct writer *writer);

/* Boxes, annotations and content streams, and the resources that all pages share. */
void sheets_write(struct writer *writer);

/* "/PageLabels<<...>>" for the catalog. */
void sheets_put_labels(struct buffer *out, const struct publication *publication);

#endif
