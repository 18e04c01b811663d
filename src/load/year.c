#include "load/year.h"

#include <string.h>

#include "base/ascii.h"

/* The arrangements began in 2001; a year far ahead is a slip of the keys. */
enum { FIRST_YEAR = 2001, LAST_YEAR = 2099 };

static bool read_digits(const char *text, int count, int *number)
{
	*number = 0;
	for (int i = 0; i < count; i++) {
		if (!ascii_is_digit(text[i]))
			return false;
		*number = *number * 10 + (text[i] - '0');
	}
	return true;
}

int year_parse(const char *text)
{
	int first, second;
	if (strlen(text) != 7 || text[4] != '/' || !read_digits(text, 4, &first) ||
	    !read_digits(text + 5, 2, &second) || second != (first + 1) % 100)
		return 0;
	return first + 1 >= FIRST_YEAR && first + 1 <= LAST_YEAR ? first + 1 : 0;
}

const char *year_text(struct arena *arena, int year)
{
	return arena_printf(arena, "%d/%02d", year - 1, year % 100);
}

int year_read(struct arena *arena, struct messages *messages, struct place place, const char *text)
{
	int year = year_parse(text), first;
	if (year)
		return year;
	const char *advice = "write it as 2024/25";
	if (strlen(text) >= 4 && read_digits(text, 4, &first) && first >= FIRST_YEAR - 1 &&
	    first < LAST_YEAR)
		advice = arena_printf(arena, "the year from 1 April %d is written %s", first,
				      year_text(arena, first + 1));
	message_add(messages, MESSAGE_ERROR, place, "bad-value",
		    "year=\"%s\" is no reporting year: %s", text, advice);
	return 0;
}

bool date_has_day(int year, int month, int day)
{
	static const int days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	if (month < 1 || month > 12 || day < 1 || day > days[month - 1])
		return false;
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return month != 2 || day < 29 || leap;
}

bool date_is_iso(const char *text)
{
	int year, month, day;
	return strlen(text) == 10 && text[4] == '-' && text[7] == '-' &&
	       read_digits(text, 4, &year) && read_digits(text + 5, 2, &month) &&
	       read_digits(text + 8, 2, &day) && date_has_day(year, month, day);
}

bool language_is_tag(const char *text)
{
	size_t part = 0;
	for (bool first = true;; text++) {
		if (ascii_is_letter(*text) || (ascii_is_digit(*text) && !first)) {
			part++;
			continue;
		}
		if (part < 2 || part > (first ? 3u : 8u))
			return false;
		if (*text != '-')
			return !*text;
		first = false;
		part = 0;
	}
}

bool language_is(const char *tag, const char *language)
{
	return tag && !strncmp(tag, language, 2);
}
