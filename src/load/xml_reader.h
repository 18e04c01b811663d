/* Private to xml*.c: a file while it is being read. */
#ifndef LOAD_XML_READER_H
#define LOAD_XML_READER_H

#include <libxml/parser.h>

#include "load/xml.h"

struct xml_reader {
	struct arena *arena;
	struct messages *messages;
	const struct source *source;
	xmlParserCtxt *parser;
	struct arena *tree; /* what is built */
	struct xml_node *root, *open;
	struct xml_node *last[XML_MOST_LEVELS + 1]; /* child so far, by levels */
	char *text;				    /* since the last tag */
	size_t text_count, text_capacity;
	size_t most_value, most_text;
	size_t first; /* bytes before what the parser sees: a byte order mark */
	size_t levels, nodes;
	size_t after_markup;	   /* where the tag seen last ends */
	size_t faults, last_fault; /* how many; where the last was */
	size_t faulty_tag;	   /* place of the tag that was last found at fault, plus one */
	bool structure_told;	   /* tags no longer match: others follow from that */
	bool lost;		   /* not even tags can be told from text */
	bool stopped;
};

/* The place that the parser has reached. */
size_t xml_reader_here(const struct xml_reader *reader);

/* The last '<' at or before offset. */
size_t xml_reader_tag(const struct xml_reader *reader, size_t offset);

/* Reads no further. */
void xml_reader_stop(struct xml_reader *reader);

/* A fault that is told here, behind which nothing is read. */
void xml_reader_refuse(struct xml_reader *reader, size_t offset, const char *rule,
		       const char *text);

/* The handlers that build the tree. */
void xml_build_handlers(xmlSAXHandler *sax);

/* An error of libxml2 in words: a message, or nothing where it follows from one that was told. */
void xml_reader_fault(struct xml_reader *reader, const xmlError *error);

/* A message, at an offset of the file. */
void xml_reader_tell(struct xml_reader *reader, size_t offset, const char *rule, const char *format,
		     ...) __attribute__((format(printf, 4, 5)));

/* The length of the name that begins at name. */
int xml_name_length(const char *name);

/* What is wrong with the end tag before here, or with the tags that are open at the file's end. */
void xml_tags_mismatch(struct xml_reader *reader, size_t here);
void xml_tags_unclosed(struct xml_reader *reader);

/* False, with a message, when the bytes are not such characters as XML may have. */
bool xml_reader_check_characters(struct xml_reader *reader);

/* False, with messages, when tags, their values or names are larger than xml.h allows. */
bool xml_reader_check_limits(struct xml_reader *reader);

#endif
