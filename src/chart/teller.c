#include "chart/teller.h"

#include <string.h>

#include "chart/parts.h"

enum { TOLD_FIGURES = 12, TOLD_NAMES = 8 };

struct teller teller_make(const struct chart *chart, struct buffer *out)
{
	return (struct teller) { chart, chart->data, chart_words_for(chart->lang), out };
}

const char *teller_number(const struct teller *teller, struct decimal number)
{
	return words_number(teller->chart->arena, number);
}

const char *teller_list(const struct teller *teller, const char *const *names, size_t count)
{
	struct buffer *out = words_buffer(teller->chart->arena);
	words_put_list(out, teller->words, names, count);
	return buffer_text(out);
}

bool teller_has_figures(const struct chart_data *data)
{
	for (size_t i = 0; i < data->row_count * data->series_count; i++)
		if (!data->values[i].absent)
			return true;
	return false;
}

/* A first sentence of the kind and of names; what is over times has its rows for first and last. */
void teller_say_kind(const struct teller *teller, const char *sentence, const char *kind,
		     const char *const *names, size_t count, bool over_times)
{
	const struct chart_data *data = teller->data;
	const char *const *ends = over_times ? data->rows : names;
	size_t last = over_times ? data->row_count : count;
	const struct placeholder filled[] = {
		{ "kind", kind },
		{ "names",
		  count <= TOLD_NAMES || over_times ? teller_list(teller, names, count) : "" },
		{ "count", arena_printf(teller->chart->arena, "%zu", count) },
		{ "first", last ? ends[0] : "" },
		{ "last", last ? ends[last - 1] : "" },
		{ "unit", data->unit ? data->unit : teller->words->unit },
	};
	words_put(teller->out, sentence, filled, 6);
}

/* What it is and what is on it; false when that is nothing, which it then says. */
bool teller_kind(const struct teller *teller, const char *kind, const char *const *names,
		 size_t count)
{
	const struct chart_words *words = teller->words;
	bool any = count && teller_has_figures(teller->data);
	bool alone = count == 1 && !*names[0];
	const char *sentence = !any		     ? words->shows_none
			       : alone		     ? words->shows_alone
			       : count <= TOLD_NAMES ? words->shows
						     : words->shows_many;
	teller_say_kind(teller, sentence, kind, names, count, false);
	return any;
}

const char *teller_kind_name(const struct teller *teller)
{
	return teller->words->kinds[teller->chart->kind];
}

enum reason { REASON_UNKNOWN, REASON_ABSENT, REASON_OF_NOTHING };

static enum reason reason_of(const struct chart_value *value)
{
	return value->of_nothing ? REASON_OF_NOTHING
	       : value->unknown	 ? REASON_UNKNOWN
				 : REASON_ABSENT;
}

static void tell_without(const struct teller *teller, size_t series, enum reason reason,
			 const char *sentence)
{
	const struct chart_data *data = teller->data;
	const char **names = arena_array(teller->chart->arena, data->row_count, sizeof *names);
	size_t count = 0;
	for (size_t row = 0; row < data->row_count; row++) {
		const struct chart_value *value = value_of(data, row, series);
		if (value->absent && reason_of(value) == reason)
			names[count++] = data->rows[row];
	}
	if (!count)
		return;
	const struct placeholder filled = { "names", teller_list(teller, names, count) };
	words_put(teller->out, sentence, &filled, 1);
}

/* The rows without a figure, if any, by why there is none. */
void teller_missing(const struct teller *teller, size_t series)
{
	tell_without(teller, series, REASON_UNKNOWN, teller->words->no_figure);
	tell_without(teller, series, REASON_ABSENT, teller->words->not_applicable);
	tell_without(teller, series, REASON_OF_NOTHING, teller->words->no_share);
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

/* Some rows have no name, or are called by their own figures. */
bool teller_is_named(const struct teller *teller, size_t row, size_t series)
{
	const char *name = teller->data->rows[row];
	return *name &&
	       strcmp(name, teller_number(teller, value_of(teller->data, row, series)->number)) !=
		       0;
}

static void say_of(const struct teller *teller, const char *sentence, size_t row, size_t series)
{
	const struct placeholder filled[] = {
		{ "row", teller->data->rows[row] },
		{ "value", teller_number(teller, value_of(teller->data, row, series)->number) },
	};
	words_put(teller->out, sentence, filled, 2);
}

void teller_extremes(const struct teller *teller, size_t series)
{
	struct extremes found = find_extremes(teller->data, series);
	if (found.count < 2)
		return;
	if (!decimal_compare(value_of(teller->data, found.low, series)->number,
			     value_of(teller->data, found.high, series)->number)) {
		say_of(teller, teller->words->alike, found.low, series);
		return;
	}
	const struct chart_words *words = teller->words;
	bool named = teller_is_named(teller, found.high, series);
	say_of(teller, named ? words->highest : words->highest_alone, found.high, series);
	say_of(teller, named ? words->lowest : words->lowest_alone, found.low, series);
}

/* All figures where they are few. */
void teller_figures(const struct teller *teller, size_t series)
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
	const struct placeholder filled = { "figures", buffer_text(inner.out) };
	if (told)
		words_put(teller->out, teller->words->figures, &filled, 1);
}

void teller_series(const struct teller *teller, size_t series)
{
	const char *name = teller->data->series[series];
	const struct placeholder filled = { "series", name };
	if (teller->data->series_count > 1 && *name)
		words_put(teller->out, teller->words->series, &filled, 1);
}
