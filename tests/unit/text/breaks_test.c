#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include <linebreak.h>

#include "text/breaks.h"

/* The text with "|" where it may be broken and "!" where it must. */
static const char *broken(const char *text, const char *lang)
{
	static char marked[400];
	char breaks[200];
	size_t bytes = strlen(text), count = 0;
	find_breaks(text, bytes, lang, breaks);
	for (size_t i = 0; i < bytes; i++) {
		marked[count++] = text[i];
		if (i + 1 < bytes && breaks[i] == BREAK_MAY)
			marked[count++] = '|';
		if (i + 1 < bytes && breaks[i] == BREAK_MUST)
			marked[count++] = '!';
	}
	marked[count] = '\0';
	return marked;
}

static void plain_words_break_at_their_spaces(void **state)
{
	(void)state;
	assert_string_equal(broken("The quick, brown fox. Then 42 more", "en"),
			    "The |quick, |brown |fox. |Then |42 |more");
}

static void hyphens_slashes_and_dashes_break_behind_them(void **state)
{
	(void)state;
	assert_string_equal(broken("multi-agency and/or x", "en"), "multi-|agency |and/|or |x");
	assert_string_equal(broken("risk\xe2\x80\x93"
				   "harm on",
				   "en"),
			    "risk\xe2\x80\x93|harm |on");
}

static void figures_stay_together(void **state)
{
	(void)state;
	assert_string_equal(broken("on 2024/25 and 11,220 or 3.5 (-0.72) at \xc2\xa3"
				   "5",
				   "en"),
			    "on |2024/25 |and |11,220 |or |3.5 |(-0.72) |at |\xc2\xa3"
			    "5");
}

static void a_minus_stays_with_its_currency(void **state)
{
	(void)state;
	assert_string_equal(broken("of \xe2\x88\x92\xc2\xa3"
				   "5 or \xc2\xa3\xe2\x88\x92"
				   "5",
				   "en"),
			    "of |\xe2\x88\x92\xc2\xa3"
			    "5 |or |\xc2\xa3\xe2\x88\x92"
			    "5");
}

static void a_range_stays_together(void **state)
{
	(void)state;
	assert_string_equal(broken("in 2004\xe2\x80\x93"
				   "05, pages 3\xe2\x80\x93"
				   "5 or from 3 \xe2\x80\x93 5",
				   "en"),
			    "in |2004\xe2\x80\x93"
			    "05, |pages |3\xe2\x80\x93"
			    "5 |or |from |3 |\xe2\x80\x93 |5");
	assert_string_equal(broken("at 10%\xe2\x80\x93"
				   "15% or \xc2\xa3"
				   "3m\xe2\x80\x93\xc2\xa3"
				   "5m",
				   "en"),
			    "at |10%\xe2\x80\x93"
			    "15% |or |\xc2\xa3"
			    "3m\xe2\x80\x93\xc2\xa3"
			    "5m");
}

static void no_break_spaces_hold(void **state)
{
	(void)state;
	assert_string_equal(broken("Level\xc2\xa0"
				   "2 on 31\xc2\xa0March",
				   "en"),
			    "Level\xc2\xa0"
			    "2 |on |31\xc2\xa0March");
}

/* libunibreak aborts at them; a missing glyph is for others to tell. */
static void flags_stay_with_their_words(void **state)
{
	(void)state;
	const char *flag = "\xf0\x9f\x87\xac\xf0\x9f\x87\xa7";
	char text[100];
	snprintf(text, sizeof text, "from %s and (%s) risk%s harm", flag, flag, flag);
	char expected[100];
	snprintf(expected, sizeof expected, "from |%s |and |(%s) |risk%s |harm", flag, flag, flag);
	assert_string_equal(broken(text, "en"), expected);
	assert_string_equal(broken(flag, "en"), flag);
}

static void punctuation_stays_with_its_word(void **state)
{
	(void)state;
	assert_string_equal(broken("(see) it !", "en"), "(see) |it !");
	assert_string_equal(broken("\xe2\x80\x98so\xe2\x80\x99 he", "en"),
			    "\xe2\x80\x98so\xe2\x80\x99 |he");
}

static void a_line_feed_and_the_line_separator_force(void **state)
{
	(void)state;
	assert_string_equal(broken("one\ntwo", "en"), "one\n!two");
	assert_string_equal(broken("one\xe2\x80\xa8two", "en"), "one\xe2\x80\xa8!two");
}

/* The short way for plain words must never show: anything put together from these is compared. */
static void it_is_what_libunibreak_finds_in_the_whole_text(void **state)
{
	(void)state;
	static const char *const pieces[] = {
		"a",
		"b ",
		"1",
		" ",
		", ",
		". ",
		"(",
		") ",
		"-",
		"\xe2\x80\x9c",
		"\xe2\x80\x9d ",
		"/ ",
		"/",
		"!",
		"% ",
		"%",
		"$",
		"\xe2\x80\x93 ",
		"\xc2\xa0",
		"\n",
		"c;",
		",",
		".",
		"d",
		"e: ",
		"\xe2\x80\x99s ",
		" \xe2\x80\x93 ",
		"\xe2\x81\xa0x",
		"\xc2\xad",
	};
	enum { PIECES = sizeof pieces / sizeof *pieces };
	uint32_t random = 14;
	for (int round = 0; round < 20000; round++) {
		char text[128] = "", expected[128], found[128];
		int count = 1 + round % 20;
		for (int i = 0; i < count; i++) {
			random = random * 1664525 + 1013904223;
			strcat(text, pieces[(random >> 16) % PIECES]);
		}
		size_t bytes = strlen(text);
		find_breaks(text, bytes, "en", found);
		set_linebreaks_utf8((const utf8_t *)text, bytes, "en", expected);
		expected[bytes - 1] = BREAK_MUST;
		if (memcmp(found, expected, bytes) != 0)
			fail_msg("differs in \"%s\"", text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_words_break_at_their_spaces),
		cmocka_unit_test(hyphens_slashes_and_dashes_break_behind_them),
		cmocka_unit_test(figures_stay_together),
		cmocka_unit_test(a_range_stays_together),
		cmocka_unit_test(a_minus_stays_with_its_currency),
		cmocka_unit_test(no_break_spaces_hold),
		cmocka_unit_test(flags_stay_with_their_words),
		cmocka_unit_test(punctuation_stays_with_its_word),
		cmocka_unit_test(a_line_feed_and_the_line_separator_force),
		cmocka_unit_test(it_is_what_libunibreak_finds_in_the_whole_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
