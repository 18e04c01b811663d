/* Charts: whether what they are to show is there. */
#include <string.h>

#include "base/name_map.h"
#include "base/tokens.h"
#include "check/check_parts.h"
#include "load/data.h"
#include "load/earlier.h"
#include "load/figure_path.h"
#include "load/year.h"

static const struct prose *find_chart(const struct prose *prose, const char *name)
{
	for (const struct prose *child = prose ? prose->first : NULL; child; child = child->next) {
		const char *own =
			child->kind == PROSE_CHART ? prose_attribute(child, "name") : NULL;
		if (own && !strcmp(own, name))
			return child;
		const struct prose *found = find_chart(child, name);
		if (found)
			return found;
	}
	return NULL;
}

static void offer_charts(struct likely *likely, const struct prose *prose)
{
	for (const struct prose *child = prose ? prose->first : NULL; child; child = child->next) {
		if (child->kind == PROSE_CHART)
			likely_offer(likely, prose_attribute(child, "name"));
		offer_charts(likely, child);
	}
}

/* The area's own words for a chart must find the layout's chart. */
static void check_words_for_chart(const struct check *check, const struct prose *words)
{
	const char *name = prose_attribute(words, "name");
	struct likely likely = likely_start(name);
	if (!name)
		return;
	for (const struct section_form *form = check->layout->sections; form; form = form->next) {
		if (find_chart(form->body, name))
			return;
		offer_charts(&likely, form->body);
	}
	message_add(check->messages, MESSAGE_ERROR, prose_value_place(words, "name", 0),
		    "unknown-chart", "the format %s has no chart \"%s\"%s", check->layout->name,
		    name, likely_clause(check->arena, &likely));
}

static void offer_names(struct likely *likely, const struct table_part *form, bool rows)
{
	for (const struct table_row *row = form->rows; row && rows; row = row->next)
		likely_offer(likely, row->name);
	for (int i = 0; i < form->column_count && !rows; i++)
		likely_offer(likely, form->columns[i].name);
}

static void check_names(const struct check *check, const struct prose *chart, const char *attribute,
			const char *table, const struct table_part *form)
{
	bool rows = !strcmp(attribute, "rows");
	const char *names = prose_attribute(chart, attribute);
	const char *rest = names;
	for (struct token token; token_next(&rest, &token);) {
		const char *name = arena_strndup(check->arena, token.text, token.length);
		size_t at = (size_t)(token.text - names);
		if (rows ? part_row_named(form, name) != NULL : part_column_named(form, name) >= 0)
			continue;
		if (!check_has_room(check, chart, rows ? "unknown-row" : "unknown-column"))
			continue;
		struct likely likely = likely_start(name);
		offer_names(&likely, form, rows);
		message_add(check->messages, MESSAGE_ERROR, prose_value_place(chart, attribute, at),
			    rows ? "unknown-row" : "unknown-column",
			    "the table \"%s\" has no %s \"%s\"%s", table, rows ? "row" : "column",
			    name, likely_clause(check->arena, &likely));
	}
}

static const char *chart_name(const struct check *check, const struct prose *chart)
{
	const char *name = prose_attribute(chart, "name");
	return name ? arena_printf(check->arena, "the chart \"%s\"", name) : "the graphic";
}

static void tell_empty(const struct check *check, const struct prose *chart, const char *text)
{
	message_add(check->messages, MESSAGE_ERROR, chart->place, "chart-without-figures",
		    "%s has nothing to show: %s", chart_name(check, chart), text);
}

static void tell_unknown_table(const struct check *check, const struct prose *chart,
			       const char *table)
{
	struct likely likely = likely_start(table);
	const struct layout *layout = check->layout;
	for (const struct table_form *known = layout->tables; known; known = known->next)
		likely_offer(&likely, known->name);
	for (const struct data_table *known = layout->data; known; known = known->next)
		likely_offer(&likely, known->form.name);
	for (const struct data_table *known = check->report->data; known; known = known->next)
		likely_offer(&likely, known->form.name);
	message_add(check->messages, MESSAGE_ERROR, prose_value_place(chart, "table", 0),
		    "unknown-table", "the format %s has no table \"%s\"%s", layout->name, table,
		    likely_clause(check->arena, &likely));
}

/* The parts of a table, to be named one of them. */
static void tell_parts(const struct check *check, const struct prose *chart,
		       const struct table_form *form)
{
	const char *list = "";
	for (const struct table_part *part = form->parts; part; part = part->next)
		list = arena_printf(check->arena, "%s%s%s", list, *list ? ", " : "", part->name);
	tell_empty(
		check, chart,
		arena_printf(check->arena, "name the part= of its table that it takes: %s", list));
}

/* A table of the year that is asked for. */
static void check_table(const struct check *check, const struct prose *chart, const char *table)
{
	const char *year = prose_attribute(chart, "year");
	struct year_figures figures =
		year ? earlier_find(check->report, check->layout, year_parse(year))
		     : (struct year_figures) { check->report, check->layout };
	if (!figures.report) {
		message_add(check->messages, MESSAGE_ERROR, prose_value_place(chart, "year", 0),
			    "unknown-figure", "the report has no figures of %s", year);
		return;
	}
	const struct table_form *form = table_find_form(figures.layout, table);
	const struct table_part *part = figure_part_find(figures.report, figures.layout, table,
							 prose_attribute(chart, "part"));
	if (!part && !form) {
		tell_unknown_table(check, chart, table);
	} else if (!part) {
		tell_parts(check, chart, form);
	} else {
		check_names(check, chart, "rows", table, part);
		check_names(check, chart, "columns", table, part);
	}
}

