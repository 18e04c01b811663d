/*
 * A table's rows cut into boxes of the vertical list. All rows lie on one axis down the page: each cell's
 * boxes have their place on it, and it is cut into slices wherever a box begins. What began above a cut and
 * reaches below it is the slice's depth, so a column may end at any cut where no cell forbids it, and what has
 * not begun goes on in the next column.
 */
#include <stdlib.h>

#include "block/grid_frame.h"
#include "block/lines.h"

enum { PENALTY_SPLIT_ROW = 8000 }; /* inside a row: only one that is higher than a column */

/* A row's rule, a cell of one line, or a box of another cell, at its place on the table's axis. */
struct piece {
	length_t y;
	const struct vitem *box;	/* NULL: none */
	const struct cell_layout *cell; /* the same */
	int penalty;			/* of a cut above it */
};

struct pieces {
	struct piece *items;
	size_t count, capacity;
};

static struct piece *add_piece(struct grid_frame *frame, struct pieces *pieces, length_t y,
			       int penalty)
{
	pieces->items = arena_grow(frame->context->arena, pieces->items, pieces->count,
				   &pieces->capacity, sizeof *pieces->items);
	struct piece *piece = &pieces->items[pieces->count++];
	*piece = (struct piece) { .y = y, .penalty = penalty };
	return piece;
}

static bool is_rule(const struct piece *piece)
{
	return !piece->box && !piece->cell;
}

static void add_cell_pieces(struct grid_frame *frame, struct pieces *pieces, size_t index)
{
	const struct grid_cell *cell = &frame->grid->cells[index];
	const struct vlist *list = frame->layouts[index].list;
	int row = cell->row;
	length_t y = frame->tops[cell->row] + grid_cell_shift(frame, index);
	if (frame->layouts[index].style) {
		add_piece(frame, pieces, y, PENALTY_FORBIDDEN)->cell = &frame->layouts[index];
		return;
	}
	int penalty = PENALTY_FORBIDDEN; /* between the row's top and its first line */
	bool first = true;
	for (size_t i = 0; i < list->count; i++) {
		const struct vitem *item = &list->items[i];
		while (row + 1 < frame->grid->rows && y >= frame->tops[row + 1])
			row++;
		if (item->kind == VITEM_PENALTY && !grid_rows_fit(frame, row, row + 1))
			penalty = PENALTY_SPLIT_ROW;
		if (item->kind == VITEM_BOX) {
			struct piece *piece = add_piece(frame, pieces, y, penalty);
			piece->box = item;
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
	return is_rule(right) - is_rule(left);
}

/* Under the head's own rule there is none, and above a sub-head its space says enough. */
static const struct rule_look *row_rule(const struct grid_frame *frame, int row)
{
	static const struct rule_look none = { 0 };
	const struct grid *grid = frame->grid;
	if (row <= grid->head_rows || grid->kinds[row] == GRID_SUB_HEAD)
		return &none;
	if (grid->kinds[row - 1] == GRID_SUB_HEAD)
		return &frame->look->head_rule;
	return grid->kinds[row] == GRID_TOTAL ? &frame->look->total_rule : &frame->look->row_rule;
}

/* A rule between rows leaves out the columns whose cell goes on. */
static void paint_row_rule(struct grid_frame *frame, int row, struct paint_list *paint)
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

/* The rows' rules and the cells' boxes, from the top down. */
static struct pieces collect_pieces(struct grid_frame *frame, int first, int end, int above,
				    int within)
{
	const struct grid *grid = frame->grid;
	struct pieces pieces = { 0 };
	for (int row = first; row < end; row++)
		add_piece(frame, &pieces, frame->tops[row], row == first ? above : within);
	for (; frame->next_cell < grid->cell_count && grid->cells[frame->next_cell].row < end;
	     frame->next_cell++)
		add_cell_pieces(frame, &pieces, frame->next_cell);
	qsort(pieces.items, pieces.count, sizeof *pieces.items, by_place);
	return pieces;
}

/* Behind every other row of the body, in all its slices. */
static void paint_stripe(const struct grid_frame *frame, int row, struct vitem *slice)
{
	const struct ink *ink = frame->look->stripe;
	if (ink && (row - frame->grid->head_rows) % 2 == 0 && frame->grid->kinds[row] == GRID_ROW)
		paint_rule(slice->paint, frame->x, 0, frame->width, slice->height, ink);
}

/* Into the slice where it begins; returns where it ends. */
static length_t paint_piece(const struct grid_frame *frame, const struct piece *piece,
			    struct vitem *slice)
{
	if (piece->cell) {
		line_paint(slice->paint, &piece->cell->line, piece->cell->x,
			   piece->cell->style->baseline);
		return piece->y + piece->cell->height;
	}
	paint_append(slice->paint, piece->box->paint, 0, 0);
	vitem_take_marks(frame->context->arena, slice, piece->box);
	return piece->y + piece->box->height;
}

/* All pieces that begin at one place, in a box; returns where the lowest of them ends. */
static length_t fill_slice(struct grid_frame *frame, const struct piece *pieces, size_t count,
			   int *row, struct vitem *slice)
{
	length_t lowest = 0;
	*row += is_rule(pieces); /* a row's rule comes before its boxes */
	paint_stripe(frame, *row, slice);
	for (size_t i = 0; i < count; i++) {
		if (is_rule(&pieces[i])) {
			paint_row_rule(frame, *row, slice->paint);
			continue;
		}
		length_t end = paint_piece(frame, &pieces[i], slice);
		lowest = end > lowest ? end : lowest;
	}
	return lowest;
}

/* How many pieces begin where the first does; the dearest of them says what a cut there costs. */
static size_t count_at_one_place(const struct piece *pieces, size_t count, int *penalty)
{
	size_t same = 0;
	for (*penalty = 0; same < count && pieces[same].y == pieces[0].y; same++)
		if (pieces[same].penalty > *penalty)
			*penalty = pieces[same].penalty;
	return same;
}

void grid_layout_rows(struct grid_frame *frame, int first, int end, int above, int within)
{
	struct grid_repeats repeats = { .next = frame->next_cell };
	size_t first_cell = frame->next_cell;
	struct pieces pieces = collect_pieces(frame, first, end, above, within);
	length_t lowest = frame->tops[first];
	int row = first - 1;
	for (size_t i = 0; i < pieces.count;) {
		int penalty;
		const struct piece *piece = &pieces.items[i];
		size_t count = count_at_one_place(piece, pieces.count - i, &penalty);
		i += count;
		length_t until = i < pieces.count ? pieces.items[i].y : frame->tops[end];
		if (penalty < PENALTY_FORBIDDEN) {
			frame->list->repeat =
				is_rule(piece) ? grid_repeat_at_row(frame, &repeats, row + 1)
					       : grid_repeat_in_row(frame, &repeats, row, piece->y);
			vlist_allow_break(frame->list, penalty);
		}
		struct vitem *slice = vlist_box(frame->list, until - piece->y);
		length_t reach = fill_slice(frame, piece, count, &row, slice);
		lowest = reach > lowest ? reach : lowest;
		slice->depth = lowest > until ? lowest - until : 0;
	}
	arena_give_back(frame->context->arena, pieces.items, pieces.capacity, sizeof *pieces.items);
	for (size_t i = first_cell; i < frame->next_cell; i++)
		if (frame->layouts[i].list)
			vlist_free(frame->layouts[i].list);
}
