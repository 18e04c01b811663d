/*
 * Exact decimals for statistics: an integer with a scale, never a double. 12.34 is { 1234, 2 }.
 */
#ifndef BASE_DECIMAL_H
#define BASE_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct decimal {
	int64_t units;
	uint8_t scale; /* digits after the point, 0 to DECIMAL_MAX_SCALE */
};

enum { DECIMAL_MAX_SCALE = 9, DECIMAL_TEXT = 40 };

struct decimal decimal_from_int(int64_t number);

/*
 * Reads length bytes: "1234", "1,234", "-0.72", "+6.86" (also with U+2212). Commas must stand before
 * groups of three. False when it is no number or does not fit.
 */
bool decimal_parse(const char *text, size_t length, struct decimal *value);

/* False when the sum, or the difference a - b, does not fit. */
bool decimal_add(struct decimal a, struct decimal b, struct decimal *sum);
bool decimal_subtract(struct decimal a, struct decimal b, struct decimal *difference);

/* Less than, equal to or greater than 0, as a is to b; 1.50 equals 1.5. */
int decimal_compare(struct decimal a, struct decimal b);

/* The same of two struct decimal, for qsort. */
int decimal_order(const void *a, const void *b);

/* a / b with the wished scale, halves rounded away from zero. False when b is 0 or it does not fit. */
bool decimal_divide(struct decimal a, struct decimal b, uint8_t scale, struct decimal *quotient);

/* The same of a / b times 10^power: 2 makes it a per cent. scale + power is DECIMAL_MAX_SCALE at most. */
bool decimal_ratio(struct decimal a, struct decimal b, uint8_t power, uint8_t scale,
		   struct decimal *ratio);

/* In units of 10^-scale, what is less than one of them cut; false when it does not fit. */
bool decimal_units(struct decimal value, uint8_t scale, int64_t *units);

/* With scale digits after the point at most; what stands behind them is cut, not rounded. */
struct decimal decimal_cut(struct decimal value, uint8_t scale);

/* With grouping commas every three digits: "11,220", "-56.90" (a hyphen for minus). */
const char *decimal_format(struct decimal value, char text[static DECIMAL_TEXT]);

/* The same in arena. */
const char *decimal_text(struct arena *arena, struct decimal value);

#endif
