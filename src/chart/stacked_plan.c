#include "chart/stacked.h"

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

/*
 * The layout's width, or more where a word needs it, but never over half of the whole; up to a quarter
 * of that for names in one line, so that the bars stand in one rhythm.
 */
static length_t label_column(const struct chart *chart, length_t width, bool totals)
{
	const struct chart_data *data = chart->data;
	length_t column = chart->look->label_column, clear = chart->look->value_gap;
	for (size_t row = 0; row < data->row_count; row++) {
		struct decimal total;
		length_t least = chart_text_least(chart, &chart->styles->level, data->rows[row]);
		if (totals && row_total(data, row, &total))
			least = larger(least,
				       chart_text_least(chart, &chart->styles->count,
							words_count(data, chart->arena, total)));
		column = larger(column, least + clear);
		length_t line =
			clear + chart_text_width(chart, &chart->styles->level, data->rows[row]);
		if (line <= width / 4)
			column = larger(column, line);
	}
	return smaller(column, width / 2);
}

static enum part_form form_of(const struct chart *chart, const struct stacked_part *part)
{
	const struct chart_look *look = chart->look;
	length_t clear = look->label_indent / 3; /* at the right, where a text just fits */
	length_t percent = look->label_indent + part->percent_width + clear;
	length_t both = percent + look->value_gap +
			chart_text_width(chart, &chart->styles->count, part->count);
	if (part->count && part->width >= look->value_least && part->width >= both)
		return PART_PERCENT_AND_COUNT;
	if (part->width >= look->name_least && part->width >= percent)
		return PART_PERCENT;
	return PART_LABELLED_ABOVE;
}

static void describe_part(const struct chart *chart, bool hundred, struct decimal number,
			  struct decimal sum, struct stacked_part *part)
{
	const char *figure = words_number(chart->arena, number);
	part->percent = !hundred ? figure
				 : words_share(chart_words_for(chart->lang), chart->arena,
					       share_of(number, sum), false);
	part->count = hundred ? figure : NULL;
	part->percent_width = chart_text_width(chart, &chart->styles->value, part->percent);
	part->form = form_of(chart, part);
}

/* To 100 per cent the gaps are taken from the whole; else from each part, so that ends stay true. */
static void place_part(const struct chart *chart, const struct stacked_plan *plan,
		       const struct stacked_bar *bar, size_t index, struct decimal before,
		       struct decimal running, struct decimal sum)
{
	struct stacked_part *part = &bar->parts[index];
	length_t gap = chart->look->part_gap;
	if (plan->hundred) {
		length_t room = larger(plan->width - gap * (length_t)(bar->part_count - 1), 0);
		length_t start = share_length(room, before, sum);
		part->x = plan->left + start + gap * (length_t)index;
		part->width = share_length(room, running, sum) - start;
		return;
	}
	length_t start = share_length(plan->width, before, plan->most);
	part->x = plan->left + start;
	part->width = share_length(plan->width, running, plan->most) - start;
	if (index + 1 < bar->part_count)
		part->width -= smaller(gap, part->width / 4);
}

