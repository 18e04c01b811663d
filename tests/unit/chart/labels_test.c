#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "chart/labels.h"

static void labels_with_room_stand_where_they_are_wanted(void **state)
{
	(void)state;
	struct label_place labels[] = { { 0, 40, 0 }, { 60, 30, 0 } };
	assert_true(labels_place(labels, 2, 0, 100, 5));
	assert_int_equal(labels[0].x, 0);
	assert_int_equal(labels[1].x, 60);
}

static void a_label_gives_way_to_the_one_before(void **state)
{
	(void)state;
	struct label_place labels[] = { { 0, 40, 0 }, { 10, 30, 0 } };
	assert_true(labels_place(labels, 2, 0, 100, 5));
	assert_int_equal(labels[1].x, 45);
}

static void labels_at_the_right_edge_push_back(void **state)
{
	(void)state;
	struct label_place labels[] = { { 50, 30, 0 }, { 99, 30, 0 } };
	assert_true(labels_place(labels, 2, 0, 100, 5));
	assert_int_equal(labels[1].x, 70);
	assert_int_equal(labels[0].x, 35);
}

static void too_many_labels_are_refused(void **state)
{
	(void)state;
	struct label_place labels[] = { { 0, 50, 0 }, { 50, 46, 0 } };
	assert_false(labels_place(labels, 2, 0, 100, 5));
	labels[1].width = 45;
	assert_true(labels_place(labels, 2, 0, 100, 5));
	assert_true(labels_place(NULL, 0, 0, 0, 5));
}

/* Numbers that are the same on every run. */
static unsigned next_number(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16;
}

static void no_label_ever_stands_on_another_or_outside(void **state)
{
	(void)state;
	enum { LEFT = 98, RIGHT = 487, GAP = 7, LABELS = 8 };
	unsigned seed = 1, placed = 0;
	for (int round = 0; round < 5000; round++) {
		struct label_place labels[LABELS];
		length_t wanted = LEFT;
		for (int i = 0; i < LABELS; i++) {
			wanted += next_number(&seed) % 100;
			labels[i] = (struct label_place) { .wanted = wanted,
							   .width = next_number(&seed) % 70 };
		}
		if (!labels_place(labels, LABELS, LEFT, RIGHT, GAP))
			continue;
		placed++;
		assert_true(labels[0].x >= LEFT);
		assert_true(labels[LABELS - 1].x + labels[LABELS - 1].width <= RIGHT);
		for (int i = 1; i < LABELS; i++)
			assert_true(labels[i].x >= labels[i - 1].x + labels[i - 1].width + GAP);
	}
	assert_true(placed > 1000);
}

static void labels_in_one_place_are_spread_about_it(void **state)
{
	(void)state;
	struct label_place labels[] = { { 50, 10, 0 }, { 50, 10, 0 }, { 50, 10, 0 } };
	assert_true(labels_spread(labels, 3, 0, 100, 2));
	assert_int_equal(labels[0].x, 38);
	assert_int_equal(labels[1].x, 50);
	assert_int_equal(labels[2].x, 62);
}

static void spread_labels_keep_within_their_side(void **state)
{
	(void)state;
	struct label_place labels[] = { { -20, 10, 0 }, { -5, 10, 0 }, { 99, 10, 0 } };
	assert_true(labels_spread(labels, 3, 0, 100, 2));
	assert_int_equal(labels[0].x, 0);
	assert_int_equal(labels[1].x, 12);
	assert_int_equal(labels[2].x, 90);
	assert_false(labels_spread(labels, 3, 0, 33, 2));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(labels_with_room_stand_where_they_are_wanted),
		cmocka_unit_test(a_label_gives_way_to_the_one_before),
		cmocka_unit_test(labels_at_the_right_edge_push_back),
		cmocka_unit_test(too_many_labels_are_refused),
		cmocka_unit_test(labels_in_one_place_are_spread_about_it),
		cmocka_unit_test(spread_labels_keep_within_their_side),
		cmocka_unit_test(no_label_ever_stands_on_another_or_outside),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
