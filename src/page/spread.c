#include "page/spread.h"

#include "block/lines.h"
#include "page/margin.h"

/* True when the box that a float belongs to is on this page; the end counts as the last box. */
static bool is_met(const struct zone *zone, const struct spread *spread, size_t start,
		   const struct floated *floated)
{
	return spread->all || floated->anchor < spread_end(zone, spread, start);
}

/* Floats leave a quarter of a column to the text; one that has waited may stand alone in it. */
static bool leaves_room(const struct spread *spread, int column, bool alone)
{
	const struct column_limits *limits = &spread->limits[column];
	length_t whole = limits->height;
	int count = 0;
	for (int i = 0; i < spread->plan.count; i++) {
		const struct floated_at *at = &spread->plan.items[i];
		if (at->column != column && at->column != FLOAT_ACROSS)
			continue;
		whole += float_takes(at->floated, limits->grid);
		count++;
	}
	return alone && count == 1 ? limits->height >= 0 : limits->height >= whole / 4;
}

/* In reading order: over all columns, then column by column from head to foot, then under all. */
static int rank(const struct floated_at *at)
{
	if (at->column == FLOAT_ACROSS)
		return at->at_foot ? 2 * COLUMNS_MOST : -1;
	return 2 * at->column + at->at_foot;
}

/* Those of one kind follow each other on the page, too. */
static bool keeps_order(const struct float_plan *plan, const struct floated_at *at)
{
	for (int i = 0; i < plan->count; i++)
		if (plan->items[i].floated->node->kind == at->floated->node->kind &&
		    rank(&plan->items[i]) > rank(at))
			return false;
	return true;
}

/* What a float is placed for: to stand from a column on, and keep the anchors before met on the page. */
struct placing {
	const struct zone *zone;
	size_t start, met;
	bool at_top, waited;
	int first;
};

/* With one float more: the same page still holds its anchor and those of the floats before it. */
static bool try_place(struct pagination *pagination, const struct placing *placing,
		      struct floated_at at, struct spread *spread)
{
	const struct zone *zone = placing->zone;
	struct spread trial = *spread;
	if (trial.plan.count == FLOATS_MOST || !keeps_order(&trial.plan, &at))
		return false;
	trial.plan.items[trial.plan.count++] = at;
	spread_fill_columns(pagination, zone, placing->start, placing->at_top, &trial);
	int first = at.column == FLOAT_ACROSS ? 0 : at.column;
	int end = at.column == FLOAT_ACROSS ? zone->columns : at.column + 1;
	for (int i = first; i < end; i++)
		if (!leaves_room(&trial, i, placing->waited))
			return false;
	for (size_t i = zone->next_float; i < placing->met; i++)
		if (!is_met(zone, &trial, placing->start, zone->floats.items[i]))
			return false;
	*spread = trial;
	return true;
}

/* A place for a float on this page: at its own end of the columns. */
static bool find_place(struct pagination *pagination, const struct placing *placing,
		       const struct floated *floated, struct spread *spread)
{
	const struct zone *zone = placing->zone;
	struct floated_at at = { .floated = floated,
				 .column = FLOAT_ACROSS,
				 .at_foot = floated->node->stands == STANDS_AT_FOOT };
	/* A narrow one does not stand in a zone of one wide column. */
	if (floated->width < zone->width)
		return false;
	/* Under something else on the page there is no head that reaches over all columns. */
	if (floated->width > zone->width)
		return (placing->at_top || at.at_foot) &&
		       try_place(pagination, placing, at, spread);
	for (at.column = placing->first; at.column < zone->columns; at.column++)
		if (try_place(pagination, placing, at, spread))
			return true;
	return false;
}

static int column_of(const struct spread *spread, const struct floated *floated)
{
	for (int i = 0; i < spread->used; i++)
		if (floated->anchor < spread->columns[i].end)
			return i;
	return spread->used ? spread->used - 1 : 0;
}

/* Those that wait from before come first. */
static void place_waiting(struct pagination *pagination, const struct placing *placing,
			  struct spread *spread)
{
	struct float_queue *queue = &pagination->floats;
	uint64_t passed = 0; /* kinds of which one has found no place: those behind it wait, too */
	for (size_t i = 0; i < queue->count;) {
		const struct floated *floated = queue->items[i];
		uint64_t kind = UINT64_C(1) << floated->node->kind;
		if (!(passed & kind) && !floated->is_tall &&
		    floated->first_page <= page_index(pagination) &&
		    find_place(pagination, placing, floated, spread)) {
			float_queue_remove(queue, i);
			continue;
		}
		passed |= kind;
		i++;
	}
}

