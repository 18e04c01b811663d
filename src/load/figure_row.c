#include "load/figure_row.h"

#include <string.h>

#include "base/ascii.h"
#include "base/phrases.h"
#include "load/figures.h"

struct reading {
	struct arena *arena;
	struct messages *messages;
	const struct xml_document *document;
	bool knows_unknown;
	bool told_wanted; /* that this row is still to be filled in */
};

/* A no-break or a thin space, as spreadsheets put between thousands. */
static bool has_hidden_space(const char *word, size_t length)
{
	static const char *const spaces[] = { "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89", NULL };
	for (size_t at = 0; at < length; at++)
		if (phrase_at(word + at, spaces))
			return true;
	return false;
}

static bool is_letters(const char *word, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (!ascii_is_letter(word[i]))
			return false;
	return true;
}

/* How it should have been written, by what people write. */
static const char *advice(const char *word, size_t length)
{
	if (!strncmp(word, "–", 3) || !strncmp(word, "—", 3))
		return "for \"not applicable\" write a plain hyphen: -";
	static const char *const not_applicable[] = { "n/a", "na", NULL };
	if (is_word_of(word, length, not_applicable))
		return "for \"not applicable\" write a hyphen: -";
	static const char *const none[] = { "none", "nil", "zero", "no", NULL };
	if (is_word_of(word, length, none))
		return "none is written 0";
	if (has_hidden_space(word, length))
		return "there is a space in it that does not show; write it without";
	if (word[length - 1] == '%')
		return "write the number without the sign";
	if (word[length - 1] == ',' || word[length - 1] == ';')
		return "figures have only spaces between them";
	if (is_letters(word, length))
		return "write the number in digits, and nothing beside it";
	return "a number is written 7368 or 7,368";
}

/* "?", as a new report has it: told once a row, since a person fills it in a row at a time. */
static void tell_wanted(struct reading *reading, struct place place)
{
	if (!reading->told_wanted)
		message_add(reading->messages, MESSAGE_ERROR, place, "figure-wanted",
			    "still to be filled in: a number in the place of each ?, 0 where there "
			    "was nobody");
	reading->told_wanted = true;
}

/* One figure as written: a number, a hyphen for what does not apply, an x for what nobody knows. */
static struct figure read_figure(struct reading *reading, const char *word, size_t length,
				 struct place place)
{
	struct figure figure = { .place = place };
	bool is_figure = figure_parse(word, length, &figure);
	if (length == 1 && *word == '?')
		tell_wanted(reading, place);
	else if (!is_figure || (figure.state == FIGURE_OMITTED && !reading->knows_unknown))
		message_add(reading->messages, MESSAGE_ERROR, place, "not-a-figure",
			    "\"%.*s\" is no figure: %s", (int)length, word, advice(word, length));
	return figure;
}

static size_t skip_spaces(const char *text, size_t at)
{
	while (xml_is_space(text[at]))
		at++;
	return at;
}

static size_t skip_word(const char *text, size_t at)
{
	while (text[at] && !xml_is_space(text[at]))
		at++;
	return at;
}

static void add_figures(struct reading *reading, struct figure_row *row,
			const struct xml_node *text, size_t *capacity)
{
	const char *words = text->text;
	struct place place = xml_place(reading->document, text);
	size_t last = 0;
	for (size_t at = skip_spaces(words, 0); words[at];) {
		size_t end = skip_word(words, at);
		/* From the last one on: a row may be as long as the file. */
		place = xml_text_place(place, words + last, at - last);
		last = at;
		row->figures = arena_grow(reading->arena, row->figures, row->count, capacity,
					  sizeof *row->figures);
		row->figures[row->count++] = read_figure(reading, words + at, end - at, place);
		at = skip_spaces(words, end);
	}
}

struct figure_row *figure_row_read(struct arena *arena, struct messages *messages,
				   const struct xml_document *document, const struct xml_node *node,
				   bool knows_unknown)
{
	struct reading reading = { arena, messages, document, knows_unknown, false };
	struct figure_row *row = arena_alloc(arena, sizeof *row);
	row->name = xml_attribute_text(arena, node, "name");
	row->place = xml_place(document, node);
	size_t capacity = 0;
	for (const struct xml_node *text = node->first; text; text = text->next)
		if (xml_is_text(text))
			add_figures(&reading, row, text, &capacity);
	return row;
}
