/* Who tells a chart in words: sentences that the kinds share. Private to tell*.c. */
#ifndef CHART_TELLER_H
#define CHART_TELLER_H

#include "chart/tell.h"
#include "chart/words.h"

struct teller {
	const struct chart *chart;
	const struct chart_data *data;
	const struct chart_words *words;
	struct buffer *out;
};

struct teller teller_make(const struct chart *chart, struct buffer *out);

/* A number as it is drawn; names as "A, B and C". In the chart's arena. */
const char *teller_number(const struct teller *teller, struct decimal number);
const char *teller_list(const struct teller *teller, const char *const *names, size_t count);

/* "Bar chart", by the chart's kind. */
const char *teller_kind_name(const struct teller *teller);

bool teller_has_figures(const struct chart_data *data);

/* A first sentence of the kind and of names; what is over times has its rows for first and last. */
void teller_say_kind(const struct teller *teller, const char *sentence, const char *kind,
		     const char *const *names, size_t count, bool over_times);

/* What it is and what is on it; false when that is nothing, which it then says. */
bool teller_kind(const struct teller *teller, const char *kind, const char *const *names,
		 size_t count);

/* Whose figures follow, where there are several series. */
void teller_series(const struct teller *teller, size_t series);

/* Whether a row has a name that is not its figure. */
bool teller_is_named(const struct teller *teller, size_t row, size_t series);

/* Of a series: all figures where they are few, the highest and the lowest, the rows without one. */
void teller_figures(const struct teller *teller, size_t series);
void teller_extremes(const struct teller *teller, size_t series);
void teller_missing(const struct teller *teller, size_t series);

#endif
