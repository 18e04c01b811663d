#include "checking.h"

/* The second paragraph of the introduction, replaced; it stands in line 35, its words in column 4. */
static void with(struct loading *loading, const char *paragraph)
{
	check_changed(loading, "<p>Other words.</p>", paragraph);
}

static void fields_must_be_known(void **state)
{
	with(*state, "<p>on {snapshot-day}</p>");
	expect_only(*state, "unknown-field", 35, 7, "perhaps \"snapshot-date\"");
	expect_status(*state, 1);
	with(*state, "<p>on {{snapshot-day}} and {area}</p>");
	expect_count(*state, 0);
	with(*state, "<p>an {open brace</p>");
	expect_only(*state, "unknown-field", 35, 7, "has no }");
	with(*state, "<p>{section} {number}</p>");
	expect(*state, "unknown-field", 35, 4, "a page's head and foot only");
	expect(*state, "unknown-field", 35, 14, "number-text only");
	with(*state, "<p>two\n   lines, <b>{snapshot-day}</b></p>");
	expect_only(*state, "unknown-field", 36, 14, "");
	with(*state, "<figure src=\"report.xml\" alt=\"in {yaer}\"/>");
	expect_only(*state, "unknown-field", 35, 34, "perhaps \"year\"");
}

static void figures_in_words_must_be_in_the_tables(void **state)
{
	static const char *const known[] = {
		"rate",
		"rate.count",
		"eligible.level-1.category-3",
		"restrictive-orders.shpo",
		"returned-to-custody.breach-of-licence.level-2.total",
		"returned-to-custody.breach-of-shpo.total",
		"levels-2-and-3.total.total",
	};
	struct loading *loading = *state;
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
		with(loading, arena_printf(loading->arena, "<p>{figure:%s}</p>", known[i]));
		expect_count(loading, 0);
	}
	static const char *const unknown[][2] = {
		{ "rat", "\"rate\"" },
		{ "eligible", "table.row.column" },
		{ "eligible.levle-1.total", "\"level-1\"" },
		{ "eligible.level-1.totl", "\"total\"" },
		{ "eligible.level-1.total.x", "table.row.column" },
		{ "returned-to-custody.breach-of-sopo.total", "\"breach-of-shpo\"" },
		{ "eligible..total", "" },
	};
	for (size_t i = 0; i < sizeof unknown / sizeof unknown[0]; i++) {
		with(loading, arena_printf(loading->arena, "<p>{figure:%s}</p>", unknown[i][0]));
		expect_only(loading, "unknown-figure", 35, 4, unknown[i][1]);
	}
}

static void outside(struct loading *loading, const char *text, unsigned column, const char *date)
{
	with(loading, arena_printf(loading->arena, "<p>%s</p>", text));
	expect_only(loading, "date-outside-year", 35, column,
		    arena_printf(loading->arena, "%s lies outside", date));
	expect_status(loading, 0);
}

static void dates_outside_the_year_are_found(void **state)
{
	outside(*state, "on 31 March 2024 we", 7, "31 March 2024");
	outside(*state,
		"on 31\xc2\xa0March\xc2\xa0"
		"2024 we",
		7,
		"31\xc2\xa0March\xc2\xa0"
		"2024");
	outside(*state, "on the 1st April 2025.", 11, "1st April 2025");
	outside(*state, "on April 1, 2025", 7, "April 1, 2025");
	outside(*state, "(June 2023)", 5, "June 2023");
	outside(*state, "ym Mehefin 2023", 7, "Mehefin 2023");
	outside(*state, "31/03/2024", 4, "31/03/2024");
	outside(*state, "2024-03-31", 4, "2024-03-31");
	outside(*state, "in 2023/24 and", 7, "2023/24");
	outside(*state, "the years 2025–2026", 14, "2025–2026");
	outside(*state, "Since 2020 officers", 10, "2020");
	outside(*state, "in 2026", 7, "2026");
}

static void dates_inside_the_year_and_other_numbers_are_none(void **state)
{
	with(*state,
	     "<p>1 April 2024, 31 March 2025, March 2025, 31.3.2025, 2025-01-01, in 2024/25, "
	     "in 2024, since 2025, the Criminal Justice Act 2003, section 2003, the early "
	     "2000s, 2000 people, 1,999 of them, tel. 020 1999, £2020, in 1234</p>");
	expect_count(*state, 0);
}

