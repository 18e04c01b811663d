/*
 * Flow figures: steps in boxes, with arrows between them. Boxes lie in a row where there is room for
 * it; else they stand under each other. Where the way divides, the ways stand side by side, their first
 * boxes at one height, their second ones at another, and so on: so a page may end below any of them,
 * at an arrow. Arrows hang on the line of the boxes' text, not in their middle.
 */
#include "block/flow_box.h"

enum { LANES = 6 }; /* ways side by side at most; check/ tells of more */

/* One way down a row, and how it goes on below. */
struct lane {
	length_t x, width;
	struct flow_box box;
	bool has_box;
	bool passes;		 /* without a box: the arrow that comes from above goes through */
	const struct node *next; /* the step below it; NULL: none */
	struct lines label;	 /* of the arrow below it */
	enum { LANE_ENDS, LANE_LEADS, LANE_PASSES } below;
};

struct row {
	struct lane lanes[LANES];
	int count;
};

struct flow {
	struct block_context *context;
	const struct flow_look *look;
	length_t x, width;
	struct vlist *list;
	const struct element *element;
};

static length_t lane_line(const struct flow *flow, const struct lane *lane)
{
	return lane->x + flow->look->side;
}

/* Room for an arrow down, and for its label beside it. */
static length_t gap_below(const struct flow *flow, const struct row *row)
{
	const struct flow_look *look = flow->look;
	length_t gap = 0;
	for (int i = 0; i < row->count; i++) {
		const struct lane *lane = &row->lanes[i];
		if (lane->below == LANE_ENDS)
			continue;
		length_t label = (length_t)lane->label.count * look->label->leading;
		length_t needs = label ? label + look->arrow_length - look->label->leading / 2 : 0;
		gap = gap > look->arrow_length ? gap : look->arrow_length;
		gap = gap > needs ? gap : needs;
	}
	return round_up(gap, flow->context->document->layout->page.unit);
}

static length_t row_height(const struct row *row)
{
	length_t height = 0;
	for (int i = 0; i < row->count; i++)
		if (row->lanes[i].has_box && row->lanes[i].box.height > height)
			height = row->lanes[i].box.height;
	return height;
}

/* What a lane shows between its box and the next, from the box's foot at top to bottom. */
static void paint_below(const struct flow *flow, const struct lane *lane, length_t top,
			length_t bottom, struct vitem *item)
{
	const struct flow_look *look = flow->look;
	length_t x = lane_line(flow, lane);
	if (lane->below == LANE_ENDS)
		return;
	length_t from = lane->has_box ? top + look->arrow_clear : top;
	if (lane->below == LANE_LEADS)
		arrow_down_paint(flow->context, look, item->paint, flow->element, x, from,
				 bottom - look->arrow_clear);
	else
		shaft_paint(flow->context, look, item->paint, flow->element, x, from, bottom);
	length_t label = (length_t)lane->label.count * look->label->leading;
	length_t y = top + (bottom - look->head_length - top - label) / 2 + look->label->baseline;
	lines_paint(item->paint, &lane->label, x + look->label_gap, y, look->label->leading);
}

/* A row and its arrows as one piece; a column may end below it. */
static void put_row(const struct flow *flow, const struct row *row)
{
	length_t height = row_height(row), gap = gap_below(flow, row);
	struct vitem *item = vlist_box(flow->list, height + gap);
	for (int i = 0; i < row->count; i++) {
		const struct lane *lane = &row->lanes[i];
		if (lane->has_box)
			flow_box_paint(flow->context, flow->look, &lane->box, flow->element,
				       lane->x, 0, height, item);
		else if (lane->passes)
			shaft_paint(flow->context, flow->look, item->paint, flow->element,
				    lane_line(flow, lane), 0, height);
		paint_below(flow, lane, lane->has_box || lane->passes ? height : 0, height + gap,
			    item);
	}
	vlist_allow_break(flow->list, PENALTY_ROW);
}

/* Steps in one row, with arrows to the right. False: it would be too high. */
static bool put_lying(const struct flow *flow, const struct node *node, int count)
{
	const struct flow_look *look = flow->look;
	length_t width = (flow->width - (count - 1) * look->arrow_length) / count, height = 0;
	struct flow_box boxes[LANES];
	int i = 0;
	for (const struct node *step = node->first; step; step = step->next, i++) {
		boxes[i] = flow_box_measure(flow->context, look, step, width);
		height = boxes[i].height > height ? boxes[i].height : height;
	}
	if (height > look->row_most)
		return false;
	struct vitem *item = vlist_box(flow->list, height);
	length_t y =
		look->box_rule.width + look->above + look->step->baseline - look->step->size / 3;
	for (i = 0; i < count; i++) {
		length_t left = flow->x + i * (width + look->arrow_length);
		flow_box_paint(flow->context, look, &boxes[i], flow->element, left, 0, height,
			       item);
		if (i < count - 1)
			arrow_right_paint(flow->context, look, item->paint, flow->element,
					  left + width + look->arrow_clear, y,
					  left + width + look->arrow_length - look->arrow_clear);
	}
	return true;
}

static struct lane box_lane(const struct flow *flow, const struct node *node, length_t x,
			    length_t width)
{
	return (struct lane) { .x = x,
			       .width = width,
			       .has_box = true,
			       .box = flow_box_measure(flow->context, flow->look, node, width) };
}

