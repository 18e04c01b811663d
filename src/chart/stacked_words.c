#include "chart/stacked.h"

struct telling {
	const struct chart *chart;
	const struct chart_words *words;
	struct buffer *out;
};

static void tell_part(const struct telling *telling, const struct chart_value *value,
		      const char *series, struct decimal sum)
{
	const struct chart_words *words = telling->words;
	struct arena *arena = telling->chart->arena;
	struct placeholder filled[] = { { "series", series }, { "share", "" }, { "number", "" } };
	if (!share_takes_part(value)) {
		words_put(telling->out, part_without_share(words, value), filled, 1);
		return;
	}
	filled[1].text = words_share(words, arena, share_of(value->number, sum), true);
	filled[2].text = words_number(arena, value->number);
	words_put(telling->out, words->part, filled, 3);
}

static const char *parts_in_words(const struct telling *telling, const struct chart_value *values,
				  struct decimal sum)
{
	const struct chart_data *data = telling->chart->data;
	struct telling inner = *telling;
	inner.out = words_buffer(telling->chart->arena);
	for (size_t i = 0; i < data->series_count; i++) {
		if (i)
			buffer_puts(inner.out, telling->words->comma);
		tell_part(&inner, &values[i], data->series[i], sum);
	}
	return buffer_text(inner.out);
}

/* The series whose value is the greatest; all of them when several are equal. */
static size_t find_largest(const struct telling *telling, const struct chart_value *values,
			   const char **names)
{
	const struct chart_data *data = telling->chart->data;
	struct decimal largest = { 0 };
	size_t count = 0;
	for (size_t i = 0; i < data->series_count; i++) {
		if (!share_takes_part(&values[i]))
			continue;
		int order = decimal_compare(values[i].number, largest);
		if (order > 0) {
			largest = values[i].number;
			count = 0;
		}
		if (order >= 0)
			names[count++] = data->series[i];
	}
	return count;
}

static const char *list_in_words(const struct telling *telling, const char *const *names,
				 size_t count)
{
	struct buffer *out = words_buffer(telling->chart->arena);
	words_put_list(out, telling->words, names, count);
	return buffer_text(out);
}

/* Nothing when but one part is there, or all are alike. */
static const char *largest_in_words(const struct telling *telling, const struct chart_value *values)
{
	const struct chart_data *data = telling->chart->data;
	struct arena *arena = telling->chart->arena;
	const char **names = arena_array(arena, data->series_count, sizeof *names);
	size_t count = find_largest(telling, values, names), parts = 0;
	for (size_t i = 0; i < data->series_count; i++)
		parts += share_takes_part(&values[i]);
	if (count == parts)
		return "";
	const struct placeholder filled = { "names", list_in_words(telling, names, count) };
	struct buffer *out = words_buffer(arena);
	words_put(out, count == 1 ? telling->words->largest_one : telling->words->largest_many,
		  &filled, 1);
	return buffer_text(out);
}

static void tell_row(const struct telling *telling, size_t row)
{
	const struct chart_data *data = telling->chart->data;
	const struct chart_words *words = telling->words;
	const struct chart_value *values = data->values + row * data->series_count;
	struct decimal sum, total;
	enum sum_kind kind = share_sum(values, data->series_count, &sum);
	struct placeholder filled[] = { { "row", data->rows[row] },
					{ "unit", data->unit ? data->unit : words->unit },
					{ "total", "" },
					{ "parts", "" },
					{ "largest", "" } };
	if (kind != SUM_GOOD) {
		bool is_unknown =
			why_absent(telling->chart, values, data->series_count) != words->absent;
		words_put(telling->out,
			  kind == SUM_ABSENT
				  ? is_unknown ? words->spoken_unknown : words->spoken_absent
			  : kind == SUM_NOTHING ? words->spoken_nothing
						: words->spoken_too_large,
			  filled, 2);
		return;
	}
	total = data->totals && !data->totals[row].absent ? data->totals[row].number : sum;
	filled[2].text = words_count(data, telling->chart->arena, total);
	filled[3].text = parts_in_words(telling, values, sum);
	filled[4].text = largest_in_words(telling, values);
	words_put(telling->out, words->row, filled, 5);
}

void stacked_describe(const struct chart *chart, struct buffer *out)
{
	const struct chart_data *data = chart->data;
	const struct telling telling = { chart, chart_words_for(chart->lang), out };
	const struct placeholder filled[] = {
		{ "rows", list_in_words(&telling, data->rows, data->row_count) },
		{ "series", list_in_words(&telling, data->series, data->series_count) },
	};
	words_put(out,
		  data->row_count == 1 ? telling.words->stacked_one : telling.words->stacked_many,
		  filled, 2);
	for (size_t row = 0; row < data->row_count; row++)
		tell_row(&telling, row);
}
