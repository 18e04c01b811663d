#include "page/moving.h"

#include "page/zone_layout.h"

/*
 * In squared lines that stay empty: what moving must win at least, what a torn block counts for, one that
 * stands before the text that leads to it, and one that waits for the next page.
 */
enum { LEAST_GAIN = 16, TORN_COST = 100, AHEAD_COST = 64, WAITING_COST = 64 };

/* Of a zone may be laid again, so that a long section takes no longer, nor more memory, than others. */
enum { MOST_LAID_AGAIN = 20000 };

static bool tears_block(const struct vlist *list, const struct column *column)
{
	const struct vitem *end = &list->items[column->end];
	return column->end < list->count && end->kind == VITEM_PENALTY &&
	       end->penalty >= PENALTY_ROW / 2;
}

/* How far down a column stands full; of a page that ends the zone all end at the lowest one's foot. */
static length_t column_foot(const struct spread *spread, int index)
{
	length_t foot = spread->limits[index].head;
	if (index < spread->used)
		foot += spread->columns[index].height + spread->columns[index].after;
	return foot;
}

static int64_t emptiness(const struct zone *zone, const struct spread *spread)
{
	length_t lowest = 0;
	int64_t cost = 0;
	for (int i = 0; i < zone->columns; i++)
		lowest = larger(lowest, column_foot(spread, i));
	for (int i = 0; i < zone->columns; i++) {
		const struct column_limits *limits = &spread->limits[i];
		length_t notes = i < spread->used ? spread->columns[i].foot : 0;
		length_t full = spread->all ? lowest : limits->head + limits->height - notes;
		int64_t lines = (full - column_foot(spread, i)) / limits->grid;
		cost += lines * lines;
		if (i < spread->used && tears_block(&zone->list, &spread->columns[i]))
			cost += TORN_COST;
	}
	return cost;
}

/* A spread with a float at the head of a column: false when that does not hold it and its anchor. */
static bool place(struct pagination *pagination, const struct zone *zone, size_t start, bool at_top,
		  int column, struct spread *spread)
{
	const struct floated *floated = zone->floats.items[zone->floats.count - 1];
	*spread = (struct spread) { 0 };
	spread->plan.items[spread->plan.count++] =
		(struct floated_at) { .floated = floated, .column = column };
	spread_fill_columns(pagination, zone, start, at_top, spread);
	return spread->limits[column].height >= 0 &&
	       (spread->all || floated->anchor < spread_end(zone, spread, start));
}

/* The zone once more, with one block moved; it has no other floats that are still to come. */
static struct zone lay_again(struct pagination *pagination, const struct section *section,
			     const struct zone *zone, const struct node *moved)
{
	struct zone again = { .moved_count = zone->moved_count, .laid_again = zone->laid_again };
	for (int i = 0; i < zone->moved_count; i++)
		again.moved[i] = zone->moved[i];
	again.moved[again.moved_count++] = moved;
	zone_layout(pagination, section, zone->first, &again);
	again.next_float = again.floats.count;
	return again;
}

/* What stands before the item in the text is in this column or a later one. */
static bool is_ahead(const struct spread *spread, int column, size_t item)
{
	return column < spread->used && spread->columns[column].start < item;
}

/* The text runs on to the next page without the block, which will stand at the head of that. */
static bool find_later(struct pagination *pagination, const struct zone *zone, size_t start,
		       bool at_top, int64_t *cost, struct spread *spread)
{
	struct spread trial = { 0 };
	spread_fill_columns(pagination, zone, start, at_top, &trial);
	if (trial.all || !trial.used)
		return false;
	const int64_t here = emptiness(zone, &trial) + WAITING_COST;
	if (here >= *cost)
		return false;
	*cost = here;
	*spread = trial;
	return true;
}

/*
 * The best place of a moved block, before whose item of the list it was; true when it is better than
 * cost, which is its own then.
 */
static bool find_best(struct pagination *pagination, const struct zone *zone, size_t item,
		      size_t start, bool at_top, int64_t *cost, struct spread *spread)
{
	bool found = false, all = spread->all;
	for (int column = start ? 0 : 1; column < zone->columns; column++) {
		struct spread trial;
		if (!place(pagination, zone, start, at_top, column, &trial) || trial.all < all)
			continue;
		int64_t here = emptiness(zone, &trial);
		here += is_ahead(&trial, column, item) ? AHEAD_COST : 0;
		if (here >= *cost)
			continue;
		*cost = here;
		*spread = trial;
		found = true;
	}
	return found;
}

void moving_improve(struct pagination *pagination, const struct section *section, struct zone *zone,
		    size_t start, bool at_top, struct spread *spread)
{
	if (zone->columns < 2 || !zone->balance || !zone->movable_count || spread->plan.count ||
	    pagination->floats.count || zone->next_float < zone->floats.count)
		return;
	const size_t end = spread_end(zone, spread, start);
	int64_t cost = emptiness(zone, spread) - LEAST_GAIN;
	for (size_t i = 0; cost > 0 && i < zone->movable_count; i++) {
		const struct movable *movable = &zone->movables[i];
		if (movable->item < start || movable->item > end)
			continue;
		zone->laid_again += zone->list.count;
		if (zone->moved_count == MOVED_MOST || zone->laid_again > MOST_LAID_AGAIN)
			return;
		struct zone moved = lay_again(pagination, section, zone, movable->node);
		struct floated *floated = moved.floats.items[moved.floats.count - 1];
		bool can = moved.floats.count == zone->floats.count + 1 && !floated->is_tall;
		bool all = spread->all;
		bool found = can && find_best(pagination, &moved, movable->item, start, at_top,
					      &cost, spread);
		if (can && !all && find_later(pagination, &moved, start, at_top, &cost, spread)) {
			floated->first_page = page_index(pagination) + 1;
			floated->waits = true;
			float_queue_add(&pagination->floats, floated);
			found = true;
		}
		if (found) {
			vlist_free(&zone->list);
			*zone = moved;
			return;
		}
		vlist_free(&moved.list);
	}
}
