/* How high the rows of a table in prose are. */
#include "block/grid_frame.h"

static length_t above(const struct grid_frame *frame, int row)
{
	return row < frame->grid->head_rows ? frame->look->head_above : frame->look->above;
}

static length_t below(const struct grid_frame *frame, int row)
{
	return row < frame->grid->head_rows ? frame->look->head_below : frame->look->below;
}

/* A cell over several rows makes the last of them higher. */
static void heighten_for_span(struct grid_frame *frame, size_t index, length_t *heights)
{
	const struct grid_cell *cell = &frame->grid->cells[index];
	int end = cell->row + cell->row_span;
	length_t lack =
		frame->layouts[index].height + above(frame, cell->row) + below(frame, cell->row);
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

/* A head's text stands at the foot of its rows. */
length_t grid_cell_shift(const struct grid_frame *frame, size_t index)
{
	const struct grid_cell *cell = &frame->grid->cells[index];
	if (!cell->is_head)
		return above(frame, cell->row);
	length_t height = frame->tops[cell->row + cell->row_span] - frame->tops[cell->row];
	return height - frame->look->head_below - frame->layouts[index].height;
}
