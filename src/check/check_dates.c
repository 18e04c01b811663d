/*
 * Dates in the text: the format's classic error is last year's copied forward.
 *
 * A date is found by its year: "31 March 2025", "March 31, 2025", "March 2025", "31/03/2025",
 * "2025-03-31", "2024/25", "2004/5", "23/24", "2024–2025", and "in 2024". A year by itself, as in
 * the name of an act, is none. Days without a year are check_days.c's.
 */
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/tokens.h"
#include "base/utf8.h"
#include "check/check_parts.h"
#include "load/months.h"
#include "load/year.h"

struct date {
	int year, month, day; /* month, day 0: not said */
	int last_year;	      /* of "2024/25"; else 0 */
	size_t start, end;    /* in the text */
};

static bool is_word(char byte)
{
	return ascii_is_digit(byte) || ascii_is_letter(byte) ||
	       ((unsigned char)byte >= 0x80 && (unsigned char)byte != 0xa0);
}

static int number_at(const char *text)
{
	return (int)strtol(text, NULL, 10);
}

/* The word that ends before offset, over spaces, no-break spaces and a comma; its length. */
static size_t word_before(const char *text, size_t offset, size_t *start)
{
	size_t end = offset;
	for (size_t gap = 1; gap; end -= gap)
		gap = end && text[end - 1] == ',' ? 1 : utf8_space_before(text, end);
	*start = end;
	while (end != offset && *start && is_word(text[*start - 1]))
		--*start;
	return end - *start;
}

/* 1 to 99 for "31" and "1st", else 0: whether the month has it is for the calendar to say. */
static int day_named(const char *word, size_t length)
{
	static const char *const endings[] = { "st", "nd", "rd", "th", "", NULL };
	size_t digits = ascii_digits(word);
	if (!digits || digits > 2 || digits > length ||
	    !is_one_of(word + digits, length - digits, endings))
		return 0;
	return number_at(word);
}

/* "31 March 2025", "March 31, 2025", "March 2025"; or "in 2025", which is a date, too. */
static bool look_back(const char *text, struct date *date)
{
	static const char *const before_year[] = { "in",    "In",     "since",	"Since", "until",
						   "Until", "during", "During", "from",	 "From",
						   "Yn",    "yn",     "Ers",	"ers",	 NULL };
	size_t start, earlier;
	size_t length = word_before(text, date->start, &start);
	if (!length)
		return false;
	const char *word = text + start;
	date->month = month_named(word, length);
	int day = day_named(word, length);
	size_t earlier_length = word_before(text, start, &earlier);
	if (date->month) {
		date->start = start;
		date->day = earlier_length ? day_named(text + earlier, earlier_length) : 0;
		if (date->day)
			date->start = earlier;
		return true;
	}
	date->month = day ? month_named(text + earlier, earlier_length) : 0;
	if (date->month) {
		date->day = day;
		date->start = earlier;
		return true;
	}
	return is_one_of(word, length, before_year);
}

/* "31/03/2025", "31.3.2025": the year has been found. */
static bool look_back_numbers(const char *text, struct date *date)
{
	int numbers[2];
	size_t at = date->start;
	for (int i = 0; i < 2; i++) {
		if (!at || (text[at - 1] != '/' && text[at - 1] != '.'))
			return false;
		size_t end = --at;
		while (at && ascii_is_digit(text[at - 1]) && end - at < 2)
			at--;
		if (at == end)
			return false;
		numbers[i] = number_at(text + at);
	}
	date->month = numbers[0];
	date->day = numbers[1];
	date->start = at;
	return true;
}

/* "2004/5": of the two years of a span. A hyphen would make it a range of something else. */
static bool look_forward_short(const char *text, struct date *date)
{
	const char *after = text + date->end;
	int next = date->year + 1;
	if (*after != '/' || after[1] - '0' != next % 10 || is_word(after[2]) || after[2] == '/')
		return false;
	date->last_year = next;
	date->end += 2;
	return true;
}

/* "23/24", which can be no day of a month: the two years of a span. */
static bool look_forward_century(const char *text, struct date *date)
{
	enum { MONTHS = 12, CENTURY = 2000 };
	const char *after = text + date->end;
	int first = date->year, second = *after == '/' ? number_at(after + 1) : 0;
	bool beside = date->start && (text[date->start - 1] == '/' || text[date->start - 1] == '.');
	if (*after != '/' || first <= MONTHS || second != first + 1 || beside ||
	    ascii_digits(after + 1) != 2 || is_word(after[3]) || after[3] == '/' || after[3] == '%')
		return false;
	date->year = CENTURY + first;
	date->last_year = CENTURY + second;
	date->end += 3;
	return true;
}

