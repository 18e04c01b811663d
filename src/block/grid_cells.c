/* What stands in a cell of a table in prose, and beside it: a percent under it, a mark at its edge. */
#include "block/grid_frame.h"
#include "block/lines.h"

static void add_percent(struct grid_frame *frame, const struct grid_cell *cell, length_t x,
			length_t width, struct vlist *list)
{
	const struct style *style = frame->look->percent;
	struct lines lines =
		cell->align == STYLE_RIGHT
			? lines_break_right(frame->context, &cell->percent, style, width)
			: lines_break(frame->context, &cell->percent, style, width, 0);
	if (!lines.count)
		return;
	list->space = list->top_space = 0;
	struct vitem *box = vlist_box(list, (length_t)lines.count * style->leading);
	lines_paint(box->paint, &lines, x, style->baseline, style->leading);
}

/* Where the text of a box ends. */
static length_t line_end(const struct paint_list *paint)
{
	length_t end = 0;
	for (size_t i = 0; i < paint->count; i++) {
		const struct paint_item *item = &paint->items[i];
		if (item->kind == PAINT_GLYPHS && item->x + glyph_run_width(item->glyphs) > end)
			end = item->x + glyph_run_width(item->glyphs);
	}
	return end;
}

/*
 * The mark stands just outside a figure's right edge, so that the figures stay in line; in a cell that is
 * aligned at the left it follows the first line.
 */
static void add_mark(struct grid_frame *frame, const struct grid_cell *cell, length_t right,
		     struct vitem *box)
{
	if (cell->align == STYLE_LEFT && box)
		right = line_end(box->paint);
	const struct style *style = frame->look->percent;
	struct lines lines = lines_break(frame->context, &cell->mark, style, frame->width, 0);
	if (lines.count && box)
		line_paint(box->paint, &lines.items[0], right, style->baseline);
}

static void layout_cell(struct grid_frame *frame, const struct grid_cell *cell,
			struct cell_layout *layout)
{
	struct block_context inner = *frame->context;
	length_t left = frame->edges[cell->column];
	length_t right = frame->edges[cell->column + cell->column_span];
	int end = cell->column + cell->column_span;
	bool last = end == frame->grid->columns;
	/* Words set against the right edge keep clear of the mark in the column before. */
	if (cell->column && cell->align == STYLE_RIGHT)
		left += 2 * frame->context->document->layout->page.unit;
	/* Figures that end where words begin keep clear of them, and so do their marks. */
	if (!last && cell->align == STYLE_RIGHT && frame->grid->aligns[end] == STYLE_LEFT)
		right -= 2 * frame->context->document->layout->page.unit;
	length_t width = right - left;
	if (cell->align == STYLE_LEFT && !last)
		width -= frame->look->cell_right;
	/* A mark that follows its text needs room beside it. */
	if (cell->align == STYLE_LEFT && cell->mark.count)
		width -= 2 * frame->context->document->layout->page.unit;
	if (width < LENGTH_ONE_PT)
		width = LENGTH_ONE_PT;
	inner.in_cell = true;
	inner.cell_space = frame->look->between;
	inner.cell_align = cell->align;
	vlist_init(&layout->list, frame->context->arena);
	blocks_layout(&inner, cell->first, left, width, &layout->list);
	add_percent(frame, cell, left, width, &layout->list);
	add_mark(frame, cell, right, vlist_first_box(&layout->list, 0));
	layout->height = vlist_height(&layout->list);
}

void grid_layout_cells(struct grid_frame *frame)
{
	const struct grid *grid = frame->grid;
	frame->layouts =
		arena_array(frame->context->arena, grid->cell_count, sizeof *frame->layouts);
	for (size_t i = 0; i < grid->cell_count; i++)
		layout_cell(frame, &grid->cells[i], &frame->layouts[i]);
}
