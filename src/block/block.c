#include "block/block.h"

#include "block/cut.h"

static void layout_kind(struct block_context *context, const struct node *node, length_t x,
			length_t width, struct vlist *list)
{
	switch (node->kind) {
	case NODE_PARAGRAPH:
		paragraph_layout(context, node, x, width, list);
		break;
	case NODE_LIST:
		list_layout(context, node, x, width, list);
		break;
	case NODE_TABLE:
		statistics_layout(context, node, x, width, list);
		break;
	case NODE_DEFINITIONS:
		definitions_layout(context, node, x, width, list);
		break;
	case NODE_PANELS:
		panels_layout(context, node, x, width, list);
		break;
	case NODE_PULL_QUOTE:
		pull_quote_layout(context, node, x, width, list);
		break;
	case NODE_CASE_STUDY:
		box_layout(context, node, &context->document->layout->case_study, x, width, list);
		break;
	case NODE_CONDITIONS:
		box_layout(context, node, &context->document->layout->conditions, x, width, list);
		break;
	case NODE_SIGNATURE:
		signature_layout(context, node, x, width, list);
		break;
	case NODE_CHART:
		chart_layout(context, node, x, width, list);
		break;
	case NODE_STACK:
		blocks_layout(context, node->first, x, width, list);
		break;
	case NODE_SPARK:
		spark_layout(context, node, x, width, list);
		break;
	case NODE_FIGURE:
		figure_layout(context, node, x, width, list);
		break;
	case NODE_CONTACT:
		contact_layout(context, node, x, width, list);
		break;
	case NODE_GRID:
		grid_layout(context, node, x, width, list);
		break;
	case NODE_ROW:
		row_layout(context, node, x, width, list);
		break;
	case NODE_CONTENTS:
		contents_layout(context, node, x, width, list);
		break;
	case NODE_PULL_OUTS:
		pull_outs_layout(context, node, x, width, list);
		break;
	case NODE_FLOW:
		flow_layout(context, node, x, width, list);
		break;
	case NODE_STEP:
	case NODE_BRANCH:
	case NODE_WAY:
	case NODE_PULL_OUT:
	case NODE_ITEM:
	case NODE_DEFINITION:
	case NODE_PANEL:
		break; /* their parents lay them out */
	}
}

void block_layout(struct block_context *context, const struct node *node, length_t x,
		  length_t width, struct vlist *list)
{
	const struct page_look *page = &context->document->layout->page;
	size_t start = list->count;
	struct place around = context->place;
	context->place = node->place;
	layout_kind(context, node, x, width, list);
	context->place = around;
	vlist_cut(list, start, page->frame_bottom - page->hang_next);
	for (size_t i = start; i < list->count; i++)
		if (!list->items[i].place.source)
			list->items[i].place = node->place;
}

void blocks_layout(struct block_context *context, const struct node *node, length_t x,
		   length_t width, struct vlist *list)
{
	for (; node; node = node->next)
		block_layout(context, node, x, width, list);
}
