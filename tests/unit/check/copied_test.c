/* What a report made of last year's, of another area's or in haste still has in it. */
#include "checking.h"

static void say(struct loading *loading, const char *paragraph)
{
	check_changed(loading, "<p>Other words.</p>", paragraph);
}

static void expect_told(struct loading *loading, const char *paragraph, const char *rule,
			const char *words)
{
	say(loading, paragraph);
	if (loading->messages.count != 1 || strcmp(loading->messages.items[0].rule, rule) != 0 ||
	    !strstr(loading->messages.items[0].text, words))
		loading_show(loading);
	assert_int_equal(loading->messages.count, 1);
	assert_string_equal(loading->messages.items[0].rule, rule);
	assert_non_null(strstr(loading->messages.items[0].text, words));
}

static void expect_nothing(struct loading *loading, const char *paragraph)
{
	say(loading, paragraph);
	if (loading->messages.count)
		loading_show(loading);
	expect_count(loading, 0);
}

static void another_areas_name_is_told_wherever_it_stands(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p>In Norfolk the agencies met.</p>", "other-area", "Norfolk");
	expect_told(loading, "<h2>Kent’s Lay Advisers</h2><p>x</p>", "other-area", "Kent");
	expect_told(loading, "<figure src=\"report.xml\" alt=\"A map of West Yorkshire\"/>",
		    "other-area", "West Yorkshire");
	expect_told(loading, "<p>All of <b>Avon and Somerset</b> took part.</p>", "other-area",
		    "Avon and Somerset");
}

static void a_neighbour_may_be_named_on_purpose(void **state)
{
	struct loading *loading = *state;
	expect_nothing(loading, "<p>We learnt from Norfolk.</p>");
	expect_nothing(loading, "<p>London and Kent share a border.</p>");
	expect_nothing(loading, "<p>Essex, Kent and Surrey took part.</p>");
	expect_nothing(loading, "<p>He was released from HMP Durham to 3 Essex Road.</p>");
	expect_nothing(loading, "<p checked=\"yes\">In Norfolk the agencies met.</p>");
	expect_nothing(loading, "<table><tr><th>Norfolk</th><td>92</td></tr></table>");
}

static void days_that_there_are_not_are_told_without_a_year(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p>On 31 April we met.</p>", "no-such-day", "31 April");
	expect_told(loading, "<p>On the 30th February we met.</p>", "no-such-day", "30th February");
	expect_told(loading, "<p>On 32 March 2025 we met.</p>", "no-such-day", "32 March 2025");
	expect_nothing(loading, "<p>On 29 February and 31 May we met.</p>");
}

static void days_of_the_format_have_a_year(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p>On 31 March they were fewer.</p>", "year-missing",
		    "{snapshot-date}");
	expect_told(loading, "<p>From 1 April to 31 March 2025.</p>", "year-missing",
		    "1 April is in the year before");
	expect_told(loading, "<p>1 April – 31 March 2025</p>", "year-missing", "1 April");
	expect_nothing(loading, "<p>From 1 April 2024 to 31 March 2025.</p>");
	expect_nothing(loading, "<p>From 3 May to 31 October 2024.</p>");
	expect_nothing(loading, "<p>The year ends on 31 March.</p>");
}

static void spans_are_years_however_short(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p>In 23/24 we met.</p>", "date-outside-year", "23/24");
	expect_told(loading, "<p>In 2023/4 we met.</p>", "date-outside-year", "2023/4");
	expect_nothing(loading, "<p>In 24/25 and 2024/5 we met, 24/7, on 11/12 and 3/4.</p>");
}

static void weekdays_are_those_of_the_calendar(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p>On Tuesday 3 June 2024 we met.</p>", "wrong-weekday",
		    "was a Monday");
	expect_nothing(loading, "<p>On Monday, 3 June 2024 and Friday the 28th February 2025.</p>");
	expect_told(loading, "<p>On Sunday the 1st January 2025.</p>", "wrong-weekday",
		    "Wednesday");
}

