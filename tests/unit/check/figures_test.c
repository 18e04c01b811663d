/* Figures, per cents and changes in words, held against the tables. */
#include "checking.h"

static void say(struct loading *loading, const char *paragraph)
{
	check_changed(loading, "<p>Other words.</p>", paragraph);
}

static void expect_told(struct loading *loading, const char *paragraph, const char *rule,
			const char *words)
{
	say(loading, paragraph);
	if (loading->messages.count != 1)
		loading_show(loading);
	assert_int_equal(loading->messages.count, 1);
	assert_string_equal(loading->messages.items[0].rule, rule);
	if (!strstr(loading->messages.items[0].text, words))
		loading_show(loading);
	assert_non_null(strstr(loading->messages.items[0].text, words));
	expect_status(loading, 0);
}

static void expect_nothing(struct loading *loading, const char *paragraph)
{
	say(loading, paragraph);
	if (loading->messages.count)
		loading_show(loading);
	expect_count(loading, 0);
}

static void figures_are_called_as_the_layout_calls_them(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p>There were 12,120 MAPPA-eligible individuals.</p>",
		    "figure-in-words", "Total, Total is 11,220");
	expect_told(loading, "<p>The courts made 595 SHPOs.</p>", "figure-in-words",
		    "Sexual Harm Prevention Order (SHPO) is 559");
	expect_told(loading, "<p>We counted 3,477 violent offenders.</p>", "figure-in-words",
		    "Category 2 is 3,747");
	expect_told(loading, "<p>During the year 381 were managed at Levels 2 and 3.</p>",
		    "figure-in-words", "831");
	expect_told(loading, "<p>And 142 were convicted for breach of the notification.</p>",
		    "figure-in-words", "153");
	expect_nothing(loading, "<p>There were 11,220 MAPPA-eligible individuals, 559 SHPOs and "
				"3,747 violent offenders; 831 were managed at Levels 2 and 3, "
				"153 convicted for breach of notification.</p>");
}

static void a_number_in_a_rows_label_counts_nothing(void **state)
{
	struct loading *loading = *state;
	expect_nothing(loading,
		       "<table title=\"Rows\"><thead><tr><th>Row</th><th>A</th></tr></thead>"
		       "<tr><th>Row 1049</th><td>7</td></tr></table>");
}

static void each_number_has_words_of_its_own(void **state)
{
	struct loading *loading = *state;
	expect_nothing(loading, "<p>Of these, 7,400 were in Category 1, 3,747 in Category 2 and 73 "
				"in Category 3.</p>");
	expect_told(loading,
		    "<p>Of these, 7,400 were in Category 1, 3,477 in Category 2 and 73 in Category "
		    "3.</p>",
		    "figure-in-words", "Category 2 is 3,747");
	expect_nothing(loading, "<p>Category 3 was that of 329 of the 831 cases.</p>");
	expect_told(loading, "<p>Category 3 was that of 392 of the 831 cases.</p>",
		    "figure-in-words", "Category 3 is 329");
}

static void words_run_on_over_bold_and_links(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p>There were <b>155</b> people <i>at Level 2</i>.</p>",
		    "figure-in-words", "154");
	expect_nothing(loading,
		       "<p>There were <span checked=\"yes\">155</span> people at Level 2.</p>");
	expect_nothing(loading,
		       "<p>At Level 2<footnote>There were 155 chairs.</footnote> we met.</p>");
}

static void a_figure_of_another_row_is_told(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p>There were 752 individuals at Level 3.</p>", "figure-of-another",
		    "the words are about Level 3");
	expect_told(loading, "<p>We counted 3,747 in Category 1.</p>", "figure-of-another",
		    "Category 2");
	expect_nothing(loading, "<p>There were 171 individuals at Level 2 and Level 3.</p>");
	expect_nothing(loading, "<p>Level 1 11,049 Level 2 154 Level 3 17</p>");
	expect_nothing(loading, "<p>The 41 boroughs were convinced by the conviction of all.</p>");
}

static void what_is_about_a_number_need_not_be_it(void **state)
{
	struct loading *loading = *state;
	expect_nothing(loading, "<p>About 150 people were at Level 2.</p>");
	expect_nothing(loading, "<p>More than 150 people were at Level 2.</p>");
	expect_told(loading, "<p>More than 160 people were at Level 2.</p>", "figure-in-words",
		    "Level 2, Total is 154, which is not more");
	expect_told(loading, "<p>Fewer than 150 people were at Level 2.</p>", "figure-in-words",
		    "not fewer");
}

