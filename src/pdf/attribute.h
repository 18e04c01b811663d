/*
 * Attributes of structure elements (ISO 32000-1, 14.8.5): cells' headers, scope and spans, list
 * numbering, figures' boxes.
 */
#ifndef PDF_ATTRIBUTE_H
#define PDF_ATTRIBUTE_H

#include "base/buffer.h"
#include "pdf/tag.h"

/* "/A<<...>>", or nothing. */
void attributes_put(struct buffer *out, const struct tags *tags, const struct element *element);

/*
 * The ID of the element with an index, as a byte string: made from the index, so that it is unique in
 * a document of many reports, and in the order of the index.
 */
void attribute_put_id(struct buffer *out, uint32_t index);

#endif
