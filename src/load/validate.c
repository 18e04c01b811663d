#include "load/validation.h"

#include <string.h>

#include "load/likely.h"

void validation_tell(struct validation *validation, struct place place, const char *rule,
		     const char *format, ...)
{
	va_list args;
	va_start(args, format);
	message_add_list(validation->messages, MESSAGE_ERROR, place, rule, format, args);
	va_end(args);
	validation->faults++;
}

struct place validation_place(const struct validation *validation, const struct xml_node *node)
{
	return xml_place(validation->document, node);
}

const char *validation_list(struct arena *arena, const struct grammar_element *const *elements,
			    size_t count)
{
	enum { SHOWN = 8 };
	const char *list = "";
	size_t shown = count > SHOWN ? SHOWN : count;
	for (size_t i = 0; i < shown; i++) {
		const char *before = ", ";
		if (i == 0)
			before = "";
		else if (i + 1 == count)
			before = " or ";
		list = arena_printf(arena, "%s%s<%s>", list, before, elements[i]->name);
	}
	return count > SHOWN ? arena_printf(arena, "%s and others", list) : list;
}

static const char *list_values(struct arena *arena, const struct grammar_attribute *attribute)
{
	const char *list = "";
	for (size_t i = 0; i < attribute->value_count; i++) {
		const char *before = i + 1 < attribute->value_count ? ", " : " or ";
		list = arena_printf(arena, "%s%s\"%s\"", list, i ? before : "",
				    attribute->values[i]);
	}
	return list;
}

static void check_value(struct validation *validation, const struct xml_node *node,
			const struct grammar_attribute *attribute, const char *value)
{
	if (!attribute->value_count)
		return;
	const char *collapsed = xml_collapse(validation->arena, value);
	struct likely likely = likely_start(collapsed);
	for (size_t i = 0; i < attribute->value_count; i++) {
		if (!strcmp(attribute->values[i], collapsed))
			return;
		likely_offer(&likely, attribute->values[i]);
	}
	validation_tell(validation, xml_value_place(validation->document, node, attribute->name),
			"bad-value", "%s=\"%s\" is not known: it is %s%s", attribute->name,
			collapsed, list_values(validation->arena, attribute),
			likely_clause(validation->arena, &likely));
}

/* Returns the name of the attribute that was probably meant. */
static const char *tell_unknown_attribute(struct validation *validation,
					  const struct xml_attribute *attribute,
					  const struct grammar_element *element, const char *name)
{
	struct likely likely = likely_start(name);
	for (const struct grammar_attribute *known = element->attributes; known;
	     known = known->next)
		likely_offer(&likely, known->name);
	if (!likely.best)
		likely.best = habit_attribute(element, name);
	validation_tell(validation, xml_attribute_place(validation->document, attribute),
			"unknown-attribute", "<%s> has no attribute %s=%s", element->name, name,
			likely.best ? likely_clause(validation->arena, &likely)
				    : habit_advice(name));
	return likely.best;
}

static void check_attributes(struct validation *validation, const struct xml_node *node,
			     const struct grammar_element *element)
{
	enum { MEANT = 8 };
	const char *meant[MEANT] = { NULL };
	size_t meant_count = 0;
	for (const struct xml_attribute *attribute = node->attributes; attribute;
	     attribute = attribute->next) {
		const char *name = attribute->name;
		const struct grammar_attribute *known = grammar_attribute(element, name);
		if (known) {
			check_value(validation, node, known, attribute->value);
			continue;
		}
		const char *likely = tell_unknown_attribute(validation, attribute, element, name);
		if (likely && meant_count < MEANT)
			meant[meant_count++] = likely;
	}
	for (const struct grammar_attribute *known = element->attributes; known;
	     known = known->next) {
		if (!known->required || xml_find_attribute(node, known->name))
			continue;
		bool misspelt = false;
		for (size_t i = 0; i < meant_count; i++)
			misspelt = misspelt || !strcmp(meant[i], known->name);
		if (!misspelt)
			validation_tell(validation, validation_place(validation, node),
					"missing-attribute", "<%s> needs the attribute %s=\"...\"",
					element->name, known->name);
	}
}

static size_t first_word(const char *text)
{
	size_t at = 0;
	while (xml_is_space(text[at]))
		at++;
	return at;
}

/* What words are put into that stand directly in an element; NULL where several might be meant. */
static const char *holder_of_words(const struct grammar_element *element)
{
	if (grammar_child(element, "p"))
		return "p";
	bool only = element->child_count == 1 && element->children[0]->has_text;
	return only ? element->children[0]->name : NULL;
}

