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
	vlist_allow_break(list, PENALTY_LINE);
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

/* What a case study and a box of conditions have in common. */
struct box {
	const struct ground *ground; /* NULL: none */
	struct rule_look top_rule;   /* over the tint; width 0: none */
	length_t x, width;
	length_t side, above, below, outside;
	const struct style *label, *title; /* label NULL: none */
};

/*
 * The head stands over its first lines; returns how high it is. What its lines lack to the grid stands
 * between them and the text, which so keeps step with the column beside it.
 */
static length_t paint_head(struct block_context *context, const struct node *node,
			   const struct box *box, struct vitem *item)
{
	length_t left = box->x + box->side, width = box->width - 2 * box->side;
	length_t y = box->top_rule.width + box->above;
	rule_paint(item->paint, &box->top_rule, box->x, 0, box->width);
	if (box->label) {
		struct lines label = lines_break(context, &node->group.aside, box->label, width, 0);
		lines_paint(item->paint, &label, left, y + box->label->baseline,
			    box->label->leading);
		y += (length_t)label.count * box->label->leading;
	}
	struct lines title = lines_break(context, &node->group.title, box->title, width, 0);
	lines_paint(item->paint, &title, left, y + box->title->baseline, box->title->leading);
	y += (length_t)title.count * box->title->leading + box->title->after;
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

static void box_layout(struct block_context *context, const struct node *node,
		       const struct box *box, struct vlist *list)
{
	const struct page_look *page = &context->document->layout->page;
	struct vlist body;
	vlist_init(&body, context->arena);
	struct block_context inner = *context;
	inner.off_grid = true;
	blocks_layout(&inner, node->first, box->x + box->side, box->width - 2 * box->side, &body);
	vlist_space(list, box->outside);
	vlist_allow_break(list, PENALTY_FREE);
	if (!context->off_grid)
		vlist_snap_next(list, page->baseline_step);
	struct vitem *head = vlist_box(list, 0);
	head->ground = box->ground;
	head->height = paint_head(context, node, box, head);
	length_t natural = head->height + vlist_height(&body) + box->below;
	length_t height = round_up(natural, page->baseline_step);
	bool fits = height <= page->frame_bottom - page->hang_next;
	list->repeat = empty_line(context, box->ground);
	add_body(context, &body, box->ground, fits ? PENALTY_ROW : PENALTY_FREE, list);
	list->repeat = NULL;
	list->space = list->top_space = 0;
	vlist_keep(list);
	vlist_box(list, box->below + height - natural)->ground = box->ground;
	vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, box->outside);
}

static const struct ground *make_ground(struct block_context *context, struct ground ground)
{
	if (!ground.ink && !ground.frame.width)
		return NULL;
	struct ground *made = arena_alloc(context->arena, sizeof *made);
	*made = ground;
	return made;
}

void case_study_layout(struct block_context *context, const struct node *node, length_t x,
		       length_t width, struct vlist *list)
{
	const struct case_study_look *look = &context->document->layout->case_study;
	const struct ground ground = { .x = x, .width = width, .ink = look->ground };
	const struct box box = { .ground = make_ground(context, ground),
				 .top_rule = look->top_rule,
				 .x = x,
				 .width = width,
				 .side = look->side,
				 .above = look->above,
				 .below = look->below,
				 .outside = look->outside,
				 .label = look->label,
				 .title = look->title };
	box_layout(context, node, &box, list);
}

void conditions_layout(struct block_context *context, const struct node *node, length_t x,
		       length_t width, struct vlist *list)
{
	const struct conditions_look *look = &context->document->layout->conditions;
	const struct ground ground = {
		.x = x, .width = width, .ink = look->ground, .frame = look->frame
	};
	const struct box box = { .ground = make_ground(context, ground),
				 .x = x,
				 .width = width,
				 .side = look->side,
				 .above = look->above,
				 .below = look->below,
				 .outside = look->outside,
				 .title = look->title };
	box_layout(context, node, &box, list);
}
