/* Figures found by their paths: tables, data, earlier years. */
#include "loading.h"

#include "load/earlier.h"
#include "load/figure_path.h"

static const char *const layout_text =
	"<layout name=\"small\" extends=\"mappa-base\"><tables>\n"
	"<table name=\"grid\"><part>\n"
	"<column name=\"x\"/><column name=\"y\"/><column name=\"total\" total=\"yes\"/>\n"
	"<row name=\"a\" label=\"A\"/><row name=\"b\" label=\"B\"/>\n"
	"<row name=\"total\" label=\"Total\" total=\"yes\"/></part></table>\n"
	"<table name=\"parts\"><part name=\"one\"><row name=\"a\" label=\"A\"/>\n"
	"<row name=\"b\" label=\"B\"/></part></table>\n"
	"<table name=\"rate\"><part><row label=\"Rate\"/></part></table>\n"
	"<data name=\"national\" columns=\"all one\"><row name=\"2004\">39,492 24,572</row>"
	"<row name=\"2011\">x 36,921</row></data>\n"
	"<data name=\"areas\"><row name=\"London\">92</row></data>\n"
	"</tables></layout>";

struct fixture {
	struct loading *loading;
	const struct report *report;
	const struct layout *layout;
};

static const char *report_text(struct loading *loading, const char *year, const char *statistics)
{
	return arena_printf(loading->arena,
			    "<report area=\"London\" year=\"%s\" layout=\"small\"><statistics>%s"
			    "</statistics><introduction/></report>",
			    year, statistics);
}

static struct fixture load(struct loading *loading, const char *statistics)
{
	loading_write(loading, "mappa-base.xml", loading_text(loading, LAYOUTS "/mappa-base.xml"));
	loading_write(loading, "small.xml", layout_text);
	const char *path =
		loading_write(loading, "r.xml", report_text(loading, "2024/25", statistics));
	struct fixture made = { .loading = loading };
	made.layout = layout_load(loading->arena, &loading->messages, loading->schemas,
				  loading->folder, "small", (struct place) { 0 });
	const struct report *report =
		report_load(loading->arena, &loading->messages, loading->schemas, path);
	assert_non_null(made.layout);
	assert_non_null(report);
	report = earlier_load(loading->arena, &loading->messages, loading->schemas, loading->folder,
			      report, made.layout);
	made.report = report_complete(loading->arena, report, made.layout);
	return made;
}

static void finds(const struct fixture *fixture, const char *path, int64_t wanted)
{
	struct figure_path found =
		figure_path_find(fixture->loading->arena, fixture->report, fixture->layout, path);
	if (found.fault != PATH_GOOD || !found.figure || found.figure->state != FIGURE_NUMBER ||
	    found.figure->number.units != wanted)
		fail_msg("%s does not lead to %d", path, (int)wanted);
}

static void misses(const struct fixture *fixture, const char *path, enum figure_path_fault fault)
{
	struct figure_path found =
		figure_path_find(fixture->loading->arena, fixture->report, fixture->layout, path);
	if (found.fault != fault)
		fail_msg("%s: fault %d instead of %d", path, (int)found.fault, (int)fault);
}

static const char *const grid =
	"<table name=\"grid\"><row name=\"a\">1 2</row><row name=\"b\">3 4</row></table>"
	"<table name=\"parts\"><part name=\"one\"><row name=\"a\">7</row><row name=\"b\">-</row>"
	"</part></table><table name=\"rate\"><row>92</row></table>";

static void paths_lead_to_figures_of_tables_and_data(void **state)
{
	struct fixture fixture = load(*state, grid);
	finds(&fixture, "grid.a.y", 2);
	finds(&fixture, "grid.total.total", 10);
	finds(&fixture, "parts.one.a", 7);
	finds(&fixture, "rate", 92);
	finds(&fixture, "national.2004.one", 24572);
	finds(&fixture, "areas.London", 92);
	misses(&fixture, "grod.a.y", PATH_NO_TABLE);
	misses(&fixture, "parts.two.a", PATH_NO_PART);
	misses(&fixture, "grid.c.y", PATH_NO_ROW);
	misses(&fixture, "grid.a.z", PATH_NO_COLUMN);
	misses(&fixture, "grid.a", PATH_NO_COLUMN);
	misses(&fixture, "grid.a.x.x", PATH_TOO_LONG);
	misses(&fixture, "2023/24:grid.a.x", PATH_NO_YEAR);
	assert_int_equal(((struct loading *)*state)->messages.count, 0);
}

