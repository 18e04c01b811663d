/* What a cell asks its columns for: the width of its words, figures and lists, and the space beside them. */
#include "block/grid_frame.h"
#include "block/hands.h"
#include "block/lines.h"
#include "block/smaller.h"

void text_extent_widen(struct text_extent *extent, length_t least, length_t word, length_t best)
{
	extent->least = larger(extent->least, least);
	extent->word = larger(extent->word, word);
	extent->best = larger(extent->best, best);
}

/* What a text asks for, and the line that it is if that is no wider than most. */
static struct text_extent text_extent(struct block_context *context, const struct content *text,
				      length_t most, struct line *line)
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
	return paragraph_measure(context->shaper, context->arena, context->messages, &paragraph,
				 most, line);
}

static struct text_extent content_extent(struct block_context *context, const struct content *text)
{
	struct line none;
	return text_extent(context, text, -1, &none);
}

/* A sparkline or strip plot shows something from a width of three lines on, and is good at six. */
static struct text_extent spark_extent(const struct block_context *context)
{
	length_t line = context->document->layout->page.baseline_step;
	return (struct text_extent) { 3 * line, 3 * line, 6 * line };
}

/* What stands in a cell from node on; a list's items with their indent, as deep as they go. */
static struct text_extent nodes_extent(struct block_context *context, const struct node *node)
{
	struct text_extent widest = { 0 };
	for (; node; node = node->next) {
		struct text_extent extent =
			node->kind == NODE_PARAGRAPH ? content_extent(context, &node->text)
			: node->kind == NODE_SPARK   ? spark_extent(context)
						     : nodes_extent(context, node->first);
		length_t indent = node->kind == NODE_LIST ? list_indent(context, node) : 0;
		text_extent_widen(&widest, extent.least + indent, extent.word + indent,
				  extent.best + indent);
	}
	return widest;
}

/* Nothing that draws, and nothing that waits for a page. */
static bool is_text(const struct node *node)
{
	for (; node; node = node->next)
		if ((node->kind != NODE_PARAGRAPH && node->kind != NODE_LIST &&
		     node->kind != NODE_ITEM) ||
		    !is_text(node->first))
			return false;
	return true;
}

static bool is_all_text(const struct grid *grid)
{
	for (size_t i = 0; i < grid->cell_count; i++)
		if (!is_text(grid->cells[i].first))
			return false;
	return true;
}

struct hands *grid_hands(const struct block_context *context, const struct grid *grid)
{
	struct hands *hands = context->document->hands;
	return hands && is_all_text(grid) ? hands : NULL;
}

struct cells_work {
	const struct grid_frame *frame;
	void (*work)(struct grid_frame *frame, size_t first, size_t end);
};

static void work_on_cells(void *of, struct block_context *context, size_t first, size_t end)
{
	const struct cells_work *cells = of;
	struct grid_frame own = *cells->frame;
	own.inner = *context;
	own.context = &own.inner;
	cells->work(&own, first, end);
}

void grid_share(struct grid_frame *frame,
		void (*work)(struct grid_frame *frame, size_t first, size_t end))
{
	struct cells_work cells = { frame, work };
	hands_share(frame->hands, &frame->inner, frame->grid->cell_count, work_on_cells, &cells);
}

bool grid_cell_is_plain(const struct grid_cell *cell)
{
	const struct node *node = cell->first;
	return node && !node->next && node->kind == NODE_PARAGRAPH && !node->level &&
	       !cell->mark.count && !cell->percent.count;
}

/* What stands in a cell; the line of one that may be the whole of it is kept. */
static struct text_extent words_extent(struct grid_frame *frame, size_t index)
{
	const struct grid_cell *cell = &frame->grid->cells[index];
	struct line *line = &frame->layouts[index].line;
	*line = (struct line) { 0 };
	if (!grid_cell_is_plain(cell) || cell->first->style->align == STYLE_JUSTIFY ||
	    cell->first->style->optical)
		return nodes_extent(&frame->inner, cell->first);
	struct text_extent extent =
		text_extent(&frame->inner, &cell->first->text, frame->width, line);
	if (line_has_notes(line))
		*line = (struct line) { 0 };
	return extent;
}

struct text_extent grid_cell_extent(struct grid_frame *frame, size_t index)
{
	const struct grid_cell *cell = &frame->grid->cells[index];
	struct block_context *context = &frame->inner;
	struct text_extent extent = words_extent(frame, index);
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

static void find_some(struct grid_frame *frame, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++) {
		const struct grid_cell *cell = &frame->grid->cells[i];
		if (cell->column_span == 1 && frame->grid->widths[cell->column] <= 0)
			frame->extents[i] = grid_cell_extent(frame, i);
	}
}

void grid_find_extents(struct grid_frame *frame)
{
	if (!frame->extents)
		frame->extents = arena_array(frame->context->arena, frame->grid->cell_count,
					     sizeof *frame->extents);
	grid_share(frame, find_some);
}