static void a_date_that_is_meant_is_passed_over(void **state)
{
	with(*state, "<p checked=\"yes\">On 31 March 2024 <b>in 2019</b></p>");
	expect_count(*state, 0);
	with(*state, "<ul checked=\"yes\"><li>31 March 2024</li></ul>");
	expect_count(*state, 0);
	with(*state, "<p>On <span checked=\"yes\">31 March 2024</span> in 2019</p>");
	expect_only(*state, "date-outside-year", 35, 51, "2019");
}

static void a_field_of_an_earlier_year_is_no_date(void **state)
{
	struct loading *loading = *state;
	with(loading, "<p>{figure:2017/18:rate}{figure:2018/19:rate}</p>");
	for (size_t i = 0; i < loading->messages.count; i++)
		assert_string_equal(loading->messages.items[i].rule, "unknown-figure");
}

static void what_is_marked_as_not_yet_checked_is_told_and_its_dates_are(void **state)
{
	with(*state, "<p checked=\"no\">In 2019</p>");
	expect(*state, "not-yet-checked", 35, 13, "take checked=\"no\" out");
	expect(*state, "date-outside-year", 35, 20, "2019");
	expect_status(*state, 0);
}

static void what_only_looks_like_a_typed_list_is_none(void **state)
{
	with(*state, "<p>1. The board met.</p><p>It was well.</p><p>- one - two</p>");
	expect_count(*state, 0);
	with(*state, "<table><tr><td><p>(i) one</p><p>(ii) two</p></td></tr></table>");
	expect_count(*state, 0);
	with(*state, "<p checked=\"yes\">1. one</p><p>2. two</p>\t\t<p>a\tb\n\tc</p>");
	expect_count(*state, 0);
}

static void a_typed_list_is_told_once(void **state)
{
	with(*state, "<p>1. one</p><p>2. two</p><p>3. three</p>");
	expect_only(*state, "typed-list", 35, 4, "<ol>");
}

static void what_is_misspelt_does_not_make_an_empty_paragraph(void **state)
{
	with(*state, "<p><strong>words</strong></p>");
	expect_only(*state, "unknown-element", 35, 4, "\"b\"");
}

static void a_day_that_there_is_not_is_told(void **state)
{
	with(*state, "<p>on 31 June 2024</p>");
	expect_only(*state, "no-such-day", 35, 7, "31 June 2024");
	with(*state, "<p>on 03/31/2025</p>");
	expect_only(*state, "no-such-day", 35, 7, "03/31/2025");
}

static void links_lead_to_addresses(void **state)
{
	with(*state,
	     "<p><a href=\"https://www.gov.uk/\">x</a> <a href=\"mailto:a@b.uk\">y</a></p>");
	expect_count(*state, 0);
	with(*state, "<p><a href=\"www.gov.uk\">x</a></p>");
	expect_only(*state, "bad-link", 35, 13, "write https://www.gov.uk");
	expect_status(*state, 1);
	with(*state, "<p><a href=\"a@b.uk\">x</a></p>");
	expect_only(*state, "bad-link", 35, 13, "write mailto:a@b.uk");
	with(*state, "<p><a href=\"javascript:alert(1)\">x</a></p>");
	expect_only(*state, "bad-link", 35, 13, "no address");
	with(*state, "<p><a href=\"\">x</a><a href=\"https://\">y</a></p>");
	assert_int_equal(((struct loading *)*state)->messages.count, 2);
}

static void pictures_must_be_there(void **state)
{
	with(*state, "<figure src=\"none.png\" alt=\"x\"/>");
	expect_only(*state, "missing-image", 35, 14, "\"none.png\"");
	with(*state, "<figure src=\".\" alt=\"x\"/>");
	expect_only(*state, "missing-image", 35, 14, "");
	with(*state, "<figure src=\"https://x/y.png\" alt=\"x\"/>");
	expect_only(*state, "missing-image", 35, 14, "a file on this machine");
	check_changed(*state, "post=\"B\"", "portrait=\"a.png\" image=\"b.png\"");
	expect(*state, "missing-image", 36, 31, "a.png");
	expect(*state, "missing-image", 36, 45, "b.png");
	with(*state, "<figure src=\"report.xml\" alt=\"x\"/>");
	expect_count(*state, 0);
}

