#include "doc/binding.h"

#include <stdbool.h>
#include <string.h>

#include "base/ascii.h"
#include "base/tokens.h"
#include "doc/marks.h"
#include "load/months.h"

/* A number and one of these stay together: "Level 2", "Lefel 2", "Nghategori 1". */
static const char *const before_number[] = {
	"Level",      "Levels",	    "level",	  "levels",   "Category", "Categories", "category",
	"categories", "Table",	    "Tables",	  "Chart",    "Charts",	  "Figure",	"Part",
	"Page",	      "page",	    "pages",	  "p.",	      "pp.",	  "section",	"sections",
	"Section",    "Sections",   "Area",	  "No.",      "no.",	  "Act",	"Acts",
	"Lefel",      "Lefelau",    "lefel",	  "lefelau",  "Categori", "Gategori",	"Chategori",
	"Nghategori", "Categorïau", "Gategorïau", "categori", "gategori", "Tabl",	"Dabl",
	"Thabl",      "Nhabl",	    "Tablau",	  "Dablau",   "Thablau",  "Siart",	"Siartiau",
	"Ffigur",     "Rhan",	    "Ran",	  "tudalen",  "dudalen",  "thudalen",	"adran",
	"part",	      "parts",	    "Parts",	  "s.",	      "ss.",	  "para.",	"paras.",
	"paragraph",  "paragraphs", "Paragraph",  "chapter",  "Chapter",  "Schedule",	"schedule",
	"Article",    "article",    "rule",	  "Rule",     "step",	  "Step",	"Appendix",
	"Adran",      "Ardal",	    "Ardaloedd",  "Rhif",     "rhif",	  "Deddf",	"Ddeddf",
	NULL
};

/* And so do a number and one of these: "12 months", "£3 million", "6 mis". */
static const char *const after_number[] = {
	"months",   "years",   "days",	  "weeks",   "hours",	"minutes", "month",   "year",
	"day",	    "week",    "hour",	  "minute",  "%",	"mm",	   "cm",      "m",
	"km",	    "kg",      "g",	  "miles",   "metres",	"pence",   "million", "billion",
	"thousand", "hundred", "am",	  "pm",	     "a.m",	"p.m",	   "mis",     "fis",
	"misoedd",  "fisoedd", "mlynedd", "flynedd", "blynedd", "blwydd",  "diwrnod", "ddiwrnod",
	"niwrnod",  "wythnos", "awr",	  "munud",   "funud",	"miliwn",  "filiwn",  "biliwn",
	"mil",	    "kB",      "KB",	  "MB",	     "GB",	"TB",	   "°C",      "°F",
	"kWh",	    "kW",      "MW",	  "ha",	     "mph",	"km/h",	   "ml",      "mg",
	"l",	    "ft",      "lb",	  "oz",	     "Hz",	"kHz",	   "MHz",     "GHz",
	"dpi",	    "bn",      "pt",	  "tonnes",  "litres",	"acres",   NULL
};

/* A name follows, or what is meant by the abbreviation; a full stop is left out here. */
static const char *const before_name[] = { "Mr",  "Mrs",  "Ms",	 "Miss", "Dr",	 "Prof",
					   "Sir", "Rev",  "Hon", "PC",	 "DC",	 "e.g",
					   "i.e", "cf",	  "h.y", "e.e",	 "Insp", "Supt",
					   "Sgt", "Cllr", "St",	 NULL };

/* Between two numbers, the second of which stays with it: "Levels 2 and 3". */
static const char *const between_numbers[] = { "and", "or", "to", "a", "ac", "neu", "i", NULL };

/* These two words are one: "per cent", "y cant". */
static const char *const hundredth[][2] = { { "per", "cent" }, { "y", "cant" } };

enum { LONGEST_WORD = 31 }; /* that any list can hold, and any number that is bound */

/* A word of the text, without run boundaries in it. */
struct word {
	char text[LONGEST_WORD + 1];
	size_t length; /* 0: it is too long to matter, or empty */
};

