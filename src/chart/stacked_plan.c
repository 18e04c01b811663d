#include "chart/stacked.h"

#include <string.h>

static length_t larger(length_t a, length_t b)
{
	return a > b ? a : b;
}

static struct text_extent extent(const struct chart *chart, const struct text_style *style,
				 const char *text)
{
	const length_t none = 0;
	const struct text_run run = { .text = text, .bytes = strlen(text), .style = style };
	const struct paragraph paragraph = {
		.runs = &run,
		.count = 1,
		.lang = chart->lang ? chart->lang : "en",
		.widths = &none,
		.indents = &none,
		.width_count = 1,
	};
	return paragraph_extent(chart->shaper, chart->arena, chart->messages, &paragraph);
}

/* The number under a bar's name: its total as stated, else as summed; false when there is none. */
static bool row_total(const struct chart_data *data, size_t row, struct decimal *total)
{
	if (data->totals && !data->totals[row].absent) {
		*total = data->totals[row].number;
		return true;
	}
	return share_sum(data->values + row * data->series_count, data->series_count, total) ==
	       SUM_GOOD;
}

/* The layout's width, or more where a word needs it, but never over half of the whole. */
static length_t label_column(const struct chart *chart, length_t width)
{
	const struct chart_data *data = chart->data;
	length_t column = chart->look->label_column, clear = chart->look->value_gap;
	for (size_t row = 0; row < data->row_count; row++) {
		struct decimal total;
		length_t least = extent(chart, &chart->styles->level, data->rows[row]).least;
		if (row_total(data, row, &total))
			least = larger(least, extent(chart, &chart->styles->count,
						     words_count(data, chart->arena, total))
						      .least);
		column = larger(column, least + clear);
	}
	return column < width / 2 ? column : width / 2;
}

static enum part_form form_of(const struct chart *chart, const struct stacked_part *part)
{
	const struct chart_look *look = chart->look;
	length_t clear = look->label_indent / 3; /* at the right, where a text just fits */
	length_t percent = look->label_indent + part->percent_width + clear;
	length_t both = percent + look->value_gap +
			chart_text_width(chart, &chart->styles->count, part->count);
	if (part->width >= look->value_least && part->width >= both)
		return PART_PERCENT_AND_COUNT;
	if (part->width >= look->name_least && part->width >= percent)
		return PART_PERCENT;
	return PART_LABELLED_ABOVE;
}

static void describe_part(const struct chart *chart, const struct chart_words *words,
			  struct decimal number, struct decimal sum, struct stacked_part *part)
{
	char digits[DECIMAL_TEXT];
	part->percent = words_share(words, chart->arena, share_of(number, sum), false);
	part->count = arena_strdup(chart->arena, decimal_format(number, digits));
	part->percent_width = chart_text_width(chart, &chart->styles->value, part->percent);
	part->form = form_of(chart, part);
}

/* Edges come from running sums, so that roundings never add up and the last part ends at the end. */
static void make_parts(const struct chart *chart, const struct stacked_plan *plan,
		       struct stacked_bar *bar, const struct chart_value *values,
		       struct decimal sum)
{
	const struct chart_words *words = chart_words_for(chart->lang);
	size_t series_count = chart->data->series_count;
	struct stacked_part *parts = arena_array(chart->arena, series_count, sizeof *parts);
	for (size_t i = 0; i < series_count; i++)
		if (share_takes_part(&values[i]))
			parts[bar->part_count++].series = i;
	length_t gap = chart->look->part_gap;
	length_t room = larger(plan->width - gap * (length_t)(bar->part_count - 1), 0), start = 0;
	struct decimal running = { 0 };
	for (size_t i = 0; i < bar->part_count; i++) {
		struct stacked_part *part = &parts[i];
		struct decimal number = values[part->series].number;
		decimal_add(running, number, &running); /* share_sum has seen that it fits */
		length_t end = share_length(room, running, sum);
		part->x = plan->left + start + gap * (length_t)i;
		part->width = end - start;
		start = end;
		describe_part(chart, words, number, sum, part);
	}
	bar->parts = parts;
}

static void warn_of_values(const struct chart *chart, size_t row, enum sum_kind kind)
{
	const struct chart_data *data = chart->data;
	if (kind == SUM_TOO_LARGE)
		message_add(chart->messages, MESSAGE_ERROR, chart->place, "chart-too-large",
			    "the figures of %s are too large to be added up", data->rows[row]);
	for (size_t i = 0; i < data->series_count; i++) {
		const struct chart_value *value = &data->values[row * data->series_count + i];
		if (!value->absent && value->number.units < 0)
			message_add(chart->messages, MESSAGE_WARNING, chart->place,
				    "chart-negative",
				    "%s of %s is below 0 and has no share in the chart",
				    data->series[i], data->rows[row]);
	}
}

static void make_bar(const struct chart *chart, const struct stacked_plan *plan, size_t row,
		     struct stacked_bar *bar)
{
	const struct chart_data *data = chart->data;
	const struct chart_words *words = chart_words_for(chart->lang);
	const struct chart_value *values = data->values + row * data->series_count;
	length_t measure = plan->left - chart->look->value_gap;
	struct decimal sum, total;
	enum sum_kind kind = share_sum(values, data->series_count, &sum);
	warn_of_values(chart, row, kind);
	bar->name = chart_break(chart, &chart->styles->level, data->rows[row], measure);
	if (kind == SUM_GOOD) {
		row_total(data, row, &total);
		bar->total = chart_break(chart, &chart->styles->count,
					 words_count(data, chart->arena, total), measure);
		make_parts(chart, plan, bar, values, sum);
		return;
	}
	bar->instead = kind == SUM_TOO_LARGE ? words->too_large
		       : kind == SUM_ABSENT  ? words->absent
					     : words->nothing;
	bar->instead = words_of_unit(words, data, chart->arena, bar->instead);
}