/* True when a float that has been met stands on this page. */
static bool place_met(struct pagination *pagination, struct placing *placing,
		      struct floated *floated, struct spread *spread)
{
	bool waits = floated->node->stands == STANDS_ON_NEXT_PAGE;
	floated->first_page = page_index(pagination) + waits;
	placing->first = column_of(spread, floated);
	return !waits && !floated->is_tall &&
	       !float_queue_holds(&pagination->floats, floated->node->kind) &&
	       find_place(pagination, placing, floated, spread);
}

void spread_fill(struct pagination *pagination, struct zone *zone, size_t start, bool at_top,
		 struct spread *spread)
{
	struct placing placing = { .zone = zone,
				   .start = start,
				   .met = zone->next_float,
				   .at_top = at_top,
				   .waited = true };
	*spread = (struct spread) { 0 };
	spread_fill_columns(pagination, zone, start, at_top, spread);
	if (!zone->is_float)
		place_waiting(pagination, &placing, spread);
	placing.waited = false;
	while (placing.met < zone->floats.count) {
		struct floated *floated = zone->floats.items[placing.met];
		if (!is_met(zone, spread, start, floated))
			break;
		placing.met++;
		floated->waits = !place_met(pagination, &placing, floated, spread);
		if (floated->waits)
			float_queue_add(&pagination->floats, floated);
	}
	zone->next_float = placing.met;
}

static length_t column_x(const struct pagination *pagination, const struct zone *zone, int column)
{
	length_t step = zone->width + pagination->layout->page.gutter;
	return page_left_margin(pagination) +
	       (column == FLOAT_ACROSS ? 0 : zone->left + column * step);
}

/* A page being painted: the floats where the text comes to them, which is the order of reading. */
struct spread_painting {
	struct pagination *pagination;
	const struct zone *zone;
	struct float_plan plan;
};

static void paint_float(struct pagination *pagination, struct floated_at *at)
{
	const struct vlist *list = &at->floated->list;
	struct column column = { .end = list->count, .height = at->floated->height };
	struct column_limits limits = { .grid = pagination->layout->page.baseline_step };
	column_paint(list, &column, &limits, &page_current(pagination)->list, at->corner,
		     page_index(pagination), NULL);
	at->is_painted = true;
}

/* Those that come from an earlier page, and whose anchor is no later than an item. */
static void paint_floats_before(void *context, size_t item)
{
	struct spread_painting *painting = context;
	for (int i = 0; i < painting->plan.count; i++) {
		struct floated_at *at = &painting->plan.items[i];
		if (!at->is_painted && (at->floated->waits || at->floated->anchor <= item))
			paint_float(painting->pagination, at);
	}
}

/* The corners of the floats of one column, or across, from y down. */
static void place_floats(struct pagination *pagination, const struct zone *zone,
			 struct float_plan *plan, int column, bool at_foot, length_t y)
{
	length_t grid = pagination->layout->page.baseline_step;
	for (int i = 0; i < plan->count; i++) {
		struct floated_at *at = &plan->items[i];
		if (at->column != column || at->at_foot != at_foot)
			continue;
		length_t takes = float_takes(at->floated, grid);
		/* At the foot the gap stands above it. */
		at->corner = (struct point) { column_x(pagination, zone, column),
					      at_foot ? y + takes - at->floated->height : y };
		y += takes;
	}
}

