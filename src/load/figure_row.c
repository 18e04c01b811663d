#include "load/figure_row.h"

#include <string.h>

struct reading {
	struct arena *arena;
	struct messages *messages;
	const struct xml_document *document;
	bool knows_unknown;
};

/* A no-break or a thin space, as spreadsheets put between thousands. */
static bool has_hidden_space(const char *word, size_t length)
{
	static const char *const spaces[] = { "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89" };
	for (size_t at = 0; at < length; at++)
		for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
			if (!strncmp(word + at, spaces[i], strlen(spaces[i])))
				return true;
	return false;
}

/* One figure as written: a number, a hyphen for what does not apply, an x for what nobody knows. */
static struct figure read_figure(struct reading *reading, const char *word, size_t length,
				 struct place place)
{
	struct figure figure = { .state = FIGURE_NOT_APPLICABLE, .place = place };
	if (length == 1 && *word == '-')
		return figure;
	if (reading->knows_unknown && length == 1 && *word == 'x') {
		figure.state = FIGURE_OMITTED;
		return figure;
	}
	figure.state = FIGURE_NUMBER;
	if (decimal_parse(word, length, &figure.number))
		return figure;
	const char *advice = "a number is written 7368 or 7,368";
	if (!strncmp(word, "–", 3) || !strncmp(word, "—", 3))
		advice = "for \"not applicable\" write a plain hyphen: -";
	else if (!strncmp(word, "n/a", 3) || !strncmp(word, "N/A", 3))
		advice = "for \"not applicable\" write a hyphen: -";
	else if (has_hidden_space(word, length))
		advice = "there is a space in it that does not show; write it without";
	else if (word[length - 1] == '%')
		advice = "write the number without the sign";
	figure.state = FIGURE_OMITTED;
	message_add(reading->messages, MESSAGE_ERROR, place, "not-a-figure",
		    "\"%.*s\" is no figure: %s", (int)length, word, advice);
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

static void add_figures(struct reading *reading, struct figure_row *row, const xmlNode *text,
			size_t *capacity)
{
	const char *words = (const char *)text->content;
	struct place start = xml_place(reading->document, text);
	for (size_t at = skip_spaces(words, 0); words[at];) {
		size_t end = skip_word(words, at);
		row->figures = arena_grow(reading->arena, row->figures, row->count, capacity,
					  sizeof *row->figures);
		row->figures[row->count++] = read_figure(reading, words + at, end - at,
							 xml_text_place(start, words, at));
		at = skip_spaces(words, end);
	}
}

struct figure_row *figure_row_read(struct arena *arena, struct messages *messages,
				   const struct xml_document *document, const xmlNode *node,
				   bool knows_unknown)
{
	struct reading reading = { arena, messages, document, knows_unknown };
	struct figure_row *row = arena_alloc(arena, sizeof *row);
	row->name = xml_attribute_text(arena, node, "name");
	row->place = xml_place(document, node);
	size_t capacity = 0;
	for (const xmlNode *text = node->children; text; text = text->next)
		if (text->type == XML_TEXT_NODE)
			add_figures(&reading, row, text, &capacity);
	return row;
}
