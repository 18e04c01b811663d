#include "page/columns.h"

#include "page/table_notes.h"

/* A line left empty at a column's foot costs this, two cost four times as much. */
enum { EMPTY_LINE_COST = 15 };

/* A note that goes on in the next column costs as much as six lines left empty; each line there, too. */
enum { TORN_NOTE_COST = 600, TORN_LINE_COST = 5 };

enum { NOTE_LEAST = 2 }; /* lines of a note that stand together */

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

/* Down to a place in a column: what stands above it, and the lines of notes that this calls for. */
struct walk {
	struct cursor cursor;
	length_t end;		  /* of the boxes, with what sticks out below the last */
	length_t after;		  /* what stands under the content */
	size_t called;		  /* lines of notes */
	size_t begun;		  /* how many of them are set when the last note is begun */
	struct table_notes table; /* of the table that goes on here */
};

static void add_inserts(struct walk *walk, const struct vitem *box)
{
	for (size_t i = 0; i < box->insert_count; i++) {
		const struct insert *insert = box->inserts[i];
		if (insert->table &&
		    (insert->table == box->ends || !table_notes_is_first(&walk->table, insert)))
			continue;
		length_t height = table_notes_height(&walk->table, insert);
		if (insert->note->after_content) {
			walk->after += height;
			continue;
		}
		size_t least = insert->line_count < NOTE_LEAST ? insert->line_count : NOTE_LEAST;
		walk->begun = walk->called + least;
		walk->called += insert->line_count;
	}
}

/* Where a table ends in the column, its notes stand there. */
static void end_table(struct walk *walk, const struct vitem *box)
{
	if (box->ends && box->ends == walk->table.table)
		walk->after -= table_notes_take(&walk->table);
}

static size_t note_room(const struct column_limits *limits, length_t taken)
{
	length_t room = limits->height - taken - limits->note_rule;
	return room > 0 && limits->note_line > 0 ? (size_t)(room / limits->note_line) : 0;
}

/*
 * Sets the notes under what stands above; true when that is enough of them: the last one begun, or of
 * those carried in alone so many that text and notes both go on.
 */
static bool set_notes(const struct walk *walk, const struct column_limits *limits, size_t carried,
		      struct column *column)
{
	size_t all = carried + walk->called;
	if (!all || limits->notes_wait)
		return true;
	size_t room = note_room(limits, walk->end + walk->after);
	size_t share = note_room(limits, limits->height / 3);
	size_t least = walk->called ? carried + walk->begun : carried < share ? carried : share;
	size_t lines = all < room ? all : room;
	/* No last line alone. */
	if (all - lines == 1 && lines > NOTE_LEAST && lines > least)
		lines--;
	column->note_lines = lines;
	column->note_rest = all - lines;
	column->foot = lines ? limits->note_rule + (length_t)lines * limits->note_line : 0;
	return lines >= least;
}

static int64_t break_cost(int penalty, const struct column *column,
			  const struct column_limits *limits)
{
	length_t end = column->height + column->after;
	length_t empty = limits->content - end, under = limits->height - end - column->foot;
	int64_t lines = (under < empty ? under : empty) / limits->grid;
	int64_t torn = column->note_rest ? TORN_NOTE_COST : 0;
	return penalty + EMPTY_LINE_COST * lines * lines + torn +
	       TORN_LINE_COST * (int64_t)column->note_rest;
}

size_t column_first_box(const struct vlist *list, size_t index)
{
	while (index < list->count && list->items[index].kind != VITEM_BOX)
		index++;
	return index;
}

/* Notes alone: those carried in leave no room for what comes next. */
static bool fill_with_notes(size_t start, const struct column_limits *limits, size_t carried,
			    struct column *column)
{
	size_t room = note_room(limits, 0), lines = carried < room ? carried : room;
	*column = (struct column) { .start = start,
				    .end = start,
				    .foot = limits->note_rule + (length_t)lines * limits->note_line,
				    .note_lines = lines,
				    .note_rest = carried - lines };
	return lines > 0;
}

/* A break here would leave one line of a paragraph between two breaks, alone in the column. */
static bool leaves_one_line(const struct vlist *list, size_t start, size_t first, size_t here,
			    const struct column_limits *limits)
{
	const struct vitem *before = &list->items[start];
	return start < first && here == first + 1 && before->kind == VITEM_PENALTY &&
	       before->penalty >= PENALTY_LINE && list->items[here].penalty >= PENALTY_LINE &&
	       list->items[first].height <= limits->grid;
}

/* What stands again at the column's head; one that would fill it stands over the first part alone. */
static const struct vitem *repeated(const struct column_feed *feed,
				    const struct column_limits *limits)
{
	const struct vlist *list = feed->list;
	const struct vitem *repeat = NULL;
	if (feed->start && feed->start < list->count &&
	    list->items[feed->start].kind == VITEM_PENALTY)
		repeat = list->items[feed->start].repeat;
	return repeat && repeat->height + repeat->depth <= limits->height / 2 ? repeat : NULL;
}

/* Takes the break before the list's item at index, if it costs no more than the best so far. */
static void offer_break(const struct vlist *list, size_t index, const struct column_limits *limits,
			struct column *here, struct column *column, int64_t *best)
{
	here->end = index;
	int64_t cost = break_cost(list->items[index].penalty, here, limits);
	if (cost <= *best) {
		*best = cost;
		*column = *here;
	}
}