static void check_text(struct validation *validation, const struct xml_node *node,
		       const struct grammar_element *element)
{
	if (element->has_text)
		return;
	for (const struct xml_node *text = node->first; text; text = text->next) {
		if (!xml_is_text(text))
			continue;
		const char *words = text->text;
		size_t at = first_word(words);
		if (!words[at])
			continue;
		const char *holder = holder_of_words(element);
		const char *hint =
			holder ? arena_printf(validation->arena, ": put them into <%s>", holder)
			       : "";
		validation_tell(validation,
				xml_text_place(validation_place(validation, text), words, at),
				"text-not-allowed", "no words may stand directly in <%s>%s",
				element->name, hint);
		return;
	}
}

/* The names that may stand here; where none is near, all. */
static void offer_names(struct likely *likely, const struct grammar *grammar,
			const struct grammar_element *parent)
{
	for (size_t i = 0; i < parent->child_count; i++)
		likely_offer(likely, parent->children[i]->name);
	if (likely->best)
		return;
	for (const struct grammar_element *known = grammar->elements; known; known = known->next)
		likely_offer(likely, known->name);
}

static const struct grammar_element *tell_unknown(struct validation *validation,
						  const struct xml_node *node,
						  const struct grammar_element *parent)
{
	const char *name = node->name;
	struct likely likely = likely_start(name);
	likely.best = habit_element(validation->grammar, name);
	if (!likely.best && !*habit_advice(name))
		offer_names(&likely, validation->grammar, parent);
	validation_tell(validation, validation_place(validation, node), "unknown-element",
			"there is no element <%s>%s", name,
			likely.best ? likely_clause(validation->arena, &likely)
				    : habit_advice(name));
	return likely.best ? grammar_child(parent, likely.best) : NULL;
}

static void tell_misplaced(struct validation *validation, const struct xml_node *node,
			   const struct grammar_element *parent)
{
	enum { PARENTS = 64 };
	const struct grammar_element *parents[PARENTS] = { NULL };
	size_t count = 0;
	/* "Not in <table>, but in <table>" would help nobody: there is another of the name. */
	bool alone = parent->child_count == 1 && grammar_child(parent->children[0], node->name);
	for (const struct grammar_element *known = validation->grammar->elements;
	     known && count < PARENTS && !alone; known = known->next) {
		bool named = !strcmp(known->name, parent->name);
		for (size_t i = 0; i < count; i++)
			named = named || !strcmp(parents[i]->name, known->name);
		if (!named && grammar_child(known, node->name))
			parents[count++] = known;
	}
	if (alone) {
		validation_tell(validation, validation_place(validation, node), "misplaced-element",
				"<%s> cannot stand in <%s>: put it into <%s>", node->name,
				parent->name, parent->children[0]->name);
		return;
	}
	validation_tell(validation, validation_place(validation, node), "misplaced-element",
			"<%s> cannot stand in <%s>%s%s", node->name, parent->name,
			count ? ", but in " : "",
			validation_list(validation->arena, parents, count));
}

/* What the parent takes the child for: NULL where it has no such child, and a message says so. */
static const struct grammar_element *identify(struct validation *validation,
					      const struct xml_node *node,
					      const struct grammar_element *parent)
{
	const struct grammar_element *element = grammar_child(parent, node->name);
	if (element)
		return element;
	if (!grammar_find(validation->grammar, node->name))
		return tell_unknown(validation, node, parent);
	tell_misplaced(validation, node, parent);
	return NULL;
}

static void check_element(struct validation *validation, const struct xml_node *node,
			  const struct grammar_element *element)
{
	struct validation_children children = { 0 };
	const char *around = node->parent ? node->parent->name_space : NULL;
	if (node->name_space && node->name_space != around)
		validation_tell(
			validation, validation_place(validation, node), "namespace",
			"names here belong to no namespace: remove xmlns=\"%s\" and the prefix of "
			"<%s>",
			node->name_space, element->name);
	check_attributes(validation, node, element);
	check_text(validation, node, element);
	for (const struct xml_node *child = xml_first(node); child; child = xml_next(child)) {
		const struct grammar_element *known = identify(validation, child, element);
		if (!known)
			continue;
		if (!element->any_order) {
			children.items =
				arena_grow(validation->arena, children.items, children.count,
					   &children.capacity, sizeof *children.items);
			children.items[children.count++] =
				(struct validation_child) { child, known };
		}
		check_element(validation, child, known);
	}
	if (!element->any_order)
		validation_check_order(validation, node, element, &children);
	arena_give_back(validation->arena, children.items, children.capacity,
			sizeof *children.items);
}

bool validate(const struct grammar *grammar, const struct xml_document *document,
	      struct arena *arena, struct messages *messages)
{
	struct validation validation = { grammar, document, arena, messages, 0 };
	const struct xml_node *root = document->root;
	if (xml_is(root, grammar->root->name))
		check_element(&validation, root, grammar->root);
	else
		validation_tell(&validation, xml_place(document, root), "unknown-element",
				"the outermost element is <%s>, but must be <%s>", root->name,
				grammar->root->name);
	return validation.faults == 0;
}
