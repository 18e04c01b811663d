/* Inks that a drawing brings along, in the print edition: sRGB by the output profile. */
#ifndef PDF_PRINT_INK_H
#define PDF_PRINT_INK_H

#include <stddef.h>

#include "base/ink.h"

struct writer;

struct print_ink {
	const struct ink *from;
	struct ink *to;
};

struct print_inks {
	struct print_ink *items;
	size_t count, capacity;
};

/* The ink itself, but for one that is INK_BY_PROFILE in the print edition: then one with its CMYK. */
const struct ink *ink_in_edition(struct writer *writer, const struct ink *ink);

#endif
