#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/utf8.h"
#include "under_locale.h"

static const struct {
	const char *bytes;
	uint32_t codepoint;
} samples[] = {
	{ "A", 'A' },
	{ "\xc5\xb5", 0x175 }, /* w with circumflex, as in Welsh */
	{ "\xe2\x80\x93", 0x2013 },
	{ "\xf0\x9f\x93\x84", 0x1f4c4 },
};

static void code_points_of_every_length_are_read_and_written(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
		const char *at = samples[i].bytes;
		assert_int_equal(utf8_next(&at), samples[i].codepoint);
		assert_ptr_equal(at, samples[i].bytes + strlen(samples[i].bytes));
		char bytes[4];
		assert_int_equal(utf8_put(samples[i].codepoint, bytes), strlen(samples[i].bytes));
		assert_memory_equal(bytes, samples[i].bytes, strlen(samples[i].bytes));
	}
}

static void expect_fault_at(const char *text, size_t length, size_t offset)
{
	assert_int_equal(utf8_check(text, length), offset);
}

static void the_first_broken_byte_is_found(void **state)
{
	(void)state;
	expect_fault_at("", 0, 0);
	expect_fault_at("plain", 5, 5);
	expect_fault_at("na\xc3\xafve", 6, 6);
	expect_fault_at("caf\xe9", 4, 3);	   /* Latin-1 */
	expect_fault_at("ab\xe2\x80", 4, 2);	   /* cut off */
	expect_fault_at("a\x80", 2, 1);		   /* a continuation byte alone */
	expect_fault_at("\xc0\xaf", 2, 0);	   /* overlong */
	expect_fault_at("\xed\xa0\x80", 3, 0);	   /* a surrogate */
	expect_fault_at("\xf4\x90\x80\x80", 4, 0); /* past U+10FFFF */
}

int main(void)
{
	take_locale();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(code_points_of_every_length_are_read_and_written),
		cmocka_unit_test(the_first_broken_byte_is_found),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
