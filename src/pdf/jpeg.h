/* What a JPEG file carries beside its pixels; and pixels made into such data. */
#ifndef PDF_JPEG_H
#define PDF_JPEG_H

#include <stddef.h>

#include "base/arena.h"
#include "paint/image.h"

/*
 * The ICC profile in a JPEG's APP2 segments (ISO 15076-1, B.4), put together in the arena; NULL: it
 * has none, or not all of it.
 */
const char *jpeg_profile(const struct image *image, struct arena *arena, size_t *count);

/*
 * Pixels of 1, 3 or 4 components as JPEG data, in the arena; CMYK as ink, without Adobe's marker, as a
 * PDF takes it (ISO 32000-1, 7.4.8). NULL: it could not be made.
 */
const unsigned char *jpeg_encode(const struct pixels *pixels, int quality, struct arena *arena,
				 size_t *count);

#endif
