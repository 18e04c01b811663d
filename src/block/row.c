/* Blocks side by side, each in a span of the grid: signatories, addresses. */
#include "block/lines.h"

void row_layout(struct block_context *context, const struct node *node, length_t x, length_t width,
		struct vlist *list)
{
	const struct page_look *page = &context->document->layout->page;
	int columns = context->document->layout->definitions.panel_columns;
	length_t span = columns * (page->column + page->gutter) - page->gutter;
	struct block_context inner = *context;
	inner.side_by_side = true;
	vlist_space(list, context->document->layout->text->after);
	vlist_allow_break(list, PENALTY_LINE);
	for (const struct node *item = node->first; item;) {
		struct vitem *box = vlist_box(list, 0);
		length_t left = x;
		do {
			struct vlist cell;
			vlist_init(&cell, context->arena);
			block_layout(&inner, item, left, span, &cell);
			vlist_put(&cell, box, 0, 0);
			length_t height = vlist_height(&cell);
			box->height = height > box->height ? height : box->height;
			left += span + page->gutter;
			item = item->next;
		} while (item && left + span <= x + width + LENGTH_ONE_PT);
		vlist_snap(list, page->baseline_step);
		vlist_allow_break(list, PENALTY_LINE);
		vlist_space(list, context->document->layout->text->after);
	}
}
