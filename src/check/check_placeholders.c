/*
 * What stands in the place of words that were to be written, and is printed when it is forgotten: "TBC",
 * "[insert figures]", "xx per cent", "Lorem ipsum"; and doubled words, which no speller sees.
 */
#include <string.h>

#include "base/ascii.h"
#include "base/phrases.h"
#include "base/tokens.h"
#include "check/check_parts.h"

/* A quotation mark is none of a word's bytes, although they are as letters' are. */
static size_t word_length(const char *text)
{
	size_t length = 0;
	while (byte_is_of_word(text[length]) && strncmp(text + length, "\xe2\x80", 2) != 0)
		length++;
	return length;
}

/* Written so, in capitals or small. */
static bool is_placeholder(const char *word, size_t length)
{
	static const char *const words[] = { "TBC",   "TBA",  "TBD", "TODO", "FIXME", "XX",
					     "XXX",   "XXXX", "xx",  "xxx",  "xxxx",  "Lorem",
					     "lorem", "XYZ",  "NNN", NULL };
	return is_one_of(word, length, words);
}

/* "[insert name]", "[date]", "???" */
static size_t bracketed(const char *text)
{
	enum { LONGEST = 200 };
	static const char *const begins[] = { "[insert", "[add",    "[name",	 "[date",
					      "[number", "[figure", "[figures",	 "[to be",
					      "[tbc",	 "[area",   "[check",	 "[confirm",
					      "???",	 "<<",	    "#REF!",	 "#N/A",
					      "#DIV/0!", "#VALUE!", "[mewnosod", NULL };
	size_t length = phrase_at(text, begins);
	if (!length || ascii_is_letter(text[length]))
		return 0;
	const char *end = memchr(text, ']', strnlen(text, LONGEST));
	return *text == '[' && end ? (size_t)(end - text) + 1 : length;
}

/* "The number of RSO's", "42 SOPO's": a plural takes no apostrophe. */
static bool is_apostrophe_plural(const char *text, size_t at)
{
	static const char *const before[] = { "number of ", "numbers of ", "of all ", "all ",
					      "many ",	    "more ",	   "these ",  "those ",
					      "fewer ",	    NULL };
	size_t capitals = 0, mark;
	while (ascii_is_capital(text[at + capitals]))
		capitals++;
	const char *after = text + at + capitals;
	mark = *after == '\'' ? 1 : !strncmp(after, "\xe2\x80\x99", 3) ? 3 : 0;
	if (capitals < 2 || !mark || after[mark] != 's' || byte_is_of_word(after[mark + 1]))
		return false;
	if (at >= 2 && text[at - 1] == ' ' && ascii_is_digit(text[at - 2]))
		return true;
	return phrase_before(text, at, before) > 0;
}

static void tell(const struct check *check, const struct passage *passage, size_t at, size_t length)
{
	passage_warn(check->messages, passage, at, "placeholder",
		     "\"%.*s\" stands for words that are still to be written", (int)length,
		     passage->text + at);
}

/* Doubled on purpose now and then: "that that", "had had", and in Welsh names; two figures that nobody has. */
static bool may_be_doubled(const char *word, size_t length)
{
	static const char *const words[] = { "that", "had", "is", "her", "no", "so", "x", NULL };
	return ascii_is_capital(*word) || is_word_of(word, length, words);
}

void check_placeholders(const struct check *check, const struct passage *passage)
{
	const char *text = passage->text;
	size_t last = 0, last_length = 0;
	for (size_t at = 0; text[at];) {
		size_t length = word_length(text + at);
		size_t signs = strchr("[?<#", text[at]) ? bracketed(text + at) : 0;
		if (signs)
			tell(check, passage, at, signs);
		if (signs || !length) {
			at += signs ? signs : 1;
			continue;
		}
		if (is_apostrophe_plural(text, at))
			passage_warn(check->messages, passage, at, "apostrophe",
				     "a plural takes no apostrophe: %.*ss", (int)length, text + at);
		if (is_placeholder(text + at, length))
			tell(check, passage, at, length);
		bool beside = last_length == length && last + length + 1 == at &&
			      text[at - 1] == ' ' && (!last || text[last - 1] == ' ') &&
			      strchr(" ,.;:!?)", text[at + length]);
		if (beside && ascii_is_letter(text[at]) &&
		    !memcmp(text + last, text + at, length) && !may_be_doubled(text + at, length))
			passage_warn(check->messages, passage, at, "doubled-word",
				     "\"%.*s\" stands here twice", (int)length, text + at);
		last = at;
		last_length = length;
		at += length;
	}
}

/* How many signatures have the name that the samples have, and where one of them is. */
struct signatures {
	int count, unnamed;
	const struct prose *first;
};

static void count_signatures(const struct prose *prose, struct signatures *signatures)
{
	for (const struct prose *child = prose ? prose->first : NULL; child; child = child->next) {
		if (child->kind == PROSE_TABLE)
			continue; /* nobody signs in one, and it may be very long */
		const char *name =
			child->kind == PROSE_SIGNATURE ? prose_attribute(child, "name") : NULL;
		bool is_unnamed = name && !strcmp(name, "Name Surname");
		signatures->count += name != NULL;
		signatures->unnamed += is_unnamed;
		if (is_unnamed && !signatures->first)
			signatures->first = child;
		count_signatures(child, signatures);
	}
}

void check_signatures(const struct check *check)
{
	struct signatures signatures = { 0 };
	struct report_bodies bodies = report_bodies(check->report);
	for (const struct prose *body; (body = report_next_body(&bodies));)
		count_signatures(body, &signatures);
	/* Where all are so it is a sample. */
	if (signatures.unnamed && signatures.unnamed < signatures.count)
		message_add(check->messages, MESSAGE_WARNING,
			    prose_value_place(signatures.first, "name", 0), "placeholder",
			    "\"Name Surname\" is the sample's: who signs here?");
}
