/* What stands again where a table goes on in the next column: its head, and labels beside their rows. */
#include "block/grid_frame.h"

static void find_spans(const struct grid_frame *frame, struct grid_spans *spans, int row)
{
	const struct grid *grid = frame->grid;
	for (; spans->next < grid->cell_count && grid->cells[spans->next].row < row; spans->next++)
		if (grid->cells[spans->next].row_span > 1)
			spans->cells[grid->cells[spans->next].column] = &grid->cells[spans->next];
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

/* The head as it stands again, with room for more beside the rows below it. */
static struct vitem start_repeat(const struct grid_frame *frame, struct paint_list *paint)
{
	paint_list_init(paint, frame->context->arena);
	paint_append(paint, frame->head->paint, 0, 0);
	return (struct vitem) { .paint = paint, .height = frame->head->height };
}

static void repeat_cell(const struct grid_frame *frame, const struct grid_cell *cell,
			length_t shift, struct vitem *box)
{
	size_t index = (size_t)(cell - frame->grid->cells);
	vlist_paint(&frame->layouts[index].list, box->paint, 0, box->height + shift);
}

const struct vitem *grid_repeat_at_row(struct grid_frame *frame, struct grid_spans *spans, int row)
{
	if (!frame->covered[row])
		return frame->head;
	struct paint_list paint;
	struct vitem box = start_repeat(frame, &paint);
	find_spans(frame, spans, row);
	for (int column = 0; column < frame->grid->columns; column++) {
		const struct grid_cell *cell = spans->cells[column];
		if (can_repeat(frame, cell, row))
			repeat_cell(frame, cell,
				    grid_cell_shift(frame, (size_t)(cell - frame->grid->cells)),
				    &box);
	}
	return vitem_as_furniture(frame->context->arena, &box);
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

const struct vitem *grid_repeat_in_row(struct grid_frame *frame, int row, length_t y)
{
	const struct page_look *page = &frame->context->document->layout->page;
	length_t row_height = frame->tops[row + 1] - frame->tops[row];
	if (row_height < (page->frame_bottom - page->hang_next) / 3)
		return frame->head_in_row;
	struct paint_list paint;
	struct vitem box = start_repeat(frame, &paint);
	box.height += frame->look->above;
	const struct grid_cell *label = find_label(frame->grid, row);
	length_t height = label ? frame->layouts[label - frame->grid->cells].height : 0;
	if (label && height <= y - frame->tops[row] - frame->look->above &&
	    height <= frame->look->cell->leading && height <= frame->tops[row + 1] - y)
		repeat_cell(frame, label, 0, &box);
	return vitem_as_furniture(frame->context->arena, &box);
}