/* Bytes of a mark of quotation, a bracket, a sign or a currency in which a word may begin; else 0. */
static size_t leading_mark(const char *text)
{
	switch ((unsigned char)*text) {
	case '(':
	case '[':
	case '$':
	case '+':
	case '-':
		return 1;
	case 0xc2: /* £ */
		return (unsigned char)text[1] == 0xa3 ? 2 : 0;
	case 0xe2: /* “ ‘ € − */
		return !strncmp(text, "“", 3) || !strncmp(text, "‘", 3) || !strncmp(text, "€", 3) ||
				       !strncmp(text, "−", 3)
			       ? 3
			       : 0;
	default:
		return 0;
	}
}

static struct word read_word(const char *at)
{
	struct word word = { .length = 0 };
	for (; *at && *at != ' '; at++) {
		if (*at == RUN_BOUNDARY)
			continue;
		if (word.length < LONGEST_WORD)
			word.text[word.length] = *at;
		word.length++;
	}
	if (word.length > LONGEST_WORD)
		word.length = 0;
	word.text[word.length] = '\0';
	return word;
}

/* The word without the marks around it. */
static const char *bare(const struct word *word, size_t *length)
{
	const char *text = word->text;
	for (size_t mark; (mark = leading_mark(text)); text += mark)
		;
	*length = word->length - (size_t)(text - word->text);
	for (;;) {
		if (*length && strchr(".,;:)]!?", text[*length - 1]))
			--*length;
		else if (*length > 3 && (!memcmp(text + *length - 3, "’", 3) ||
					 !memcmp(text + *length - 3, "”", 3)))
			*length -= 3;
		else
			return text;
	}
}

static bool is_bare_one_of(const struct word *word, const char *const *list)
{
	size_t length;
	const char *text = bare(word, &length);
	return length && is_one_of(text, length, list);
}

static bool is_month(const struct word *word)
{
	size_t length;
	const char *text = bare(word, &length);
	return month_named(text, length);
}

/* "31", "(1,234", "2025.", "£3.5", "62.9–71.1", "2004/05". */
static bool is_number(const struct word *word)
{
	size_t length, digits = 0;
	const char *text = bare(word, &length);
	for (size_t i = 0; i < length; i++) {
		if (ascii_is_digit(text[i]))
			digits++;
		else if (digits && i + 2 < length && !memcmp(text + i, "–", 3))
			i += 2;
		else if (!digits || !strchr(",./:", text[i]))
			return false;
	}
	return digits > 0;
}

/* "31st": of a date. */
static bool is_ordinal(const struct word *word)
{
	static const char *const endings[] = { "st", "nd", "rd", "th", "af", "ain", "fed", NULL };
	size_t length, digits = 0;
	const char *text = bare(word, &length);
	while (digits < length && ascii_is_digit(text[digits]))
		digits++;
	return digits && digits <= 2 && digits < length &&
	       is_one_of(text + digits, length - digits, endings);
}

/* "J." or "J.R.": a capital with a stop. */
static bool is_initial(const struct word *word)
{
	size_t start = leading_mark(word->text), capitals = 0;
	for (size_t i = start; i < word->length; i += 2, capitals++)
		if (word->text[i] < 'A' || word->text[i] > 'Z' || word->text[i + 1] != '.')
			return false;
	return capitals > 0;
}

/* No sentence or clause ends behind the word. */
static bool is_open(const struct word *word)
{
	return word->length && !strchr(".,;:)]!?", word->text[word->length - 1]);
}

static bool is_hundredth(const struct word *per, const struct word *cent)
{
	for (size_t i = 0; i < sizeof hundredth / sizeof *hundredth; i++)
		if (!strcmp(per->text, hundredth[i][0]) &&
		    !strncmp(cent->text, hundredth[i][1], strlen(hundredth[i][1])))
			return true;
	return false;
}

