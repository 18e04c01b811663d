#include "paint/element.h"

static const char *const role_names[ELEMENT_ROLES] = {
	[ELEMENT_DOCUMENT] = "Document",
	[ELEMENT_PART] = "Part",
	[ELEMENT_SECT] = "Sect",
	[ELEMENT_DIV] = "Div",
	[ELEMENT_H1] = "H1",
	[ELEMENT_H2] = "H2",
	[ELEMENT_H3] = "H3",
	[ELEMENT_P] = "P",
	[ELEMENT_BLOCK_QUOTE] = "BlockQuote",
	[ELEMENT_L] = "L",
	[ELEMENT_LI] = "LI",
	[ELEMENT_LBL] = "Lbl",
	[ELEMENT_LBODY] = "LBody",
	[ELEMENT_TABLE] = "Table",
	[ELEMENT_THEAD] = "THead",
	[ELEMENT_TBODY] = "TBody",
	[ELEMENT_TR] = "TR",
	[ELEMENT_TH] = "TH",
	[ELEMENT_TD] = "TD",
	[ELEMENT_CAPTION] = "Caption",
	[ELEMENT_FIGURE] = "Figure",
	[ELEMENT_NOTE] = "Note",
	[ELEMENT_REFERENCE] = "Reference",
	[ELEMENT_LINK] = "Link",
	[ELEMENT_SPAN] = "Span",
	[ELEMENT_TOC] = "TOC",
	[ELEMENT_TOCI] = "TOCI",
};

static struct element *root_of(struct element *element)
{
	while (element->parent)
		element = element->parent;
	return element;
}

struct element *element_new(struct arena *arena, struct element *parent, enum element_role role)
{
	struct element *element = arena_alloc(arena, sizeof *element);
	element->role = role;
	element->parent = parent;
	if (!parent)
		return element;
	if (parent->last)
		parent->last->next = element;
	else
		parent->first = element;
	parent->last = element;
	element->index = ++root_of(parent)->descendants;
	return element;
}

struct element *element_after(const struct element *element, const struct element *root)
{
	/* A loop, not a recursion, so that no input is too deep. */
	if (element->first)
		return element->first;
	while (element != root && !element->next)
		element = element->parent;
	return element == root ? NULL : element->next;
}

const char *element_role_name(enum element_role role)
{
	return role < ELEMENT_ROLES ? role_names[role] : "NonStruct";
}
