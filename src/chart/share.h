/* Shares of a whole, exact: per cents and lengths from decimals, never through doubles. */
#ifndef CHART_SHARE_H
#define CHART_SHARE_H

#include "chart/chart.h"

enum share_kind {
	SHARE_ROUNDED, /* to whole per cents, halves away from zero */
	SHARE_UNDER,   /* something that would round to 0: under 1 per cent */
	SHARE_OVER,    /* not all, though it would round to 100: over 99 per cent */
};

struct share {
	enum share_kind kind;
	int percent; /* 0 to 100; the bound for SHARE_UNDER and SHARE_OVER */
};

/* whole must be over 0, part from 0 to whole. */
struct share share_of(struct decimal part, struct decimal whole);

/* The share of a length that part is of whole; the same conditions. */
length_t share_length(length_t length, struct decimal part, struct decimal whole);

/* A value that takes part: neither absent nor 0 nor below it. */
bool share_takes_part(const struct chart_value *value);

enum sum_kind { SUM_GOOD, SUM_ABSENT, SUM_NOTHING, SUM_TOO_LARGE };

/* The sum of the values that take part; SUM_ABSENT when all are absent, SUM_NOTHING when it is 0. */
enum sum_kind share_sum(const struct chart_value *values, size_t count, struct decimal *sum);

#endif
