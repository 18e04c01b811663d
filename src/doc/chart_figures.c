#include "doc/chart_figures.h"

#include <string.h>

#include "base/tokens.h"
#include "doc/fields.h"
#include "load/figure_path.h"
#include "load/year.h"

struct chart_names chart_names_split(struct arena *arena, const char *list, char separator,
				     int most)
{
	const char reject[] = { separator, '\0' };
	struct chart_names names = { 0 };
	for (const char *at = list; at && *at; at++)
		names.count += *at == separator;
	names.count = names.count < most ? names.count + 1 : most;
	names.items = arena_array(arena, (size_t)names.count, sizeof *names.items);
	names.count = 0;
	while (list && *list && names.count < most) {
		size_t length = strcspn(list, reject);
		if (length || separator != ' ')
			names.items[names.count++] = arena_strndup(arena, list, length);
		list += length + (list[length] == separator);
	}
	return names;
}

static void set_size(struct document *document, struct chart_figures *figures, int rows,
		     int columns)
{
	struct arena *arena = document->arena;
	figures->row_count = rows;
	figures->column_count = columns;
	figures->rows = arena_array(arena, (size_t)rows, sizeof *figures->rows);
	figures->columns = arena_array(arena, (size_t)columns, sizeof *figures->columns);
	figures->values =
		arena_array(arena, (size_t)rows * (size_t)columns, sizeof *figures->values);
}

/* --- rows and columns of a table --------------------------------------------------------------- */

static const char *name_of_column(struct document *document, const struct table_part *part,
				  const char *name)
{
	int i = part ? part_column_named(part, name) : -1;
	if (i >= 0 && part->columns[i].head)
		return fields_fill(document, column_label(document->arena, &part->columns[i]),
				   NULL);
	return part && part->column_count == 1 ? "" : name;
}

static const char *name_of_row(struct document *document, const struct table_part *part,
			       const char *name)
{
	const struct table_row *row = part ? part_row_named(part, name) : NULL;
	return row ? fields_fill(document, row->label, NULL) : name;
}

/* Those that are asked for; else all that are no totals. */
static struct chart_names row_names(struct document *document, const struct prose *prose,
				    const struct table_part *part)
{
	const char *asked = prose_attribute(prose, "rows");
	if (asked || !part)
		return chart_names_split(document->arena, asked, ' ', CHART_ROWS_MOST);
	struct chart_names names = { .items = arena_array(document->arena, CHART_ROWS_MOST,
							  sizeof *names.items) };
	for (const struct table_row *row = part->rows; row && names.count < CHART_ROWS_MOST;
	     row = row->next)
		if (!row->total && row->name)
			names.items[names.count++] = row->name;
	return names;
}

static struct chart_names column_names(struct document *document, const struct prose *prose,
				       const struct table_part *part)
{
	const char *asked = prose_attribute(prose, "columns");
	if (asked || !part)
		return chart_names_split(document->arena, asked, ' ', CHART_SERIES_MOST);
	struct chart_names names = { .items = arena_array(document->arena,
							  (size_t)part->column_count,
							  sizeof *names.items) };
	for (int i = 0; i < part->column_count; i++)
		if (!part->columns[i].total)
			names.items[names.count++] = part->columns[i].name;
	return names;
}

/* "table.row.column", or "table.part.row.column". */
static const struct figure *cell(struct document *document, const struct prose *prose,
				 const char *row, const char *column)
{
	struct arena *arena = document->arena;
	const char *year = prose_attribute(prose, "year"), *part = prose_attribute(prose, "part");
	const char *path = arena_printf(arena, "%s%s%s.%s%s%s.%s", year ? year : "",
					year ? ":" : "", prose_attribute(prose, "table"),
					part ? part : "", part ? "." : "", row, column);
	return report_figure(document, path);
}

static void collect_table(struct document *document, const struct prose *prose,
			  struct chart_figures *figures)
{
	const struct table_part *part =
		figure_part_find(document->report, document->layout,
				 prose_attribute(prose, "table"), prose_attribute(prose, "part"));
	struct chart_names rows = row_names(document, prose, part);
	struct chart_names columns = column_names(document, prose, part);
	bool turned = prose_says_yes(prose, "turned");
	struct chart_names series = chart_names_split(
		document->arena, prose_attribute(prose, "series"), '|', CHART_SERIES_MOST);
	set_size(document, figures, turned ? columns.count : rows.count,
		 turned ? rows.count : columns.count);
	for (int i = 0; i < rows.count; i++)
		(turned ? figures->columns : figures->rows)[i] =
			name_of_row(document, part, rows.items[i]);
	for (int i = 0; i < columns.count; i++)
		(turned ? figures->rows : figures->columns)[i] =
			name_of_column(document, part, columns.items[i]);
	for (int i = 0; i < series.count && i < figures->column_count; i++)
		figures->columns[i] = fields_fill(document, series.items[i], NULL);
	for (int row = 0; row < rows.count; row++)
		for (int column = 0; column < columns.count; column++) {
			int at = turned ? column * rows.count + row : row * columns.count + column;
			figures->values[at] =
				cell(document, prose, rows.items[row], columns.items[column]);
		}
}

/* --- cells over years -------------------------------------------------------------------------- */

struct years {
	int items[CHART_ROWS_MOST];
	int count;
};

