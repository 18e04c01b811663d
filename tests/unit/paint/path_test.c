#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "paint/path.h"

static const length_t pt = LENGTH_ONE_PT;

static void a_rectangle_is_known_as_one(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	struct point corner, size;
	const struct path *path = path_rectangle(arena, 30 * pt, 20 * pt);
	assert_true(path_is_rectangle(path, &corner, &size));
	assert_int_equal(corner.x, 0);
	assert_int_equal(corner.y, 0);
	assert_int_equal(size.x, 30 * pt);
	assert_int_equal(size.y, 20 * pt);
	arena_free(arena);
}

static void a_rectangle_may_begin_at_any_corner_and_go_either_way(void **state)
{
	(void)state;
	static const uint8_t verbs[] = { PATH_MOVE, PATH_LINE, PATH_LINE, PATH_LINE, PATH_CLOSE };
	const struct point square[] = { { 9, 9 }, { 9, 4 }, { 2, 4 }, { 2, 9 } };
	for (int start = 0; start < 4; start++) {
		for (int step = 1; step <= 3; step += 2) {
			struct point points[4], corner, size;
			for (int i = 0; i < 4; i++)
				points[i] = square[(start + i * step) % 4];
			struct path path = { verbs, points, 5, 4 };
			assert_true(path_is_rectangle(&path, &corner, &size));
			assert_int_equal(corner.x, 2);
			assert_int_equal(corner.y, 4);
			assert_int_equal(size.x, 7);
			assert_int_equal(size.y, 5);
		}
	}
}

static void a_rectangle_may_be_drawn_back_to_its_start(void **state)
{
	(void)state;
	static const uint8_t verbs[] = { PATH_MOVE, PATH_LINE, PATH_LINE,
					 PATH_LINE, PATH_LINE, PATH_CLOSE };
	const struct point points[] = { { 0, 0 }, { 8, 0 }, { 8, 8 }, { 0, 8 }, { 0, 0 } };
	struct point corner, size;
	struct path closed = { verbs, points, 6, 5 }, open = { verbs, points, 5, 5 };
	assert_true(path_is_rectangle(&closed, &corner, &size));
	assert_true(path_is_rectangle(&open, &corner, &size));
}

static void what_is_askew_open_or_curved_is_no_rectangle(void **state)
{
	(void)state;
	static const uint8_t lines[] = { PATH_MOVE, PATH_LINE, PATH_LINE, PATH_LINE, PATH_CLOSE };
	const struct point askew[] = { { 0, 0 }, { 8, 1 }, { 8, 9 }, { 0, 8 } };
	const struct point square[] = { { 0, 0 }, { 8, 0 }, { 8, 8 }, { 0, 8 } };
	struct point corner, size;
	struct path path = { lines, askew, 5, 4 }, open = { lines, square, 4, 4 };
	assert_false(path_is_rectangle(&path, &corner, &size));
	assert_false(path_is_rectangle(&open, &corner, &size));
	struct arena *arena = arena_new(0);
	assert_false(path_is_rectangle(path_ring_quarter(arena, pt, 2 * pt, 1, 1), &corner, &size));
	assert_false(path_is_rectangle(&(struct path) { 0 }, &corner, &size));
	arena_free(arena);
}

static double along(double a, double b, double c, double d, double t)
{
	double s = 1 - t;
	return a * s * s * s + 3 * b * s * s * t + 3 * c * s * t * t + d * t * t * t;
}

/* The largest departure from radius on the curves that begin at point index first. */
static double worst_departure(const struct path *path, uint32_t first, double radius)
{
	double worst = 0;
	for (uint32_t i = first; i < first + 6; i += 3) {
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

static void a_ring_is_round_to_a_hundredth_of_a_point(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	length_t inner = 540 * pt, outer = 580 * pt;
	const struct path *path = path_ring_quarter(arena, inner, outer, 1, -1);
	assert_int_equal(path->point_count, 14);
	assert_true(worst_departure(path, 0, (double)outer) < (double)pt / 100);
	assert_true(worst_departure(path, 7, (double)inner) < (double)pt / 100);
	arena_free(arena);
}

static void a_ring_quarter_lies_in_its_quadrant_and_ends_on_the_axes(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	for (int right = -1; right <= 1; right += 2) {
		for (int down = -1; down <= 1; down += 2) {
			const struct path *path =
				path_ring_quarter(arena, 3 * pt, 5 * pt, right, down);
			for (uint32_t i = 0; i < path->point_count; i++) {
				assert_true(path->points[i].x * right >= 0);
				assert_true(path->points[i].y * down >= 0);
			}
			assert_int_equal(path->points[0].x, 5 * pt * right);
			assert_int_equal(path->points[0].y, 0);
			assert_int_equal(path->points[6].x, 0);
			assert_int_equal(path->points[6].y, 5 * pt * down);
			assert_int_equal(path->points[7].y, 3 * pt * down);
			assert_int_equal(path->points[13].x, 3 * pt * right);
		}
	}
	arena_free(arena);
}

static void a_ring_without_a_hole_is_a_quarter_of_a_disc(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	const struct path *path = path_ring_quarter(arena, 0, 5 * pt, 1, 1);
	assert_int_equal(path->point_count, 8);
	assert_int_equal(path->verb_count, 5);
	assert_int_equal(path->points[7].x, 0);
	assert_int_equal(path->points[7].y, 0);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_rectangle_is_known_as_one),
		cmocka_unit_test(a_rectangle_may_begin_at_any_corner_and_go_either_way),
		cmocka_unit_test(a_rectangle_may_be_drawn_back_to_its_start),
		cmocka_unit_test(what_is_askew_open_or_curved_is_no_rectangle),
		cmocka_unit_test(a_ring_is_round_to_a_hundredth_of_a_point),
		cmocka_unit_test(a_ring_quarter_lies_in_its_quadrant_and_ends_on_the_axes),
		cmocka_unit_test(a_ring_without_a_hole_is_a_quarter_of_a_disc),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
