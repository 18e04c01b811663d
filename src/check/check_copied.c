/* What prose has from somewhere else, or not at all: another area's name, lists that count wrong, nothing. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "check/check_parts.h"

static bool is_word_byte(char c)
{
	return ascii_is_letter(c) || ascii_is_digit(c) || ((unsigned char)c >= 0x80);
}

/* The text begins with one of the words. */
static bool starts_with_one(const char *text, const char *const *words)
{
	for (; *words; words++) {
		size_t length = strlen(*words);
		if (!strncmp(text, *words, length) && !is_word_byte(text[length]))
			return true;
	}
	return false;
}

/*
 * A place may be named for many reasons; but what follows here makes it the area that the words are about.
 * An agency of a region may be that of several areas.
 */
static bool is_about(const char *text, const char *name, size_t length)
{
	static const char *const after[] = { " MAPPA",
					     " SMB",
					     " Strategic Management Board",
					     " Constabulary",
					     " Lay Adviser",
					     " Lay Advisers",
					     NULL };
	static const char *const before[] = { "MAPPA in ", "MAPPA ", "SMB of ", "Board of " };
	if (starts_with_one(name + length, after))
		return true;
	for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
		size_t bytes = strlen(before[i]);
		if ((size_t)(name - text) >= bytes && !memcmp(name - bytes, before[i], bytes))
			return true;
	}
	return false;
}

static const struct area *own_area(const struct check *check)
{
	const struct area *area = check->layout->areas;
	while (area && (!check->report->area || strcmp(area->name, check->report->area) != 0))
		area = area->next;
	return area;
}

/* Most texts have none of the words that is_about asks for. */
static bool may_be_about_area(const char *text)
{
	static const char *const words[] = { "MAPPA", "SMB", "Board", "Constabulary", "Adviser" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strstr(text, words[i]))
			return true;
	return false;
}

void check_other_areas(const struct check *check, const struct worded *worded)
{
	const char *text = worded->text;
	const struct area *own = may_be_about_area(text) ? own_area(check) : NULL;
	for (const struct area *area = own ? check->layout->areas : NULL; area; area = area->next) {
		if (area == own || strstr(own->region, area->name) || strstr(own->name, area->name))
			continue;
		size_t length = strlen(area->name);
		for (const char *found = text; (found = strstr(found, area->name));
		     found += length) {
			bool whole = (found == text || !is_word_byte(found[-1])) &&
				     !is_word_byte(found[length]);
			/* "West Yorkshire" is no "Yorkshire", nor "South Wales and Gwent" Gwent alone. */
			if (whole && is_about(text, found, length))
				message_add(check->messages, MESSAGE_WARNING,
					    worded_place(worded, (size_t)(found - text)),
					    "other-area",
					    "this is the report of %s, but here stands %s: look "
					    "whether the words were copied",
					    own->name, area->name);
		}
	}
}

/* In figures of two digits or in words; 0: the word is none. */
static int count_named(const char *word, size_t length)
{
	static const char *const words[] = {
		"one",	 "two",	  "three", "four", "five",   "six",
		"seven", "eight", "nine",  "ten",  "eleven", "twelve"
	};
	if (length && length <= 2 && strspn(word, "0123456789") >= length)
		return (int)strtol(word, NULL, 10);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == length && !strncasecmp(words[i], word, length))
			return (int)i + 1;
	return 0;
}

/*
 * What "the following five conditions:" says that there are: the text ends in a colon, and a few words
 * before it stands the one number of the clause; else 0.
 */
static int counted(const char *text)
{
	enum { WORDS_BETWEEN = 4 };
	size_t length = strlen(text);
	if (!length || text[length - 1] != ':')
		return 0;
	const char *start = text + length - 1;
	while (start > text && !strchr(".,;?!", start[-1]))
		start--;
	int count = 0, words_behind = 0;
	for (const char *word = start + strspn(start, " "); *word && *word != ':';) {
		size_t bytes = strcspn(word, " :()");
		int named = count_named(word, bytes);
		if (named && count)
			return 0;
		words_behind = named ? 0 : words_behind + 1;
		count = named ? named : count;
		word += bytes;
		word += strspn(word, " ()");
	}
	return words_behind <= WORDS_BETWEEN ? count : 0;
}

static int count_children(const struct prose *list, enum prose_kind kind)
{
	int count = 0;
	for (const struct prose *child = list->first; child; child = child->next)
		count += child->kind == kind;
	return count;
}

void check_counted_list(const struct check *check, const struct prose *prose)
{
	const struct prose *list = prose->next, *text = prose->last;
	if (prose->kind != PROSE_P || !list || !text || text->kind != PROSE_TEXT)
		return;
	bool is_terms = list->kind == PROSE_TERMS;
	if (list->kind != PROSE_UL && list->kind != PROSE_OL && !is_terms)
		return;
	int items = count_children(list, is_terms ? PROSE_TERM : PROSE_LI);
	int said = counted(text->text);
	if (said > 1 && said != items)
		message_add(check->messages, MESSAGE_WARNING, text->place, "counted-list",
			    "the words before the list speak of %d, but it has %d", said, items);
}

void check_empty(const struct check *check, const struct prose *prose)
{
	static const bool wants_words[PROSE_KINDS] = {
		[PROSE_P] = true,	 [PROSE_H2] = true,	    [PROSE_H3] = true,
		[PROSE_LI] = true,	 [PROSE_STANDFIRST] = true, [PROSE_PULL_QUOTE] = true,
		[PROSE_FOOTNOTE] = true, [PROSE_A] = true,	    [PROSE_CASE_STUDY] = true,
		[PROSE_TERM] = true,
	};
	if (wants_words[prose->kind] && !prose->first)
		message_add(check->messages, MESSAGE_WARNING, prose->place, "empty-element",
			    "<%s> is empty: fill it, or leave it out",
			    prose_kind_name(prose->kind));
}

/* A section of nothing but its title; a part may have sections alone. */
void check_empty_section(const struct check *check, const struct prose *body)
{
	if (body && !body->first)
		message_add(check->messages, MESSAGE_WARNING, body->place, "empty-element",
			    "the section has nothing but its title: fill it, or leave it out");
}
