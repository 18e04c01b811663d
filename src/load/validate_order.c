/* The order and number of an element's children. */
#include "load/pattern.h"
#include "load/validation.h"

/* The elements with which a pattern can begin. */
static size_t collect_first(const struct pattern *pattern, const struct grammar_element **found,
			    size_t count, size_t room)
{
	if (pattern->kind == PATTERN_ELEMENT && count < room) {
		found[count++] = pattern->element;
		return count;
	}
	if (pattern->left)
		count = collect_first(pattern->left, found, count, room);
	if (pattern->right && (pattern->kind != PATTERN_GROUP || pattern->left->may_end))
		count = collect_first(pattern->right, found, count, room);
	return count;
}

/* One message for each thing that the pattern cannot do without. */
static void tell_missing(struct validation *validation, struct place place, const char *where,
			 const struct pattern *pattern)
{
	enum { FIRST = 32 };
	const struct grammar_element *first[FIRST];
	if (pattern->may_end)
		return;
	if (pattern->kind == PATTERN_GROUP || pattern->kind == PATTERN_INTERLEAVE) {
		tell_missing(validation, place, where, pattern->left);
		tell_missing(validation, place, where, pattern->right);
		return;
	}
	size_t count = collect_first(pattern, first, 0, FIRST);
	validation_tell(validation, place, "missing-element", "%s is missing %s",
			validation_list(validation->arena, first, count), where);
}

/* The same for what must come before element, which pattern has in it. */
static void tell_missing_before(struct validation *validation, struct place place,
				const struct grammar_element *element,
				const struct pattern *pattern)
{
	const struct pattern *left = pattern->left, *right = pattern->right;
	bool in_left = left && pattern_has(left, element);
	if (pattern->kind == PATTERN_GROUP && !in_left) {
		const char *where =
			arena_printf(validation->arena, "before this <%s>", element->name);
		tell_missing(validation, place, where, left);
	}
	if (in_left)
		tell_missing_before(validation, place, element, left);
	else if (right && pattern_has(right, element))
		tell_missing_before(validation, place, element, right);
}

/* Of the children that follow, the first with which the pattern could have begun. */
static const struct grammar_element *find_later(const struct validation_children *children,
						size_t from, const struct pattern *pattern)
{
	const struct grammar_element *first[16];
	size_t count = collect_first(pattern, first, 0, sizeof first / sizeof first[0]);
	for (size_t i = from; i < children->count; i++)
		for (size_t j = 0; j < count; j++)
			if (children->items[i].element == first[j])
				return first[j];
	return NULL;
}

/* A child that may no longer come: there was one already, or it comes after what it must precede. */
static void tell_too_late(struct validation *validation, const struct validation_children *children,
			  size_t index, const struct grammar_element *parent)
{
	const struct validation_child *child = &children->items[index];
	const char *name = child->element->name;
	const struct pattern *content = parent->content;
	for (size_t i = 0; i < index; i++) {
		const struct validation_child *earlier = &children->items[i];
		if (earlier->element == child->element) {
			validation_tell(
				validation, validation_place(validation, child->node),
				"doubled-element",
				"<%s> may stand in <%s> but once; the first is in line %u", name,
				parent->name,
				place_locate(validation_place(validation, earlier->node)).line);
			return;
		}
	}
	for (size_t i = 0; i < index; i++) {
		const struct grammar_element *earlier = children->items[i].element;
		if (!pattern_has(pattern_after(validation->arena, content, earlier, true),
				 child->element)) {
			validation_tell(validation, validation_place(validation, child->node),
					"wrong-order", "<%s> must stand before <%s>", name,
					earlier->name);
			return;
		}
	}
	validation_tell(validation, validation_place(validation, child->node), "misplaced-element",
			"<%s> cannot stand here in <%s>", name, parent->name);
}

/* Tells why a child may not come now, and returns what may come after it all the same. */
static const struct pattern *after_fault(struct validation *validation,
					 const struct validation_children *children, size_t index,
					 const struct grammar_element *parent,
					 const struct pattern *state)
{
	const struct validation_child *child = &children->items[index];
	struct place place = validation_place(validation, child->node);
	const struct pattern *next = pattern_after(validation->arena, state, child->element, true);
	if (next->kind == PATTERN_NONE) {
		tell_too_late(validation, children, index, parent);
		return state;
	}
	const struct grammar_element *later = find_later(children, index + 1, state);
	if (!later) {
		tell_missing_before(validation, place, child->element, state);
		return next;
	}
	validation_tell(validation, place, "wrong-order", "<%s> must stand after <%s>",
			child->element->name, later->name);
	/* It has been told of, so it may come once more. */
	return pattern_interleave(validation->arena, next,
				  pattern_element(validation->arena, later));
}

void validation_check_order(struct validation *validation, const struct xml_node *node,
			    const struct grammar_element *element,
			    const struct validation_children *children)
{
	const struct pattern *state = element->content, *before = NULL;
	for (size_t i = 0; i < children->count; i++) {
		const struct grammar_element *child = children->items[i].element;
		/* What changed nothing changes nothing when it comes again: a table's rows and cells. */
		if (state == before && child == children->items[i - 1].element)
			continue;
		before = state;
		const struct pattern *next = pattern_after(validation->arena, state, child, false);
		if (next->kind == PATTERN_NONE) {
			next = after_fault(validation, children, i, element, state);
			before = NULL;
		}
		state = next;
	}
	if (!state->may_end)
		tell_missing(validation, validation_place(validation, node),
			     arena_printf(validation->arena, "in <%s>", element->name), state);
}
