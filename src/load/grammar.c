#include "load/grammar.h"

#include <string.h>

#include "load/pattern.h"

/* Ours take some thousand steps; a definition of two of the next, and so on, would take more than there is time. */
enum { MOST_DEFINITIONS_DEEP = 64, MOST_STEPS = 200000, MOST_NAMES = 2000 };

struct definition {
	const struct xml_node *node;
	const char *name;
	struct definition *next;
};

/* An <element> of the schema and what it became: it is read once, wherever it is referred to. */
struct known {
	const struct xml_node *node;
	struct grammar_element *element;
	struct known *next;
};

struct reading {
	struct arena *arena;
	struct messages *messages;
	struct grammar_files *files;
	struct definition *definitions;
	struct known *known, **last_known;
	struct grammar *grammar;
	struct grammar_element **last_element;
	int depth;
	size_t steps; /* patterns read, again where they are referred to again */
	size_t names; /* definitions, elements and files that are included */
	struct included {
		const struct xml_document *document;
		bool is_open; /* being taken in */
	} included[GRAMMAR_FILES_MOST];
	size_t included_count;
	bool broken, is_endless;
};

/* How attributes stand that are met in a part of a pattern. */
enum presence { REQUIRED, OPTIONAL, UNCERTAIN };

static const struct pattern *broken(struct reading *reading, const struct xml_node *node,
				    const char *text)
{
	reading->broken = true;
	message_add(reading->messages, MESSAGE_SYSTEM, grammar_files_place(reading->files, node),
		    "broken-schema", "this schema cannot be used: %s", text);
	return pattern_none();
}

/* False, once with a message, when the schema goes on and on. */
static bool has_steps(struct reading *reading, const struct xml_node *node)
{
	if (reading->steps++ < MOST_STEPS && reading->names <= MOST_NAMES)
		return true;
	if (!reading->is_endless)
		broken(reading, node, "it has more definitions and elements than are read");
	reading->is_endless = true;
	return false;
}

static struct grammar_element *element_of(struct reading *reading, const struct xml_node *node)
{
	for (struct known *known = reading->known; known; known = known->next)
		if (known->node == node)
			return known->element;
	const char *name = xml_attribute(node, "name");
	if (!name) {
		broken(reading, node, "an element without a name");
		return NULL;
	}
	reading->names++;
	struct grammar_element *element = arena_alloc(reading->arena, sizeof *element);
	element->name = arena_strdup(reading->arena, name);
	*reading->last_element = element;
	reading->last_element = &element->next;
	struct known *known = arena_alloc(reading->arena, sizeof *known);
	*known = (struct known) { node, element, NULL };
	*reading->last_known = known;
	reading->last_known = &known->next;
	return element;
}

static void add_values(struct reading *reading, struct grammar_attribute *attribute,
		       const struct xml_node *node);

static const struct xml_node *find_definition(struct reading *reading,
					      const struct xml_node *reference)
{
	const char *name = xml_attribute(reference, "name");
	for (struct definition *found = reading->definitions; name && found; found = found->next)
		if (!strcmp(found->name, name))
			return found->node;
	broken(reading, reference, "a <ref> to what is not defined");
	return NULL;
}

static bool too_deep(struct reading *reading, const struct xml_node *node)
{
	if (reading->depth < MOST_DEFINITIONS_DEEP)
		return false;
	broken(reading, node, "a definition that leads to itself");
	return true;
}

/* The values of an attribute: those of <value> in <choice>; none where it is any text. */
static void add_value(struct reading *reading, struct grammar_attribute *attribute,
		      const struct xml_node *node)
{
	if (!has_steps(reading, node))
		return;
	if (xml_is(node, "value")) {
		const char *text = node->first ? node->first->text : "";
		attribute->values =
			arena_grow(reading->arena, attribute->values, attribute->value_count,
				   &attribute->value_capacity, sizeof *attribute->values);
		attribute->values[attribute->value_count++] = xml_collapse(reading->arena, text);
	} else if (xml_is(node, "choice")) {
		add_values(reading, attribute, node);
	} else if (xml_is(node, "ref")) {
		const struct xml_node *definition = find_definition(reading, node);
		if (definition && !too_deep(reading, node)) {
			reading->depth++;
			add_values(reading, attribute, definition);
			reading->depth--;
		}
	} else if (!xml_is(node, "text")) {
		broken(reading, node, "an attribute is text, a value or a choice of values");
	}
}

