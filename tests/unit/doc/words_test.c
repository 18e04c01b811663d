#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "doc/words.h"

static int set_up(void **state)
{
	*state = arena_new(0);
	return *state ? 0 : -1;
}

static int tear_down(void **state)
{
	arena_free(*state);
	return 0;
}

static void a_date_is_written_in_the_layouts_language(void **state)
{
	assert_string_equal(words_date(*state, "en-GB", 31, 3, 2025), "31 March 2025");
	assert_string_equal(words_date(*state, "cy", 31, 3, 2025), "31 Mawrth 2025");
	assert_string_equal(words_date(*state, NULL, 1, 4, 2024), "1 April 2024");
}

static void an_iso_date_is_read_and_nonsense_is_not(void **state)
{
	assert_string_equal(words_iso_date(*state, "en", "2025-07-30"), "30 July 2025");
	assert_null(words_iso_date(*state, "en", "2025-13-01"));
	assert_null(words_iso_date(*state, "en", "next July"));
	assert_null(words_iso_date(*state, "en", NULL));
}

static void what_stands_for_a_picture_is_in_the_reports_language(void **state)
{
	assert_string_equal(words_portrait(*state, "en-GB", "Ann Lee"), "Portrait of Ann Lee");
	assert_string_equal(words_portrait(*state, "cy", "Ann Lee"), "Portread o Ann Lee");
	assert_string_equal(words_signature(*state, "cy-GB", "Ann Lee"), "Llofnod Ann Lee");
}

static void letters_and_numerals_run_on(void **state)
{
	assert_string_equal(words_letter(*state, 1), "(a)");
	assert_string_equal(words_letter(*state, 26), "(z)");
	assert_string_equal(words_letter(*state, 27), "(aa)");
	assert_string_equal(words_roman(*state, 4), "(iv)");
	assert_string_equal(words_roman(*state, 39), "(xxxix)");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_date_is_written_in_the_layouts_language),
		cmocka_unit_test(an_iso_date_is_read_and_nonsense_is_not),
		cmocka_unit_test(what_stands_for_a_picture_is_in_the_reports_language),
		cmocka_unit_test(letters_and_numerals_run_on),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
