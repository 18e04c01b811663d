/* What changed, in words: over times, and from one series to another. */
#include "chart/parts.h"
#include "chart/teller.h"

/* By how much, as a per cent of what it was; nothing when that was not over zero. */
static const char *percent_moved(const struct teller *teller, struct decimal from,
				 struct decimal to)
{
	struct arena *arena = teller->chart->arena;
	enum { PER_CENT = 2 };
	struct decimal change, ratio;
	if (from.units <= 0 || !decimal_subtract(to, from, &change))
		return NULL;
	if (change.units < 0)
		change.units = -change.units;
	if (!decimal_ratio(change, from, PER_CENT, 1, &ratio))
		return NULL;
	const struct placeholder number = { "number", words_number(arena, ratio) };
	struct buffer *out = words_buffer(arena);
	words_put(out, teller->words->spoken_percent, &number, 1);
	return buffer_text(out);
}

static void tell_move(const struct teller *teller, struct decimal from, const char *first,
		      struct decimal to, const char *last)
{
	const struct chart_words *words = teller->words;
	const char *percent = percent_moved(teller, from, to);
	int order = decimal_compare(to, from);
	const struct placeholder filled[] = {
		{ "from", teller_number(teller, from) }, { "first", first },
		{ "to", teller_number(teller, to) },	 { "last", last },
		{ "percent", percent ? percent : "" },
	};
	const char *const sentences[][2] = {
		{ words->stayed, words->stayed_alone },
		{ words->moved, words->moved_alone },
		{ words->rose, words->rose_alone },
		{ words->fell, words->fell_alone },
	};
	enum { STAYED, MOVED, ROSE, FELL };
	int which = !order ? STAYED : !percent ? MOVED : order > 0 ? ROSE : FELL;
	words_put(teller->out, sentences[which][!*last], filled, 5);
}

static void tell_trend(const struct teller *teller, size_t series)
{
	const struct chart_data *data = teller->data;
	size_t first = data->row_count, last = 0;
	for (size_t row = 0; row < data->row_count; row++) {
		if (value_of(data, row, series)->absent)
			continue;
		if (first == data->row_count)
			first = row;
		last = row;
	}
	if (first == data->row_count)
		return;
	struct decimal to = value_of(data, last, series)->number;
	if (first < last) {
		tell_move(teller, value_of(data, first, series)->number, data->rows[first], to,
			  data->rows[last]);
		return;
	}
	const struct placeholder filled[] = { { "to", teller_number(teller, to) },
					      { "last", data->rows[last] } };
	bool named = *data->rows[last] != '\0';
	words_put(teller->out, named ? teller->words->only : teller->words->only_alone, filled, 2);
}

void tell_times(const struct chart *chart, struct buffer *out)
{
	struct teller teller = teller_make(chart, out);
	const struct chart_data *data = chart->data;
	const struct chart_words *words = teller.words;
	bool named = data->series_count > 1 || (data->series_count && *data->series[0]);
	bool any = teller_has_figures(data);
	teller_say_kind(&teller,
			!any	? words->shows_none
			: named ? words->shows_series
				: words->shows_span,
			teller_kind_name(&teller), data->series, data->series_count, true);
	if (!any)
		return;
	for (size_t series = 0; series < data->series_count; series++) {
		teller_series(&teller, series);
		tell_trend(&teller, series);
		teller_figures(&teller, series);
		teller_extremes(&teller, series);
		teller_missing(&teller, series);
	}
}

void tell_sparkline(const struct chart *chart, size_t series, struct buffer *out)
{
	struct teller teller = teller_make(chart, out);
	const char *name = chart->data->series[series];
	if (!teller_kind(&teller, teller.words->sparkline, &name, 1))
		return;
	tell_trend(&teller, series);
	teller_extremes(&teller, series);
}

static void tell_change(const struct teller *teller, size_t row, size_t last)
{
	const struct chart_data *data = teller->data;
	const struct chart_value *from = value_of(data, row, 0), *to = value_of(data, row, last);
	const struct placeholder filled[] = {
		{ "row", data->rows[row] },	{ "from", teller_number(teller, from->number) },
		{ "first", data->series[0] },	{ "to", teller_number(teller, to->number) },
		{ "last", data->series[last] },
	};
	words_put(teller->out, teller->words->change, filled, 5);
}

/* One of its two figures; false: neither. */
static bool tell_one_end(const struct teller *teller, size_t row, size_t last)
{
	const struct chart_data *data = teller->data;
	size_t series = value_of(data, row, 0)->absent ? last : 0;
	const struct chart_value *value = value_of(data, row, series);
	if (value->absent)
		return false;
	const struct placeholder filled[] = {
		{ "row", data->rows[row] },
		{ "to", teller_number(teller, value->number) },
		{ "last", data->series[series] },
	};
	words_put(teller->out, teller->words->one_end, filled, 3);
	return true;
}

void tell_changes(const struct chart *chart, struct buffer *out)
{
	struct teller teller = teller_make(chart, out);
	const struct chart_data *data = chart->data;
	if (!teller_kind(&teller, teller_kind_name(&teller), data->rows, data->row_count))
		return;
	size_t last = data->series_count - 1, count = 0;
	const char **missing = arena_array(chart->arena, data->row_count, sizeof *missing);
	for (size_t row = 0; row < data->row_count; row++) {
		bool first = !value_of(data, row, 0)->absent;
		if (first && !value_of(data, row, last)->absent)
			tell_change(&teller, row, last);
		else
			missing[count++] =
				tell_one_end(&teller, row, last)
					? arena_printf(chart->arena, "%s (%s)", data->rows[row],
						       data->series[first ? last : 0])
					: data->rows[row];
	}
	const struct placeholder filled = { "names", teller_list(&teller, missing, count) };
	if (count)
		words_put(out, teller.words->no_figure, &filled, 1);
}
