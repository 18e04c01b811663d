/*
 * What stands in the place of words that were to be written, and is printed when it is forgotten: "TBC",
 * "[insert figures]", "xx per cent", "Lorem ipsum"; and doubled words, which no speller sees.
 */
#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "check/check_parts.h"

static bool is_word_byte(char c)
{
	return ascii_is_letter(c) || ascii_is_digit(c) || ((unsigned char)c >= 0x80);
}

static size_t word_length(const char *text)
{
	size_t length = 0;
	while (is_word_byte(text[length]))
		length++;
	return length;
}

/* Written so, in capitals or small. */
static bool is_placeholder(const char *word, size_t length)
{
	static const char *const words[] = { "TBC",  "TBA",   "TBD",   "TODO", "FIXME",
					     "XX",   "XXX",   "XXXX",  "xx",   "xxx",
					     "xxxx", "Lorem", "lorem", "XYZ",  "NNN" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == length && !strncmp(words[i], word, length))
			return true;
	return false;
}

/* "[insert name]", "[date]", "???" */
static size_t bracketed(const char *text)
{
	static const char *const begins[] = { "[insert", "[add",    "[name",	"[date",
					      "[number", "[figure", "[figures", "[to be",
					      "[tbc",	 "[area",   "[check",	"[confirm",
					      "???",	 "<<",	    "#REF!",	"#N/A",
					      "#DIV/0!", "#VALUE!", "[mewnosod" };
	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
		size_t length = strlen(begins[i]);
		if (!strncasecmp(text, begins[i], length) && !ascii_is_letter(text[length])) {
			size_t to = strcspn(text, "]");
			return *text == '[' && text[to] ? to + 1 : length;
		}
	}
	return 0;
}

static void tell(const struct check *check, const struct passage *passage, size_t at, size_t length)
{
	message_add(check->messages, MESSAGE_WARNING, passage_place(passage, at), "placeholder",
		    "\"%.*s\" stands for words that are still to be written", (int)length,
		    passage->text + at);
}

/* Doubled on purpose now and then: "that that", "had had", and in Welsh names; two figures that nobody has. */
static bool may_be_doubled(const char *word, size_t length)
{
	static const char *const words[] = { "that", "had", "is", "her", "no", "so", "x" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == length && !strncasecmp(words[i], word, length))
			return true;
	return ascii_is_capital(*word);
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
		if (is_placeholder(text + at, length))
			tell(check, passage, at, length);
		bool beside = last_length == length && last + length + 1 == at &&
			      text[at - 1] == ' ' && (!last || text[last - 1] == ' ') &&
			      strchr(" ,.;:!?)", text[at + length]);
		if (beside && ascii_is_letter(text[at]) &&
		    !memcmp(text + last, text + at, length) && !may_be_doubled(text + at, length))
			message_add(check->messages, MESSAGE_WARNING, passage_place(passage, at),
				    "doubled-word", "\"%.*s\" stands here twice", (int)length,
				    text + at);
		last = at;
		last_length = length;
		at += length;
	}
}
