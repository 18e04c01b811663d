#include "load/xml.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>

#include "base/file.h"
#include "load/xml_reader.h"

/* A document with what must be freed beside the arena's memory. */
struct held {
	struct xml_document document;
	struct arena *tree;    /* its nodes */
	xmlDict *names;	       /* their names, each kept once */
	xmlParserCtxt *parser; /* while it reads: an arena's escape may jump over its end */
};

static void end_parser(struct held *held)
{
	if (held->parser)
		xmlFreeDoc(held->parser->myDoc);
	xmlFreeParserCtxt(held->parser);
	held->parser = NULL;
}

static void release(void *object)
{
	struct held *held = object;
	end_parser(held);
	xmlDictFree(held->names);
	arena_free(held->tree);
	held->names = NULL;
	held->tree = NULL;
}

void xml_close(struct xml_document *document)
{
	document->root = NULL;
	release(document);
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

void xml_reader_refuse(struct xml_reader *reader, size_t offset, const char *rule, const char *text)
{
	struct place place = { reader->source, offset };
	reader->faults++;
	message_add(reader->messages, MESSAGE_ERROR, place, rule, "%s", text);
	xml_reader_stop(reader);
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
		xml_reader_refuse(
			reader, xml_reader_tag(reader, xml_reader_here(reader)), "entity",
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
	xml_build_handlers(sax);
	sax->internalSubset = document_type;
	sax->externalSubset = NULL;
	sax->resolveEntity = NULL;
	sax->entityDecl = NULL;
	sax->comment = NULL;
	sax->processingInstruction = NULL;
	sax->serror = fault;
}

static bool start_parser(struct xml_reader *reader, struct held *held)
{
	xmlParserCtxt *parser = held->parser = reader->parser = xmlNewParserCtxt();
	reader->tree = held->tree = arena_new(0);
	if (!parser || !held->tree) {
		message_add(reader->messages, MESSAGE_SYSTEM,
			    (struct place) { reader->source, NO_OFFSET }, "out-of-memory",
			    "there is not enough memory to read the file");
		return false;
	}
	arena_share_escape(held->tree, reader->arena);
	held->names = parser->dict;
	xmlDictReference(held->names);
	set_handlers(parser->sax);
	parser->_private = reader;
	return true;
}

/* False, with messages, where the file is not as it should be. */
static bool parse(struct xml_reader *reader, struct held *held)
{
	const struct source *source = reader->source;
	if (!start_parser(reader, held))
		return false;
	/* NOENT only has predefined entities to put in: declared ones were refused. */
	xmlDoc *frame = xmlCtxtReadMemory(reader->parser, source->text + reader->first,
					  (int)(source->length - reader->first), NULL, NULL,
					  XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOCDATA |
						  XML_PARSE_IGNORE_ENC | XML_PARSE_BIG_LINES);
	bool well_formed = frame && reader->root;
	xmlFreeDoc(frame); /* the elements are in a tree of ours */
	end_parser(held);
	if (!well_formed && !reader->faults)
		message_add(reader->messages, MESSAGE_ERROR, (struct place) { source, NO_OFFSET },
			    "not-well-formed", "the file is not well-formed XML");
	return well_formed && !reader->faults;
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
				    "the file cannot be opened: %s",
				    errno == ELOOP ? "the link of that name leads in a circle"
				    : errno == EMFILE || errno == ENFILE
					    ? "too many files are open on this machine"
					    : "look at its permissions");
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

static struct xml_document *read_within(struct arena *arena, struct messages *messages,
					const char *path, size_t most_value, size_t most_text)
{
	struct source *source = arena_alloc(arena, sizeof *source);
	source->path = arena_strdup(arena, path);
	if (!read_source(arena, messages, source))
		return NULL;
	struct xml_reader reader = {
		.arena = arena,
		.messages = messages,
		.source = source,
		.most_value = most_value,
		.most_text = most_text,
	};
	if (!xml_reader_check_characters(&reader) || !xml_reader_check_limits(&reader))
		return NULL;
	if (source->length >= 3 && !memcmp(source->text, "\xef\xbb\xbf", 3))
		reader.first = 3;
	struct held *held = arena_alloc(arena, sizeof *held);
	arena_on_free(arena, release, held);
	if (!parse(&reader, held)) {
		release(held);
		return NULL;
	}
	held->document = (struct xml_document) { source, reader.root };
	return &held->document;
}

struct xml_document *xml_read(struct arena *arena, struct messages *messages, const char *path)
{
	return read_within(arena, messages, path, XML_MOST_VALUE, XML_MOST_TEXT);
}

struct xml_document *xml_read_long(struct arena *arena, struct messages *messages, const char *path)
{
	return read_within(arena, messages, path, XML_MOST_LONG, XML_MOST_LONG);
}
