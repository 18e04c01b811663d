#include "loading.h"

#include "load/figures.h"

static const char *const layout_text =
	"<layout name=\"small\" extends=\"mappa-base\">\n"
	"<tables>\n"
	"<table name=\"grid\" absent=\"a.x\"><part>\n"
	"<column name=\"x\"/><column name=\"y\"/><column name=\"total\" total=\"yes\"/>\n"
	"<row name=\"a\" label=\"A\"/><row name=\"b\" label=\"B\"/>\n"
	"<row name=\"total\" label=\"Total\" total=\"yes\"/>\n"
	"</part></table>\n"
	"<table name=\"list\"><part name=\"one\"><row name=\"a\" label=\"A\"/>\n"
	"<row name=\"total\" label=\"Total\" total=\"yes\"/></part>\n"
	"<part name=\"two\"><row name=\"a\" label=\"A\"/></part></table>\n"
	"<table name=\"single\"><part><row label=\"A\"/></part></table>\n"
	"</tables></layout>";

static const struct layout *load_layout(struct loading *loading)
{
	loading_write(loading, "mappa-base.xml", loading_text(loading, LAYOUTS "/mappa-base.xml"));
	loading_write(loading, "small.xml", layout_text);
	const struct layout *layout =
		layout_load(loading->arena, &loading->messages, loading->schemas, loading->folder,
			    "small", (struct place) { 0 });
	if (!layout)
		loading_show(loading);
	assert_non_null(layout);
	return layout;
}

static const struct report *complete(struct loading *loading, const struct layout *layout,
				     const char *tables)
{
	const char *text = arena_printf(
		loading->arena,
		"<report area=\"London\" year=\"2024/25\" layout=\"small\"><statistics>%s"
		"</statistics><introduction/></report>",
		tables);
	const struct report *report =
		report_load(loading->arena, &loading->messages, loading->schemas,
			    loading_write(loading, "r.xml", text));
	assert_non_null(report);
	return report_complete(loading->arena, report, layout);
}

/* "a: - 2 2*; b: ..." with a star at what was computed. */
static const char *written(struct loading *loading, const struct figure_part *part)
{
	const char *text = "";
	for (const struct figure_row *row = part->rows; row; row = row->next) {
		text = arena_printf(loading->arena, "%s%s%s:", text, *text ? "; " : "",
				    row->name ? row->name : "?");
		for (size_t i = 0; i < row->count; i++) {
			char number[DECIMAL_TEXT] = "-";
			const struct figure *figure = &row->figures[i];
			if (figure->state == FIGURE_NUMBER)
				decimal_format(figure->number, number);
			else if (figure->state == FIGURE_OMITTED)
				strcpy(number, "?");
			text = arena_printf(loading->arena, "%s %s%s", text, number,
					    figure->computed ? "*" : "");
		}
	}
	return text;
}

static void completes(struct loading *loading, const char *rows, const char *wanted)
{
	const struct layout *layout = load_layout(loading);
	const char *table = arena_printf(loading->arena, "<table name=\"grid\">%s</table>", rows);
	const struct report *report = complete(loading, layout, table);
	assert_string_equal(written(loading, report->tables->parts), wanted);
	report = report_complete(loading->arena, report, layout);
	assert_string_equal(written(loading, report->tables->parts), wanted);
}

static void totals_that_are_left_out_are_computed(void **state)
{
	completes(*state, "<row name=\"a\">- 2</row><row name=\"b\">3 4</row>",
		  "a: - 2 2*; b: 3 4 7*; total: 3* 6* 9*");
	completes(*state, "<row name=\"b\">3 4 7</row><row name=\"a\">- 1,000.5 1,000.5</row>",
		  "a: - 1,000.5 1,000.5; b: 3 4 7; total: 3* 1,004.5* 1,007.5*");
	completes(*state,
		  "<row name=\"a\">- 2</row><row name=\"b\">- -</row><row name=\"total\">- 2</row>",
		  "a: - 2 2*; b: - - -*; total: - 2 2*");
}

static void totals_that_are_given_stay_even_if_wrong(void **state)
{
	completes(*state,
		  "<row name=\"a\">- 2 5</row><row name=\"b\">3 4 7</row>"
		  "<row name=\"total\">9 9 9</row>",
		  "a: - 2 5; b: 3 4 7; total: 9 9 9");
}

static void what_does_not_fit_stays_as_it_is(void **state)
{
	completes(*state, "<row name=\"c\">1</row><row name=\"a\">1</row><row name=\"a\">2</row>",
		  "a: 1; total: ?* ?* ?*; c: 1; a: 2");
	completes(*state, "<row name=\"a\">1 x 3</row><row name=\"b\">1 2 3</row>",
		  "a: 1 ? 3; b: 1 2 3; total: 2* ?* ?*");
}

static void lists_and_single_figures_are_completed_too(void **state)
{
	struct loading *loading = *state;
	const struct layout *layout = load_layout(loading);
	const struct report *report =
		complete(loading, layout,
			 "<table name=\"single\"><row>92</row></table>"
			 "<table name=\"list\"><part name=\"two\"><row>7</row></part>"
			 "<part name=\"one\"><row name=\"a\">5</row></part></table>"
			 "<table name=\"other\"><row>1</row></table>");
	const struct figure_table *list = table_find(report, "list");
	const struct table_form *form = table_find_form(layout, "list");
	assert_string_equal(written(loading, table_find(report, "single")->parts), "?: 92");
	assert_string_equal(written(loading, table_find_part(list, form->parts)),
			    "a: 5; total: 5*");
	assert_string_equal(written(loading, table_find_part(list, form->parts->next)), "a: 7");
	assert_string_equal(written(loading, table_find(report, "other")->parts), "?: 1");
}

static void a_computed_total_stands_where_its_row_does(void **state)
{
	struct loading *loading = *state;
	const struct report *report =
		complete(loading, load_layout(loading),
			 "<table name=\"grid\"><row name=\"a\">- 2</row></table>");
	const struct figure_row *row = report->tables->parts->rows;
	assert_int_equal(row->figures[2].place.offset, row->place.offset);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		loading_test(totals_that_are_left_out_are_computed),
		loading_test(totals_that_are_given_stay_even_if_wrong),
		loading_test(what_does_not_fit_stays_as_it_is),
		loading_test(lists_and_single_figures_are_completed_too),
		loading_test(a_computed_total_stands_where_its_row_does),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
