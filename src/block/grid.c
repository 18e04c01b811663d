/* Tables in prose: their head, their rows in groups that hang together, and the notes under them. */
#include "block/grid_frame.h"
#include "block/lines.h"

enum {
	PENALTY_LONG_TABLE = 60, /* between rows of a table that no column could hold */
	SMALL_TABLE = 8,	 /* rows that are kept together as dearly as a third of a column */
	PENALTY_KEEP = 9500,	 /* between rows that belong together */
	PENALTY_LONE = 500,	 /* behind a single row under a sub-head */
};

/* The end of the rows that hang together with row by spans. */
static int group_end(const struct grid_frame *frame, int row)
{
	const struct grid *grid = frame->grid;
	int end = row + 1;
	for (size_t i = frame->next_cell; i < grid->cell_count && grid->cells[i].row < end; i++)
		if (grid->cells[i].row + grid->cells[i].row_span > end)
			end = grid->cells[i].row + grid->cells[i].row_span;
	return end;
}

/* What a break between rows costs: the longer the table, the less. */
static int row_penalty(const struct grid_frame *frame)
{
	const struct page_look *page = &frame->context->document->layout->page;
	int rows = frame->grid->rows - frame->grid->head_rows;
	if (frame->tops[frame->grid->rows] >= (page->frame_bottom - page->hang_next) / 10 * 9)
		return PENALTY_LONG_TABLE;
	return rows <= SMALL_TABLE ? PENALTY_ROW : PENALTY_ROW * SMALL_TABLE / rows;
}

/* A few lines of table between two rows' tops. */
static bool is_short(const struct grid_frame *frame, int first, int end)
{
	return frame->tops[end] - frame->tops[first] <
	       4 * frame->context->document->layout->page.baseline_step;
}

/*
 * What a break costs above a row: rows of a few lines stand in pairs at least on either side of it,
 * the first with their head; a sub-head stays with what follows, a total with what it adds up, and
 * under sub-heads rows stay together if they can.
 */
static int break_cost(const struct grid_frame *frame, int row, int end, int between)
{
	const struct grid *grid = frame->grid;
	int first = grid->head_rows;
	if (row == first || (row == first + 1 && is_short(frame, first, row)) ||
	    (end == grid->rows && is_short(frame, row, end)))
		return PENALTY_FORBIDDEN;
	if (grid->kinds[row - 1] == GRID_SUB_HEAD || grid->kinds[row] == GRID_TOTAL)
		return PENALTY_KEEP;
	if (grid->kinds[row] == GRID_SUB_HEAD)
		return between / 4;
	if (row - 2 >= first && grid->kinds[row - 2] == GRID_SUB_HEAD)
		return between + PENALTY_LONE;
	return grid->has_sub_heads ? between * 2 : between;
}

static void layout_body(struct grid_frame *frame)
{
	const struct grid *grid = frame->grid;
	struct grid_notes notes = grid_notes_layout(frame);
	int between = row_penalty(frame);
	for (int row = grid->head_rows; row < grid->rows;) {
		int end = group_end(frame, row);
		size_t start = frame->list->count, first_cell = frame->next_cell;
		grid_layout_rows(frame, row, end, break_cost(frame, row, end, between),
				 between + 100);
		grid_notes_attach(frame, &notes, first_cell, start);
		row = end;
	}
}

static void layout_end(struct grid_frame *frame)
{
	const struct grid_look *look = frame->look;
	if (look->end_rule.width) {
		struct vitem *box = vlist_box(frame->list, look->end_rule.width);
		rule_paint(box->paint, &look->end_rule, frame->x, 0, frame->width);
	}
	for (const struct node *note = frame->grid->notes; note; note = note->next) {
		struct lines lines =
			lines_break(frame->context, &note->text, look->note, frame->width, 0);
		length_t space = note == frame->grid->notes ? look->note_above : 0;
		struct vitem *box =
			vlist_box(frame->list, space + (length_t)lines.count * look->note->leading);
		lines_paint(box->paint, &lines, frame->x, space + look->note->baseline,
			    look->note->leading);
		lines_collect_notes(frame->context, &lines, box);
		if (note == frame->grid->notes)
			box->ends = frame->grid;
	}
}

void grid_layout(struct block_context *context, const struct node *node, length_t x, length_t width,
		 struct vlist *list)
{
	const struct page_look *page = &context->document->layout->page;
	const struct grid *grid = node->grid;
	struct grid_frame frame = { .context = context,
				    .grid = grid,
				    .look = grid->look,
				    .hands = grid_hands(context, grid),
				    .place = node->place,
				    .is_narrow = !node->spans,
				    .x = x,
				    .width = width,
				    .list = list };
	frame.inner = *context;
	frame.inner.in_cell = true;
	frame.inner.cell_space = grid->look->between;
	frame.layouts = arena_array(context->arena, grid->cell_count, sizeof *frame.layouts);
	grid_find_figures(&frame);
	grid_find_edges(&frame);
	grid_layout_cells(&frame);
	grid_find_tops(&frame);
	vlist_space_block(list, grid->look->space);
	grid_layout_head(&frame);
	layout_body(&frame);
	layout_end(&frame);
	list->repeat = NULL;
	vlist_snap(list, page->unit);
	vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, grid->look->space);
}
