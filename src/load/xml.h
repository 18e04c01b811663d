/*
 * XML files read whole into a tree, with the place of everything in them.
 *
 * Purpose   what is not XML is told in words, with line and column; what comes back is well-formed
 *           (XML 1.0, 5th edition) and within bounds.
 * Safety    no network, no external file, no entity but the five of XML and numbers such as
 *           "&#160;": a document type with declarations of its own is refused. Text must be UTF-8,
 *           whatever the declaration says.
 * Bounds    a file may have 16 MiB, 64 levels, 500,000 nodes; a name 255 bytes, a tag 100 attributes, a
 *           value 64 KiB; a text, from one tag to the next, 1 MiB, which is a book of 350 pages. So what
 *           comes later may look through a text several times. What programs write, as drawings are, may
 *           have 8 MiB of each.
 * Owner     the arena frees the tree, which has memory of its own; xml_close does so earlier.
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
#include <stdint.h>

#include "base/arena.h"
#include "base/message.h"

enum {
	XML_MOST_BYTES = 16 << 20,
	XML_MOST_LEVELS = 64,
	XML_MOST_NODES = 500000,
	XML_MOST_NAME = 255,
	XML_MOST_ATTRIBUTES = 100,
	XML_MOST_VALUE = 64 << 10,
	XML_MOST_TEXT = 1 << 20,
	XML_MOST_LONG = 8 << 20,
};

struct xml_attribute {
	const char *name; /* as written: "xml:lang" */
	const char *value;
	size_t offset; /* of the value's first byte in the file */
	struct xml_attribute *next;
};

/*
 * An element, or a text between two tags; comments and instructions are left out. At 64 bytes a node it is
 * half of what libxml2's own tree takes, and is made and freed in a third of the time.
 */
struct xml_node {
	const char *name;	/* an element's, without a prefix; NULL: a text */
	const char *name_space; /* an element's; NULL: none. All names alike share their bytes. */
	const char *text;	/* a text's; NULL: an element */
	struct xml_attribute *attributes; /* as they are written */
	struct xml_node *parent, *first, *next;
	uint32_t offset; /* of an element's '<', or of a text's first byte */
};

struct xml_document {
	const struct source *source; /* lives in the arena, as the messages do */
	struct xml_node *root;
};

/* NULL with messages; all of a file's faults that do not follow from each other. */
struct xml_document *xml_read(struct arena *arena, struct messages *messages, const char *path);

/* The same with values and texts of XML_MOST_LONG bytes. */
struct xml_document *xml_read_long(struct arena *arena, struct messages *messages,
				   const char *path);

/* Frees the tree; the source stays. */
void xml_close(struct xml_document *document);

bool xml_is_text(const struct xml_node *node);
bool xml_is(const struct xml_node *node, const char *name);

/* The first child that is an element, and the next sibling that is one; NULL: none. */
struct xml_node *xml_first(const struct xml_node *node);
struct xml_node *xml_next(const struct xml_node *node);

/* An attribute by its name as written ("xml:lang"), and its value; NULL where it is missing. */
const struct xml_attribute *xml_find_attribute(const struct xml_node *node, const char *name);
const char *xml_attribute(const struct xml_node *node, const char *name);

/* The value with its white space collapsed, in arena; NULL where it is missing. */
const char *xml_attribute_text(struct arena *arena, const struct xml_node *node, const char *name);

/* Of an element's '<', or of a text's first byte. */
struct place xml_place(const struct xml_document *document, const struct xml_node *node);
/* Of a value's first byte, or of the element where there is no such attribute. */
struct place xml_value_place(const struct xml_document *document, const struct xml_node *node,
			     const char *name);
/* Of an attribute's name. */
struct place xml_attribute_place(const struct xml_document *document,
				 const struct xml_attribute *attribute);

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
