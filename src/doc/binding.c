#include "doc/binding.h"

#include <stdbool.h>
#include <string.h>

#include "base/ascii.h"
#include "base/tokens.h"
#include "doc/bound_words.h"
#include "doc/marks.h"
#include "load/months.h"

/* These two words are one: "per cent", "y cant". */
static const char *const hundredth[][2] = { { "per", "cent" }, { "y", "cant" } };

enum { LONGEST_WORD = 31 }; /* that any list can hold, and any number that is bound */

/* What ends a sentence, a clause or a bracket. */
static bool closes(char byte)
{
	switch (byte) {
	case '.':
	case ',':
	case ';':
	case ':':
	case ')':
	case ']':
	case '!':
	case '?':
		return true;
	default:
		return false;
	}
}

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
		if (*length && closes(text[*length - 1]))
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

/* "325(6)", "2A", "85(1)(b)": what a section or part may be called. */
static bool is_reference(const struct word *word)
{
	size_t length;
	const char *text = bare(word, &length);
	return length && ascii_is_digit(*text);
}

/* "B": a letter by itself. */
static bool is_letter(const struct word *word)
{
	size_t length;
	const char *text = bare(word, &length);
	return length == 1 && ascii_is_capital(*text);
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
	return word->length && !closes(word->text[word->length - 1]);
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
	if (is_letter(word))
		return is_bare_one_of(before, before_letter);
	if (!number)
		return is_reference(word) && is_open(before) &&
		       is_bare_one_of(before, before_number);
	if (is_open(before) && is_month(before))
		return word->length >= 4 || word->text[word->length - 1] == ',';
	/* "p." and "No." stand there with their stops. */
	return is_open(before) ? is_bare_one_of(before, before_number)
			       : is_one_of(before->text, before->length, before_number);
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

/* The word that ends before the space at end; text itself is the first. */
static const char *word_before(const char *text, const char *end)
{
	while (end > text && end[-1] != ' ')
		end--;
	return end;
}

/*
 * Whether the number at a place is one of those by which something is called: "Level 2", "Levels 1, 2 and 3".
 * So many words back are looked at.
 */
static bool is_name(const char *text, const char *number)
{
	enum { FARTHEST = 8 };
	for (int i = 0; i < FARTHEST && number > text; i++) {
		number = word_before(text, number - 1);
		struct word word = read_word(number);
		if (is_one_of(word.text, word.length, before_number))
			return true;
		/* "In section 3, 40 offenders": a number right before another is of something else. */
		bool is_between = is_one_of(word.text, word.length, between_numbers);
		if (!is_between && (!i || !is_number(&word)))
			return false;
	}
	return false;
}

/* "40 offenders"; not the 2 of "Level 2 offenders", which counts none. at: where the number stands in text. */
static bool is_counted(const char *text, const char *at, const struct word *number,
		       const struct word *word, const char *counted)
{
	return counted && is_open(number) && is_number(number) && is_token(word, counted) &&
	       !is_name(text, at);
}

/* "8th of May": what is before "of", NULL: nothing, is a day. */
static bool is_of_date(const char *earlier, const struct word *of, const struct word *month)
{
	if (!earlier || strcmp(of->text, "of") != 0 || !is_month(month))
		return false;
	struct word day = read_word(earlier);
	return is_open(&day) && is_ordinal(&day);
}

/* "8th of May": next is "of". */
static bool is_day_of_date(const struct word *day, const char *next)
{
	const char *space = strncmp(next, "of ", 3) ? NULL : next + 2;
	if (!space || !is_open(day) || !is_ordinal(day))
		return false;
	struct word month = read_word(space + 1);
	return is_month(&month);
}

/* The text at earlier, NULL: none, begins with the word before them. */
static bool is_bound(const char *text, const char *earlier, const char *before, const char *next,
		     const char *counted)
{
	struct word first = read_word(before), second = read_word(next);
	if (belong_together(&first, &second) || is_per_cent(&first, next) ||
	    is_counted(text, before, &first, &second, counted) ||
	    is_of_date(earlier, &first, &second) || is_day_of_date(&first, next))
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
 * or a mark before one, or its first is as short as "Supt." and "per", or a letter stands behind "Appendix".
 */
static bool may_bind(const char *before, const char *space)
{
	char first = *before, next = space[1];
	bool is_word = ascii_is_small(first) || ascii_is_capital(first);
	if (!is_word || !(ascii_is_small(next) || ascii_is_capital(next)))
		return true;
	bool is_letter = ascii_is_capital(next) && !ascii_is_letter(space[2]);
	if (space - before > (is_letter ? 8 : 5))
		return false;
	return ascii_is_capital(first) || space[-1] == '.' || *before == 'p' || *before == 'y' ||
	       *before == 'c' || (*before == 'o' && before[1] == 'f');
}

const char *words_bind(struct arena *arena, const char *text, const char *counted)
{
	/* Two bytes for each space that is bound; counted first, as most texts have none. */
	char *bound = NULL, *out = NULL;
	const char *copied = text;
	const char *earlier = NULL, *before = text;
	for (const char *space = text; (space = strchr(space, ' '));
	     earlier = before, before = ++space) {
		if (!may_bind(before, space) ||
		    !is_bound(text, earlier, before, space + 1, counted))
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
