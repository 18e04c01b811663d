#include "chart/curve.h"

#include "chart/grey.h"

static int128 time_of(const struct chart_data *data, size_t row)
{
	return data->times ? wide_from(data->times[row])
			   : wide_from(decimal_from_int((int64_t)row));
}

struct time_axis time_axis_make(const struct chart_data *data, length_t left, length_t right)
{
	struct time_axis axis = { .data = data, .left = left, .right = right };
	for (size_t row = 0; row < data->row_count; row++) {
		int128 time = time_of(data, row);
		if (!row || time < axis.first)
			axis.first = time;
		if (!row || time > axis.last)
			axis.last = time;
	}
	return axis;
}

length_t time_x(const struct time_axis *axis, size_t row)
{
	if (axis->first == axis->last)
		return (axis->left + axis->right) / 2;
	return axis->left + wide_length(axis->right - axis->left,
					time_of(axis->data, row) - axis->first,
					axis->last - axis->first);
}

/* Years are a year apart; other times are given row by row, and a missing one is a row without. */
static bool follows(const struct chart_data *data, size_t before, size_t row)
{
	if (row - before > 1)
		return false;
	return time_of(data, row) - time_of(data, before) <= wide_power(0);
}

struct curve curve_make(const struct chart *chart, size_t series, const struct plot *plot,
			const struct time_axis *axis)
{
	const struct chart_data *data = chart->data;
	struct curve curve = {
		.series = series,
		.points = arena_array(chart->arena, data->row_count, sizeof *curve.points),
	};
	for (size_t row = 0; row < data->row_count; row++) {
		const struct chart_value *value = value_of(data, row, series);
		if (value->absent)
			continue;
		curve.points[curve.count] = (struct curve_point) {
			.at = { time_x(axis, row), plot_y(plot, wide_from(value->number)) },
			.row = row,
			.follows = curve.count &&
				   follows(data, curve.points[curve.count - 1].row, row),
		};
		curve.count++;
	}
	return curve;
}

/* Where the run that begins at from ends: one past its last point. */
static size_t run_end(const struct curve *curve, size_t from)
{
	size_t to = from + 1;
	while (to < curve->count && curve->points[to].follows)
		to++;
	return to;
}

void curve_lay(struct sheet *sheet, const struct curve *curve, length_t pen, const struct ink *ink,
	       const struct rule_look *across)
{
	struct point *run = arena_array(sheet->chart->arena, curve->count, sizeof *run);
	for (size_t i = 1; i < curve->count; i++) {
		const struct point ends[] = { curve->points[i - 1].at, curve->points[i].at };
		if (!curve->points[i].follows)
			sheet_stroke(sheet, ends, 2, across->width, across->ink);
	}
	for (size_t from = 0; from < curve->count; from = run_end(curve, from)) {
		size_t count = 0;
		for (size_t i = from; i < run_end(curve, from); i++)
			run[count++] = curve->points[i].at;
		sheet_stroke(sheet, run, count, pen, ink);
		if (curve->dashed && count > 1)
			sheet_dash(sheet, curve->rank);
	}
}

void curve_lay_area(struct sheet *sheet, const struct curve *curve, length_t base,
		    const struct ink *ink)
{
	struct point *outline = arena_array(sheet->chart->arena, curve->count + 2, sizeof *outline);
	for (size_t from = 0; from < curve->count; from = run_end(curve, from)) {
		size_t count = 0, to = run_end(curve, from);
		if (to - from < 2)
			continue;
		outline[count++] = (struct point) { curve->points[from].at.x, base };
		for (size_t i = from; i < to; i++)
			outline[count++] = curve->points[i].at;
		outline[count++] = (struct point) { curve->points[to - 1].at.x, base };
		sheet_area(sheet, outline, count, ink);
	}
}

void curve_lay_dots(struct sheet *sheet, const struct curve *curve, const struct ink *ink)
{
	const struct chart_look *look = sheet->chart->look;
	length_t least = 2 * look->dot + look->dot_rim.width;
	bool all = true;
	for (size_t i = 1; i < curve->count; i++)
		all &= curve->points[i].at.x - curve->points[i - 1].at.x >= least;
	for (size_t i = 0; i < curve->count; i++)
		if (all || !i || i + 1 == curve->count)
			grey_marker(sheet, curve->points[i].at, curve->rank, ink);
}
