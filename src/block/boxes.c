/* Blocks with rules or a ground about them: the pull quote and the case study. */
#include "block/lines.h"

void pull_quote_layout(struct block_context *context, const struct node *node, length_t x,
		       length_t width, struct vlist *list)
{
	const struct layout *layout = context->document->layout;
	const struct pull_quote_look *look = &layout->pull_quote;
	struct lines lines = lines_break(context, &node->text, look->style, width, 0);
	length_t text = (length_t)lines.count * look->style->leading;
	length_t natural =
		look->top_rule.width + look->above + text + look->below + look->bottom_rule.width;
	/* The text after it is on the grid again: what is lacking goes above and below alike. */
	length_t height = round_up(natural, layout->page.baseline_step);
	vlist_space(list, look->outside);
	vlist_allow_break(list, PENALTY_LINE);
	struct vitem *box = vlist_box(list, height);
	rule_paint(box->paint, &look->top_rule, x, 0, width);
	lines_paint(box->paint, &lines, x,
		    look->top_rule.width + look->above + (height - natural) / 2 +
			    look->style->baseline,
		    look->style->leading);
	rule_paint(box->paint, &look->bottom_rule, x, height - look->bottom_rule.width, width);
	vlist_allow_break(list, PENALTY_LINE);
	vlist_space(list, look->outside);
}

void case_study_layout(struct block_context *context, const struct node *node, length_t x,
		       length_t width, struct vlist *list)
{
	const struct layout *layout = context->document->layout;
	const struct case_study_look *look = &layout->case_study;
	length_t inner = width - 2 * look->side;
	struct lines label = lines_break(context, &node->group.aside, look->label, inner, 0);
	struct lines title = lines_break(context, &node->group.title, look->title, inner, 0);
	struct vlist body;
	vlist_init(&body, context->arena);
	blocks_layout(context, node->first, x + look->side, inner, &body);

	length_t y = look->top_rule.width + look->above;
	length_t title_y = y + (length_t)label.count * look->label->leading;
	length_t body_y =
		title_y + (length_t)title.count * look->title->leading + look->title->after;
	length_t natural = body_y + vlist_height(&body) + look->below;
	length_t height = round_up(natural, layout->page.baseline_step);
	vlist_space(list, look->outside);
	vlist_allow_break(list, PENALTY_FREE);
	struct vitem *box = vlist_box(list, height);
	if (look->ground)
		paint_rule(box->paint, x, 0, width, height, look->ground);
	rule_paint(box->paint, &look->top_rule, x, 0, width);
	lines_paint(box->paint, &label, x + look->side, y + look->label->baseline,
		    look->label->leading);
	lines_paint(box->paint, &title, x + look->side, title_y + look->title->baseline,
		    look->title->leading);
	vlist_paint(&body, box->paint, 0, body_y);
	for (size_t i = 0; i < body.count; i++) {
		if (!body.items[i].insert_count)
			continue;
		box->inserts = body.items[i].inserts;
		box->insert_count = body.items[i].insert_count;
	}
	vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, look->outside);
}
