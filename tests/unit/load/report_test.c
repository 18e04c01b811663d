#include "loading.h"

#include <glob.h>

#include "load/report.h"
#include "load/year.h"

static const char *const small =
	"<report area=\"London\" year=\"2024/25\" layout=\"mappa-2025\" published=\"2025-10-30\">\n"
	"<statistics>\n"
	"  <table name=\"eligible\">\n"
	"    <row name=\"level-1\">  7,368 3681\n"
	"       -  11049</row>\n"
	"  </table>\n"
	"  <table name=\"returned\"><part name=\"licence\"><row>1.5</row></part>\n"
	"  <part name=\"order\"><row name=\"a\">1</row><row name=\"b\">2</row></part></table>\n"
	"  <chart name=\"c\" title=\"finding\"><p>words</p></chart>\n"
	"</statistics>\n"
	"<introduction><p>Hello</p></introduction>\n"
	"<section title=\"One\"><p>x</p></section>\n"
	"<section title=\"Two  words\"/>\n"
	"<back-cover><contact title=\"t\"><p>l</p></contact></back-cover>\n"
	"</report>";

static const struct report *load(struct loading *loading, const char *text)
{
	loading_forget(loading);
	return report_load(loading->arena, &loading->messages, loading->schemas,
			   loading_write(loading, "report.xml", text));
}

static void at(struct place place, unsigned line, unsigned column)
{
	struct line_column found = place_locate(place);
	assert_int_equal(found.line, line);
	assert_int_equal(found.column, column);
}

static void the_frame_is_read(void **state)
{
	struct loading *loading = *state;
	const struct report *report = load(loading, small);
	assert_non_null(report);
	expect_count(loading, 0);
	assert_string_equal(report->area, "London");
	assert_int_equal(report->year, 2025);
	assert_string_equal(report->lang, "en-GB");
	assert_string_equal(report->layout, "mappa-2025");
	assert_string_equal(report->published, "2025-10-30");
	assert_false(report->invented);
	assert_false(report->damaged);
	at(report->layout_place, 1, 46);
	at(report->statistics_place, 2, 1);
	assert_string_equal(report->sections->title, "One");
	assert_string_equal(report->sections->next->title, "Two words");
	at(report->sections->next->title_place, 13, 17);
	assert_int_equal(report->introduction->first->kind, PROSE_P);
	assert_int_equal(report->back_cover->first->kind, PROSE_CONTACT);
	assert_int_equal(report->charts->first->kind, PROSE_CHART);
	assert_string_equal(prose_attribute(report->charts->first, "title"), "finding");
}

static void figures_keep_their_places(void **state)
{
	struct loading *loading = *state;
	const struct report *report = load(loading, small);
	const struct figure_row *row = report->tables->parts->rows;
	assert_int_equal(row->count, 4);
	assert_int_equal(row->figures[0].number.units, 7368);
	assert_int_equal(row->figures[2].state, FIGURE_NOT_APPLICABLE);
	assert_int_equal(row->figures[3].number.units, 11049);
	at(row->figures[0].place, 4, 27);
	at(row->figures[1].place, 4, 33);
	at(row->figures[3].place, 5, 11);
	at(row->place, 4, 5);
	const struct figure_part *part = report->tables->next->parts;
	assert_string_equal(part->name, "licence");
	assert_null(part->rows->name);
	assert_int_equal(part->rows->figures[0].number.scale, 1);
	assert_string_equal(part->next->name, "order");
	assert_string_equal(part->next->rows->next->name, "b");
	assert_null(report->tables->parts->name);
}