/* Each cell in each year; a year that does not give it is shown as missing. */
static void check_cells(const struct check *check, const struct prose *chart)
{
	const char *cells = prose_attribute(chart, "cells");
	const char *years = prose_attribute(chart, "years");
	if (!years) {
		tell_empty(check, chart, "cells= need years=\"all\", or the years by name");
		return;
	}
	const char *rest = cells;
	for (struct token token; token_next(&rest, &token);) {
		const char *cell = arena_strndup(check->arena, token.text, token.length);
		struct place place =
			prose_value_place(chart, "cells", (size_t)(token.text - cells));
		const char *more = years;
		if (!strcmp(years, "all")) {
			check_path(check, cell, cell, place, true);
			continue;
		}
		for (struct token year; token_next(&more, &year);) {
			const char *path = arena_printf(check->arena, "%.*s:%s", (int)year.length,
							year.text, cell);
			check_path(check, path, path, place, true);
		}
	}
}

static size_t count_series(const struct prose *chart)
{
	const char *series = prose_attribute(chart, "series");
	size_t count = 1;
	for (; series && *series; series++)
		count += *series == '|';
	return count;
}

static void check_bounds(const struct check *check, const struct prose *chart)
{
	const char *bounds = prose_attribute(chart, "bounds");
	struct decimal before, bound;
	bool first = true;
	const char *rest = bounds;
	for (struct token token; token_next(&rest, &token);) {
		bool good = decimal_parse(token.text, token.length, &bound) &&
			    (first || decimal_compare(bound, before) > 0);
		if (!good && check_has_room(check, chart, "bad-value"))
			message_add(
				check->messages, MESSAGE_ERROR,
				prose_value_place(chart, "bounds", (size_t)(token.text - bounds)),
				"bad-value",
				"bounds= are numbers, each larger than the one before: "
				"110 125 140 160");
		before = bound;
		first = false;
	}
}

/* What is drawn is bounded, whatever stands in the file. */
static void check_size(const struct check *check, const struct prose *chart, size_t rows,
		       size_t series)
{
	if (rows > CHART_ROWS_MOST || series > CHART_SERIES_MOST)
		message_add(check->messages, MESSAGE_ERROR, chart->place, "chart-too-large",
			    "%s has %zu rows and %zu series; one can have %d and %d",
			    chart_name(check, chart), rows, series, CHART_ROWS_MOST,
			    CHART_SERIES_MOST);
}

/* A graphic in a cell may hold its figures as words. */
static size_t check_spark_words(const struct check *check, const struct prose *chart)
{
	size_t count = 0;
	for (const struct prose *text = chart->first; text; text = text->next)
		count += text->kind == PROSE_TEXT ? check_figures(check, text) : 0;
	return count;
}

static void check_chart(const struct check *check, const struct prose *chart)
{
	const char *table = prose_attribute(chart, "table");
	size_t rows = chart->kind == PROSE_CHART ? 0 : check_spark_words(check, chart);
	for (const struct prose *row = chart->first; row; row = row->next) {
		if (row->kind != PROSE_ROW)
			continue;
		rows++;
		check_own_row(check, row, count_series(chart));
	}
	check_bounds(check, chart);
	check_alternative(check, chart, "alt", NULL);
	check_chart_shares(check, chart);
	check_size(check, chart, rows, count_series(chart));
	if (table)
		check_table(check, chart, table);
	else if (prose_attribute(chart, "cells"))
		check_cells(check, chart);
	else if (!rows && !check->report->damaged)
		tell_empty(check, chart,
			   "give it a table= with rows= and columns=, cells= with years=, or "
			   "figures of its own: <row name=\"...\">...</row>");
}

static bool shows_figures(const struct prose *prose)
{
	return prose->kind == PROSE_CHART || prose->kind == PROSE_SPARKLINE ||
	       prose->kind == PROSE_STRIP_PLOT;
}

/* By its name a chart is asked for alone, and given words: two of one name are one too many. */
static void check_name(const struct check *check, struct prose *chart, struct name_map *met)
{
	const char *name = chart->kind == PROSE_CHART ? prose_attribute(chart, "name") : NULL;
	if (name && name_map_put(met, name, strlen(name), chart))
		message_add(check->messages, MESSAGE_WARNING, prose_value_place(chart, "name", 0),
			    "doubled-chart",
			    "another chart is called \"%s\", too: give this one a name of its own",
			    name);
}

static void check_charts_in(const struct check *check, const struct prose *prose,
			    struct name_map *met)
{
	for (struct prose *child = prose ? prose->first : NULL; child; child = child->next) {
		if (shows_figures(child))
			check_chart(check, child);
		check_name(check, child, met);
		check_charts_in(check, child, met);
	}
}

void check_charts(const struct check *check)
{
	const struct report *report = check->report;
	const struct prose *words = report->charts ? report->charts->first : NULL;
	for (; words; words = words->next)
		if (words->kind == PROSE_CHART)
			check_words_for_chart(check, words);
	struct name_map met = { .arena = check->arena };
	for (const struct section_form *form = check->layout->sections; form; form = form->next)
		check_charts_in(check, form->body, &met);
	struct report_bodies bodies = report_bodies(report);
	for (const struct prose *body; (body = report_next_body(&bodies));)
		check_charts_in(check, body, &met);
}
