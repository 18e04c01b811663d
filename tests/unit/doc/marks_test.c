#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "doc/marks.h"

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

/* What is set stays when it is set again. */
static void expect(struct arena *arena, const char *lang, const char *text, const char *wanted)
{
	assert_string_equal(marks_set(arena, lang, text), wanted);
	assert_string_equal(marks_set(arena, lang, wanted), wanted);
}

static void expect_unchanged(struct arena *arena, const char *text)
{
	assert_ptr_equal(marks_set(arena, "en", text), text);
}

static void quotation_marks_open_and_close(void **state)
{
	expect(*state, "en", "the \"core\" agencies", "the “core” agencies");
	expect(*state, "en", "\"A plan.\"", "“A plan.”");
	expect(*state, "en", "(\"A plan\")", "(“A plan”)");
	expect(*state, "en", "'other offenders'", "‘other offenders’");
	expect(*state, "en", "\"'So', he said\"", "“‘So’, he said”");
	expect(*state, "en", "\"Level 2\", he said", "“Level 2”, he said");
	expect(*state, "cy", "y \"prif\" asiantaethau", "y “prif” asiantaethau");
	expect(*state, "de", "das \"Amt\"", "das „Amt“");
	expect(*state, "fr", "le \"mot\"", "le «\u00a0mot\u00a0»");
}

static void an_apostrophe_is_one_wherever_it_stands(void **state)
{
	expect(*state, "en", "the board's and the boards' plans",
	       "the board’s and the boards’ plans");
	expect(*state, "en", "in the '90s, 'tis", "in the ’90s, ’tis");
	expect(*state, "cy", "i'r, a'i, 'dyn ni", "i’r, a’i, ’dyn ni");
}

static void feet_and_inches_stay(void **state)
{
	expect_unchanged(*state, "6' 2\" tall");
}

static void dashes_are_set_for_hyphens_that_stand_for_them(void **state)
{
	expect(*state, "en", "police - and prisons", "police – and prisons");
	expect(*state, "en", "police -- and prisons", "police – and prisons");
	expect(*state, "en", "police--and prisons", "police—and prisons");
	expect_unchanged(*state, "-");
	expect_unchanged(*state, "- not applicable");
	expect_unchanged(*state, "multi-agency");
	expect_unchanged(*state, "-----");
}

static void a_range_takes_an_en_dash(void **state)
{
	expect(*state, "en", "2004-05", "2004–05");
	expect(*state, "en", "1999-2000, 1999-00", "1999–2000, 1999–00");
	expect(*state, "en", "pages 3-5", "pages 3–5");
	expect(*state, "en", "those of 18-24 years", "those of 18–24 years");
	expect(*state, "en", "£3-5 million, 5-10%", "£3–5 million, 5–10%");
	expect(*state, "en", "(1,000-2,000)", "(1,000–2,000)");
	expect(*state, "en", "62.9-71.1 per cent", "62.9–71.1 per cent");
	expect(*state, "en", "9.30-10.15am", "9.30–10.15am");
	expect(*state, "en", "pages 1024-2048", "pages 1024–2048");
	expect(*state, "en", "10%-15%, £3m-£5m", "10%–15%, £3m–£5m");
	expect(*state, "en", "£3-£5 or $3-$5", "£3–£5 or $3–$5");
	expect(*state, "en", "10am-4pm", "10am–4pm");
	expect(*state, "en", "18-24-year-olds", "18–24-year-olds");
	expect(*state, "en", "31 March-2 April", "31 March–2 April");
	expect(*state, "en", "April-June, Monday-Friday", "April–June, Monday–Friday");
	expect(*state, "cy", "Llun-Gwener, Ebrill-Mehefin", "Llun–Gwener, Ebrill–Mehefin");
}

static void what_is_no_range_keeps_its_hyphen(void **state)
{
	static const char *const texts[] = {
		"2025-03-31",
		"www.gov.uk/mappa-3-5",
		"https://example.org/2004-05",
		"name.3-5@example.org",
		"0115-967 0999",
		"020 7946-9600",
		"call 555-666",
		"+44 115-120",
		"555-1234",
		"SOPO 123-456",
		"case 17-24",
		"no. 3-5",
		"4-4-2",
		"50-50",
		"24-7",
		"A4-5",
		"15%-10%",
		"10%-15",
		"B3m-5m",
		"post-2004",
		"a May-born child",
		"Friday-to-Monday",
		"the Act-2",
		"3-5b",
		"1/2",
		"2024-17",
		"2005/06",
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		expect_unchanged(*state, texts[i]);
}

static void a_negative_figure_takes_a_minus(void **state)
{
	expect(*state, "en", "-3.4%", "−3.4%");
	expect(*state, "en", "a change of -12", "a change of −12");
	expect(*state, "en", "-£3.25, £-3 (-€5)", "−£3.25, £−3 (−€5)");
	expect_unchanged(*state, "the years 10 -12");
}

static void three_dots_are_an_ellipsis(void **state)
{
	expect(*state, "en", "and so on...", "and so on…");
	expect_unchanged(*state, "....");
	expect_unchanged(*state, "A sentence. And one more.");
}

static void a_boundary_of_runs_is_seen_through(void **state)
{
	expect(*state, "en", "\"\x01word\x01\" and \x01'so'\x01",
	       "“\x01word\x01” and \x01‘so’\x01");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(quotation_marks_open_and_close),
		cmocka_unit_test(an_apostrophe_is_one_wherever_it_stands),
		cmocka_unit_test(feet_and_inches_stay),
		cmocka_unit_test(dashes_are_set_for_hyphens_that_stand_for_them),
		cmocka_unit_test(a_range_takes_an_en_dash),
		cmocka_unit_test(what_is_no_range_keeps_its_hyphen),
		cmocka_unit_test(a_negative_figure_takes_a_minus),
		cmocka_unit_test(three_dots_are_an_ellipsis),
		cmocka_unit_test(a_boundary_of_runs_is_seen_through),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
