/* The numbers that stand in a sentence, and what each of them can be. */
#ifndef CHECK_NUMBERS_H
#define CHECK_NUMBERS_H

#include "base/decimal.h"
#include "check/passage.h"

enum number_kind {
	NUMBER_COUNT,	/* may be a figure of a table */
	NUMBER_PERCENT, /* "62.9 per cent", "62.9%" */
	NUMBER_FIELD,	/* {figure:...}: right by itself */
	NUMBER_OTHER,	/* a year, a day, an age, money, the number of a level ... */
};

/* What the words before it say of how exact it is. */
enum number_bound {
	BOUND_EXACT,
	BOUND_ABOUT,
	BOUND_OVER,  /* "more than", "at least" */
	BOUND_UNDER, /* "fewer than" */
};

struct number {
	enum number_kind kind;
	enum number_bound bound;
	struct decimal value;
	size_t start, end; /* in the sentence's text */
};

enum { NUMBERS_MOST = 24 }; /* of one sentence; those behind are not looked at */

size_t numbers_in(const struct sentence *sentence, struct number numbers[static NUMBERS_MOST]);

/* The sentence speaks of another year than the report's: "last year", "in 2019", "compared with". */
bool sentence_names_other_time(const struct sentence *sentence, int year);

#endif
