#include "check/numbers.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/phrases.h"
#include "base/utf8.h"
#include "load/months.h"

/* What is counted here is no larger: it may be multiplied by a thousand. */
enum { MOST = 1 << 30 };

/* A dash or an opening quotation mark of three bytes ends before here. */
static bool is_after_mark(const char *text, size_t start)
{
	return start >= 3 && (unsigned char)text[start - 3] == 0xe2 &&
	       (unsigned char)text[start - 2] == 0x80;
}

static bool may_begin(const struct sentence *sentence, size_t at)
{
	const char *text = sentence->text;
	if (at == sentence->start || strchr("(\"'[", text[at - 1]) || utf8_space_before(text, at))
		return true;
	return is_after_mark(text, at) && (at < 4 || !ascii_is_digit(text[at - 4]));
}

static size_t word_length(const char *text)
{
	size_t length = 0;
	while (byte_is_of_word(text[length]) && !utf8_space(text + length))
		length++;
	return length;
}

/* The word that ends before at, over spaces; its start is told. */
static size_t word_before(const struct sentence *sentence, size_t at, size_t *start)
{
	const char *text = sentence->text;
	for (size_t gap = 1; gap && at > sentence->start; at -= gap)
		gap = utf8_space_before(text, at);
	size_t from = at;
	while (from > sentence->start && byte_is_of_word(text[from - 1]) &&
	       !utf8_space_before(text, from))
		from--;
	*start = from;
	return at - from;
}

/* "Table 12", "aged 51", "section 327": a number by which something is called. */
static bool calls_something(const char *word, size_t length)
{
	static const char *const words[] = {
		"level",  "levels",    "category", "categories", "table",    "tables",	 "chart",
		"figure", "section",   "sections", "article",	 "schedule", "page",	 "pages",
		"part",	  "paragraph", "rule",	   "step",	 "aged",     "age",	 "room",
		"number", "no",	       "act",	   "under",	 "lefel",    "categori", "tabl",
		"siart",  "adran",     "oed",	   NULL
	};
	return is_word_of(word, length, words);
}

/* "12 months", "50 metres": what no table counts. */
static bool is_measure(const char *word, size_t length)
{
	static const char *const words[] = {
		"year",		"years",	 "month",    "months",	"week",
		"weeks",	"day",		 "days",     "hour",	"hours",
		"minute",	"minutes",	 "metres",   "miles",	"pages",
		"million",	"meeting",	 "meetings", "session", "sessions",
		"event",	"events",	 "course",   "courses", "chairs",
		"participants", "professionals", "staff",    "members", "boroughs",
		"areas",	"agencies",	 "officers", "visits",	"panels",
		"offences",	"times",	 "am",	     "pm",	"mlynedd",
		"mis",		"wythnos",	 "diwrnod",  NULL
	};
	return is_word_of(word, length, words) || month_named(word, length);
}

static enum number_bound bound_before(const struct sentence *sentence, size_t at)
{
	static const char *const about[] = { "about",  "around",  "some",    "nearly",
					     "almost", "roughly", "circa",   "approximately",
					     "tua",    "bron",	  "oddeutu", NULL };
	static const char *const than[] = { "than", NULL };
	static const char *const more[] = { "more", "greater", "higher", NULL };
	static const char *const fewer[] = { "fewer", "less", "lower", NULL };
	static const char *const over[] = { "over", "above", "exceeding", NULL };
	static const char *const below[] = { "below", NULL };
	static const char *const least[] = { "least", NULL };
	static const char *const most[] = { "most", NULL };
	static const char *const to[] = { "to", NULL };
	size_t start, earlier;
	size_t length = word_before(sentence, at, &start);
	const char *word = sentence->text + start;
	size_t before = word_before(sentence, start, &earlier);
	const char *word_two = sentence->text + earlier;
	if (is_word_of(word, length, about))
		return BOUND_ABOUT;
	if (is_word_of(word, length, than))
		return is_word_of(word_two, before, more)    ? BOUND_OVER
		       : is_word_of(word_two, before, fewer) ? BOUND_UNDER
							     : BOUND_EXACT;
	if (is_word_of(word, length, over) || is_word_of(word, length, least))
		return BOUND_OVER;
	if (is_word_of(word, length, below) || is_word_of(word, length, most))
		return BOUND_UNDER;
	static const char *const up[] = { "up", "close", "next", NULL };
	if (is_word_of(word, length, to) && is_word_of(word_two, before, up))
		return BOUND_ABOUT;
	return BOUND_EXACT;
}

