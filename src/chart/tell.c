#include "chart/tell.h"

#include "chart/pie.h"
#include "chart/strip.h"

struct teller {
	const struct chart *chart;
	const struct chart_data *data;
	const struct chart_words *words;
	struct buffer *out;
};

enum { TOLD_FIGURES = 12, TOLD_NAMES = 8 };

static struct teller teller_make(const struct chart *chart, struct buffer *out)
{
	return (struct teller) { chart, chart->data, chart_words_for(chart->lang), out };
}

static const char *number_text(const struct teller *teller, struct decimal number)
{
	return words_number(teller->chart->arena, number);
}

static const char *listed(const struct teller *teller, const char *const *names, size_t count)
{
	struct buffer *out = words_buffer(teller->chart->arena);
	words_put_list(out, teller->words, names, count);
	return buffer_text(out);
}

static bool has_figures(const struct chart_data *data)
{
	for (size_t i = 0; i < data->row_count * data->series_count; i++)
		if (!data->values[i].absent)
			return true;
	return false;
}

/* A first sentence of the kind and of names; what is over times has its rows for first and last. */
static void say_kind(const struct teller *teller, const char *sentence, const char *kind,
		     const char *const *names, size_t count, bool over_times)
{
	const struct chart_data *data = teller->data;
	const char *const *ends = over_times ? data->rows : names;
	size_t last = over_times ? data->row_count : count;
	const struct word filled[] = {
		{ "kind", kind },
		{ "names", count <= TOLD_NAMES || over_times ? listed(teller, names, count) : "" },
		{ "count", arena_printf(teller->chart->arena, "%zu", count) },
		{ "first", last ? ends[0] : "" },
		{ "last", last ? ends[last - 1] : "" },
		{ "unit", data->unit ? data->unit : teller->words->unit },
	};
	words_put(teller->out, sentence, filled, 6);
}

/* What it is and what is on it; false when that is nothing, which it then says. */
static bool tell_kind(const struct teller *teller, const char *kind, const char *const *names,
		      size_t count)
{
	const struct chart_words *words = teller->words;
	bool any = count && has_figures(teller->data);
	const char *sentence = !any		     ? words->shows_none
			       : count <= TOLD_NAMES ? words->shows
						     : words->shows_many;
	say_kind(teller, sentence, kind, names, count, false);
	return any;
}

static const char *kind_of(const struct teller *teller)
{
	return teller->words->kinds[teller->chart->kind];
}

/* The rows without a figure, if any. */
static void tell_missing(const struct teller *teller, size_t series)
{
	const struct chart_data *data = teller->data;
	const char **names = arena_array(teller->chart->arena, data->row_count, sizeof *names);
	size_t count = 0;
	for (size_t row = 0; row < data->row_count; row++)
		if (value_of(data, row, series)->absent)
			names[count++] = data->rows[row];
	if (!count)
		return;
	const struct word filled = { "names", listed(teller, names, count) };
	words_put(teller->out, teller->words->no_figure, &filled, 1);
}

struct extremes {
	size_t low, high, count; /* rows; how many have a figure */
};

static struct extremes find_extremes(const struct chart_data *data, size_t series)
{
	struct extremes found = { 0 };
	for (size_t row = 0; row < data->row_count; row++) {
		const struct chart_value *value = value_of(data, row, series);
		if (value->absent)
			continue;
		if (!found.count++)
			found.low = found.high = row;
		if (decimal_compare(value->number, value_of(data, found.low, series)->number) < 0)
			found.low = row;
		if (decimal_compare(value->number, value_of(data, found.high, series)->number) > 0)
			found.high = row;
	}
	return found;
}

static void say_of(const struct teller *teller, const char *sentence, size_t row, size_t series)
{
	const struct word filled[] = {
		{ "row", teller->data->rows[row] },
		{ "value", number_text(teller, value_of(teller->data, row, series)->number) },
	};
	words_put(teller->out, sentence, filled, 2);
}

static void tell_extremes(const struct teller *teller, size_t series)
{
	struct extremes found = find_extremes(teller->data, series);
	if (found.count < 2)
		return;
	if (!decimal_compare(value_of(teller->data, found.low, series)->number,
			     value_of(teller->data, found.high, series)->number)) {
		say_of(teller, teller->words->alike, found.low, series);
		return;
	}
	say_of(teller, teller->words->highest, found.high, series);
	say_of(teller, teller->words->lowest, found.low, series);
}

