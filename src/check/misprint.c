#include "check/misprint.h"

/* A digit is wrong, lost or too many, or two neighbours have changed places. */
static bool is_misprint(int64_t number, int64_t meant)
{
	while (number && meant && number % 10 == meant % 10) {
		number /= 10;
		meant /= 10;
	}
	/* What is left ends in the digits that differ; before them all must be the same. */
	return number / 10 == meant / 10 || number / 10 == meant || number == meant / 10 ||
	       (number / 100 == meant / 100 && number % 10 == meant / 10 % 10 &&
		number / 10 % 10 == meant % 10);
}

bool misprint_differs_by(int64_t number, int64_t meant, int percent)
{
	int64_t apart = number < meant ? meant - number : number - meant;
	return apart * 100 <= meant * percent;
}

bool misprint_is_near(int64_t number, int64_t meant, int percent, size_t least_digits)
{
	return misprint_differs_by(number, meant, percent) ||
	       (is_misprint(number, meant) && misprint_digits(meant) >= least_digits);
}

size_t misprint_digits(int64_t number)
{
	size_t count = 1;
	while (number /= 10)
		count++;
	return count;
}
