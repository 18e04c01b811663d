#include "load/xml.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>

#include <libxml/SAX2.h>

#include "base/file.h"
#include "load/xml_reader.h"

/* A document with what must be freed beside the arena's memory. */
struct held {
	struct xml_document document;
	xmlDoc *tree;
	xmlParserCtxt *parser; /* while it reads: an arena's escape may jump over its end */
};

static void release(void *object)
{
	struct held *held = object;
	if (held->parser) {
		xmlFreeDoc(held->parser->myDoc);
		held->parser->myDoc = NULL;
		xmlFreeParserCtxt(held->parser);
	}
	xmlFreeDoc(held->tree);
	held->parser = NULL;
	held->tree = NULL;
}

void xml_close(struct xml_document *document)
{
	document->root = NULL;
	release(document);
}

/* Places are kept in libxml2's field for applications, plus one, so that NULL is none. */
static void keep_offset(void **field, size_t offset)
{
	*field = (void *)(uintptr_t)(offset + 1);
}

size_t xml_reader_here(const struct xml_reader *reader)
{
	const xmlParserInput *input = reader->parser->input;
	size_t length = reader->source->length;
	if (!input || !input->base)
		return length;
	size_t offset = reader->first + input->consumed + (size_t)(input->cur - input->base);
	return offset < length ? offset : length;
}

size_t xml_reader_tag(const struct xml_reader *reader, size_t offset)
{
	while (offset && reader->source->text[offset] != '<')
		offset--;
	return offset;
}

void xml_reader_stop(struct xml_reader *reader)
{
	reader->stopped = true;
	xmlStopParser(reader->parser);
}

static void refuse(struct xml_reader *reader, size_t offset, const char *rule, const char *text)
{
	struct place place = { reader->source, offset };
	reader->faults++;
	message_add(reader->messages, MESSAGE_ERROR, place, rule, "%s", text);
	xml_reader_stop(reader);
}

static bool count_node(struct xml_reader *reader, size_t offset)
{
	if (++reader->nodes <= XML_MOST_NODES)
		return true;
	refuse(reader, offset, "too-large", "the file has more than 500,000 elements and texts");
	return false;
}

/*
 * Keeps the places of the attributes' values, in the order of the tag, and returns where the tag ends.
 * libxml2 has found the tag well-formed, so there is no '<' in a value, and each has its quotes.
 */
static size_t keep_attributes(const struct source *source, size_t start, xmlAttr *attribute)
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
			keep_offset(&attribute->_private, (size_t)(value - source->text));
			attribute = attribute->next;
		}
		at = strchr(value, *at);
		if (!at)
			return source->length;
		at++;
	}
}

static void start_element(void *context, const xmlChar *name, const xmlChar *prefix,
			  const xmlChar *uri, int namespace_count, const xmlChar **namespaces,
			  int attribute_count, int defaulted, const xmlChar **attributes)
{
	xmlParserCtxt *parser = context;
	struct xml_reader *reader = parser->_private;
	size_t start = xml_reader_tag(reader, xml_reader_here(reader));
	if (++reader->levels > XML_MOST_LEVELS) {
		refuse(reader, start, "too-deep", "elements stand in each other more than 64 deep");
		return;
	}
	if (!count_node(reader, start))
		return;
	xmlSAX2StartElementNs(context, name, prefix, uri, namespace_count, namespaces,
			      attribute_count, defaulted, attributes);
	if (!parser->node)
		return;
	keep_offset(&parser->node->_private, start);
	reader->after_markup = keep_attributes(reader->source, start, parser->node->properties);
}

static void end_element(void *context, const xmlChar *name, const xmlChar *prefix,
			const xmlChar *uri)
{
	xmlParserCtxt *parser = context;
	struct xml_reader *reader = parser->_private;
	xmlSAX2EndElementNs(context, name, prefix, uri);
	reader->levels--;
	reader->after_markup = xml_reader_here(reader);
}

static void characters(void *context, const xmlChar *text, int length)
{
	xmlParserCtxt *parser = context;
	struct xml_reader *reader = parser->_private;
	xmlSAX2Characters(context, text, length);
	xmlNode *last = parser->node ? parser->node->last : NULL;
	if (last && last->type == XML_TEXT_NODE && !last->_private &&
	    count_node(reader, reader->after_markup))
		keep_offset(&last->_private, reader->after_markup);
}

/*
 * A bare "<!DOCTYPE report>" is harmless and passed over, and so is that of SVG, which is never fetched;
 * declarations could hold anything.
 */