static bool belong_together(const struct word *before, const struct word *word)
{
	if (!before->length || !word->length)
		return false;
	if (is_hundredth(before, word))
		return true;
	if (is_initial(before) || is_bare_one_of(before, before_name))
		return word->text[0] != '\0' && !is_number(word);
	bool number = is_number(word);
	if (is_open(before) && is_number(before))
		return is_month(word) || is_bare_one_of(word, after_number);
	if (is_open(before) && is_ordinal(before))
		return is_month(word);
	if (!number)
		return false;
	if (is_open(before) && is_month(before))
		return word->length >= 4 || word->text[word->length - 1] == ',';
	return is_one_of(before->text, before->length, before_number) ||
	       (is_open(before) && is_bare_one_of(before, before_number));
}

/* "12 per cent", but not "1 per 100,000". */
static bool is_per_cent(const struct word *number, const char *next)
{
	const char *space = strchr(next, ' ');
	if (!space || !is_open(number) || !is_number(number))
		return false;
	struct word per = read_word(next), cent = read_word(space + 1);
	return is_hundredth(&per, &cent);
}

static bool is_token(const struct word *word, const char *list)
{
	size_t length;
	const char *text = bare(word, &length);
	for (struct token token; token_next(&list, &token);)
		if (token.length == length && !memcmp(token.text, text, length))
			return true;
	return false;
}

/* "40 offenders"; not the 2 of "Level 2 offenders", which counts none. */
static bool is_counted(const char *earlier, const struct word *number, const struct word *word,
		       const char *counted)
{
	if (!counted || !is_open(number) || !is_number(number) || !is_token(word, counted))
		return false;
	if (!earlier)
		return true;
	struct word named = read_word(earlier);
	return !is_one_of(named.text, named.length, before_number) &&
	       !is_one_of(named.text, named.length, between_numbers);
}

/* The text at earlier, NULL: none, begins with the word before them. */
static bool is_bound(const char *earlier, const char *before, const char *next, const char *counted)
{
	struct word first = read_word(before), second = read_word(next);
	if (belong_together(&first, &second) || is_per_cent(&first, next) ||
	    is_counted(earlier, &first, &second, counted))
		return true;
	if (!earlier || !is_number(&second) ||
	    !is_one_of(first.text, first.length, between_numbers))
		return false;
	/* No year: "from 1 April 2024 to 31 March 2025" may part before or behind "to". */
	struct word number = read_word(earlier);
	return number.length <= 2 && is_number(&number) && is_open(&number);
}

/*
 * Most pairs of words are seen to be free by their first letters: one that is bound begins with a figure
 * or a mark before one, or its first is as short as "Supt." and "per".
 */
static bool may_bind(const char *before, const char *space)
{
	char first = *before, next = space[1];
	bool is_word = ascii_is_small(first) || ascii_is_capital(first);
	if (!is_word || !(ascii_is_small(next) || ascii_is_capital(next)))
		return true;
	if (space - before > 5)
		return false;
	return ascii_is_capital(first) || space[-1] == '.' || *before == 'p' || *before == 'y' ||
	       *before == 'c';
}

const char *words_bind(struct arena *arena, const char *text, const char *counted)
{
	/* Two bytes for each space that is bound; counted first, as most texts have none. */
	char *bound = NULL, *out = NULL;
	const char *copied = text;
	const char *earlier = NULL, *before = text;
	for (const char *space = text; (space = strchr(space, ' '));
	     earlier = before, before = ++space) {
		if (!may_bind(before, space) || !is_bound(earlier, before, space + 1, counted))
			continue;
		if (!bound)
			out = bound = arena_alloc(arena, 2 * strlen(text) + 1);
		size_t run = (size_t)(space - copied);
		memcpy(out, copied, run);
		memcpy(out + run, "\u00a0", 2);
		out += run + 2;
		copied = space + 1;
	}
	if (!bound)
		return text;
	memcpy(out, copied, strlen(copied) + 1);
	return bound;
}
