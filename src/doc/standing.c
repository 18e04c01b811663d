#include "doc/standing.h"

#include <stdlib.h>
#include <string.h>

#include "doc/words.h"
#include "load/data.h"
#include "load/figures.h"

/* The figures of a column; own is the area's, NULL where it has none. */
struct column {
	struct decimal *figures;
	size_t count;
	const struct decimal *own;
};

/* "areas.rate" */
static struct column find_column(struct document *document, const char *path)
{
	struct column column = { 0 };
	struct arena *arena = document->arena;
	const char *dot = strchr(path, '.');
	const struct data_table *data =
		dot ? data_find(document->report, document->layout,
				arena_strndup(arena, path, (size_t)(dot - path)))
		    : NULL;
	int place = data ? part_column_named(data->form.parts, dot + 1) : -1;
	if (place < 0)
		return column;
	size_t rows = 0;
	for (const struct figure_row *row = data->figures.parts->rows; row; row = row->next)
		rows++;
	column.figures = arena_array(arena, rows, sizeof *column.figures);
	for (const struct figure_row *row = data->figures.parts->rows; row; row = row->next) {
		if (row->figures[place].state != FIGURE_NUMBER)
			continue;
		struct decimal *figure = &column.figures[column.count++];
		*figure = row->figures[place].number;
		if (document->report->area && !strcmp(row->name, document->report->area))
			column.own = figure;
	}
	return column;
}

/* How many figures are greater than the area's, or smaller. */
static size_t count_beyond(const struct column *column, int sign)
{
	size_t count = 0;
	for (size_t i = 0; i < column->count; i++) {
		int order = decimal_compare(column->figures[i], *column->own);
		count += sign > 0 ? order > 0 : order < 0;
	}
	return count;
}

const char *standing_own(struct document *document, const char *path)
{
	struct column column = find_column(document, path);
	return column.own ? decimal_text(document->arena, *column.own) : NULL;
}

const char *standing_rank(struct document *document, const char *path)
{
	struct column column = find_column(document, path);
	return column.own ? arena_printf(document->arena, "%zu", count_beyond(&column, 1) + 1)
			  : NULL;
}

/* Half of a sum, with a decimal only where there is a half. */
static bool halve(struct decimal sum, struct decimal *half)
{
	const struct decimal two = { 2, 0 };
	struct decimal whole;
	if (!decimal_divide(sum, two, (uint8_t)(sum.scale + 1), half))
		return false;
	if (decimal_divide(sum, two, sum.scale, &whole) && decimal_compare(whole, *half) == 0)
		*half = whole;
	return true;
}

const char *standing_median(struct document *document, const char *path)
{
	struct column column = find_column(document, path);
	if (!column.count)
		return NULL;
	qsort(column.figures, column.count, sizeof *column.figures, decimal_order);
	struct decimal median = column.figures[column.count / 2], sum;
	if (column.count % 2 == 0 &&
	    (!decimal_add(median, column.figures[column.count / 2 - 1], &sum) ||
	     !halve(sum, &median)))
		return NULL;
	return decimal_text(document->arena, median);
}

/* "third highest"; the end itself has no number: "highest". */
static const char *at_end(struct document *document, size_t place, const char *end, size_t length)
{
	const char *ordinal = words_ordinal(document->layout->lang, (int)place);
	if (place == 1)
		return arena_strndup(document->arena, end, length);
	return arena_printf(document->arena, "%s %.*s", ordinal ? ordinal : "", (int)length, end);
}

const char *standing_words(struct document *document, const char *argument)
{
	const char *high = strchr(argument, '|');
	const char *low = high ? strchr(high + 1, '|') : NULL;
	if (!low)
		return NULL;
	struct column column = find_column(
		document, arena_strndup(document->arena, argument, (size_t)(high - argument)));
	if (!column.own)
		return NULL;
	size_t above = count_beyond(&column, 1), below = count_beyond(&column, -1);
	if (above <= below)
		return at_end(document, above + 1, high + 1, (size_t)(low - high) - 1);
	return at_end(document, below + 1, low + 1, strlen(low + 1));
}
