#include "chart/bars.h"

#include "chart/grey.h"
#include "chart/kind.h"
#include "chart/strip.h"
#include "chart/tell.h"

/* All that is settled before the first bar is put down. */
struct bars {
	struct sheet *sheet;
	const struct chart *chart;
	size_t series_count;
	struct scale scale;
	length_t bar, pitch, row_gap; /* a bar's height; bar to bar in a row; row to row */
	length_t column;	      /* of names */
	length_t left, field;	      /* where the scale's low end stands; how long the scale is */
	bool named;		      /* the first row's bars carry their series' names */
};

/* So many rows that they would fill a page stand closer, as far as their names allow. */
static void settle_heights(struct bars *bars)
{
	const struct chart *chart = bars->chart;
	const struct chart_look *look = chart->look;
	length_t pitch = look->lying + look->lying_gap;
	if (bars->series_count > 1) {
		bars->bar = chart->styles->label.leading - look->part_gap;
		bars->pitch = chart->styles->label.leading;
		bars->row_gap = look->lying_gap * 3 / 2;
		return;
	}
	length_t closer = row_pitch(chart, pitch, chart->styles->label.leading);
	bars->bar = look->lying * closer / pitch;
	bars->row_gap = closer - bars->bar;
	bars->pitch = bars->bar;
}

static length_t zero(const struct bars *bars)
{
	return bars->left + scale_at_wide(&bars->scale, bars->field, 0);
}

static const struct text_style *value_style(const struct bars *bars, size_t row)
{
	return row_style(bars->chart, row);
}

/* A figure is never parted; the words for a missing one take lines in a row of their own. */
static length_t value_width(const struct bars *bars, size_t row, const struct chart_value *value)
{
	const char *text = value_text(bars->chart, value);
	if (value->absent && bars->series_count == 1)
		return chart_text_least(bars->chart, value_style(bars, row), text);
	return chart_text_width(bars->chart, value_style(bars, row), text);
}

static struct setting value_setting(const struct bars *bars, size_t row,
				    const struct chart_value *value)
{
	length_t measure = 0;
	if (value->absent && bars->series_count == 1)
		measure = bars->sheet->width - zero(bars) - bars->chart->look->lying_value_gap;
	return sheet_set(bars->sheet, value_style(bars, row), value_text(bars->chart, value),
			 measure);
}

/* Room for the values beyond the longest bars, on either side of zero. */
static void settle_widths(struct bars *bars)
{
	const struct chart *chart = bars->chart;
	const struct chart_data *data = chart->data;
	length_t before = 0, after = 0, gap = chart->look->lying_value_gap;
	for (size_t row = 0; row < data->row_count; row++) {
		for (size_t i = 0; i < bars->series_count; i++) {
			const struct chart_value *value = value_of(data, row, i);
			length_t *side =
				!value->absent && value->number.units < 0 ? &before : &after;
			*side = larger(*side, gap + value_width(bars, row, value));
		}
	}
	length_t width = bars->sheet->width, least = width / 16;
	bars->column = name_column(bars->sheet, data->rows, data->row_count);
	bars->column = larger(smaller(bars->column, width - before - after - least), width / 4);
	bars->left = bars->column + before;
	bars->field = larger(width - after - bars->left, least);
}

static length_t end_of(const struct bars *bars, const struct chart_value *value)
{
	if (value->absent)
		return zero(bars);
	return bars->left + scale_at(&bars->scale, bars->field, value->number);
}

/* Where the series' name would begin, after the value of the first row. */
static length_t name_start(const struct bars *bars, size_t row, size_t series)
{
	const struct chart *chart = bars->chart;
	const struct chart_value *value = value_of(chart->data, row, series);
	length_t gap = chart->look->lying_value_gap, end = larger(end_of(bars, value), zero(bars));
	if (!value->absent && value->number.units < 0)
		return end + gap;
	return end + gap + chart->look->value_gap +
	       chart_text_width(chart, value_style(bars, row), value_text(chart, value));
}

static bool names_fit(const struct bars *bars, size_t row)
{
	const struct chart *chart = bars->chart;
	for (size_t i = 0; i < bars->series_count; i++)
		if (name_start(bars, row, i) + chart_text_width(chart, &chart->styles->label_strong,
								chart->data->series[i]) >
		    bars->sheet->width)
			return false;
	return true;
}

