/* What rows, cells and figures are called in messages. */
#include "check/check_parts.h"

const char *row_label(const struct table_row *row)
{
	if (row->label)
		return row->label;
	return row->name ? row->name : "this row";
}

const char *cell_label(struct arena *arena, const struct table_row *row,
		       const struct table_column *column)
{
	if (!column->head)
		return row_label(row);
	return arena_printf(arena, "%s, %s", row_label(row), column_label(arena, column));
}

const char *figure_told(struct arena *arena, const struct figure *figure)
{
	const char *text = figure_text(arena, figure);
	return *text ? text : "?";
}

const char *number_text(struct arena *arena, int64_t number)
{
	return decimal_text(arena, decimal_from_int(number));
}

const char *percent_text(struct arena *arena, struct decimal percent)
{
	char text[DECIMAL_TEXT];
	return arena_printf(arena, "%s%%", decimal_format(percent, text));
}
