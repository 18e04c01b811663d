/* Steps through the tree and back to places in the file. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "load/xml.h"

bool xml_is_text(const struct xml_node *node)
{
	return !node->name;
}

bool xml_is(const struct xml_node *node, const char *name)
{
	return node->name && !strcmp(node->name, name);
}

static struct xml_node *element_from(struct xml_node *node)
{
	while (node && !node->name)
		node = node->next;
	return node;
}

struct xml_node *xml_first(const struct xml_node *node)
{
	return element_from(node->first);
}

struct xml_node *xml_next(const struct xml_node *node)
{
	return element_from(node->next);
}

const struct xml_attribute *xml_find_attribute(const struct xml_node *node, const char *name)
{
	const struct xml_attribute *attribute = node->attributes;
	while (attribute && strcmp(attribute->name, name) != 0)
		attribute = attribute->next;
	return attribute;
}

const char *xml_attribute(const struct xml_node *node, const char *name)
{
	const struct xml_attribute *attribute = xml_find_attribute(node, name);
	return attribute ? attribute->value : NULL;
}

const char *xml_attribute_text(struct arena *arena, const struct xml_node *node, const char *name)
{
	const char *value = xml_attribute(node, name);
	return value ? xml_collapse(arena, value) : NULL;
}

struct place xml_place(const struct xml_document *document, const struct xml_node *node)
{
	return (struct place) { document->source, node->offset };
}

struct place xml_value_place(const struct xml_document *document, const struct xml_node *node,
			     const char *name)
{
	const struct xml_attribute *attribute = xml_find_attribute(node, name);
	if (!attribute)
		return xml_place(document, node);
	return (struct place) { document->source, attribute->offset };
}

struct place xml_attribute_place(const struct xml_document *document,
				 const struct xml_attribute *attribute)
{
	struct place place = { document->source, attribute->offset };
	const char *text = place.source->text;
	while (place.offset && text[place.offset - 1] != '=')
		place.offset--;
	place.offset -= place.offset > 0;
	while (place.offset && xml_is_space(text[place.offset - 1]))
		place.offset--;
	while (place.offset && !xml_is_space(text[place.offset - 1]))
		place.offset--;
	return place;
}

bool xml_is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

char *xml_collapse(struct arena *arena, const char *text)
{
	char *copy = arena_alloc(arena, strlen(text) + 1), *end = copy;
	for (; *text; text++) {
		if (!xml_is_space(*text))
			*end++ = *text;
		else if (end > copy && end[-1] != ' ')
			*end++ = ' ';
	}
	if (end > copy && end[-1] == ' ')
		end--;
	*end = '\0';
	return copy;
}

/* Past comments, processing instructions and the marks of CDATA, which are no text. */
static const char *skip_markup(const char *at)
{
	for (;;) {
		const char *end = NULL;
		if (*at != '<' && *at != ']')
			return at;
		if (!strncmp(at, "<!--", 4))
			end = strstr(at, "-->");
		else if (!strncmp(at, "<?", 2))
			end = strstr(at, "?>");
		else if (!strncmp(at, "<![CDATA[", 9))
			end = at + 6;
		else if (!strncmp(at, "]]>", 3))
			end = at;
		if (!end)
			return at;
		at = end + (end[0] == '?' ? 2 : 3);
	}
}

/* Past one character as it is written; *bytes: how many it has in the text. */
static const char *skip_character(const char *at, size_t *bytes)
{
	char encoded[4];
	*bytes = 1;
	const char *end = *at == '&' ? strchr(at, ';') : NULL;
	if (!end)
		return at + 1;
	if (at[1] == '#') {
		bool hexadecimal = at[2] == 'x';
		unsigned long code =
			strtoul(at + (hexadecimal ? 3 : 2), NULL, hexadecimal ? 16 : 10);
		*bytes = utf8_put((uint32_t)code, encoded);
	}
	return end + 1;
}

static const char *skip_spaces(const char *at)
{
	for (at = skip_markup(at); xml_is_space(*at); at = skip_markup(at))
		at++;
	return at;
}

struct place xml_text_place(struct place start, const char *text, size_t index)
{
	if (!start.source || !start.source->text || start.offset >= start.source->length)
		return start;
	const char *at = start.source->text + start.offset;
	const char *end = start.source->text + start.source->length;
	size_t done = 0;
	for (; done < index && text[done] && at < end; at = skip_markup(at)) {
		if (xml_is_space(text[done])) {
			at = skip_spaces(at);
			while (done < index && xml_is_space(text[done]))
				done++;
			continue;
		}
		size_t bytes;
		at = skip_character(skip_spaces(at), &bytes);
		done += bytes;
	}
	at = xml_is_space(text[done]) ? skip_markup(at) : skip_spaces(at);
	start.offset = (size_t)((at < end ? at : end) - start.source->text);
	return start;
}
