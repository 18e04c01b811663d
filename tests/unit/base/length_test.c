#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/length.h"
#include "under_locale.h"

static void expect_parse(const char *text, length_t expected)
{
	length_t value = -99;
	if (!length_parse(text, &value))
		fail_msg("\"%s\" is not taken for a length", text);
	assert_int_equal(value, expected);
}

static void points_and_millimetres_are_read(void **state)
{
	(void)state;
	expect_parse("1pt", LENGTH_ONE_PT);
	expect_parse("3.5pt", LENGTH_ONE_PT * 7 / 2);
	expect_parse("-10pt", -10 * LENGTH_ONE_PT);
	expect_parse("+10pt", 10 * LENGTH_ONE_PT);
	expect_parse("25.4mm", 72 * LENGTH_ONE_PT);
	expect_parse("2.54cm", 72 * LENGTH_ONE_PT);
	expect_parse("-2.54cm", -72 * LENGTH_ONE_PT);
	expect_parse("0.00001pt", 1);
	expect_parse("14400pt", LENGTH_MAX);
}

static void nought_needs_no_unit(void **state)
{
	(void)state;
	expect_parse("0", 0);
	expect_parse("-0", 0);
	expect_parse("0.0", 0);
	expect_parse("0mm", 0);
}

static void expect_refused(const char *text)
{
	length_t value = 7;
	if (length_parse(text, &value))
		fail_msg("\"%s\" is taken for a length", text);
	assert_int_equal(value, 7);
}

static void what_is_no_length_is_refused_and_changes_nothing(void **state)
{
	(void)state;
	expect_refused("");
	expect_refused("pt");
	expect_refused("5");
	expect_refused("5 pt");
	expect_refused("5px");
	expect_refused("5.pt");
	expect_refused("1,5pt");
	expect_refused("1.2.3pt");
	expect_refused("1e3pt");
	expect_refused("--1pt");
	expect_refused("1ptx");
	expect_refused(" 1pt");
	expect_refused("1.123456pt");
	expect_refused("14400.1pt");
	expect_refused("-14401pt");
	expect_refused("9999999999999pt");
	expect_refused("999999999999mm");
	expect_refused("0x");
}

static void a_page_of_millimetres_has_its_points(void **state)
{
	(void)state;
	length_t width;
	assert_true(length_parse("210mm", &width));
	assert_int_equal(width, length_from_micrometres(210000));
	assert_true(length_to_pt(width) > 595.2755 && length_to_pt(width) < 595.2757);
	assert_true(length_parse("297mm", &width));
	assert_true(length_to_pt(width) > 841.8897 && length_to_pt(width) < 841.8899);
}

static void thousandths_of_a_point_are_rounded_to_the_nearest(void **state)
{
	(void)state;
	assert_int_equal(length_from_millipt(1000), LENGTH_ONE_PT);
	assert_int_equal(length_from_millipt(1), 66);
	assert_int_equal(length_from_millipt(-1), -66);
	assert_int_equal(length_from_pt(0.5), LENGTH_ONE_PT / 2);
	assert_int_equal(length_from_pt(-0.5), -LENGTH_ONE_PT / 2);
}

static void scaling_rounds_halves_away_from_nought_and_does_not_overflow(void **state)
{
	(void)state;
	assert_int_equal(length_scale(1, 1, 2), 1);
	assert_int_equal(length_scale(-1, 1, 2), -1);
	assert_int_equal(length_scale(1, 1, 3), 0);
	assert_int_equal(length_scale(2, 1, 3), 1);
	assert_int_equal(length_scale(LENGTH_MAX, INT32_MAX, INT32_MAX), LENGTH_MAX);
	assert_int_equal(length_scale(-LENGTH_MAX, INT64_MAX / 2, INT64_MAX / 2), -LENGTH_MAX);
}

int main(void)
{
	take_locale();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(points_and_millimetres_are_read),
		cmocka_unit_test(nought_needs_no_unit),
		cmocka_unit_test(what_is_no_length_is_refused_and_changes_nothing),
		cmocka_unit_test(a_page_of_millimetres_has_its_points),
		cmocka_unit_test(thousandths_of_a_point_are_rounded_to_the_nearest),
		cmocka_unit_test(scaling_rounds_halves_away_from_nought_and_does_not_overflow),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
