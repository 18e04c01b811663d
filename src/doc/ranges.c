#include "doc/ranges.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/tokens.h"
#include "load/months.h"

/* One side of the hyphen: "2004", "1,000", "62.9", "9:30". */
struct number {
	const char *start, *end;
};

size_t currency_sign(const char *text)
{
	static const char *const signs[] = { "£", "€", "$" };
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (!strncmp(text, signs[i], strlen(signs[i])))
			return strlen(signs[i]);
	return 0;
}

/* What may stand at a figure: "9-5pm", "the 1990-2000s"; "10%" is one, too. */
static const char *const units[] = { "am", "pm", "km", "m",  "cm", "mm", "kg", "g",
				     "st", "nd", "rd", "th", "s",  "bn", "k",  NULL };

/* Where a figure ends whose unit ends at hyphen: "10%", "£3m"; hyphen itself where there is no unit. */
static const char *before_unit(const char *text, const char *hyphen)
{
	const char *end = hyphen;
	if (end > text && end[-1] == '%')
		return end - 1;
	while (end > text && ascii_is_letter(end[-1]))
		end--;
	return is_one_of(end, (size_t)(hyphen - end), units) ? end : hyphen;
}

static struct number number_before(const char *text, const char *end)
{
	const char *start = end;
	while (start > text && (ascii_is_digit(start[-1]) || strchr(".,:", start[-1])))
		start--;
	while (start < end && !ascii_is_digit(*start))
		start++;
	return (struct number) { start, end };
}

static struct number number_after(const char *hyphen)
{
	const char *start = hyphen + 1 + currency_sign(hyphen + 1), *end = start;
	while (ascii_is_digit(*end) || (*end && strchr(".,:", *end)))
		end++;
	while (end > start && !ascii_is_digit(end[-1]))
		end--;
	return (struct number) { start, end };
}

/* The digits of the whole number, commas left out. */
static long whole(struct number number, int *digits)
{
	long value = 0;
	*digits = 0;
	for (const char *at = number.start; at < number.end && *at != '.' && *at != ':'; at++) {
		if (!ascii_is_digit(*at))
			continue;
		if (++*digits > 12)
			return -1;
		value = value * 10 + (*at - '0');
	}
	return value;
}

static bool is_plain(struct number number)
{
	while (number.start < number.end && ascii_is_digit(*number.start))
		number.start++;
	return number.start == number.end;
}

static bool starts_with_zero(struct number number)
{
	return *number.start == '0' && number.end - number.start > 1 &&
	       ascii_is_digit(number.start[1]);
}

static bool is_year(long value, int digits)
{
	return digits == 4 && value >= 1500 && value < 2200;
}

/* The word before a place, without the space between; length 0: none. */
static const char *word_before(const char *text, const char *at, size_t *length)
{
	const char *end = at;
	while (end > text && !ascii_is_digit(end[-1]) && !ascii_is_letter(end[-1]) &&
	       end[-1] != ' ' && end[-1] != '.' && end[-1] != '+' && end[-1] != ')')
		end--; /* a currency, a bracket, a quotation mark */
	const char *word = end;
	if (word > text && word[-1] == ' ')
		end = --word;
	while (word > text && word[-1] != ' ')
		word--;
	*length = (size_t)(end - word);
	return word;
}

/* What stands before a number says whether it is one to be called or looked up. */
static bool names_a_number(const char *word, size_t length)
{
	static const char *const words[] = {
		"No.",	     "no.",  "number", "Number", "ref",	  "ref.", "Ref",  "Ref.",
		"reference", "case", "Case",   "order",	 "Order", "code", "tel",  "tel.",
		"Tel",	     "Tel.", "phone",  "fax",	 "Fax",	  "ffôn", "Ffôn", "rhif",
		"Rhif",	     "call", "ring",   "on",	 NULL,
	};
	size_t capitals = 0, digits = 0;
	for (size_t i = 0; i < length; i++) {
		capitals += ascii_is_capital(word[i]);
		digits += ascii_is_digit(word[i]) || word[i] == '+' || word[i] == '(' ||
			  word[i] == ')';
	}
	if (length && (digits == length || (capitals == length && length > 1)))
		return true;
	while (length && (word[length - 1] == ':'))
		length--;
	return is_one_of(word, length, words);
}

/* A number of many digits on both sides is a range only when it is said to be. */
static bool says_range(const char *word, size_t length)
{
	static const char *const words[] = { "pages", "pp.",	 "pp",	       "p.",  "between",
					     "from",  "numbers", "tudalennau", "tt.", NULL };
	return is_one_of(word, length, words);
}

static bool has_free_start(const char *text, const char *start)
{
	return start == text || (!ascii_is_letter(start[-1]) && !strchr("-/_+=@#&", start[-1]));
}

