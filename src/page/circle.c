#include "page/circle.h"

/* A circle by four cubic Béziers; the constant makes the error 0.03 % of the radius at most. */
static void add_circle(struct path *path, uint8_t *verbs, struct point *points, length_t radius)
{
	length_t handle = length_scale(radius, 552284750, 1000000000);
	const struct point curve[] = {
		{ radius, 0 },	{ radius, handle },   { handle, radius },
		{ 0, radius },	{ -handle, radius },  { -radius, handle },
		{ -radius, 0 }, { -radius, -handle }, { -handle, -radius },
		{ 0, -radius }, { handle, -radius },  { radius, -handle },
		{ radius, 0 },
	};
	static const uint8_t turns[] = { PATH_MOVE,  PATH_CURVE, PATH_CURVE,
					 PATH_CURVE, PATH_CURVE, PATH_CLOSE };
	for (size_t i = 0; i < sizeof turns; i++)
		verbs[path->verb_count++] = turns[i];
	for (size_t i = 0; i < sizeof curve / sizeof *curve; i++)
		points[path->point_count++] = curve[i];
}

static const struct path *make_ring(struct arena *arena, length_t inner, length_t outer)
{
	struct path *path = arena_alloc(arena, sizeof *path);
	uint8_t *verbs = arena_array(arena, 12, sizeof *verbs);
	struct point *points = arena_array(arena, 26, sizeof *points);
	add_circle(path, verbs, points, outer);
	add_circle(path, verbs, points, inner);
	path->verbs = verbs;
	path->points = points;
	return path;
}

void ring_paint(struct paint_list *list, struct arena *arena, struct point centre, length_t inner,
		length_t outer, const struct ink *ink)
{
	paint_add(list, (struct paint_item) { .kind = PAINT_FILL,
					      .artifact = ARTIFACT_BACKGROUND,
					      .x = centre.x,
					      .y = centre.y,
					      .fill = { .path = make_ring(arena, inner, outer),
							.ink = ink,
							.even_odd = true } });
}
