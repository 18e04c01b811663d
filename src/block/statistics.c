/*
 * The statistics tables: a side head in the left columns of the grid, the table in the others, on
 * column edges that all tables of a report share. Each line of the table is a box of its own, so that
 * none is torn; the head is set again where a table goes on in the next column.
 */
#include "block/lines.h"
#include "block/notes.h"
#include "block/statistics_frame.h"

static length_t paint_side_head(struct statistics_frame *frame, struct paint_list *paint)
{
	const struct statistics_look *look = frame->look;
	length_t width = frame->side_width - look->side_clear, baseline = look->first_baseline;
	struct lines number =
		lines_break(frame->context, &frame->table->number, look->number, width, 0);
	struct lines title =
		lines_break(frame->context, &frame->table->title, look->title, width, 0);
	lines_paint(paint, &number, frame->x, baseline, look->number->leading);
	baseline += look->number->leading;
	lines_paint(paint, &title, frame->x, baseline, look->title->leading);
	frame->side_next = baseline + (length_t)title.count * look->title->leading;
	/* As high as a row of so many lines: tables stand as far apart, whichever is the higher. */
	length_t further = (length_t)(number.count + title.count) - 1;
	return look->row + (further > 0 ? further : 0) * look->title->leading;
}

/*
 * What stands again where the table goes on: its top rule and side head, and beside them its column heads, if
 * it has any. What the side head is higher than they are hangs beside the rows.
 */
static const struct vitem *make_repeat(struct statistics_frame *frame, const struct vitem *head,
				       bool has_side)
{
	const struct statistics_look *look = frame->look;
	struct arena *arena = frame->context->arena;
	struct paint_list paint;
	paint_list_init(&paint, arena);
	struct vitem box = { .height = head ? head->height : look->top_rule.width };
	box.paint = &paint;
	if (head)
		paint_append(&paint, head->paint, 0, 0);
	/* A crowded table has its title over its whole width: the heads alone stand again. */
	if (frame->table_x > frame->x) {
		if (!has_side) {
			rule_paint(&paint, &look->top_rule, frame->x, 0, frame->width);
			paint_side_head(frame, &paint);
		}
		if (look->continued)
			text_paint(frame->context, &paint, NULL, look->note, look->continued,
				   frame->x, frame->side_next);
		length_t end = look->continued ? frame->side_next + look->note->leading
					       : frame->side_height;
		box.depth = end > box.height ? end - box.height : 0;
	}
	return vitem_as_furniture(arena, &box);
}

/* The next box; a table's first one carries the top rule and the side head. */
static struct vitem *next_box(struct statistics_frame *frame, length_t height)
{
	bool first = frame->done == 0;
	struct vitem *box = vlist_box(frame->list, height);
	if (first) {
		rule_paint(box->paint, &frame->look->top_rule, frame->x, 0, frame->width);
		frame->side_height = paint_side_head(frame, box->paint);
	}
	frame->done += height;
	return box;
}

/* A crowded table stands under its number and title, over the whole width; its words may be torn. */
static void stand_across(struct statistics_frame *frame, struct block_context *inner)
{
	const struct statistics_look *look = frame->look;
	*inner = *frame->context;
	inner->in_cell = true;
	frame->context = inner;
	frame->crowded = true;
	frame->table_x = frame->x;
	frame->table_width = frame->width;
	statistics_fit(frame);
	struct lines number =
		lines_break(inner, &frame->table->number, look->number, frame->width, 0);
	length_t beside = number.count ? number.items[0].width + look->side_clear : 0;
	struct lines title =
		lines_break(inner, &frame->table->title, look->title, frame->width - beside, 0);
	size_t further = title.count > 1 ? title.count - 1 : 0;
	length_t height = look->first_baseline + (length_t)further * look->title->leading;
	struct vitem *box =
		vlist_box(frame->list, round_up(height, inner->document->layout->page.unit));
	rule_paint(box->paint, &look->top_rule, frame->x, 0, frame->width);
	lines_paint(box->paint, &number, frame->x, look->first_baseline, look->number->leading);
	lines_paint(box->paint, &title, frame->x + beside, look->first_baseline,
		    look->title->leading);
	frame->done = box->height;
}

