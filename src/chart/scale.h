/* Scales: from figures to lengths, with round ticks. */
#ifndef CHART_SCALE_H
#define CHART_SCALE_H

#include "chart/wide.h"

/* From low to high, both ticks when it was made by scale_round. */
struct scale {
	int128 low, high;
	int128 step; /* from tick to tick */
	int steps;
};

/* What figures a scale must hold; start with { 0 }. */
struct span {
	int128 low, high;
	bool any, fractions; /* fractions: some figure is no whole number */
};

void span_take(struct span *span, struct decimal number);

/* All figures that are there: of a series, or of all (SIZE_MAX). */
struct span span_of(const struct chart_data *data, size_t series);

/*
 * A scale that holds the span with ticks at 1, 2, 2.5 or 5 times a power of ten, most steps at the
 * most. Zero is on it unless cut is set. Ticks are whole numbers where all figures are.
 */
struct scale scale_round(struct span span, int most, bool cut);

/* From 0, or the least figure below it, to the largest: for bars that are told by their own labels. */
struct scale scale_exact(struct span span);

/* Where on a length a figure stands, from the scale's low end. */
length_t scale_at(const struct scale *scale, length_t length, struct decimal number);
length_t scale_at_wide(const struct scale *scale, length_t length, int128 number);

#endif
