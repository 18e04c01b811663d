#include "load/table_figures.h"

#include <string.h>

#include "base/buffer.h"

struct table_figures table_figures_read(struct arena *arena, const struct report *report,
					const struct layout *layout, const struct table_grid *grid)
{
	struct table_figures figures = {
		.arena = arena, .report = report, .layout = layout, .grid = grid
	};
	size_t columns = (size_t)grid->columns;
	figures.places =
		arena_array(arena, (size_t)grid->row_count * columns, sizeof *figures.places);
	for (size_t i = 0; i < grid->place_count; i++) {
		const struct table_place *place = &grid->places[i];
		for (int row = place->row; row < place->row + place->row_span; row++)
			for (int column = 0; column < place->column_span; column++)
				figures.places[(size_t)row * columns +
					       (size_t)(place->column + column)] = (uint32_t)i + 1;
	}
	return figures;
}

const struct table_place *table_place_at(const struct table_figures *figures, int row, int column)
{
	const struct table_grid *grid = figures->grid;
	if (row < 0 || row >= grid->row_count || column < 0 || column >= grid->columns)
		return NULL;
	uint32_t place = figures->places[(size_t)row * (size_t)grid->columns + (size_t)column];
	return place ? &grid->places[place - 1] : NULL;
}

static void collect_words(struct buffer *words, const struct prose *prose)
{
	if (prose->kind == PROSE_TEXT)
		buffer_puts(words, prose->text);
	for (const struct prose *child = prose->first; child; child = child->next)
		if (child->kind != PROSE_FOOTNOTE && child->kind != PROSE_SUP)
			collect_words(words, child);
}

const char *table_cell_words(struct arena *arena, const struct prose *cell)
{
	const struct prose *only = prose_only_text(cell);
	if (only || !cell->first)
		return only ? only->text : "";
	struct buffer words = { 0 };
	collect_words(&words, cell);
	const char *text = arena_strdup(arena, buffer_text(&words));
	buffer_free(&words);
	return text;
}

/* "{figure:rate}" alone. */
static enum cell_state field_figure(const struct table_figures *figures, const char *words,
				    struct cell_figure *figure)
{
	static const char start[] = "{figure:";
	size_t length = strlen(words), before = sizeof start - 1;
	if (length <= before + 1 || strncmp(words, start, before) != 0 ||
	    strchr(words, '}') != words + length - 1)
		return CELL_WORDS;
	const char *path = arena_strndup(figures->arena, words + before, length - before - 1);
	const struct figure *found =
		figure_path_find(figures->arena, figures->report, figures->layout, path).figure;
	if (!found || found->state == FIGURE_NOT_APPLICABLE)
		return found ? CELL_NOTHING : CELL_WORDS;
	if (found->state != FIGURE_NUMBER)
		return CELL_WORDS;
	*figure = (struct cell_figure) { .number = found->number };
	return CELL_FIGURE;
}

enum cell_state table_figure(const struct table_figures *figures, const struct table_place *place,
			     struct cell_figure *figure)
{
	if (!place)
		return CELL_NOTHING;
	const char *words = table_cell_words(figures->arena, place->cell);
	if (!*words || !strcmp(words, "-"))
		return CELL_NOTHING;
	if (*words == '{')
		return field_figure(figures, words, figure);
	return cell_figure_read(words, strlen(words), figure) ? CELL_FIGURE : CELL_WORDS;
}

enum table_percent table_percent_kind(const struct prose *table, const char *written)
{
	const char *kind = prose_attribute(table, "percent");
	struct cell_figure figure;
	if (kind)
		return !strcmp(kind, "change") ? PERCENT_CHANGE : PERCENT_SHARE;
	bool is_signed = cell_figure_read(written, strlen(written), &figure) && figure.signed_;
	return is_signed ? PERCENT_CHANGE : PERCENT_UNKNOWN;
}

/* The total that a figure is a part of: percent-of, or the last total of its column. */
static bool find_whole(const struct table_figures *figures, const struct table_place *place,
		       struct cell_figure *whole)
{
	const struct table_grid *grid = figures->grid;
	const char *of = prose_attribute(grid->table, "percent-of");
	if (of)
		return (*of == '{' ? field_figure(figures, of, whole) == CELL_FIGURE
				   : cell_figure_read(of, strlen(of), whole));
	for (int row = grid->row_count - 1; row >= grid->head_rows; row--)
		if (prose_says_yes(grid->rows[row], "total"))
			return table_figure(figures, table_place_at(figures, row, place->column),
					    whole) == CELL_FIGURE;
	return false;
}

bool table_percent(const struct table_figures *figures, const struct table_place *place,
		   enum table_percent kind, uint8_t scale, struct decimal *percent)
{
	enum { PER_CENT = 2 };
	struct cell_figure figure, base;
	if (kind == PERCENT_UNKNOWN || table_figure(figures, place, &figure) != CELL_FIGURE)
		return false;
	struct decimal part = figure.number;
	if (kind == PERCENT_SHARE) {
		if (!find_whole(figures, place, &base))
			return false;
	} else {
		const struct table_place *before =
			table_place_at(figures, place->row, place->column - 1);
		if (!before || before->cell->kind != PROSE_TD ||
		    table_figure(figures, before, &base) != CELL_FIGURE)
			return false;
		if (!decimal_subtract(part, base.number, &part))
			return false;
	}
	return decimal_ratio(part, base.number, PER_CENT, scale, percent);
}

const char *table_percent_text(struct arena *arena, struct decimal percent, enum table_percent kind)
{
	char text[DECIMAL_TEXT];
	bool below = percent.units < 0;
	const char *sign = below				     ? "\xe2\x88\x92"
			   : kind == PERCENT_CHANGE && percent.units ? "+"
								     : "";
	decimal_format(percent, text);
	return arena_printf(arena, "%s%s%%", sign, text + below);
}
