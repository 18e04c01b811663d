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
	lines_collect_notes(context, &lines, box);
	vlist_allow_break(list, PENALTY_LINE);
	vlist_space(list, look->outside);
}

/* A case study on its way: its head, and its body laid out to the inner width. */
struct study {
	struct block_context *context;
	const struct case_study_look *look;
	length_t x, width;
	struct lines label, title;
	length_t label_y, title_y, body_y;
	struct vlist body;
};

static struct study measure_study(struct block_context *context, const struct node *node,
				  length_t x, length_t width)
{
	const struct case_study_look *look = &context->document->layout->case_study;
	length_t inner = width - 2 * look->side;
	struct study study = { .context = context, .look = look, .x = x, .width = width };
	study.label = lines_break(context, &node->group.aside, look->label, inner, 0);
	study.title = lines_break(context, &node->group.title, look->title, inner, 0);
	study.label_y = look->top_rule.width + look->above;
	study.title_y = study.label_y + (length_t)study.label.count * look->label->leading;
	study.body_y = study.title_y + (length_t)study.title.count * look->title->leading +
		       look->title->after;
	vlist_init(&study.body, context->arena);
	blocks_layout(context, node->first, x + look->side, inner, &study.body);
	return study;
}

static struct vitem *tinted_box(const struct study *study, struct vlist *list, length_t height)
{
	struct vitem *box = vlist_box(list, height);
	if (study->look->ground)
		paint_rule(box->paint, study->x, 0, study->width, height, study->look->ground);
	return box;
}

static void paint_head(const struct study *study, struct vitem *box)
{
	const struct case_study_look *look = study->look;
	length_t left = study->x + look->side;
	rule_paint(box->paint, &look->top_rule, study->x, 0, study->width);
	lines_paint(box->paint, &study->label, left, study->label_y + look->label->baseline,
		    look->label->leading);
	lines_paint(box->paint, &study->title, left, study->title_y + look->title->baseline,
		    look->title->leading);
}

/*
 * One that no column could hold: a tinted box for each of its body's, the space above it in it, so
 * that the tint has no gaps and what is set in the next column begins with it.
 */
static void layout_in_slices(const struct study *study, struct vlist *list)
{
	length_t above = study->body_y;
	bool head = true;
	for (size_t i = 0; i < study->body.count; i++) {
		const struct vitem *item = &study->body.items[i];
		if (item->kind == VITEM_GLUE)
			above += item->height;
		if (item->kind == VITEM_PENALTY && !head)
			vlist_allow_break(list, item->penalty);
		if (item->kind != VITEM_BOX)
			continue;
		struct vitem *box = tinted_box(study, list, above + item->height);
		paint_append(box->paint, item->paint, 0, above);
		vitem_take_marks(study->context->arena, box, item);
		if (head)
			paint_head(study, box);
		head = false;
		above = 0;
	}
	tinted_box(study, list, study->look->below);
	vlist_snap(list, study->context->document->layout->page.baseline_step);
}

void case_study_layout(struct block_context *context, const struct node *node, length_t x,
		       length_t width, struct vlist *list)
{
	const struct page_look *page = &context->document->layout->page;
	struct study study = measure_study(context, node, x, width);
	length_t natural = study.body_y + vlist_height(&study.body) + study.look->below;
	length_t height = round_up(natural, page->baseline_step);
	vlist_space(list, study.look->outside);
	vlist_allow_break(list, PENALTY_FREE);
	if (height > page->frame_bottom - page->hang_first) {
		layout_in_slices(&study, list);
	} else {
		struct vitem *box = tinted_box(&study, list, height);
		paint_head(&study, box);
		vlist_put(&study.body, box, 0, study.body_y);
	}
	vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, study.look->outside);
}
