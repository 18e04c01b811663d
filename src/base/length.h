/*
 * Lengths: 64-bit integers in units of 1/65536 pt (1 pt = 1/72 inch), so that sums are exact and the
 * same on every machine. Down the page is positive.
 */
#ifndef BASE_LENGTH_H
#define BASE_LENGTH_H

#include <stdbool.h>
#include <stdint.h>

typedef int64_t length_t;

#define LENGTH_ONE_PT ((length_t)65536)
/* The largest that is accepted from a file: PDF's page limit of 14,400 units (ISO 32000-1, C.2). */
#define LENGTH_MAX (14400 * LENGTH_ONE_PT)

static inline length_t larger(length_t a, length_t b)
{
	return a > b ? a : b;
}

static inline length_t smaller(length_t a, length_t b)
{
	return a < b ? a : b;
}

/* value, from 0 on, rounded up to a multiple of step; value itself where step is 0. */
static inline length_t round_up(length_t value, length_t step)
{
	return step > 0 ? (value + step - 1) / step * step : value;
}

/* Thousandths of a point, and of a millimetre, rounded to the nearest unit. */
length_t length_from_millipt(int64_t millipt);
length_t length_from_micrometres(int64_t micrometres);

double length_to_pt(length_t value);
length_t length_from_pt(double pt); /* for geometry that cairo computes; rounds to nearest */

/* value * numerator / denominator, rounded to nearest, halves away from zero; denominator > 0. */
length_t length_scale(length_t value, int64_t numerator, int64_t denominator);

/*
 * Reads "20mm", "3.5pt", "1.2cm" or "0"; the unit must be there unless the number is 0. A sign is
 * taken. False when it is no length, has over 5 decimals, or is larger than LENGTH_MAX.
 */
bool length_parse(const char *text, length_t *value);

#endif
