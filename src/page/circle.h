/* Rings, as paths about the origin. */
#ifndef PAGE_CIRCLE_H
#define PAGE_CIRCLE_H

#include "base/arena.h"
#include "base/length.h"
#include "paint/path.h"

/* What lies between two circles, to be filled by the even-odd rule. */
const struct path *circle_ring(struct arena *arena, length_t inner, length_t outer);

#endif
