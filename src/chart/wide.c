#include "chart/wide.h"

int128 wide_power(int exponent)
{
	int128 power = 1;
	for (int i = -WIDE_PLACES; i < exponent; i++)
		power *= 10;
	return power;
}

int128 wide_from(struct decimal number)
{
	return (int128)number.units * wide_power(-(int)number.scale);
}

struct decimal wide_to_decimal(int128 number)
{
	uint8_t scale = WIDE_PLACES;
	while (scale && number % 10 == 0) {
		number /= 10;
		scale--;
	}
	while (scale && (number > INT64_MAX || number < -INT64_MAX)) {
		number /= 10;
		scale--;
	}
	if (number > INT64_MAX)
		number = INT64_MAX;
	if (number < -INT64_MAX)
		number = -INT64_MAX;
	return (struct decimal) { (int64_t)number, scale };
}

length_t wide_length(length_t length, int128 part, int128 whole)
{
	int128 product = length * part;
	int128 half = product < 0 ? -whole / 2 : whole / 2;
	return (length_t)((product + half) / whole);
}
