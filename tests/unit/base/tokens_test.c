#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/tokens.h"
#include "under_locale.h"

static void tokens_come_one_after_another_whatever_spaces_stand_between(void **state)
{
	static const char *const expected[] = { "level-1", "x", "total" };
	const char *rest = " level-1  x total ";
	struct token token;
	(void)state;
	for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
		assert_true(token_next(&rest, &token));
		assert_true(token_is(token, expected[i]));
	}
	assert_false(token_next(&rest, &token));
	assert_false(token_next(&rest, &token));
}

static void a_value_that_is_missing_or_blank_has_no_token(void **state)
{
	static const char *const values[] = { NULL, "", "  " };
	(void)state;
	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		const char *rest = values[i];
		struct token token;
		assert_false(token_next(&rest, &token));
	}
}

static void a_token_is_a_text_only_when_both_end_together(void **state)
{
	const struct token token = { "total-2", 5 };
	(void)state;
	assert_true(token_is(token, "total"));
	assert_false(token_is(token, "tot"));
	assert_false(token_is(token, "total-2"));
}

static void one_of_a_list_is_found_whole(void **state)
{
	static const char *const endings[] = { "st", "nd", "", NULL };
	(void)state;
	assert_true(is_one_of("nd March", 2, endings));
	assert_true(is_one_of(" March", 0, endings));
	assert_false(is_one_of("n", 1, endings));
	assert_false(is_one_of("rd", 2, endings));
}

static void a_beginning_ends_before_the_bytes_do(void **state)
{
	static const char *const signs[] = { "$", "\xc2\xa3", NULL };
	(void)state;
	assert_int_equal(begins_with_one_of("\xc2\xa3"
					    "5",
					    3, signs),
			 2);
	assert_int_equal(begins_with_one_of("\xc2\xa3", 1, signs), 0);
	assert_int_equal(begins_with_one_of("5$", 2, signs), 0);
}

static void nothing_is_no_text(void **state)
{
	(void)state;
	assert_true(is_text("total", "total"));
	assert_false(is_text("total", "totals"));
	assert_false(is_text(NULL, NULL));
	assert_false(is_text("", NULL));
}

int main(void)
{
	take_locale();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tokens_come_one_after_another_whatever_spaces_stand_between),
		cmocka_unit_test(a_value_that_is_missing_or_blank_has_no_token),
		cmocka_unit_test(a_token_is_a_text_only_when_both_end_together),
		cmocka_unit_test(one_of_a_list_is_found_whole),
		cmocka_unit_test(a_beginning_ends_before_the_bytes_do),
		cmocka_unit_test(nothing_is_no_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
