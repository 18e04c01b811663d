/*
 * Column widths. A column that is given none asks for three: the least that holds its unbreakable pieces,
 * the least that keeps its words whole, and the one that needs no second line. Columns of figures get
 * one width, that of all tables of the layout where there is room, so that their edges agree from table
 * to table; what is over goes to the words.
 */
#include "block/grid_frame.h"

struct column {
	struct text_extent extent; /* the space beside the text with it */
	length_t width;
	bool is_figures; /* aligned at the right */
};

struct columns {
	struct grid_frame *frame;
	struct column *items;
	int count;
};

static bool is_given(const struct columns *columns, int column)
{
	return columns->frame->grid->widths[column] > 0;
}

/* What a cell over several columns lacks in them goes to those without a width, in equal parts. */
static void widen_for_span(struct columns *columns, size_t index)
{
	const struct grid_cell *cell = &columns->frame->grid->cells[index];
	struct text_extent lack = grid_cell_extent(columns->frame, index);
	int end = cell->column + cell->column_span, found = 0;
	for (int i = cell->column; i < end; i++) {
		const struct column *column = &columns->items[i];
		bool given = is_given(columns, i);
		lack.least -= given ? column->width : column->extent.least;
		lack.word -= given ? column->width : column->extent.word;
		lack.best -= given ? column->width : column->extent.best;
		found += !given;
	}
	for (int i = cell->column; found && i < end; i++) {
		struct text_extent *extent = &columns->items[i].extent;
		if (is_given(columns, i))
			continue;
		extent->least += larger(lack.least, 0) / found;
		extent->word += larger(lack.word, 0) / found;
		extent->best += larger(lack.best, 0) / found;
	}
}

static void find_extents(struct columns *columns)
{
	const struct grid *grid = columns->frame->grid;
	for (int i = 0; i < columns->count; i++)
		columns->items[i] =
			(struct column) { .width = larger(grid->widths[i], 0),
					  .is_figures = grid->aligns[i] == STYLE_RIGHT };
	grid_find_extents(columns->frame);
	for (size_t i = 0; i < grid->cell_count; i++) {
		const struct grid_cell *cell = &grid->cells[i];
		const struct text_extent *extent = &columns->frame->extents[i];
		if (cell->column_span > 1 || is_given(columns, cell->column))
			continue;
		text_extent_widen(&columns->items[cell->column].extent, extent->least, extent->word,
				  extent->best);
	}
	for (size_t i = 0; i < grid->cell_count; i++)
		if (grid->cells[i].column_span > 1 && !grid->cells[i].is_sub_head)
			widen_for_span(columns, i);
}

/*
 * From the least that a column can do with to what the layout would like it to have. Where words
 * must take several lines, columns that are content with little have it first: dates and names do
 * not pay for long sentences.
 */
enum demand {
	DEMAND_LEAST,
	DEMAND_WORD,
	DEMAND_SHORT,
	DEMAND_BEST,
	DEMAND_EVEN,
	DEMAND_LIKED,
	DEMANDS
};

/* Content with two thirds of an even share. */
static bool is_short(const struct columns *columns, const struct column *column)
{
	return column->extent.best <= columns->frame->width * 2 / 3 / columns->count;
}

/* The widest column of figures, with none of its figures on two lines. */
static length_t widest_figures(const struct columns *columns)
{
	length_t widest = 0;
	for (int i = 0; i < columns->count; i++)
		if (columns->items[i].is_figures && !columns->frame->grid->widths[i])
			widest = larger(widest, columns->items[i].extent.best);
	return widest;
}

static length_t demanded(const struct columns *columns, const struct column *column,
			 enum demand demand, length_t figures)
{
	switch (demand) {
	case DEMAND_LEAST:
		return column->extent.least;
	case DEMAND_WORD:
		return column->extent.word;
	case DEMAND_SHORT:
		return is_short(columns, column) ? column->extent.best : column->extent.word;
	case DEMAND_EVEN:
		return column->is_figures ? figures : column->extent.best;
	case DEMAND_LIKED:
		return column->is_figures ? larger(figures, columns->frame->look->column)
					  : column->extent.best;
	case DEMAND_BEST:
	case DEMANDS:
		break;
	}
	return column->extent.best;
}

