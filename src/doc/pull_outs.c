/* Bands of figures, each with its words: pull-outs, and a strip of divisions. */
#include "doc/blocks.h"

#include "doc/inline.h"

void pull_outs_build(struct document *document, struct node *parent, struct element *element,
		     const struct prose *prose)
{
	const struct pull_out_look *look = &document->layout->pull_out;
	struct element *list = element_new(document->arena, element, ELEMENT_L);
	struct node *band = node_new(document, parent, NODE_PULL_OUTS, list, prose->place);
	band->spans = true;
	band->pull_outs = look;
	for (const struct prose *child = prose->first; child; child = child->next) {
		if (child->kind != PROSE_PULL_OUT)
			continue;
		struct element *li = element_new(document->arena, list, ELEMENT_LI);
		struct node *node = node_new(document, band, NODE_PULL_OUT, li, child->place);
		struct element *figure = element_new(document->arena, li, ELEMENT_LBL);
		struct element *body = element_new(document->arena, li, ELEMENT_LBODY);
		struct element *label = element_new(document->arena, body, ELEMENT_P);
		node->pull_out.figure = inline_text(document, prose_attribute(child, "figure"),
						    look->figure, figure);
		node->pull_out.label =
			inline_text(document, prose_attribute(child, "label"), look->label, label);
		if (child->first)
			node->text = inline_content(document, child, look->second,
						    element_new(document->arena, body, ELEMENT_P),
						    NULL, NULL);
	}
}

/* One of a strip: it is called by its name, so that this and not the figure is the label. */
static void add_division(struct document *document, struct node *strip, struct element *list,
			 const struct prose *prose)
{
	const struct pull_out_look *look = &document->layout->divisions;
	struct element *li = element_new(document->arena, list, ELEMENT_LI);
	struct node *node = node_new(document, strip, NODE_PULL_OUT, li, prose->place);
	struct element *name = element_new(document->arena, li, ELEMENT_LBL);
	struct element *body = element_new(document->arena, li, ELEMENT_LBODY);
	struct element *figure = element_new(document->arena, body, ELEMENT_P);
	const char *label = prose_attribute(prose, "label");
	node->pull_out.is_total = prose_says_yes(prose, "total");
	node->pull_out.figure = inline_text(
		document, prose_attribute(prose, "figure"),
		node->pull_out.is_total && look->total ? look->total : look->figure, figure);
	node->pull_out.label =
		inline_text(document, prose_attribute(prose, "name"), look->label, name);
	if (label)
		node->text = inline_text(document, label, look->second,
					 element_new(document->arena, body, ELEMENT_P));
}

void divisions_build(struct document *document, struct node *parent, struct element *element,
		     const struct prose *prose)
{
	struct element *list = element_new(document->arena, element, ELEMENT_L);
	struct node *strip = node_new(document, parent, NODE_PULL_OUTS, list, prose->place);
	strip->spans = true;
	strip->pull_outs = &document->layout->divisions;
	for (const struct prose *child = prose->first; child; child = child->next)
		if (child->kind == PROSE_DIVISION)
			add_division(document, strip, list, child);
}
