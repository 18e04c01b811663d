/* Paths: straight lines and cubic Béziers, in lengths, down the page positive. */
#ifndef PAINT_PATH_H
#define PAINT_PATH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/length.h"

struct point {
	length_t x, y;
};

enum path_verb { PATH_MOVE, PATH_LINE, PATH_CURVE, PATH_CLOSE }; /* take 1, 1, 3 and 0 points */

struct path {
	const uint8_t *verbs;
	const struct point *points;
	uint32_t verb_count, point_count;
};

/* A rectangle: MOVE LINE LINE LINE CLOSE. Writers may print it as one. */
const struct path *path_rectangle(struct arena *arena, length_t width, length_t height);

/* A closed figure of straight lines through points, which are copied. */
const struct path *path_polygon(struct arena *arena, const struct point *points, uint32_t count);

/* True when the path is an upright rectangle; its corner and size. */
bool path_is_rectangle(const struct path *path, struct point *corner, struct point *size);

#endif
