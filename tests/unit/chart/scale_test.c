#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "chart/scale.h"

static struct span span_from(struct decimal low, struct decimal high)
{
	struct span span = { 0 };
	span_take(&span, low);
	span_take(&span, high);
	return span;
}

static void expect_scale(struct scale scale, struct decimal low, struct decimal step, int steps)
{
	assert_int_equal(decimal_compare(wide_to_decimal(scale.low), low), 0);
	assert_int_equal(decimal_compare(wide_to_decimal(scale.step), step), 0);
	assert_int_equal(scale.steps, steps);
}

static struct decimal whole(int64_t number)
{
	return decimal_from_int(number);
}

static void ticks_are_round(void **state)
{
	(void)state;
	expect_scale(scale_round(span_from(whole(24572), whole(70052)), 4, false), whole(0),
		     whole(20000), 4);
	expect_scale(scale_round(span_from(whole(1), whole(10000000)), 4, false), whole(0),
		     whole(2500000), 4);
	expect_scale(scale_round(span_from(whole(-30), whole(60)), 4, false), whole(-50), whole(50),
		     3);
	expect_scale(scale_round(span_from((struct decimal) { 1, 1 }, (struct decimal) { 9, 1 }), 4,
				 false),
		     whole(0), (struct decimal) { 25, 2 }, 4);
}

static void whole_figures_have_whole_ticks(void **state)
{
	(void)state;
	expect_scale(scale_round(span_from(whole(1), whole(2)), 4, false), whole(0), whole(1), 2);
	expect_scale(scale_round(span_from(whole(1), whole(9)), 4, false), whole(0), whole(5), 2);
	expect_scale(scale_round(span_from(whole(0), whole(0)), 4, false), whole(0), whole(1), 1);
}

static void zero_is_left_out_only_when_asked(void **state)
{
	(void)state;
	expect_scale(scale_round(span_from(whole(10245), whole(10312)), 4, true), whole(10240),
		     whole(20), 4);
	expect_scale(scale_round(span_from(whole(-9), whole(-8)), 4, false), whole(-10), whole(5),
		     2);
}

static void one_figure_has_a_scale_too(void **state)
{
	(void)state;
	assert_true(scale_round(span_from(whole(7), whole(7)), 4, true).steps >= 1);
	struct scale exact = scale_exact(span_from(whole(0), whole(0)));
	assert_int_equal(scale_at(&exact, 1000, whole(0)), 0);
}

static void the_largest_figures_have_their_places(void **state)
{
	(void)state;
	struct decimal large = whole(99999999999999999);
	struct scale scale = scale_round(span_from(whole(-99999999999999999), large), 10, false);
	assert_true(scale.steps >= 1 && scale.steps <= 10);
	struct scale exact = scale_exact(span_from(whole(0), large));
	assert_int_equal(scale_at(&exact, LENGTH_MAX, large), LENGTH_MAX);
	assert_int_equal(scale_at(&exact, 3 * LENGTH_ONE_PT, whole(33333333333333333)),
			 LENGTH_ONE_PT);
}

static void any_figures_get_few_round_steps_that_hold_them(void **state)
{
	(void)state;
	uint64_t seed = 42;
	for (int i = 0; i < 20000; i++) {
		seed = seed * 6364136223846793005u + 1442695040888963407u;
		struct decimal low = { (int64_t)(seed >> 40) - 8000000, (uint8_t)(seed % 5) };
		struct decimal high = { (int64_t)(seed >> 20 & 0xffffff), (uint8_t)(seed % 7) };
		struct span span = span_from(low, high);
		struct scale scale = scale_round(span, 4, seed & 1);
		assert_in_range(scale.steps, 1, 4);
		assert_true(scale.low <= span.low && scale.high >= span.high);
		int128 digits = scale.step;
		while (digits % 10 == 0)
			digits /= 10;
		assert_true(digits == 1 || digits == 2 || digits == 5 || digits == 25);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ticks_are_round),
		cmocka_unit_test(whole_figures_have_whole_ticks),
		cmocka_unit_test(zero_is_left_out_only_when_asked),
		cmocka_unit_test(one_figure_has_a_scale_too),
		cmocka_unit_test(the_largest_figures_have_their_places),
		cmocka_unit_test(any_figures_get_few_round_steps_that_hold_them),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
