/* Blocks with rules, a ground or a frame about them: the pull quote, the case study, conditions. */
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
	/* One that ends the text takes some of it along rather than stand alone on a page. */
	vlist_allow_break(list, node->next ? PENALTY_LINE : PENALTY_ROW / 4);
	struct vitem *box = vlist_box(list, height);
	rule_paint(box->paint, &look->top_rule, x, 0, width);
	lines_paint(box->paint, &lines, x,
		    look->top_rule.width + look->above + (height - natural) / 2 +
			    look->style->baseline,
		    look->style->leading);
	rule_paint(box->paint, &look->bottom_rule, x, height - look->bottom_rule.width, width);
	lines_collect_notes(context, &lines, box);
	vlist_allow_break(list, PENALTY_LINE);
	vlist_space(list, look->outside);
}

/*
 * The head stands over its first lines; returns how high it is. What its lines lack to the grid stands
 * between them and the text, which so keeps step with the column beside it.
 */
static length_t paint_head(struct block_context *context, const struct node *node,
			   const struct box_look *look, length_t x, length_t width,
			   struct vitem *item)
{
	length_t left = x + look->side, inner = width - 2 * look->side;
	length_t y = look->top_rule.width + look->above;
	rule_paint(item->paint, &look->top_rule, x, 0, width);
	if (look->label) {
		struct lines label =
			lines_break(context, &node->group.aside, look->label, inner, 0);
		lines_paint(item->paint, &label, left, y + look->label->baseline,
			    look->label->leading);
		y += (length_t)label.count * look->label->leading;
	}
	struct lines title = lines_break(context, &node->group.title, look->title, inner, 0);
	lines_paint(item->paint, &title, left, y + look->title->baseline, look->title->leading);
	y += (length_t)title.count * look->title->leading + look->title->after;
	return round_up(y, context->document->layout->page.baseline_step);
}

/* Where it goes on in the next column, a line of its ground stands above the text. */
static const struct vitem *empty_line(struct block_context *context, const struct ground *ground)
{
	struct vitem *line = arena_alloc(context->arena, sizeof *line);
	*line = (struct vitem) { .kind = VITEM_BOX, .ground = ground };
	line->height = context->document->layout->page.baseline_step;
	line->paint = arena_alloc(context->arena, sizeof *line->paint);
	paint_list_init(line->paint, context->arena);
	return line;
}

/* How many of a list's boxes stand before each break, and after it, at least. */
static size_t count_boxes(const struct vlist *list, size_t from, size_t end)
{
	size_t boxes = 0;
	for (size_t i = from; i < end; i++)
		boxes += list->items[i].kind == VITEM_BOX;
	return boxes;
}

/*
 * The body's boxes on their ground. A break costs its own and what the whole box's tearing costs; more
 * near its ends, where it would leave a few lines alone.
 */
static void add_body(struct block_context *context, const struct vlist *body,
		     const struct ground *ground, int torn, struct vlist *list)
{
	enum { LEAST = 4, FEW_LINES = 2000 };
	const struct page_look *page = &context->document->layout->page;
	size_t start = list->count, all = count_boxes(body, 0, body->count), above = 0;
	vlist_append(list, body);
	vlist_keep(list);
	for (size_t i = start; i < list->count; i++) {
		struct vitem *item = &list->items[i];
		item->ground = ground;
		above += item->kind == VITEM_BOX;
		if (item->kind == VITEM_BOX && item->depth < 2 * page->unit)
			item->depth = 2 * page->unit;
		if (item->kind != VITEM_PENALTY)
			continue;
		item->penalty += torn + (above < LEAST || all - above < LEAST ? FEW_LINES : 0);
		item->repeat = list->repeat;
	}
}

static const struct ground *make_ground(struct block_context *context, const struct box_look *look,
					length_t x, length_t width)
{
	if (!look->ground && !look->frame.width)
		return NULL;
	struct ground *ground = arena_alloc(context->arena, sizeof *ground);
	*ground = (struct ground) {
		.x = x, .width = width, .ink = look->ground, .frame = look->frame
	};
	return ground;
}

void box_layout(struct block_context *context, const struct node *node, const struct box_look *look,
		length_t x, length_t width, struct vlist *list)
{
	const struct page_look *page = &context->document->layout->page;
	const struct ground *ground = make_ground(context, look, x, width);
	struct vlist body;
	vlist_init(&body, context->arena);
	struct block_context inner = *context;
	inner.off_grid = true;
	blocks_layout(&inner, node->first, x + look->side, width - 2 * look->side, &body);
	vlist_space(list, look->outside);
	vlist_allow_break(list, PENALTY_FREE);
	if (!context->off_grid)
		vlist_snap_next(list, page->baseline_step);
	struct vitem *head = vlist_box(list, 0);
	head->ground = ground;
	head->height = paint_head(context, node, look, x, width, head);
	length_t natural = head->height + vlist_height(&body) + look->below;
	length_t height = round_up(natural, page->baseline_step);
	bool fits = height <= page->frame_bottom - page->hang_next;
	list->repeat = empty_line(context, ground);
	add_body(context, &body, ground, fits ? PENALTY_ROW : PENALTY_FREE, list);
	list->repeat = NULL;
	list->space = list->top_space = 0;
	vlist_keep(list);
	vlist_box(list, look->below + height - natural)->ground = ground;
	vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, look->outside);
}