/* Feet stand at the frame's foot, those over all columns lowest; notes go above them. */
static void place_feet(struct pagination *pagination, const struct zone *zone,
		       struct float_plan *plan)
{
	length_t grid = pagination->layout->page.baseline_step;
	length_t across = float_plan_takes(plan, FLOAT_ACROSS, true, grid);
	length_t frame = pagination->layout->page.frame_bottom;
	if (across) {
		length_t highest = page_highest_foot(pagination);
		place_floats(pagination, zone, plan, FLOAT_ACROSS, true, frame - highest - across);
		for (int i = 0; i < COLUMNS_MOST; i++)
			pagination->foot[i] = highest + across;
	}
	/* Columns that are not the page's, or a single wide one, stand over all of those. */
	bool is_own = zone->columns == 1 || zone->notes_wait;
	length_t base = page_highest_foot(pagination), most = 0;
	for (int i = 0; i < zone->columns; i++) {
		length_t taken = float_plan_takes(plan, i, true, grid);
		length_t below = is_own ? base : pagination->foot[i];
		if (!taken)
			continue;
		place_floats(pagination, zone, plan, i, true, frame - below - taken);
		pagination->foot[i] = below + taken;
		most = larger(most, taken);
	}
	for (int i = 0; is_own && most && i < COLUMNS_MOST; i++)
		pagination->foot[i] = base + most;
}

static void call_notes(struct pagination *pagination, const struct float_plan *plan, int column,
		       bool at_foot)
{
	for (int i = 0; i < plan->count; i++) {
		const struct floated_at *at = &plan->items[i];
		if (at->column != column || at->at_foot != at_foot)
			continue;
		struct column whole = { .end = at->floated->list.count };
		page_add_notes(pagination, &at->floated->list, &whole, 0);
	}
}

/* The notes that a column's floats call for; those over all columns belong to the first. */
static void call_float_notes(struct pagination *pagination, const struct float_plan *plan,
			     int index)
{
	if (index == 0) {
		call_notes(pagination, plan, FLOAT_ACROSS, false);
		call_notes(pagination, plan, FLOAT_ACROSS, true);
	}
	call_notes(pagination, plan, index, false);
	call_notes(pagination, plan, index, true);
}

/* What was set by force because no column could hold it: said, at its place. */
static void tell_overfull(struct pagination *pagination, const struct zone *zone,
			  const struct column_limits *limits, const struct column *column)
{
	if (column->height + column->after <= limits->height)
		return;
	for (size_t i = column->start; i < column->end; i++) {
		const struct vitem *item = &zone->list.items[i];
		if (item->kind != VITEM_BOX || !item->place.source)
			continue;
		message_add(pagination->document->messages, MESSAGE_WARNING, item->place,
			    "too-tall",
			    "this is higher than a column and runs off its foot: shorten it, or "
			    "divide it");
		return;
	}
}

static void paint_column(struct spread_painting *painting, const struct spread *spread, int index)
{
	struct pagination *pagination = painting->pagination;
	const struct zone *zone = painting->zone;
	const struct column_between floats = { paint_floats_before, painting };
	const struct column *column = &spread->columns[index];
	const struct column_limits *limits = &spread->limits[index];
	tell_overfull(pagination, zone, limits, column);
	struct point at = { column_x(pagination, zone, index), pagination->y + limits->head };
	column_paint(&zone->list, column, limits, &page_current(pagination)->list, at,
		     page_index(pagination), &floats);
	call_float_notes(pagination, &spread->plan, index);
	page_add_notes(pagination, &zone->list, column, index);
}

void spread_paint(struct pagination *pagination, const struct zone *zone,
		  const struct spread *spread)
{
	struct spread_painting painting = { pagination, zone, spread->plan };
	struct float_plan *plan = &painting.plan;
	length_t grid = pagination->layout->page.baseline_step, lowest = 0;
	length_t across = float_plan_takes(plan, FLOAT_ACROSS, false, grid);
	place_floats(pagination, zone, plan, FLOAT_ACROSS, false, pagination->y);
	for (int i = 0; i < zone->columns; i++)
		place_floats(pagination, zone, plan, i, false, pagination->y + across);
	place_feet(pagination, zone, plan);
	for (int i = 0; i < spread->used; i++)
		paint_column(&painting, spread, i);
	paint_floats_before(&painting, SIZE_MAX);
	for (int i = 0; i < zone->columns; i++) {
		length_t here = spread->limits[i].head;
		if (i < spread->used)
			here += spread->columns[i].height + spread->columns[i].after;
		lowest = here > lowest ? here : lowest;
	}
	margin_set(pagination, zone, spread, pagination->y + across);
	pagination->y += lowest;
	for (int i = spread->used; i < zone->columns; i++)
		call_float_notes(pagination, plan, i);
	page_set_waiting_notes(pagination, zone->notes_wait ? 0 : spread->used);
}
