/* Pull-out figures: a band across the page, each under a rule of its own; divisions likewise. */
#include "block/lines.h"

/* One figure with its words into a band's box, which grows with the longest. */
static void put_pull_out(struct block_context *context, const struct node *node, length_t x,
			 length_t width, struct vitem *box)
{
	struct paint_list *paint = box->paint;
	const struct pull_out_look *look = node->parent->pull_outs;
	rule_paint(paint, &look->rule, x, 0, width);
	struct lines figure = lines_break(context, &node->pull_out.figure, look->figure, width, 0);
	lines_paint(paint, &figure, x, look->figure_baseline, look->figure->leading);
	length_t y = look->figure_baseline + look->label_above;
	struct lines label = lines_break(context, &node->pull_out.label, look->label, width, 0);
	lines_paint(paint, &label, x, y, look->label->leading);
	y += (length_t)label.count * look->label->leading;
	struct lines second = lines_break(context, &node->text, look->second, width, 0);
	lines_paint(paint, &second, x, y, look->second->leading);
	lines_collect_notes(context, &second, box);
	y += (length_t)second.count * look->second->leading;
	length_t bottom =
		y - look->second->baseline; /* y is where a next line's baseline would be */
	if (bottom > box->height)
		box->height = round_up(bottom, context->document->layout->page.baseline_step);
}

static length_t span_of(const struct page_look *page, int32_t columns)
{
	return columns * (page->column + page->gutter) - page->gutter;
}

static length_t widest_figure(struct block_context *context, const struct node *node)
{
	length_t widest = 0;
	const length_t any = 0;
	for (const struct node *item = node->first; item; item = item->next) {
		struct paragraph paragraph = { .runs = item->pull_out.figure.runs,
					       .count = item->pull_out.figure.count,
					       .lang = context->document->lang,
					       .widths = &any,
					       .width_count = 1 };
		length_t width = paragraph_extent(context->shaper, context->arena,
						  context->messages, &paragraph)
					 .best;
		widest = width > widest ? width : widest;
	}
	return widest;
}

/*
 * As many columns each as let all of them stand in one row, within what the looks ask for; more where
 * a figure is long.
 */
static int32_t columns_each(struct block_context *context, const struct node *node)
{
	const struct layout *layout = context->document->layout;
	const struct page_look *page = &layout->page;
	int32_t columns = node->pull_outs->columns, count = 0;
	for (const struct node *item = node->first; item; item = item->next)
		count++;
	while (columns < layout->pull_out.columns && count * (columns + 1) <= page->columns)
		columns++;
	length_t widest = widest_figure(context, node);
	while (columns < page->columns && span_of(page, columns) < widest)
		columns++;
	return columns;
}

bool pull_outs_fit(struct block_context *context, const struct node *node, length_t width)
{
	const struct page_look *page = &context->document->layout->page;
	return span_of(page, columns_each(context, node)) <= width;
}

void pull_outs_layout(struct block_context *context, const struct node *node, length_t x,
		      length_t width, struct vlist *list)
{
	const struct page_look *page = &context->document->layout->page;
	const struct pull_out_look *look = node->pull_outs;
	length_t wanted = span_of(page, columns_each(context, node));
	length_t span = wanted < width ? wanted : width;
	vlist_space_block(list, look->space);
	for (const struct node *item = node->first; item;) {
		struct vitem *box = vlist_box(list, look->height);
		length_t left = x;
		do {
			put_pull_out(context, item, left, span, box);
			left += span + page->gutter;
			item = item->next;
		} while (item && left + span <= x + width + LENGTH_ONE_PT);
		vlist_allow_break(list, PENALTY_LINE);
		vlist_space(list, look->space);
	}
}
