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
 * A way from one profile's colours to another's. To make one takes as long as to convert a small image,
 * so it is kept for all that need the same.
 */
struct colour_conversion;

/*
 * A conversion that is still to be made. from with bytes NULL is sRGB; both profiles' bytes are not
 * copied. Owner: the arena; colour_close frees what is large in it earlier.
 */
struct colour_conversion *colour_open(struct arena *arena, const struct profile *from,
				      const struct profile *to);
void colour_close(struct colour_conversion *conversion);

/* Makes it, once; touches nothing else, so that it may run beside other work. */
void colour_make(struct colour_conversion *conversion);

/* Converts pixels, which get new memory for their colour. False: it could not be made. */
bool colour_convert(const struct colour_conversion *conversion, struct arena *arena,
		    struct pixels *pixels);

/* Mixes the colour with white by alpha, and drops alpha. Grey and RGB alone. */
void colour_flatten(struct pixels *pixels);

#endif
