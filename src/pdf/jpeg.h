/* What a JPEG file carries beside its pixels. */
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

#endif
