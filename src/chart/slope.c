/*
 * Slopes: a line a row from the first series to the last, names and figures at both ends. What lacks
 * one of its figures has no line, but a dot at the end that it has, and is named below.
 */
#include "chart/kind.h"
#include "chart/labels.h"
#include "chart/plot.h"
#include "chart/tell.h"

struct slope_end {
	struct setting setting;
	size_t row;
	length_t y;
};

struct slope {
	struct sheet *sheet;
	const struct chart *chart;
	struct plot plot;
	size_t *rows; /* that have a figure at least */
	size_t count;
	length_t label; /* measure of the labels with names */
};

static const struct chart_value *end_value(const struct slope *slope, size_t row, bool last)
{
	const struct chart_data *data = slope->chart->data;
	return value_of(data, row, last ? data->series_count - 1 : 0);
}

static bool has_end(const struct slope *slope, size_t row, bool last)
{
	return !end_value(slope, row, last)->absent;
}

static bool has_line(const struct slope *slope, size_t row)
{
	return has_end(slope, row, false) && has_end(slope, row, true);
}

static void find_rows(struct slope *slope)
{
	size_t count = slope->chart->data->row_count;
	slope->rows = arena_array(slope->chart->arena, count, sizeof *slope->rows);
	for (size_t row = 0; row < count; row++)
		if (has_end(slope, row, false) || has_end(slope, row, true))
			slope->rows[slope->count++] = row;
}

/* Its figure, and at the first end that it has its name. */
static struct setting end_setting(const struct slope *slope, size_t row, bool last)
{
	const struct chart *chart = slope->chart;
	const char *value = value_text(chart, end_value(slope, row, last));
	const struct text_style *style = row_style(chart, row);
	if (last && has_end(slope, row, false))
		return sheet_set(slope->sheet, style, value, 0);
	value = arena_printf(chart->arena, "%s  %s", chart->data->rows[row], value);
	return sheet_set(slope->sheet, style, value, slope->label);
}

/* From the highest to the lowest, each with its label; equals in the order given. Their count. */
static size_t sort_ends(const struct slope *slope, bool last, struct slope_end *ends)
{
	size_t count = 0;
	for (size_t i = 0; i < slope->count; i++) {
		size_t row = slope->rows[i], at = count;
		if (!has_end(slope, row, last))
			continue;
		count++;
		length_t y = plot_y(&slope->plot, wide_from(end_value(slope, row, last)->number));
		for (; at && ends[at - 1].y > y; at--)
			ends[at] = ends[at - 1];
		ends[at] = (struct slope_end) { end_setting(slope, row, last), row, y };
	}
	return count;
}

static length_t label_height(const struct setting *setting)
{
	return setting->height - setting->leading + setting->size * 19 / 20;
}

/* The plot's height, or what its labels need one under another. */
static length_t needed_height(const struct slope *slope)
{
	length_t height = 0;
	for (size_t i = 0; i < slope->count; i++) {
		size_t row = slope->rows[i];
		struct setting setting = end_setting(slope, row, !has_end(slope, row, false));
		height += label_height(&setting) + setting.size / 4;
	}
	return larger(height, slope->chart->look->plot);
}

static void lay_end(const struct slope *slope, bool last)
{
	const struct chart *chart = slope->chart;
	struct slope_end *ends = arena_array(chart->arena, slope->count, sizeof *ends);
	size_t count = sort_ends(slope, last, ends);
	struct label_place *places = arena_array(chart->arena, count, sizeof *places);
	for (size_t i = 0; i < count; i++) {
		places[i].width = label_height(&ends[i].setting);
		places[i].wanted = ends[i].y - places[i].width / 2;
	}
	length_t room = chart->styles->label.leading, gap = chart->styles->label.size / 4;
	labels_spread(places, count, slope->plot.top - room, slope->plot.bottom + room, gap);
	length_t direction = last ? 1 : -1, clear = chart->look->value_gap;
	length_t from = last ? slope->plot.right : slope->plot.left;
	for (size_t i = 0; i < count; i++) {
		length_t y = places[i].x + places[i].width / 2, x = from + direction * 2 * clear;
		sheet_rule(slope->sheet, (struct point) { from + direction * clear / 2, ends[i].y },
			   (struct point) { x - direction * clear / 2, y }, &chart->look->grid);
		sheet_put(slope->sheet, &ends[i].setting, x,
			  sheet_centred_lines(row_style(chart, ends[i].row), &ends[i].setting, y),
			  last ? ANCHOR_START : ANCHOR_END);
	}
}

static struct point end_point(const struct slope *slope, size_t row, bool last)
{
	const struct plot *plot = &slope->plot;
	return (struct point) { last ? plot->right : plot->left,
				plot_y(plot, wide_from(end_value(slope, row, last)->number)) };
}

/* The one brought out is drawn last, over the others. */
static void lay_lines(const struct slope *slope)
{
	const struct chart *chart = slope->chart;
	const struct chart_look *look = chart->look;
	for (size_t i = 0; i < 2 * slope->count; i++) {
		size_t row = slope->rows[i % slope->count];
		bool over = i >= slope->count;
		if (is_brought_out(chart->data, row) != over)
			continue;
		const struct ink *ink = row_ink(chart, row);
		const struct point ends[] = { end_point(slope, row, false),
					      end_point(slope, row, true) };
		if (has_line(slope, row))
			sheet_stroke(slope->sheet, ends, 2, look->multiple_line, ink);
		for (int end = 0; end < 2; end++)
			if (has_end(slope, row, end))
				sheet_dot(slope->sheet, ends[end], look->dot, ink,
					  look->dot_rim.width, look->dot_rim.ink);
	}
}