/* No break beside the side head: it would hang over the column's foot. */
static void allow_row_break(struct statistics_frame *frame)
{
	if (frame->done >= frame->side_height) {
		if (!frame->head)
			frame->head = make_repeat(frame, NULL, false);
		frame->list->repeat = frame->head;
		vlist_allow_break(frame->list, PENALTY_ROW);
	}
}

static bool next_is(const struct table *table, size_t index, enum table_line_kind kind)
{
	return index + 1 < table->line_count && table->lines[index + 1].kind == kind;
}

static void layout_sub_head(struct statistics_frame *frame, size_t index)
{
	const struct statistics_look *look = frame->look;
	const struct table_line *line = &frame->table->lines[index];
	const struct layout *layout = frame->context->document->layout;
	struct lines text = lines_break(frame->context, &line->cells[0].text, look->sub_head,
					frame->table_width, 0);
	length_t leading = look->sub_head->leading;
	length_t body = (length_t)text.count * leading;
	bool first = frame->done == 0, ruled = !next_is(frame->table, index, LINE_HEAD);
	length_t above = first ? look->sub_head_first : look->sub_head_above;
	length_t height = above + body;
	if (ruled)
		height += look->sub_head_below + look->head_rule.width;
	/* Under the top rule it closes on the unit, so that the rows stand on it. */
	if (first)
		height = round_up(height, layout->page.unit);
	struct vitem *box = next_box(frame, height);
	lines_paint(box->paint, &text, frame->table_x, above + look->sub_head->baseline, leading);
	if (ruled)
		rule_paint(box->paint, &look->head_rule, frame->table_x,
			   height - look->head_rule.width, frame->table_width);
}

/* A column head: its first line bold, the rest under it, both against the column's right edge. */
struct head_cell {
	struct lines first, more;
};

static struct head_cell break_head(struct statistics_frame *frame, const struct table_cell *cell,
				   int column, int columns)
{
	const struct statistics_look *look = frame->look;
	length_t width = statistics_head_width(frame, column, columns);
	return (struct head_cell) {
		lines_break_right(frame->context, &cell->text, look->head_first, width),
		lines_break_right(frame->context, &cell->more, look->head, width),
	};
}

static void layout_head(struct statistics_frame *frame, const struct table_line *line)
{
	const struct statistics_look *look = frame->look;
	int columns = line->count;
	struct head_cell *cells =
		arena_array(frame->context->arena, (size_t)columns, sizeof *cells);
	size_t most = 0;
	for (int i = 1; i < columns; i++) {
		cells[i] = break_head(frame, &line->cells[i], i, columns);
		size_t count = cells[i].first.count + cells[i].more.count;
		most = count > most ? count : most;
	}
	bool first = frame->done == 0;
	length_t leading = look->head->leading;
	length_t top = first ? look->top_rule.width : 0;
	length_t height = top + look->head_above + (length_t)most * leading + look->head_below +
			  look->head_rule.width;
	/* The first line of the tallest stands on the first baseline under the top rule. */
	length_t baseline = look->first_baseline - (first ? 0 : look->top_rule.width);
	struct vitem *box = next_box(frame, height);
	for (int i = 1; i < columns; i++) {
		length_t left = statistics_right_edge(frame, i, columns) -
				statistics_head_width(frame, i, columns);
		size_t count = cells[i].first.count + cells[i].more.count;
		length_t y = baseline + (length_t)(most - count) * leading;
		lines_paint(box->paint, &cells[i].first, left, y, leading);
		lines_paint(box->paint, &cells[i].more, left,
			    y + (length_t)cells[i].first.count * leading, leading);
	}
	rule_paint(box->paint, &look->head_rule, frame->table_x, height - look->head_rule.width,
		   frame->table_width);

	frame->head = make_repeat(frame, box, first);
}

static const struct rule_look *rule_above(const struct statistics_frame *frame, size_t index)
{
	static const struct rule_look none = { 0 };
	const struct table_line *lines = frame->table->lines;
	if (index == 0 || lines[index - 1].kind == LINE_HEAD ||
	    lines[index - 1].kind == LINE_SUB_HEAD)
		return &none;
	return lines[index].kind == LINE_TOTAL ? &frame->look->total_rule : &frame->look->row_rule;
}

