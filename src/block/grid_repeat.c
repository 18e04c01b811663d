/* What stands again where a table goes on in the next column: its head, and labels beside their rows. */
#include <string.h>

#include "block/grid_frame.h"

static void find_spans(const struct grid_frame *frame, struct grid_repeats *repeats, int row)
{
	const struct grid *grid = frame->grid;
	size_t *next = &repeats->next;
	for (; *next < grid->cell_count && grid->cells[*next].row < row; (*next)++)
		if (grid->cells[*next].row_span > 1)
			repeats->spans[grid->cells[*next].column] = &grid->cells[*next];
}

/* Has the cell said all above the row, and could say it again beside this row alone? */
static bool can_repeat(const struct grid_frame *frame, const struct grid_cell *cell, int row)
{
	if (!cell || cell->row + cell->row_span <= row)
		return false;
	size_t index = (size_t)(cell - frame->grid->cells);
	length_t shift = grid_cell_shift(frame, index), height = frame->layouts[index].height;
	return frame->tops[cell->row] + shift + height <= frame->tops[row] &&
	       frame->tops[row] + shift + height <= frame->tops[row + 1] &&
	       grid_rows_fit(frame, row, row + 1);
}

/* A cell below the head as it stands again: it hangs beside what goes on there. */
static void repeat_cell(const struct grid_frame *frame, const struct grid_cell *cell,
			struct vitem *box)
{
	size_t index = (size_t)(cell - frame->grid->cells);
	const struct cell_layout *layout = &frame->layouts[index];
	length_t shift = cell->row_span > 1 ? grid_cell_shift(frame, index) : 0;
	vlist_paint(grid_cell_list(frame, index), box->paint, 0, box->height + shift);
	if (shift + layout->height > box->depth)
		box->depth = shift + layout->height;
}

static const struct vitem *make_repeat(const struct grid_frame *frame, const struct vitem *head,
				       const struct grid_cell *const *cells, int count)
{
	struct arena *arena = frame->context->arena;
	struct paint_list paint;
	struct vitem box = { .paint = &paint, .height = head->height };
	paint_list_init(&paint, arena);
	paint_append(&paint, head->paint, 0, 0);
	for (int i = 0; i < count; i++)
		if (cells[i])
			repeat_cell(frame, cells[i], &box);
	return vitem_as_furniture(arena, &box);
}

const struct vitem *grid_repeat_at_row(struct grid_frame *frame, struct grid_repeats *repeats,
				       int row)
{
	if (!frame->covered[row])
		return frame->head;
	const struct grid_cell *cells[GRID_COLUMNS_MOST] = { 0 };
	find_spans(frame, repeats, row);
	for (int column = 0; column < frame->grid->columns; column++)
		if (can_repeat(frame, repeats->spans[column], row))
			cells[column] = repeats->spans[column];
	/* Row after row has the same beside it: it is made once. */
	if (!repeats->at_row || memcmp(cells, repeats->beside, sizeof cells) != 0) {
		memcpy(repeats->beside, cells, sizeof cells);
		repeats->at_row = make_repeat(frame, frame->head, cells, frame->grid->columns);
	}
	return repeats->at_row;
}

/* The cell that heads this row alone; NULL: none does. */
static const struct grid_cell *find_label(const struct grid *grid, int row)
{
	size_t low = 0, high = grid->cell_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (grid->cells[middle].row < row)
			low = middle + 1;
		else
			high = middle;
	}
	bool found = low < grid->cell_count && grid->cells[low].row == row &&
		     grid->cells[low].is_label && grid->cells[low].row_span == 1;
	return found ? &grid->cells[low] : NULL;
}

const struct vitem *grid_repeat_in_row(struct grid_frame *frame, struct grid_repeats *repeats,
				       int row, length_t y)
{
	const struct page_look *page = &frame->context->document->layout->page;
	length_t row_height = frame->tops[row + 1] - frame->tops[row];
	if (row_height < (page->frame_bottom - page->hang_next) / 3)
		return frame->head_in_row;
	const struct grid_cell *label = find_label(frame->grid, row);
	length_t height = label ? frame->layouts[label - frame->grid->cells].height : 0;
	if (!label || height > y - frame->tops[row] - frame->look->above ||
	    height > frame->look->cell->leading || height > frame->tops[row + 1] - y)
		return frame->head_in_row;
	if (repeats->label != label) {
		repeats->label = label;
		repeats->in_row = make_repeat(frame, frame->head_in_row, &label, 1);
	}
	return repeats->in_row;
}
