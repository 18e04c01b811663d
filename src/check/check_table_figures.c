/*
 * Tables in prose: figures that the statistics have, too, typed once more. The words of a cell are
 * its row's label and its column's head; a title that names another year makes it another year's
 * table.
 */
#include <string.h>

#include "base/ascii.h"
#include "check/check_table_parts.h"

enum { ROWS_MOST = 100 };

/* The cell's words before its figure; "": they are not known. */
static const char *label_of(const struct table_check *table, const struct table_place *place)
{
	const char *title = prose_attribute(table->grid.table, "title");
	const char *head = "";
	for (int row = 0; row < table->grid.head_rows; row++) {
		const struct table_place *above =
			table_place_at(&table->figures, row, place->column);
		if (above && above->column_span < table->grid.columns)
			head = arena_printf(table->check->arena, "%s%s, ", head,
					    table_cell_words(table->check->arena, above->cell));
	}
	return arena_printf(table->check->arena, "%s, %s%s: ", title ? title : "", head,
			    table_row_name(table, place->row));
}

static void check_cell(const struct table_check *table, const struct table_place *place)
{
	const struct prose *cell = place->cell;
	const struct prose *figure = cell->kind == PROSE_TD ? prose_only_text(cell) : NULL;
	if (!figure || !ascii_is_digit(*figure->text) ||
	    !ascii_is_figures(figure->text, strlen(figure->text)) || place->column == 0 ||
	    prose_says_yes(cell, "checked"))
		return;
	struct passage passage =
		passage_of_cell(table->check->arena, label_of(table, place), figure);
	check_figure_of_cell(table->check, &passage);
}

void check_table_figures(const struct table_check *table)
{
	if (!table->judges || table->grid.row_count > ROWS_MOST)
		return;
	for (size_t i = 0; i < table->grid.place_count; i++)
		if (table->grid.places[i].row >= table->grid.head_rows &&
		    !prose_says_yes(table->grid.rows[table->grid.places[i].row], "checked"))
			check_cell(table, &table->grid.places[i]);
}
