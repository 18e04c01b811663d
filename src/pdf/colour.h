/* Colours of decoded images, converted by lcms2: relative colorimetric, with black point compensation. */
#ifndef PDF_COLOUR_H
#define PDF_COLOUR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "paint/image.h"
#include "pdf/intent.h"

/* Whether bytes are an ICC profile of so many components that a PDF can hold. */
bool colour_profile_is_usable(const char *bytes, size_t count, uint8_t components);

/*
 * Converts pixels from one profile to another; from with bytes NULL is sRGB. False: lcms2 cannot make
 * the conversion.
 */
bool colour_convert(struct arena *arena, struct pixels *pixels, const struct profile *from,
		    const struct profile *to);

/* Mixes the colour with white by alpha, and drops alpha. Grey and RGB alone. */
void colour_flatten(struct pixels *pixels);

/* Makes each square of factor pixels a side one pixel, their mean. Without alpha. */
void colour_shrink(struct pixels *pixels, uint32_t factor);

#endif
