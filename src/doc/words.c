#include "doc/words.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { ENGLISH, WELSH, LANGUAGES };

static const char *const months[LANGUAGES][12] = {
	{ "January", "February", "March", "April", "May", "June", "July", "August", "September",
	  "October", "November", "December" },
	{ "Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi",
	  "Hydref", "Tachwedd", "Rhagfyr" },
};

/* A number and one of these stay together: "Level 2", "Lefel 2". */
static const char *const before_number[] = {
	"Level",  "Levels",  "Category", "Categories", "Table", "Tables",  "Chart",    "Part",
	"Page",	  "section", "sections", "Section",    "Lefel", "Lefelau", "Categori", "Tabl",
	"Tablau", "Siart",   "Area",	 "page",       "pages", NULL
};

/* And so do a number and one of these: "12 months". */
static const char *const after_number[] = { "months",  "years",	  "days", "weeks",   "hours",
					    "minutes", "month",	  "year", "day",     "week",
					    "hour",    "minute",  "per",  "mm",	     "km",
					    "mis",     "blynedd", "%",	  "months’", "years’",
					    "million", NULL };

static bool is_welsh(const char *lang)
{
	return lang && !strncmp(lang, "cy", 2);
}

const char *words_month(const char *lang, int month)
{
	return months[is_welsh(lang) ? WELSH : ENGLISH][month - 1];
}

const char *words_date(struct arena *arena, const char *lang, int day, int month, int year)
{
	return arena_printf(arena, "%d %s %d", day, words_month(lang, month), year);
}

const char *words_iso_date(struct arena *arena, const char *lang, const char *iso)
{
	char *end;
	if (!iso)
		return NULL;
	long year = strtol(iso, &end, 10);
	long month = *end == '-' ? strtol(end + 1, &end, 10) : 0;
	long day = *end == '-' ? strtol(end + 1, &end, 10) : 0;
	if (*end || year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
		return NULL;
	return words_date(arena, lang, (int)day, (int)month, (int)year);
}

const char *words_portrait(struct arena *arena, const char *lang, const char *name)
{
	return arena_printf(arena, is_welsh(lang) ? "Portread o %s" : "Portrait of %s", name);
}

const char *words_signature(struct arena *arena, const char *lang, const char *name)
{
	return arena_printf(arena, is_welsh(lang) ? "Llofnod %s" : "Signature of %s", name);
}

const char *words_letter(struct arena *arena, int number)
{
	char letter = (char)('a' + (number - 1) % 26);
	if (number > 26)
		return arena_printf(arena, "(%c%c)", 'a' + ((number - 1) / 26 - 1) % 26, letter);
	return arena_printf(arena, "(%c)", letter);
}

const char *words_roman(struct arena *arena, int number)
{
	static const char *const hundreds[] = { "",  "c",  "cc",  "ccc",  "cd",
						"d", "dc", "dcc", "dccc", "cm" };
	static const char *const tens[] = { "",	 "x",  "xx",  "xxx",  "xl",
					    "l", "lx", "lxx", "lxxx", "xc" };
	static const char *const ones[] = { "",	 "i",  "ii",  "iii",  "iv",
					    "v", "vi", "vii", "viii", "ix" };
	return arena_printf(arena, "(%s%s%s)", hundreds[number / 100 % 10], tens[number / 10 % 10],
			    ones[number % 10]);
}

struct word {
	const char *start;
	size_t length;
};

static bool is_one_of(struct word word, const char *const *list)
{
	/* A comma or full stop after the word does not change what it is. */
	while (word.length && strchr(".,;:)", word.start[word.length - 1]))
		word.length--;
	for (; *list; list++)
		if (strlen(*list) == word.length && !memcmp(*list, word.start, word.length))
			return true;
	return false;
}

static bool is_month(struct word word)
{
	while (word.length && strchr(".,;:)", word.start[word.length - 1]))
		word.length--;
	for (int language = 0; language < LANGUAGES; language++)
		for (int month = 0; month < 12; month++)
			if (strlen(months[language][month]) == word.length &&
			    !memcmp(months[language][month], word.start, word.length))
				return true;
	return false;
}

/* Digits with commas and a point in them, perhaps in brackets: "31", "(1,234", "2025." */
static bool is_number(struct word word)
{
	size_t digits = 0;
	if (word.length && *word.start == '(') {
		word.start++;
		word.length--;
	}
	for (size_t i = 0; i < word.length; i++) {
		if (isdigit((unsigned char)word.start[i]))
			digits++;
		else if (!digits || !strchr(",./;:)", word.start[i]))
			return false;
	}
	return digits > 0;
}

static bool is_open(struct word word)
{
	/* No sentence or clause ends between the two. */
	return word.length && !strchr(".,;:)", word.start[word.length - 1]);
}

/* One of the two is a number, in all that is bound; that is asked first, being cheap and rare. */
static bool belong_together(struct word before, struct word word)
{
	if (!is_open(before))
		return false;
	if (is_number(before))
		return before.length <= 8 && (is_month(word) || is_one_of(word, after_number));
	if (!is_number(word))
		return false;
	return is_month(before) ? word.length >= 4 : is_one_of(before, before_number);
}

static struct word next_word(const char *at)
{
	struct word word = { at, 0 };
	while (at[word.length] && at[word.length] != ' ')
		word.length++;
	return word;
}

const char *words_bind(struct arena *arena, const char *text)
{
	/* Two bytes for each space that is bound; counted first, as most texts have none. */
	char *bound = NULL, *out = NULL;
	const char *copied = text;
	struct word before = next_word(text);
	while (before.start[before.length]) {
		struct word word = next_word(before.start + before.length + 1);
		if (belong_together(before, word)) {
			if (!bound)
				out = bound = arena_alloc(arena, 2 * strlen(text) + 1);
			size_t run = (size_t)(before.start + before.length - copied);
			memcpy(out, copied, run);
			memcpy(out + run, "\xc2\xa0", 2);
			out += run + 2;
			copied = word.start;
		}
		before = word;
	}
	if (!bound)
		return text;
	memcpy(out, copied, strlen(copied) + 1);
	return bound;
}
