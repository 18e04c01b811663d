#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/decimal.h"
#include "under_locale.h"

static struct decimal parsed(const char *text)
{
	struct decimal value = { -1, 99 };
	if (!decimal_parse(text, strlen(text), &value))
		fail_msg("\"%s\" is not taken for a number", text);
	return value;
}

static void expect_parse(const char *text, int64_t units, int scale)
{
	struct decimal value = parsed(text);
	assert_int_equal(value.units, units);
	assert_int_equal(value.scale, scale);
}

static void numbers_as_reports_print_them_are_read(void **state)
{
	(void)state;
	expect_parse("0", 0, 0);
	expect_parse("7368", 7368, 0);
	expect_parse("11,220", 11220, 0);
	expect_parse("1,234,567.89", 123456789, 2);
	expect_parse("-0.72", -72, 2);
	expect_parse("+6.86", 686, 2);
	expect_parse("\xe2\x88\x92"
		     "6.86",
		     -686, 2);
	expect_parse("62.90", 6290, 2);
	expect_parse("12345678901234567", 12345678901234567, 0);
	expect_parse("0.123456789", 123456789, 9);
}

static void expect_refused(const char *text)
{
	struct decimal value;
	if (decimal_parse(text, strlen(text), &value))
		fail_msg("\"%s\" is taken for a number", text);
}

static void what_is_no_number_is_refused(void **state)
{
	(void)state;
	expect_refused("");
	expect_refused("-");
	expect_refused("+");
	expect_refused("x");
	expect_refused("12a");
	expect_refused("1.2.3");
	expect_refused(".5");
	expect_refused("5.");
	expect_refused("--5");
	expect_refused("1,23");
	expect_refused("1,23,456");
	expect_refused("1,,234");
	expect_refused(",123");
	expect_refused("1234,567");
	expect_refused("1,234,");
	expect_refused("1,23.4");
	expect_refused("1.234,5");
	expect_refused(" 1");
	expect_refused("1 ");
	expect_refused("1e3");
	expect_refused("0x10");
	expect_refused("0.1234567890");
	expect_refused("123456789012345678");
}

static void only_the_given_bytes_are_read(void **state)
{
	(void)state;
	struct decimal value;
	assert_true(decimal_parse("12345", 2, &value));
	assert_int_equal(value.units, 12);
}

static void sums_take_the_finer_scale(void **state)
{
	(void)state;
	struct decimal sum;
	assert_true(decimal_add(parsed("1.5"), parsed("2.25"), &sum));
	assert_int_equal(sum.units, 375);
	assert_int_equal(sum.scale, 2);
	assert_true(decimal_add(decimal_from_int(-3), parsed("0.5"), &sum));
	assert_int_equal(sum.units, -25);
}

static void a_sum_that_does_not_fit_is_refused(void **state)
{
	(void)state;
	struct decimal sum;
	assert_false(decimal_add(decimal_from_int(INT64_MAX), decimal_from_int(1), &sum));
	assert_false(decimal_add(decimal_from_int(INT64_MAX / 5), parsed("0.1"), &sum));
}

static void comparison_looks_at_the_value_not_the_scale(void **state)
{
	(void)state;
	assert_int_equal(decimal_compare(parsed("1.50"), parsed("1.5")), 0);
	assert_true(decimal_compare(parsed("1.49"), parsed("1.5")) < 0);
	assert_true(decimal_compare(parsed("-1"), parsed("-2.5")) > 0);
	struct decimal finest = { INT64_MAX, 9 };
	assert_true(decimal_compare(decimal_from_int(INT64_MAX), finest) > 0);
}

static void expect_quotient(const char *a, const char *b, uint8_t scale, int64_t units)
{
	struct decimal quotient;
	assert_true(decimal_divide(parsed(a), parsed(b), scale, &quotient));
	assert_int_equal(quotient.units, units);
	assert_int_equal(quotient.scale, scale);
}

static void quotients_are_rounded_halves_away_from_nought(void **state)
{
	(void)state;
	expect_quotient("1", "8", 2, 13);
	expect_quotient("-1", "8", 2, -13);
	expect_quotient("1", "-8", 2, -13);
	expect_quotient("-1", "-8", 2, 13);
	expect_quotient("1", "3", 4, 3333);
	expect_quotient("2", "3", 4, 6667);
	expect_quotient("740000000", "8045000", 0, 92); /* a rate per 100,000 */
	expect_quotient("0.5", "0.25", 0, 2);
	expect_quotient("0", "7", 3, 0);
}

