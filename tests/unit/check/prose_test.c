#include "checking.h"

/* The good report with a paragraph of one's own. */
static void say(struct loading *loading, const char *paragraph)
{
	check_changed(loading, "<p>Other words.</p>", paragraph);
}

static void expect_told(struct loading *loading, const char *paragraph, const char *rule,
			const char *words)
{
	say(loading, paragraph);
	assert_int_equal(loading->messages.count, 1);
	assert_string_equal(loading->messages.items[0].rule, rule);
	assert_non_null(strstr(loading->messages.items[0].text, words));
	expect_status(loading, 0);
}

static void expect_nothing(struct loading *loading, const char *paragraph)
{
	say(loading, paragraph);
	expect_count(loading, 0);
}

static void a_figure_that_all_but_equals_its_cell_is_told(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p>There were 7,638 people at Level 1 in Category 1.</p>",
		    "figure-in-words", "Level 1, Category 1 is 7,368");
	expect_told(loading, "<p>At Level 2 agencies met about 155 people.</p>", "figure-in-words",
		    "Level 2, Total is 154");
	expect_told(loading, "<p>Words before. In Category 1 we counted 7401.</p>",
		    "figure-in-words", "7,400");
}

static void other_numbers_are_passed_over(void **state)
{
	struct loading *loading = *state;
	expect_nothing(loading, "<p>There were 7,368 people at Level 1 in Category 1.</p>");
	expect_nothing(loading, "<p>At Level 2 agencies met 30 times, at 24 places.</p>");
	expect_nothing(loading, "<p>At Level 2 there are 155% more; 155/2 of it; £155.</p>");
	expect_nothing(loading, "<p>At Level 2 we trained 1,200 people.</p>");
	expect_nothing(loading, "<p>There were 155 meetings. Level 2 is another thing.</p>");
	expect_nothing(loading, "<p>{figure:eligible.level-2.total} at Level 2.</p>");
	expect_nothing(loading, "<p checked=\"yes\">At Level 2 agencies met about 155.</p>");
}

static void words_about_another_area_are_told(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p>The Norfolk Strategic Management Board met.</p>", "other-area",
		    "the report of London, but here stands Norfolk");
	expect_told(loading, "<p>MAPPA in West Yorkshire is well run.</p>", "other-area",
		    "West Yorkshire");
	expect_told(loading, "<p>x</p><signature name=\"A\" post=\"B\" body=\"Kent MAPPA\"/>",
		    "other-area", "Kent");
	expect_nothing(loading, "<p>We learnt from Norfolk, and from a man of Kent.</p>");
	expect_nothing(loading, "<p>London MAPPA met.</p>");
}

static void a_list_has_as_many_items_as_the_words_before_it_say(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p>We do three things:</p><ul><li>a</li><li>b</li></ul>",
		    "counted-list", "speak of 3, but it has 2");
	expect_told(loading, "<p>The plan has 4 parts:</p><ol><li>a</li><li>b</li></ol>",
		    "counted-list", "4");
	expect_nothing(loading, "<p>We do two things:</p><ul><li>a</li><li>b</li></ul>");
	expect_nothing(loading, "<p>In five areas, so that:</p><ul><li>a</li><li>b</li></ul>");
	expect_nothing(loading, "<p>We met three times.</p><ul><li>a</li><li>b</li></ul>");
	expect_nothing(loading, "<p>One of three said:</p><ul><li>a</li><li>b</li></ul>");
}

static void what_is_empty_is_told(void **state)
{
	struct loading *loading = *state;
	expect_told(loading, "<p></p>", "empty-element", "<p> is empty");
	expect_told(loading, "<h2/>", "empty-element", "<h2>");
	expect_told(loading, "<ul><li>a</li><li> </li></ul>", "empty-element", "<li>");
	check_changed(loading, "<section title=\"Own\"><p>words</p></section>",
		      "<section title=\"Own\"/>");
	assert_int_equal(loading->messages.count, 1);
	assert_string_equal(loading->messages.items[0].rule, "empty-element");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		loading_test(a_figure_that_all_but_equals_its_cell_is_told),
		loading_test(other_numbers_are_passed_over),
		loading_test(words_about_another_area_are_told),
		loading_test(a_list_has_as_many_items_as_the_words_before_it_say),
		loading_test(what_is_empty_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
