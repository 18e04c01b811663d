#include "base/length.h"

#include <math.h>
#include <string.h>

#include "base/ascii.h"
#include "base/wide.h"

length_t length_scale(length_t value, int64_t numerator, int64_t denominator)
{
	int64_t half = denominator / 2, product;
	/* Nearly all products fit 64 bits; those of 128 take three times as long to divide. */
	if (!__builtin_mul_overflow(value, numerator, &product) && product < INT64_MAX - half &&
	    product > half - INT64_MAX)
		return (product < 0 ? product - half : product + half) / denominator;
	int128 wide = (int128)value * numerator;
	return (length_t)((wide < 0 ? wide - half : wide + half) / denominator);
}

length_t length_from_millipt(int64_t millipt)
{
	return length_scale(LENGTH_ONE_PT, millipt, 1000);
}

length_t length_from_micrometres(int64_t micrometres)
{
	return length_scale(LENGTH_ONE_PT, micrometres * 72, 25400);
}

double length_to_pt(length_t value)
{
	return (double)value / (double)LENGTH_ONE_PT;
}

length_t length_from_pt(double pt)
{
	return (length_t)llround(pt * (double)LENGTH_ONE_PT);
}

bool length_parse(const char *text, length_t *value)
{
	enum { DECIMALS = 5, SCALE = 100000 };
	bool negative = *text == '-';
	text += negative || *text == '+';
	int64_t number = 0;
	int decimals = -1, digits = 0;
	for (; ascii_is_digit(*text) || (*text == '.' && decimals < 0); text++) {
		if (*text == '.') {
			decimals = 0;
			continue;
		}
		if (++digits > 12 || (decimals >= 0 && ++decimals > DECIMALS))
			return false;
		number = number * 10 + (*text - '0');
	}
	if (!digits || decimals == 0)
		return false;
	for (int place = decimals < 0 ? 0 : decimals; place < DECIMALS; place++)
		number *= 10;
	/* No unit is shorter than the point. */
	if (number > LENGTH_MAX / LENGTH_ONE_PT * SCALE)
		return false;
	length_t result = 0;
	if (!strcmp(text, "pt"))
		result = length_scale(LENGTH_ONE_PT, number, SCALE);
	else if (!strcmp(text, "mm"))
		result = length_scale(LENGTH_ONE_PT, number * 720, (int64_t)254 * SCALE);
	else if (!strcmp(text, "cm"))
		result = length_scale(LENGTH_ONE_PT, number * 7200, (int64_t)254 * SCALE);
	else if (*text != '\0' || number != 0)
		return false;
	if (result > LENGTH_MAX)
		return false;
	*value = negative ? -result : result;
	return true;
}
