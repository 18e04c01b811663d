#include "check/passage.h"

#include <string.h>

#include "base/ascii.h"

/* Bytes of a passage that come from one text, or from an attribute's value. */
struct passage_piece {
	size_t start; /* in the passage */
	const struct prose *prose;
	const char *attribute; /* NULL: prose is a text */
};

struct writing {
	struct arena *arena;
	struct passage_piece *pieces;
	size_t count, capacity;
	char *text;
	size_t length, room;
};

static void add_text(struct writing *writing, const struct prose *prose, const char *attribute,
		     const char *text, bool meant)
{
	size_t bytes = strlen(text);
	while (writing->length + bytes + 2 > writing->room) {
		size_t room = writing->room ? 2 * writing->room : 128;
		char *larger = arena_alloc(writing->arena, room);
		if (writing->length)
			memcpy(larger, writing->text, writing->length);
		writing->text = larger;
		writing->room = room;
	}
	writing->pieces = arena_grow(writing->arena, writing->pieces, writing->count,
				     &writing->capacity, sizeof *writing->pieces);
	writing->pieces[writing->count++] =
		(struct passage_piece) { writing->length, prose, attribute };
	char *to = writing->text + writing->length;
	memcpy(to, text, bytes);
	for (size_t i = 0; meant && i < bytes; i++)
		if (ascii_is_digit(to[i]) || ascii_is_letter(to[i]))
			to[i] = '#';
	writing->length += bytes;
}

static void add_space(struct writing *writing)
{
	if (writing->length && writing->text[writing->length - 1] != ' ')
		writing->text[writing->length++] = ' ';
}

static bool is_inline(enum prose_kind kind)
{
	return kind < PROSE_FOOTNOTE;
}

static void add_prose(struct writing *writing, const struct prose *prose, bool meant)
{
	meant = meant || prose_says_yes(prose, "checked");
	for (const struct prose *child = prose->first; child; child = child->next) {
		if (child->kind == PROSE_TEXT)
			add_text(writing, child, NULL, child->text, meant);
		else if (child->kind == PROSE_BR)
			add_space(writing);
		else if (is_inline(child->kind))
			add_prose(writing, child, meant);
	}
}

static struct passage finish(struct writing *writing)
{
	if (!writing->text)
		return (struct passage) { .text = "" };
	writing->text[writing->length] = '\0';
	return (struct passage) { writing->text, writing->pieces, writing->count };
}

/* Most cells of a table have digits alone. */
static bool has_letters(const struct prose *prose)
{
	for (const struct prose *child = prose->first; child; child = child->next) {
		for (const char *at = child->text; at && *at; at++)
			if (ascii_is_letter(*at))
				return true;
		if (is_inline(child->kind) && has_letters(child))
			return true;
	}
	return false;
}

bool passage_is_in(const struct prose *prose)
{
	return !is_inline(prose->kind) && has_letters(prose);
}

/* Most paragraphs are one text: nothing need be copied. */
static struct passage passage_of_text(struct arena *arena, const struct prose *text)
{
	struct passage_piece *piece = arena_alloc(arena, sizeof *piece);
	*piece = (struct passage_piece) { 0, text, NULL };
	return (struct passage) { text->text, piece, 1 };
}

struct passage passage_of_prose(struct arena *arena, const struct prose *prose)
{
	const struct prose *only = prose_only_text(prose);
	if (only && !prose->attributes)
		return passage_of_text(arena, only);
	struct writing writing = { .arena = arena };
	add_prose(&writing, prose, false);
	return finish(&writing);
}

struct passage passage_of_attribute(struct arena *arena, const struct prose *prose,
				    const char *attribute)
{
	struct writing writing = { .arena = arena };
	const char *text = prose_attribute(prose, attribute);
	if (text)
		add_text(&writing, prose, attribute, text, false);
	return finish(&writing);
}

struct passage passage_of_figure(struct arena *arena, const struct prose *prose)
{
	static const char *const attributes[] = { "figure", "label", "name" };
	struct writing writing = { .arena = arena };
	for (size_t i = 0; i < sizeof attributes / sizeof *attributes; i++) {
		const char *text = prose_attribute(prose, attributes[i]);
		if (!text)
			continue;
		add_space(&writing);
		add_text(&writing, prose, attributes[i], text, false);
	}
	add_space(&writing);
	add_prose(&writing, prose, false);
	return finish(&writing);
}

struct passage passage_of_cell(struct arena *arena, const char *words, const struct prose *figure)
{
	struct passage_piece *piece = arena_alloc(arena, sizeof *piece);
	*piece = (struct passage_piece) { strlen(words), figure, NULL };
	return (struct passage) { arena_printf(arena, "%s%s", words, figure->text), piece, 1 };
}

static struct place passage_place(const struct passage *passage, size_t index)
{
	size_t at = passage->piece_count;
	while (at > 1 && passage->pieces[at - 1].start > index)
		at--;
	if (!at)
		return (struct place) { 0 };
	const struct passage_piece *piece = &passage->pieces[at - 1];
	size_t inside = index > piece->start ? index - piece->start : 0;
	return piece->attribute ? prose_value_place(piece->prose, piece->attribute, inside)
				: prose_text_place(piece->prose, inside);
}

static const struct source *source_of(const struct passage *passage)
{
	return passage->piece_count ? passage->pieces->prose->place.source : NULL;
}

void passage_warn_list(struct messages *messages, const struct passage *passage, size_t index,
		       const char *rule, const char *format, va_list args)
{
	if (messages_have_room(messages, MESSAGE_WARNING, source_of(passage), rule))
		message_add_list(messages, MESSAGE_WARNING, passage_place(passage, index), rule,
				 format, args);
}

void passage_warn(struct messages *messages, const struct passage *passage, size_t index,
		  const char *rule, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	passage_warn_list(messages, passage, index, rule, format, args);
	va_end(args);
}

bool passage_next_sentence(const struct passage *passage, size_t *at, struct sentence *sentence)
{
	const char *text = passage->text;
	while (text[*at] == ' ')
		++*at;
	*sentence = (struct sentence) { text, *at, *at };
	if (!text[*at])
		return false;
	for (size_t i = *at; text[i]; i++) {
		sentence->end = i + 1;
		if (strchr(".?!;:", text[i]) && (text[i + 1] == ' ' || !text[i + 1]))
			break;
	}
	*at = sentence->end;
	return true;
}
