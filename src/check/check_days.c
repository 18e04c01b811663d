/*
 * Days without a year: those that there are not, as 31 April, and those of which the format wants the year,
 * as 31 March, on which it counts, and the first day of a span that ends in another year.
 */
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/phrases.h"
#include "base/utf8.h"
#include "check/check_parts.h"
#include "load/months.h"
#include "load/year.h"

/* A day and its month in a text. */
struct day {
	int day, month;
	size_t start, end;
	bool has_year;
};

static size_t spaces(const char *text)
{
	size_t length = 0;
	for (size_t space; (space = utf8_space(text + length)); length += space)
		;
	return length;
}

static bool is_year(const char *text)
{
	return ascii_digits(text) == 4 && (*text == '1' || *text == '2');
}

/* "31 March", "31st March", "31 March 2025"; false: none begins here. */
static bool read_day(const char *text, size_t at, struct day *day)
{
	/* Asked first: of a long number no digit but the first looks at those behind it. */
	if (at && (ascii_is_alphanumeric(text[at - 1]) || text[at - 1] == '.'))
		return false;
	size_t digits = ascii_digits(text + at);
	if (!digits || digits > 2)
		return false;
	*day = (struct day) { .day = (int)strtol(text + at, NULL, 10), .start = at };
	size_t word = at + digits;
	size_t ending = ascii_letters(text + word);
	word += ending == 2 ? 2 : 0;
	size_t gap = spaces(text + word);
	if (!gap)
		return false;
	word += gap;
	size_t length = ascii_letters(text + word);
	day->month = month_named(text + word, length);
	day->end = word + length;
	size_t behind = day->end + (text[day->end] == ',');
	behind += spaces(text + behind);
	day->has_year = is_year(text + behind) || text[behind] == '{';
	return day->month;
}

/* The span goes on: " to ", " and ", a dash; its length. */
static size_t joint(const char *text)
{
	static const char *const joints[] = {
		" to the ",	" to ",		  " and ", " until ", " - ", "-",
		"\xe2\x80\x93", " \xe2\x80\x93 ", " hyd ", " a ",     NULL
	};
	return phrase_at(text, joints);
}

/* What makes the year plain, or a year beside the point. */
static bool is_plain(const struct sentence *sentence)
{
	static const char *const words[] = { "every",	 "each", "year", "annual",
					     "blwyddyn", "bob",	 NULL };
	for (size_t at = sentence->start; at < sentence->end; at++) {
		const char *text = sentence->text + at;
		bool begins = !at || !ascii_is_alphanumeric(text[-1]);
		if (*text == '{' || (begins && (is_year(text) || phrase_at(text, words))))
			return true;
	}
	return false;
}

static bool is_of_format(const struct day *day)
{
	return (day->day == 31 && day->month == 3) || (day->day == 1 && day->month == 4);
}

/* A sentence, looked through for what makes the year plain when a day of the format first asks. */
struct day_sentence {
	struct sentence sentence;
	bool looked_through, is_plain;
};

static bool says_year(struct day_sentence *of)
{
	if (!of->looked_through)
		of->is_plain = is_plain(&of->sentence);
	of->looked_through = true;
	return of->is_plain;
}

static void tell_day(const struct check *check, const struct passage *passage,
		     struct day_sentence *of, const struct day *day)
{
	enum { LEAP_YEAR = 2000 };
	const char *text = passage->text;
	int length = (int)(day->end - day->start);
	struct day last;
	if (!date_has_day(LEAP_YEAR, day->month, day->day)) {
		passage_warn(check->messages, passage, day->start, "no-such-day",
			     "there is no day %.*s", length, text + day->start);
		return;
	}
	size_t gap = joint(text + day->end);
	if (gap && read_day(text, day->end + gap, &last) && last.has_year) {
		if (day->month > last.month)
			passage_warn(check->messages, passage, day->start, "year-missing",
				     "%.*s is in the year before the day that the span ends on: "
				     "write its year, too, or {period-start}",
				     length, text + day->start);
		return;
	}
	if (is_of_format(day) && !says_year(of))
		passage_warn(check->messages, passage, day->start, "year-missing",
			     "%.*s of which year? Write %s, and it is always the right one", length,
			     text + day->start,
			     day->month == 3 ? "{snapshot-date}" : "{period-start}");
}

void check_days(const struct check *check, const struct passage *passage)
{
	struct day_sentence of = { 0 };
	struct day day;
	for (size_t at = 0; passage_next_sentence(passage, &at, &of.sentence);) {
		of.looked_through = false;
		for (size_t i = of.sentence.start; i < of.sentence.end; i++)
			if (ascii_is_digit(passage->text[i]) && read_day(passage->text, i, &day) &&
			    !day.has_year)
				tell_day(check, passage, &of, &day);
	}
}
