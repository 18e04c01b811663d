/* The head of a table in prose: its number, its title, and the rows over its columns. */
#include "block/grid_frame.h"
#include "block/lines.h"

static length_t paint_title(struct grid_frame *frame, struct paint_list *paint)
{
	const struct grid_look *look = frame->look;
	struct lines number =
		lines_break(frame->context, &frame->grid->number, look->number, frame->width, 0);
	length_t x = frame->x;
	lines_paint(paint, &number, x, look->title_baseline, look->number->leading);
	length_t used = number.count ? number.items[0].width + look->title_gap : 0;
	struct lines title = lines_break(frame->context, &frame->grid->title, look->title,
					 frame->width - used, 0);
	lines_paint(paint, &title, x + used, look->title_baseline, look->title->leading);
	if (!number.count && !title.count)
		return 0;
	size_t lines = title.count > 1 ? title.count : 1;
	return look->title_height + (length_t)(lines - 1) * look->title->leading;
}

/* Title and column heads in one box; set again it is furniture, read where the table began. */
void grid_layout_head(struct grid_frame *frame)
{
	const struct grid *grid = frame->grid;
	const struct grid_look *look = frame->look;
	struct paint_list paint;
	struct vitem marks = { .paint = &paint };
	paint_list_init(&paint, frame->context->arena);
	length_t y = look->top_rule.width;
	y += paint_title(frame, &paint);
	length_t head = frame->tops[grid->head_rows];
	for (; frame->next_cell < grid->cell_count &&
	       grid->cells[frame->next_cell].row < grid->head_rows;
	     frame->next_cell++) {
		const struct grid_cell *cell = &grid->cells[frame->next_cell];
		vlist_put(&frame->layouts[frame->next_cell].list, &marks, 0,
			  y + frame->tops[cell->row] + grid_cell_shift(frame, frame->next_cell));
	}
	if (head) {
		rule_paint(&paint, &look->head_rule, frame->x, y + head, frame->width);
		head += look->head_rule.width;
	}
	struct vitem *box = vlist_box(
		frame->list, round_up(y + head, frame->context->document->layout->page.unit));
	rule_paint(box->paint, &look->top_rule, frame->x, 0, frame->width);
	paint_append(box->paint, &paint, 0, box->height - y - head);
	vitem_take_marks(frame->context->arena, box, &marks);
	frame->head = vitem_as_furniture(frame->context->arena, box);
}
