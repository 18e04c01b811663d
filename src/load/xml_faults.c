/* What is not XML, in words: libxml2 finds it, this says what to do. */
#include <string.h>

#include "load/xml_reader.h"

/* A reader that has lost its way would go on for ever about the same thing. */
enum { MOST_FAULTS = 100 };

static void tell(struct xml_reader *reader, size_t offset, const char *rule, const char *format,
		 ...) __attribute__((format(printf, 4, 5)));

static void tell(struct xml_reader *reader, size_t offset, const char *rule, const char *format,
		 ...)
{
	va_list args;
	va_start(args, format);
	const char *text = arena_vprintf(reader->arena, format, args);
	va_end(args);
	message_add(reader->messages, MESSAGE_ERROR, (struct place) { reader->source, offset },
		    rule, "%s", text);
}

static size_t back_to(const struct xml_reader *reader, size_t offset, char byte)
{
	while (offset && reader->source->text[offset] != byte)
		offset--;
	return offset;
}

static unsigned line_of(const struct xml_reader *reader, size_t offset)
{
	return place_locate((struct place) { reader->source, offset }).line;
}

/* The entities of HTML that people reach for. */
static const char *character_for(const char *entity)
{
	static const char *const known[][2] = {
		{ "nbsp", "&#160;" }, { "ndash", "–" }, { "mdash", "—" },    { "lsquo", "‘" },
		{ "rsquo", "’" },     { "ldquo", "“" }, { "rdquo", "”" },    { "hellip", "…" },
		{ "pound", "£" },     { "euro", "€" },	{ "copy", "©" },     { "bull", "•" },
		{ "eacute", "é" },    { "deg", "°" },	{ "shy", "&#173;" },
	};
	for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
		if (!strcmp(known[i][0], entity))
			return known[i][1];
	return "the character itself";
}

static void tell_entity(struct xml_reader *reader, const xmlError *error, size_t here)
{
	const char *name = error->str1 ? error->str1 : "";
	tell(reader, back_to(reader, here, '&'), "entity",
	     "\"&%s;\" is not known here: write %s (entities other than &amp; &lt; &gt; &quot; and "
	     "&apos; are not allowed)",
	     name, character_for(name));
}

static void tell_ampersand(struct xml_reader *reader, size_t here)
{
	tell(reader, back_to(reader, here - (here > 0), '&'), "bare-ampersand",
	     "an \"&\" that is meant as such is written \"&amp;\"");
}

/* In a start tag, the value that is still open at offset; its first quotation mark. */
static size_t open_value(const struct xml_reader *reader, size_t tag, size_t offset)
{
	const char *text = reader->source->text;
	size_t open = tag;
	char quote = '\0';
	for (size_t i = tag; i < offset; i++) {
		if (quote ? text[i] == quote : text[i] == '"' || text[i] == '\'') {
			quote = quote ? '\0' : text[i];
			open = i;
		}
	}
	return open;
}

static int name_length(const char *name)
{
	return (int)strcspn(name, " \t\r\n/>=<\"'&");
}

static void tell_open_value(struct xml_reader *reader, size_t here)
{
	size_t tag = xml_reader_tag(reader, here - (here > 0));
	tell(reader, open_value(reader, tag, here), "bad-attribute",
	     "this value has no closing quotation mark; or a \"<\" in it must be written \"&lt;\"");
}

static void tell_unquoted_value(struct xml_reader *reader, size_t here)
{
	static const char curly[] = "\xe2\x80"; /* begins the quotation marks of U+2018 to U+201F */
	if (!strncmp(reader->source->text + here, curly, 2))
		tell(reader, here, "bad-attribute",
		     "a value stands between straight quotation marks: \", not the curly ones");
	else
		tell(reader, here, "bad-attribute",
		     "a value must stand between quotation marks, as in name=\"value\"");
}

static void tell_repeated(struct xml_reader *reader, const xmlError *error, size_t here)
{
	size_t tag = xml_reader_tag(reader, here - (here > 0));
	const char *name = error->str1 ? error->str1 : "";
	tell(reader, tag, "bad-attribute", "<%.*s> has the attribute %s= twice",
	     name_length(reader->source->text + tag + 1), reader->source->text + tag + 1, name);
}

