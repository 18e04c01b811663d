/*
 * A flow figure: its boxes, and what is said of it in words. Real text stands in the boxes, tagged as
 * paragraphs and lists within the figure; the figure's alternative tells the whole in order.
 */
#include "doc/flow_words.h"

#include "doc/blocks.h"
#include "doc/fields.h"
#include "doc/inline.h"

/* The paragraph of a box's head, of a question, of an arrow's label. */
static struct content line_of(struct document *document, const struct prose *prose,
			      const char *attribute, const struct style *style,
			      struct element *element)
{
	const char *text = prose_attribute(prose, attribute);
	if (!text || !*text)
		return (struct content) { 0 };
	return inline_text(document, text, style, element_new(document->arena, element, ELEMENT_P));
}

static void build_step(struct document *document, struct node *parent, struct element *element,
		       const struct prose *prose)
{
	const struct flow_look *look = &document->layout->flow;
	struct node *step = node_new(document, parent, NODE_STEP, element, prose->place);
	step->flow.title = line_of(document, prose, "title", look->step, element);
	if (inline_has_blocks(prose)) {
		document->text = look->text;
		blocks_build(document, step, element, prose);
		document->text = document->layout->text;
	} else if (prose->first) {
		paragraph_build(document, step, element_new(document->arena, element, ELEMENT_P),
				prose, look->text, 0);
	}
}

static void build_branch(struct document *document, struct node *parent, struct element *element,
			 const struct prose *prose)
{
	const struct flow_look *look = &document->layout->flow;
	struct node *branch = node_new(document, parent, NODE_BRANCH, element, prose->place);
	branch->flow.title = line_of(document, prose, "title", look->step, element);
	for (const struct prose *child = prose->first; child; child = child->next) {
		if (child->kind != PROSE_WAY)
			continue;
		struct node *way = node_new(document, branch, NODE_WAY, element, child->place);
		way->flow.ends = prose_says_yes(child, "ends");
		way->flow.title = line_of(document, child, "label", look->label, element);
		for (const struct prose *step = child->first; step; step = step->next)
			if (step->kind == PROSE_STEP)
				build_step(document, way, element, step);
	}
}

/* As wide as all columns where something stands side by side in it. */
static bool needs_all_columns(const struct layout *layout, const struct node *flow)
{
	const struct flow_look *look = &layout->flow;
	const struct page_look *page = &layout->page;
	length_t width = page->width - page->inner - page->outer, row = 0;
	for (const struct node *node = flow->first; node; node = node->next) {
		if (node->kind == NODE_BRANCH)
			return true;
		row += look->least + (node->next ? look->arrow_length : 0);
	}
	return row <= width;
}

void flow_build(struct document *document, struct node *parent, struct element *element,
		const struct prose *prose)
{
	struct element *div = element_new(document->arena, element, ELEMENT_DIV);
	struct node *flow = node_new(document, parent, NODE_FLOW, div, prose->place);
	const char *title = prose_attribute(prose, "title"), *alt = prose_attribute(prose, "alt");
	if (title)
		flow->flow.title = inline_text(document, title, document->layout->flow.title,
					       element_new(document->arena, div, ELEMENT_CAPTION));
	struct element *figure = element_new(document->arena, div, ELEMENT_FIGURE);
	flow->element = figure;
	figure->alt = alt ? fields_fill(document, alt, NULL) : flow_words(document, prose);
	for (const struct prose *child = prose->first; child; child = child->next) {
		if (child->kind == PROSE_STEP)
			build_step(document, flow, figure, child);
		else if (child->kind == PROSE_BRANCH)
			build_branch(document, flow, figure, child);
	}
	flow->spans = needs_all_columns(document->layout, flow);
}
