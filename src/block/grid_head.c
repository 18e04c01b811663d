/* The head of a table in prose: its number, its title, and the rows over its columns. */
#include "block/grid_frame.h"
#include "block/lines.h"

/* Behind the title where the table goes on. */
static void paint_continued(struct grid_frame *frame, const struct lines *title, length_t x,
			    length_t y, struct paint_list *paint)
{
	const struct grid_look *look = frame->look;
	if (!look->continued)
		return;
	if (title->count)
		x += title->items[title->count - 1].width + look->title_gap;
	const struct text_style *style =
		document_text_style(frame->context->document, look->percent, VARIANT_PLAIN);
	struct line words = text_line(frame->context->shaper, frame->context->arena,
				      frame->context->messages, style, look->continued);
	if (x + words.width <= frame->x + frame->width)
		line_paint(paint, &words, x, y);
}

/*
 * Number and title on one line, in a narrow table the title under its number; returns their height. What
 * is to be set where the table goes on is painted apart.
 */
static length_t paint_title(struct grid_frame *frame, struct paint_list *paint,
			    struct paint_list *again)
{
	struct block_context *context = frame->context;
	const struct grid_look *look = frame->look;
	const struct grid *grid = frame->grid;
	if (!grid->number.count && !grid->title.count)
		return 0;
	struct lines number = lines_break(context, &grid->number, look->number, frame->width, 0);
	lines_paint(paint, &number, frame->x, look->title_baseline, look->number->leading);
	length_t used = number.count ? number.items[0].width + look->title_gap : 0, y = 0;
	if (grid->title.count && (frame->is_narrow || used > frame->width / 2)) {
		y = (length_t)number.count * look->number->leading;
		used = 0;
	}
	struct lines title =
		lines_break(context, &grid->title, look->title, frame->width - used, 0);
	lines_paint(paint, &title, frame->x + used, y + look->title_baseline, look->title->leading);
	length_t further = title.count > 1 ? (length_t)(title.count - 1) * look->title->leading : 0;
	paint_continued(frame, &title, frame->x + used, y + look->title_baseline + further, again);
	return y + look->title_height + further;
}

/* Under a head over several columns, as wide as what stands in them. */
static void paint_span_rule(struct grid_frame *frame, const struct grid_cell *cell, length_t y,
			    struct paint_list *paint)
{
	int end = cell->row + cell->row_span;
	if (cell->column_span == 1 || end == frame->grid->head_rows)
		return;
	struct cell_space space = grid_cell_space(frame, cell);
	length_t left = frame->edges[cell->column] + space.left;
	length_t right = frame->edges[cell->column + cell->column_span] - space.right;
	rule_paint(paint, &frame->look->span_rule, left,
		   y + frame->tops[end] - frame->look->span_rule.width, right - left);
}

/* Title and column heads in one box; set again it is furniture, read where the table began. */
void grid_layout_head(struct grid_frame *frame)
{
	const struct grid *grid = frame->grid;
	const struct grid_look *look = frame->look;
	struct paint_list paint, again;
	struct vitem marks = { .paint = &paint };
	paint_list_init(&paint, frame->context->arena);
	paint_list_init(&again, frame->context->arena);
	length_t y = look->top_rule.width;
	y += paint_title(frame, &paint, &again);
	length_t head = frame->tops[grid->head_rows];
	for (; frame->next_cell < grid->cell_count &&
	       grid->cells[frame->next_cell].row < grid->head_rows;
	     frame->next_cell++) {
		const struct grid_cell *cell = &grid->cells[frame->next_cell];
		vlist_put(grid_cell_list(frame, frame->next_cell), &marks, 0,
			  y + frame->tops[cell->row] + grid_cell_shift(frame, frame->next_cell));
		paint_span_rule(frame, cell, y, &paint);
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
	paint_append(frame->head->paint, &again, 0, box->height - y - head);
	struct vitem *in_row = arena_alloc(frame->context->arena, sizeof *in_row);
	*in_row = *frame->head;
	in_row->height += look->above;
	frame->head_in_row = in_row;
}
