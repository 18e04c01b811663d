#include "sample.h"

#include "pdf/value.h"

static void assert_printed(struct buffer *out, const char *expected)
{
	assert_string_equal(buffer_text(out), expected);
	buffer_free(out);
}

static void ascii_text_stays_plain_with_its_brackets_escaped(void **state)
{
	(void)state;
	struct buffer out = { 0 };
	value_put_text(&out, "a (b) \\ c");
	assert_printed(&out, "(a \\(b\\) \\\\ c)");
}

static void other_text_is_utf16_with_its_mark(void **state)
{
	(void)state;
	struct buffer out = { 0 };
	value_put_text(&out, "\xC5\xB5\xF0\x9F\x98\x80");
	static const char expected[] = "(\xFE\xFF\x01\x75\xD8\x3D\xDE\x00)";
	assert_int_equal(out.count, sizeof expected - 1);
	assert_memory_equal(out.bytes, expected, out.count);
	buffer_free(&out);
}

static void bytes_that_a_string_would_change_are_escaped(void **state)
{
	(void)state;
	struct buffer out = { 0 };
	/* U+280D: 28 is a bracket, 0D a carriage return. */
	value_put_text(&out, "\xE2\xA0\x8D");
	static const char expected[] = "(\xFE\xFF\\(\\r)";
	assert_int_equal(out.count, sizeof expected - 1);
	assert_memory_equal(out.bytes, expected, out.count);
	buffer_free(&out);
}

static void dates_keep_their_zone(void **state)
{
	(void)state;
	struct buffer out = { 0 };
	value_put_date(&out, "2025-10-30T09:15:00Z");
	assert_printed(&out, "(D:20251030091500Z)");
	value_put_date(&out, "2025-10-30T09:15:00+01:00");
	assert_printed(&out, "(D:20251030091500+01'00')");
	value_put_date(&out, "2025-10-30T09:15:00-05:30");
	assert_printed(&out, "(D:20251030091500-05'30')");
	value_put_date(&out, "2025-10-30");
	assert_printed(&out, "(D:20251030)");
}

static void lengths_are_rounded_to_thousandths(void **state)
{
	(void)state;
	assert_int_equal(value_thousandths(PT(841.89)), 841890);
	assert_int_equal(value_thousandths(-PT(8.504)), -8504);
	assert_int_equal(value_thousandths(0), 0);
	struct buffer out = { 0 };
	value_put_thousandths(&out, -8504);
	buffer_putc(&out, ' ');
	value_put_thousandths(&out, 14000);
	buffer_putc(&out, ' ');
	value_put_thousandths(&out, -5);
	assert_printed(&out, "-8.504 14 -0.005");
}

static void references_are_numbers_with_their_generation(void **state)
{
	(void)state;
	struct buffer out = { 0 };
	value_put_reference(&out, 0);
	value_put_reference(&out, 12);
	value_put_reference(&out, UINT32_MAX);
	assert_printed(&out, "0 0 R12 0 R4294967295 0 R");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(references_are_numbers_with_their_generation),
		cmocka_unit_test(ascii_text_stays_plain_with_its_brackets_escaped),
		cmocka_unit_test(other_text_is_utf16_with_its_mark),
		cmocka_unit_test(bytes_that_a_string_would_change_are_escaped),
		cmocka_unit_test(dates_keep_their_zone),
		cmocka_unit_test(lengths_are_rounded_to_thousandths),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