/* Edges come from running sums, so that roundings never add up and the last part ends at the end. */
static void make_parts(const struct chart *chart, const struct stacked_plan *plan,
		       struct stacked_bar *bar, const struct chart_value *values,
		       struct decimal sum)
{
	size_t series_count = chart->data->series_count;
	bar->parts = arena_array(chart->arena, series_count, sizeof *bar->parts);
	for (size_t i = 0; i < series_count; i++)
		if (share_takes_part(&values[i]))
			bar->parts[bar->part_count++].series = i;
	struct decimal before = { 0 }, running = { 0 };
	for (size_t i = 0; i < bar->part_count; i++) {
		struct decimal number = values[bar->parts[i].series].number;
		decimal_add(before, number, &running); /* share_sum has seen that it fits */
		place_part(chart, plan, bar, i, before, running, sum);
		describe_part(chart, plan->hundred, number, sum, &bar->parts[i]);
		bar->end = bar->parts[i].x + bar->parts[i].width;
		before = running;
	}
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
			message_add(
				chart->messages, MESSAGE_WARNING, chart->place, "chart-negative",
				"%s%s%s is below 0 and has no share in the chart", data->series[i],
				*data->series[i] ? " of " : "", data->rows[row]);
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
		if (plan->hundred && !plan->close)
			bar->total = chart_break(chart, &chart->styles->count,
						 words_count(data, chart->arena, total), measure);
		else
			bar->figure = words_number(chart->arena, total);
		make_parts(chart, plan, bar, values, sum);
		return;
	}
	const char *instead = kind == SUM_TOO_LARGE ? words->too_large
			      : kind == SUM_ABSENT  ? why_absent(chart, values, data->series_count)
						    : words->nothing;
	bar->instead = chart_break(chart, &chart->styles->label,
				   words_of_unit(words, data, chart->arena, instead),
				   plan->width - chart->look->label_indent);
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
	/* Between bars the axis stands at the left of the field. */
	length_t left = plan->left + (bar == plan->bars ? 0 : chart->look->lying_value_gap / 2);
	return labels_place(bar->places, bar->label_count, left, plan->left + plan->width,
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

static length_t bar_height(const struct chart *chart, const struct stacked_plan *plan,
			   const struct stacked_bar *bar)
{
	length_t names =
		(length_t)(bar->name.count + bar->total.count) * chart->styles->count.leading;
	length_t instead = (length_t)bar->instead.count * chart->styles->label.leading;
	return larger(plan->bar, larger(names, instead));
}

static void stack_bars(const struct chart *chart, struct stacked_plan *plan)
{
	length_t y = chart->look->label_above;
	for (size_t i = 0; i < plan->count; i++) {
		plan->bars[i].top = y;
		plan->bars[i].height = bar_height(chart, plan, &plan->bars[i]);
		plan->height = y + plan->bars[i].height;
		y = plan->height + plan->gap;
	}
}

/* Room for the largest of the figures at the bars' ends. */
static length_t figure_column(const struct chart *chart, struct stacked_plan *plan)
{
	const struct chart_data *data = chart->data;
	length_t column = 0;
	for (size_t row = 0; row < data->row_count; row++) {
		struct decimal sum, total;
		const struct chart_value *values = data->values + row * data->series_count;
		if (share_sum(values, data->series_count, &sum) != SUM_GOOD)
			continue;
		if (decimal_compare(sum, plan->most) > 0)
			plan->most = sum;
		row_total(data, row, &total);
		column = larger(column, chart_text_width(chart, &chart->styles->value,
							 words_number(chart->arena, total)));
	}
	return column + chart->look->lying_value_gap;
}

static void settle_heights(const struct chart *chart, struct stacked_plan *plan)
{
	const struct chart_look *look = chart->look;
	const struct chart_styles *styles = chart->styles;
	length_t wanted = look->bar + look->bar_gap;
	length_t pitch = row_pitch(chart, wanted, styles->level.leading);
	plan->bar = look->bar;
	plan->gap = look->bar_gap;
	plan->level_baseline = look->level_baseline;
	plan->value_baseline = look->value_baseline;
	plan->close = pitch < wanted;
	if (!plan->close)
		return;
	plan->bar = smaller(look->bar, pitch * 3 / 4);
	plan->gap = pitch - larger(plan->bar, styles->level.leading);
	plan->level_baseline = sheet_centred(&styles->level, plan->bar / 2);
	plan->value_baseline = sheet_centred(&styles->value, plan->bar / 2);
	plan->detail = DETAIL_KEY_ALONE;
}

/* What is nothing wherever it is counted has no part that could have its name: only the key has it. */
static bool needs_key(const struct chart_data *data)
{
	for (size_t series = 0; data->series_count > 1 && series < data->series_count; series++) {
		bool is_counted = false, has_part = false;
		for (size_t row = 0; row < data->row_count; row++) {
			is_counted |= !value_of(data, row, series)->absent;
			has_part |= share_takes_part(value_of(data, row, series));
		}
		if (is_counted && !has_part)
			return true;
	}
	return false;
}

struct stacked_plan *stacked_plan_make(const struct chart *chart, length_t width, bool hundred)
{
	struct stacked_plan *plan = arena_alloc(chart->arena, sizeof *plan);
	chart_warn_of_inks(chart, chart->data->series_count);
	plan->hundred = hundred;
	settle_heights(chart, plan);
	plan->left = label_column(chart, width, hundred && !plan->close);
	plan->width = width - plan->left;
	if (!hundred || plan->close)
		plan->width -= smaller(figure_column(chart, plan), plan->width * 3 / 4);
	plan->count = chart->data->row_count;
	plan->bars = arena_array(chart->arena, plan->count, sizeof *plan->bars);
	for (size_t row = 0; row < plan->count; row++)
		make_bar(chart, plan, row, &plan->bars[row]);
	if (needs_key(chart->data) && plan->detail < DETAIL_KEY)
		plan->detail = DETAIL_KEY;
	while (!label_bars(chart, plan) && plan->detail < DETAIL_KEY_ALONE)
		plan->detail++;
	stack_bars(chart, plan);
	return plan;
}
