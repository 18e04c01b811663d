/* Areas over time. Several stand on top of each other; times that lack one are left out of all. */
#include "chart/grey.h"
#include "chart/kind.h"
#include "chart/labels.h"
#include "chart/line.h"
#include "chart/tell.h"

struct area_chart {
	struct sheet *sheet;
	const struct chart *chart;
	struct plot plot;
	int128 *sums; /* [row * (series + 1) + series]: below the first, the second ..., above the last */
	bool *whole; /* each row: no figure is missing */
	bool keyed;
};

static int128 sum_at(const struct area_chart *area, size_t row, size_t series)
{
	return area->sums[row * (area->chart->data->series_count + 1) + series];
}

/* Figures below zero have no place in a stack. */
static int128 counted(const struct chart *chart, size_t row, size_t series)
{
	const struct chart_value *value = value_of(chart->data, row, series);
	if (value->absent || value->number.units >= 0)
		return value->absent ? 0 : wide_from(value->number);
	message_add(chart->messages, MESSAGE_WARNING, chart->place, "chart-negative",
		    "%s of %s is below 0 and has no place in the chart",
		    chart->data->series[series], chart->data->rows[row]);
	return 0;
}

static struct span add_up(struct area_chart *area)
{
	const struct chart_data *data = area->chart->data;
	struct span span = span_of(data, SIZE_MAX);
	area->sums = arena_array(area->chart->arena, data->row_count * (data->series_count + 1),
				 sizeof *area->sums);
	area->whole = arena_array(area->chart->arena, data->row_count, sizeof *area->whole);
	span.low = span.high = 0;
	for (size_t row = 0; row < data->row_count; row++) {
		int128 sum = 0;
		area->whole[row] = true;
		for (size_t series = 0; series < data->series_count; series++) {
			area->whole[row] &= !value_of(data, row, series)->absent;
			sum += counted(area->chart, row, series);
			area->sums[row * (data->series_count + 1) + series + 1] = sum;
		}
		if (area->whole[row] && sum > span.high)
			span.high = sum;
	}
	return span;
}

static void lay_run(const struct area_chart *area, const struct time_axis *axis, size_t series,
		    size_t from, size_t to)
{
	struct point *outline = arena_array(area->chart->arena, 2 * (to - from), sizeof *outline);
	struct point *top = outline;
	size_t count = to - from;
	for (size_t i = 0; i < count; i++) {
		size_t row = from + i, back = to - 1 - i;
		outline[i] = (struct point) { time_x(axis, row),
					      plot_y(&area->plot, sum_at(area, row, series + 1)) };
		outline[count + i] =
			(struct point) { time_x(axis, back),
					 plot_y(&area->plot, sum_at(area, back, series)) };
	}
	sheet_area(area->sheet, outline, 2 * count, chart_series_ink(area->chart, series));
	if (area->keyed)
		grey_hatch(area->sheet, series);
	sheet_stroke(area->sheet, top, count, area->chart->look->part_gap,
		     area->chart->look->dot_rim.ink);
}

static void lay_series(const struct area_chart *area, const struct time_axis *axis, size_t series)
{
	size_t rows = area->chart->data->row_count;
	for (size_t from = 0; from < rows;) {
		size_t to = from;
		while (to < rows && area->whole[to])
			to++;
		if (to - from >= 2)
			lay_run(area, axis, series, from, to);
		from = to + 1;
	}
}

static size_t last_whole(const struct area_chart *area)
{
	size_t row = area->chart->data->row_count;
	while (row && !area->whole[row - 1])
		row--;
	return row;
}

/* A series' name with its figure at the end of the stack. */
static struct setting name_setting(const struct area_chart *area, size_t series)
{
	const struct chart *chart = area->chart;
	const struct chart_value *value = value_of(chart->data, last_whole(area) - 1, series);
	const char *text = arena_printf(chart->arena, "%s  %s", chart->data->series[series],
					value_text(chart, value));
	return sheet_set(area->sheet, &chart->styles->label_strong, text, area->sheet->width / 3);
}