/* A tag that goes wrong before its '>'. */
static void tell_tag(struct xml_reader *reader, size_t here)
{
	const char *text = reader->source->text;
	size_t tag = xml_reader_tag(reader, here - (here > 0));
	const char *name = text + tag + 1;
	if (here && (text[here - 1] == '"' || text[here - 1] == '\'') && name_length(text + here))
		tell(reader, here, "bad-attribute",
		     "the value has ended before this: in a value write “ ” or &quot;, and between "
		     "attributes a space");
	else
		tell(reader, here < reader->source->length ? here : tag, "bad-tag",
		     "the tag <%.*s is not finished: a \">\" is missing, or what stands here is no "
		     "name=\"value\"",
		     name_length(name), name);
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
		int length = name_length(*name == '/' ? name + 1 : name);
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

static void tell_mismatch(struct xml_reader *reader, size_t here)
{
	const char *text = reader->source->text;
	size_t close = xml_reader_tag(reader, here - (here > 0));
	const char *name = text + close + 2;
	int length = name_length(name);
	struct open_tags tags = find_open_tags(reader, close);
	if (!tags.count)
		return;
	struct open_tag last = tags.items[tags.count - 1];
	if (same_name(last, "br", 2)) {
		tell(reader, tag_offset(reader, last), "unclosed-tag",
		     "<br> is not closed: a new line is written <br/>");
		return;
	}
	for (size_t i = tags.count; i--;) {
		if (!same_name(tags.items[i], name, length))
			continue;
		tell(reader, tag_offset(reader, last), "unclosed-tag",
		     "<%.*s> is not closed: </%.*s> in line %u comes before its </%.*s>",
		     last.length, last.name, length, name, line_of(reader, close), last.length,
		     last.name);
		return;
	}
	tell(reader, close, "mismatched-tag",
	     "</%.*s> closes nothing: what is open is <%.*s>, of line %u; write </%.*s>", length,
	     name, last.length, last.name, line_of(reader, tag_offset(reader, last)), last.length,
	     last.name);
}

static void tell_unclosed(struct xml_reader *reader)
{
	struct open_tags tags = find_open_tags(reader, reader->source->length);
	for (size_t i = tags.count; i--;)
		tell(reader, tag_offset(reader, tags.items[i]), "unclosed-tag",
		     "<%.*s> is not closed: the file ends before its </%.*s>", tags.items[i].length,
		     tags.items[i].name, tags.items[i].length, tags.items[i].name);
}

static void tell_other(struct xml_reader *reader, const xmlError *error, size_t here)
{
	const char *text = error->message ? error->message : "the file is not well-formed XML";
	tell(reader, here, "not-well-formed", "this is not well-formed XML: %.*s",
	     (int)strcspn(text, "\n"), text);
}

/* True when what follows the fault can still be understood. */
static bool tell_in_tag(struct xml_reader *reader, const xmlError *error, size_t here)
{
	switch (error->code) {
	case XML_ERR_LT_IN_ATTRIBUTE:
	case XML_ERR_ATTRIBUTE_NOT_FINISHED:
		tell_open_value(reader, here);
		return false;
	case XML_ERR_ATTRIBUTE_NOT_STARTED:
		tell_unquoted_value(reader, here);
		return true;
	case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
		tell(reader, here, "bad-attribute",
		     "the attribute %s has no value: write %s=\"...\"",
		     error->str1 ? error->str1 : "", error->str1 ? error->str1 : "");
		return true;
	case XML_ERR_ATTRIBUTE_REDEFINED:
		tell_repeated(reader, error, here);
		return true;
	default:
		tell_tag(reader, here);
		return true;
	}
}

static void in_tag(struct xml_reader *reader, const xmlError *error, size_t here)
{
	size_t tag = xml_reader_tag(reader, here - (here > 0)) + 1;
	if (reader->lost || reader->faulty_tag == tag)
		return;
	reader->faulty_tag = tag;
	reader->structure_told = true;
	reader->lost = !tell_in_tag(reader, error, here);
}

static void in_structure(struct xml_reader *reader, const xmlError *error, size_t here)
{
	if (reader->structure_told)
		return;
	reader->structure_told = true;
	if (error->code == XML_ERR_TAG_NAME_MISMATCH)
		tell_mismatch(reader, here);
	else if (error->code == XML_ERR_TAG_NOT_FINISHED)
		tell_unclosed(reader);
	else
		tell(reader, here, "after-the-end",
		     "the report ended before this; nothing may follow its last tag");
}

static void unfinished(struct xml_reader *reader, const xmlError *error, size_t here)
{
	const char *text = reader->source->text;
	bool comment = error->code == XML_ERR_COMMENT_NOT_FINISHED;
	const char *opening = comment ? "<!--" : "<![CDATA[";
	while (here && strncmp(text + here, opening, strlen(opening)) != 0)
		here--;
	reader->lost = reader->structure_told = true;
	tell(reader, here, "unclosed-tag", "%s is not closed: the file ends before its %s", opening,
	     comment ? "-->" : "]]>");
}

static void name_required(struct xml_reader *reader, const xmlError *error, size_t here)
{
	char before = here ? reader->source->text[here - 1] : '\0';
	if (before == '&') {
		tell_ampersand(reader, here);
	} else if (before == '<') {
		if (reader->lost)
			return;
		reader->structure_told = true;
		tell(reader, here - 1, "bare-less-than",
		     "a \"<\" that is meant as such is written \"&lt;\"");
	} else {
		in_tag(reader, error, here);
	}
}

static void translate(struct xml_reader *reader, const xmlError *error, size_t here)
{
	switch (error->code) {
	case XML_ERR_UNDECLARED_ENTITY:
	case XML_WAR_UNDECLARED_ENTITY:
		tell_entity(reader, error, here);
		break;
	case XML_ERR_ENTITYREF_SEMICOL_MISSING:
		tell_ampersand(reader, here);
		break;
	case XML_ERR_INVALID_HEX_CHARREF:
	case XML_ERR_INVALID_DEC_CHARREF:
	case XML_ERR_INVALID_CHARREF:
	case XML_ERR_INVALID_CHAR:
		tell(reader, back_to(reader, here, '&'), "forbidden-character",
		     "this is the number of no character that XML allows");
		break;
	case XML_ERR_NAME_REQUIRED:
		name_required(reader, error, here);
		break;
	case XML_ERR_LT_IN_ATTRIBUTE:
	case XML_ERR_ATTRIBUTE_NOT_STARTED:
	case XML_ERR_ATTRIBUTE_NOT_FINISHED:
	case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
	case XML_ERR_ATTRIBUTE_REDEFINED:
	case XML_ERR_SPACE_REQUIRED:
	case XML_ERR_GT_REQUIRED:
		in_tag(reader, error, here);
		break;
	case XML_ERR_TAG_NAME_MISMATCH:
	case XML_ERR_TAG_NOT_FINISHED:
	case XML_ERR_DOCUMENT_END:
		in_structure(reader, error, here);
		break;
	case XML_ERR_HYPHEN_IN_COMMENT:
		tell(reader, here, "not-well-formed",
		     "two hyphens cannot stand in a note to oneself, which ends with them: -->");
		break;
	case XML_ERR_COMMENT_NOT_FINISHED:
	case XML_ERR_CDATA_NOT_FINISHED:
		unfinished(reader, error, here);
		break;
	case XML_ERR_DOCUMENT_EMPTY:
		tell(reader, here, "not-well-formed",
		     "the file does not begin with a tag: it is no XML");
		break;
	case XML_NS_ERR_UNDEFINED_NAMESPACE:
		tell(reader, xml_reader_tag(reader, here), "namespace",
		     "the prefix \"%s:\" is not known: names here have none",
		     error->str1 ? error->str1 : "");
		break;
	default:
		tell_other(reader, error, here);
	}
}

void xml_reader_fault(struct xml_reader *reader, const xmlError *error)
{
	if (reader->stopped || error->code == XML_ERR_USER_STOP ||
	    (error->level == XML_ERR_WARNING && error->code != XML_WAR_UNDECLARED_ENTITY))
		return;
	size_t here = xml_reader_here(reader);
	bool repeated = reader->faults && here == reader->last_fault;
	reader->last_fault = here;
	reader->faults++;
	if (error->code == XML_ERR_NO_MEMORY)
		message_add(reader->messages, MESSAGE_SYSTEM,
			    (struct place) { reader->source, NO_OFFSET }, "out-of-memory",
			    "there is not enough memory to read the file");
	else if (!repeated)
		translate(reader, error, here);
	if (reader->faults >= MOST_FAULTS)
		xml_reader_stop(reader);
}
