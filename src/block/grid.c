/*
 * Tables in prose. The whole table lies on one axis down the page: each cell's boxes have their place
 * on it, and it is cut into slices wherever a box begins. A slice is a box of the vertical list; what
 * began above a cut and reaches below it is the slice's depth, so a column may end at any cut where no
 * cell forbids it, and what has not begun goes on in the next column.
 */
#include <stdlib.h>
#include <string.h>

#include "block/grid_widths.h"
#include "block/lines.h"

enum {
	PENALTY_SPLIT_ROW = 8000, /* inside a row: only one that is higher than a column */
	PENALTY_LONG_TABLE = 60,  /* between rows of a table that no column could hold */
};

/* A box of a cell, at its place on the table's axis. */
struct piece {
	length_t y;
	const struct vitem *box; /* NULL: the row's rule alone */
	int penalty;		 /* of a cut above it */
	length_t height;
};

struct cell_layout {
	struct vlist list;
	length_t height;
};

struct frame {
	struct block_context *context;
	const struct grid *grid;
	const struct grid_look *look;
	length_t x, width;
	length_t *edges;	     /* columns + 1: the columns' left edges, and the right end */
	struct cell_layout *layouts; /* by cell */
	length_t *tops;		     /* rows + 1, from the table's first row */
	uint32_t *covered; /* by row: the columns that a cell from above reaches into, a bit each */
	struct vlist *list;
	const struct vitem *head;
};

/* --- cells ------------------------------------------------------------------------------------- */

static void add_percent(struct frame *frame, const struct grid_cell *cell, length_t x,
			length_t width, struct vlist *list)
{
	const struct style *style = frame->look->percent;
	struct lines lines =
		cell->align == STYLE_RIGHT
			? lines_break_right(frame->context, &cell->percent, style, width)
			: lines_break(frame->context, &cell->percent, style, width, 0);
	if (!lines.count)
		return;
	list->space = list->top_space = 0;
	struct vitem *box = vlist_box(list, (length_t)lines.count * style->leading);
	lines_paint(box->paint, &lines, x, style->baseline, style->leading);
}

/* Where the text of a box ends. */
static length_t line_end(const struct paint_list *paint)
{
	length_t end = 0;
	for (size_t i = 0; i < paint->count; i++) {
		const struct paint_item *item = &paint->items[i];
		if (item->kind == PAINT_GLYPHS && item->x + glyph_run_width(item->glyphs) > end)
			end = item->x + glyph_run_width(item->glyphs);
	}
	return end;
}

/*
 * The mark stands just outside a figure's right edge, so that the figures stay in line; in a cell that is
 * aligned at the left it follows the first line.
 */
static void add_mark(struct frame *frame, const struct grid_cell *cell, length_t right,
		     struct vitem *box)
{
	if (cell->align == STYLE_LEFT && box)
		right = line_end(box->paint);
	const struct style *style = frame->look->percent;
	struct lines lines = lines_break(frame->context, &cell->mark, style, frame->width, 0);
	if (lines.count && box)
		line_paint(box->paint, &lines.items[0], right, style->baseline);
}

static void layout_cell(struct frame *frame, const struct grid_cell *cell,
			struct cell_layout *layout)
{
	struct block_context inner = *frame->context;
	length_t left = frame->edges[cell->column];
	length_t right = frame->edges[cell->column + cell->column_span];
	int end = cell->column + cell->column_span;
	bool last = end == frame->grid->columns;
	/* Words set against the right edge keep clear of the mark in the column before. */
	if (cell->column && cell->align == STYLE_RIGHT)
		left += 2 * frame->context->document->layout->page.unit;
	/* Figures that end where words begin keep clear of them, and so do their marks. */
	if (!last && cell->align == STYLE_RIGHT && frame->grid->aligns[end] == STYLE_LEFT)
		right -= 2 * frame->context->document->layout->page.unit;
	length_t width = right - left;
	if (cell->align == STYLE_LEFT && !last)
		width -= frame->look->cell_right;
	/* A mark that follows its text needs room beside it. */
	if (cell->align == STYLE_LEFT && cell->mark.count)
		width -= 2 * frame->context->document->layout->page.unit;
	if (width < LENGTH_ONE_PT)
		width = LENGTH_ONE_PT;
	inner.in_cell = true;
	inner.cell_space = frame->look->between;
	inner.cell_align = cell->align;
	vlist_init(&layout->list, frame->context->arena);
	blocks_layout(&inner, cell->first, left, width, &layout->list);
	add_percent(frame, cell, left, width, &layout->list);
	add_mark(frame, cell, right, vlist_first_box(&layout->list, 0));
	layout->height = vlist_height(&layout->list);
}

static length_t above(const struct frame *frame, int row)
{
	return row < frame->grid->head_rows ? frame->look->head_above : frame->look->above;
}