/* Where a value of some width stands, beyond the end of its bar. */
static length_t value_x(const struct bars *bars, const struct chart_value *value, length_t width)
{
	bool before = !value->absent && value->number.units < 0;
	length_t gap = bars->chart->look->lying_value_gap, end = end_of(bars, value);
	length_t x = before ? end - gap - width : end + gap;
	return larger(0, smaller(x, bars->sheet->width - width));
}

static void lay_value(const struct bars *bars, size_t row, const struct chart_value *value,
		      length_t middle)
{
	const struct text_style *style = value_style(bars, row);
	struct setting setting = value_setting(bars, row, value);
	sheet_put(bars->sheet, &setting, value_x(bars, value, setting.width),
		  sheet_centred_lines(style, &setting, middle), ANCHOR_START);
}

static void lay_bar(const struct bars *bars, size_t row, size_t series, length_t top, bool first)
{
	const struct chart *chart = bars->chart;
	const struct chart_value *value = value_of(chart->data, row, series);
	length_t from = smaller(zero(bars), end_of(bars, value));
	length_t to = larger(zero(bars), end_of(bars, value)), middle = top + bars->bar / 2;
	const struct ink *ink =
		bars->series_count > 1 ? chart_series_ink(chart, series) : row_ink(chart, row);
	sheet_box(bars->sheet, (struct box) { from, top, to - from, bars->bar }, ink);
	if (bars->series_count > 1 && to > from)
		grey_hatch(bars->sheet, series);
	lay_value(bars, row, value, middle);
	const struct text_style *strong = &chart->styles->label_strong;
	if (first && bars->named)
		sheet_text(bars->sheet, name_start(bars, row, series),
			   sheet_centred(strong, middle), ANCHOR_START, strong,
			   chart->data->series[series]);
}

/* A row's name and bars, each centred on the other; returns the row's foot. */
static length_t lay_row(const struct bars *bars, size_t row, length_t top, bool first)
{
	const struct chart *chart = bars->chart;
	const struct text_style *style = row_style(chart, row);
	struct setting name = sheet_set(bars->sheet, style, chart->data->rows[row],
					bars->column - chart->look->value_gap);
	length_t block = bars->pitch * (length_t)bars->series_count - bars->pitch + bars->bar;
	length_t height = larger(block, name.lines.count > 1 ? name.height : 0);
	if (bars->series_count == 1) {
		struct setting value = value_setting(bars, row, value_of(chart->data, row, 0));
		height = larger(height, value.lines.count > 1 ? value.height : 0);
	}
	length_t y = top + (height - block) / 2;
	sheet_put(bars->sheet, &name, 0, sheet_centred_lines(style, &name, top + height / 2),
		  ANCHOR_START);
	for (size_t i = 0; i < bars->series_count; i++)
		lay_bar(bars, row, i, y + bars->pitch * (length_t)i, first);
	return top + height;
}

static void lay_axis(const struct bars *bars, length_t top, length_t foot)
{
	const struct rule_look *axis = &bars->chart->look->axis;
	length_t overhang = bars->row_gap / 2;
	sheet_box(bars->sheet,
		  (struct box) { zero(bars) - axis->width / 2, top - overhang, axis->width,
				 foot - top + 2 * overhang },
		  axis->ink);
}

/* The line at the median, with its name over it. */
struct middle {
	int128 median;
	length_t x; /* its left edge */
	length_t top;
};

static bool crosses_value(const struct bars *bars, const struct middle *middle, size_t row)
{
	const struct chart_value *value = value_of(bars->chart->data, row, 0);
	length_t clear = bars->chart->look->part_gap;
	length_t width = value_setting(bars, row, value).width;
	length_t x = value_x(bars, value, width);
	return middle->x + bars->chart->look->strip.median.width + clear > x &&
	       middle->x - clear < x + width;
}

static bool reaches(const struct bars *bars, const struct middle *middle, size_t row)
{
	const struct chart_value *value = value_of(bars->chart->data, row, 0);
	return !value->absent && wide_from(value->number) >= middle->median;
}

