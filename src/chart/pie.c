/*
 * Pies and rings. With room at both sides each part is labelled beside it; else a list of the parts in
 * their order, clockwise from noon, stands at the right, and large parts carry their shares.
 */
#include "chart/pie.h"

#include <math.h>

#include "chart/grey.h"
#include "chart/kind.h"
#include "chart/tell.h"

static bool over_series(const struct chart_data *data)
{
	return data->row_count == 1 && data->series_count > 1;
}

size_t pie_part_count(const struct chart_data *data)
{
	return over_series(data) ? data->series_count : data->row_count;
}

const char *pie_part_name(const struct chart_data *data, size_t part)
{
	return over_series(data) ? data->series[part] : data->rows[part];
}

const struct chart_value *pie_part_value(const struct chart_data *data, size_t part)
{
	return over_series(data) ? value_of(data, 0, part) : value_of(data, part, 0);
}

enum sum_kind pie_sum(const struct chart *chart, struct decimal *sum)
{
	size_t count = pie_part_count(chart->data);
	struct chart_value *values = arena_array(chart->arena, count, sizeof *values);
	for (size_t i = 0; i < count; i++)
		values[i] = *pie_part_value(chart->data, i);
	return share_sum(values, count, sum);
}

static void warn_of_negatives(const struct chart *chart)
{
	for (size_t i = 0; i < pie_part_count(chart->data); i++) {
		const struct chart_value *value = pie_part_value(chart->data, i);
		if (!value->absent && value->number.units < 0)
			message_add(chart->messages, MESSAGE_WARNING, chart->place,
				    "chart-negative", "%s is below 0 and has no share in the chart",
				    pie_part_name(chart->data, i));
	}
}

/* The parts that are something, with where they begin and end in turns. */
static void make_parts(struct pie *pie)
{
	const struct chart *chart = pie->chart;
	size_t count = pie_part_count(chart->data);
	int128 whole = wide_from(pie->sum), running = 0;
	pie->parts = arena_array(chart->arena, count, sizeof *pie->parts);
	for (size_t i = 0; i < count; i++) {
		const struct chart_value *value = pie_part_value(chart->data, i);
		if (!share_takes_part(value))
			continue;
		struct pie_part *part = &pie->parts[pie->count++];
		part->index = i;
		part->from = (double)running / (double)whole;
		running += wide_from(value->number);
		part->to = (double)running / (double)whole;
		part->share =
			words_exact_share(chart_words_for(chart->lang), chart->arena, value->number,
					  pie->sum, chart->data->share_places, false);
		part->figure = chart->data->rates ? "" : words_number(chart->arena, value->number);
	}
}

struct point pie_point(const struct pie *pie, double turn, length_t radius)
{
	const double angle = turn * 6.283185307179586, reach = length_to_pt(radius);
	return (struct point) { pie->centre.x + length_from_pt(sin(angle) * reach),
				pie->centre.y - length_from_pt(cos(angle) * reach) };
}

static void lay_parts(const struct pie *pie)
{
	const struct rule_look *gap = &pie->chart->look->dot_rim;
	for (size_t i = 0; i < pie->count; i++) {
		sheet_sector(pie->sheet,
			     (struct sector) { pie->centre, pie->radius, pie->hole,
					       pie->parts[i].from, pie->parts[i].to },
			     chart_series_ink(pie->chart, pie->parts[i].index));
		if (pie->listed)
			grey_hatch(pie->sheet, pie->parts[i].index);
	}
	for (size_t i = 0; i < pie->count && pie->count > 1; i++)
		sheet_rule(pie->sheet, pie_point(pie, pie->parts[i].from, pie->hole),
			   pie_point(pie, pie->parts[i].from, pie->radius), gap);
}

static void lay_total(const struct pie *pie)
{
	const struct chart *chart = pie->chart;
	const struct text_style *strong = &chart->styles->total, *plain = &chart->styles->label;
	length_t measure = pie->hole * 8 / 5;
	if (!pie->hole || chart->data->rates)
		return;
	struct setting total =
		sheet_set(pie->sheet, strong, words_number(chart->arena, pie->sum), 0);
	struct setting unit = sheet_set(pie->sheet, plain, chart->data->unit, measure);
	bool with_unit = unit.lines.count == 1 && unit.width <= measure;
	length_t y = pie->centre.y - (with_unit ? plain->leading / 2 : 0);
	if (total.width > measure)
		return;
	sheet_put(pie->sheet, &total, pie->centre.x, sheet_centred(strong, y), ANCHOR_MIDDLE);
	if (with_unit)
		sheet_put(pie->sheet, &unit, pie->centre.x,
			  sheet_centred(strong, y) + plain->leading * 8 / 7, ANCHOR_MIDDLE);
}

/* Under the circle, what could not be drawn. */
static void lay_without(struct pie *pie)
{
	const struct chart *chart = pie->chart;
	const struct chart_words *words = chart_words_for(chart->lang);
	struct buffer *out = words_buffer(chart->arena);
	for (size_t i = 0; i < pie_part_count(chart->data); i++) {
		if (share_takes_part(pie_part_value(chart->data, i)))
			continue;
		if (out->count)
			buffer_puts(out, words->comma);
		const struct placeholder name = { "series", pie_part_name(chart->data, i) };
		words_put(out, part_without_share(words, pie_part_value(chart->data, i)), &name, 1);
	}
	say_below(pie->sheet, buffer_text(out));
}

static void lay(struct sheet *sheet, bool ring)
{
	const struct chart *chart = sheet->chart;
	const struct chart_words *words = chart_words_for(chart->lang);
	struct pie pie = { .sheet = sheet, .chart = chart, .radius = chart->look->pie / 2 };
	if (says_nothing(sheet))
		return;
	warn_of_negatives(chart);
	enum sum_kind kind = pie_sum(chart, &pie.sum);
	if (kind != SUM_GOOD) {
		say_nothing(sheet, kind == SUM_TOO_LARGE ? words->too_large : words->nothing);
		return;
	}
	make_parts(&pie);
	chart_warn_of_inks(chart, pie.count);
	pie_settle(&pie);
	if (ring)
		pie.hole = length_scale(pie.radius, smaller(chart->look->hole, chart->look->pie),
					chart->look->pie);
	lay_parts(&pie);
	lay_total(&pie);
	pie_label(&pie);
	lay_without(&pie);
}

static void lay_pie(struct sheet *sheet)
{
	lay(sheet, false);
}

static void lay_ring(struct sheet *sheet)
{
	lay(sheet, true);
}

const struct chart_body chart_pie = { "pie", lay_pie, tell_shares };
const struct chart_body chart_ring = { "ring", lay_ring, tell_shares };