/* Behind the range nothing but a unit, or what it makes an adjective: "18-24-year-olds". */
static bool has_free_end(const char *end)
{
	if (!strncmp(end, "-year", strlen("-year")))
		return true;
	size_t letters = 0;
	while (ascii_is_letter(end[letters]))
		letters++;
	if (letters && !is_one_of(end, letters, units))
		return false;
	if (end[letters] && strchr("-/_=@#&", end[letters]))
		return false;
	/* "0115 9-10 555": groups of a telephone number */
	const char *next = end + letters;
	size_t digits = 0;
	while (*next == ' ' && ascii_is_digit(next[1 + digits]))
		digits++;
	return digits < 3 || (next[1 + digits] && next[1 + digits] != ' ');
}

static bool years_run_on(long from, long to, int digits)
{
	switch (digits) {
	case 4:
		return to > from && to < 2200;
	case 2:
		return to == (from + 1) % 100 || to > from % 100;
	case 1:
		return to == (from + 1) % 10;
	default:
		return false;
	}
}

static bool numbers_run_on(struct number left, struct number right)
{
	int left_digits, right_digits;
	long from = whole(left, &left_digits), to = whole(right, &right_digits);
	if (from < 0 || to < 0 || starts_with_zero(left) || starts_with_zero(right))
		return false;
	if (to == from) /* "3.2-3.8" */
		return !is_plain(left) && !is_plain(right) &&
		       strtol(left.end - 1, NULL, 10) < strtol(right.end - 1, NULL, 10);
	return to > from && right_digits - left_digits <= 2;
}

/* "10%-15%", "£3m-£5m", "10am-4pm": what stands on both sides is alike, whichever the greater is. */
static bool hyphen_joins_units(const char *text, const char *hyphen)
{
	const char *end = before_unit(text, hyphen);
	struct number left = number_before(text, end), right = number_after(hyphen);
	if (left.start == left.end || right.start == right.end ||
	    !has_free_start(text, left.start) || !has_free_end(right.end))
		return false;
	bool is_time = hyphen - end == 2 && hyphen[-1] == 'm' && (*end == 'a' || *end == 'p');
	if (is_time)
		return (*right.end == 'a' || *right.end == 'p') && right.end[1] == 'm';
	return (*end == '%') == (*right.end == '%') && numbers_run_on(left, right);
}

/* "31 March-2 April": a month before, a day and a month behind. */
static bool hyphen_joins_dates(const char *text, const char *hyphen)
{
	struct number day = number_after(hyphen);
	const char *before = hyphen, *after = day.end + 1, *end = after;
	if (day.start == day.end || day.end - day.start > 2 || *day.end != ' ')
		return false;
	while (before > text && ascii_is_letter(before[-1]))
		before--;
	while (ascii_is_letter(*end))
		end++;
	return month_named(before, (size_t)(hyphen - before)) &&
	       month_named(after, (size_t)(end - after));
}

static bool is_weekday(const char *word, size_t length)
{
	static const char *const days[] = { "Monday", "Tuesday",  "Wednesday", "Thursday",
					    "Friday", "Saturday", "Sunday",    "Mon",
					    "Tue",    "Wed",	  "Thu",       "Fri",
					    "Sat",    "Sun",	  "Llun",      "Mercher",
					    "Iau",    "Gwener",	  "Sadwrn",    NULL };
	return is_one_of(word, length, days);
}

bool hyphen_joins_names(const char *text, const char *hyphen)
{
	const char *before = hyphen, *end = hyphen + 1;
	while (before > text && ascii_is_letter(before[-1]))
		before--;
	while (ascii_is_letter(*end))
		end++;
	size_t left = (size_t)(hyphen - before), right = (size_t)(end - hyphen - 1);
	if (left < 3 || right < 3 || *end == '-' || (before > text && before[-1] == '-'))
		return false;
	return (month_named(before, left) && month_named(hyphen + 1, right)) ||
	       (is_weekday(before, left) && is_weekday(hyphen + 1, right));
}

bool hyphen_is_range(const char *text, const char *hyphen)
{
	if (hyphen > text && !ascii_is_digit(hyphen[-1]))
		return hyphen_joins_units(text, hyphen) || hyphen_joins_dates(text, hyphen);
	struct number left = number_before(text, hyphen), right = number_after(hyphen);
	if (left.start == left.end || right.start == right.end ||
	    !has_free_start(text, left.start) || !has_free_end(right.end))
		return false;
	size_t length;
	const char *before = word_before(text, left.start, &length);
	int left_digits, right_digits;
	long from = whole(left, &left_digits), to = whole(right, &right_digits);
	if (is_plain(left) && is_plain(right) && is_year(from, left_digits) &&
	    years_run_on(from, to, right_digits))
		return true;
	if (names_a_number(before, length) || !numbers_run_on(left, right))
		return false;
	bool is_long = is_plain(left) && is_plain(right) && left_digits + right_digits > 6;
	return !is_long || says_range(before, length);
}
