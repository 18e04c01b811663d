/* The tree, built as libxml2 meets tags and text. */
#include <string.h>

#include "load/xml_reader.h"

static bool count_node(struct xml_reader *reader, size_t offset)
{
	if (++reader->nodes <= XML_MOST_NODES)
		return true;
	xml_reader_refuse(reader, offset, "too-large",
			  "the file has more than 500,000 elements and texts");
	return false;
}

/* A new last child of the open element. */
static struct xml_node *add_node(struct xml_reader *reader, size_t offset)
{
	struct xml_node *node = arena_alloc(reader->tree, sizeof *node);
	struct xml_node **last = &reader->last[reader->levels];
	node->parent = reader->open;
	node->offset = (uint32_t)offset;
	if (*last)
		(*last)->next = node;
	else if (reader->open)
		reader->open->first = node;
	*last = node;
	return node;
}

/* What was read since the last tag: pieces of it come apart at references, comments and CDATA. */
static void add_text(struct xml_reader *reader)
{
	if (!reader->text_count || !count_node(reader, reader->after_markup))
		return;
	add_node(reader, reader->after_markup)->text =
		arena_strndup(reader->tree, reader->text, reader->text_count);
	reader->text_count = 0;
}

static void characters(void *context, const xmlChar *text, int length)
{
	xmlParserCtxt *parser = context;
	struct xml_reader *reader = parser->_private;
	size_t count = (size_t)length;
	if (reader->text_count + count > reader->most_text) {
		xml_reader_refuse(reader, reader->after_markup, "too-large",
				  "this text is longer than a book without a tag in it");
		return;
	}
	while (reader->text_capacity - reader->text_count < count)
		reader->text = arena_grow(reader->tree, reader->text, reader->text_capacity,
					  &reader->text_capacity, 1);
	memcpy(reader->text + reader->text_count, text, count);
	reader->text_count += count;
}

/* As libxml2 hands attributes on, five pointers each. */
enum { ATTRIBUTE_NAME, ATTRIBUTE_PREFIX, ATTRIBUTE_SPACE, ATTRIBUTE_VALUE, ATTRIBUTE_END, PARTS };

static void add_attributes(struct xml_reader *reader, struct xml_node *node, int count,
			   const xmlChar **parts)
{
	struct xml_attribute **last = &node->attributes;
	for (; count; count--, parts += PARTS) {
		struct xml_attribute *attribute = arena_alloc(reader->tree, sizeof *attribute);
		const xmlChar *value = parts[ATTRIBUTE_VALUE], *name = parts[ATTRIBUTE_NAME];
		if (parts[ATTRIBUTE_PREFIX])
			name = xmlDictQLookup(reader->parser->dict, parts[ATTRIBUTE_PREFIX], name);
		if (!name)
			arena_give_up(reader->tree);
		attribute->name = (const char *)name;
		attribute->value = arena_strndup(reader->tree, (const char *)value,
						 (size_t)(parts[ATTRIBUTE_END] - value));
		*last = attribute;
		last = &attribute->next;
	}
}

/*
 * Keeps the places of the attributes' values, in the order of the tag, and returns where the tag ends.
 * libxml2 has found the tag well-formed, so there is no '<' in a value, and each has its quotes.
 */
static size_t keep_places(const struct source *source, size_t start,
			  struct xml_attribute *attribute)
{
	const char *at = source->text + start + 1;
	at += strcspn(at, " \t\r\n/>");
	for (;;) {
		at += strspn(at, " \t\r\n/");
		if (!*at || *at == '>')
			return (size_t)(at - source->text) + (*at == '>');
		bool is_namespace = !strncmp(at, "xmlns", 5) && strchr(":= \t\r\n", at[5]);
		at += strcspn(at, "=");
		at += strcspn(at, "\"'");
		if (!*at)
			return source->length;
		const char *value = at + 1;
		if (attribute && !is_namespace) {
			attribute->offset = (size_t)(value - source->text);
			attribute = attribute->next;
		}
		at = strchr(value, *at);
		if (!at)
			return source->length;
		at++;
	}
}

static void start_element(void *context, const xmlChar *name, const xmlChar *prefix,
			  const xmlChar *name_space, int namespace_count,
			  const xmlChar **namespaces, int attribute_count, int defaulted,
			  const xmlChar **attributes)
{
	xmlParserCtxt *parser = context;
	struct xml_reader *reader = parser->_private;
	size_t start = xml_reader_tag(reader, xml_reader_here(reader));
	(void)prefix;
	(void)namespace_count;
	(void)namespaces;
	(void)defaulted;
	add_text(reader);
	if (reader->levels == XML_MOST_LEVELS) {
		xml_reader_refuse(reader, start, "too-deep",
				  "elements stand in each other more than 64 deep");
		return;
	}
	if (!count_node(reader, start))
		return;
	struct xml_node *node = add_node(reader, start);
	node->name = (const char *)name;
	node->name_space = (const char *)name_space;
	add_attributes(reader, node, attribute_count, attributes);
	reader->after_markup = keep_places(reader->source, start, node->attributes);
	if (!reader->open)
		reader->root = node;
	reader->open = node;
	reader->last[++reader->levels] = NULL;
}

static void end_element(void *context, const xmlChar *name, const xmlChar *prefix,
			const xmlChar *name_space)
{
	xmlParserCtxt *parser = context;
	struct xml_reader *reader = parser->_private;
	(void)name;
	(void)prefix;
	(void)name_space;
	add_text(reader);
	reader->open = reader->open->parent;
	reader->levels--;
	reader->after_markup = xml_reader_here(reader);
}

void xml_build_handlers(xmlSAXHandler *sax)
{
	sax->startElementNs = start_element;
	sax->endElementNs = end_element;
	sax->characters = characters;
	sax->ignorableWhitespace = characters;
	sax->cdataBlock = characters;
}
