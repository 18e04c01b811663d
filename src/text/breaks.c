#include "text/breaks.h"

#include <pthread.h>
#include <stdbool.h>
#include <string.h>

#include <linebreak.h>

#include "base/ascii.h"
#include "base/tokens.h"

_Static_assert(BREAK_MUST == LINEBREAK_MUSTBREAK && BREAK_MAY == LINEBREAK_ALLOWBREAK &&
		       BREAK_NOT == LINEBREAK_NOBREAK &&
		       BREAK_WITHIN_CHARACTER == LINEBREAK_INSIDEACHAR,
	       "the values are handed on as they are");

/* init_linebreak fills tables of the library that every thread reads. */
static pthread_once_t library_is_ready = PTHREAD_ONCE_INIT;

static bool is_infix(char c)
{
	return c == ',' || c == '.' || c == ':' || c == ';';
}

/*
 * The end of a plain word at text: ASCII letters and figures, with single ones of ".,:;" among them ("3.5",
 * "11,220") and perhaps one behind, then the text's end or a space and a letter or figure behind it; 0 when it
 * is none. Such a word may be broken behind its space and nowhere else (rules LB 13, 18, 23, 25, 28, 29 of
 * UAX 14), and nothing before it has a say in what follows.
 */
static size_t plain_word(const char *text, size_t bytes)
{
	size_t at = 0;
	while (at < bytes && ascii_is_alphanumeric(text[at])) {
		at++;
		if (at < bytes && is_infix(text[at]))
			at++;
	}
	if (!at || at == bytes)
		return at;
	if (at + 1 == bytes || text[at] != ' ' || !ascii_is_alphanumeric(text[at + 1]))
		return 0;
	return at + 1;
}

bool is_one_plain_word(const char *text, size_t bytes)
{
	for (size_t i = 0; i < bytes; i++)
		if (!ascii_is_alphanumeric(text[i]) && (text[i] != ',' || !i || text[i - 1] == ','))
			return false;
	return bytes;
}

/* How far the text goes that libunibreak has to look at: up to behind a plain word, or to the end. */
static size_t other_text(const char *text, size_t bytes)
{
	size_t at = 0;
	while (at < bytes) {
		size_t word = plain_word(text + at, bytes - at);
		if (word)
			return at + word;
		/* On to the next word, past its first character whatever that is. */
		at++;
		while (at < bytes && ascii_is_alphanumeric(text[at - 1]) &&
		       ascii_is_alphanumeric(text[at]))
			at++;
	}
	return bytes;
}

/* "5", "£5" */
static bool begins_figure(const char *text, size_t bytes)
{
	static const char *const currencies[] = { "$", "\xc2\xa3", "\xe2\x82\xac", NULL };
	size_t digit = begins_with_one_of(text, bytes, currencies);
	return digit < bytes && ascii_is_digit(text[digit]);
}

/*
 * A range of numbers stays together, and so do a minus and a currency, whichever comes first: UAX 14 would break
 * "2004–05" and "10%–15%" behind the dash, and "−£5" between its signs.
 */
static void keep_figures(const char *text, size_t bytes, char *breaks)
{
	enum { MARK = 3 }; /* bytes of U+2013 and U+2212 */
	for (size_t i = 0; i + MARK < bytes; i++) {
		if (text[i] != '\xe2')
			continue;
		bool is_figure = begins_figure(text + i + MARK, bytes - i - MARK);
		bool is_dash = i && !memcmp(text + i, "\xe2\x80\x93", MARK);
		bool is_minus = !memcmp(text + i, "\xe2\x88\x92", MARK);
		if (is_figure && ((is_dash && text[i - 1] != ' ') || is_minus))
			breaks[i + MARK - 1] = BREAK_NOT;
		if (is_figure && is_minus && i && text[i - 1] != ' ')
			breaks[i - 1] = BREAK_NOT;
	}
}

/* A letter of a flag, U+1F1E6 to U+1F1FF; libunibreak 1.1 aborts the process at the sight of one. */
static bool is_flag(const char *text, size_t bytes)
{
	return bytes >= 4 && !memcmp(text, "\xf0\x9f\x87", 3) && (unsigned char)text[3] >= 0xa6;
}

static size_t up_to_flag(const char *text, size_t bytes)
{
	const char *at = text, *end = text + bytes;
	while ((at = memchr(at, 0xf0, (size_t)(end - at))) && !is_flag(at, (size_t)(end - at)))
		at++;
	return at ? (size_t)(at - text) : bytes;
}

/* Flags stay with what stands before and behind them, unless that is a space (rule LB 30a and around it). */
static void find_other_breaks(const char *text, size_t bytes, const char *lang, char *breaks)
{
	enum { FLAG = 4 };
	for (size_t at = 0; at < bytes;) {
		size_t length = up_to_flag(text + at, bytes - at);
		if (length) {
			set_linebreaks_utf8((const utf8_t *)text + at, length, lang, breaks + at);
			at += length;
			if (at < bytes)
				breaks[at - 1] = text[at - 1] == ' ' ? BREAK_MAY : BREAK_NOT;
		}
		for (; is_flag(text + at, bytes - at); at += FLAG) {
			memset(breaks + at, BREAK_WITHIN_CHARACTER, FLAG - 1);
			breaks[at + FLAG - 1] = BREAK_NOT;
		}
		for (; at < bytes && text[at] == ' '; at++)
			breaks[at] = at + 1 < bytes && text[at + 1] == ' ' ? BREAK_NOT : BREAK_MAY;
	}
	keep_figures(text, bytes, breaks);
}

/*
 * Nine words of ten are plain ones, and libunibreak takes 30 ns for each byte; so it is asked for the
 * stretches between them only.
 */
void find_breaks(const char *text, size_t bytes, const char *lang, char *breaks)
{
	pthread_once(&library_is_ready, init_linebreak);
	for (size_t at = 0; at < bytes;) {
		size_t length = plain_word(text + at, bytes - at);
		if (length) {
			memset(breaks + at, BREAK_NOT, length - 1);
		} else {
			length = other_text(text + at, bytes - at);
			find_other_breaks(text + at, length, lang, breaks + at);
		}
		at += length;
		breaks[at - 1] = at < bytes ? BREAK_MAY : BREAK_MUST;
	}
}