static void letters_of_terms_are_not_typed(void **state)
{
	with(*state, "<terms><term name=\"(a) One\">x</term><term name=\"Two\">x</term>"
		     "<term name=\"Two\">y</term></terms>");
	expect(*state, "typed-letter", 35, 20, "(a)");
	expect(*state, "doubled-term", 35, 74, "\"Two\"");
	expect_count(*state, 2);
	expect_status(*state, 0);
}

static void the_area_must_be_one_of_the_42(void **state)
{
	check_changed(*state, "\"London\"", "\"Lodnon\"");
	expect_only(*state, "unknown-area", 1, 15, "perhaps \"London\"");
	check_changed(*state, "\"London\"", "\"Paris\"");
	expect_only(*state, "unknown-area", 1, 15, "none of the 42 areas");
}

static void somebody_signs_the_introduction(void **state)
{
	check_changed(*state, "<signature name=\"A\" post=\"B\"/>", "");
	expect_only(*state, "missing-signature", 33, 1, "<signature");
	expect_status(*state, 0);
}

static void a_report_is_published_after_its_year(void **state)
{
	check_changed(*state, "2025-10-30", "2024-10-30");
	expect_only(*state, "published-early", 1, 29, "2025-03-31");
}

static void a_layout_made_for_another_year_is_told(void **state)
{
	struct loading *loading = *state;
	check_with(loading, loading->folder, own_layout(loading, "years=\"2022/23 2023/24\"", ""));
	expect_only(loading, "layout-year", 1, 29, "2022/23 2023/24, not for 2024/25");
	check_with(loading, loading->folder, own_layout(loading, "years=\"2023/24 2024/25\"", ""));
	expect_count(loading, 0);
}

static void texts_of_the_layout_are_judged_too(void **state)
{
	struct loading *loading = *state;
	check_with(loading, loading->folder,
		   own_layout(loading, "report-title=\"{aera}\"",
			      "<tables><table name=\"rate\"\n title=\"{yera}\"><part><row "
			      "label=\"x\"/></part></table></tables>"));
	expect(loading, "unknown-field", 2, 9, "\"year\"");
	assert_int_equal(loading->messages.count, 2);
	check_with(loading, loading->folder,
		   own_layout(loading, "",
			      "<sections><section name=\"a\" title=\"t\">\n<p>Since 2019 and "
			      "<a href=\"x\">y</a> {figure:rate.x}</p></section></sections>"));
	expect(loading, "date-outside-year", 3, 10, "2019");
	expect(loading, "bad-link", 3, 28, "");
	expect(loading, "unknown-figure", 3, 37, "");
}

static void a_layout_that_is_there_to_be_extended_is_none(void **state)
{
	check_changed(*state, "\"mappa-2025\"", "\"mappa-base\"");
	assert_non_null(loading_find(*state, "incomplete-layout"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		loading_test(fields_must_be_known),
		loading_test(figures_in_words_must_be_in_the_tables),
		loading_test(dates_outside_the_year_are_found),
		loading_test(dates_inside_the_year_and_other_numbers_are_none),
		loading_test(a_date_that_is_meant_is_passed_over),
		loading_test(a_field_of_an_earlier_year_is_no_date),
		loading_test(what_only_looks_like_a_typed_list_is_none),
		loading_test(a_typed_list_is_told_once),
		loading_test(what_is_misspelt_does_not_make_an_empty_paragraph),
		loading_test(what_is_marked_as_not_yet_checked_is_told_and_its_dates_are),
		loading_test(a_day_that_there_is_not_is_told),
		loading_test(links_lead_to_addresses),
		loading_test(pictures_must_be_there),
		loading_test(letters_of_terms_are_not_typed),
		loading_test(the_area_must_be_one_of_the_42),
		loading_test(somebody_signs_the_introduction),
		loading_test(a_report_is_published_after_its_year),
		loading_test(a_layout_made_for_another_year_is_told),
		loading_test(texts_of_the_layout_are_judged_too),
		loading_test(a_layout_that_is_there_to_be_extended_is_none),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
