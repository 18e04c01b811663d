/* Photographs that were taken with the camera on its side (Exif 2.32, 4.6.4 A: Orientation, tag 0x0112). */
#ifndef PAINT_TURN_H
#define PAINT_TURN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

struct pixels;

/*
 * How pixels lie in a file, by Exif's numbers: 1 upright, 3 upside down, 6 and 8 on a side; 2, 4,
 * 5, 7 mirrored.
 */
enum { ORIENTATION_UPRIGHT = 1, ORIENTATION_LAST = 8 };

/* True when width and height change places. */
bool orientation_is_sideways(uint8_t orientation);

/* Turns pixels as they lie in the file upright; what they become is in arena. */
void pixels_turn(struct pixels *pixels, struct arena *arena, uint8_t orientation);

#endif