/* Names beside the last column of the stack, the last series on top. */
static bool place_names(const struct area_chart *area, struct setting *settings,
			struct label_place *places)
{
	size_t count = area->chart->data->series_count, row = last_whole(area) - 1;
	for (size_t i = 0; i < count; i++) {
		size_t series = count - 1 - i;
		settings[i] = name_setting(area, series);
		int128 middle = (sum_at(area, row, series) + sum_at(area, row, series + 1)) / 2;
		length_t height = settings[i].height - settings[i].leading + settings[i].size;
		places[i].width = height;
		places[i].wanted = plot_y(&area->plot, middle) - height / 2;
	}
	return labels_spread(places, count, area->plot.top, area->plot.bottom,
			     area->chart->styles->label_strong.size * 3 / 8);
}

static void lay_names(const struct area_chart *area, const struct setting *settings,
		      const struct label_place *places)
{
	const struct text_style *style = &area->chart->styles->label_strong;
	for (size_t i = 0; i < area->chart->data->series_count; i++) {
		length_t y = places[i].x + places[i].width / 2;
		sheet_put(area->sheet, &settings[i],
			  area->plot.right + area->chart->look->value_gap,
			  sheet_centred_lines(style, &settings[i], y), ANCHOR_START);
	}
}

static void lay_times(const struct area_chart *area, const struct time_axis *axis, length_t *foot)
{
	const struct chart_data *data = area->chart->data;
	length_t measure = area->sheet->width / 4;
	for (size_t i = 0; i < data->row_count; i++) {
		size_t row = i ? i - 1 : data->row_count - 1; /* the last one first */
		plot_lay_name(area->sheet, &area->plot, time_x(axis, row), data->rows[row], measure,
			      true, foot);
	}
}

static void lay_stack(struct sheet *sheet)
{
	const struct chart *chart = sheet->chart;
	size_t count = chart->data->series_count;
	struct area_chart area = { .sheet = sheet, .chart = chart };
	struct span span = add_up(&area);
	if (!last_whole(&area)) {
		say_nothing(sheet, chart_words_for(chart->lang)->unknown);
		return;
	}
	area.plot = plot_make(chart, sheet->width, 0, span);
	area.plot.scale = scale_round(span, chart->look->gridlines, false);
	struct setting *settings = arena_array(chart->arena, count, sizeof *settings);
	struct label_place *places = arena_array(chart->arena, count, sizeof *places);
	length_t names = 0, top = 0, foot = 0;
	chart_warn_of_inks(chart, count);
	area.keyed = !place_names(&area, settings, places);
	if (area.keyed)
		top = key_lay(sheet, 0, &key_of_fills, chart->data->series, count);
	for (size_t i = 0; i < count && !area.keyed; i++)
		names = larger(names, settings[i].width + chart->look->value_gap);
	area.plot.top += top;
	area.plot.bottom += top;
	area.plot.left = plot_tick_width(chart, &area.plot) + chart->look->value_gap;
	area.plot.right = larger(sheet->width - names, area.plot.left + sheet->width / 8);
	struct time_axis axis = time_axis_make(chart->data, area.plot.left, area.plot.right);
	plot_lay_grid(sheet, &area.plot);
	for (size_t series = 0; series < count; series++)
		lay_series(&area, &axis, series);
	plot_lay_base(sheet, &area.plot);
	if (!area.keyed)
		lay_names(&area, settings, places);
	lay_times(&area, &axis, &foot);
	sheet->height = plot_height(chart, &area.plot, foot);
	say_below(sheet, missing_in_words(chart, false));
}

static void lay(struct sheet *sheet)
{
	if (says_nothing(sheet))
		return;
	if (sheet->chart->data->series_count == 1)
		line_lay(sheet, true);
	else
		lay_stack(sheet);
}

const struct chart_body chart_area = { "area", lay, tell_times };
