/* Lines over time, and the area under one; several areas are stacked, see area.c. */
#include "chart/line.h"

#include "chart/grey.h"
#include "chart/kind.h"
#include "chart/tell.h"

/* What the first and the last label need beside the data. */
static void settle_sides(struct line_chart *line)
{
	const struct chart *chart = line->chart;
	const struct chart_data *data = chart->data;
	length_t gap = chart->look->value_gap, first = 0;
	for (size_t series = 0; series < data->series_count; series++) {
		const struct curve *curve = &line->curves[series];
		if (!curve->count)
			continue;
		const struct chart_value *value = value_of(data, curve->points[0].row, series);
		first = larger(first, chart_text_width(chart, &chart->styles->label_strong,
						       value_text(chart, value)));
	}
	line->plot.left = larger(plot_tick_width(chart, &line->plot), first) + gap;
	line->plot.right = line->sheet->width - line_ends_width(line) - gap;
	length_t least = line->sheet->width / 4;
	if (line->plot.right - line->plot.left < least)
		line->plot.left = larger(line->plot.right - least, gap);
}

static void make_curves(struct line_chart *line)
{
	const struct chart_data *data = line->chart->data;
	struct time_axis axis = time_axis_make(data, line->plot.left, line->plot.right);
	for (size_t series = 0; series < data->series_count; series++) {
		struct curve *curve = &line->curves[series];
		*curve = curve_make(line->chart, series, &line->plot, &axis);
		curve->rank = data->series_count > 1 ? grey_rank(line->chart, series) : 0;
		curve->dashed = line->keyed;
	}
}

static void lay_curves(struct line_chart *line, bool area)
{
	const struct chart_look *look = line->chart->look;
	const struct chart_data *data = line->chart->data;
	for (size_t series = 0; series < data->series_count; series++) {
		const struct curve *curve = &line->curves[series];
		bool one = data->series_count == 1;
		const struct ink *ink = one ? look->own : chart_series_ink(line->chart, series);
		const struct rule_look across = { look->across.width,
						  one ? look->across.ink : ink };
		if (area)
			curve_lay_area(line->sheet, curve,
				       plot_y(&line->plot,
					      line->plot.scale.low > 0 ? line->plot.scale.low : 0),
				       look->area);
		curve_lay(line->sheet, curve, look->line, ink, &across);
	}
	for (size_t series = 0; series < data->series_count; series++)
		curve_lay_dots(line->sheet, &line->curves[series],
			       data->series_count == 1 ? look->own
						       : chart_series_ink(line->chart, series));
}

/* An area is as long as its figure, as a bar is: it stands on zero. */
static struct plot make_plot(const struct chart *chart, length_t width, length_t top, bool area)
{
	struct plot plot = plot_make(chart, width, top, span_of(chart->data, SIZE_MAX));
	if (area)
		plot.scale =
			scale_round(span_of(chart->data, SIZE_MAX), chart->look->gridlines, false);
	return plot;
}

void line_lay(struct sheet *sheet, bool area)
{
	const struct chart *chart = sheet->chart;
	const struct chart_data *data = chart->data;
	if (says_nothing(sheet))
		return;
	struct line_chart line = {
		.sheet = sheet,
		.chart = chart,
		.curves = arena_array(chart->arena, data->series_count, sizeof *line.curves),
		.plot = make_plot(chart, sheet->width, 0, area),
	};
	make_curves(&line);
	line.keyed = data->series_count > 1 && !line_ends_fit(&line);
	if (line.keyed) {
		length_t top = key_lay(sheet, 0, &key_of_lines, data->series, data->series_count);
		line.plot = make_plot(chart, sheet->width, top, area);
	}
	if (data->series_count > 1)
		chart_warn_of_inks(chart, data->series_count);
	settle_sides(&line);
	make_curves(&line);
	plot_lay_grid(sheet, &line.plot);
	lay_curves(&line, area);
	plot_lay_base(sheet, &line.plot);
	line_label(&line);
	sheet->height = plot_height(chart, &line.plot, line.foot);
	say_below(sheet, missing_in_words(chart, false));
}

static void lay(struct sheet *sheet)
{
	line_lay(sheet, false);
}

const struct chart_body chart_line = { "line", lay, tell_times };
