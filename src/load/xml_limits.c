/*
 * What no file needs, looked for before libxml2 reads it: its time grows with the square of a tag's attributes,
 * and what it says of a name or a value that is too long for it says nothing to a person.
 */
#include <string.h>

#include "base/ascii.h"
#include "load/xml_reader.h"

/* The end of a tag of nothing but a name, as nearly all of a long table are; NULL: there is more to look at. */
static const char *end_of_bare_tag(const char *tag)
{
	const char *at = tag + 1 + (tag[1] == '/');
	while (ascii_is_alphanumeric(*at))
		at++;
	return *at == '>' && at - tag < XML_MOST_NAME ? at : NULL;
}

/* Past a comment, a CDATA section or an instruction that begins at tag; NULL: this is none. */
static const char *past_section(const char *tag, const char *end)
{
	static const char *const sections[][2] = {
		{ "<!--", "-->" },
		{ "<![CDATA[", "]]>" },
		{ "<?", "?>" },
		{ "<!", ">" }, /* of a document type, which is refused */
	};
	for (size_t i = 0; i < sizeof sections / sizeof *sections; i++) {
		if (strncmp(tag, sections[i][0], strlen(sections[i][0])) != 0)
			continue;
		const char *close = strstr(tag, sections[i][1]);
		return close ? close + strlen(sections[i][1]) : end;
	}
	return NULL;
}

static bool refuse(struct xml_reader *reader, const char *at, const char *text)
{
	xml_reader_tell(reader, (size_t)(at - reader->source->text), "too-large", "%s", text);
	return false;
}

/* Its attributes are counted by their values. A tag that is not well-formed is libxml2's to tell of. */
static bool check_tag(struct xml_reader *reader, const char *tag, const char **past)
{
	size_t attributes = 0;
	if (xml_name_length(tag + 1) > XML_MOST_NAME)
		return refuse(reader, tag, "this name is longer than any that is known here");
	const char *at = tag + 1;
	for (at += strcspn(at, "\"'<>"); *at == '"' || *at == '\''; at += strcspn(at, "\"'<>")) {
		const char stops[] = { *at, '<', '\0' };
		size_t length = strcspn(at + 1, stops);
		if (at[1 + length] != *at)
			break;
		if (++attributes > XML_MOST_ATTRIBUTES)
			return refuse(reader, tag, "this tag has more than 100 attributes");
		if (length > reader->most_value)
			return refuse(
				reader, at + 1,
				"this value is longer than any may be: is its closing quotation "
				"mark missing? Long texts stand between tags, not in them");
		at += length + 2;
	}
	*past = at;
	return true;
}

bool xml_reader_check_limits(struct xml_reader *reader)
{
	const struct source *source = reader->source;
	const char *end = source->text + source->length;
	bool within = true;
	for (const char *at = source->text; (at = memchr(at, '<', (size_t)(end - at)));) {
		const char *past = end_of_bare_tag(at);
		if (!past)
			past = past_section(at, end);
		if (!past) {
			past = at + 1;
			within = check_tag(reader, at, &past) && within;
		}
		at = past;
	}
	return within;
}
