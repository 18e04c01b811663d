/*
 * The words that charts say by themselves, a table a language. {names} in them are filled in; what a
 * chart is about comes from its data.
 */
#ifndef CHART_WORDS_H
#define CHART_WORDS_H

#include "base/buffer.h"
#include "chart/share.h"

struct chart_words {
	const char *lang;	 /* primary subtag */
	const char *unit;	 /* what is counted, when the data does not say */
	const char *comma, *and; /* in a list: "A, B and C" */
	const char *and_vowel;	 /* before a vowel, where that differs */
	/* Drawn: "67%", "<1%", ">99%"; and what stands in place of a bar or a figure. */
	const char *percent, *percent_under, *percent_over;
	const char *nothing, *absent, *unknown, *too_large;
	const char *of_nothing; /* in place of a share or a rate of nothing */
	const char *missing;	/* names of what has no figure, under a chart */
	const char *source;	/* under a chart, after its note */
	const char *median_at;	/* over the line at it */
	/* A tile map's legend. */
	const char *areas, *class_over, *class_between, *class_under, *class_all;
	/* In the alternative. */
	const char *spoken_percent, *spoken_under, *spoken_over;
	const char *spoken_nothing, *spoken_absent; /* of a row */
	const char *spoken_unknown, *spoken_too_large;
	const char *stacked_one, *stacked_many; /* what the picture is */
	const char *row, *part, *part_absent, *part_unknown, *part_nothing;
	const char *part_negative; /* below zero: no share of anything */
	const char *largest_one, *largest_many;
	/* The other kinds: sentences, each with its space before but the first. */
	const char *kinds[CHART_KINDS];
	const char *sparkline;
	const char *shows, *shows_many, *shows_none; /* the kind and what is on it */
	const char *shows_alone;	       /* the kind, where what is on it needs no name */
	const char *shows_span, *shows_series; /* over times: of one line; of several */
	const char *series;		       /* before a series' own sentences */
	const char *figures, *figure;	       /* all figures, one of them */
	const char *highest, *lowest, *alike, *median, *total, *place;
	/* By rank: "third highest", from the nearer end; NULL where a language has no ordinals here. */
	const char *ranked, *ranked_alone, *rank_high, *rank_low, *rank_joint;
	const char *rose, *fell, *stayed, *moved; /* moved: from zero, or across it */
	/* The same of rows without names. */
	const char *highest_alone, *lowest_alone, *place_alone;
	const char *rose_alone, *fell_alone, *stayed_alone, *moved_alone, *only_alone;
	const char *only, *change, *one_end, *no_figure, *not_applicable, *no_share;
};

/* All that there are, English first; ends with one without a lang. */
extern const struct chart_words chart_languages[];

/* The language's, or English. */
const struct chart_words *chart_words_for(const char *lang);

struct placeholder {
	const char *name, *text;
};

/* Adds a text with its {names} filled in from count words; an unknown one stays as it is. */
void words_put(struct buffer *out, const char *text, const struct placeholder *words, size_t count);

/* Adds "A, B and C". */
void words_put_list(struct buffer *out, const struct chart_words *words, const char *const *items,
		    size_t count);

/* A share as it is drawn, "67%", or spoken, "67 per cent"; in arena. */
const char *words_share(const struct chart_words *words, struct arena *arena, struct share share,
			bool spoken);

/* A number with what is counted: "11,049 individuals", "1 individual"; in arena. */
const char *words_count(const struct chart_data *data, struct arena *arena, struct decimal number);

/* A number as it is drawn, with a true minus (U+2212): "11,220", "−56.90"; in arena. */
const char *words_number(struct arena *arena, struct decimal number);

/* A share with places (0 to 2) decimals: "62.9%", or spoken, "62.9 per cent"; in arena. */
const char *words_exact_share(const struct chart_words *words, struct arena *arena,
			      struct decimal part, struct decimal whole, uint8_t places,
			      bool spoken);

/* "No figure for A and B"; in the chart's arena. */
const char *words_missing(const struct chart *chart, const char *const *names, size_t count);

/* A text with {unit} filled in; in arena. */
const char *words_of_unit(const struct chart_words *words, const struct chart_data *data,
			  struct arena *arena, const char *text);

/* An empty buffer that is freed with the arena, whatever jumps in between. */
struct buffer *words_buffer(struct arena *arena);

#endif
