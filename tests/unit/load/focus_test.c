#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "load/focus.h"

static void a_focus_is_two_per_cents(void **state)
{
	(void)state;
	struct focus focus = focus_read(NULL);
	assert_int_equal(focus.x, 5000);
	assert_true(focus_parse("25% 33.33%", &focus));
	assert_int_equal(focus.x, 2500);
	assert_int_equal(focus.y, 3333);
	assert_true(focus_parse("0% 100%", &focus));
	assert_int_equal(focus.y, FOCUS_WHOLE);
}

static void all_else_is_refused_and_changes_nothing(void **state)
{
	(void)state;
	static const char *const bad[] = { "",	       "50%",	  "50 50",	"50% 50",
					   "-1% 0%",   "101% 0%", "50% 50% 1%", "50.123% 0%",
					   "left top", "%% %" };
	struct focus focus = { 1, 2 };
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		assert_false(focus_parse(bad[i], &focus));
		assert_int_equal(focus.x, 1);
		assert_int_equal(focus.y, 2);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_focus_is_two_per_cents),
		cmocka_unit_test(all_else_is_refused_and_changes_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
