/* How wide each of several blocks side by side is. */
#ifndef BLOCK_ROW_H
#define BLOCK_ROW_H

#include "doc/document.h"

/* row: a NODE_ROW. */
length_t row_span(const struct layout *layout, const struct node *row);

#endif
