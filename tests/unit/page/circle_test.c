#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <math.h>

#include "page/circle.h"

enum { CIRCLE_POINTS = 13 };

static double along(double a, double b, double c, double d, double t)
{
	double s = 1 - t;
	return a * s * s * s + 3 * b * s * s * t + 3 * c * s * t * t + d * t * t * t;
}

/* The largest departure from radius on the four curves that begin at point index first. */
static double worst_departure(const struct path *path, uint32_t first, double radius)
{
	double worst = 0;
	for (uint32_t i = first; i < first + 12; i += 3) {
		const struct point *p = &path->points[i];
		for (int step = 0; step <= 100; step++) {
			double t = step / 100.0;
			double x = along((double)p[0].x, (double)p[1].x, (double)p[2].x,
					 (double)p[3].x, t);
			double y = along((double)p[0].y, (double)p[1].y, (double)p[2].y,
					 (double)p[3].y, t);
			worst = fmax(worst, fabs(hypot(x, y) - radius));
		}
	}
	return worst;
}

static const struct path *ring(struct arena *arena, length_t inner, length_t outer)
{
	static const struct ink ink = { .name = "navy" };
	struct paint_list list;
	paint_list_init(&list, arena);
	ring_paint(&list, arena, (struct point) { 7, 9 }, inner, outer, &ink);
	assert_int_equal(list.count, 1);
	assert_int_equal(list.items[0].x, 7);
	assert_int_equal(list.items[0].y, 9);
	assert_true(list.items[0].fill.even_odd);
	return list.items[0].fill.path;
}

static void a_ring_is_round_to_a_third_of_a_thousandth(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	length_t inner = 540 * LENGTH_ONE_PT, outer = 580 * LENGTH_ONE_PT;
	const struct path *path = ring(arena, inner, outer);
	assert_int_equal(path->point_count, 2 * CIRCLE_POINTS);
	assert_true(worst_departure(path, 0, (double)outer) < (double)outer / 3000);
	assert_true(worst_departure(path, CIRCLE_POINTS, (double)inner) < (double)inner / 3000);
	arena_free(arena);
}

static void both_circles_of_a_ring_end_where_they_begin(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	const struct path *path = ring(arena, 3 * LENGTH_ONE_PT, 5 * LENGTH_ONE_PT);
	for (uint32_t i = 0; i < path->point_count; i += CIRCLE_POINTS) {
		const struct point *first = &path->points[i];
		assert_int_equal(first->x, i ? 3 * LENGTH_ONE_PT : 5 * LENGTH_ONE_PT);
		assert_memory_equal(first, first + CIRCLE_POINTS - 1, sizeof *first);
	}
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_ring_is_round_to_a_third_of_a_thousandth),
		cmocka_unit_test(both_circles_of_a_ring_end_where_they_begin),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