static void letters_and_numbers_run_on(void **state)
{
	struct loading *loading = *state;
	expect_nothing(loading, "<p>(a) One</p><p>between</p><p>(b) two</p><p>(c) three</p>");
	expect_told(loading, "<p>(a) One</p><p>(c) two</p>", "number-gap", "(b) is next");
	expect_told(loading, "<p>[a] One</p><p>[a] two</p>", "number-twice", "[a]");
	expect_told(loading, "<p>1. One</p><p>3. two</p>", "number-gap", "2. is next");
	expect_nothing(loading, "<p>A. N. Other wrote.</p><p>C. too.</p><p>(so it is)</p>");
	expect_told(loading, "<ul><li>a</li><li>• b</li></ul>", "typed-letter", "set by itself");
	expect_told(loading,
		    "<case-study title=\"Case study 1\"><p>x</p></case-study>"
		    "<case-study title=\"Case study 3\"><p>x</p></case-study>",
		    "number-gap", "but 2 is next");
}

static void references_lead_to_what_there_is(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p>See Table 12.</p>", "unknown-reference", "the last is Table 8");
	expect_told(loading, "<p>As Chart 2 shows.</p>", "unknown-reference",
		    "no chart has a number");
	expect_nothing(loading, "<p>See Table 8, and Table 12 of the bulletin.</p>");
	expect_nothing(loading, "<table number=\"Table 9\"><tr><td>x</td></tr></table>"
				"<p>See Table 9.</p>");
}

static void what_stands_for_words_is_told(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p>The chair: [insert name].</p>", "placeholder", "[insert name]");
	expect_told(loading, "<p>We met xx times.</p>", "placeholder", "\"xx\"");
	expect_told(loading, "<p>The board TBC.</p>", "placeholder", "TBC");
	expect_told(loading, "<p>We met the the board.</p>", "doubled-word", "\"the\"");
	expect_nothing(loading, "<p>What had had to be done that that board did.</p>");
	expect_nothing(loading,
		       "<chart name=\"trained\" kind=\"stacked\" series=\"A|B\" title=\"Few\">"
		       "<row name=\"North\">x x</row><row name=\"South\">12 14</row></chart>");
}

static void alternatives_are_words(void **state)
{
	struct loading *loading = *state;
	static const char *const poor[] = { "image1.jpg", "Photo 2", "report", "IMG_2034", "logo" };
	for (size_t i = 0; i < sizeof poor / sizeof *poor; i++)
		expect_told(loading,
			    arena_printf(loading->arena, "<figure src=\"report.xml\" alt=\"%s\"/>",
					 poor[i]),
			    "poor-alternative", poor[i]);
	expect_nothing(loading, "<figure src=\"report.xml\" alt=\"The logo of the board\"/>");
}

static void links_lead_where_their_words_say(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p><a href=\"https://www\">x</a></p>", "dead-link", "names no site");
	expect_told(loading, "<p><a href=\"http://https://www.gov.uk\">x</a></p>", "dead-link", "");
	expect_told(loading, "<p><a href=\"mailto:a@b\">x</a></p>", "dead-link", "no e-mail");
	expect_told(loading, "<p><a href=\"https://www.gov.uk/a\">www.justice.gov.uk</a></p>",
		    "link-differs", "www.justice.gov.uk");
	expect_told(loading, "<p><a href=\"mailto:a@b.uk\">c@b.uk</a></p>", "link-differs", "");
	expect_nothing(loading, "<p><a href=\"https://www.gov.uk/a\">www.gov.uk/a</a> "
				"<a href=\"mailto:a@b.uk\">a@b.uk</a></p>");
}

static void charts_have_names_of_their_own(void **state)
{
	struct loading *loading = *state;
	static const char *const chart = "<chart name=\"a\" kind=\"bar\" table=\"eligible\"/>";
	expect_told(loading, arena_printf(loading->arena, "%s%s", chart, chart), "doubled-chart",
		    "\"a\"");
	expect_told(loading, "<chart name=\"eligible-by-level\" kind=\"bar\" table=\"eligible\"/>",
		    "doubled-chart", "");
	expect_told(loading, "<chart name=\"a\" alt=\"\" kind=\"bar\" table=\"eligible\"/>",
		    "missing-alternative", "");
}

