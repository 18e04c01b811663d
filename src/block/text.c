#include "block/lines.h"
#include "block/smaller.h"

/* A heading is one box, so that what stands below it can tell that it is a column's first. */
static void heading_layout(struct block_context *context, const struct node *node, length_t x,
			   const struct style *style, const struct lines *lines, struct vlist *list)
{
	struct vitem *box = vlist_box(list, (length_t)lines->count * style->leading);
	lines_paint(box->paint, lines, x, style->baseline, style->leading);
	box->destination = node->destination;
	lines_collect_notes(context, lines, box);
	vlist_space_top(list, style->after, style->top_after ? style->top_after : style->after);
}

static int break_cost(const struct style *style, const struct lines *lines, size_t after)
{
	if (after < (size_t)style->orphans || lines->count - after < (size_t)style->widows)
		return PENALTY_FORBIDDEN;
	if (lines->items[after - 1].hyphenated)
		return style->hyphen_break;
	/* Rather three lines are left empty. */
	bool is_short = lines->count == (size_t)style->orphans + (size_t)style->widows;
	return is_short && lines->count > 2 ? PENALTY_SHORT : PENALTY_LINE;
}

/* "The board has three aims:" stays with the first of them. */
static bool leads_in(const struct node *node)
{
	if (!node->next || node->next->kind != NODE_LIST || !node->text.count)
		return false;
	const struct text_run *last = &node->text.runs[node->text.count - 1];
	size_t end = last->bytes;
	while (end && last->text[end - 1] == ' ')
		end--;
	return end && last->text[end - 1] == ':';
}

struct lines paragraph_break_lines(struct block_context *context, const struct node *node,
				   length_t width)
{
	const struct style *style = style_smaller(context, node->style);
	return context->in_cell && context->cell_align == STYLE_RIGHT
		       ? lines_break_right(context, &node->text, style, width)
		       : lines_break(context, &node->text, style, width, 0);
}

void paragraph_put_lines(struct block_context *context, const struct node *node, length_t x,
			 const struct lines *lines, struct vlist *list)
{
	const struct style *style = style_smaller(context, node->style);
	vlist_space(list, style->before);
	if (node->level) {
		heading_layout(context, node, x, style, lines, list);
		return;
	}
	length_t grid = context->document->layout->page.baseline_step;
	if (!context->in_cell && !context->off_grid && style->leading == grid)
		vlist_snap_next(list, grid);
	for (size_t i = 0; i < lines->count; i++) {
		if (i)
			vlist_allow_break(list, break_cost(style, lines, i));
		struct vitem *box = vlist_box(list, style->leading);
		line_paint(box->paint, &lines->items[i], x, style->baseline);
		line_collect_notes(context, &lines->items[i], box);
	}
	if (!leads_in(node))
		vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, context->in_cell ? context->cell_space : style->after);
}

void paragraph_layout(struct block_context *context, const struct node *node, length_t x,
		      length_t width, struct vlist *list)
{
	struct lines lines = paragraph_break_lines(context, node, width);
	paragraph_put_lines(context, node, x, &lines, list);
}

void contact_layout(struct block_context *context, const struct node *node, length_t x,
		    length_t width, struct vlist *list)
{
	const struct style *style = context->document->layout->term;
	struct lines title = lines_break(context, &node->group.title, style, width, 0);
	if (title.count) {
		struct vitem *box = vlist_box(list, (length_t)title.count * style->leading);
		lines_paint(box->paint, &title, x, style->baseline, style->leading);
	}
	for (const struct node *line = node->first; line; line = line->next) {
		struct lines lines = lines_break(context, &line->text, line->style, width, 0);
		struct vitem *box = vlist_box(list, (length_t)lines.count * line->style->leading);
		lines_paint(box->paint, &lines, x, line->style->baseline, line->style->leading);
		lines_collect_notes(context, &lines, box);
	}
	vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, context->document->layout->text->after);
}