static void a_quotient_that_cannot_be_is_refused(void **state)
{
	(void)state;
	struct decimal quotient;
	assert_false(decimal_divide(parsed("1"), parsed("0"), 2, &quotient));
	assert_false(decimal_divide(parsed("1"), parsed("2"), DECIMAL_MAX_SCALE + 1, &quotient));
	assert_false(decimal_divide(decimal_from_int(INT64_MAX), parsed("0.1"), 0, &quotient));
}

static void expect_format(const char *text, const char *expected)
{
	char formatted[DECIMAL_TEXT];
	assert_string_equal(decimal_format(parsed(text), formatted), expected);
}

static void thousands_get_a_comma(void **state)
{
	(void)state;
	expect_format("0", "0");
	expect_format("999", "999");
	expect_format("1000", "1,000");
	expect_format("11220", "11,220");
	expect_format("1234567.5", "1,234,567.5");
	expect_format("-56.90", "-56.90");
	expect_format("-1000", "-1,000");
	expect_format("0.005", "0.005");
	char text[DECIMAL_TEXT];
	assert_string_equal(decimal_format(decimal_from_int(INT64_MIN), text),
			    "-9,223,372,036,854,775,808");
	assert_string_equal(decimal_format((struct decimal) { INT64_MIN, 9 }, text),
			    "-9,223,372,036.854775808");
}

static void a_difference_is_exact_or_refused(void **state)
{
	(void)state;
	struct decimal difference;
	assert_true(decimal_subtract(parsed("1.5"), parsed("2.25"), &difference));
	assert_int_equal(difference.units, -75);
	assert_int_equal(difference.scale, 2);
	const struct decimal least = decimal_from_int(INT64_MIN);
	assert_true(decimal_subtract(least, least, &difference));
	assert_int_equal(difference.units, 0);
	assert_false(decimal_subtract(decimal_from_int(0), least, &difference));
}

static void a_ratio_has_its_places_behind_the_power(void **state)
{
	(void)state;
	struct decimal ratio;
	assert_true(decimal_ratio(parsed("171"), parsed("272"), 2, 1, &ratio));
	assert_int_equal(ratio.units, 629);
	assert_int_equal(ratio.scale, 1);
	assert_true(decimal_ratio(parsed("11220"), parsed("8043000"), 5, 0, &ratio));
	assert_int_equal(ratio.units, 140);
	assert_int_equal(ratio.scale, 0);
	assert_false(decimal_ratio(parsed("1"), parsed("0"), 2, 0, &ratio));
	assert_false(decimal_ratio(parsed("1"), parsed("3"), 2, DECIMAL_MAX_SCALE - 1, &ratio));
}

static void units_are_cut_to_a_scale(void **state)
{
	(void)state;
	int64_t units;
	assert_true(decimal_units(parsed("12.3"), 2, &units));
	assert_int_equal(units, 1230);
	assert_true(decimal_units(parsed("12.349"), 2, &units));
	assert_int_equal(units, 1234);
	assert_false(decimal_units(decimal_from_int(INT64_MAX / 10), 2, &units));
}

int main(void)
{
	take_locale();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_as_reports_print_them_are_read),
		cmocka_unit_test(what_is_no_number_is_refused),
		cmocka_unit_test(only_the_given_bytes_are_read),
		cmocka_unit_test(sums_take_the_finer_scale),
		cmocka_unit_test(a_sum_that_does_not_fit_is_refused),
		cmocka_unit_test(comparison_looks_at_the_value_not_the_scale),
		cmocka_unit_test(quotients_are_rounded_halves_away_from_nought),
		cmocka_unit_test(a_quotient_that_cannot_be_is_refused),
		cmocka_unit_test(thousands_get_a_comma),
		cmocka_unit_test(a_difference_is_exact_or_refused),
		cmocka_unit_test(a_ratio_has_its_places_behind_the_power),
		cmocka_unit_test(units_are_cut_to_a_scale),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
