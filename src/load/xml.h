/*
 * XML files read whole into libxml2's tree, with the place of everything in them.
 *
 * Purpose   what is not XML is told in words, with line and column; what comes back is well-formed
 *           (XML 1.0, 5th edition) and within bounds.
 * Safety    no network, no external file, no entity but the five of XML and numbers such as
 *           "&#160;": a document type with declarations of its own is refused. Text must be UTF-8,
 *           whatever the declaration says. A file may have 16 MiB, 64 levels, 500,000 nodes.
 * Owner     the arena frees the tree; xml_close does so earlier.
 * Threads   nothing is shared; libxml2 must have been initialised once (schemas_new does it).
 *
 * Rules: "missing-file", "not-a-file", "unreadable-file", "empty-file", "not-xml", "too-large",
 * "too-deep", "broken-utf-8", "forbidden-character", "entity", "bare-ampersand", "bare-less-than",
 * "bad-attribute", "bad-tag", "unclosed-tag", "mismatched-tag", "after-the-end", "namespace",
 * "not-well-formed"; and "out-of-memory".
 */
#ifndef LOAD_XML_H
#define LOAD_XML_H

#include <stdbool.h>
#include <stddef.h>

#include <libxml/tree.h>

#include "base/arena.h"
#include "base/message.h"

enum { XML_MOST_BYTES = 16 << 20, XML_MOST_LEVELS = 64, XML_MOST_NODES = 500000 };

struct xml_document {
	const struct source *source; /* lives in the arena, as the messages do */
	xmlNode *root;
};

/* NULL with messages; all of a file's faults that do not follow from each other. */
struct xml_document *xml_read(struct arena *arena, struct messages *messages, const char *path);

/* Frees the tree; the source stays. */
void xml_close(struct xml_document *document);

/* An element's name, without a prefix; never NULL. */
const char *xml_name(const xmlNode *node);
bool xml_is(const xmlNode *node, const char *name);

/* The first child that is an element, and the next sibling that is one; NULL: none. */
xmlNode *xml_first(const xmlNode *node);
xmlNode *xml_next(const xmlNode *node);

/* An attribute by its name as written ("xml:lang"), and its value; NULL where it is missing. */
const xmlAttr *xml_find_attribute(const xmlNode *node, const char *name);
const char *xml_attribute(const xmlNode *node, const char *name);
const char *xml_attribute_value(const xmlAttr *attribute); /* "" where it is empty */

/* The value with its white space collapsed, in arena; NULL where it is missing. */
const char *xml_attribute_text(struct arena *arena, const xmlNode *node, const char *name);

/* An attribute's name as written, in arena when it has a prefix. */
const char *xml_attribute_name(struct arena *arena, const xmlAttr *attribute);

/* Of an element's '<', or of a text's first byte. */
struct place xml_place(const struct xml_document *document, const xmlNode *node);
/* Of a value's first byte, or of the element where there is no such attribute. */
struct place xml_value_place(const struct xml_document *document, const xmlNode *node,
			     const char *name);
/* Of an attribute's name. */
struct place xml_attribute_place(const struct xml_document *document, const xmlAttr *attribute);

/*
 * Where byte index of text stands in the file, if text begins at start there: character references,
 * comments and CDATA are stepped over, and a run of white space in the one is a run in the other,
 * whether or not it was collapsed.
 */
struct place xml_text_place(struct place start, const char *text, size_t index);

/* White space of XML: space, tab, newline, carriage return. */
bool xml_is_space(char byte);

/* A copy with each run of white space one space, and none at the edges. */
char *xml_collapse(struct arena *arena, const char *text);

#endif