static length_t label_width(const struct chart *chart, const struct stacked_label *label)
{
	length_t gap = chart->look->value_gap, width = 0;
	if (label->name)
		width += chart_text_width(chart, &chart->styles->label_strong, label->name) + gap;
	if (label->percent)
		width +=
			chart_text_width(chart, &chart->styles->label_strong, label->percent) + gap;
	if (label->count)
		width += chart_text_width(chart, &chart->styles->label, label->count) + gap;
	return larger(width - gap, 0);
}

static struct stacked_label label_of(const struct chart *chart, const struct stacked_part *part,
				     enum stacked_detail detail, bool *named)
{
	struct stacked_label label = { .part = part };
	if (!named[part->series] && detail < DETAIL_KEY)
		label.name = chart->data->series[part->series];
	named[part->series] = true;
	if (part->form == PART_LABELLED_ABOVE && detail < DETAIL_KEY_ALONE)
		label.percent = part->percent;
	if (part->form == PART_LABELLED_ABOVE && detail < DETAIL_NO_COUNTS)
		label.count = part->count;
	return label;
}

static bool label_bar(const struct chart *chart, const struct stacked_plan *plan,
		      struct stacked_bar *bar, enum stacked_detail detail, bool *named)
{
	bar->labels = arena_array(chart->arena, bar->part_count, sizeof *bar->labels);
	bar->places = arena_array(chart->arena, bar->part_count, sizeof *bar->places);
	bar->label_count = 0;
	for (size_t i = 0; i < bar->part_count; i++) {
		struct stacked_label label = label_of(chart, &bar->parts[i], detail, named);
		if (!label.name && !label.percent)
			continue;
		bar->places[bar->label_count] = (struct label_place) {
			.wanted = bar->parts[i].x,
			.width = label_width(chart, &label),
		};
		bar->labels[bar->label_count++] = label;
	}
	return labels_place(bar->places, bar->label_count, plan->left, plan->left + plan->width,
			    chart->look->value_gap);
}

static bool label_bars(const struct chart *chart, struct stacked_plan *plan)
{
	bool fits = true;
	bool *named = arena_array(chart->arena, chart->data->series_count, sizeof *named);
	for (size_t i = 0; i < plan->count; i++)
		fits &= label_bar(chart, plan, &plan->bars[i], plan->detail, named);
	return fits;
}

length_t stacked_key_pitch(const struct chart *chart)
{
	return chart->styles->label_strong.leading + chart->look->value_gap / 2;
}

length_t stacked_key_square(const struct chart *chart)
{
	const struct text_style *style = &chart->styles->label_strong;
	return face_scale(style->face, style->size, style->face->cap_height);
}

static void make_key(const struct chart *chart, struct stacked_plan *plan, length_t width)
{
	length_t x = 0, gap = chart->look->value_gap;
	plan->key = arena_array(chart->arena, chart->data->series_count, sizeof *plan->key);
	plan->key_lines = 1;
	for (size_t i = 0; i < chart->data->series_count; i++) {
		length_t entry = stacked_key_square(chart) + gap / 2 +
				 chart_text_width(chart, &chart->styles->label_strong,
						  chart->data->series[i]);
		if (x && x + entry > width) {
			x = 0;
			plan->key_lines++;
		}
		plan->key[plan->key_count++] =
			(struct stacked_key_entry) { x, plan->key_lines - 1, i };
		x += entry + 2 * gap;
	}
}

static length_t bar_height(const struct chart *chart, const struct stacked_bar *bar)
{
	length_t leading = chart->styles->count.leading;
	return larger(chart->look->bar, (length_t)(bar->name.count + bar->total.count) * leading);
}

static void stack_bars(const struct chart *chart, struct stacked_plan *plan)
{
	length_t y = chart->look->label_above + plan->key_lines * stacked_key_pitch(chart);
	for (size_t i = 0; i < plan->count; i++) {
		plan->bars[i].top = y;
		plan->height = y + bar_height(chart, &plan->bars[i]);
		y = plan->height + chart->look->bar_gap;
	}
}

static void warn_of_inks(const struct chart *chart)
{
	if (chart->data->series_count > (size_t)chart->look->series_count)
		message_add(chart->messages, MESSAGE_WARNING, chart->place, "chart-too-many-parts",
			    "the chart divides into %zu parts but the layout has %d colours: some "
			    "parts look alike",
			    chart->data->series_count, (int)chart->look->series_count);
}

struct stacked_plan *stacked_plan_make(const struct chart *chart, length_t width)
{
	struct stacked_plan *plan = arena_alloc(chart->arena, sizeof *plan);
	warn_of_inks(chart);
	plan->left = label_column(chart, width);
	plan->width = width - plan->left;
	plan->count = chart->data->row_count;
	plan->bars = arena_array(chart->arena, plan->count, sizeof *plan->bars);
	for (size_t row = 0; row < plan->count; row++)
		make_bar(chart, plan, row, &plan->bars[row]);
	while (!label_bars(chart, plan) && plan->detail < DETAIL_KEY_ALONE)
		plan->detail++;
	if (plan->detail >= DETAIL_KEY)
		make_key(chart, plan, width);
	stack_bars(chart, plan);
	return plan;
}
