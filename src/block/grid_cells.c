/* What stands in a cell of a table in prose, and beside it: a percent under it, a mark at its edge. */
#include "block/grid_frame.h"
#include "block/lines.h"
#include "block/smaller.h"

struct cell_space grid_cell_space(const struct grid_frame *frame, const struct grid_cell *cell)
{
	const struct grid *grid = frame->grid;
	length_t unit = frame->context->document->layout->page.unit;
	int end = cell->column + cell->column_span;
	bool right = cell->align == STYLE_RIGHT;
	struct cell_space space = { right && cell->column ? frame->gap : 0, 0 };
	/* Where words follow at the right, both words and figures end before the column does. */
	if (end < grid->columns && grid->aligns[end] != STYLE_RIGHT)
		space.right = right ? frame->gap : frame->look->cell_right;
	/* A mark that follows its text needs room beside it. */
	if (!right && cell->mark.count)
		space.right += 2 * unit;
	return space;
}

static void add_percent(struct grid_frame *frame, const struct grid_cell *cell, length_t x,
			length_t width, struct vlist *list)
{
	const struct style *style = style_smaller(&frame->inner, frame->look->percent);
	struct lines lines =
		cell->align == STYLE_RIGHT
			? lines_break_right(&frame->inner, &cell->percent, style, width)
			: lines_break(&frame->inner, &cell->percent, style, width, 0);
	if (!lines.count)
		return;
	list->space = list->top_space = 0;
	struct vitem *box = vlist_box(list, (length_t)lines.count * style->leading);
	lines_paint(box->paint, &lines, x, style->baseline, style->leading);
}

/* Where the text of a box ends; where there is none, at from. */
static length_t line_end(const struct paint_list *paint, length_t from)
{
	length_t end = from;
	for (size_t i = 0; i < paint->count; i++) {
		const struct paint_item *item = &paint->items[i];
		if (item->kind == PAINT_GLYPHS && item->x + glyph_run_width(item->glyphs) > end)
			end = item->x + glyph_run_width(item->glyphs);
	}
	return end;
}

/* The mark follows the last line; of a figure it stands just outside its right edge. */
static void add_mark(struct grid_frame *frame, const struct grid_cell *cell, length_t left,
		     struct vlist *list)
{
	struct vitem *box = NULL;
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].kind == VITEM_BOX)
			box = &list->items[i];
	const struct style *style = style_smaller(&frame->inner, frame->look->percent);
	struct lines lines = lines_break(&frame->inner, &cell->mark, style, frame->width, 0);
	if (!lines.count)
		return;
	if (!box)
		box = vlist_box(list, style_smaller(&frame->inner, frame->look->cell)->leading);
	line_paint(box->paint, &lines.items[0], line_end(box->paint, left), style->baseline);
}

/* The space at a cell's right yields to a word that would have to be torn for it. */
static length_t cell_width(struct grid_frame *frame, size_t index, struct cell_space space)
{
	const struct grid_cell *cell = &frame->grid->cells[index];
	length_t unit = frame->context->document->layout->page.unit;
	length_t whole = frame->edges[cell->column + cell->column_span] -
			 frame->edges[cell->column] - space.left;
	length_t width = whole - space.right;
	if (space.right > unit && frame->grid->widths[cell->column] > 0) {
		length_t word = grid_cell_extent(frame, index).word - space.left - space.right;
		if (word > width)
			width = word < whole - unit ? word : whole - unit;
	}
	return width > LENGTH_ONE_PT ? width : LENGTH_ONE_PT;
}

static struct vlist *new_list(const struct grid_frame *frame)
{
	struct vlist *list = arena_alloc(frame->context->arena, sizeof *list);
	vlist_init(list, frame->context->arena);
	return list;
}

/* Whether the line that a cell was measured by may stand in it. */
static bool fits_as_measured(const struct cell_layout *layout, length_t width)
{
	return layout->line.parts && layout->line.width <= width;
}

/* A line as paragraph_break_lines would set it, had it not been measured already. */
static void place_line(const struct grid_cell *cell, length_t x, length_t width,
		       struct cell_layout *layout)
{
	bool right = cell->align == STYLE_RIGHT || cell->first->style->align == STYLE_RIGHT;
	layout->x = right ? x + width - layout->line.width : x;
}

static void break_lines(struct grid_frame *frame, const struct node *node, length_t x,
			length_t width, struct cell_layout *layout)
{
	struct lines lines = paragraph_break_lines(&frame->inner, node, width);
	layout->line = (struct line) { 0 };
	layout->x = x;
	if (lines.count == 1 && !line_has_notes(&lines.items[0])) {
		layout->line = lines.items[0];
		return;
	}
	layout->list = new_list(frame);
	paragraph_put_lines(&frame->inner, node, x, &lines, layout->list);
	layout->height = vlist_height(layout->list);
}

static void layout_plain(struct grid_frame *frame, const struct grid_cell *cell, length_t x,
			 length_t width, struct cell_layout *layout)
{
	const struct node *node = cell->first;
	frame->inner.place = node->place;
	if (fits_as_measured(layout, width))
		place_line(cell, x, width, layout);
	else
		break_lines(frame, node, x, width, layout);
	if (layout->list)
		return;
	layout->style = style_smaller(&frame->inner, node->style);
	layout->height = layout->style->leading;
}

static void layout_cell(struct grid_frame *frame, size_t index)
{
	const struct grid_cell *cell = &frame->grid->cells[index];
	struct cell_layout *layout = &frame->layouts[index];
	struct cell_space space = grid_cell_space(frame, cell);
	length_t left = frame->edges[cell->column] + space.left;
	length_t width = cell_width(frame, index, space);
	length_t shifted = width - grid_figure_shift(frame, index);
	frame->inner.cell_align = cell->align;
	if (grid_cell_is_plain(cell)) {
		layout_plain(frame, cell, left, shifted, layout);
		return;
	}
	layout->list = new_list(frame);
	blocks_layout(&frame->inner, cell->first, left, shifted, layout->list);
	if (cell->mark.count)
		add_mark(frame, cell, left, layout->list);
	if (cell->percent.count)
		add_percent(frame, cell, left, width - grid_percent_shift(frame, index),
			    layout->list);
	layout->height = vlist_height(layout->list);
}

const struct vlist *grid_cell_list(const struct grid_frame *frame, size_t cell)
{
	struct cell_layout *layout = &frame->layouts[cell];
	if (!layout->list) {
		layout->list = new_list(frame);
		struct vitem *box = vlist_box(layout->list, layout->height);
		line_paint(box->paint, &layout->line, layout->x, layout->style->baseline);
	}
	return layout->list;
}

static void layout_some(struct grid_frame *frame, size_t first, size_t end)
{
	for (size_t i = first; i < end; i++)
		layout_cell(frame, i);
}

void grid_layout_cells(struct grid_frame *frame)
{
	grid_share(frame, layout_some);
}
