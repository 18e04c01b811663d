#include "chart/strip.h"

#include "chart/curve.h"
#include "chart/kind.h"
#include "chart/tell.h"

struct strip {
	struct sheet *sheet;
	const struct chart *chart;
	size_t series;
	length_t left, width, base;
	struct scale scale;
};

bool strip_median(const struct chart *chart, size_t series, int128 *median)
{
	const struct chart_data *data = chart->data;
	int128 *sorted = arena_array(chart->arena, data->row_count, sizeof *sorted);
	size_t count = 0;
	for (size_t row = 0; row < data->row_count; row++) {
		const struct chart_value *value = value_of(data, row, series);
		if (value->absent)
			continue;
		int128 number = wide_from(value->number);
		size_t at = count++;
		for (; at && sorted[at - 1] > number; at--)
			sorted[at] = sorted[at - 1];
		sorted[at] = number;
	}
	if (count)
		*median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2;
	return count > 0;
}

static length_t strip_x(const struct strip *strip, int128 number)
{
	if (strip->scale.low == strip->scale.high)
		return strip->left + strip->width / 2;
	return strip->left + scale_at_wide(&strip->scale, strip->width, number);
}

static void lay_mark(const struct strip *strip, length_t x, const struct rule_look *look,
		     length_t height)
{
	sheet_box(strip->sheet,
		  (struct box) { x - look->width / 2, strip->base - height, look->width, height },
		  look->ink);
}

static void lay_marks(const struct strip *strip)
{
	const struct chart_data *data = strip->chart->data;
	const struct strip_look *look = &strip->chart->look->strip;
	int128 median;
	for (size_t row = 0; row < data->row_count; row++) {
		const struct chart_value *value = value_of(data, row, strip->series);
		if (!value->absent && !is_brought_out(data, row))
			lay_mark(strip, strip_x(strip, wide_from(value->number)), &look->mark,
				 look->mark_height);
	}
	if (strip_median(strip->chart, strip->series, &median))
		lay_mark(strip, strip_x(strip, median), &look->median, look->median_height);
}

/* The area stands on the base, over all marks. */
static void lay_own(const struct strip *strip)
{
	const struct chart_data *data = strip->chart->data;
	const struct strip_look *look = &strip->chart->look->strip;
	for (size_t row = 0; row < data->row_count; row++) {
		const struct chart_value *value = value_of(data, row, strip->series);
		if (value->absent || !is_brought_out(data, row))
			continue;
		struct point at = { strip_x(strip, wide_from(value->number)),
				    strip->base - look->mark_height / 2 };
		sheet_dot(strip->sheet, at, look->dot, look->own, 0, NULL);
	}
}

static void lay_ends(const struct strip *strip, const struct box *box)
{
	const struct chart *chart = strip->chart;
	const struct text_style *style =
		sheet_inked(strip->sheet, &chart->styles->label, chart->styles->note.ink);
	struct setting low =
		sheet_set(strip->sheet, style,
			  words_number(chart->arena, wide_to_decimal(strip->scale.low)), 0);
	struct setting high =
		sheet_set(strip->sheet, style,
			  words_number(chart->arena, wide_to_decimal(strip->scale.high)), 0);
	length_t baseline = strip->base + style->leading;
	if (low.width <= box->width)
		sheet_put(strip->sheet, &low, box->x, baseline, ANCHOR_START);
	bool both = low.width + chart->look->value_gap + high.width <= box->width;
	if (both && strip->scale.low != strip->scale.high)
		sheet_put(strip->sheet, &high, box->x + box->width, baseline, ANCHOR_END);
}

