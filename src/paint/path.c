#include "paint/path.h"

#include <string.h>

static struct path *path_new(struct arena *arena, const uint8_t *verbs, uint32_t verb_count,
			     struct point *points, uint32_t point_count)
{
	struct path *path = arena_alloc(arena, sizeof *path);
	*path = (struct path) { verbs, points, verb_count, point_count };
	return path;
}

const struct path *path_rectangle(struct arena *arena, length_t width, length_t height)
{
	static const uint8_t verbs[] = { PATH_MOVE, PATH_LINE, PATH_LINE, PATH_LINE, PATH_CLOSE };
	struct point *points = arena_array(arena, 4, sizeof *points);
	points[1] = (struct point) { width, 0 };
	points[2] = (struct point) { width, height };
	points[3] = (struct point) { 0, height };
	return path_new(arena, verbs, sizeof verbs, points, 4);
}

const struct path *path_polygon(struct arena *arena, const struct point *points, uint32_t count)
{
	uint8_t *verbs = arena_array(arena, (size_t)count + 1, sizeof *verbs);
	struct point *copy = arena_array(arena, count, sizeof *copy);
	memset(verbs, PATH_LINE, count);
	verbs[0] = PATH_MOVE;
	verbs[count] = PATH_CLOSE;
	memcpy(copy, points, count * sizeof *copy);
	return path_new(arena, verbs, count + 1, copy, count);
}

static bool has_rectangle_verbs(const struct path *path)
{
	if (path->verb_count < 4 || path->verbs[0] != PATH_MOVE)
		return false;
	for (uint32_t i = 1; i < 4; i++)
		if (path->verbs[i] != PATH_LINE)
			return false;
	if (path->point_count == 4)
		return path->verb_count == 5 && path->verbs[4] == PATH_CLOSE;
	/* Drawn back to its start by a line of its own. */
	return path->point_count == 5 && path->verb_count >= 5 && path->verb_count <= 6 &&
	       path->verbs[4] == PATH_LINE && path->points[4].x == path->points[0].x &&
	       path->points[4].y == path->points[0].y &&
	       (path->verb_count == 5 || path->verbs[5] == PATH_CLOSE);
}

bool path_is_rectangle(const struct path *path, struct point *corner, struct point *size)
{
	if (!has_rectangle_verbs(path))
		return false;
	const struct point *p = path->points;
	bool across = p[0].y == p[1].y && p[1].x == p[2].x && p[2].y == p[3].y && p[3].x == p[0].x;
	bool upright = p[0].x == p[1].x && p[1].y == p[2].y && p[2].x == p[3].x && p[3].y == p[0].y;
	if (!across && !upright)
		return false;
	*corner = (struct point) { p[0].x < p[2].x ? p[0].x : p[2].x,
				   p[0].y < p[2].y ? p[0].y : p[2].y };
	*size = (struct point) { p[0].x < p[2].x ? p[2].x - p[0].x : p[0].x - p[2].x,
				 p[0].y < p[2].y ? p[2].y - p[0].y : p[0].y - p[2].y };
	return true;
}
