/* Dot plots: a dot a series on each row's line; with two series, from the open dot to the full one. */
#include "chart/kind.h"
#include "chart/labels.h"
#include "chart/plot.h"
#include "chart/tell.h"

struct dots {
	struct sheet *sheet;
	const struct chart *chart;
	struct scale scale;
	length_t column, left, field, pitch;
	bool valued; /* dots carry their values; else there are gridlines */
};

enum { VALUED_SERIES = 2 };

static length_t dot_radius(const struct chart *chart)
{
	return chart->look->dot * 7 / 5;
}

static length_t dot_x(const struct dots *dots, const struct chart_value *value)
{
	return dots->left + scale_at(&dots->scale, dots->field, value->number);
}

static length_t widest_value(const struct chart *chart)
{
	const struct chart_data *data = chart->data;
	length_t width = 0;
	for (size_t i = 0; i < data->row_count * data->series_count; i++)
		width = larger(width, chart_text_width(chart, &chart->styles->label_strong,
						       value_text(chart, &data->values[i])));
	return width;
}

static void settle(struct dots *dots)
{
	const struct chart *chart = dots->chart;
	const struct chart_look *look = chart->look;
	length_t width = dots->sheet->width,
		 clear = dot_radius(dots->chart) + look->lying_value_gap;
	size_t series = chart->data->series_count;
	length_t value = clear + widest_value(chart), least = width * 2 / 5; /* of names and dots */
	dots->valued = series <= VALUED_SERIES && width - (length_t)series * value >= least;
	length_t side = dots->valued ? value : clear + look->value_gap;
	length_t before = dots->valued && series == 1 ? clear : side;
	dots->column = name_column(dots->sheet, chart->data->rows, chart->data->row_count);
	dots->column = larger(smaller(dots->column, width - before - side - width / 8), width / 6);
	dots->left = dots->column + before;
	dots->field = larger(width - side - dots->left, width / 16);
	length_t leading = chart->styles->label.leading;
	dots->pitch = row_pitch(chart, larger(look->lying + look->lying_gap, leading), leading);
}

/* The least and the greatest figure of a row; false when it has none. */
static bool row_ends(const struct chart_data *data, size_t row, const struct chart_value **low,
		     const struct chart_value **high)
{
	*low = *high = NULL;
	for (size_t i = 0; i < data->series_count; i++) {
		const struct chart_value *value = value_of(data, row, i);
		if (value->absent)
			continue;
		if (!*low || decimal_compare(value->number, (*low)->number) < 0)
			*low = value;
		if (!*high || decimal_compare(value->number, (*high)->number) > 0)
			*high = value;
	}
	return *low != NULL;
}

static void lay_values(const struct dots *dots, size_t row, const struct chart_value *low,
		       const struct chart_value *high, length_t y)
{
	const struct chart *chart = dots->chart;
	const struct text_style *style = row_style(chart, row);
	length_t clear = dot_radius(dots->chart) + chart->look->lying_value_gap;
	length_t baseline = sheet_centred(style, y);
	sheet_text(dots->sheet, dot_x(dots, high) + clear, baseline, ANCHOR_START, style,
		   value_text(chart, high));
	if (decimal_compare(low->number, high->number) != 0)
		sheet_text(dots->sheet, dot_x(dots, low) - clear, baseline, ANCHOR_END, style,
			   value_text(chart, low));
}

/* Each series has a shape of its own, for a print in grey: open and full dots, full and open squares. */
static void lay_dot(struct sheet *sheet, struct point at, size_t series)
{
	enum { SHAPES = 4 };
	const struct chart *chart = sheet->chart;
	const struct ink *paper = chart->look->dot_rim.ink, *ink = chart_series_ink(chart, series);
	length_t radius = dot_radius(chart), rim = radius * 2 / 5, inner = radius - rim;
	size_t shape = series % SHAPES;
	bool open = shape == 0 || shape == SHAPES - 1;
	if (shape < SHAPES / 2) {
		sheet_dot(sheet, at, open ? inner : radius, open ? paper : ink, open ? rim : 0,
			  open ? ink : NULL);
		return;
	}
	sheet_box(sheet, (struct box) { at.x - radius, at.y - radius, 2 * radius, 2 * radius },
		  ink);
	if (open)
		sheet_box(sheet, (struct box) { at.x - inner, at.y - inner, 2 * inner, 2 * inner },
			  paper);
}

