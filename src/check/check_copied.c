/* What prose says of itself, and is not so: lists that count wrong, elements with nothing in them. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "check/check_parts.h"

/* In figures of two digits or in words; 0: the word is none. */
static int count_named(const char *word, size_t length)
{
	static const char *const words[] = {
		"one",	 "two",	  "three", "four", "five",   "six",
		"seven", "eight", "nine",  "ten",  "eleven", "twelve"
	};
	if (length && length <= 2 && ascii_digits(word) >= length)
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
	if (prose->kind != PROSE_P || !list || !text || text->kind != PROSE_TEXT ||
	    check->report->damaged)
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
		[PROSE_TERM] = true,	 [PROSE_CONDITIONS] = true,
	};
	/* What seems empty may hold what was misspelt. */
	if (wants_words[prose->kind] && !prose->first && !check->report->damaged)
		message_add(check->messages, MESSAGE_WARNING, prose->place, "empty-element",
			    "<%s> is empty: fill it, or leave it out",
			    prose_kind_name(prose->kind));
}

/* A section of nothing but its title; a part may have sections alone. */
void check_empty_section(const struct check *check, const struct prose *body)
{
	if (body && !body->first && !check->report->damaged)
		message_add(check->messages, MESSAGE_WARNING, body->place, "empty-element",
			    "the section has nothing but its title: fill it, or leave it out");
}
