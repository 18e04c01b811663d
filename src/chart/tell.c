#include "chart/pie.h"
#include "chart/strip.h"
#include "chart/teller.h"
#include "doc/words.h"

#include <string.h>

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
	const struct placeholder filled = { "value", words_count(data, teller->chart->arena, sum) };
	words_put(teller->out, teller->words->total, &filled, 1);
}

/* Where a figure stands among the others of its series. */
struct standing {
	size_t above, below, alike; /* how many have more, less, as much */
};

static struct standing find_standing(const struct chart_data *data, size_t own, size_t series)
{
	struct standing standing = { 0 };
	for (size_t row = 0; row < data->row_count; row++) {
		const struct chart_value *other = value_of(data, row, series);
		if (row == own || other->absent)
			continue;
		int order = decimal_compare(other->number, value_of(data, own, series)->number);
		standing.above += order > 0;
		standing.below += order < 0;
		standing.alike += order == 0;
	}
	return standing;
}

/* "third highest", "joint second lowest"; NULL where there is no word for it. */
static const char *rank_text(const struct teller *teller, const struct standing *standing)
{
	const struct chart_words *words = teller->words;
	struct arena *arena = teller->chart->arena;
	bool high = standing->above <= standing->below;
	size_t place = (high ? standing->above : standing->below) + 1;
	const char *ordinal = words->ranked ? words_ordinal(words->lang, (int)place) : NULL;
	if (!ordinal)
		return NULL;
	const struct placeholder number = { "ordinal", place == 1 ? "" : ordinal };
	struct buffer *rank = words_buffer(arena);
	words_put(rank, high ? words->rank_high : words->rank_low, &number, 1);
	const char *text = buffer_text(rank);
	text += strspn(text, " "); /* the highest has no number */
	if (!standing->alike)
		return text;
	const struct placeholder filled = { "rank", text };
	struct buffer *joint = words_buffer(arena);
	words_put(joint, words->rank_joint, &filled, 1);
	return buffer_text(joint);
}

static void say_place(const struct teller *teller, size_t own, size_t series)
{
	const struct chart_words *words = teller->words;
	struct arena *arena = teller->chart->arena;
	struct standing standing = find_standing(teller->data, own, series);
	const char *rank = rank_text(teller, &standing);
	size_t count = standing.above + standing.below + standing.alike + 1;
	const struct placeholder filled[] = {
		{ "row", teller->data->rows[own] },
		{ "value", teller_number(teller, value_of(teller->data, own, series)->number) },
		{ "place", arena_printf(arena, "%zu", standing.above + 1) },
		{ "count", arena_printf(arena, "%zu", count) },
		{ "rank", rank ? rank : "" },
	};
	bool named = teller_is_named(teller, own, series);
	const char *sentence = named ? words->place : words->place_alone;
	if (rank)
		sentence = named ? words->ranked : words->ranked_alone;
	words_put(teller->out, sentence, filled, sizeof filled / sizeof *filled);
}

/* Of the row brought out. */
static void tell_place(const struct teller *teller, size_t series)
{
	const struct chart_data *data = teller->data;
	for (size_t own = 0; own < data->row_count; own++) {
		if (!is_brought_out(data, own) || value_of(data, own, series)->absent)
			continue;
		say_place(teller, own, series);
		return;
	}
}

static void tell_median(const struct teller *teller, size_t series)
{
	int128 median;
	if (!strip_median(teller->chart, series, &median))
		return;
	const struct placeholder filled = { "value",
					    teller_number(teller, wide_to_decimal(median)) };
	words_put(teller->out, teller->words->median, &filled, 1);
}

static void tell_one(const struct teller *teller, size_t series)
{
	teller_series(teller, series);
	teller_figures(teller, series);
	teller_extremes(teller, series);
	if (shows_median(teller->chart))
		tell_median(teller, series);
	tell_place(teller, series);
	tell_total(teller, series);
	teller_missing(teller, series);
}

void tell_rows(const struct chart *chart, struct buffer *out)
{
	struct teller teller = teller_make(chart, out);
	if (teller_kind(&teller, teller_kind_name(&teller), chart->data->rows,
			chart->data->row_count))
		tell_one(&teller, 0);
}

void tell_series(const struct chart *chart, struct buffer *out)
{
	struct teller teller = teller_make(chart, out);
	const struct chart_data *data = chart->data;
	if (!teller_kind(&teller, teller_kind_name(&teller), data->rows, data->row_count))
		return;
	for (size_t series = 0; series < data->series_count; series++)
		tell_one(&teller, series);
}

static void tell_share(const struct teller *teller, size_t part, struct decimal sum)
{
	const struct chart *chart = teller->chart;
	const struct chart_value *value = pie_part_value(teller->data, part);
	struct placeholder filled[] = { { "series", pie_part_name(teller->data, part) },
					{ "share", "" },
					{ "number", "" } };
	if (!share_takes_part(value)) {
		words_put(teller->out, part_without_share(teller->words, value), filled, 1);
		return;
	}
	filled[1].text = words_exact_share(teller->words, chart->arena, value->number, sum,
					   teller->data->share_places, true);
	filled[2].text = teller_number(teller, value->number);
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
	if (!teller_kind(&teller, teller_kind_name(&teller), names, good ? count : 0))
		return;
	struct teller inner = teller;
	inner.out = words_buffer(chart->arena);
	for (size_t i = 0; i < count; i++) {
		if (i)
			buffer_puts(inner.out, teller.words->comma);
		tell_share(&inner, i, sum);
	}
	const struct placeholder figures = { "figures", buffer_text(inner.out) };
	words_put(out, teller.words->figures, &figures, 1);
	const struct placeholder total = { "value", words_count(chart->data, chart->arena, sum) };
	if (!chart->data->rates)
		words_put(out, teller.words->total, &total, 1);
}

void tell_strip(const struct chart *chart, size_t series, struct buffer *out)
{
	struct teller teller = teller_make(chart, out);
	const char *name = chart->data->series[series];
	if (!teller_kind(&teller, teller.words->kinds[CHART_STRIP], &name, 1))
		return;
	teller_extremes(&teller, series);
	tell_median(&teller, series);
	tell_place(&teller, series);
}
