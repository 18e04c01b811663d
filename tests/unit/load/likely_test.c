#include "loading.h"

#include "load/likely.h"

static const char *meant(const char *written, const char *const *names)
{
	struct likely likely = likely_start(written);
	while (*names)
		likely_offer(&likely, *names++);
	return likely.best;
}

static void the_nearest_name_is_meant(void **state)
{
	(void)state;
	static const char *const names[] = {
		"section", "statistics", "signature", "p", "li", NULL
	};
	assert_string_equal(meant("secton", names), "section");
	assert_string_equal(meant("statisitcs", names), "statistics");
	assert_string_equal(meant("Section", names), "section");
	assert_string_equal(meant("P", names), "p");
	assert_string_equal(meant("singature", names), "signature");
}

static void what_is_far_from_all_is_no_name_misspelt(void **state)
{
	(void)state;
	static const char *const names[] = { "section", "p", "table", NULL };
	assert_null(meant("q", names));
	assert_null(meant("figure", names));
	assert_null(meant("paragraph", names));
	assert_null(meant("", names));
	assert_null(meant(NULL, names));
}

static void letters_that_changed_places_count_once(void **state)
{
	(void)state;
	static const char *const names[] = { "span", "term", NULL };
	assert_string_equal(meant("spna", names), "span");
	assert_null(meant("snpx", names));
}

static void the_clause_is_empty_where_nothing_is_meant(void **state)
{
	struct loading *loading = *state;
	struct likely likely = likely_start("rwo");
	assert_string_equal(likely_clause(loading->arena, &likely), "");
	likely_offer(&likely, "row");
	assert_string_equal(likely_clause(loading->arena, &likely), "; perhaps \"row\" was meant");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_nearest_name_is_meant),
		cmocka_unit_test(what_is_far_from_all_is_no_name_misspelt),
		cmocka_unit_test(letters_that_changed_places_count_once),
		loading_test(the_clause_is_empty_where_nothing_is_meant),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