void strip_lay(struct sheet *sheet, size_t series, struct box box)
{
	const struct chart *chart = sheet->chart;
	const struct strip_look *look = &chart->look->strip;
	const struct rule_look *axis = &chart->look->axis;
	struct span span = span_of(chart->data, series);
	length_t words = chart->styles->label.leading + chart->styles->label.size / 5;
	bool worded = box.height >= look->median_height + words;
	struct strip strip = {
		.sheet = sheet,
		.chart = chart,
		.series = series,
		.left = box.x + look->dot,
		.width = larger(box.width - 2 * look->dot, 0),
		.base = box.y + box.height - (worded ? words : axis->width),
		.scale = { .low = span.low, .high = span.high },
	};
	if (!span.any) {
		sheet_text(sheet, box.x, strip.base, ANCHOR_START, &chart->styles->label,
			   chart_words_for(chart->lang)->unknown);
		return;
	}
	lay_marks(&strip);
	sheet_rule(sheet, (struct point) { box.x, strip.base },
		   (struct point) { box.x + box.width, strip.base }, axis);
	lay_own(&strip);
	if (worded)
		lay_ends(&strip, &box);
}

void sparkline_lay(struct sheet *sheet, size_t series, struct box box)
{
	const struct chart *chart = sheet->chart;
	length_t inset = chart->look->dot;
	struct plot plot = {
		.left = box.x + inset,
		.right = box.x + box.width - inset,
		.top = box.y + inset,
		.bottom = box.y + box.height - inset,
		.scale = scale_exact(span_of(chart->data, series)),
	};
	struct time_axis axis = time_axis_make(chart->data, plot.left, plot.right);
	struct curve curve = curve_make(chart, series, &plot, &axis);
	curve_lay(sheet, &curve, chart->look->multiple_line * 2 / 3, chart->look->own,
		  &chart->look->across);
	if (curve.count)
		sheet_dot(sheet, curve.points[curve.count - 1].at, chart->look->dot * 4 / 5,
			  chart->look->own, 0, NULL);
}

/* The figure of the row brought out, between name and strip. */
static void lay_figure(struct sheet *sheet, size_t series, length_t right, length_t baseline)
{
	const struct chart *chart = sheet->chart;
	const struct text_style *style = &chart->styles->label_strong;
	for (size_t row = 0; row < chart->data->row_count; row++) {
		if (!is_brought_out(chart->data, row))
			continue;
		sheet_text(sheet, right, baseline, ANCHOR_END, style,
			   value_text(chart, value_of(chart->data, row, series)));
		return;
	}
}

static length_t widest_figure(const struct chart *chart)
{
	const struct chart_data *data = chart->data;
	length_t width = 0;
	for (size_t row = 0; row < data->row_count; row++)
		for (size_t i = 0; i < data->series_count && is_brought_out(data, row); i++)
			width = larger(width,
				       chart_text_width(chart, &chart->styles->label_strong,
							value_text(chart, value_of(data, row, i))));
	return width;
}

static void lay(struct sheet *sheet)
{
	const struct chart *chart = sheet->chart;
	const struct chart_data *data = chart->data;
	const struct text_style *style = &chart->styles->label;
	if (says_nothing(sheet))
		return;
	length_t gap = chart->look->value_gap, figure = widest_figure(chart);
	length_t column = name_column(sheet, data->series, data->series_count);
	if (figure + 2 * gap > sheet->width / 3)
		figure = 0; /* the dot alone has to do */
	column = smaller(column, sheet->width * 2 / 3 - figure - 2 * gap);
	length_t left = column + (figure ? figure + 2 * gap : gap);
	length_t strip = chart->look->strip.median_height + style->leading + style->size / 5;
	length_t y = chart->look->lying_above;
	for (size_t i = 0; i < data->series_count; i++) {
		struct setting name = sheet_set(sheet, style, data->series[i], column - gap);
		length_t height = larger(strip, name.height), top = y + (height - strip) / 2;
		length_t middle = top + chart->look->strip.median_height - style->size / 2;
		length_t baseline = sheet_centred_lines(style, &name, middle);
		if (name.lines.count > 1)
			baseline = sheet_centred_lines(style, &name, y + height / 2);
		sheet_put(sheet, &name, 0, baseline, ANCHOR_START);
		if (figure)
			lay_figure(sheet, i, left - gap, sheet_centred(style, middle));
		strip_lay(sheet, i,
			  (struct box) { left, top, larger(sheet->width - left, gap), strip });
		y += height + gap;
	}
	sheet->height = y - gap / 2;
	say_below(sheet, missing_in_words(chart, false));
}

const struct chart_body chart_strip = { "strip", lay, tell_series };