static length_t below(const struct frame *frame, int row)
{
	return row < frame->grid->head_rows ? frame->look->head_below : frame->look->below;
}

/* Rows are as high as their cells; a cell over several rows makes the last of them higher. */
static void find_tops(struct frame *frame)
{
	const struct grid *grid = frame->grid;
	struct arena *arena = frame->context->arena;
	size_t rows = (size_t)grid->rows;
	length_t *heights = arena_array(arena, rows, sizeof *heights);
	frame->tops = arena_array(arena, rows + 1, sizeof *frame->tops);
	frame->layouts = arena_array(arena, grid->cell_count, sizeof *frame->layouts);
	size_t next = 0; /* cells come by rows; spans that end in a row are looked for behind */
	for (int row = 0; row < grid->rows; row++) {
		heights[row] = above(frame, row) + below(frame, row);
		for (; next < grid->cell_count && grid->cells[next].row == row; next++) {
			struct grid_cell *cell = &grid->cells[next];
			if (cell->row + cell->row_span > grid->rows)
				cell->row_span = grid->rows - cell->row;
			layout_cell(frame, cell, &frame->layouts[next]);
			length_t height =
				frame->layouts[next].height + above(frame, row) + below(frame, row);
			if (cell->row_span == 1 && height > heights[row])
				heights[row] = height;
		}
	}
	frame->covered = arena_array(arena, rows + 1, sizeof *frame->covered);
	for (size_t i = 0; i < grid->cell_count; i++) {
		const struct grid_cell *cell = &grid->cells[i];
		if (cell->row_span == 1)
			continue;
		for (int row = cell->row + 1; row < cell->row + cell->row_span; row++)
			for (int column = 0; column < cell->column_span; column++)
				frame->covered[row] |= 1u << (cell->column + column);
		length_t have = 0, wanted = frame->layouts[i].height + above(frame, cell->row) +
					    below(frame, cell->row);
		for (int row = cell->row; row < cell->row + cell->row_span; row++)
			have += heights[row];
		if (wanted > have)
			heights[cell->row + cell->row_span - 1] += wanted - have;
	}
	for (int row = 0; row < grid->rows; row++)
		frame->tops[row + 1] = frame->tops[row] + heights[row];
}

/* --- slices ------------------------------------------------------------------------------------ */

struct pieces {
	struct piece *items;
	size_t count, capacity;
};

static struct piece *add_piece(struct frame *frame, struct pieces *pieces, length_t y, int penalty)
{
	pieces->items = arena_grow(frame->context->arena, pieces->items, pieces->count,
				   &pieces->capacity, sizeof *pieces->items);
	struct piece *piece = &pieces->items[pieces->count++];
	*piece = (struct piece) { .y = y, .penalty = penalty };
	return piece;
}

/* A head's text stands at the foot of its rows. */
static length_t cell_shift(const struct frame *frame, const struct grid_cell *cell, size_t index)
{
	if (!cell->is_head)
		return above(frame, cell->row);
	int end = cell->row + cell->row_span;
	length_t height = frame->tops[end] - frame->tops[cell->row];
	return height - frame->look->head_below - frame->layouts[index].height;
}

static void add_cell_pieces(struct frame *frame, struct pieces *pieces, size_t index)
{
	const struct grid_cell *cell = &frame->grid->cells[index];
	const struct vlist *list = &frame->layouts[index].list;
	length_t y = frame->tops[cell->row] + cell_shift(frame, cell, index);
	int penalty = PENALTY_FORBIDDEN; /* between the row's top and its first line */
	bool first = true;
	for (size_t i = 0; i < list->count; i++) {
		const struct vitem *item = &list->items[i];
		if (item->kind == VITEM_PENALTY)
			penalty = PENALTY_SPLIT_ROW;
		if (item->kind == VITEM_BOX) {
			struct piece *piece = add_piece(frame, pieces, y, penalty);
			piece->box = item;
			piece->height = item->height;
			/* A first box in a row that has begun elsewhere: nothing is torn above it. */
			if (first)
				piece->penalty = PENALTY_FORBIDDEN;
			first = false;
			penalty = PENALTY_FORBIDDEN;
		}
		if (item->kind == VITEM_BOX || item->kind == VITEM_GLUE)
			y += item->height;
	}
}

static int by_place(const void *a, const void *b)
{
	const struct piece *left = a, *right = b;
	if (left->y != right->y)
		return left->y < right->y ? -1 : 1;
	return (left->box != NULL) - (right->box != NULL);
}

static const struct rule_look *row_rule(const struct frame *frame, int row)
{
	static const struct rule_look none = { 0 };
	if (row <= frame->grid->head_rows)
		return &none;
	return frame->grid->total_rows[row] ? &frame->look->total_rule : &frame->look->row_rule;
}