/* "2024/25", "2024-2025", "2024–25", and "2025-03-31". */
static bool look_forward(const char *text, struct date *date)
{
	const char *after = text + date->end;
	size_t dash = *after == '/' || *after == '-' ? 1 : 0;
	if (!strncmp(after, "–", strlen("–")))
		dash = strlen("–");
	size_t digits = dash ? ascii_digits(after + dash) : 0;
	if (digits == 1)
		return look_forward_short(text, date);
	if (digits != 2 && digits != 4)
		return false;
	int second = number_at(after + dash);
	const char *rest = after + dash + digits;
	if (digits == 2 && *after == '-' && *rest == '-' && ascii_digits(rest + 1) == 2) {
		date->month = second;
		date->day = number_at(rest + 1);
		date->end += 6;
		return true;
	}
	int next = date->year + 1;
	if (second != (digits == 2 ? next % 100 : next))
		return false;
	date->last_year = next;
	date->end += dash + digits;
	return true;
}

static bool is_in_year(const struct date *date, int year)
{
	if (date->last_year)
		return date->last_year == year;
	if (!date->month)
		return date->year == year - 1 || date->year == year;
	return date->month >= 4 ? date->year == year - 1 : date->year == year;
}

static const char *const weekdays[] = { "Monday", "Tuesday",  "Wednesday", "Thursday",
					"Friday", "Saturday", "Sunday",	   NULL };

/* 1 for Monday to 7 for Sunday; 0: no weekday stands before the date, or before "the" and it. */
static int weekday_before(const char *text, size_t offset)
{
	size_t start;
	size_t length = word_before(text, offset, &start);
	if (length == 3 && !memcmp(text + start, "the", 3))
		length = word_before(text, start, &start);
	for (int i = 0; length && weekdays[i]; i++)
		if (strlen(weekdays[i]) == length && !memcmp(weekdays[i], text + start, length))
			return i + 1;
	return 0;
}

/* By the congruence of Zeller, with Monday as 1. */
static int weekday_of(const struct date *date)
{
	int month = date->month < 3 ? date->month + 12 : date->month;
	int year = date->month < 3 ? date->year - 1 : date->year;
	int days = date->day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400;
	return (days + 5) % 7 + 1;
}

static void judge(const struct check *check, const struct worded *worded, const struct date *date)
{
	int year = check->report->year;
	int length = (int)(date->end - date->start);
	const char *written = worded->text + date->start;
	int weekday = date->day ? weekday_before(worded->text, date->start) : 0;
	bool in_calendar = date->month <= 12 &&
			   (!date->day || date_has_day(date->year, date->month, date->day));
	if (!in_calendar)
		worded_warn(check->messages, worded, date->start, "no-such-day",
			    "there is no day %.*s", length, written);
	else if (!is_in_year(date, year))
		worded_warn(
			check->messages, worded, date->start, "date-outside-year",
			"%.*s lies outside the reporting year (1 April %d to 31 March %d); where "
			"that is meant, say checked=\"yes\" in the tag around it",
			length, written, year - 1, year);
	else if (weekday && weekday != weekday_of(date))
		worded_warn(check->messages, worded, date->start, "wrong-weekday", "%.*s was a %s",
			    length, written, weekdays[weekday_of(date) - 1]);
}

/* Behind a field at offset, which may name figures by their year; else offset. last_end: the text's last "}". */
static size_t skip_field(const char *text, size_t offset, const char *last_end)
{
	bool is_field = text[offset] == '{' && text[offset + 1] != '{' && last_end > text + offset;
	const char *end = is_field ? strchr(text + offset, '}') : NULL;
	return end ? (size_t)(end - text) + 1 : offset;
}

void check_dates(const struct check *check, const struct worded *worded)
{
	enum { EARLIEST = 1900, LATEST = 2099 };
	const char *text = worded->text;
	const char *last_end = strrchr(text, '}');
	for (size_t at = 0; text[at];) {
		size_t digits = ascii_digits(text + at), behind = skip_field(text, at, last_end);
		if (!digits || (at && is_word(text[at - 1]))) {
			at = behind > at ? behind : at + 1;
			continue;
		}
		struct date date = { .year = number_at(text + at),
				     .start = at,
				     .end = at + digits };
		at += digits;
		if (digits == 2 && look_forward_century(text, &date)) {
			judge(check, worded, &date);
			at = date.end;
		}
		if (digits != 4 || date.year < EARLIEST || date.year > LATEST)
			continue;
		if (look_forward(text, &date) ||
		    (!is_word(text[date.end]) &&
		     (look_back_numbers(text, &date) || look_back(text, &date))))
			judge(check, worded, &date);
		at = date.end;
	}
}