static void add_values(struct reading *reading, struct grammar_attribute *attribute,
		       const struct xml_node *node)
{
	for (const struct xml_node *child = xml_first(node); child; child = xml_next(child))
		add_value(reading, attribute, child);
}

static void add_attribute(struct reading *reading, struct grammar_element *owner,
			  const struct xml_node *node, enum presence presence)
{
	const char *name = xml_attribute(node, "name");
	if (!name || presence == UNCERTAIN) {
		broken(reading, node, "an attribute needs a name and stands in no choice");
		return;
	}
	struct grammar_attribute **last = &owner->attributes;
	while (*last)
		last = &(*last)->next;
	struct grammar_attribute *attribute = arena_alloc(reading->arena, sizeof *attribute);
	attribute->name = arena_strdup(reading->arena, name);
	attribute->required = presence == REQUIRED;
	add_values(reading, attribute, node);
	*last = attribute;
}

static const struct pattern *read_pattern(struct reading *reading, const struct xml_node *node,
					  struct grammar_element *owner, enum presence presence);

typedef const struct pattern *combination(struct arena *arena, const struct pattern *left,
					  const struct pattern *right);

static const struct pattern *read_children(struct reading *reading, const struct xml_node *node,
					   struct grammar_element *owner, enum presence presence,
					   combination *combine)
{
	const struct pattern *pattern = NULL;
	for (const struct xml_node *child = xml_first(node); child; child = xml_next(child)) {
		const struct pattern *next = read_pattern(reading, child, owner, presence);
		pattern = pattern ? combine(reading->arena, pattern, next) : next;
	}
	return pattern ? pattern : pattern_empty();
}

static const struct pattern *read_reference(struct reading *reading, const struct xml_node *node,
					    struct grammar_element *owner, enum presence presence)
{
	const struct xml_node *definition = find_definition(reading, node);
	if (!definition || too_deep(reading, node))
		return pattern_none();
	reading->depth++;
	const struct pattern *pattern =
		read_children(reading, definition, owner, presence, pattern_group);
	reading->depth--;
	return pattern;
}

static void add_child(struct reading *reading, struct grammar_element *owner,
		      struct grammar_element *child, const struct xml_node *node)
{
	for (size_t i = 0; i < owner->child_count; i++) {
		if (owner->children[i] == child)
			return;
		if (!strcmp(owner->children[i]->name, child->name))
			broken(reading, node, "two elements of one name in the same element");
	}
	owner->children = arena_grow(reading->arena, owner->children, owner->child_count,
				     &owner->child_capacity, sizeof *owner->children);
	owner->children[owner->child_count++] = child;
}

static const struct pattern *read_element(struct reading *reading, const struct xml_node *node,
					  struct grammar_element *owner)
{
	struct grammar_element *child = element_of(reading, node);
	if (!child)
		return pattern_none();
	add_child(reading, owner, child, node);
	return pattern_element(reading->arena, child);
}

static const struct pattern *read_pattern(struct reading *reading, const struct xml_node *node,
					  struct grammar_element *owner, enum presence presence)
{
	struct arena *arena = reading->arena;
	enum presence weaker = presence == REQUIRED ? OPTIONAL : presence;
	const struct pattern *pattern;
	if (!has_steps(reading, node))
		return pattern_none();
	if (xml_is(node, "element"))
		return read_element(reading, node, owner);
	if (xml_is(node, "ref"))
		return read_reference(reading, node, owner, presence);
	if (xml_is(node, "group"))
		return read_children(reading, node, owner, presence, pattern_group);
	if (xml_is(node, "interleave"))
		return read_children(reading, node, owner, presence, pattern_interleave);
	if (xml_is(node, "choice"))
		return read_children(reading, node, owner, UNCERTAIN, pattern_choice);
	if (xml_is(node, "optional")) {
		pattern = read_children(reading, node, owner, weaker, pattern_group);
		return pattern_choice(arena, pattern, pattern_empty());
	}
	if (xml_is(node, "zeroOrMore") || xml_is(node, "oneOrMore")) {
		pattern = read_children(reading, node, owner, UNCERTAIN, pattern_group);
		const struct pattern *more = pattern_star(arena, pattern);
		return xml_is(node, "oneOrMore") ? pattern_group(arena, pattern, more) : more;
	}
	if (xml_is(node, "mixed")) {
		owner->has_text = true;
		return read_children(reading, node, owner, presence, pattern_group);
	}
	if (xml_is(node, "attribute"))
		add_attribute(reading, owner, node, presence);
	else if (xml_is(node, "text"))
		owner->has_text = true;
	else if (!xml_is(node, "empty"))
		return broken(reading, node, "it uses what areapress does not know of RELAX NG");
	return pattern_empty();
}

