#include "doc/words.h"

#include <stdlib.h>

#include "load/months.h"
#include "load/year.h"

const char *words_date(struct arena *arena, const char *lang, int day, int month, int year)
{
	return arena_printf(arena, "%d %s %d", day, month_name(lang, month), year);
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
	return arena_printf(arena, language_is(lang, "cy") ? "Portread o %s" : "Portrait of %s",
			    name);
}

const char *words_signature(struct arena *arena, const char *lang, const char *name)
{
	return arena_printf(arena, language_is(lang, "cy") ? "Llofnod %s" : "Signature of %s",
			    name);
}

const char *words_ordinal(const char *lang, int number)
{
	static const char *const ordinals[] = {
		"first",	"second",	  "third",	   "fourth",	    "fifth",
		"sixth",	"seventh",	  "eighth",	   "ninth",	    "tenth",
		"eleventh",	"twelfth",	  "thirteenth",	   "fourteenth",    "fifteenth",
		"sixteenth",	"seventeenth",	  "eighteenth",	   "nineteenth",    "twentieth",
		"twenty-first", "twenty-second",  "twenty-third",  "twenty-fourth", "twenty-fifth",
		"twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth",  "thirtieth",
	};
	enum { COUNT = sizeof ordinals / sizeof *ordinals };
	bool english = !lang || language_is(lang, "en");
	return english && number >= 1 && number <= COUNT ? ordinals[number - 1] : NULL;
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