/* Digits, with commas before groups of three, and decimals: where they end. */
static size_t digits_end(const char *text, size_t at)
{
	at += ascii_digits(text + at);
	while (text[at] == ',' && ascii_is_digit(text[at + 1]) && ascii_is_digit(text[at + 2]) &&
	       ascii_is_digit(text[at + 3]) && !ascii_is_digit(text[at + 4]))
		at += 4;
	size_t places = text[at] == '.' ? ascii_digits(text + at + 1) : 0;
	return places ? at + 1 + places : at;
}

static bool is_percent(const char *after)
{
	static const char *const signs[] = { "%", "per cent", "percent", "y cant", NULL };
	return phrase_at(after + utf8_space(after), signs) > 0;
}

static bool is_year(const char *text, size_t start, size_t end)
{
	long year = strtol(text + start, NULL, 10);
	return end - start == 4 && !memchr(text + start, ',', 4) && year >= 1800 && year < 2200;
}

static enum number_kind kind_of(const struct sentence *sentence, const struct number *number)
{
	const char *text = sentence->text;
	const char *after = text + number->end;
	size_t start;
	size_t length = word_before(sentence, number->start, &start);
	if (number->value.scale || number->value.units > MOST || text[number->start] == '0' ||
	    byte_is_of_word(*after) || *after == '/' || *after == '-' ||
	    is_year(text, number->start, number->end))
		return NUMBER_OTHER;
	if (calls_something(text + start, length))
		return NUMBER_OTHER;
	/* Telephone numbers, and what is written in groups. */
	if (length && ascii_is_digit(text[start]))
		return NUMBER_OTHER;
	after += utf8_space(after);
	if (ascii_is_digit(*after) || is_measure(after, word_length(after)))
		return NUMBER_OTHER;
	return NUMBER_COUNT;
}

static bool read_number(const struct sentence *sentence, size_t at, struct number *number)
{
	const char *text = sentence->text;
	*number = (struct number) { .start = at, .end = digits_end(text, at) };
	if (number->end > sentence->end ||
	    !decimal_parse(text + at, number->end - at, &number->value))
		return false;
	number->bound = bound_before(sentence, at);
	if (is_percent(text + number->end))
		number->kind = NUMBER_PERCENT;
	else
		number->kind = kind_of(sentence, number);
	return true;
}

size_t numbers_in(const struct sentence *sentence, struct number numbers[static NUMBERS_MOST])
{
	static const char figure[] = "{figure:";
	const char *text = sentence->text;
	size_t count = 0;
	for (size_t at = sentence->start; at < sentence->end && count < NUMBERS_MOST;) {
		if (text[at] == '{') {
			bool is_figure = !strncmp(text + at, figure, sizeof figure - 1);
			struct number field = { .kind = NUMBER_FIELD, .start = at };
			while (at < sentence->end && text[at] != '}')
				at++;
			field.end = at;
			if (is_figure)
				numbers[count++] = field;
			continue;
		}
		if (!ascii_is_digit(text[at])) {
			at++;
			continue;
		}
		bool begins = may_begin(sentence, at);
		size_t end = digits_end(text, at);
		if (begins && read_number(sentence, at, &numbers[count]))
			count++;
		at = end;
	}
	return count;
}

/* Words that speak of another time begin here. */
static bool is_other_time(const char *text)
{
	static const char *const words[] = {
		"last year", "previous", "year before", "years before", "years ago", "year earlier",
		"compared",  "earlier",	 "since",	"rose",		"risen",     "fell",
		"fallen",    "grew",	 "grown",	"increase",	"increased", "decrease",
		"decreased", "up from",	 "down from",	"llynedd",	"blaenorol", NULL
	};
	size_t length = phrase_at(text, words);
	return length && !byte_is_of_word(text[length]);
}

static bool is_other_year(const char *text, int year)
{
	if (!ascii_is_digit(*text) || !is_year(text, 0, digits_end(text, 0)))
		return false;
	long named = strtol(text, NULL, 10);
	return named != year && named != year - 1;
}

bool sentence_names_other_time(const struct sentence *sentence, int year)
{
	for (size_t at = sentence->start; at < sentence->end; at++) {
		const char *text = sentence->text + at;
		bool begins = at == sentence->start || !byte_is_of_word(text[-1]);
		if (begins && (is_other_time(text) || is_other_year(text, year)))
			return true;
	}
	return false;
}
