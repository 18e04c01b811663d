#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/phrases.h"
#include "under_locale.h"

static const char *const words[] = { "increase", "increased", "Llynedd", NULL };

static void a_word_is_found_whole_in_capitals_or_small(void **state)
{
	(void)state;
	assert_true(is_word_of("Increase of", 8, words));
	assert_true(is_word_of("LLYNEDD", 7, words));
	assert_false(is_word_of("increasing", 10, words));
	assert_false(is_word_of("increa", 6, words));
	assert_false(is_word_of("", 0, words));
}

static void the_longest_phrase_is_told_whatever_the_order(void **state)
{
	static const char *const turned[] = { "increased", "increase", NULL };
	(void)state;
	assert_int_equal(phrase_at("Increased by 5", words), 9);
	assert_int_equal(phrase_at("Increased by 5", turned), 9);
	assert_int_equal(phrase_at("increase by 5", turned), 8);
	assert_int_equal(phrase_at("incre", words), 0);
	assert_int_equal(phrase_at("", words), 0);
}

static void a_phrase_before_ends_where_it_is_asked(void **state)
{
	static const char *const before[] = { "number of ", "all ", NULL };
	const char *text = "The Number of RSOs";
	(void)state;
	assert_int_equal(phrase_before(text, 14, before), 10);
	assert_int_equal(phrase_before(text, 13, before), 0);
	assert_int_equal(phrase_before(text + 8, 6, before), 0);
}

static void signs_beyond_ascii_are_as_they_are_written(void **state)
{
	static const char *const joints[] = { "\xe2\x80\x93", "-", NULL };
	(void)state;
	assert_int_equal(phrase_at("\xe2\x80\x93"
				   "3",
				   joints),
			 3);
	assert_int_equal(phrase_at("\xe2\x80\x94", joints), 0);
	assert_int_equal(phrase_at("-3", joints), 1);
}

int main(void)
{
	take_locale();
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_is_found_whole_in_capitals_or_small),
		cmocka_unit_test(the_longest_phrase_is_told_whatever_the_order),
		cmocka_unit_test(a_phrase_before_ends_where_it_is_asked),
		cmocka_unit_test(signs_beyond_ascii_are_as_they_are_written),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
