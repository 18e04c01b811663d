/* What is not XML, in words: libxml2 finds it, this says what to do. */
#include <string.h>

#include "load/xml_reader.h"

/* A reader that has lost its way would go on for ever about the same thing. */
enum { MOST_FAULTS = 100 };

void xml_reader_tell(struct xml_reader *reader, size_t offset, const char *rule, const char *format,
		     ...)
{
	va_list args;
	va_start(args, format);
	message_add_list(reader->messages, MESSAGE_ERROR, (struct place) { reader->source, offset },
			 rule, format, args);
	va_end(args);
}

int xml_name_length(const char *name)
{
	return (int)strcspn(name, " \t\r\n/>=<\"'&");
}

static size_t back_to(const struct xml_reader *reader, size_t offset, char byte)
{
	while (offset && reader->source->text[offset] != byte)
		offset--;
	return offset;
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
	xml_reader_tell(reader, back_to(reader, here, '&'), "entity",
			"\"&%s;\" is not known here: write %s (entities other than &amp; &lt; &gt; "
			"&quot; and "
			"&apos; are not allowed)",
			name, character_for(name));
}

static void tell_ampersand(struct xml_reader *reader, size_t here)
{
	xml_reader_tell(reader, back_to(reader, here - (here > 0), '&'), "bare-ampersand",
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

static void tell_open_value(struct xml_reader *reader, size_t here)
{
	size_t tag = xml_reader_tag(reader, here - (here > 0));
	xml_reader_tell(reader, open_value(reader, tag, here), "bad-attribute",
			"this value has no closing quotation mark; or a \"<\" in it must be "
			"written \"&lt;\"");
}

static void tell_unquoted_value(struct xml_reader *reader, size_t here)
{
	static const char curly[] = "\xe2\x80"; /* begins the quotation marks of U+2018 to U+201F */
	if (!strncmp(reader->source->text + here, curly, 2))
		xml_reader_tell(
			reader, here, "bad-attribute",
			"a value stands between straight quotation marks: \", not the curly ones");
	else
		xml_reader_tell(reader, here, "bad-attribute",
				"a value must stand between quotation marks, as in name=\"value\"");
}

static void tell_repeated(struct xml_reader *reader, const xmlError *error, size_t here)
{
	size_t tag = xml_reader_tag(reader, here - (here > 0));
	const char *name = error->str1 ? error->str1 : "";
	xml_reader_tell(reader, tag, "bad-attribute", "<%.*s> has the attribute %s= twice",
			xml_name_length(reader->source->text + tag + 1),
			reader->source->text + tag + 1, name);
}

/* A tag that goes wrong before its '>'. */
static void tell_tag(struct xml_reader *reader, size_t here)
{
	const char *text = reader->source->text;
	size_t tag = xml_reader_tag(reader, here - (here > 0));
	const char *name = text + tag + 1;
	if (here && (text[here - 1] == '"' || text[here - 1] == '\'') &&
	    xml_name_length(text + here))
		xml_reader_tell(reader, here, "bad-attribute",
				"the value has ended before this: in a value write “ ” or &quot;, "
				"and between "
				"attributes a space");
	else
		xml_reader_tell(reader, here < reader->source->length ? here : tag, "bad-tag",
				"the tag <%.*s is not finished: a \">\" is missing, or what stands "
				"here is no "
				"name=\"value\"",
				xml_name_length(name), name);
}

static void tell_other(struct xml_reader *reader, const xmlError *error, size_t here)
{
	const char *text = error->message ? error->message : "the file is not well-formed XML";
	xml_reader_tell(reader, here, "not-well-formed", "this is not well-formed XML: %.*s",
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
		xml_reader_tell(reader, here, "bad-attribute",
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
		xml_tags_mismatch(reader, here);
	else if (error->code == XML_ERR_TAG_NOT_FINISHED)
		xml_tags_unclosed(reader);
	else
		xml_reader_tell(reader, here, "after-the-end",
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
	xml_reader_tell(reader, here, "unclosed-tag",
			"%s is not closed: the file ends before its %s", opening,
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
		xml_reader_tell(reader, here - 1, "bare-less-than",
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
		xml_reader_tell(reader, back_to(reader, here, '&'), "forbidden-character",
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
		xml_reader_tell(
			reader, here, "not-well-formed",
			"two hyphens cannot stand in a note to oneself, which ends with them: -->");
		break;
	case XML_ERR_COMMENT_NOT_FINISHED:
	case XML_ERR_CDATA_NOT_FINISHED:
		unfinished(reader, error, here);
		break;
	case XML_ERR_DOCUMENT_EMPTY:
		xml_reader_tell(reader, here, "not-well-formed",
				"the file does not begin with a tag: it is no XML");
		break;
	case XML_NS_ERR_UNDEFINED_NAMESPACE:
		xml_reader_tell(reader, xml_reader_tag(reader, here), "namespace",
				"the prefix \"%s:\" is not known: names here have none; what came "
				"along from Word is best taken out",
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
