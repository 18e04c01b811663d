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
	static const uint8_t curved[] = { PATH_MOVE, PATH_LINE, PATH_CURVE, PATH_CLOSE };
	const struct point bent[] = { { 0, 0 }, { 8, 0 }, { 9, 4 }, { 8, 8 }, { 0, 8 } };
	assert_false(path_is_rectangle(&(struct path) { curved, bent, 4, 5 }, &corner, &size));
	assert_false(path_is_rectangle(&(struct path) { 0 }, &corner, &size));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_rectangle_is_known_as_one),
		cmocka_unit_test(a_rectangle_may_begin_at_any_corner_and_go_either_way),
		cmocka_unit_test(a_rectangle_may_be_drawn_back_to_its_start),
		cmocka_unit_test(what_is_askew_open_or_curved_is_no_rectangle),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
