/* Steps through the tree and back to places in the file. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "load/xml.h"

const char *xml_name(const xmlNode *node)
{
	return (const char *)node->name;
}

bool xml_is(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && !strcmp(xml_name(node), name);
}

static xmlNode *element_from(xmlNode *node)
{
	while (node && node->type != XML_ELEMENT_NODE)
		node = node->next;
	return node;
}

xmlNode *xml_first(const xmlNode *node)
{
	return element_from(node->children);
}

xmlNode *xml_next(const xmlNode *node)
{
	return element_from(node->next);
}

static bool is_named(const xmlAttr *attribute, const char *name)
{
	if (attribute->ns && attribute->ns->prefix) {
		size_t prefix = strlen((const char *)attribute->ns->prefix);
		if (strncmp(name, (const char *)attribute->ns->prefix, prefix) != 0 ||
		    name[prefix] != ':')
			return false;
		name += prefix + 1;
	}
	return !strcmp((const char *)attribute->name, name);
}

const xmlAttr *xml_find_attribute(const xmlNode *node, const char *name)
{
	for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next)
		if (is_named(attribute, name))
			return attribute;
	return NULL;
}

const char *xml_attribute_value(const xmlAttr *attribute)
{
	const xmlNode *text = attribute->children;
	return text && text->content ? (const char *)text->content : "";
}

const char *xml_attribute(const xmlNode *node, const char *name)
{
	const xmlAttr *attribute = xml_find_attribute(node, name);
	return attribute ? xml_attribute_value(attribute) : NULL;
}

const char *xml_attribute_text(struct arena *arena, const xmlNode *node, const char *name)
{
	const char *value = xml_attribute(node, name);
	return value ? xml_collapse(arena, value) : NULL;
}

const char *xml_attribute_name(struct arena *arena, const xmlAttr *attribute)
{
	if (!attribute->ns || !attribute->ns->prefix)
		return (const char *)attribute->name;
	return arena_printf(arena, "%s:%s", (const char *)attribute->ns->prefix,
			    (const char *)attribute->name);
}

static struct place kept_place(const struct xml_document *document, const void *field)
{
	uintptr_t kept = (uintptr_t)field;
	return (struct place) { document->source, kept ? kept - 1 : NO_OFFSET };
}

struct place xml_place(const struct xml_document *document, const xmlNode *node)
{
	return kept_place(document, node->_private);
}

struct place xml_value_place(const struct xml_document *document, const xmlNode *node,
			     const char *name)
{
	const xmlAttr *attribute = xml_find_attribute(node, name);
	return attribute ? kept_place(document, attribute->_private) : xml_place(document, node);
}

struct place xml_attribute_place(const struct xml_document *document, const xmlAttr *attribute)
{
	struct place place = kept_place(document, attribute->_private);
	const char *text = place.source->text;
	if (place.offset == NO_OFFSET)
		return place;
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