static const struct node *step_at(const struct node *way, int index)
{
	const struct node *step = way->first;
	while (step && index--)
		step = step->next;
	return step;
}

/* How a lane goes on from its box at index, when there are so many rows of boxes. */
static void set_below(struct lane *lane, const struct node *way, int index, int rows, bool joins)
{
	bool leaves = joins && !way->flow.ends;
	if (step_at(way, index + 1))
		lane->below = LANE_LEADS;
	else if (leaves)
		lane->below = index + 1 >= rows ? LANE_LEADS : LANE_PASSES;
	else
		lane->below = LANE_ENDS;
}

static int count_rows(const struct node *branch)
{
	int rows = 0;
	for (const struct node *way = branch->first; way; way = way->next) {
		int steps = 0;
		while (step_at(way, steps))
			steps++;
		rows = steps > rows ? steps : rows;
	}
	return rows;
}

/* The question over all ways; from it an arrow down each of them. */
static void put_question(const struct flow *flow, const struct node *branch, length_t span,
			 length_t step, int rows)
{
	struct flow_box box = flow_box_measure(flow->context, flow->look, branch, flow->width);
	struct row row = { .count = 0 };
	struct vitem *item = vlist_box(flow->list, box.height);
	flow_box_paint(flow->context, flow->look, &box, flow->element, flow->x, 0, box.height,
		       item);
	for (const struct node *way = branch->first; way && row.count < LANES; way = way->next) {
		struct lane *lane = &row.lanes[row.count];
		*lane = (struct lane) { .x = flow->x + row.count++ * step, .width = span };
		lane->label = lines_break(flow->context, &way->flow.title, flow->look->label,
					  span - flow->look->side - flow->look->label_gap, 0);
		set_below(lane, way, -1, rows, branch->next);
		/* A way that ends at once shows at least that it was there. */
		if (lane->below == LANE_ENDS)
			lane->below = LANE_LEADS;
	}
	put_row(flow, &row);
}

/* The decision, its ways side by side, and the arrows that bring them together again. */
static void put_branch(const struct flow *flow, const struct node *branch)
{
	const struct page_look *page = &flow->context->document->layout->page;
	int ways = 0, rows = count_rows(branch);
	for (const struct node *way = branch->first; way && ways < LANES; way = way->next)
		ways++;
	length_t step = (flow->width + page->gutter) / ways;
	length_t span = step - page->gutter;
	put_question(flow, branch, span, step, rows);
	for (int i = 0; i < rows; i++) {
		struct row row = { .count = ways };
		int at = 0;
		for (const struct node *way = branch->first; way && at < LANES;
		     way = way->next, at++) {
			struct lane *lane = &row.lanes[at];
			const struct node *here = step_at(way, i);
			length_t x = flow->x + at * step;
			if (here)
				*lane = box_lane(flow, here, x, span);
			else
				*lane = (struct lane) { .x = x, .width = span };
			set_below(lane, way, i, rows, branch->next);
			lane->passes = !here && lane->below != LANE_ENDS;
		}
		put_row(flow, &row);
	}
}

static void put_standing(const struct flow *flow, const struct node *node)
{
	for (const struct node *child = node->first; child; child = child->next) {
		if (child->kind == NODE_BRANCH) {
			put_branch(flow, child);
			continue;
		}
		struct row row = { .count = 1 };
		row.lanes[0] = box_lane(flow, child, flow->x, flow->width);
		row.lanes[0].below = child->next ? LANE_LEADS : LANE_ENDS;
		put_row(flow, &row);
	}
}

/* How many steps could lie in a row; 0: they could not. */
static int lying_count(const struct flow *flow, const struct node *node)
{
	length_t needs = 0;
	int count = 0;
	for (const struct node *child = node->first; child; child = child->next, count++) {
		if (child->kind == NODE_BRANCH || count == LANES)
			return 0;
		needs += flow->look->least + (child->next ? flow->look->arrow_length : 0);
	}
	return needs <= flow->width ? count : 0;
}

static void put_title(const struct flow *flow, const struct node *node)
{
	const struct flow_look *look = flow->look;
	struct lines title =
		lines_break(flow->context, &node->flow.title, look->title, flow->width, 0);
	length_t text = (length_t)title.count * look->title->leading;
	length_t height = look->rule.width + look->title_above +
			  (text ? text + look->title_below : look->title_above);
	struct vitem *item =
		vlist_box(flow->list, round_up(height, flow->context->document->layout->page.unit));
	rule_paint(item->paint, &look->rule, flow->x, 0, flow->width);
	lines_paint(item->paint, &title, flow->x,
		    look->rule.width + look->title_above + look->title->baseline,
		    look->title->leading);
}

void flow_layout(struct block_context *context, const struct node *node, length_t x, length_t width,
		 struct vlist *list)
{
	const struct layout *layout = context->document->layout;
	struct flow flow = { context, &layout->flow, x, width, list, node->element };
	vlist_space(list, flow.look->space);
	vlist_allow_break(list, PENALTY_FREE);
	put_title(&flow, node);
	int count = lying_count(&flow, node);
	if (!count || !put_lying(&flow, node, count))
		put_standing(&flow, node);
	vlist_snap(list, layout->page.baseline_step);
	vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, flow.look->space);
}
