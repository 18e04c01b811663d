#include "base/message.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/utf8.h"

static const char *const level_names[] = { "warning", "error", "error" };

void messages_init(struct messages *messages, struct arena *arena)
{
	*messages = (struct messages) { .arena = arena };
}

void messages_init_log(struct messages *log, struct arena *arena)
{
	*log = (struct messages) { .arena = arena, .keeps_all = true };
}

void messages_replay(struct messages *messages, const struct messages *log)
{
	for (size_t i = 0; i < log->count; i++) {
		const struct message *message = &log->items[i];
		message_add(messages, message->level, message->place, message->rule, "%s",
			    message->text);
	}
}

static bool same_place(struct place a, struct place b)
{
	return a.source == b.source && a.offset == b.offset;
}

/* A flood of one rule's does not hide that something else is wrong, too. */
static bool has_room(const struct messages *messages, enum message_level level, const char *rule)
{
	if (messages->keeps_all || messages->count < MESSAGES_MAX)
		return true;
	for (size_t i = 0; i < messages->count; i++)
		if (messages->items[i].level == level && !strcmp(messages->items[i].rule, rule))
			return false;
	return true;
}

void message_add(struct messages *messages, enum message_level level, struct place place,
		 const char *rule, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	char *text = arena_vprintf(messages->arena, format, args);
	va_end(args);
	for (size_t i = 0; i < messages->count && !messages->keeps_all; i++) {
		const struct message *known = &messages->items[i];
		if (same_place(known->place, place) && !strcmp(known->rule, rule) &&
		    !strcmp(known->text, text))
			return;
	}
	messages->of_level[level]++;
	if (!has_room(messages, level, rule)) {
		messages->dropped++;
		return;
	}
	messages->items = arena_grow(messages->arena, messages->items, messages->count,
				     &messages->capacity, sizeof *messages->items);
	messages->items[messages->count++] = (struct message) {
		.level = level,
		.place = place,
		.rule = rule,
		.text = text,
	};
}

void messages_append(struct messages *messages, const struct messages *more)
{
	for (size_t i = 0; i < more->count; i++) {
		messages->items = arena_grow(messages->arena, messages->items, messages->count,
					     &messages->capacity, sizeof *messages->items);
		messages->items[messages->count++] = more->items[i];
	}
	messages->dropped += more->dropped;
	for (size_t level = 0; level < sizeof more->of_level / sizeof *more->of_level; level++)
		messages->of_level[level] += more->of_level[level];
}