/*
 * Down to the last bar that reaches the median, and not through a figure. Row i of the order stands
 * between tops[i] and the gap over tops[i + 1].
 */
static void lay_median(const struct bars *bars, const struct middle *middle, const size_t *rows,
		       const length_t *tops)
{
	const struct rule_look *look = &bars->chart->look->strip.median;
	size_t last = bars->chart->data->row_count;
	while (last && !reaches(bars, middle, rows[last - 1]))
		last--;
	length_t from = middle->top;
	for (size_t i = 0; i <= last; i++) {
		bool ends = i == last || crosses_value(bars, middle, rows[i]);
		length_t foot = i == last ? tops[i] - bars->row_gap : tops[i] - bars->row_gap / 2;
		if (!ends)
			continue;
		if (foot > from)
			sheet_box(bars->sheet,
				  (struct box) { middle->x, from, look->width, foot - from },
				  look->ink);
		if (i < last)
			from = tops[i + 1] - bars->row_gap / 2;
	}
}

/* Says what the line is, over where it begins; returns what that takes of the height. */
static length_t lay_median_name(const struct bars *bars, struct middle *middle)
{
	const struct chart *chart = bars->chart;
	const struct text_style *style = &chart->styles->label_strong;
	const char *number = words_number(chart->arena, wide_to_decimal(middle->median));
	struct buffer *text = words_buffer(chart->arena);
	words_put(text, chart_words_for(chart->lang)->median_at,
		  &(struct placeholder) { "value", number }, 1);
	struct setting name = sheet_set(bars->sheet, style, buffer_text(text), bars->sheet->width);
	length_t top = chart->look->lying_above, baseline = top + style->size;
	middle->x = bars->left + scale_at_wide(&bars->scale, bars->field, middle->median) -
		    chart->look->strip.median.width / 2;
	middle->top = top + name.height;
	sheet_put(bars->sheet, &name,
		  larger(0, smaller(middle->x, bars->sheet->width - name.width)), baseline,
		  ANCHOR_START);
	return name.height + chart->look->tick;
}

void bars_lay(struct sheet *sheet, enum chart_order order)
{
	const struct chart *chart = sheet->chart;
	const struct chart_data *data = chart->data;
	if (says_nothing(sheet))
		return;
	struct bars bars = {
		.sheet = sheet,
		.chart = chart,
		.series_count = data->series_count,
		.scale = scale_exact(span_of(data, SIZE_MAX)),
	};
	settle_heights(&bars);
	settle_widths(&bars);
	const size_t *rows = rows_in_order(chart, order);
	length_t top = chart->look->lying_above, y;
	if (bars.series_count > 1) {
		chart_warn_of_inks(chart, bars.series_count);
		bars.named = names_fit(&bars, rows[0]);
		if (!bars.named)
			top = key_lay(sheet, 0, &key_of_fills, data->series, data->series_count) +
			      top;
	}
	struct middle middle;
	bool has_median = shows_median(chart) && strip_median(chart, 0, &middle.median);
	if (has_median)
		top += lay_median_name(&bars, &middle);
	length_t *tops = arena_array(chart->arena, data->row_count + 1, sizeof *tops);
	y = top;
	for (size_t i = 0; i < data->row_count; i++) {
		tops[i] = y;
		y = lay_row(&bars, rows[i], y, i == 0) + bars.row_gap;
	}
	tops[data->row_count] = y;
	lay_axis(&bars, top, y - bars.row_gap);
	if (has_median)
		lay_median(&bars, &middle, rows, tops);
	sheet->height = y;
}

static void lay(struct sheet *sheet)
{
	bars_lay(sheet, sheet->chart->data->order);
}

/* Its rows have one figure each: what other series there are is left out. */
static void lay_ranking(struct sheet *sheet)
{
	enum chart_order order = sheet->chart->data->order;
	bars_lay(sheet, order == ORDER_AS_GIVEN ? ORDER_LARGEST_FIRST : order);
}

const struct chart_body chart_bar = { "bar", lay, tell_rows };
const struct chart_body chart_grouped = { "grouped", lay, tell_series };
const struct chart_body chart_ranking = { "ranking", lay_ranking, tell_rows };
