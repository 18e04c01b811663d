#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "page/floats.h"

#define PT LENGTH_ONE_PT
#define GRID (14 * PT)

static int set_up(void **state)
{
	*state = arena_new(0);
	return *state ? 0 : -1;
}

static int tear_down(void **state)
{
	arena_free(*state);
	return 0;
}

static void a_float_and_its_gap_take_whole_lines(void **state)
{
	(void)state;
	struct floated floated = { .height = 50 * PT, .gap = 14 * PT };
	assert_int_equal(float_takes(&floated, GRID), 70 * PT);
}

static void a_float_takes_its_height_from_its_column_alone(void **state)
{
	(void)state;
	struct floated floated = { .height = 56 * PT, .gap = 14 * PT, .note_lines = 3 };
	struct float_plan plan = { .items = { { &floated, 1, false } }, .count = 1 };
	struct column_limits limits[2] = {
		{ .height = 700 * PT, .content = 700 * PT, .grid = GRID },
		{ .height = 700 * PT, .content = 700 * PT, .grid = GRID }
	};
	float_plan_limit(&plan, limits, 2);
	assert_int_equal(limits[0].height, 700 * PT);
	assert_false(limits[0].shared);
	assert_int_equal(limits[1].height, 630 * PT);
	assert_int_equal(limits[1].head, 70 * PT);
	assert_int_equal(limits[1].offset, 70 * PT);
	assert_int_equal(limits[1].note_called, 3);
	assert_true(limits[1].shared);
}

static void one_over_all_columns_takes_it_from_each_and_its_notes_come_once(void **state)
{
	(void)state;
	struct floated floated = { .height = 56 * PT, .note_lines = 3 };
	struct float_plan plan = { .items = { { &floated, FLOAT_ACROSS, true } }, .count = 1 };
	struct column_limits limits[2] = {
		{ .height = 700 * PT, .content = 700 * PT, .grid = GRID },
		{ .height = 700 * PT, .content = 700 * PT, .grid = GRID }
	};
	float_plan_limit(&plan, limits, 2);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(limits[i].content, 644 * PT);
		assert_int_equal(limits[i].head, 0); /* it stands at the foot */
	}
	assert_int_equal(limits[0].note_called + limits[1].note_called, 3);
	assert_int_equal(float_plan_takes(&plan, FLOAT_ACROSS, true, GRID), 56 * PT);
	assert_int_equal(float_plan_takes(&plan, 0, true, GRID), 0);
}

static void those_that_wait_keep_their_order_and_are_known_by_kind(void **state)
{
	struct node table = { .kind = NODE_GRID }, chart = { .kind = NODE_CHART };
	struct floated first = { .node = &table }, second = { .node = &chart },
		       third = { .node = &table };
	struct float_queue queue = { .arena = *state };
	assert_false(float_queue_holds(&queue, NODE_GRID));
	float_queue_add(&queue, &first);
	float_queue_add(&queue, &second);
	float_queue_add(&queue, &third);
	float_queue_remove(&queue, 0);
	assert_ptr_equal(queue.items[0], &second);
	assert_true(float_queue_holds(&queue, NODE_GRID));
	float_queue_remove(&queue, 1);
	assert_false(float_queue_holds(&queue, NODE_GRID));
	assert_int_equal(queue.count, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_float_and_its_gap_take_whole_lines),
		cmocka_unit_test(a_float_takes_its_height_from_its_column_alone),
		cmocka_unit_test(one_over_all_columns_takes_it_from_each_and_its_notes_come_once),
		cmocka_unit_test(those_that_wait_keep_their_order_and_are_known_by_kind),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
