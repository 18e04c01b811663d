/* Lists: which label each item has. */
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "doc/blocks.h"
#include "doc/inline.h"
#include "doc/words.h"

struct list_form {
	enum list_marker marker;
	enum element_numbering numbering;
};

static struct list_form list_form(const struct prose *prose)
{
	static const struct {
		const char *type;
		struct list_form form;
	} types[] = {
		{ "1", { MARKER_DECIMAL, NUMBERING_DECIMAL } },
		{ "a", { MARKER_ALPHA, NUMBERING_LOWER_ALPHA } },
		{ "A", { MARKER_UPPER_ALPHA, NUMBERING_UPPER_ALPHA } },
		{ "i", { MARKER_ROMAN, NUMBERING_LOWER_ROMAN } },
		{ "I", { MARKER_UPPER_ROMAN, NUMBERING_UPPER_ROMAN } },
	};
	const char *type = prose_attribute(prose, "type");
	if (prose->kind == PROSE_UL)
		return (struct list_form) { MARKER_BULLET, NUMBERING_DISC };
	if (prose->kind == PROSE_TERMS)
		return (struct list_form) { MARKER_TERM, NUMBERING_LOWER_ALPHA };
	for (size_t i = 0; type && i < sizeof types / sizeof *types; i++)
		if (!strcmp(type, types[i].type))
			return types[i].form;
	return types[0].form;
}

static const char *in_capitals(struct arena *arena, const char *text)
{
	char *capitals = arena_strdup(arena, text);
	for (char *at = capitals; *at; at++)
		if (ascii_is_small(*at))
			*at = (char)(*at - 'a' + 'A');
	return capitals;
}

static const char *label_text(struct arena *arena, enum list_marker marker, int number)
{
	switch (marker) {
	case MARKER_DECIMAL:
		return arena_printf(arena, "%d.", number);
	case MARKER_ALPHA:
	case MARKER_TERM:
		return words_letter(arena, number);
	case MARKER_UPPER_ALPHA:
		return in_capitals(arena, words_letter(arena, number));
	case MARKER_ROMAN:
		return words_roman(arena, number);
	case MARKER_UPPER_ROMAN:
		return in_capitals(arena, words_roman(arena, number));
	case MARKER_BULLET:
		break;
	}
	return NULL; /* a bullet is drawn */
}

/* The number that an item or a list says it has; otherwise where it says none. check/ has judged it. */
static int number_given(const struct prose *prose, const char *attribute, int otherwise)
{
	const char *given = prose_attribute(prose, attribute);
	long number = given ? strtol(given, NULL, 10) : otherwise;
	return number < 1 || number > LIST_NUMBER_MOST ? otherwise : (int)number;
}

/* The run-in term leads the first paragraph, whether the term holds text or paragraphs. */
static void build_item_body(struct document *document, struct node *item, struct element *body,
			    const struct prose *prose)
{
	const struct layout *layout = document->layout;
	const struct style *style = document->text;
	const char *term = prose_attribute(prose, "name");
	if (!inline_has_blocks(prose)) {
		struct node *text = node_new(document, item, NODE_PARAGRAPH, body, prose->place);
		text->style = style;
		text->text = inline_content(document, prose, style, body, term, layout->term);
		return;
	}
	const struct prose *first = prose->first;
	if (term && first && first->kind == PROSE_P) {
		struct element *element = element_new(document->arena, body, ELEMENT_P);
		struct node *text = node_new(document, item, NODE_PARAGRAPH, element, first->place);
		text->style = style;
		text->text = inline_content(document, first, style, element, term, layout->term);
		struct prose rest = *prose;
		rest.first = first->next;
		blocks_build(document, item, body, &rest);
		return;
	}
	if (term) {
		struct element *element = element_new(document->arena, body, ELEMENT_P);
		struct node *alone =
			node_new(document, item, NODE_PARAGRAPH, element, prose->place);
		alone->style = style;
		alone->text = inline_text(document, term, layout->term, element);
	}
	blocks_build(document, item, body, prose);
}

/* Labels are as large as the text beside them. */
static const struct style *label_style(const struct document *document)
{
	const struct layout *layout = document->layout;
	return document->text == layout->text ? layout->list.label : document->text;
}

void list_build(struct document *document, struct node *parent, struct element *element,
		const struct prose *prose)
{
	struct list_form form = list_form(prose);
	struct element *list_element = element_new(document->arena, element, ELEMENT_L);
	list_element->numbering = form.numbering;
	struct node *list = node_new(document, parent, NODE_LIST, list_element, prose->place);
	list->list.marker = form.marker;
	for (const struct node *up = parent; up; up = up->parent)
		list->list.depth += up->kind == NODE_LIST;
	int number = number_given(prose, "start", 1);
	for (const struct prose *child = prose->first; child; child = child->next) {
		if (child->kind != PROSE_LI && child->kind != PROSE_TERM)
			continue;
		number = number_given(child, "value", number);
		struct element *li = element_new(document->arena, list_element, ELEMENT_LI);
		const char *around = language_enter(document, child, li);
		struct node *item = node_new(document, list, NODE_ITEM, li, child->place);
		item->item.label_element = element_new(document->arena, li, ELEMENT_LBL);
		if (form.marker == MARKER_BULLET)
			item->item.label_element->actual = "\u2022";
		item->item.label =
			inline_text(document, label_text(document->arena, form.marker, number++),
				    label_style(document), item->item.label_element);
		build_item_body(document, item, element_new(document->arena, li, ELEMENT_LBODY),
				child);
		language_leave(document, around);
	}
}