static length_t total(const struct columns *columns, enum demand demand, length_t figures)
{
	length_t sum = 0;
	for (int i = 0; i < columns->count; i++)
		if (!columns->frame->grid->widths[i])
			sum += demanded(columns, &columns->items[i], demand, figures);
	return sum;
}

/* The width at which columns are cut off so that all of them fit: the widest words are torn first. */
static length_t find_cap(const struct columns *columns, length_t room)
{
	length_t cap = 0, left = room;
	int count = 0;
	for (int i = 0; i < columns->count; i++)
		count += !columns->frame->grid->widths[i];
	for (bool again = true; again && count;) {
		length_t before = cap;
		cap = left / count;
		again = false;
		for (int i = 0; i < columns->count; i++) {
			length_t least = columns->items[i].extent.least;
			if (columns->frame->grid->widths[i] || least <= before || least > cap)
				continue;
			left -= least;
			count--;
			again = true;
		}
	}
	return cap;
}

/* The columns without a width share room: each gets something between two demands. */
static length_t share_room(struct columns *columns, length_t room)
{
	length_t figures = widest_figures(columns), sums[DEMANDS], used = 0;
	int low = DEMAND_LEAST;
	for (int i = 0; i < DEMANDS; i++) {
		sums[i] = total(columns, (enum demand)i, figures);
		if (sums[i] <= room)
			low = i;
	}
	length_t cap = find_cap(columns, room);
	int high = low + 1 < DEMANDS ? low + 1 : low;
	length_t over = larger(0, room < sums[high] ? room - sums[low] : sums[high] - sums[low]);
	for (int i = 0; i < columns->count; i++) {
		struct column *column = &columns->items[i];
		if (columns->frame->grid->widths[i])
			continue;
		length_t least = demanded(columns, column, (enum demand)low, figures);
		if (cap < least && sums[DEMAND_LEAST] > room)
			least = cap;
		length_t most = demanded(columns, column, (enum demand)high, figures);
		column->width = least;
		if (sums[high] > sums[low])
			column->width += length_scale(over, most - least, sums[high] - sums[low]);
		used += column->width;
	}
	return used;
}

/* What is over goes to the columns of words, in proportion to what they have; else to all. */
static void spread(struct columns *columns, length_t over)
{
	const length_t *widths = columns->frame->grid->widths;
	length_t words = 0, all = 0;
	for (int i = 0; i < columns->count; i++) {
		struct column *column = &columns->items[i];
		if (widths[i])
			continue;
		column->width = larger(column->width, 1); /* an empty one takes part */
		all += column->width;
		words += column->is_figures ? 0 : column->width;
	}
	for (int i = 0; i < columns->count; i++) {
		struct column *column = &columns->items[i];
		if (!widths[i] && (!words || !column->is_figures))
			column->width += length_scale(over, column->width, words ? words : all);
	}
}

/* Shares of what is left; where that would tear a column's words, it has what they need first. */
static void give_shares(struct columns *columns, length_t left)
{
	const length_t *widths = columns->frame->grid->widths;
	length_t shares = 0;
	for (int i = 0; i < columns->count; i++)
		shares -= widths[i] < 0 ? widths[i] : 0;
	for (bool again = true; again && shares;) {
		again = false;
		for (int i = 0; i < columns->count && !again; i++) {
			struct column *column = &columns->items[i];
			length_t share = length_scale(larger(left, 0), -widths[i], shares);
			if (widths[i] >= 0 || column->width || column->extent.word <= share)
				continue;
			column->width = column->extent.word;
			left -= column->width;
			shares += widths[i];
			again = true;
		}
	}
	for (int i = 0; i < columns->count; i++)
		if (widths[i] < 0 && !columns->items[i].width)
			columns->items[i].width = length_scale(larger(left, 0), -widths[i], shares);
}

