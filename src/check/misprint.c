#include "check/misprint.h"

/* Digits of a number, the first first. */
struct digits {
	char text[24];
	size_t count;
};

static struct digits digits_of(int64_t number)
{
	struct digits digits = { .count = 0 };
	char reversed[24];
	do
		reversed[digits.count++] = (char)('0' + number % 10);
	while (number /= 10);
	for (size_t i = 0; i < digits.count; i++)
		digits.text[i] = reversed[digits.count - 1 - i];
	return digits;
}

/* A digit is wrong, lost or too many, or two neighbours have changed places. */
static bool is_misprint(int64_t number, int64_t meant)
{
	struct digits a = digits_of(number), b = digits_of(meant);
	size_t least = a.count < b.count ? a.count : b.count, from = 0, behind = 0;
	if (a.count > b.count + 1 || b.count > a.count + 1)
		return false;
	while (from < least && a.text[from] == b.text[from])
		from++;
	while (behind < least - from &&
	       a.text[a.count - 1 - behind] == b.text[b.count - 1 - behind])
		behind++;
	size_t rest = a.count - from - behind, other = b.count - from - behind;
	if (rest <= 1 && other <= 1)
		return true;
	return rest == 2 && other == 2 && a.text[from] == b.text[from + 1] &&
	       a.text[from + 1] == b.text[from];
}

bool misprint_differs_by(int64_t number, int64_t meant, int percent)
{
	int64_t apart = number < meant ? meant - number : number - meant;
	return apart * 100 <= meant * percent;
}

bool misprint_is_near(int64_t number, int64_t meant, int percent, size_t least_digits)
{
	return misprint_differs_by(number, meant, percent) ||
	       (digits_of(meant).count >= least_digits && is_misprint(number, meant));
}

size_t misprint_digits(int64_t number)
{
	return digits_of(number).count;
}
