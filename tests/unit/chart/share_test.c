#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "chart/share.h"

static void expect_share(struct decimal part, struct decimal whole, enum share_kind kind,
			 int percent)
{
	struct share share = share_of(part, whole);
	assert_int_equal(share.kind, kind);
	assert_int_equal(share.percent, percent);
}

static struct decimal whole_number(int64_t number)
{
	return decimal_from_int(number);
}

static void halves_are_rounded_away_from_zero(void **state)
{
	(void)state;
	expect_share(whole_number(1), whole_number(200), SHARE_ROUNDED, 1);
	expect_share(whole_number(25), whole_number(200), SHARE_ROUNDED, 13);
	expect_share(whole_number(1249), whole_number(10000), SHARE_ROUNDED, 12);
	expect_share((struct decimal) { 125, 3 }, whole_number(1), SHARE_ROUNDED, 13);
	expect_share(whole_number(7368), whole_number(11049), SHARE_ROUNDED, 67);
}

static void something_is_never_said_to_be_nothing_nor_all(void **state)
{
	(void)state;
	expect_share(whole_number(1), whole_number(11049), SHARE_UNDER, 1);
	expect_share(whole_number(11048), whole_number(11049), SHARE_OVER, 99);
	expect_share(whole_number(11049), whole_number(11049), SHARE_ROUNDED, 100);
	expect_share(whole_number(0), whole_number(11049), SHARE_ROUNDED, 0);
}

static void the_largest_numbers_have_their_shares(void **state)
{
	(void)state;
	struct decimal large = whole_number(99999999999999999);
	expect_share(large, large, SHARE_ROUNDED, 100);
	expect_share(whole_number(33333333333333333), large, SHARE_ROUNDED, 33);
	assert_int_equal(share_length(LENGTH_MAX, large, large), LENGTH_MAX);
	assert_int_equal(share_length(3 * LENGTH_ONE_PT, whole_number(33333333333333333), large),
			 LENGTH_ONE_PT);
}

static void lengths_are_shared_across_scales(void **state)
{
	(void)state;
	const struct decimal half = { 25, 1 }, five = { 5, 0 };
	assert_int_equal(share_length(100, half, five), 50);
	assert_int_equal(share_length(100, five, (struct decimal) { 1000, 2 }), 50);
	assert_int_equal(share_length(100, five, whole_number(0)), 0);
}

static struct chart_value present(int64_t units, uint8_t scale)
{
	return (struct chart_value) { .number = { units, scale } };
}

static void a_sum_takes_what_is_there(void **state)
{
	(void)state;
	const struct chart_value values[] = {
		present(15, 1), { .absent = true }, present(-4, 0), present(2, 0)
	};
	struct decimal sum;
	assert_int_equal(share_sum(values, 4, &sum), SUM_GOOD);
	assert_int_equal(decimal_compare(sum, (struct decimal) { 35, 1 }), 0);
	assert_false(share_takes_part(&values[1]));
	assert_false(share_takes_part(&values[2]));
}

static void nothing_and_absent_are_told_apart(void **state)
{
	(void)state;
	const struct chart_value values[] = { { .absent = true }, present(0, 0) };
	struct decimal sum;
	assert_int_equal(share_sum(values, 1, &sum), SUM_ABSENT);
	assert_int_equal(share_sum(values, 2, &sum), SUM_NOTHING);
	assert_int_equal(share_sum(values, 0, &sum), SUM_ABSENT);
}

static void a_sum_that_does_not_fit_is_too_large(void **state)
{
	(void)state;
	const struct chart_value values[] = { present(99999999999999999, 0), present(1, 9) };
	struct decimal sum;
	assert_int_equal(share_sum(values, 2, &sum), SUM_TOO_LARGE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(halves_are_rounded_away_from_zero),
		cmocka_unit_test(something_is_never_said_to_be_nothing_nor_all),
		cmocka_unit_test(the_largest_numbers_have_their_shares),
		cmocka_unit_test(lengths_are_shared_across_scales),
		cmocka_unit_test(a_sum_takes_what_is_there),
		cmocka_unit_test(nothing_and_absent_are_told_apart),
		cmocka_unit_test(a_sum_that_does_not_fit_is_too_large),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