/* What the columns must have, so that no word is torn, or no more than can be helped. */
static length_t needed(const struct columns *columns, enum demand demand)
{
	length_t sum = 0;
	for (int i = 0; i < columns->count; i++) {
		const struct column *column = &columns->items[i];
		bool given = is_given(columns, i);
		sum += given		       ? column->width
		       : demand == DEMAND_WORD ? column->extent.word
					       : column->extent.least;
	}
	return sum;
}

static int millimetres(length_t length)
{
	return (int)(length / length_from_micrometres(1000));
}

static void tell_too_wide(const struct columns *columns)
{
	struct grid_frame *frame = columns->frame;
	length_t needs = needed(columns, DEMAND_LEAST);
	message_add(frame->context->messages, MESSAGE_WARNING, frame->place, "table-too-wide",
		    "%s needs %d mm and has %d: words in it are torn; give it fewer columns or "
		    "shorter words, or make two tables of it",
		    frame->grid->name, millimetres(needs) + 1, millimetres(frame->width));
}

static void find_widths(struct columns *columns)
{
	struct grid_frame *frame = columns->frame;
	const length_t *widths = frame->grid->widths;
	length_t room = frame->width, reserved = 0;
	bool shares = false, found = false;
	for (int i = 0; i < columns->count; i++) {
		room -= columns->items[i].width;
		reserved += widths[i] < 0 ? columns->items[i].extent.word : 0;
		shares = shares || widths[i] < 0;
		found = found || !widths[i];
	}
	length_t used = share_room(columns, larger(room - reserved, 0));
	if (shares)
		give_shares(columns, room - used);
	else if (found && used < room)
		spread(columns, room - used);
}

/* The edges; columns that are too wide together are made narrower, each by the same part. */
static void set_edges(struct columns *columns)
{
	struct grid_frame *frame = columns->frame;
	length_t sum = 0, at = 0;
	frame->edges = arena_array(frame->context->arena, (size_t)columns->count + 1,
				   sizeof *frame->edges);
	for (int i = 0; i < columns->count; i++)
		sum += columns->items[i].width;
	for (int i = 0; i < columns->count; i++) {
		frame->edges[i] =
			frame->x + (sum > frame->width ? length_scale(at, frame->width, sum) : at);
		at += columns->items[i].width;
	}
	/* What rounding leaves is nobody's; a table of given widths may be narrower than its measure. */
	if (sum < frame->width && sum > frame->width - LENGTH_ONE_PT)
		sum = frame->width;
	if (sum < frame->width)
		frame->width = sum;
	frame->edges[columns->count] = frame->x + frame->width;
}

/* False when the cells are as small as they may be. */
static bool step_down(struct grid_frame *frame)
{
	enum { STEP = 25 };
	struct block_context *context = &frame->inner;
	length_t least = frame->look->least_size, size = frame->look->cell->size;
	int32_t scale = context->scale ? context->scale : 1000;
	if (!least || length_scale(size, scale, 1000) <= least)
		return false;
	context->scale = scale - STEP;
	context->least_size = least;
	grid_find_figures(frame);
	return true;
}

void grid_find_edges(struct grid_frame *frame)
{
	struct columns columns = { .frame = frame, .count = frame->grid->columns };
	columns.items =
		arena_array(frame->context->arena, (size_t)columns.count, sizeof *columns.items);
	/* Space between columns is given up before a word is. */
	frame->gap = frame->look->cell_left;
	find_extents(&columns);
	length_t narrow = 2 * frame->context->document->layout->page.unit;
	if (needed(&columns, DEMAND_WORD) > frame->width && frame->gap > narrow) {
		frame->gap = narrow;
		find_extents(&columns);
	}
	while (needed(&columns, DEMAND_WORD) > frame->width && step_down(frame))
		find_extents(&columns);
	if (needed(&columns, DEMAND_LEAST) > frame->width)
		tell_too_wide(&columns);
	find_widths(&columns);
	set_edges(&columns);
}
