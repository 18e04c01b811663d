/* Upright bars. Where the names find no room under them, the bars lie. */
#include "chart/bars.h"
#include "chart/grey.h"
#include "chart/kind.h"
#include "chart/plot.h"
#include "chart/tell.h"

struct columns {
	struct sheet *sheet;
	const struct chart *chart;
	const size_t *rows;
	struct plot plot;
	length_t slot, bar, step; /* a row's width; a bar's; from bar to bar in a row */
	bool valued;		  /* each bar carries its value, and there are no gridlines */
};

enum { NAME_LINES = 3 };

static bool names_fit(const struct sheet *sheet, length_t slot)
{
	const struct chart_data *data = sheet->chart->data;
	const struct text_style *style = &sheet->chart->styles->label_strong;
	length_t measure = slot - sheet->chart->look->lying_value_gap;
	for (size_t row = 0; row < data->row_count; row++) {
		if (chart_text_least(sheet->chart, style, data->rows[row]) > measure)
			return false;
		if (sheet_set(sheet, style, data->rows[row], measure).lines.count > NAME_LINES)
			return false;
	}
	return true;
}

/* Words of a missing value may take two lines in their place; figures never. */
static bool value_fits(const struct chart *chart, const struct chart_value *value, length_t room)
{
	const struct text_style *style = &chart->styles->label_strong;
	const char *text = value_text(chart, value);
	length_t width = value->absent ? chart_text_least(chart, style, text)
				       : chart_text_width(chart, style, text);
	return width + chart->look->lying_value_gap / 2 <= room;
}

static bool values_fit(const struct chart *chart, length_t room)
{
	const struct chart_data *data = chart->data;
	for (size_t i = 0; i < data->row_count * data->series_count; i++)
		if (!value_fits(chart, &data->values[i], room))
			return false;
	return true;
}

static void settle_widths(struct columns *columns)
{
	const struct chart *chart = columns->chart;
	length_t series = (length_t)chart->data->series_count, most = chart->look->upright;
	length_t room = columns->plot.right - columns->plot.left;
	columns->slot = room / (length_t)chart->data->row_count;
	if (series == 1) {
		columns->bar = smaller(columns->slot * 2 / 3, most);
		columns->step = columns->bar;
		return;
	}
	columns->step = smaller(columns->slot * 5 / 6 / series, most);
	columns->bar = columns->step - smaller(chart->look->part_gap, columns->step / 4);
}

/* Values over the bars where they fit, else gridlines. */
static void settle(struct columns *columns, length_t top)
{
	const struct chart *chart = columns->chart;
	struct span span = span_of(chart->data, SIZE_MAX);
	struct plot *plot = &columns->plot;
	*plot = plot_make(chart, columns->sheet->width, top, span);
	plot->scale = scale_round(span, chart->look->gridlines, false); /* bars stand on zero */
	settle_widths(columns);
	bool single = chart->data->series_count == 1;
	columns->valued = values_fit(chart, single ? columns->slot : columns->step);
	if (!columns->valued) {
		plot->left = plot_tick_width(chart, plot) + chart->look->value_gap;
		settle_widths(columns);
		return;
	}
	plot->scale = scale_exact(span);
	plot->top = top + 2 * chart->styles->label.leading;
	if (plot->scale.low < 0)
		plot->bottom -= 2 * chart->styles->label.leading;
}

static void lay_value(const struct columns *columns, size_t row, const struct chart_value *value,
		      length_t middle, length_t end)
{
	const struct chart *chart = columns->chart;
	const struct text_style *style = row_style(chart, row);
	length_t gap = chart->look->lying_value_gap;
	bool single = chart->data->series_count == 1;
	struct setting setting =
		sheet_set(columns->sheet, style, value_text(chart, value),
			  value->absent ? (single ? columns->slot : columns->step) : 0);
	length_t baseline = end - gap - larger(setting.height - style->leading, 0);
	if (!value->absent && value->number.units < 0)
		baseline = end + gap + style->size * 3 / 4;
	length_t half = setting.width / 2;
	middle = larger(half, smaller(middle, columns->sheet->width - half));
	sheet_put(columns->sheet, &setting, middle, baseline, ANCHOR_MIDDLE);
}

static void lay_row(const struct columns *columns, size_t row, length_t middle)
{
	const struct chart *chart = columns->chart;
	length_t series = (length_t)chart->data->series_count;
	length_t zero = plot_y(&columns->plot, 0);
	length_t x = middle - (columns->step * (series - 1) + columns->bar) / 2;
	for (length_t i = 0; i < series; i++, x += columns->step) {
		const struct chart_value *value = value_of(chart->data, row, (size_t)i);
		length_t end =
			value->absent ? zero : plot_y(&columns->plot, wide_from(value->number));
		length_t top = smaller(end, zero), foot = larger(end, zero);
		sheet_box(columns->sheet, (struct box) { x, top, columns->bar, foot - top },
			  series > 1 ? chart_series_ink(chart, (size_t)i) : row_ink(chart, row));
		if (series > 1 && foot > top)
			grey_hatch(columns->sheet, (size_t)i);
		if (columns->valued || value->absent)
			lay_value(columns, row, value, x + columns->bar / 2, end);
	}
}

/* In a small place a missing value's words may find no room: the chart then lies. */
static bool missing_fit(const struct columns *columns)
{
	const struct chart_data *data = columns->chart->data;
	length_t room = data->series_count == 1 ? columns->slot : columns->step;
	for (size_t i = 0; i < data->row_count * data->series_count; i++)
		if (data->values[i].absent && !value_fits(columns->chart, &data->values[i], room))
			return false;
	return true;
}

static void lay_names(const struct columns *columns, length_t *foot)
{
	const struct chart *chart = columns->chart;
	struct plot under = columns->plot;
	under.bottom = under.bottom - chart->look->tick;
	if (columns->valued && under.scale.low < 0)
		under.bottom += 2 * chart->styles->label.leading;
	for (size_t i = 0; i < chart->data->row_count; i++)
		plot_lay_name(columns->sheet, &under,
			      under.left + columns->slot * (length_t)i + columns->slot / 2,
			      chart->data->rows[columns->rows[i]],
			      columns->slot - chart->look->lying_value_gap, false, foot);
}

static bool lay_upright(struct sheet *sheet)
{
	const struct chart *chart = sheet->chart;
	const struct chart_data *data = chart->data;
	struct columns columns = { .sheet = sheet, .chart = chart };
	length_t top = 0, foot = 0;
	settle(&columns, 0);
	if (!names_fit(sheet, columns.slot) || !missing_fit(&columns))
		return false;
	if (data->series_count > 1) {
		chart_warn_of_inks(chart, data->series_count);
		top = key_lay(sheet, 0, &key_of_fills, data->series, data->series_count);
		settle(&columns, top);
	}
	columns.rows = rows_in_order(chart, data->order);
	if (!columns.valued)
		plot_lay_grid(sheet, &columns.plot);
	for (size_t i = 0; i < data->row_count; i++)
		lay_row(&columns, columns.rows[i],
			columns.plot.left + columns.slot * (length_t)i + columns.slot / 2);
	plot_lay_base(sheet, &columns.plot);
	lay_names(&columns, &foot);
	sheet->height = plot_height(chart, &columns.plot, foot);
	return true;
}

static void lay(struct sheet *sheet)
{
	if (says_nothing(sheet))
		return;
	if (!lay_upright(sheet))
		bars_lay(sheet, sheet->chart->data->order);
}

const struct chart_body chart_column = { "column", lay, tell_series };