/* All figures where they are few. */
static void tell_figures(const struct teller *teller, size_t series)
{
	const struct chart_data *data = teller->data;
	struct teller inner = *teller;
	size_t told = 0;
	if (find_extremes(data, series).count > TOLD_FIGURES)
		return;
	inner.out = words_buffer(teller->chart->arena);
	for (size_t row = 0; row < data->row_count; row++) {
		if (value_of(data, row, series)->absent)
			continue;
		if (told++)
			buffer_puts(inner.out, teller->words->comma);
		say_of(&inner, teller->words->figure, row, series);
	}
	const struct word filled = { "figures", buffer_text(inner.out) };
	if (told)
		words_put(teller->out, teller->words->figures, &filled, 1);
}

static void tell_total(const struct teller *teller, size_t series)
{
	const struct chart_data *data = teller->data;
	struct decimal sum = { 0 };
	if (data->rates || data->row_count < 2)
		return;
	for (size_t row = 0; row < data->row_count; row++)
		if (!value_of(data, row, series)->absent &&
		    !decimal_add(sum, value_of(data, row, series)->number, &sum))
			return;
	const struct word filled = { "value", words_count(data, teller->chart->arena, sum) };
	words_put(teller->out, teller->words->total, &filled, 1);
}

/* How many have more than the row brought out, and one. */
static void tell_place(const struct teller *teller, size_t series)
{
	const struct chart_data *data = teller->data;
	struct arena *arena = teller->chart->arena;
	for (size_t own = 0; own < data->row_count; own++) {
		const struct chart_value *value = value_of(data, own, series);
		size_t place = 1, count = 0;
		if (!is_brought_out(data, own) || value->absent)
			continue;
		for (size_t row = 0; row < data->row_count; row++) {
			const struct chart_value *other = value_of(data, row, series);
			count += !other->absent;
			place +=
				!other->absent && decimal_compare(other->number, value->number) > 0;
		}
		const struct word filled[] = {
			{ "row", data->rows[own] },
			{ "value", number_text(teller, value->number) },
			{ "place", arena_printf(arena, "%zu", place) },
			{ "count", arena_printf(arena, "%zu", count) },
		};
		words_put(teller->out, teller->words->place, filled, 4);
		return;
	}
}

static void name_series(const struct teller *teller, size_t series)
{
	const char *name = teller->data->series[series];
	const struct word filled = { "series", name };
	if (teller->data->series_count > 1 && *name)
		words_put(teller->out, teller->words->series, &filled, 1);
}

static void tell_one(const struct teller *teller, size_t series)
{
	name_series(teller, series);
	tell_figures(teller, series);
	tell_extremes(teller, series);
	tell_place(teller, series);
	tell_total(teller, series);
	tell_missing(teller, series);
}

void tell_rows(const struct chart *chart, struct buffer *out)
{
	struct teller teller = teller_make(chart, out);
	if (tell_kind(&teller, kind_of(&teller), chart->data->rows, chart->data->row_count))
		tell_one(&teller, 0);
}

void tell_series(const struct chart *chart, struct buffer *out)
{
	struct teller teller = teller_make(chart, out);
	const struct chart_data *data = chart->data;
	if (!tell_kind(&teller, kind_of(&teller), data->rows, data->row_count))
		return;
	for (size_t series = 0; series < data->series_count; series++)
		tell_one(&teller, series);
}

/* By how much, as a per cent of what it was; nothing when that was not over zero. */
static const char *percent_moved(const struct teller *teller, struct decimal from,
				 struct decimal to)
{
	struct arena *arena = teller->chart->arena;
	struct decimal less = { -from.units, from.scale }, change, ratio;
	if (from.units <= 0 || !decimal_add(to, less, &change))
		return NULL;
	if (change.units < 0)
		change.units = -change.units;
	if (!decimal_divide(change, from, 3, &ratio))
		return NULL;
	ratio.scale = 1;
	const struct word number = { "number", words_number(arena, ratio) };
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
	const struct word filled[] = {
		{ "from", number_text(teller, from) }, { "first", first },
		{ "to", number_text(teller, to) },     { "last", last },
		{ "percent", percent ? percent : "" },
	};
	words_put(teller->out,
		  !order      ? words->stayed
		  : !percent  ? words->moved
		  : order > 0 ? words->rose
			      : words->fell,
		  filled, 5);
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
	const struct word filled[] = { { "to", number_text(teller, to) },
				       { "last", data->rows[last] } };
	words_put(teller->out, teller->words->only, filled, 2);
}