static void lay_heads(const struct slope *slope)
{
	const struct chart *chart = slope->chart;
	const struct chart_data *data = chart->data;
	const struct text_style *style = &chart->styles->label_strong;
	length_t baseline = style->leading;
	struct setting first = sheet_set(slope->sheet, style, data->series[0],
					 slope->sheet->width / 2 - style->size);
	struct setting last = sheet_set(slope->sheet, style, data->series[data->series_count - 1],
					slope->sheet->width / 2 - style->size);
	length_t left = larger(slope->plot.left, first.width);
	left = smaller(left, slope->sheet->width / 2 - style->size / 2);
	sheet_put(slope->sheet, &first, left, baseline, ANCHOR_END);
	length_t right = smaller(slope->plot.right, slope->sheet->width - last.width);
	right = larger(right, slope->sheet->width / 2 + style->size / 2);
	sheet_put(slope->sheet, &last, right, baseline, ANCHOR_START);
}

static length_t head_height(const struct slope *slope)
{
	const struct chart_data *data = slope->chart->data;
	const struct text_style *style = &slope->chart->styles->label_strong;
	length_t measure = slope->sheet->width / 2 - style->size;
	struct setting first = sheet_set(slope->sheet, style, data->series[0], measure);
	struct setting last =
		sheet_set(slope->sheet, style, data->series[data->series_count - 1], measure);
	return larger(first.height, last.height);
}

/* "No figure for A (2018) and B", under the plot. */
static void lay_missing(const struct slope *slope)
{
	const struct chart *chart = slope->chart;
	const struct chart_data *data = chart->data;
	const char **names = arena_array(chart->arena, data->row_count, sizeof *names);
	size_t count = 0;
	for (size_t row = 0; row < data->row_count; row++) {
		bool first = has_end(slope, row, false), last = has_end(slope, row, true);
		if (first != last)
			names[count++] =
				arena_printf(chart->arena, "%s (%s)", data->rows[row],
					     data->series[first ? data->series_count - 1 : 0]);
		else if (!first)
			names[count++] = data->rows[row];
	}
	if (count)
		say_below(slope->sheet, words_missing(chart, names, count));
}

static struct span span_of_ends(const struct slope *slope)
{
	struct span span = { 0 };
	for (size_t i = 0; i < slope->count; i++)
		for (int last = 0; last < 2; last++)
			if (has_end(slope, slope->rows[i], last))
				span_take(&span, end_value(slope, slope->rows[i], last)->number);
	return span;
}

static void settle(struct slope *slope)
{
	const struct chart *chart = slope->chart;
	length_t width = slope->sheet->width, clear = 2 * chart->look->value_gap;
	length_t top = head_height(slope) + chart->styles->label.leading * 2;
	length_t before = 0, after = 0;
	slope->label = width * 9 / 20 - clear;
	for (size_t i = 0; i < slope->count; i++) {
		size_t row = slope->rows[i];
		struct setting first = end_setting(slope, row, false);
		struct setting last = end_setting(slope, row, true);
		if (has_end(slope, row, false))
			before = larger(before, first.width + clear);
		if (has_end(slope, row, true))
			after = larger(after, last.width + clear);
	}
	struct span span = span_of_ends(slope);
	slope->plot = (struct plot) {
		.left = before,
		.right = larger(width - after, before + width / 16),
		.top = top,
		.bottom = top + needed_height(slope),
		.scale = chart->data->cut ? scale_round(span, chart->look->gridlines, true)
					  : scale_exact(span),
	};
}

static void lay_sides(const struct slope *slope)
{
	const struct rule_look *axis = &slope->chart->look->grid;
	const length_t xs[] = { slope->plot.left, slope->plot.right };
	for (int i = 0; i < 2; i++)
		sheet_rule(slope->sheet, (struct point) { xs[i], slope->plot.top },
			   (struct point) { xs[i], slope->plot.bottom }, axis);
}

/* A base at zero, or a broken one where zero is left out. */
static void lay_base(const struct slope *slope)
{
	const struct plot *plot = &slope->plot;
	bool cut = plot->scale.low > 0 || plot->scale.high < 0;
	length_t y = cut ? plot->bottom : plot_y(plot, 0), from = plot->left;
	if (cut)
		from = plot_lay_break(slope->sheet, from, y);
	if (from < plot->right)
		sheet_rule(slope->sheet, (struct point) { from, y },
			   (struct point) { plot->right, y }, &slope->chart->look->axis);
}

static void lay(struct sheet *sheet)
{
	struct slope slope = { .sheet = sheet, .chart = sheet->chart };
	if (says_nothing(sheet))
		return;
	find_rows(&slope);
	if (!slope.count) {
		lay_missing(&slope);
		return;
	}
	settle(&slope);
	lay_heads(&slope);
	lay_sides(&slope);
	lay_base(&slope);
	lay_lines(&slope);
	lay_end(&slope, false);
	lay_end(&slope, true);
	sheet->height = slope.plot.bottom + 2 * sheet->chart->styles->label.leading;
	lay_missing(&slope);
}

const struct chart_body chart_slope = { "slope", lay, tell_changes };
