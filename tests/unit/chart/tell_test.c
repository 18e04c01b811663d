/* Each kind in words, in both languages: what it is, what is on it, extremes, total, trend. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "picture.h"

enum { ROWS = 3, SERIES = 2 };

static int set_up(void **state)
{
	static const char *const rows[ROWS] = { "2019", "2022", "2024" };
	static const char *const series[SERIES] = { "Police", "Probation" };
	static const int64_t figures[] = { 40, 10, 55, 12, 50, 20 };
	struct national *national = national_new();
	struct chart_value *values = arena_array(national->arena, ROWS * SERIES, sizeof *values);
	for (int i = 0; i < ROWS * SERIES; i++)
		values[i] = number(figures[i]);
	national->data = (struct chart_data) { .rows = rows,
					       .series = series,
					       .row_count = ROWS,
					       .series_count = SERIES,
					       .values = values,
					       .unit = "people",
					       .unit_one = "person" };
	*state = national;
	return 0;
}

static int tear_down(void **state)
{
	national_free(*state);
	return 0;
}

struct telling {
	enum chart_kind kind;
	const char *english[4], *welsh[4]; /* what must be said; NULL at the end */
};

static const struct telling tellings[] = {
	{ CHART_STACKED_100,
	  { "Bar chart", "2019, 50 people: Police 80 per cent (40)", "the largest is Police" },
	  { "Siart bar", "2019, 50 people: Police 80 y cant (40)", "y mwyaf yw Police" } },
	{ CHART_STACKED,
	  { "Stacked bar chart", "The highest is 2022 with 55.", "The total is 145 people." },
	  { "Siart bar pentwr", "Yr uchaf yw 2022, sef 55.", "Y cyfanswm yw 145 people." } },
	{ CHART_BAR,
	  { "Bar chart", "The lowest is 2019 with 40.", "The total is 145 people." },
	  { "Siart bar", "Yr isaf yw 2019, sef 40.", "Y cyfanswm yw 145 people." } },
	{ CHART_GROUPED,
	  { "Grouped bar chart", "Probation: 2019 10, 2022 12, 2024 20.",
	    "The total is 42 people." },
	  { "Siart bar grŵp", "Probation: 2019 10, 2022 12, 2024 20.",
	    "Y cyfanswm yw 42 people." } },
	{ CHART_COLUMN,
	  { "Column chart", "The highest is 2022 with 55." },
	  { "Siart colofnau", "Yr uchaf yw 2022, sef 55." } },
	{ CHART_RANKING,
	  { "Ranked bar chart", "The highest is 2022 with 55.", "The lowest is 2019 with 40." },
	  { "Siart bar mewn trefn", "Yr uchaf yw 2022, sef 55." } },
	{ CHART_LINE,
	  { "Line chart of Police and Probation, 2019 to 2024.",
	    "From 40 in 2019 it rose to 50 in 2024, by 25.0 per cent.",
	    "The highest is 2022 with 55." },
	  { "Siart llinell", "O 40 yn 2019 cododd i 50 yn 2024, sef 25.0 y cant." } },
	{ CHART_AREA,
	  { "Area chart", "From 10 in 2019 it rose to 20 in 2024, by 100.0 per cent." },
	  { "Siart arwynebedd", "O 10 yn 2019 cododd i 20 yn 2024" } },
	{ CHART_PIE,
	  { "Pie chart", "2022 38 per cent (55)", "The total is 145 people." },
	  { "Siart cylch", "2022 38 y cant (55)", "Y cyfanswm yw 145 people." } },
	{ CHART_RING, { "Ring chart", "The total is 145" }, { "Siart modrwy", "Y cyfanswm" } },
	{ CHART_DOT,
	  { "Dot plot", "Police: 2019 40, 2022 55, 2024 50.", "The highest is 2024 with 20." },
	  { "Siart dotiau", "Yr uchaf yw 2024, sef 20." } },
	{ CHART_SLOPE,
	  { "Slope chart", "2019: from 40 in Police to 10 in Probation." },
	  { "Siart llethr", "2019: o 40 yn Police i 10 yn Probation." } },
	{ CHART_MULTIPLES,
	  { "Small charts side by side", "by 25.0 per cent" },
	  { "Siartiau bach ochr yn ochr", "sef 25.0 y cant" } },
	{ CHART_TILE_MAP,
	  { "Map of equal tiles", "The highest is 2022 with 55." },
	  { "Map o deils cyfartal", "Yr uchaf yw 2022, sef 55." } },
	{ CHART_STRIP,
	  { "Strip plot", "The lowest is 2019 with 40." },
	  { "Siart stribed", "Yr isaf yw 2019, sef 40." } },
};

static void says(struct national *national, const char *lang, const char *const wanted[4])
{
	national->chart.lang = lang;
	const char *told = chart_alternative(&national->chart);
	for (int i = 0; i < 4 && wanted[i]; i++)
		if (!strstr(told, wanted[i]))
			fail_msg("\"%s\" is not in \"%s\"", wanted[i], told);
}

static void each_kind_is_told_in_both_languages(void **state)
{
	struct national *national = *state;
	assert_int_equal(sizeof tellings / sizeof *tellings, CHART_KINDS);
	for (size_t i = 0; i < CHART_KINDS; i++) {
		national->chart.kind = tellings[i].kind;
		says(national, "en-GB", tellings[i].english);
		says(national, "cy", tellings[i].welsh);
	}
}

static void expect_words(struct national *national, const char *wanted)
{
	for (int kind = 0; kind < CHART_KINDS; kind++) {
		national->chart.kind = (enum chart_kind)kind;
		national_draw(national, length_from_micrometres(83500));
		expect_tidy(national, length_from_micrometres(83500));
		const char *told = chart_alternative(&national->chart);
		if (!strstr(told, wanted) && kind != CHART_STACKED_100)
			fail_msg("a %s says \"%s\"", chart_kind_name(national->chart.kind), told);
	}
}

static void nothing_to_show_is_said_on_the_page_and_in_words(void **state)
{
	struct national *national = *state;
	struct chart_value *values = arena_array(national->arena, ROWS * SERIES, sizeof *values);
	for (int i = 0; i < ROWS * SERIES; i++)
		values[i] = (struct chart_value) { .absent = true, .unknown = true };
	national->data.values = values;
	expect_words(national, "no people");
	national->chart.kind = CHART_LINE;
	national_draw(national, length_from_micrometres(83500));
	assert_non_null(find_text(national, "No figure"));
}

static void a_share_of_nothing_is_said_to_be_one(void **state)
{
	struct national *national = *state;
	struct chart_value *values = arena_array(national->arena, ROWS * SERIES, sizeof *values);
	for (int i = 0; i < ROWS * SERIES; i++)
		values[i] =
			i ? number(i) : (struct chart_value) { .absent = true, .of_nothing = true };
	national->data.values = values;
	national->data.series_count = 1;
	national->chart.kind = CHART_BAR;
	national_draw(national, length_from_micrometres(172000));
	assert_non_null(find_text(national, "A share of nothing"));
	static const char *const wanted[4] = { "Of nothing, so without a share: 2019." };
	says(national, "en-GB", wanted);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(each_kind_is_told_in_both_languages, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(nothing_to_show_is_said_on_the_page_and_in_words,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_share_of_nothing_is_said_to_be_one, set_up,
						tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
