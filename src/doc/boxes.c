/* Blocks that stand apart from the text: quotations, case studies, conditions, addresses. */
#include "doc/blocks.h"

#include "doc/inline.h"

void pull_quote_build(struct document *document, struct node *parent, struct element *element,
		      const struct prose *prose)
{
	const struct style *style = document->layout->pull_quote.style;
	struct element *quote = element_new(document->arena, element, ELEMENT_BLOCK_QUOTE);
	struct element *text = element_new(document->arena, quote, ELEMENT_P);
	struct node *node = node_new(document, parent, NODE_PULL_QUOTE, quote, prose->place);
	node->style = style;
	node->text = inline_content(document, prose, style, text, NULL, NULL);
}

void box_build(struct document *document, struct node *parent, struct element *element,
	       const struct prose *prose, enum node_kind kind, const struct box_look *look,
	       int level)
{
	struct element *part = element_new(document->arena, element, ELEMENT_SECT);
	struct node *node = node_new(document, parent, kind, part, prose->place);
	node->may_move = look->moves && !parent->element && !prose_attribute(prose, "place");
	if (look->label) {
		node->group.aside_element = element_new(document->arena, part, ELEMENT_P);
		node->group.aside = inline_text(document, look->label_text, look->label,
						node->group.aside_element);
	}
	node->group.title_element = heading_element(document, part, level);
	node->group.title = inline_text(document, prose_attribute(prose, "title"), look->title,
					node->group.title_element);
	blocks_build(document, node, part, prose);
}

void contact_build(struct document *document, struct node *parent, struct element *element,
		   const struct prose *prose)
{
	struct element *div = element_new(document->arena, element, ELEMENT_DIV);
	struct node *node = node_new(document, parent, NODE_CONTACT, div, prose->place);
	node->group.title_element = element_new(document->arena, div, ELEMENT_P);
	node->group.title = inline_text(document, prose_attribute(prose, "title"),
					document->layout->term, node->group.title_element);
	blocks_build(document, node, div, prose);
}