static void a_figure_that_nobody_has_is_known_to_be_missing(void **state)
{
	struct fixture fixture = load(*state, grid);
	struct figure_path found = figure_path_find(fixture.loading->arena, fixture.report,
						    fixture.layout, "national.2011.all");
	assert_int_equal(found.fault, PATH_GOOD);
	assert_int_equal(found.figure->state, FIGURE_OMITTED);
}

static void the_report_s_own_data_stands_before_the_layout_s(void **state)
{
	struct fixture fixture =
		load(*state, "<data name=\"areas\"><row name=\"London\">93</row></data>");
	finds(&fixture, "areas.London", 93);
}

static void an_earlier_year_is_a_report_or_figures_of_its_own(void **state)
{
	struct loading *loading = *state;
	loading_write(loading, "before.xml",
		      report_text(loading, "2020/21",
				  "<table name=\"grid\"><row name=\"a\">5 6</row>"
				  "<row name=\"b\">7 8</row></table>"));
	struct fixture fixture =
		load(loading, "<earlier src=\"before.xml\"/>"
			      "<earlier year=\"2019/20\"><table name=\"grid\"><row name=\"a\">1 "
			      "1</row><row name=\"b\">1 1</row></table></earlier>"
			      "<table name=\"grid\"><row name=\"a\">1 2</row><row name=\"b\">3 "
			      "4</row></table>");
	finds(&fixture, "2020/21:grid.total.total", 26);
	finds(&fixture, "2019/20:grid.total.total", 4);
	finds(&fixture, "2024/25:grid.total.total", 10);
	assert_int_equal(fixture.report->earlier->year, 2020);
	assert_int_equal(fixture.report->earlier->next->year, 2021);
	assert_int_equal(loading->messages.count, 0);
}

static void tells(struct loading *loading, const char *statistics, const char *rule)
{
	loading_forget(loading);
	load(loading, statistics);
	if (loading_find(loading, rule))
		return;
	loading_show(loading);
	fail_msg("%s is not told", rule);
}

static void what_is_wrong_with_an_earlier_year_is_told(void **state)
{
	struct loading *loading = *state;
	loading_write(loading, "later.xml", report_text(loading, "2025/26", ""));
	loading_write(loading, "broken.xml", "<report>");
	loading_write(loading, "other.xml",
		      "<report area=\"Kent\" year=\"2023/24\" layout=\"small\"><statistics/>"
		      "<introduction/></report>");
	tells(loading, "<earlier src=\"later.xml\"/>", "earlier-year");
	tells(loading, "<earlier src=\"r.xml\"/>", "earlier-year");
	tells(loading, "<earlier src=\"other.xml\"/>", "earlier-area");
	tells(loading, "<earlier src=\"broken.xml\"/>", "unclosed-tag");
	tells(loading, "<earlier src=\"nowhere.xml\"/>", "missing-file");
	tells(loading, "<earlier/>", "missing-attribute");
	tells(loading,
	      "<earlier year=\"2019/20\"><table name=\"rate\"><row>1</row></table></earlier>"
	      "<earlier year=\"2019/20\"><table name=\"rate\"><row>2</row></table></earlier>",
	      "doubled-year");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		loading_test(paths_lead_to_figures_of_tables_and_data),
		loading_test(a_figure_that_nobody_has_is_known_to_be_missing),
		loading_test(the_report_s_own_data_stands_before_the_layout_s),
		loading_test(an_earlier_year_is_a_report_or_figures_of_its_own),
		loading_test(what_is_wrong_with_an_earlier_year_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
