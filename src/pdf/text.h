/*
 * Glyph runs as text operators (ISO 32000-1, 9.4): codes in strings, kerning by TJ, tracking by Tc,
 * justification by one Tw a line.
 */
#ifndef PDF_TEXT_H
#define PDF_TEXT_H

#include <stdbool.h>

#include "pdf/content.h"

/* Prints the run of an item, with a space behind it if wanted. */
void text_put(struct content *content, const struct paint_item *item, bool space_after);

#endif
