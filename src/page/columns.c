#include "page/columns.h"

#include "block/lines.h"

/* A line left empty at a column's foot costs this, two cost four times as much. */
enum { EMPTY_LINE_COST = 15 };

/* Walking down a column: where the next box stands. */
struct cursor {
	length_t y;
	int boxes;
};

/* Moves past an item; returns the height that a box takes at cursor->y after it. */
static void step(struct cursor *cursor, const struct vitem *item,
		 const struct column_limits *limits)
{
	switch (item->kind) {
	case VITEM_BOX:
		cursor->y += item->height;
		cursor->boxes++;
		break;
	case VITEM_GLUE:
		/* None at the head; below the column's first box its own. */
		if (cursor->boxes)
			cursor->y += cursor->boxes == 1 ? item->top_height : item->height;
		break;
	case VITEM_SNAP:
		if (cursor->boxes)
			cursor->y =
				round_up(cursor->y + limits->offset, item->height) - limits->offset;
		break;
	case VITEM_PENALTY:
		break;
	}
}

/* What a box's notes add to the column's foot and under its content. */
static void add_inserts(const struct vitem *box, const struct column_limits *limits, length_t *foot,
			length_t *after)
{
	for (size_t i = 0; i < box->insert_count; i++) {
		const struct insert *insert = box->inserts[i];
		if (insert->note->after_content)
			*after += insert->space + insert->height;
		else
			*foot += insert->height + (*foot ? 0 : limits->note_rule);
	}
}

static int64_t break_cost(int penalty, length_t empty, const struct column_limits *limits)
{
	int64_t lines = empty / limits->grid;
	return penalty + EMPTY_LINE_COST * lines * lines;
}

static size_t first_box_at(const struct vlist *list, size_t index)
{
	while (index < list->count && list->items[index].kind != VITEM_BOX)
		index++;
	return index;
}

bool column_fill(const struct vlist *list, size_t start, const struct column_limits *limits,
		 bool force, struct column *column)
{
	const struct vitem *repeat = NULL;
	if (start && start < list->count && list->items[start].kind == VITEM_PENALTY)
		repeat = list->items[start].repeat;
	start = first_box_at(list, start);
	struct cursor cursor = { 0 };
	if (repeat)
		step(&cursor, repeat, limits);
	length_t foot = 0, after = 0,
		 end = cursor.y; /* end: with what sticks out below the last box */
	int64_t best = INT64_MAX;
	bool overflow = false;
	for (size_t i = start; i < list->count; i++) {
		const struct vitem *item = &list->items[i];
		if (item->kind == VITEM_PENALTY && cursor.boxes) {
			int64_t cost = break_cost(item->penalty,
						  limits->content - end - foot - after, limits);
			if (cost <= best) {
				best = cost;
				*column = (struct column) { start, i, repeat, end, foot, after };
			}
			if (overflow)
				return true;
		}
		step(&cursor, item, limits);
		if (item->kind != VITEM_BOX)
			continue;
		end = cursor.y + item->depth;
		add_inserts(item, limits, &foot, &after);
		if (end + after <= limits->content && end + foot + after <= limits->height)
			continue;
		if (best != INT64_MAX)
			return true;
		if (!force)
			return false;
		overflow = true; /* up to the first break, whatever it costs */
	}
	*column = (struct column) { start, list->count, repeat, end, foot, after };
	return start < list->count;
}

bool columns_fill(const struct vlist *list, size_t start, const struct column_limits *limits,
		  bool force, int count, struct column columns[static COLUMNS_MAX], int *used)
{
	*used = 0;
	for (int i = 0; i < count && start < list->count; i++) {
		if (!column_fill(list, start, limits, force, &columns[i]))
			return first_box_at(list, start) == list->count;
		start = columns[i].end;
		*used = i + 1;
	}
	return first_box_at(list, start) == list->count;
}

bool columns_balance(const struct vlist *list, size_t start, const struct column_limits *limits,
		     int count, struct column columns[static COLUMNS_MAX], int *used)
{
	if (!columns_fill(list, start, limits, false, count, columns, used))
		return false;
	length_t most = 0;
	for (int i = 0; i < *used; i++)
		most += columns[i].height;
	struct column trial[COLUMNS_MAX];
	struct column_limits tighter = *limits;
	/* From the least that could hold it, a line at a time: a few trials at most. */
	for (tighter.content = round_up(most / count, limits->grid);
	     tighter.content < limits->content; tighter.content += limits->grid) {
		int trial_used;
		if (!columns_fill(list, start, &tighter, false, count, trial, &trial_used))
			continue;
		for (int i = 0; i < trial_used; i++)
			columns[i] = trial[i];
		*used = trial_used;
		break;
	}
	return true;
}

void column_paint(const struct vlist *list, const struct column *column,
		  const struct column_limits *limits, struct paint_list *paint, length_t x,
		  length_t y, uint32_t page)
{
	struct cursor cursor = { 0 };
	if (column->repeat) {
		paint_append(paint, column->repeat->paint, x, y);
		step(&cursor, column->repeat, limits);
	}
	for (size_t i = column->start; i < column->end; i++) {
		const struct vitem *item = &list->items[i];
		if (item->kind == VITEM_BOX)
			paint_append(paint, item->paint, x, y + cursor.y);
		if (item->destination) {
			item->destination->page = page;
			item->destination->y = y + cursor.y;
		}
		step(&cursor, item, limits);
	}
	cursor.y = column->height;
	for (size_t i = column->start; i < column->end; i++) {
		const struct vitem *item = &list->items[i];
		for (size_t j = 0; j < item->insert_count; j++) {
			const struct insert *insert = item->inserts[j];
			if (!insert->note->after_content)
				continue;
			paint_append(paint, &insert->paint, x, y + cursor.y + insert->space);
			cursor.y += insert->space + insert->height;
		}
	}
}

void column_notes(const struct vlist *list, const struct column *column,
		  void (*visit)(void *context, const struct insert *insert), void *context)
{
	for (size_t i = column->start; i < column->end; i++) {
		const struct vitem *item = &list->items[i];
		for (size_t j = 0; j < item->insert_count; j++)
			if (!item->inserts[j]->note->after_content)
				visit(context, item->inserts[j]);
	}
}
