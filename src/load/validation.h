/* Private to validate*.c: a document being held against a grammar. */
#ifndef LOAD_VALIDATION_H
#define LOAD_VALIDATION_H

#include "load/validate.h"

struct validation {
	const struct grammar *grammar;
	const struct xml_document *document;
	struct arena *arena;
	struct messages *messages;
	size_t faults;
};

void validation_tell(struct validation *validation, struct place place, const char *rule,
		     const char *format, ...) __attribute__((format(printf, 4, 5)));

struct place validation_place(const struct validation *validation, const struct xml_node *node);

/* "<a>, <b> or <c>": the first few of the elements. */
const char *validation_list(struct arena *arena, const struct grammar_element *const *elements,
			    size_t count);

/*
 * What people write out of habit, from HTML or out of Word: the name that it has here, NULL where it has
 * none; and what to do with a name that only says how things look, "" for all others.
 */
const char *habit_element(const struct grammar *grammar, const char *name);
const char *habit_attribute(const struct grammar_element *element, const char *name);
const char *habit_advice(const char *name);

/* The children of an element, and what each is taken for. */
struct validation_child {
	const struct xml_node *node;
	const struct grammar_element *element;
};

struct validation_children {
	struct validation_child *items;
	size_t count, capacity;
};

/* Tells of children that come too often or in the wrong order, and of those that are missing. */
void validation_check_order(struct validation *validation, const struct xml_node *node,
			    const struct grammar_element *element,
			    const struct validation_children *children);

#endif