static void columns_of_per_cents_are_reckoned(void **state)
{
	struct loading *loading = *state;
	static const char *const table =
		"<table title=\"Shares (%%)\"><tr><th>a</th><td>29,973</td><td>%s%%</td></tr>"
		"<tr><th>b</th><td>14,317</td><td>30.0%%</td></tr>"
		"<tr><th>c</th><td>3,363</td><td>7.1%%</td></tr></table>";
	expect_nothing(loading, arena_printf(loading->arena, table, "62.9"));
	expect_told(loading, arena_printf(loading->arena, table, "62.8"), "percent-cut",
		    "the share is 62.9%");
	static const char *const alone = "<table title=\"Shares (%%)\"><tr><th>a</th><td>%s%%</td>"
					 "</tr><tr><th>b</th><td>30.0%%</td></tr>"
					 "<tr><th>c</th><td>7.1%%</td></tr></table>";
	expect_nothing(loading, arena_printf(loading->arena, alone, "62.8"));
	expect_told(loading, arena_printf(loading->arena, alone, "62.5"), "percents-sum", "99.6%");
	expect_nothing(loading, arena_printf(loading->arena, alone, "40.0"));
}

static void per_cents_in_charts_are_reckoned(void **state)
{
	struct loading *loading = *state;
	static const char *const chart =
		"<chart name=\"p\" kind=\"%s\" unit=\"%s\"><row name=\"One\">%s</row>"
		"<row name=\"Two\">30.0</row><row name=\"Three\">7.1</row></chart>";
	expect_nothing(loading, arena_printf(loading->arena, chart, "pie", "per cent", "62.9"));
	expect_nothing(loading, arena_printf(loading->arena, chart, "pie", "per cent", "62.8"));
	expect_told(loading, arena_printf(loading->arena, chart, "pie", "per cent", "62.5"),
		    "percents-sum", "99.6%");
	expect_nothing(loading, arena_printf(loading->arena, chart, "bar", "per cent", "62.5"));
	expect_nothing(loading, arena_printf(loading->arena, chart, "pie", "people", "62.5"));
	expect_told(loading,
		    "<chart name=\"p\" kind=\"bar\" unit=\"%\"><row name=\"Category 1\">65.9</row>"
		    "</chart>",
		    "percent-cut", "7,400 of 11,220 is 66.0%");
}

static void figures_typed_once_more_in_a_table_are_held_against_the_first(void **state)
{
	struct loading *loading = *state;
	static const char *const table =
		"<table title=\"%s\"><thead><tr><th>Level</th><th>Category 1</th></tr></thead>"
		"<tr><th>Level 1</th><td>7,638</td></tr></table>";
	expect_told(loading, arena_printf(loading->arena, table, "Now"), "figure-in-words",
		    "Level 1, Category 1 is 7,368");
	expect_nothing(loading,
		       arena_printf(loading->arena, table, "On 31 March 2024\" checked=\"yes"));
}

static void words_have_one_spelling(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p>The Coordinator and her Co-ordinators.</p>", "two-spellings",
		    "elsewhere \"Co-ordinators\"");
	expect_told(loading, "<p>Our Lay Advisor met.</p>", "two-spellings", "Adviser");
	expect_nothing(loading, "<p>An advisory board; we recover, and re-cover the chairs.</p>");
	expect_told(loading, "<p>The number of RSO’s grew.</p>", "apostrophe", "RSOs");
	expect_nothing(loading, "<p>The SMB’s work, and that of 42 SOPOs.</p>");
}

static void the_samples_name_is_no_name(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p>x</p><signature name=\"Name Surname\" post=\"B\"/>", "placeholder",
		    "who signs here");
	check_changed(loading, "name=\"A\" post", "name=\"Name Surname\" post");
	expect_count(loading, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		loading_test(another_areas_name_is_told_wherever_it_stands),
		loading_test(a_neighbour_may_be_named_on_purpose),
		loading_test(days_that_there_are_not_are_told_without_a_year),
		loading_test(days_of_the_format_have_a_year),
		loading_test(spans_are_years_however_short),
		loading_test(weekdays_are_those_of_the_calendar),
		loading_test(letters_and_numbers_run_on),
		loading_test(references_lead_to_what_there_is),
		loading_test(what_stands_for_words_is_told),
		loading_test(alternatives_are_words),
		loading_test(links_lead_where_their_words_say),
		loading_test(charts_have_names_of_their_own),
		loading_test(columns_of_per_cents_are_reckoned),
		loading_test(words_have_one_spelling),
		loading_test(the_samples_name_is_no_name),
		loading_test(per_cents_in_charts_are_reckoned),
		loading_test(figures_typed_once_more_in_a_table_are_held_against_the_first),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
