/* Pull-out figures: a band of figures, each with its words. */
#include "doc/blocks.h"
#include "doc/inline.h"

static struct element *add_element(struct document *document, struct element *parent,
				   enum element_role role)
{
	return element_new(document->arena, parent, role);
}

void pull_outs_build(struct document *document, struct node *parent, struct element *element,
		     const struct prose *prose)
{
	const struct pull_out_look *look = &document->layout->pull_out;
	struct element *list = add_element(document, element, ELEMENT_L);
	struct node *band = node_new(document, parent, NODE_PULL_OUTS, list, prose->place);
	band->spans = true;
	for (const struct prose *child = prose->first; child; child = child->next) {
		if (child->kind != PROSE_PULL_OUT)
			continue;
		struct element *li = add_element(document, list, ELEMENT_LI);
		struct node *node = node_new(document, band, NODE_PULL_OUT, li, child->place);
		struct element *figure = add_element(document, li, ELEMENT_LBL);
		struct element *body = add_element(document, li, ELEMENT_LBODY);
		struct element *label = add_element(document, body, ELEMENT_P);
		node->pull_out.figure = inline_text(document, prose_attribute(child, "figure"),
						    look->figure, figure);
		node->pull_out.label =
			inline_text(document, prose_attribute(child, "label"), look->label, label);
		if (child->first)
			node->text =
				inline_content(document, child, look->second,
					       add_element(document, body, ELEMENT_P), NULL, NULL);
	}
}
