#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/buffer.h"
#include "under_locale.h"

static void pieces_follow_each_other(void **state)
{
	(void)state;
	struct buffer buffer = { 0 };
	assert_string_equal(buffer_text(&buffer), "");
	buffer_puts(&buffer, "page");
	buffer_putc(&buffer, ' ');
	buffer_printf(&buffer, "%d of %s", 3, "16");
	buffer_add(&buffer, "...", 2);
	assert_string_equal(buffer_text(&buffer), "page 3 of 16..");
	assert_int_equal(buffer.count, 14);
	buffer_free(&buffer);
}

static void it_grows_past_its_first_room(void **state)
{
	(void)state;
	struct buffer buffer = { 0 };
	for (int i = 0; i < 5000; i++)
		buffer_printf(&buffer, "%04d", i);
	assert_int_equal(buffer.count, 20000);
	assert_memory_equal(buffer.bytes + 4 * 4321, "4321", 4);
	assert_int_equal(strlen(buffer_text(&buffer)), 20000);
	buffer_free(&buffer);
}

static void clearing_keeps_the_room(void **state)
{
	(void)state;
	struct buffer buffer = { 0 };
	buffer_puts(&buffer, "old");
	size_t room = buffer.capacity;
	buffer_clear(&buffer);
	assert_string_equal(buffer_text(&buffer), "");
	assert_int_equal(buffer.capacity, room);
	buffer_free(&buffer);
}

static void after_a_refusal_nothing_is_added(void **state)
{
	(void)state;
	struct buffer buffer = { 0 };
	buffer_puts(&buffer, "whole");
	volatile size_t too_much = SIZE_MAX / 4;
	buffer_add(&buffer, "", too_much);
	assert_true(buffer.failed);
	buffer_puts(&buffer, "more");
	assert_int_equal(buffer.count, 5);
	assert_string_equal(buffer_text(&buffer), "");
	buffer_free(&buffer);
	assert_false(buffer.failed);
}

static void expect_scaled(int64_t units, int decimals, const char *expected)
{
	struct buffer buffer = { 0 };
	buffer_put_scaled(&buffer, units, decimals);
	assert_string_equal(buffer_text(&buffer), expected);
	buffer_free(&buffer);
}

static void scaled_numbers_have_no_trailing_zeros(void **state)
{
	(void)state;
	expect_scaled(1234, 2, "12.34");
	expect_scaled(1230, 2, "12.3");
	expect_scaled(1200, 2, "12");
	expect_scaled(5, 3, "0.005");
	expect_scaled(50, 1, "5");
	expect_scaled(1000, 0, "1000");
	expect_scaled(0, 0, "0");
	expect_scaled(0, 4, "0");
	expect_scaled(10010, 4, "1.001");
}

static void scaled_numbers_keep_their_sign(void **state)
{
	(void)state;
	expect_scaled(-5, 1, "-0.5");
	expect_scaled(-10, 1, "-1");
	expect_scaled(-7, 0, "-7");
	expect_scaled(INT64_MIN, 0, "-9223372036854775808");
	expect_scaled(INT64_MAX, 2, "92233720368547758.07");
}

static void expect_pt(length_t value, int decimals, const char *expected)
{
	struct buffer buffer = { 0 };
	buffer_put_pt(&buffer, value, decimals);
	assert_string_equal(buffer_text(&buffer), expected);
	buffer_free(&buffer);
}

static void points_are_rounded_to_the_nearest_and_never_minus_nought(void **state)
{
	(void)state;
	expect_pt(84 * LENGTH_ONE_PT, 3, "84");
	expect_pt(length_from_millipt(234500), 3, "234.5");
	expect_pt(LENGTH_ONE_PT / 3, 3, "0.333");
	expect_pt(LENGTH_ONE_PT * 2 / 3, 3, "0.667");
	expect_pt(-LENGTH_ONE_PT / 8, 2, "-0.13");
	expect_pt(LENGTH_ONE_PT / 8, 2, "0.13");
	expect_pt(-1, 3, "0");
	expect_pt(1, 5, "0.00002");
	expect_pt(LENGTH_MAX, 5, "14400");
	expect_pt(-LENGTH_MAX, 0, "-14400");
}

static void what_xml_has_signs_for_is_written_by_its_entity(void **state)
{
	static const char text[] = "R&D <\"x\"> it's";
	struct buffer buffer = { 0 };
	(void)state;
	buffer_put_xml(&buffer, text, sizeof text - 1);
	assert_string_equal(buffer_text(&buffer), "R&amp;D &lt;&quot;x&quot;&gt; it's");
	buffer_free(&buffer);
}

int main(void)
{
	take_locale();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pieces_follow_each_other),
		cmocka_unit_test(it_grows_past_its_first_room),
		cmocka_unit_test(clearing_keeps_the_room),
		cmocka_unit_test(after_a_refusal_nothing_is_added),
		cmocka_unit_test(scaled_numbers_have_no_trailing_zeros),
		cmocka_unit_test(scaled_numbers_keep_their_sign),
		cmocka_unit_test(points_are_rounded_to_the_nearest_and_never_minus_nought),
		cmocka_unit_test(what_xml_has_signs_for_is_written_by_its_entity),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