/* True when the pattern is a choice of elements. */
static bool is_choice(const struct pattern *pattern)
{
	if (pattern->kind == PATTERN_CHOICE)
		return is_choice(pattern->left) && is_choice(pattern->right);
	return pattern->kind == PATTERN_ELEMENT || pattern->kind == PATTERN_EMPTY;
}

static void read_content(struct reading *reading, const struct known *known)
{
	struct grammar_element *element = known->element;
	element->content = read_children(reading, known->node, element, REQUIRED, pattern_group);
	element->any_order =
		element->content == pattern_empty() ||
		(element->content->kind == PATTERN_STAR && is_choice(element->content->left));
}

/* What is included in two ways is taken in once: NULL the second time. */
static struct included *include(struct reading *reading, const struct xml_document *document)
{
	for (size_t i = 0; i < reading->included_count; i++) {
		if (reading->included[i].document != document)
			continue;
		if (reading->included[i].is_open)
			broken(reading, document->root, "a schema that includes itself");
		return NULL;
	}
	struct included *included = &reading->included[reading->included_count++];
	*included = (struct included) { document, true };
	return included;
}

/* Takes in a schema's definitions; the <start> of the outermost. */
static const struct xml_node *read_file(struct reading *reading, const char *file)
{
	const struct xml_document *document =
		grammar_files_open(reading->files, file, reading->arena, reading->messages);
	struct included *included = document ? include(reading, document) : NULL;
	if (!included)
		return NULL;
	const struct xml_node *start = NULL;
	for (const struct xml_node *node = xml_first(document->root);
	     node && has_steps(reading, node); node = xml_next(node)) {
		reading->names++;
		const char *name = xml_attribute(node, "name"), *href = xml_attribute(node, "href");
		if (xml_is(node, "start")) {
			start = node;
		} else if (xml_is(node, "include") && href) {
			read_file(reading, href);
		} else if (xml_is(node, "define") && name) {
			struct definition *definition =
				arena_alloc(reading->arena, sizeof *definition);
			*definition = (struct definition) { node, name, reading->definitions };
			reading->definitions = definition;
		}
	}
	included->is_open = false;
	return start;
}

static void read_all(struct reading *reading, const struct xml_node *start)
{
	struct grammar_element outside = { 0 };
	read_children(reading, start, &outside, REQUIRED, pattern_group);
	for (const struct known *known = reading->known; known; known = known->next)
		read_content(reading, known);
	if (outside.child_count != 1)
		broken(reading, start, "its <start> is not one element");
	else
		reading->grammar->root = outside.children[0];
}

const struct grammar *grammar_read(struct arena *arena, struct messages *messages,
				   struct grammar_files *files, const char *name)
{
	struct reading reading = { .arena = arena, .messages = messages, .files = files };
	reading.grammar = arena_alloc(arena, sizeof *reading.grammar);
	reading.last_element = &reading.grammar->elements;
	reading.last_known = &reading.known;
	const struct xml_node *start = read_file(&reading, arena_printf(arena, "%s.rng", name));
	if (start)
		read_all(&reading, start);
	else
		message_add(messages, MESSAGE_SYSTEM, (struct place) { 0 }, "broken-schema",
			    "the schema %s/%s.rng cannot be read: areapress is not installed as it "
			    "should be",
			    files->folder, name);
	return start && !reading.broken ? reading.grammar : NULL;
}

const struct grammar_element *grammar_child(const struct grammar_element *element, const char *name)
{
	for (size_t i = 0; i < element->child_count; i++)
		if (!strcmp(element->children[i]->name, name))
			return element->children[i];
	return NULL;
}

const struct grammar_element *grammar_find(const struct grammar *grammar, const char *name)
{
	const struct grammar_element *element = grammar->elements;
	while (element && strcmp(element->name, name) != 0)
		element = element->next;
	return element;
}

const struct grammar_attribute *grammar_attribute(const struct grammar_element *element,
						  const char *name)
{
	const struct grammar_attribute *attribute = element->attributes;
	while (attribute && strcmp(attribute->name, name) != 0)
		attribute = attribute->next;
	return attribute;
}
