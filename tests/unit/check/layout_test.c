#include "checking.h"

/* What is told of a layout with something in it that makes no sense. */
static void expect_told(struct loading *loading, const char *inside, const char *rule)
{
	check_with(loading, loading->folder, own_layout(loading, "years=\"2024/25\"", inside));
	assert_int_equal(loading->messages.count, 1);
	assert_string_equal(loading->messages.items[0].rule, rule);
	expect_status(loading, 0);
}

static void a_layout_that_makes_sense_is_passed_over(void **state)
{
	struct loading *loading = *state;
	check_with(loading, loading->folder, own_layout(loading, "years=\"2024/25\"", ""));
	assert_int_equal(loading->messages.count, 0);
}

static void lines_that_run_into_each_other_are_told(void **state)
{
	expect_told(*state, "<styles><style name=\"text\" leading=\"8pt\"/></styles>",
		    "tight-lines");
}

static void a_page_without_room_is_told(void **state)
{
	expect_told(*state, "<page inner=\"120mm\" outer=\"100mm\"/>", "page-measures");
	expect_told(*state, "<page column=\"20mm\"/>", "page-measures");
	expect_told(*state, "<page frame-bottom=\"80pt\"/>", "page-measures");
	expect_told(*state, "<page hang-first=\"780pt\"/>", "page-measures");
}

static void tables_that_nobody_prints_are_told(void **state)
{
	struct loading *loading = *state;
	const char *text =
		own_layout(loading, "years=\"2024/25\"",
			   "<sections><introduction title=\"t\"/><local/>"
			   "<section name=\"pictures\" title=\"p\"><chart "
			   "name=\"eligible-by-level\" kind=\"pie\" "
			   "title=\"t\"><row name=\"a\">1</row></chart></section></sections>");
	check_with(loading, loading->folder, text);
	assert_int_equal(loading->messages.count, 0);
	check_with(loading, loading->folder,
		   loading_replaced(loading, text, "{figure:eligible.total.total}", "many"));
	assert_int_equal(loading->messages.count, 1);
	assert_string_equal(loading->messages.items[0].rule, "statistics-not-printed");
}

static void a_language_without_words_is_told(void **state)
{
	struct loading *loading = *state;
	check_with(loading, loading->folder,
		   own_layout(loading, "years=\"2024/25\" xml:lang=\"fr\"", ""));
	assert_int_equal(loading->messages.count, 1);
	assert_string_equal(loading->messages.items[0].rule, "language-unknown");
	check_changed(loading, "<report ", "<report xml:lang=\"pl\" ");
	assert_int_equal(loading->messages.count, 1);
	assert_string_equal(loading->messages.items[0].rule, "language-unknown");
}

static void a_year_without_an_edition_in_the_report_s_language_is_told(void **state)
{
	struct loading *loading = *state;
	check_with(loading, loading->folder,
		   own_layout(loading, "years=\"2024/25\" xml:lang=\"cy\"", ""));
	assert_int_equal(loading->messages.count, 1);
	assert_string_equal(loading->messages.items[0].rule, "no-edition");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		loading_test(a_layout_that_makes_sense_is_passed_over),
		loading_test(lines_that_run_into_each_other_are_told),
		loading_test(a_page_without_room_is_told),
		loading_test(tables_that_nobody_prints_are_told),
		loading_test(a_language_without_words_is_told),
		loading_test(a_year_without_an_edition_in_the_report_s_language_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
