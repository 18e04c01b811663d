/* What a cell asks its columns for: the width of its words, figures and lists, and the space beside them. */
#include "block/grid_frame.h"
#include "block/smaller.h"

static length_t larger(length_t a, length_t b)
{
	return a > b ? a : b;
}

void text_extent_widen(struct text_extent *extent, length_t least, length_t word, length_t best)
{
	extent->least = larger(extent->least, least);
	extent->word = larger(extent->word, word);
	extent->best = larger(extent->best, best);
}

static struct text_extent content_extent(struct block_context *context, const struct content *text)
{
	const length_t any = 0;
	struct content set = content_smaller(context, text);
	struct paragraph paragraph = { .runs = set.runs,
				       .count = set.count,
				       .lang = context->document->lang,
				       .widths = &any,
				       .width_count = 1 };
	if (!text->count)
		return (struct text_extent) { 0 };
	return paragraph_extent(context->shaper, context->arena, context->messages, &paragraph);
}

/* What stands in a cell from node on; a list's items with their indent, as deep as they go. */
static struct text_extent nodes_extent(struct block_context *context, const struct node *node)
{
	struct text_extent widest = { 0 };
	for (; node; node = node->next) {
		struct text_extent extent = node->kind == NODE_PARAGRAPH
						    ? content_extent(context, &node->text)
						    : nodes_extent(context, node->first);
		length_t indent = node->kind == NODE_LIST ? list_indent(context, node) : 0;
		text_extent_widen(&widest, extent.least + indent, extent.word + indent,
				  extent.best + indent);
	}
	return widest;
}

struct text_extent grid_cell_extent(struct grid_frame *frame, size_t index)
{
	const struct grid_cell *cell = &frame->grid->cells[index];
	struct block_context *context = &frame->inner;
	struct text_extent extent = nodes_extent(context, cell->first);
	struct text_extent percent = content_extent(context, &cell->percent);
	struct cell_space space = grid_cell_space(frame, cell);
	length_t shift = grid_figure_shift(frame, index), beside = space.left + space.right;
	extent.least += shift;
	extent.word += shift;
	extent.best += shift;
	shift = grid_percent_shift(frame, index);
	text_extent_widen(&extent, percent.least + shift, percent.word + shift,
			  percent.best + shift);
	/* Heads over figures take as many lines as they like. */
	if (cell->is_head && cell->align == STYLE_RIGHT)
		extent.best = extent.word;
	return (struct text_extent) { extent.least + beside, extent.word + beside,
				      extent.best + beside };
}
