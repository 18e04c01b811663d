#include "checking.h"

static void a_wrong_total_is_a_warning_with_both_numbers(void **state)
{
	check_changed(*state, "11049", "11050");
	expect_only(*state, "wrong-total", 4, 35, "Level 1 is given as 11,050");
	expect_only(*state, "wrong-total", 4, 35, "11,049 (7,368 + 3,681 + -)");
	expect_status(*state, 0);
}

static void columns_are_added_up_too(void **state)
{
	check_changed(*state, "7400", "7401");
	expect_only(*state, "wrong-total", 7, 19, "Category 1 is given as 7,401");
	expect_only(*state, "wrong-total", 7, 19, "7,400 (7,368 + 24 + 8)");
}

static void a_wrong_grand_total_is_told_once(void **state)
{
	check_changed(*state, "11220", "11230");
	expect_only(*state, "wrong-total", 7, 34, "11,220 (7,400 + 3,747 + 73)");
}

static void lists_are_added_up_too(void **state)
{
	check_changed(*state, "<row name=\"total\">3</row>", "<row name=\"total\">4</row>");
	expect_only(*state, "wrong-total", 28, 73, "given as 4");
}

static void totals_that_are_left_out_cannot_be_wrong(void **state)
{
	struct loading *loading = *state;
	const char *text = loading_replaced(loading, good_report, " 11049", "");
	check_text(loading, loading_replaced(loading, text, "  11220", ""));
	expect_count(loading, 0);
}

static void a_hyphen_stands_only_where_the_format_has_one(void **state)
{
	check_changed(*state, "3681  -", "3681  0");
	expect_only(*state, "must-be-absent", 4, 32,
		    "Level 1 cannot have a figure under Category 3");
	expect_status(*state, 1);
	check_changed(*state, "\">559<", "\">-<");
	expect_only(*state, "figure-missing", 17, 18, "0");
	struct loading *loading = *state;
	const char *text =
		loading_replaced(loading, good_report, "   63  67    154", "   -  67    91");
	text = loading_replaced(loading, text, "3747", "3684");
	check_text(loading, loading_replaced(loading, text, "11220", "11157"));
	expect_only(loading, "figure-missing", 5, 28, "Level 2 needs a figure under Category 2");
}

static void the_day_is_at_most_the_year(void **state)
{
	check_changed(*state, "153 301 298", "23 301 298");
	expect_only(*state, "snapshot-over-year", 5, 23,
		    "Level 2, Category 1: 24 were counted on the one day, but only 23");
	expect_status(*state, 0);
}

static void those_who_returned_are_at_most_those_managed(void **state)
{
	check_changed(*state, "<row name=\"level-3\"> 21  27  31</row>",
		      "<row name=\"level-3\"> 8  27  3</row>");
	expect(*state, "returned-over-managed", 25, 28,
	       "Level 3, Category 3: 4 were returned to custody, but only 3 were managed");
	expect(*state, "snapshot-over-year", 6, 33, "");
	expect_count(*state, 2);
	expect_status(*state, 0);
}

static void huge_figures_do_no_harm(void **state)
{
	check_changed(*state, "7368 3681", "99999999999999999 0.000000001");
	assert_non_null(loading_find(*state, "wrong-total"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		loading_test(a_wrong_total_is_a_warning_with_both_numbers),
		loading_test(columns_are_added_up_too),
		loading_test(a_wrong_grand_total_is_told_once),
		loading_test(lists_are_added_up_too),
		loading_test(totals_that_are_left_out_cannot_be_wrong),
		loading_test(a_hyphen_stands_only_where_the_format_has_one),
		loading_test(the_day_is_at_most_the_year),
		loading_test(those_who_returned_are_at_most_those_managed),
		loading_test(huge_figures_do_no_harm),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