void tell_times(const struct chart *chart, struct buffer *out)
{
	struct teller teller = teller_make(chart, out);
	const struct chart_data *data = chart->data;
	const struct chart_words *words = teller.words;
	bool named = data->series_count > 1 || (data->series_count && *data->series[0]);
	bool any = has_figures(data);
	say_kind(&teller,
		 !any	 ? words->shows_none
		 : named ? words->shows_series
			 : words->shows_span,
		 kind_of(&teller), data->series, data->series_count, true);
	if (!any)
		return;
	for (size_t series = 0; series < data->series_count; series++) {
		name_series(&teller, series);
		tell_trend(&teller, series);
		tell_figures(&teller, series);
		tell_extremes(&teller, series);
		tell_missing(&teller, series);
	}
}

static void tell_share(const struct teller *teller, size_t part, struct decimal sum)
{
	const struct chart *chart = teller->chart;
	const struct chart_value *value = pie_part_value(teller->data, part);
	struct word filled[] = { { "series", pie_part_name(teller->data, part) },
				 { "share", "" },
				 { "number", "" } };
	if (value->absent || !share_takes_part(value)) {
		words_put(teller->out,
			  value->absent ? teller->words->part_absent : teller->words->part_nothing,
			  filled, 1);
		return;
	}
	filled[1].text = words_exact_share(teller->words, chart->arena, value->number, sum,
					   teller->data->share_places, true);
	filled[2].text = number_text(teller, value->number);
	words_put(teller->out, teller->words->part, filled, 3);
}

void tell_shares(const struct chart *chart, struct buffer *out)
{
	struct teller teller = teller_make(chart, out);
	size_t count = pie_part_count(chart->data);
	const char **names = arena_array(chart->arena, count, sizeof *names);
	struct decimal sum;
	bool good = pie_sum(chart, &sum) == SUM_GOOD;
	for (size_t i = 0; i < count; i++)
		names[i] = pie_part_name(chart->data, i);
	if (!tell_kind(&teller, kind_of(&teller), names, good ? count : 0))
		return;
	struct teller inner = teller;
	inner.out = words_buffer(chart->arena);
	for (size_t i = 0; i < count; i++) {
		if (i)
			buffer_puts(inner.out, teller.words->comma);
		tell_share(&inner, i, sum);
	}
	const struct word figures = { "figures", buffer_text(inner.out) };
	words_put(out, teller.words->figures, &figures, 1);
	const struct word total = { "value", words_count(chart->data, chart->arena, sum) };
	if (!chart->data->rates)
		words_put(out, teller.words->total, &total, 1);
}

static void tell_change(const struct teller *teller, size_t row, size_t last)
{
	const struct chart_data *data = teller->data;
	const struct chart_value *from = value_of(data, row, 0), *to = value_of(data, row, last);
	const struct word filled[] = {
		{ "row", data->rows[row] },	{ "from", number_text(teller, from->number) },
		{ "first", data->series[0] },	{ "to", number_text(teller, to->number) },
		{ "last", data->series[last] },
	};
	words_put(teller->out, teller->words->change, filled, 5);
}

void tell_changes(const struct chart *chart, struct buffer *out)
{
	struct teller teller = teller_make(chart, out);
	const struct chart_data *data = chart->data;
	if (!tell_kind(&teller, kind_of(&teller), data->rows, data->row_count))
		return;
	size_t last = data->series_count - 1, count = 0;
	const char **missing = arena_array(chart->arena, data->row_count, sizeof *missing);
	for (size_t row = 0; row < data->row_count; row++) {
		if (value_of(data, row, 0)->absent || value_of(data, row, last)->absent)
			missing[count++] = data->rows[row];
		else
			tell_change(&teller, row, last);
	}
	const struct word filled = { "names", listed(&teller, missing, count) };
	if (count)
		words_put(out, teller.words->no_figure, &filled, 1);
}

void tell_strip(const struct chart *chart, size_t series, struct buffer *out)
{
	struct teller teller = teller_make(chart, out);
	const char *name = chart->data->series[series];
	int128 median;
	if (!tell_kind(&teller, teller.words->kinds[CHART_STRIP], &name, 1))
		return;
	tell_extremes(&teller, series);
	if (strip_median(chart, series, &median)) {
		const struct word filled = { "value",
					     number_text(&teller, wide_to_decimal(median)) };
		words_put(out, teller.words->median, &filled, 1);
	}
	tell_place(&teller, series);
}

void tell_sparkline(const struct chart *chart, size_t series, struct buffer *out)
{
	struct teller teller = teller_make(chart, out);
	const char *name = chart->data->series[series];
	if (!tell_kind(&teller, teller.words->sparkline, &name, 1))
		return;
	tell_trend(&teller, series);
	tell_extremes(&teller, series);
}