bool messages_are_enough(const struct messages *messages)
{
	/* Some of a log's may be the same. */
	size_t most = messages->keeps_all ? 2 * MESSAGES_MAX : MESSAGES_MAX;
	return messages->count >= most;
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

static const char *line_start(struct place place)
{
	const char *at = place.source->text + place.offset;
	while (at > place.source->text && at[-1] != '\n')
		at--;
	return at;
}

static bool has_text(struct place place)
{
	return place.source && place.source->text && place.offset != NO_OFFSET &&
	       place.offset <= place.source->length;
}

/* A place whose line is known, from which a later one's is counted on. */
struct located {
	struct place place;
	uint32_t line;
};

static struct line_column locate_after(struct located *before, struct place place)
{
	const char *text = place.source->text, *start = line_start(place);
	if (before->place.source != place.source || before->place.offset > place.offset)
		*before = (struct located) { { place.source, 0 }, 1 };
	struct line_column at = { before->line, 1 };
	const char *end = text + place.offset;
	for (const char *c = text + before->place.offset;
	     c < start && (c = memchr(c, '\n', (size_t)(start - c))); c++)
		at.line++;
	for (const char *c = start; c < end; c++)
		at.column += utf8_starts(*c);
	*before = (struct located) { place, at.line };
	return at;
}

struct line_column place_locate(struct place place)
{
	struct located start = { .line = 1 };
	return has_text(place) ? locate_after(&start, place) : (struct line_column) { 1, 1 };
}

static int by_place(const void *a, const void *b)
{
	const struct message *left = a, *right = b;
	if (left->file != right->file)
		return left->file < right->file ? -1 : 1;
	size_t x = left->place.offset, y = right->place.offset;
	if (x != y)
		return x + 1 < y + 1 ? -1 : 1; /* NO_OFFSET + 1 is 0: the file as a whole first */
	return left->order < right->order ? -1 : 1;
}

/* In place: a report that has used up its memory still tells what is wrong with it. */
static void sort(struct messages *messages)
{
	struct message *items = messages->items;
	for (size_t i = 0; i < messages->count; i++) {
		items[i].file = items[i].order = i;
		for (size_t j = 0; j < i; j++) {
			if (items[j].place.source == items[i].place.source) {
				items[i].file = items[j].file;
				break;
			}
		}
	}
	if (messages->count)
		qsort(items, messages->count, sizeof *items, by_place);
}

/* The line with a caret below. Control characters are shown as spaces: the line comes from outside. */
static void print_line(struct place place, FILE *stream)
{
	enum { SHOWN = 120 };
	const char *start = line_start(place);
	const char *end = place.source->text + place.source->length;
	const char *mark = place.source->text + place.offset;
	if (mark - start > SHOWN - 40) {
		start = mark - (SHOWN - 40);
		while (!utf8_starts(*start))
			start++;
	}
	fputs("    ", stream);
	for (const char *c = start; c < end && c < start + SHOWN && *c != '\n'; c++) {
		if (c == start + SHOWN - 4 && utf8_starts(*c))
			break;
		putc((unsigned char)*c < 0x20 || *c == 0x7f ? ' ' : *c, stream);
	}
	fputs("\n    ", stream);
	for (const char *c = start; c < mark; c++)
		if (utf8_starts(*c))
			putc(' ', stream);
	fputs("^\n", stream);
}

/* Controls of C0 and C1, and those that turn the direction of what follows (UAX 9). */
static bool steers(uint32_t character)
{
	return character < 0x20 || (character >= 0x7f && character < 0xa0) ||
	       (character >= 0x202a && character <= 0x202e) ||
	       (character >= 0x2066 && character <= 0x2069);
}

void message_print_text(const char *text, FILE *stream)
{
	const char *end = text + strlen(text);
	while (text < end) {
		const char *bad = text + utf8_check(text, (size_t)(end - text));
		while (text < bad) {
			const char *character = text;
			if (steers(utf8_next(&text)))
				putc('?', stream);
			else
				fwrite(character, 1, (size_t)(text - character), stream);
		}
		if (bad < end) {
			putc('?', stream);
			text = bad + 1;
		}
	}
}

void messages_print(struct messages *messages, FILE *stream, bool with_lines)
{
	sort(messages);
	struct located before = { .line = 1 };
	for (size_t i = 0; i < messages->count; i++) {
		const struct message *message = &messages->items[i];
		if (message->place.source) {
			message_print_text(message->place.source->path, stream);
			putc(':', stream);
		} else {
			fputs("areapress:", stream);
		}
		if (has_text(message->place)) {
			struct line_column at = locate_after(&before, message->place);
			fprintf(stream, "%u:%u:", at.line, at.column);
		}
		fprintf(stream, " %s: ", level_names[message->level]);
		message_print_text(message->text, stream);
		fprintf(stream, " [%s]\n", message->rule);
		if (with_lines && has_text(message->place))
			print_line(message->place, stream);
	}
	if (messages->dropped)
		fprintf(stream, "areapress: %zu more messages are not shown\n", messages->dropped);
}

static void print_json_string(const char *text, FILE *stream)
{
	putc('"', stream);
	const char *end = text + strlen(text);
	const char *bad = text + utf8_check(text, (size_t)(end - text));
	for (; text < end; text++) {
		unsigned char c = (unsigned char)*text;
		if (text == bad) {
			/* JSON is UTF-8 (RFC 8259, 8.1), a path may be anything. */
			fputs("\\ufffd", stream);
			bad = text + 1 + utf8_check(text + 1, (size_t)(end - text - 1));
		} else if (c == '"' || c == '\\')
			fprintf(stream, "\\%c", c);
		else if (c < 0x20)
			fprintf(stream, "\\u%04x", c);
		else
			putc(c, stream);
	}
	putc('"', stream);
}

void messages_print_json(struct messages *messages, FILE *stream)
{
	sort(messages);
	putc('[', stream);
	struct located before = { .line = 1 };
	for (size_t i = 0; i < messages->count; i++) {
		const struct message *message = &messages->items[i];
		fputs(i ? ",\n {\"file\": " : "\n {\"file\": ", stream);
		print_json_string(message->place.source ? message->place.source->path : "", stream);
		if (has_text(message->place)) {
			struct line_column at = locate_after(&before, message->place);
			fprintf(stream, ", \"line\": %u, \"column\": %u", at.line, at.column);
		}
		fprintf(stream, ", \"level\": \"%s\", \"rule\": \"%s\", \"text\": ",
			level_names[message->level], message->rule);
		print_json_string(message->text, stream);
		putc('}', stream);
	}
	if (messages->dropped)
		fprintf(stream,
			",\n {\"file\": \"\", \"level\": \"warning\", \"rule\": \"more-messages\", "
			"\"text\": \"%zu more messages are not shown\"}",
			messages->dropped);
	fputs(messages->count ? "\n]\n" : "]\n", stream);
}
