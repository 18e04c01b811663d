/*
 * The two CMaps of a font (ISO 32000-1, 9.7.5 and 9.10.3): from codes to the glyphs of the subset, and
 * from codes to text. Both are ours, as libharu's lead nowhere for codes of mixed length.
 */
#ifndef PDF_CMAP_H
#define PDF_CMAP_H

#include "base/buffer.h"
#include "pdf/code.h"

/* cids: by place in codes->items, the glyph's number in the subset. */
void cmap_put_encoding(struct buffer *out, const struct codes *codes, const uint16_t *cids);
void cmap_put_to_unicode(struct buffer *out, const struct codes *codes);

#endif
