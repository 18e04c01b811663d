#include "base/message.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/message_kind.h"
#include "base/utf8.h"

struct told {
	size_t offset;
	const char *text;
	struct told *next;
};

void messages_init(struct messages *messages, struct arena *arena)
{
	*messages = (struct messages) { .arena = arena };
}

static bool is_of(const struct message_kind *kind, enum message_level level,
		  const struct source *source, const char *rule)
{
	return kind->source == source && kind->level == level && !strcmp(kind->rule, rule);
}

static struct message_kind *find_kind(struct messages *messages, enum message_level level,
				      const struct source *source, const char *rule)
{
	struct message_kind *kind = messages->latest;
	if (kind && is_of(kind, level, source, rule))
		return kind;
	for (kind = messages->kinds; kind && !is_of(kind, level, source, rule);)
		kind = kind->next;
	if (kind)
		messages->latest = kind;
	return kind;
}

static struct message_kind *add_kind(struct messages *messages, enum message_level level,
				     const struct source *source, const char *rule)
{
	struct message_kind *kind = arena_alloc(messages->arena, sizeof *kind);
	struct message_kind **last = &messages->kinds;
	*kind = (struct message_kind) { .rule = rule, .source = source, .level = level };
	while (*last)
		last = &(*last)->next;
	return messages->latest = *last = kind;
}

/* Counts more than are kept; of no kind where there is none. */
static void count_more(struct messages *messages, struct message_kind *kind,
		       enum message_level level, size_t count)
{
	messages->of_level[level] += count;
	if (kind)
		kind->more += count;
	else
		messages->dropped[level] += count;
}

bool messages_have_room(struct messages *messages, enum message_level level,
			const struct source *source, const char *rule)
{
	struct message_kind *kind = find_kind(messages, level, source, rule);
	/* Many warnings keep neither an error from being told nor the first of another kind. */
	size_t most = level == MESSAGE_WARNING && kind ? MESSAGES_MOST : 2 * MESSAGES_MOST;
	if ((!kind || kind->kept < MESSAGES_OF_A_KIND) && messages->count < most)
		return true;
	count_more(messages, kind, level, 1);
	return false;
}

/*
 * Moves a piece of a text forward to where it is wanted, of a long one its first and its last bytes alone.
 * Returns where it ends there.
 */
static char *put_piece(char *to, const char *piece, size_t length, size_t first, size_t last)
{
	static const char ellipsis[] = "\xe2\x80\xa6";
	size_t between = sizeof ellipsis - 1;
	if (length <= first + between + last) {
		memmove(to, piece, length);
		return to + length;
	}
	const char *end = piece + length, *rest = end - last;
	while (first && !utf8_starts(piece[first]))
		first--;
	while (rest < end && !utf8_starts(*rest))
		rest++;
	memmove(to, piece, first);
	memcpy(to + first, ellipsis, between);
	memmove(to + first + between, rest, (size_t)(end - rest));
	return to + first + between + (end - rest);
}

/* What is quoted may be of any length. Where it lies: a text only gets shorter. Returns its new length. */
static size_t shorten(char *text, size_t length)
{
	enum { PIECE_FIRST = 120, PIECE_LAST = 60, TEXT_LAST = 300 };
	char *to = text;
	for (const char *at = text, *end = text + length; at < end;) {
		const char *quote = memchr(at, '"', (size_t)(end - at));
		size_t bytes = (size_t)((quote ? quote : end) - at);
		to = put_piece(to, at, bytes, PIECE_FIRST, PIECE_LAST);
		at += bytes;
		if (quote)
			*to++ = *at++;
	}
	return (size_t)(put_piece(text, text, (size_t)(to - text), MESSAGE_TEXT - TEXT_LAST,
				  TEXT_LAST) -
			text);
}

/* In the arena; a long text takes no more of it than what is shown. */
static const char *format_text(struct arena *arena, const char *format, va_list args)
{
	char shown[MESSAGE_TEXT];
	va_list again;
	va_copy(again, args);
	int length = vsnprintf(shown, sizeof shown, format, args);
	char *whole = length >= (int)sizeof shown ? malloc((size_t)length + 1) : NULL;
	char *text = shown;
	size_t bytes = length < 0 ? 0 : (size_t)length;
	if (whole) {
		vsnprintf(whole, bytes + 1, format, again);
		text = whole;
		bytes = shorten(whole, bytes);
	} else if (bytes >= sizeof shown) {
		bytes = utf8_check(shown, sizeof shown - 1);
	}
	va_end(again);
	const char *copy = arena_strndup(arena, text, bytes);
	free(whole);
	return copy;
}

static bool is_told(const struct message_kind *kind, size_t offset, const char *text)
{
	for (const struct told *told = kind ? kind->told : NULL; told; told = told->next)
		if (told->offset == offset && !strcmp(told->text, text))
			return true;
	return false;
}

static void keep(struct messages *messages, const struct message *message)
{
	messages->items = arena_grow(messages->arena, messages->items, messages->count,
				     &messages->capacity, sizeof *messages->items);
	messages->items[messages->count++] = *message;
}

void message_add_list(struct messages *messages, enum message_level level, struct place place,
		      const char *rule, const char *format, va_list args)
{
	if (!messages_have_room(messages, level, place.source, rule))
		return;
	const char *text = format_text(messages->arena, format, args);
	struct message_kind *kind = find_kind(messages, level, place.source, rule);
	if (is_told(kind, place.offset, text))
		return;
	if (!kind)
		kind = add_kind(messages, level, place.source, rule);
	struct told *told = arena_alloc(messages->arena, sizeof *told);
	*told = (struct told) { place.offset, text, kind->told };
	kind->told = told;
	kind->kept++;
	messages->of_level[level]++;
	keep(messages,
	     &(struct message) { .level = level, .place = place, .rule = rule, .text = text });
}

void message_add(struct messages *messages, enum message_level level, struct place place,
		 const char *rule, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	message_add_list(messages, level, place, rule, format, args);
	va_end(args);
}

/* What others have only counted. */
static void add_counts(struct messages *messages, const struct messages *more)
{
	for (const struct message_kind *kind = more->kinds; kind; kind = kind->next)
		if (kind->more)
			count_more(messages,
				   find_kind(messages, kind->level, kind->source, kind->rule),
				   kind->level, kind->more);
	for (int level = MESSAGE_WARNING; level <= MESSAGE_SYSTEM; level++)
		count_more(messages, NULL, level, more->dropped[level]);
}

void messages_replay(struct messages *messages, const struct messages *log)
{
	for (size_t i = 0; i < log->count; i++) {
		const struct message *message = &log->items[i];
		message_add(messages, message->level, message->place, message->rule, "%s",
			    message->text);
	}
	add_counts(messages, log);
}

void messages_append(struct messages *messages, const struct messages *more)
{
	for (size_t i = 0; i < more->count; i++) {
		const struct message *message = &more->items[i];
		keep(messages, message);
		messages->of_level[message->level]++;
		if (!find_kind(messages, message->level, message->place.source, message->rule))
			add_kind(messages, message->level, message->place.source, message->rule);
	}
	add_counts(messages, more);
}

bool messages_failed(const struct messages *messages)
{
	return messages->of_level[MESSAGE_ERROR] || messages->of_level[MESSAGE_SYSTEM];
}

int messages_status(const struct messages *messages)
{
	if (messages->of_level[MESSAGE_SYSTEM])
		return 3;
	return messages->of_level[MESSAGE_ERROR] ? 1 : 0;
}