static struct years find_years(struct document *document, const char *list)
{
	const struct report *report = document->report;
	struct years years = { 0 };
	if (!strcmp(list, "all")) {
		for (const struct earlier *earlier = report->earlier;
		     earlier && years.count < CHART_ROWS_MOST - 1; earlier = earlier->next)
			years.items[years.count++] = earlier->year;
		years.items[years.count++] = report->year;
		return years;
	}
	struct chart_names names = chart_names_split(document->arena, list, ' ', CHART_ROWS_MOST);
	for (int i = 0; i < names.count; i++)
		years.items[years.count++] = year_parse(names.items[i]);
	return years;
}

/* A row a year, named by the year in which it ends; a series a cell. */
static void collect_years(struct document *document, const struct prose *prose,
			  struct chart_figures *figures)
{
	struct arena *arena = document->arena;
	struct chart_names cells =
		chart_names_split(arena, prose_attribute(prose, "cells"), ' ', CHART_SERIES_MOST);
	struct chart_names names =
		chart_names_split(arena, prose_attribute(prose, "series"), '|', CHART_SERIES_MOST);
	struct years years = find_years(document, prose_attribute(prose, "years"));
	set_size(document, figures, years.count, cells.count);
	for (int i = 0; i < cells.count; i++)
		figures->columns[i] = i < names.count ? fields_fill(document, names.items[i], NULL)
				      : cells.count > 1 ? cells.items[i]
							: "";
	for (int row = 0; row < years.count; row++) {
		figures->rows[row] = arena_printf(arena, "%d", years.items[row]);
		for (int i = 0; i < cells.count; i++) {
			const char *path = arena_printf(
				arena, "%s:%s", year_text(arena, years.items[row]), cells.items[i]);
			figures->values[row * cells.count + i] = report_figure(document, path);
		}
	}
}

/* --- figures of its own ------------------------------------------------------------------------ */

/* The words of an element with their fields, not yet set as a printer does: a hyphen stays one. */
static const char *words_of(struct document *document, const struct prose *prose)
{
	const char *words = "";
	for (const struct prose *child = prose->first; child; child = child->next)
		if (child->kind == PROSE_TEXT)
			words = arena_printf(document->arena, "%s%s", words,
					     fields_fill(document, child->text, NULL));
	return words;
}

static int read_words(struct document *document, const struct prose *row, const char *text,
		      int count, const struct figure **values, int most)
{
	for (struct token token; count < most && token_next(&text, &token);)
		values[count++] = chart_value_read(document, row, token.text, token.length);
	return count;
}

/* Figures as words, and values between them. */
static void read_row(struct document *document, const struct prose *row, int series,
		     const struct figure **values)
{
	int count = 0;
	bool has_values = false;
	for (const struct prose *child = row->first; child; child = child->next)
		has_values |= child->kind == PROSE_VALUE;
	if (!has_values) {
		read_words(document, row, words_of(document, row), 0, values, series);
		return;
	}
	for (const struct prose *child = row->first; child && count < series; child = child->next) {
		if (child->kind == PROSE_VALUE)
			values[count++] = chart_value_compute(document, child);
		else if (child->kind == PROSE_P)
			count = read_words(document, row, words_of(document, child), count, values,
					   series);
	}
}

static void collect_rows(struct document *document, const struct prose *prose,
			 struct chart_figures *figures)
{
	struct chart_names series = chart_names_split(
		document->arena, prose_attribute(prose, "series"), '|', CHART_SERIES_MOST);
	int columns = series.count ? series.count : 1, rows = 0;
	for (const struct prose *row = prose->first; row && rows < CHART_ROWS_MOST; row = row->next)
		rows += row->kind == PROSE_ROW;
	set_size(document, figures, rows, columns);
	for (int i = 0; i < columns; i++)
		figures->columns[i] =
			i < series.count ? fields_fill(document, series.items[i], NULL) : "";
	int at = 0;
	for (const struct prose *row = prose->first; row && at < rows; row = row->next) {
		if (row->kind != PROSE_ROW)
			continue;
		const char *name = fields_fill(document, prose_attribute(row, "name"), NULL);
		figures->rows[at] = name ? name : "";
		read_row(document, row, columns, figures->values + at * columns);
		at++;
	}
}

/*
 * A graphic in a cell may hold its figures as they stand: steps of a sparkline have no name, marks of a
 * strip are called by their figures, so that one can be brought out.
 */
static void collect_words(struct document *document, const struct prose *prose,
			  struct chart_figures *figures)
{
	const struct figure *values[CHART_ROWS_MOST];
	int count =
		read_words(document, prose, words_of(document, prose), 0, values, CHART_ROWS_MOST);
	set_size(document, figures, count, 1);
	figures->columns[0] = "";
	for (int i = 0; i < count; i++) {
		figures->rows[i] = prose->kind == PROSE_STRIP_PLOT
					   ? figure_text(document->arena, values[i])
					   : "";
		figures->values[i] = values[i];
	}
}

static bool has_words(const struct prose *prose)
{
	return prose->first && prose->first->kind < PROSE_STANDFIRST;
}

void chart_figures_collect(struct document *document, const struct prose *prose,
			   struct chart_figures *figures)
{
	if (prose_attribute(prose, "table"))
		collect_table(document, prose, figures);
	else if (prose_attribute(prose, "cells") && prose_attribute(prose, "years"))
		collect_years(document, prose, figures);
	else if (has_words(prose))
		collect_words(document, prose, figures);
	else
		collect_rows(document, prose, figures);
}