static void lay_sample(struct sheet *sheet, struct box box, size_t series)
{
	lay_dot(sheet, (struct point) { box.x + box.width / 2, box.y + box.height / 2 }, series);
}

static void lay_dots(const struct dots *dots, size_t row, length_t y)
{
	const struct chart *chart = dots->chart;
	size_t count = chart->data->series_count;
	for (size_t i = 0; i < count; i++) {
		const struct chart_value *value = value_of(chart->data, row, i);
		if (value->absent)
			continue;
		struct point at = { dot_x(dots, value), y };
		if (count == 1)
			sheet_dot(dots->sheet, at, dot_radius(dots->chart), row_ink(chart, row), 0,
				  NULL);
		else
			lay_dot(dots->sheet, at, i);
	}
}

/* Why there is no dot, where a dot would be. */
static void lay_missing(const struct dots *dots, size_t row, length_t y)
{
	const struct chart *chart = dots->chart;
	const struct text_style *style = row_style(chart, row);
	struct setting words =
		sheet_set(dots->sheet, style, value_text(chart, value_of(chart->data, row, 0)), 0);
	length_t x = smaller(dots->left, dots->sheet->width - words.width);
	sheet_put(dots->sheet, &words, x, sheet_centred(style, y), ANCHOR_START);
}

static length_t lay_row(const struct dots *dots, size_t row, length_t top)
{
	const struct chart *chart = dots->chart;
	const struct text_style *style = row_style(chart, row);
	const struct chart_value *low, *high;
	struct setting name = sheet_set(dots->sheet, style, chart->data->rows[row],
					dots->column - chart->look->value_gap);
	length_t clear = larger(dots->pitch - chart->look->lying, 0);
	length_t height = larger(dots->pitch, name.height + clear);
	length_t y = top + height / 2;
	sheet_put(dots->sheet, &name, 0, sheet_centred_lines(style, &name, y), ANCHOR_START);
	if (!row_ends(chart->data, row, &low, &high)) {
		lay_missing(dots, row, y);
		return top + height;
	}
	/* A guide from the name: to the one dot, or under all where no values stand on it. */
	if (chart->data->series_count == 1 || !dots->valued)
		sheet_rule(dots->sheet, (struct point) { dots->left, y },
			   (struct point) { chart->data->series_count == 1
						    ? dot_x(dots, high)
						    : dots->left + dots->field,
					    y },
			   &chart->look->grid);
	const struct rule_look stem = { chart->look->multiple_line, chart->look->quiet };
	sheet_rule(dots->sheet, (struct point) { dot_x(dots, low), y },
		   (struct point) { dot_x(dots, high), y }, &stem);
	lay_dots(dots, row, y);
	if (dots->valued)
		lay_values(dots, row, low, high, y);
	return top + height;
}

/* The series' names over the first row's dots; false when they find no room or a dot is missing. */
static bool place_names(const struct dots *dots, size_t row, struct label_place *places,
			size_t *order)
{
	const struct chart_data *data = dots->chart->data;
	const struct text_style *style = &dots->chart->styles->label_strong;
	for (size_t i = 0; i < data->series_count; i++) {
		if (value_of(data, row, i)->absent)
			return false;
		size_t at = i;
		for (; at && decimal_compare(value_of(data, row, order[at - 1])->number,
					     value_of(data, row, i)->number) > 0;
		     at--)
			order[at] = order[at - 1];
		order[at] = i;
	}
	for (size_t i = 0; i < data->series_count; i++) {
		length_t width = chart_text_width(dots->chart, style, data->series[order[i]]);
		places[i].width = width;
		places[i].wanted = dot_x(dots, value_of(data, row, order[i])) - width / 2;
	}
	return labels_place(places, data->series_count, dots->column, dots->sheet->width,
			    dots->chart->look->value_gap);
}

