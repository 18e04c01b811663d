/*
 * Small multiples: a small area chart a series, side by side, each on a zero base, with the first and
 * the last figure under it. All have one scale unless they count different things.
 */
#include "chart/curve.h"
#include "chart/kind.h"
#include "chart/tell.h"

struct multiples {
	struct sheet *sheet;
	const struct chart *chart;
	length_t width, gutter; /* of one */
	length_t columns;	/* side by side */
	struct span shared;
};

static void settle(struct multiples *multiples)
{
	const struct chart_look *look = multiples->chart->look;
	length_t width = multiples->sheet->width, gutter = 2 * look->value_gap;
	multiples->gutter = gutter;
	multiples->columns = larger((width + gutter) / (look->multiple + gutter / 2), 1);
	/* As wide as the whole allows, so that the last ends with the rule above. */
	multiples->width = smaller((width - gutter * (multiples->columns - 1)) / multiples->columns,
				   larger(look->multiple, width / 3));
	multiples->shared = span_of(multiples->chart->data, SIZE_MAX);
}

/* The largest figure stands three quarters up; the name is above. */
static struct plot make_plot(const struct multiples *multiples, size_t series, length_t left,
			     length_t top)
{
	const struct chart *chart = multiples->chart;
	length_t inset = chart->look->dot + chart->look->dot_rim.width;
	struct span span =
		chart->data->own_scales ? span_of(chart->data, series) : multiples->shared;
	return (struct plot) {
		.left = left + inset,
		.right = left + multiples->width - inset,
		.top = top + chart->look->multiple_height / 4,
		.bottom = top + chart->look->multiple_height,
		.scale = scale_exact(span),
	};
}

static void lay_dots(const struct multiples *multiples, const struct curve *curve)
{
	const struct chart_look *look = multiples->chart->look;
	length_t pen = look->multiple_line;
	if (!curve->count)
		return;
	if (curve->count > 1)
		sheet_dot(multiples->sheet, curve->points[0].at, look->dot - pen / 2,
			  look->dot_rim.ink, pen * 2 / 3, look->own);
	sheet_dot(multiples->sheet, curve->points[curve->count - 1].at, look->dot, look->own, 0,
		  NULL);
}

static struct setting end_setting(const struct multiples *multiples, size_t series, size_t row,
				  length_t measure)
{
	const struct chart *chart = multiples->chart;
	const struct text_style *style =
		sheet_inked(multiples->sheet, &chart->styles->label, chart->styles->note.ink);
	const char *text = arena_printf(chart->arena, "%s: %s", chart->data->rows[row],
					value_text(chart, value_of(chart->data, row, series)));
	return sheet_set(multiples->sheet, style, text, measure);
}

/* "2018: 10,174" under both ends; one under the other where they are too long. Returns the foot. */
static length_t lay_ends(const struct multiples *multiples, size_t series, length_t left,
			 length_t base)
{
	const struct chart_data *data = multiples->chart->data;
	length_t width = multiples->width, gap = multiples->chart->look->value_gap;
	struct setting last = end_setting(multiples, series, data->row_count - 1, width);
	length_t baseline = base + last.leading, foot = baseline;
	if (data->row_count > 1) {
		struct setting first = end_setting(multiples, series, 0, width);
		sheet_put(multiples->sheet, &first, left, baseline, ANCHOR_START);
		foot = baseline + first.height - first.leading;
		if (first.width + gap + last.width > width)
			baseline += first.height;
	}
	sheet_put(multiples->sheet, &last, left + width, baseline, ANCHOR_END);
	foot = larger(foot, baseline + last.height - last.leading);
	return foot + last.size / 5;
}

static length_t lay_one(const struct multiples *multiples, size_t series, length_t left,
			length_t top, const struct setting *name)
{
	const struct chart *chart = multiples->chart;
	const struct chart_look *look = chart->look;
	struct plot plot = make_plot(multiples, series, left, top);
	struct time_axis axis = time_axis_make(chart->data, plot.left, plot.right);
	struct curve curve = curve_make(chart, series, &plot, &axis);
	length_t zero = plot_y(&plot, 0), base = plot.bottom;
	length_t baseline = top - (name->height - name->leading) + chart->styles->multiple.size;
	sheet_put(multiples->sheet, name, left, baseline, ANCHOR_START);
	curve_lay_area(multiples->sheet, &curve, zero, look->area);
	curve_lay(multiples->sheet, &curve, look->multiple_line, look->own, &look->across);
	sheet_rule(multiples->sheet, (struct point) { left, zero },
		   (struct point) { left + multiples->width, zero }, &look->axis);
	lay_dots(multiples, &curve);
	if (chart->data->row_count)
		return lay_ends(multiples, series, left, base);
	return base;
}

static struct setting name_setting(const struct multiples *multiples, size_t series)
{
	return sheet_set(multiples->sheet, &multiples->chart->styles->multiple,
			 multiples->chart->data->series[series], multiples->width);
}

/* Names of more lines push all multiples beside them down, so that their bases stand on one line. */
static length_t lay_line(const struct multiples *multiples, size_t from, size_t to, length_t top)
{
	length_t names = 0, foot = 0;
	for (size_t i = from; i < to; i++) {
		struct setting name = name_setting(multiples, i);
		names = larger(names, name.height - name.leading);
	}
	for (size_t i = from; i < to; i++) {
		struct setting name = name_setting(multiples, i);
		length_t left = (multiples->width + multiples->gutter) * (length_t)(i - from);
		foot = larger(foot, lay_one(multiples, i, left, top + names, &name));
	}
	return foot;
}

static void lay(struct sheet *sheet)
{
	const struct chart *chart = sheet->chart;
	struct multiples multiples = { .sheet = sheet, .chart = chart };
	if (says_nothing(sheet))
		return;
	settle(&multiples);
	sheet->ruled = true; /* each has a name and a base of its own */
	size_t count = chart->data->series_count, columns = (size_t)multiples.columns;
	length_t y = chart->look->lying_above;
	for (size_t from = 0; from < count; from += columns) {
		size_t to = from + columns < count ? from + columns : count;
		y = lay_line(&multiples, from, to, y) + 2 * chart->look->value_gap;
	}
	sheet->height = y - chart->look->value_gap;
	say_below(sheet, missing_in_words(chart, false));
}

const struct chart_body chart_multiples = { "multiples", lay, tell_times };
