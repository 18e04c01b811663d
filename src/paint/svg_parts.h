/* Private to svg*.c: how numbers, names and colours are written, and text. */
#ifndef PAINT_SVG_PARTS_H
#define PAINT_SVG_PARTS_H

#include "paint/display.h"

/* ' name="1.5"', in points. */
void svg_put_length(struct buffer *out, const char *name, length_t value);

/* ' fill="#12436d"'; of no ink "none". */
void svg_put_ink(struct buffer *out, const char *name, const struct ink *ink);

/* False for what is no text, and for text that is not to be seen. */
bool svg_shows_text(const struct paint_item *item);

/* A glyph run as <text>; or as outlines, once those of the whole page are defined. */
void svg_put_text(struct buffer *out, const struct paint_item *item);
void svg_define_outlines(struct buffer *out, const struct page *page);
void svg_put_outlines(struct buffer *out, const struct paint_item *item);

#endif