bool column_fill(const struct column_feed *feed, const struct column_limits *limits,
		 struct column *column)
{
	const struct vlist *list = feed->list;
	const struct vitem *repeat = repeated(feed, limits);
	size_t first = column_first_box(list, feed->start);
	if (first == list->count)
		return fill_with_notes(list->count, limits, feed->carried, column);
	struct walk walk = { 0 };
	if (repeat)
		step(&walk.cursor, repeat, limits);
	const length_t hang = walk.cursor.y + (repeat ? repeat->depth : 0);
	walk.end = hang;
	int64_t best = INT64_MAX;
	struct column here = { .start = first, .repeat = repeat }, last = here;
	for (size_t i = first; i < list->count; i++) {
		const struct vitem *item = &list->items[i];
		if (item->kind == VITEM_PENALTY && walk.cursor.boxes && here.end &&
		    !leaves_one_line(list, feed->start, first, i, limits))
			offer_break(list, i, limits, &here, column, &best);
		step(&walk.cursor, item, limits);
		if (item->kind != VITEM_BOX)
			continue;
		last = here;
		walk.end = larger(walk.cursor.y + item->depth, hang);
		add_inserts(&walk, item);
		end_table(&walk, item);
		here.end = i + 1;
		here.height = walk.end;
		here.after = walk.after;
		bool enough = set_notes(&walk, limits, feed->carried, &here);
		if (enough && walk.end + walk.after <= limits->content)
			continue;
		if (best != INT64_MAX)
			return true;
		if (feed->carried)
			return fill_with_notes(feed->start, limits, feed->carried, column);
		/* What hangs together is torn before it runs off the foot; a single box is not. */
		*column = last.end ? last : here;
		return feed->force;
	}
	here.end = list->count;
	if (!here.note_rest || break_cost(PENALTY_FREE, &here, limits) <= best)
		*column = here;
	return true;
}

bool columns_fill(const struct column_feed *feed, const struct column_limits *limits, int count,
		  struct column columns[static COLUMNS_MOST], int *used)
{
	struct column_feed rest = *feed;
	*used = 0;
	for (int i = 0; i < count; i++) {
		rest.carried += limits[i].note_called;
		rest.force = feed->force && !limits[i].shared;
		bool filled = (rest.start < rest.list->count || rest.carried) &&
			      column_fill(&rest, &limits[i], &columns[i]);
		if (!filled)
			columns[i] = (struct column) { .start = rest.start,
						       .end = rest.start,
						       .note_rest = rest.carried };
		if (filled || rest.carried)
			*used = i + 1;
		if (!filled && !limits[i].shared)
			break;
		rest.start = columns[i].end;
		rest.carried = columns[i].note_rest;
	}
	return column_first_box(rest.list, rest.start) == rest.list->count;
}

/* A column being painted. */
struct painting {
	const struct vlist *list;
	const struct column *column;
	const struct column_limits *limits;
	struct paint_list *paint;
	struct point at; /* its top left corner */
	struct cursor cursor;
};

/*
 * A ground from the top of its first box in the column to the last one's foot; where the column ends on it,
 * with what sticks out below.
 */
static void paint_ground(const struct painting *painting, size_t first)
{
	const struct vlist *list = painting->list;
	const struct ground *ground = list->items[first].ground;
	const struct vitem *repeat = painting->column->repeat;
	struct cursor cursor = painting->cursor;
	length_t top = repeat && repeat->ground == ground ? 0 : cursor.y;
	length_t bottom = top, depth = 0;
	for (size_t i = first; i < painting->column->end; i++) {
		const struct vitem *item = &list->items[i];
		if (item->kind == VITEM_BOX && item->ground != ground) {
			depth = 0;
			break;
		}
		step(&cursor, item, painting->limits);
		if (item->kind != VITEM_BOX)
			continue;
		bottom = cursor.y;
		depth = item->depth;
	}
	bottom += depth;
	ground_paint(list, first, painting->column->end, painting->paint, painting->at.x,
		     painting->at.y + top, bottom - top);
}

/* What stands under the content: the keys of tables, and notes of one that goes on. */
static void paint_keys(struct painting *painting)
{
	length_t y = painting->at.y + painting->column->height;
	struct table_notes notes = { 0 };
	for (size_t i = painting->column->start; i < painting->column->end; i++) {
		const struct vitem *item = &painting->list->items[i];
		for (size_t j = 0; j < item->insert_count; j++) {
			const struct insert *insert = item->inserts[j];
			if (!insert->note->after_content)
				continue;
			if (insert->table &&
			    (table_notes_end_in(painting->list, painting->column, insert->table) ||
			     !table_notes_is_first(&notes, insert)))
				continue;
			y += table_notes_height(&notes, insert);
			paint_append(painting->paint, insert->lines, painting->at.x,
				     y - insert->height);
		}
	}
}

void column_paint(const struct vlist *list, const struct column *column,
		  const struct column_limits *limits, struct paint_list *paint, struct point at,
		  uint32_t page, const struct column_between *between)
{
	struct painting painting = { list, column, limits, paint, at, { 0 } };
	struct cursor *cursor = &painting.cursor;
	const struct ground *ground = NULL;
	if (column->repeat) {
		paint_append(paint, column->repeat->paint, at.x, at.y);
		step(cursor, column->repeat, limits);
	}
	for (size_t i = column->start; i < column->end; i++) {
		const struct vitem *item = &list->items[i];
		if (between)
			between->paint(between->context, i);
		if (item->kind == VITEM_BOX) {
			if (item->ground && item->ground != ground)
				paint_ground(&painting, i);
			ground = item->ground;
			paint_append(paint, item->paint, at.x, at.y + cursor->y);
		}
		if (item->beside)
			item->beside->y = at.y + cursor->y;
		if (item->destination) {
			item->destination->page = page;
			item->destination->y = at.y + cursor->y;
		}
		step(cursor, item, limits);
	}
	paint_keys(&painting);
}
