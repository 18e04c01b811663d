/*
 * Stacked bars: where everything stands. To 100 per cent all bars are as long as the field and their
 * parts tell shares; else a bar is as long as its sum, and its parts tell figures.
 */
#ifndef CHART_STACKED_H
#define CHART_STACKED_H

#include "chart/kind.h"
#include "chart/labels.h"
#include "chart/parts.h"

/* What is told in or over a part, by its width. */
enum part_form { PART_PERCENT_AND_COUNT, PART_PERCENT, PART_LABELLED_ABOVE };

struct stacked_part {
	size_t series;
	length_t x, width;
	enum part_form form;
	const char *percent, *count; /* a figure alone stands for percent, and count is NULL */
	length_t percent_width;
};

/* A label over a bar; texts that it has not are NULL. */
struct stacked_label {
	const struct stacked_part *part;
	const char *name, *percent, *count;
};

struct stacked_bar {
	length_t top;	 /* of the coloured bar, from the body's top */
	length_t height; /* with its name's lines */
	struct lines name, total;
	struct lines instead; /* words in place of a bar; none: there is one */
	const char *figure;   /* its sum, at its end; NULL where it stands under the name */
	length_t end;	      /* where the last part ends */
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

struct stacked_plan {
	length_t left, width; /* of the bars' field */
	/* So many rows that they would fill a page stand closer: names in a key, sums at the bars' ends. */
	bool close;
	length_t bar, gap; /* a bar's height; from its row to the next */
	/* Of its name and of what stands in it, below its top. */
	length_t level_baseline, value_baseline;
	struct stacked_bar *bars;
	size_t count;
	bool hundred;	     /* to 100 per cent */
	struct decimal most; /* the largest sum, when not */
	enum stacked_detail detail;
	length_t height;
};

/* In the chart's arena; a key that the detail asks for is to stand above all. */
struct stacked_plan *stacked_plan_make(const struct chart *chart, length_t width, bool hundred);

void stacked_describe(const struct chart *chart, struct buffer *out);

#endif