static void document_type(void *context, const xmlChar *name, const xmlChar *external,
			  const xmlChar *system)
{
	static const char svg[] = "-//W3C//DTD SVG";
	(void)name;
	xmlParserCtxt *parser = context;
	struct xml_reader *reader = parser->_private;
	bool is_svg = external && !strncmp((const char *)external, svg, sizeof svg - 1);
	if (((external || system) && !is_svg) || (parser->input && *parser->input->cur == '['))
		refuse(reader, xml_reader_tag(reader, xml_reader_here(reader)), "entity",
		       "a document type with declarations is not accepted: no entities are known "
		       "but &amp; &lt; &gt; &quot; &apos; and numbers such as &#160;");
}

static void fault(void *context, xmlError *error)
{
	xmlParserCtxt *parser = context;
	xml_reader_fault(parser->_private, error);
}

static void set_handlers(xmlSAXHandler *sax)
{
	sax->startElementNs = start_element;
	sax->endElementNs = end_element;
	sax->characters = characters;
	sax->ignorableWhitespace = characters;
	sax->cdataBlock = characters;
	sax->internalSubset = document_type;
	sax->externalSubset = NULL;
	sax->resolveEntity = NULL;
	sax->entityDecl = NULL;
	sax->comment = NULL;
	sax->processingInstruction = NULL;
	sax->serror = fault;
}

static void parse(struct xml_reader *reader, struct held *held)
{
	const struct source *source = reader->source;
	xmlParserCtxt *parser = held->parser = reader->parser = xmlNewParserCtxt();
	if (!parser) {
		message_add(reader->messages, MESSAGE_SYSTEM, (struct place) { source, NO_OFFSET },
			    "out-of-memory", "there is not enough memory to read the file");
		return;
	}
	set_handlers(parser->sax);
	parser->_private = reader;
	/* NOENT only has predefined entities to put in: declared ones were refused. */
	held->tree = xmlCtxtReadMemory(parser, source->text + reader->first,
				       (int)(source->length - reader->first), NULL, NULL,
				       XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOCDATA |
					       XML_PARSE_COMPACT | XML_PARSE_IGNORE_ENC |
					       XML_PARSE_BIG_LINES);
	xmlFreeParserCtxt(parser);
	held->parser = NULL;
	if (!held->tree && !reader->faults)
		message_add(reader->messages, MESSAGE_ERROR, (struct place) { source, NO_OFFSET },
			    "not-well-formed", "the file is not well-formed XML");
}

static bool read_source(struct arena *arena, struct messages *messages, struct source *source)
{
	char *bytes = NULL;
	size_t count = 0;
	struct place whole = { source, NO_OFFSET };
	switch (file_read(arena, source->path, XML_MOST_BYTES, &bytes, &count)) {
	case FILE_OK:
		break;
	case FILE_MISSING:
		if (errno == ENOENT || errno == ENOTDIR)
			message_add(messages, MESSAGE_ERROR, whole, "missing-file",
				    "there is no such file");
		else
			message_add(messages, MESSAGE_ERROR, whole, "unreadable-file",
				    "the file cannot be opened: look at its permissions");
		return false;
	case FILE_NOT_A_FILE:
		message_add(messages, MESSAGE_ERROR, whole, "not-a-file",
			    "this is a folder or a device, not a file");
		return false;
	case FILE_TOO_LARGE:
		message_add(messages, MESSAGE_ERROR, whole, "too-large",
			    "the file is larger than 16 MB: it can be no report");
		return false;
	case FILE_UNREADABLE:
		message_add(messages, MESSAGE_SYSTEM, whole, "unreadable-file",
			    "the file could not be read to its end");
		return false;
	}
	source->text = bytes;
	source->length = count;
	if (!count)
		message_add(messages, MESSAGE_ERROR, whole, "empty-file", "the file is empty");
	return count != 0;
}

struct xml_document *xml_read(struct arena *arena, struct messages *messages, const char *path)
{
	struct source *source = arena_alloc(arena, sizeof *source);
	source->path = arena_strdup(arena, path);
	if (!read_source(arena, messages, source))
		return NULL;
	struct xml_reader reader = { .arena = arena, .messages = messages, .source = source };
	if (!xml_reader_check_characters(&reader))
		return NULL;
	if (source->length >= 3 && !memcmp(source->text, "\xef\xbb\xbf", 3))
		reader.first = 3;
	struct held *held = arena_alloc(arena, sizeof *held);
	arena_on_free(arena, release, held);
	parse(&reader, held);
	if (!held->tree || reader.faults) {
		release(held);
		return NULL;
	}
	held->document.source = source;
	held->document.root = xmlDocGetRootElement(held->tree);
	return &held->document;
}
