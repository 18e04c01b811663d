#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/utf8.h"

static void a_no_break_space_is_a_space_of_two_bytes(void **state)
{
	static const char text[] = "a \u00a0\u00a3";
	(void)state;
	assert_int_equal(utf8_space(text), 0);
	assert_int_equal(utf8_space(text + 1), 1);
	assert_int_equal(utf8_space(text + 2), 2);
	assert_int_equal(utf8_space(text + 4), 0);
	assert_int_equal(utf8_space(text + 6), 0);
}

static void a_space_before_a_place_is_none_before_the_text(void **state)
{
	static const char text[] = " \u00a0";
	(void)state;
	assert_int_equal(utf8_space_before(text, 0), 0);
	assert_int_equal(utf8_space_before(text, 1), 1);
	assert_int_equal(utf8_space_before(text, 3), 2);
	assert_int_equal(utf8_space_before("\xa0", 1), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_no_break_space_is_a_space_of_two_bytes),
		cmocka_unit_test(a_space_before_a_place_is_none_before_the_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