static void layout_row(struct statistics_frame *frame, size_t index)
{
	const struct statistics_look *look = frame->look;
	const struct table_line *line = &frame->table->lines[index];
	const struct style *style = line->kind == LINE_TOTAL ? look->total : look->cell;
	struct lines *cells =
		arena_array(frame->context->arena, (size_t)line->count, sizeof *cells);
	cells[0] = lines_break(frame->context, &line->cells[0].text, style,
			       statistics_label_width(frame, line), 0);
	size_t most = cells[0].count;
	for (int i = 1; i < line->count; i++) {
		cells[i] = statistics_break_figure(frame, line, i);
		most = cells[i].count > most ? cells[i].count : most;
	}
	length_t extra = most > 1 ? (length_t)(most - 1) * look->row_line : 0;
	length_t least = look->first_baseline + look->row_line / 4;
	/* A total stays with what it adds up, and no last row stands alone. */
	bool stays = line->kind == LINE_TOTAL || index + 1 == frame->table->line_count;
	if (index && !stays && rule_above(frame, index)->width)
		allow_row_break(frame);
	struct vitem *box = next_box(frame, (look->row > least ? look->row : least) + extra);
	rule_paint(box->paint, rule_above(frame, index), frame->table_x, 0, frame->table_width);
	lines_paint(box->paint, &cells[0], frame->table_x, look->first_baseline, look->row_line);
	for (int i = 1; i < line->count; i++) {
		length_t left = statistics_right_edge(frame, i, line->count) -
				statistics_figure_width(frame, i, line->count);
		lines_paint(box->paint, &cells[i], left, look->first_baseline, look->row_line);
	}
}

static void layout_note(struct statistics_frame *frame)
{
	const struct statistics_look *look = frame->look;
	struct lines note = lines_break(frame->context, &frame->table->note, look->note,
					frame->table_width - look->note_clear, 0);
	if (!note.count)
		return;
	struct vitem *box = next_box(frame, look->note_rule.width + look->note_above +
						    (length_t)note.count * look->note->leading);
	rule_paint(box->paint, &look->note_rule, frame->table_x, 0, frame->table_width);
	lines_paint(box->paint, &note, frame->table_x,
		    look->note_rule.width + look->note_above + look->note->baseline,
		    look->note->leading);
}

void statistics_layout(struct block_context *context, const struct node *node, length_t x,
		       length_t width, struct vlist *list)
{
	const struct layout *layout = context->document->layout;
	const struct page_look *page = &layout->page;
	const struct statistics_look *look = &layout->statistics;
	struct statistics_frame frame = { .context = context,
					  .figures = *context,
					  .place = node->place,
					  .look = look,
					  .table = node->table,
					  .x = x,
					  .width = width,
					  .list = list };
	frame.side_width = look->side_columns * (page->column + page->gutter) - page->gutter;
	frame.table_x = x + frame.side_width + page->gutter;
	frame.table_width = width - frame.side_width - page->gutter;
	vlist_space(list, look->between);
	vlist_allow_break(list, PENALTY_FREE);
	size_t start = list->count;
	struct block_context inner;
	if (statistics_are_crowded(&frame))
		stand_across(&frame, &inner);
	else
		statistics_fit(&frame);
	for (size_t i = 0; i < node->table->line_count; i++) {
		const struct table_line *line = &node->table->lines[i];
		if (line->kind == LINE_SUB_HEAD && i)
			allow_row_break(&frame);
		if (line->kind == LINE_SUB_HEAD)
			layout_sub_head(&frame, i);
		else if (line->kind == LINE_HEAD)
			layout_head(&frame, line);
		else
			layout_row(&frame, i);
	}
	layout_note(&frame);
	struct vitem *first = vlist_first_box(list, start);
	if (first && node->table->key)
		key_attach(context, node->table->key, frame.table_x, frame.table_width, first);
	if (frame.side_height > frame.done)
		vlist_box(list, round_up(frame.side_height - frame.done, page->unit));
	vlist_snap(list, page->unit);
	list->repeat = NULL;
	vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, look->between);
}
