/* Messages as text and as JSON. */
#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"
#include "base/message_kind.h"
#include "base/utf8.h"

static const char *const level_names[] = { "warning", "error", "error" };

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

/* "and 12,345 more like these" */
static void print_count(size_t more, FILE *stream)
{
	char text[DECIMAL_TEXT];
	fprintf(stream, "and %s more like these",
		decimal_format(decimal_from_int((int64_t)more), text));
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

static void print_path(const struct source *source, FILE *stream)
{
	message_print_text(source ? source->path : "areapress", stream);
	putc(':', stream);
}

/* True for the last message of its file. */
static bool ends_file(const struct messages *messages, size_t index)
{
	return index + 1 == messages->count ||
	       messages->items[index + 1].place.source != messages->items[index].place.source;
}

static void print_more(const struct messages *messages, const struct source *source, FILE *stream)
{
	for (const struct message_kind *kind = messages->kinds; kind; kind = kind->next) {
		if (kind->source != source || !kind->more)
			continue;
		print_path(source, stream);
		fprintf(stream, " %s: ", level_names[kind->level]);
		print_count(kind->more, stream);
		fprintf(stream, " [%s]\n", kind->rule);
	}
}

/* Of kinds of which none is kept. */
static size_t count_dropped(const struct messages *messages)
{
	return messages->dropped[MESSAGE_WARNING] + messages->dropped[MESSAGE_ERROR] +
	       messages->dropped[MESSAGE_SYSTEM];
}

void messages_print(struct messages *messages, FILE *stream, bool with_lines)
{
	sort(messages);
	struct located before = { .line = 1 };
	for (size_t i = 0; i < messages->count; i++) {
		const struct message *message = &messages->items[i];
		print_path(message->place.source, stream);
		if (has_text(message->place)) {
			struct line_column at = locate_after(&before, message->place);
			fprintf(stream, "%u:%u:", at.line, at.column);
		}
		fprintf(stream, " %s: ", level_names[message->level]);
		message_print_text(message->text, stream);
		fprintf(stream, " [%s]\n", message->rule);
		if (with_lines && has_text(message->place))
			print_line(message->place, stream);
		if (ends_file(messages, i))
			print_more(messages, message->place.source, stream);
	}
	if (count_dropped(messages))
		fprintf(stream,
			"areapress: warning: %zu more messages are not shown [more-messages]\n",
			count_dropped(messages));
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

static void print_file_json(const struct source *source, FILE *stream)
{
	fputs("\n {\"file\": ", stream);
	print_json_string(source ? source->path : "", stream);
}

static void print_more_json(const struct messages *messages, const struct source *source,
			    FILE *stream)
{
	for (const struct message_kind *kind = messages->kinds; kind; kind = kind->next) {
		if (kind->source != source || !kind->more)
			continue;
		putc(',', stream);
		print_file_json(source, stream);
		fprintf(stream, ", \"level\": \"%s\", \"rule\": \"%s\", \"text\": \"",
			level_names[kind->level], kind->rule);
		print_count(kind->more, stream);
		fputs("\"}", stream);
	}
}

void messages_print_json(struct messages *messages, FILE *stream)
{
	sort(messages);
	putc('[', stream);
	struct located before = { .line = 1 };
	for (size_t i = 0; i < messages->count; i++) {
		const struct message *message = &messages->items[i];
		if (i)
			putc(',', stream);
		print_file_json(message->place.source, stream);
		if (has_text(message->place)) {
			struct line_column at = locate_after(&before, message->place);
			fprintf(stream, ", \"line\": %u, \"column\": %u", at.line, at.column);
		}
		fprintf(stream, ", \"level\": \"%s\", \"rule\": \"%s\", \"text\": ",
			level_names[message->level], message->rule);
		print_json_string(message->text, stream);
		putc('}', stream);
		if (ends_file(messages, i))
			print_more_json(messages, message->place.source, stream);
	}
	if (count_dropped(messages))
		fprintf(stream,
			",\n {\"file\": \"\", \"level\": \"warning\", \"rule\": \"more-messages\", "
			"\"text\": \"%zu more messages are not shown\"}",
			count_dropped(messages));
	fputs(messages->count ? "\n]\n" : "]\n", stream);
}
