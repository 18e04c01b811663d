/* How high the rows of a table in prose are, and where in them the cells' content stands. */
#include "block/grid_frame.h"

static length_t above(const struct grid_frame *frame, int row)
{
	const struct grid_look *look = frame->look;
	if (row < frame->grid->head_rows)
		return row ? look->span_above : look->head_above;
	return frame->grid->kinds[row] == GRID_SUB_HEAD ? look->sub_head_above : look->above;
}

static length_t below(const struct grid_frame *frame, int row)
{
	const struct grid_look *look = frame->look;
	if (row < frame->grid->head_rows)
		return row + 1 < frame->grid->head_rows ? look->span_below : look->head_below;
	return frame->grid->kinds[row] == GRID_SUB_HEAD ? look->sub_head_below : look->below;
}

/* A cell over several rows makes the last of them higher. */
static void heighten_for_span(struct grid_frame *frame, size_t index, length_t *heights)
{
	const struct grid_cell *cell = &frame->grid->cells[index];
	int end = cell->row + cell->row_span;
	length_t lack =
		frame->layouts[index].height + above(frame, cell->row) + below(frame, end - 1);
	for (int row = cell->row; row < end; row++)
		lack -= heights[row];
	if (lack > 0)
		heights[end - 1] += lack;
	for (int row = cell->row + 1; row < end; row++)
		for (int column = 0; column < cell->column_span; column++)
			frame->covered[row] |= 1u << (cell->column + column);
}

void grid_find_tops(struct grid_frame *frame)
{
	const struct grid *grid = frame->grid;
	struct arena *arena = frame->context->arena;
	size_t rows = (size_t)grid->rows;
	length_t *heights = arena_array(arena, rows, sizeof *heights);
	frame->tops = arena_array(arena, rows + 1, sizeof *frame->tops);
	frame->covered = arena_array(arena, rows + 1, sizeof *frame->covered);
	for (int row = 0; row < grid->rows; row++)
		heights[row] = above(frame, row) + below(frame, row);
	for (size_t i = 0; i < grid->cell_count; i++) {
		const struct grid_cell *cell = &grid->cells[i];
		length_t height = frame->layouts[i].height + above(frame, cell->row) +
				  below(frame, cell->row);
		if (cell->row_span == 1 && height > heights[cell->row])
			heights[cell->row] = height;
	}
	for (size_t i = 0; i < grid->cell_count; i++)
		if (grid->cells[i].row_span > 1)
			heighten_for_span(frame, i, heights);
	for (int row = 0; row < grid->rows; row++)
		frame->tops[row + 1] = frame->tops[row] + heights[row];
}

bool grid_rows_fit(const struct grid_frame *frame, int first, int end)
{
	const struct page_look *page = &frame->context->document->layout->page;
	length_t height = frame->tops[end] - frame->tops[first] + frame->head->height;
	return height <= (page->frame_bottom - page->hang_next) / 4 * 3;
}

/* A head's text stands at the foot of its rows. */
length_t grid_cell_shift(const struct grid_frame *frame, size_t index)
{
	const struct grid_cell *cell = &frame->grid->cells[index];
	if (!cell->is_head)
		return above(frame, cell->row);
	int end = cell->row + cell->row_span;
	length_t height = frame->tops[end] - frame->tops[cell->row];
	return height - below(frame, end - 1) - frame->layouts[index].height;
}
