#include "block/flow_box.h"

static bool is_decision(const struct node *node)
{
	return node->kind == NODE_BRANCH;
}

static const struct rule_look *top_rule(const struct flow_look *look, const struct node *node)
{
	return is_decision(node) ? &look->decision_rule : &look->box_rule;
}

struct flow_box flow_box_measure(struct block_context *context, const struct flow_look *look,
				 const struct node *node, length_t width)
{
	const struct page_look *page = &context->document->layout->page;
	length_t inner = width - 2 * look->side, top = top_rule(look, node)->width + look->above;
	struct flow_box box = { .node = node, .width = width, .body_x = look->side };
	bool has_body = node->kind == NODE_STEP && node->first;
	bool beside = has_body && node->flow.title.count && width >= look->wide;
	length_t title_width = beside ? look->title_width - page->gutter : inner;
	box.title = lines_break(context, &node->flow.title, look->step, title_width, 0);
	length_t title = (length_t)box.title.count * look->step->leading;
	vlist_init(&box.body, context->arena);
	if (has_body) {
		struct block_context cell = *context;
		cell.in_cell = true;
		cell.cell_space = page->unit;
		cell.cell_align = STYLE_LEFT;
		if (beside) {
			box.body_x += look->title_width;
			inner -= look->title_width;
		}
		blocks_layout(&cell, node->first, 0, inner, &box.body);
	}
	length_t body = vlist_height(&box.body);
	/* Beside each other, title and text stand on one baseline. */
	box.body_y = beside ? top + look->step->baseline - look->text->baseline : top + title;
	length_t text = box.body_y + body, head = top + title;
	box.height = round_up((text > head ? text : head) + look->below, page->unit);
	return box;
}

static void fill(struct paint_list *paint, const struct element *element, length_t x, length_t y,
		 const struct path *path, const struct ink *ink)
{
	if (ink)
		paint_fill(paint, element, x, y, path, ink);
}

void flow_box_paint(struct block_context *context, const struct flow_look *look,
		    const struct flow_box *box, const struct element *element, length_t x,
		    length_t y, length_t height, struct vitem *item)
{
	const struct rule_look *rule = top_rule(look, box->node);
	length_t top = y + rule->width + look->above;
	fill(item->paint, element, x, y, path_rectangle(context->arena, box->width, height),
	     is_decision(box->node) ? look->decision_ground : look->ground);
	fill(item->paint, element, x, y, path_rectangle(context->arena, box->width, rule->width),
	     rule->ink);
	lines_paint(item->paint, &box->title, x + look->side, top + look->step->baseline,
		    look->step->leading);
	lines_collect_notes(context, &box->title, item);
	vlist_put(&box->body, item, x + box->body_x, y + box->body_y);
}

void shaft_paint(struct block_context *context, const struct flow_look *look,
		 struct paint_list *paint, const struct element *element, length_t x, length_t from,
		 length_t to)
{
	if (to > from)
		fill(paint, element, x - look->arrow.width / 2, from,
		     path_rectangle(context->arena, look->arrow.width, to - from), look->arrow.ink);
}

void arrow_down_paint(struct block_context *context, const struct flow_look *look,
		      struct paint_list *paint, const struct element *element, length_t x,
		      length_t from, length_t to)
{
	length_t half = look->head_width / 2;
	const struct point head[] = {
		{ -half, -look->head_length },
		{ half, -look->head_length },
		{ 0, 0 },
	};
	shaft_paint(context, look, paint, element, x, from, to - look->head_length);
	fill(paint, element, x, to, path_polygon(context->arena, head, 3), look->arrow.ink);
}

void arrow_right_paint(struct block_context *context, const struct flow_look *look,
		       struct paint_list *paint, const struct element *element, length_t from,
		       length_t y, length_t to)
{
	length_t half = look->head_width / 2, shaft = to - look->head_length - from;
	const struct point head[] = {
		{ -look->head_length, -half },
		{ -look->head_length, half },
		{ 0, 0 },
	};
	if (shaft > 0)
		fill(paint, element, from, y - look->arrow.width / 2,
		     path_rectangle(context->arena, shaft, look->arrow.width), look->arrow.ink);
	fill(paint, element, to, y, path_polygon(context->arena, head, 3), look->arrow.ink);
}
