/* Tags that do not match, in words: which one was meant. */
#include <string.h>

#include "base/tokens.h"
#include "load/likely.h"
#include "load/prose.h"
#include "load/xml_reader.h"

static unsigned line_of(const struct xml_reader *reader, size_t offset)
{
	return place_locate((struct place) { reader->source, offset }).line;
}

struct open_tag {
	const char *name;
	int length;
};

struct open_tags {
	struct open_tag *items;
	size_t count, capacity;
};

static const char *end_of_tag(const char *at, const char *end)
{
	char quote = '\0';
	for (; at < end; at++) {
		if (quote)
			quote = *at == quote ? '\0' : quote;
		else if (*at == '"' || *at == '\'')
			quote = *at;
		else if (*at == '>')
			break;
	}
	return at;
}

static bool same_name(struct open_tag tag, const char *name, int length)
{
	return tag.length == length && !memcmp(tag.name, name, (size_t)length);
}

/* The tags that are open before offset, the outermost first. */
static struct open_tags find_open_tags(const struct xml_reader *reader, size_t offset)
{
	struct open_tags tags = { 0 };
	const char *at = reader->source->text, *end = at + offset;
	while ((at = memchr(at, '<', (size_t)(end - at)))) {
		const char *name = ++at;
		int length = xml_name_length(*name == '/' ? name + 1 : name);
		const char *past = NULL;
		if (!strncmp(at, "!--", 3))
			past = strstr(at, "-->");
		else if (!strncmp(at, "![CDATA[", 8))
			past = strstr(at, "]]>");
		at = past ? past : end_of_tag(at, end);
		if (at >= end)
			break;
		if (*name == '/') {
			if (tags.count && same_name(tags.items[tags.count - 1], name + 1, length))
				tags.count--;
		} else if (*name != '!' && *name != '?' && at[-1] != '/' && length) {
			tags.items = arena_grow(reader->arena, tags.items, tags.count,
						&tags.capacity, sizeof *tags.items);
			tags.items[tags.count++] = (struct open_tag) { name, length };
		}
	}
	return tags;
}

static size_t tag_offset(const struct xml_reader *reader, struct open_tag tag)
{
	return (size_t)(tag.name - reader->source->text) - 1;
}

/* True for the name of an element of prose, or of a report's frame. */
static bool is_element(const char *name, int length)
{
	static const char *const frame[] = { "report", "statistics", "introduction", "section",
					     "part",   "back-cover", "row",	     "earlier",
					     "layout", "sections",   "tables",	     "styles",
					     NULL };
	for (int kind = PROSE_B; kind < PROSE_KINDS; kind++) {
		const char *known = prose_kind_name((enum prose_kind)kind);
		if ((int)strlen(known) == length && !memcmp(known, name, (size_t)length))
			return true;
	}
	return is_one_of(name, (size_t)length, frame);
}

/*
 * The open tag, the innermost first, whose name is nearest to one that is none of theirs; NULL:
 * none is near.
 */
static const struct open_tag *nearest(struct arena *arena, const struct open_tags *tags,
				      const char *name, int length)
{
	struct likely likely = likely_start(arena_strndup(arena, name, (size_t)length));
	const struct open_tag *found = NULL;
	for (size_t i = tags->count; i--;) {
		const struct open_tag *tag = &tags->items[i];
		const char *best = likely.best;
		likely_offer(&likely, arena_strndup(arena, tag->name, (size_t)tag->length));
		found = likely.best != best ? tag : found;
	}
	return found;
}

/* An end tag whose name is that of no open tag: misspelt itself, or the end of a misspelt one. */
static void tell_stranger(struct xml_reader *reader, const struct open_tags *tags, size_t close)
{
	const char *name = reader->source->text + close + 2;
	int length = xml_name_length(name);
	const struct open_tag *last = &tags->items[tags->count - 1];
	const struct open_tag *meant = nearest(reader->arena, tags, name, length);
	unsigned line = line_of(reader, tag_offset(reader, *last));
	if (meant == last && is_element(name, length) && !is_element(last->name, last->length))
		xml_reader_tell(reader, tag_offset(reader, *last), "mismatched-tag",
				"<%.*s> is misspelt: its end in line %u is </%.*s>; write <%.*s>",
				last->length, last->name, line_of(reader, close), length, name,
				length, name);
	else if (meant && meant != last)
		xml_reader_tell(
			reader, tag_offset(reader, *last), "unclosed-tag",
			"<%.*s> is not closed: what comes before its </%.*s> is </%.*s> in line "
			"%u, which is perhaps meant for </%.*s>",
			last->length, last->name, last->length, last->name, length, name,
			line_of(reader, close), meant->length, meant->name);
	else if (meant || !is_element(name, length))
		xml_reader_tell(reader, close, "mismatched-tag",
				"</%.*s> closes nothing: what is open is <%.*s>, of line %u; write "
				"</%.*s>",
				length, name, last->length, last->name, line, last->length,
				last->name);
	else
		xml_reader_tell(
			reader, close, "mismatched-tag",
			"</%.*s> closes nothing: no <%.*s> is open, but <%.*s>, of line %u; "
			"take it out, or open <%.*s> before it",
			length, name, length, name, last->length, last->name, line, length, name);
}

void xml_tags_mismatch(struct xml_reader *reader, size_t here)
{
	const char *text = reader->source->text;
	size_t close = xml_reader_tag(reader, here - (here > 0));
	const char *name = text + close + 2;
	int length = xml_name_length(name);
	struct open_tags tags = find_open_tags(reader, close);
	if (!tags.count)
		return;
	struct open_tag last = tags.items[tags.count - 1];
	if (same_name(last, "br", 2)) {
		xml_reader_tell(reader, tag_offset(reader, last), "unclosed-tag",
				"<br> is not closed: a new line is written <br/>");
		return;
	}
	for (size_t i = tags.count; i--;) {
		if (!same_name(tags.items[i], name, length))
			continue;
		xml_reader_tell(reader, tag_offset(reader, last), "unclosed-tag",
				"<%.*s> is not closed: </%.*s> in line %u comes before its </%.*s>",
				last.length, last.name, length, name, line_of(reader, close),
				last.length, last.name);
		return;
	}
	tell_stranger(reader, &tags, close);
}

void xml_tags_unclosed(struct xml_reader *reader)
{
	struct open_tags tags = find_open_tags(reader, reader->source->length);
	for (size_t i = tags.count; i--;)
		xml_reader_tell(reader, tag_offset(reader, tags.items[i]), "unclosed-tag",
				"<%.*s> is not closed: the file ends before its </%.*s>",
				tags.items[i].length, tags.items[i].name, tags.items[i].length,
				tags.items[i].name);
}
