/*
 * Bars stacked to 100 per cent: where everything stands, decided before anything is drawn, so that
 * measuring and drawing cannot differ.
 */
#ifndef CHART_STACKED_H
#define CHART_STACKED_H

#include "chart/kind.h"
#include "chart/labels.h"
#include "chart/words.h"

/* What is told in or over a part, by its width. */
enum part_form { PART_PERCENT_AND_COUNT, PART_PERCENT, PART_LABELLED_ABOVE };

struct stacked_part {
	size_t series;
	length_t x, width;
	enum part_form form;
	const char *percent, *count;
	length_t percent_width;
};

/* A label over a bar; texts that it has not are NULL. */
struct stacked_label {
	const struct stacked_part *part;
	const char *name, *percent, *count;
};

struct stacked_bar {
	length_t top; /* of the coloured bar, from the body's top */
	struct lines name, total;
	const char *instead; /* words in place of a bar; NULL: there is one */
	struct stacked_part *parts;
	size_t part_count;
	struct stacked_label *labels;
	struct label_place *places; /* of the labels */
	size_t label_count;
};

/*
 * How much the labels tell: the most that finds room over every bar is taken. When the names do not,
 * they stand in a key above all bars, line under line.
 */
enum stacked_detail { DETAIL_ALL, DETAIL_NO_COUNTS, DETAIL_KEY, DETAIL_KEY_ALONE };

struct stacked_key_entry {
	length_t x;
	int line;
	size_t series;
};

struct stacked_plan {
	length_t left, width; /* of the bars' field */
	struct stacked_bar *bars;
	size_t count;
	enum stacked_detail detail;
	struct stacked_key_entry *key;
	size_t key_count;
	int key_lines;
	length_t height;
};

/* In the chart's arena. */
struct stacked_plan *stacked_plan_make(const struct chart *chart, length_t width);

/* From one line of the key to the next, and the side of its squares. */
length_t stacked_key_pitch(const struct chart *chart);
length_t stacked_key_square(const struct chart *chart);

void stacked_describe(const struct chart *chart, struct buffer *out);

#endif
