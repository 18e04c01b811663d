/*
 * A PNG file's compressed rows as a PDF stream takes them: FlateDecode with PNG predictors (ISO
 * 32000-1, 7.4.4.4) is what IDAT holds, so nothing need be decoded.
 */
#ifndef PDF_PNG_H
#define PDF_PNG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "paint/image.h"

struct png_data {
	const unsigned char *palette; /* red, green, blue ...; NULL: none */
	size_t palette_count;
	const unsigned char *rows; /* all IDAT chunks together */
	size_t row_count;	   /* bytes of it */
};

/* False when the data is damaged: a viewer would not do better. */
bool png_read(const struct image *image, struct arena *arena, struct png_data *data);

/* The ICC profile in a PNG's iCCP chunk, unpacked in the arena; NULL: it has none that is whole. */
const char *png_profile(const struct image *image, struct arena *arena, size_t *count);

#endif