/* Returns where the rows begin. */
static length_t lay_names(const struct dots *dots, size_t row)
{
	const struct chart *chart = dots->chart;
	const struct chart_data *data = chart->data;
	const struct text_style *style = &chart->styles->label_strong;
	static const struct key_form key = { lay_sample, 1 };
	struct label_place *places = arena_array(chart->arena, data->series_count, sizeof *places);
	size_t *order = arena_array(chart->arena, data->series_count, sizeof *order);
	if (data->series_count == 1)
		return chart->look->lying_above / 2;
	chart_warn_of_inks(chart, data->series_count);
	if (!place_names(dots, row, places, order))
		return key_lay(dots->sheet, 0, &key, data->series, data->series_count);
	for (size_t i = 0; i < data->series_count; i++)
		sheet_text(dots->sheet, places[i].x, chart->look->lying_above + style->leading / 2,
			   ANCHOR_START, style, data->series[order[i]]);
	return chart->look->lying_above + style->leading * 3 / 4;
}

/* Every tick is named where their names find room, else every second or third. */
static int tick_stride(const struct dots *dots)
{
	const struct chart *chart = dots->chart;
	length_t widest = 0, room = dots->field / dots->scale.steps;
	for (int i = 0; i <= dots->scale.steps; i++) {
		const char *text = plot_tick_text(chart, dots->scale.low + dots->scale.step * i);
		widest = larger(widest, chart_text_width(chart, &chart->styles->label, text));
	}
	return (int)((widest + 2 * chart->look->lying_value_gap) / larger(room, 1)) + 1;
}

/* Ticks under the rows, for dots without values or on an axis that does not begin at zero. */
static length_t lay_ticks(const struct dots *dots, length_t top, length_t foot)
{
	const struct chart *chart = dots->chart;
	struct plot base = { .bottom = foot, .scale = dots->scale };
	length_t lowest = foot;
	int stride = tick_stride(dots);
	for (int i = 0; i <= dots->scale.steps; i += stride) {
		int128 tick = dots->scale.low + dots->scale.step * i;
		length_t x = dots->left + scale_at_wide(&dots->scale, dots->field, tick);
		if (!plot_lay_name(dots->sheet, &base, x, plot_tick_text(chart, tick), 0, true,
				   &lowest))
			continue;
		if (!dots->valued)
			sheet_rule(dots->sheet, (struct point) { x, top },
				   (struct point) { x, foot }, &chart->look->grid);
	}
	length_t from = dots->left;
	if (dots->scale.low > 0 || dots->scale.high < 0)
		from = plot_lay_break(dots->sheet, from, foot);
	sheet_rule(dots->sheet, (struct point) { from, foot },
		   (struct point) { dots->left + dots->field, foot }, &chart->look->axis);
	return lowest + chart->styles->label.size / 5;
}

static void lay(struct sheet *sheet)
{
	const struct chart *chart = sheet->chart;
	const struct chart_data *data = chart->data;
	if (says_nothing(sheet))
		return;
	struct dots dots = {
		.sheet = sheet,
		.chart = chart,
		.scale = scale_round(span_of(data, SIZE_MAX), chart->look->gridlines, data->cut),
	};
	settle(&dots);
	const size_t *rows = rows_in_order(chart, data->order);
	length_t top = lay_names(&dots, rows[0]), y = top;
	const struct rule_look *axis = &chart->look->axis;
	for (size_t i = 0; i < data->row_count; i++)
		y = lay_row(&dots, rows[i], y);
	/* Beside a zero axis the lower values would stand on it: several dots have ticks below. */
	if (data->series_count > 1 || !dots.valued || dots.scale.low > 0 || dots.scale.high < 0) {
		sheet->height = lay_ticks(&dots, top, y);
		return;
	}
	length_t zero = dots.left + scale_at_wide(&dots.scale, dots.field, 0);
	sheet_box(sheet, (struct box) { zero - axis->width / 2, top, axis->width, y - top },
		  axis->ink);
	sheet->height = y + chart->look->lying_gap / 2;
}

const struct chart_body chart_dot = { "dot", lay, tell_series };
