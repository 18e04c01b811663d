/* Tables in prose: their head, their rows in groups that hang together, and the notes under them. */
#include "block/grid_frame.h"
#include "block/grid_widths.h"
#include "block/lines.h"

enum {
	PENALTY_LONG_TABLE = 60, /* between rows of a table that no column could hold */
	SMALL_TABLE = 8,	 /* rows that are kept together as dearly as a third of a column */
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

/* Rows of a few lines stand in pairs at least on either side of a break, the first with their head. */
static void layout_body(struct grid_frame *frame)
{
	const struct grid *grid = frame->grid;
	int between = row_penalty(frame);
	for (int row = grid->head_rows; row < grid->rows;) {
		int end = group_end(frame, row);
		bool lone = row == grid->head_rows ||
			    (row == grid->head_rows + 1 && is_short(frame, grid->head_rows, row)) ||
			    (end == grid->rows && is_short(frame, row, end));
		grid_layout_rows(frame, row, end, lone ? PENALTY_FORBIDDEN : between,
				 between + 100);
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
				    .x = x,
				    .width = width,
				    .list = list };
	frame.edges = grid_edges(context, grid, x, width);
	grid_layout_cells(&frame);
	grid_find_tops(&frame);
	vlist_space(list, grid->look->space);
	vlist_allow_break(list, PENALTY_FREE);
	grid_layout_head(&frame);
	layout_body(&frame);
	layout_end(&frame);
	list->repeat = NULL;
	vlist_snap(list, page->unit);
	vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, grid->look->space);
}
