#include <string.h>

#include "chart/chart.h"
#include "doc/document.h"

static void split_unit(struct arena *arena, const char *unit, struct chart_data *data)
{
	const char *bar = unit ? strchr(unit, '|') : NULL;
	data->unit = bar ? bar + 1 : unit ? unit : "";
	data->unit_one = bar ? arena_strndup(arena, unit, (size_t)(bar - unit)) : data->unit;
}

const struct chart_data *chart_data_from(struct arena *arena, const struct chart_figures *figures)
{
	struct chart_data *data = arena_alloc(arena, sizeof *data);
	data->title = figures->title;
	data->subtitle = figures->subtitle;
	data->note = figures->note;
	data->rows = figures->rows;
	data->series = figures->columns;
	data->row_count = (size_t)figures->row_count;
	data->series_count = (size_t)figures->column_count;
	split_unit(arena, figures->unit, data);
	size_t count = data->row_count * data->series_count;
	struct chart_value *values = arena_array(arena, count, sizeof *values);
	for (size_t i = 0; i < count; i++) {
		const struct figure *figure = figures->values[i];
		values[i].absent = !figure || figure->state != FIGURE_NUMBER;
		if (!values[i].absent)
			values[i].number = figure->number;
	}
	data->values = values;
	return data;
}