/* A rule between rows leaves out the columns whose cell goes on. */
static void paint_row_rule(struct frame *frame, int row, struct paint_list *paint)
{
	for (int column = 0; column < frame->grid->columns; column++) {
		int end = column;
		while (end < frame->grid->columns && !(frame->covered[row] >> end & 1u))
			end++;
		if (end > column)
			rule_paint(paint, row_rule(frame, row), frame->edges[column], 0,
				   frame->edges[end] - frame->edges[column]);
		column = end;
	}
}

/* The rows [first, end) as slices; what a break costs above them, and between them. */
static void emit_rows(struct frame *frame, int first, int end, int between, int within,
		      size_t *next_cell)
{
	const struct grid *grid = frame->grid;
	struct pieces pieces = { 0 };
	for (int row = first; row < end; row++)
		add_piece(frame, &pieces, frame->tops[row], row == first ? between : within);
	for (; *next_cell < grid->cell_count && grid->cells[*next_cell].row < end; ++*next_cell)
		add_cell_pieces(frame, &pieces, *next_cell);
	qsort(pieces.items, pieces.count, sizeof *pieces.items, by_place);
	length_t lowest = frame->tops[first];
	int row = first;
	for (size_t i = 0; i < pieces.count;) {
		length_t y = pieces.items[i].y;
		size_t after = i;
		int penalty = 0;
		while (after < pieces.count && pieces.items[after].y == y) {
			if (pieces.items[after].penalty > penalty)
				penalty = pieces.items[after].penalty;
			after++;
		}
		length_t until = after < pieces.count ? pieces.items[after].y : frame->tops[end];
		if (penalty < PENALTY_FORBIDDEN) {
			frame->list->repeat = frame->head;
			vlist_allow_break(frame->list, penalty);
		}
		struct vitem *slice = vlist_box(frame->list, until - y);
		for (; i < after; i++) {
			const struct piece *piece = &pieces.items[i];
			if (!piece->box) {
				paint_row_rule(frame, row++, slice->paint);
				continue;
			}
			paint_append(slice->paint, piece->box->paint, 0, 0);
			vitem_take_marks(frame->context->arena, slice, piece->box);
			if (y + piece->height > lowest)
				lowest = y + piece->height;
		}
		slice->depth = lowest > until ? lowest - until : 0;
	}
}

/* The end of the rows that hang together with row by spans. */
static int group_end(const struct grid *grid, int row, size_t cell)
{
	int end = row + 1;
	for (; cell < grid->cell_count && grid->cells[cell].row < end; cell++)
		if (grid->cells[cell].row + grid->cells[cell].row_span > end)
			end = grid->cells[cell].row + grid->cells[cell].row_span;
	return end < grid->rows ? end : grid->rows;
}

/* --- head -------------------------------------------------------------------------------------- */

static length_t paint_title(struct frame *frame, struct paint_list *paint)
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
static void layout_head(struct frame *frame, size_t *next_cell)
{
	const struct grid *grid = frame->grid;
	const struct grid_look *look = frame->look;
	struct paint_list paint;
	struct vitem marks = { .paint = &paint };
	paint_list_init(&paint, frame->context->arena);
	length_t y = look->top_rule.width;
	y += paint_title(frame, &paint);
	length_t head = frame->tops[grid->head_rows];
	for (; *next_cell < grid->cell_count && grid->cells[*next_cell].row < grid->head_rows;
	     ++*next_cell) {
		const struct grid_cell *cell = &grid->cells[*next_cell];
		vlist_put(&frame->layouts[*next_cell].list, &marks, 0,
			  y + frame->tops[cell->row] + cell_shift(frame, cell, *next_cell));
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

static void layout_end(struct frame *frame)
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
	struct frame frame = { .context = context,
			       .grid = grid,
			       .look = grid->look,
			       .x = x,
			       .width = width,
			       .list = list };
	frame.edges = grid_edges(context, grid, x, width);
	find_tops(&frame);
	bool fits = frame.tops[grid->rows] < (page->frame_bottom - page->hang_next) / 10 * 9;
	int between = fits ? PENALTY_ROW : PENALTY_LONG_TABLE;
	size_t next_cell = 0;
	vlist_space(list, grid->look->space);
	vlist_allow_break(list, PENALTY_FREE);
	layout_head(&frame, &next_cell);
	for (int row = grid->head_rows; row < grid->rows;) {
		int end = group_end(grid, row, next_cell);
		/* Two rows at least stand on either side of a break, and the first with its head. */
		bool lone = row <= grid->head_rows + 1 || end == grid->rows;
		emit_rows(&frame, row, end, lone ? PENALTY_FORBIDDEN : between, between + 100,
			  &next_cell);
		row = end;
	}
	layout_end(&frame);
	list->repeat = NULL;
	vlist_snap(list, page->unit);
	vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, grid->look->space);
}