static void what_is_no_figure_is_told_with_its_own_place(void **state)
{
	struct loading *loading = *state;
	load(loading, loading_replaced(loading, small, "3681", "many"));
	expect_only(loading, "not-a-figure", 4, 33, "\"many\"");
	load(loading, loading_replaced(loading, small, "11049", "110,49"));
	expect_only(loading, "not-a-figure", 5, 11, "7,368");
	load(loading, loading_replaced(loading, small, "-  11049", "–  11049"));
	expect_only(loading, "not-a-figure", 5, 8, "a plain hyphen");
	load(loading, loading_replaced(loading, small, "-  11049", "n/a  11049"));
	expect_only(loading, "not-a-figure", 5, 8, "a hyphen");
	load(loading, loading_replaced(loading, small, "3681", "&lt;5 x&amp;y"));
	expect(loading, "not-a-figure", 4, 33, "\"<5\"");
	expect(loading, "not-a-figure", 4, 39, "\"x&y\"");
	load(loading, loading_replaced(loading, small, "3681", "3681,"));
	expect_only(loading, "not-a-figure", 4, 33, "spaces between them");
	load(loading, loading_replaced(loading, small, "3681", "None"));
	expect_only(loading, "not-a-figure", 4, 33, "none is written 0");
	load(loading, loading_replaced(loading, small, "3681", "twelve"));
	expect_only(loading, "not-a-figure", 4, 33, "in digits");
}

static void a_row_to_fill_in_is_told_once(void **state)
{
	struct loading *loading = *state;
	load(loading, loading_replaced(loading, small, "7,368 3681", "? ?"));
	expect_only(loading, "figure-wanted", 4, 27, "in the place of each ?");
}

static void years_and_dates_must_be_such(void **state)
{
	struct loading *loading = *state;
	const struct report *report =
		load(loading, loading_replaced(loading, small, "2024/25", "2024/26"));
	expect_only(loading, "bad-value", 1, 29, "2024/25");
	assert_int_equal(report->year, 0);
	load(loading, loading_replaced(loading, small, "2024/25", "last year"));
	expect_only(loading, "bad-value", 1, 29, "as 2024/25");
	load(loading, loading_replaced(loading, small, "2025-10-30", "30 October"));
	expect_only(loading, "bad-value", 1, 69, "2025-10-30");
	assert_int_equal(year_parse("1999/00"), 0);
	assert_int_equal(year_parse("2000/01"), 2001);
	assert_int_equal(year_parse("2099/00"), 0);
	assert_int_equal(year_parse("2024/25 "), 0);
	assert_true(date_is_iso("2024-02-29"));
	assert_false(date_is_iso("2025-02-29"));
	assert_false(date_is_iso("2025-13-01"));
	assert_false(date_is_iso("2025-1-01"));
}

static void faults_of_values_and_of_structure_come_together(void **state)
{
	struct loading *loading = *state;
	const char *text = loading_replaced(loading, small, "3681", "many");
	text = loading_replaced(loading, text, "2024/25", "2024");
	const struct report *report =
		load(loading, loading_replaced(loading, text, "<p>Hello</p>", "<q>Hello</q>"));
	expect(loading, "bad-value", 1, 29, "");
	expect(loading, "not-a-figure", 4, 33, "");
	expect(loading, "unknown-element", 11, 15, "");
	expect_count(loading, 3);
	assert_non_null(report);
	assert_true(report->damaged);
}

static void a_file_that_is_no_report_is_none(void **state)
{
	struct loading *loading = *state;
	assert_null(load(loading, "<layout/>"));
	expect_only(loading, "unknown-element", 1, 1, "<report>");
	assert_null(load(loading, "<report"));
	expect_only(loading, "bad-tag", 1, 1, "");
	assert_null(report_load(loading->arena, &loading->messages, loading->schemas, "/none.xml"));
}

static void the_samples_are_read_without_a_message(void **state)
{
	struct loading *loading = *state;
	glob_t found;
	assert_int_equal(glob(PROJECT_FOLDER "/samples/*.xml", 0, NULL, &found), 0);
	for (size_t i = 0; i < found.gl_pathc; i++)
		assert_non_null(report_load(loading->arena, &loading->messages, loading->schemas,
					    found.gl_pathv[i]));
	globfree(&found);
	expect_count(loading, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		loading_test(the_frame_is_read),
		loading_test(figures_keep_their_places),
		loading_test(what_is_no_figure_is_told_with_its_own_place),
		loading_test(a_row_to_fill_in_is_told_once),
		loading_test(years_and_dates_must_be_such),
		loading_test(faults_of_values_and_of_structure_come_together),
		loading_test(a_file_that_is_no_report_is_none),
		loading_test(the_samples_are_read_without_a_message),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
