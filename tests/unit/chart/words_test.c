#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "chart/words.h"
#include "national.h"

static int set_up(void **state)
{
	*state = national_new();
	return 0;
}

static int tear_down(void **state)
{
	national_free(*state);
	return 0;
}

static void names_are_filled_in_and_unknown_ones_left(void **state)
{
	(void)state;
	const struct placeholder words[] = { { "row", "Level 1" } };
	struct buffer out = { 0 };
	words_put(&out, "{row}: {nobody} {row} {", words, 1);
	assert_string_equal(buffer_text(&out), "Level 1: {nobody} Level 1 {");
	buffer_free(&out);
}

static void lists_are_joined_as_a_person_would(void **state)
{
	(void)state;
	static const char *const items[] = { "A", "B", "C" };
	static const char *const expected[] = { "", "A", "A and B", "A, B and C" };
	for (size_t count = 0; count <= 3; count++) {
		struct buffer out = { 0 };
		words_put_list(&out, chart_words_for("en-GB"), items, count);
		assert_string_equal(buffer_text(&out), expected[count]);
		buffer_free(&out);
	}
}

static void a_language_without_words_gets_english(void **state)
{
	(void)state;
	assert_string_equal(chart_words_for("en-GB")->lang, "en");
	assert_string_equal(chart_words_for("tlh")->lang, "en");
	assert_string_equal(chart_words_for("e")->lang, "en");
	assert_string_equal(chart_words_for(NULL)->lang, "en");
}

static void one_is_counted_in_the_singular(void **state)
{
	struct national *national = *state;
	struct arena *arena = national->arena;
	const struct chart_data *data = &national->data;
	assert_string_equal(words_count(data, arena, decimal_from_int(1)), "1 individual");
	assert_string_equal(words_count(data, arena, decimal_from_int(0)), "0 individuals");
	assert_string_equal(words_count(data, arena, decimal_from_int(11049)),
			    "11,049 individuals");
	national->data.unit = national->data.unit_one = NULL;
	assert_string_equal(words_count(data, arena, decimal_from_int(1)), "1");
	assert_string_equal(words_of_unit(chart_words_for("en"), data, arena, "No {unit}"),
			    "No figures");
}

static void every_row_is_told_with_its_shares(void **state)
{
	struct national *national = *state;
	assert_string_equal(
		chart_alternative(&national->chart),
		"Bar chart: a bar each for Level 1, Level 2 and Level 3, divided to 100 per cent "
		"by Category 1, Category 2 and Category 3. "
		"Level 1, 11,049 individuals: Category 1 67 per cent (7,368), Category 2 33 per "
		"cent (3,681), Category 3 not applicable; the largest is Category 1. "
		"Level 2, 154 individuals: Category 1 16 per cent (24), Category 2 41 per cent "
		"(63), Category 3 44 per cent (67); the largest is Category 3. "
		"Level 3, 17 individuals: Category 1 47 per cent (8), Category 2 18 per cent (3), "
		"Category 3 35 per cent (6); the largest is Category 1.");
}

static void rows_without_figures_are_told_in_words(void **state)
{
	struct national *national = *state;
	const struct chart_value values[] = {
		number(0),	    number(0), number(0), { .absent = true }, { .absent = true },
		{ .absent = true }, number(1), number(0), { .absent = true },
	};
	national->data.values = values;
	assert_string_equal(
		chart_alternative(&national->chart),
		"Bar chart: a bar each for Level 1, Level 2 and Level 3, divided to 100 per cent "
		"by Category 1, Category 2 and Category 3. Level 1: no individuals. "
		"Level 2: not applicable. Level 3, 1 individual: Category 1 100 per cent (1), "
		"Category 2 none, Category 3 not applicable.");
}

static void several_largest_are_all_named(void **state)
{
	struct national *national = *state;
	const struct chart_value values[] = { number(400), number(1), number(400) };
	national->data.values = values;
	national->data.row_count = 1;
	assert_string_equal(
		chart_alternative(&national->chart),
		"Bar chart: a bar for Level 1, divided to 100 per cent by Category 1, Category 2 "
		"and Category 3. Level 1, 801 individuals: Category 1 50 per cent (400), Category "
		"2 under 1 per cent (1), Category 3 50 per cent (400); the largest are Category 1 "
		"and Category 3.");
}

static void a_stated_total_is_the_one_told(void **state)
{
	struct national *national = *state;
	const struct chart_value totals[] = { number(12000), { .absent = true }, number(17) };
	national->data.totals = totals;
	const char *text = chart_alternative(&national->chart);
	assert_non_null(strstr(text, "Level 1, 12,000 individuals"));
	assert_non_null(strstr(text, "Level 2, 154 individuals"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_filled_in_and_unknown_ones_left),
		cmocka_unit_test(lists_are_joined_as_a_person_would),
		cmocka_unit_test(a_language_without_words_gets_english),
		cmocka_unit_test_setup_teardown(one_is_counted_in_the_singular, set_up, tear_down),
		cmocka_unit_test_setup_teardown(every_row_is_told_with_its_shares, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(rows_without_figures_are_told_in_words, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(several_largest_are_all_named, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_stated_total_is_the_one_told, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