static void pull_outs_are_read_with_their_labels(void **state)
{
	struct loading *loading = *state;
	expect_told(loading,
		    "<pull-outs><pull-out figure=\"155\" label=\"people at Level 2\"/></pull-outs>",
		    "figure-in-words", "154");
	expect_nothing(
		loading,
		"<pull-outs><pull-out figure=\"154\" label=\"people at Level 2\"/></pull-outs>");
}

static void last_years_figures_are_told(void **state)
{
	struct loading *loading = *state;
	const char *earlier =
		loading_replaced(loading, good_report, "<chart name=\"eligible-by-level\"",
				 "<earlier year=\"2023/24\"><table name=\"eligible\"><row "
				 "name=\"total\">7211 3702 60 10973</row></table></earlier>\n"
				 "<chart name=\"eligible-by-level\"");
	check_text(loading,
		   loading_replaced(loading, earlier, "<p>Other words.</p>",
				    "<p>In all there were 10,973 eligible individuals.</p>"));
	assert_non_null(loading_find(loading, "last-years-figure"));
	assert_int_equal(loading->messages.count, 1);
	check_text(loading,
		   loading_replaced(loading, earlier, "<p>Other words.</p>",
				    "<p>There were 11,220; last year there were 10,973.</p>"));
	expect_count(loading, 0);
	check_text(loading, loading_replaced(loading, earlier, "<p>Other words.</p>",
					     "<p>There were 11,220, a rise of 246.</p>"));
	assert_non_null(loading_find(loading, "wrong-change"));
	check_text(loading, loading_replaced(loading, earlier, "<p>Other words.</p>",
					     "<p>There were 11,220, a rise of 247, or an "
					     "increase of 2.3 per cent.</p>"));
	expect_count(loading, 0);
	check_text(loading, loading_replaced(loading, earlier, "<p>Other words.</p>",
					     "<p>There were 11,220, a rise of 2.2 per cent.</p>"));
	assert_non_null(loading_find(loading, "wrong-change"));
}

static void per_cents_are_rounded(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p>Of all, 65.9 per cent were in Category 1.</p>", "percent-cut",
		    "7,400 of 11,220 is 66.0%");
	expect_nothing(loading, "<p>Of all, 66.0 per cent were in Category 1.</p>");
	expect_nothing(loading, "<p>Of all, 66% were in Category 1.</p>");
	expect_nothing(loading, "<p>Of all, about 65 per cent were in Category 1.</p>");
	expect_told(loading, "<p>Of all, 66.2% were in Category 1.</p>", "wrong-percent", "66.0%");
	expect_nothing(loading, "<p>At Level 2 agencies were content in 37.5% of cases.</p>");
	expect_told(loading, "<p>There were 11,049 (98.4%) at Level 1.</p>", "percent-cut",
		    "98.5%");
	expect_nothing(loading, "<p>There were 11,049 (98.5%) at Level 1.</p>");
}

static void a_share_of_two_figures_beside_it_is_reckoned(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p>Of our chairs, 40 of the 61 (65%) came.</p>", "percent-cut",
		    "66%");
	expect_told(loading, "<p>Of our chairs, 40 of the 61 (67%) came.</p>", "wrong-percent",
		    "40 of 61 is 66%");
	expect_nothing(loading, "<p>Of our chairs, 40 of the 61 (66%) came.</p>");
	expect_nothing(loading, "<p>Of our chairs, 40 of the 61 came, and 20% sent word.</p>");
}

static void changes_in_own_tables_are_reckoned(void **state)
{
	struct loading *loading = *state;
	static const char *const table =
		"<table><tr><th>Orders</th><td>526</td><td>973</td></tr></table>";
	expect_told(loading,
		    arena_printf(loading->arena, "%s<p>In all 973 orders, an increase of 446.</p>",
				 table),
		    "wrong-change", "from 526 to 973 the change is 447");
	expect_nothing(loading,
		       arena_printf(loading->arena,
				    "%s<p>In all 973 orders, an increase of 447.</p>", table));
	expect_nothing(loading,
		       arena_printf(loading->arena,
				    "%s<p>In all 973 orders, an increase of 300 in towns.</p>",
				    table));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		loading_test(figures_are_called_as_the_layout_calls_them),
		loading_test(a_number_in_a_rows_label_counts_nothing),
		loading_test(each_number_has_words_of_its_own),
		loading_test(words_run_on_over_bold_and_links),
		loading_test(a_figure_of_another_row_is_told),
		loading_test(what_is_about_a_number_need_not_be_it),
		loading_test(pull_outs_are_read_with_their_labels),
		loading_test(last_years_figures_are_told),
		loading_test(per_cents_are_rounded),
		loading_test(a_share_of_two_figures_beside_it_is_reckoned),
		loading_test(changes_in_own_tables_are_reckoned),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
