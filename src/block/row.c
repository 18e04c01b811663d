/* Blocks side by side, each in a span of the grid: signatories, addresses, charts. */
#include "block/row.h"

#include "block/lines.h"

/* Columns of the grid for each: charts share the width, two or three in a row. */
static int columns_of(const struct layout *layout, const struct node *node)
{
	int count = 0;
	if (!node->first || node->first->kind != NODE_STACK)
		return layout->definitions.panel_columns;
	for (const struct node *item = node->first; item; item = item->next)
		count++;
	return layout->page.columns / (count > 2 ? 3 : count);
}

static length_t space_of(const struct layout *layout, const struct node *node)
{
	bool charts = node->first && node->first->kind == NODE_STACK;
	return charts ? layout->chart.between : layout->text->after;
}

length_t row_span(const struct layout *layout, const struct node *row)
{
	const struct page_look *page = &layout->page;
	return columns_of(layout, row) * (page->column + page->gutter) - page->gutter;
}

/* A title of two lines beside one of one line: all drawings stand as low as the lowest would. */
static length_t highest_head(struct block_context *context, const struct node *row, length_t span)
{
	length_t highest = 0;
	for (const struct node *item = row->first; item; item = item->next) {
		if (item->kind != NODE_STACK)
			continue;
		for (const struct node *child = item->first; child; child = child->next) {
			length_t head = chart_node_head(context, child, span);
			highest = head > highest ? head : highest;
		}
	}
	return highest;
}

/* Who has a portrait beside one who has a signature alone: all sign on one line. */
static length_t highest_signature(struct block_context *context, const struct node *row,
				  length_t span)
{
	length_t highest = 0;
	for (const struct node *item = row->first; item; item = item->next)
		if (item->kind == NODE_SIGNATURE)
			highest = larger(highest, signature_head(context, item, span));
	return highest;
}

void row_layout(struct block_context *context, const struct node *node, length_t x, length_t width,
		struct vlist *list)
{
	const struct page_look *page = &context->document->layout->page;
	length_t space = space_of(context->document->layout, node);
	length_t span = row_span(context->document->layout, node);
	struct block_context inner = *context;
	inner.side_by_side = true;
	inner.chart_head = highest_head(context, node, span);
	inner.signature_head = highest_signature(&inner, node, span);
	vlist_space(list, space);
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
		vlist_space(list, space);
	}
}
