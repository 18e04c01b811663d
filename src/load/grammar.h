/*
 * A grammar, as read from a RELAX NG schema in XML syntax (ISO/IEC 19757-2): which elements may stand
 * in which, in what order, with which attributes.
 *
 * Purpose   one description serves three: editors that know RELAX NG, the validation, and messages
 *           that say what may stand in a place. libxml2's own validator is not used: its time is
 *           exponential in an element's optional attributes (14 take 0.7 s; a look has 40), and what
 *           it reports is of no use to a person. A test holds the two to the same verdict.
 * Subset    grammar, start, define, ref, include; element and attribute by name; group, interleave,
 *           choice, optional, zeroOrMore, oneOrMore, mixed, text, empty, value. An attribute is
 *           any text or a choice of values and stands in no choice or repetition. Text, where an
 *           element has it, may stand anywhere in it. Two elements that may stand in the same
 *           element differ in name. Anything else is refused (rule "broken-schema").
 * Bounds    8 files, 2,000 definitions and elements, and 200,000 steps to read them, wherever they refer to.
 * Owner     the arena; a grammar is never changed once it is read, so threads share it.
 */
#ifndef LOAD_GRAMMAR_H
#define LOAD_GRAMMAR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/message.h"
#include "load/grammar_files.h"

struct grammar_attribute {
	const char *name;
	bool required;
	const char **values;		    /* that are allowed */
	size_t value_count, value_capacity; /* 0: any text */
	struct grammar_attribute *next;
};

struct pattern;

struct grammar_element {
	const char *name;
	struct grammar_attribute *attributes;
	const struct pattern *content;
	bool has_text;			   /* words may stand in it */
	bool any_order;			   /* its children may come in any order and number */
	struct grammar_element **children; /* that may stand in it */
	size_t child_count, child_capacity;
	struct grammar_element *next; /* of the grammar */
};

struct grammar {
	const struct grammar_element *root;
	struct grammar_element *elements; /* all, in the order of the schema */
};

/*
 * Reads name.rng and what it includes; the arena must last as long as files do. NULL with a
 * MESSAGE_SYSTEM: the installation is broken.
 */
const struct grammar *grammar_read(struct arena *arena, struct messages *messages,
				   struct grammar_files *files, const char *name);

/* The child of that name, or NULL. */
const struct grammar_element *grammar_child(const struct grammar_element *element,
					    const char *name);
/* Any element of that name, or NULL. */
const struct grammar_element *grammar_find(const struct grammar *grammar, const char *name);

const struct grammar_attribute *grammar_attribute(const struct grammar_element *element,
						  const char *name);

#endif
