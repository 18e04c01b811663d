/*
 * Where words end: a line that goes on ends in a space, so that who reads the text without looking
 * at its geometry gets separate words (ISO 32000-1, 14.8.2.5). Layout drops the space at a break.
 */
#ifndef PDF_FLOW_H
#define PDF_FLOW_H

#include <stdbool.h>
#include <stddef.h>

#include "paint/display.h"

/* Whether a space belongs behind the glyph run that is an item of a page. */
bool flow_wants_space(const struct publication *publication, size_t page, size_t index);

#endif
