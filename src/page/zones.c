#include "page/zones.h"

#include <assert.h>
#include <stdint.h>

#include "block/lines.h"
#include "page/margin.h"
#include "page/moving.h"
#include "page/zone_layout.h"

static void next_page(struct pagination *pagination)
{
	page_close(pagination);
	page_open(pagination, "next", true);
	pagination->y = pagination->layout->page.hang_next;
}

/* Notes that are still to come when the text is at its end have the feet of further pages. */
static void set_last_notes(struct pagination *pagination)
{
	while (pagination->notes.waiting) {
		size_t waiting = pagination->notes.waiting;
		next_page(pagination);
		page_set_waiting_notes(pagination, 0);
		assert(pagination->notes.waiting < waiting);
		(void)waiting;
	}
}

/* Where a zone begins under the one before it, with the larger of their two spaces between them. */
static bool begin_zone(struct pagination *pagination, const struct zone *zone, length_t space,
		       bool at_top)
{
	const struct page_look *page = &pagination->layout->page;
	/* Notes that go on elsewhere are not overtaken by others. */
	if (pagination->notes.waiting) {
		next_page(pagination);
		return true;
	}
	if (at_top)
		return true;
	pagination->y = larger(pagination->y, pagination->margin.bottom);
	length_t wanted = zone->list.first_space;
	pagination->y += wanted > space ? wanted : space;
	/* Text goes on upon the grid. */
	if (zone->columns > 1)
		pagination->y = page->frame_top +
				round_up(pagination->y - page->frame_top, page->baseline_step);
	return false;
}

/* Floats of one width, one under the other, from the first that waits on. */
static void take_floats(struct pagination *pagination, struct zone *zone, size_t most)
{
	struct float_queue *queue = &pagination->floats;
	length_t width = queue->items[0]->width;
	for (; most && queue->count && queue->items[0]->width == width; most--) {
		const struct floated *floated = queue->items[0];
		vlist_space(&zone->list, floated->gap);
		vlist_allow_break(&zone->list, PENALTY_FREE);
		vlist_append(&zone->list, &floated->list);
		vlist_allow_break(&zone->list, PENALTY_FREE);
		vlist_space(&zone->list, floated->gap);
		float_queue_remove(queue, 0);
	}
}

/* A page of a zone; true when nothing is left of it. */
static bool set_page(struct pagination *pagination, const struct section *section,
		     struct zone *zone, size_t *start, bool at_top)
{
	struct spread spread;
	bool whole = pagination->y == pagination->layout->page.hang_next && at_top;
	spread_fill(pagination, zone, *start, at_top, &spread);
	moving_improve(pagination, section, zone, *start, at_top, &spread);
	assert(spread.used || spread.plan.count || spread.all || !whole);
	(void)whole;
	spread_paint(pagination, zone, &spread);
	*start = spread_end(zone, &spread, *start);
	return spread.all;
}

static void set_float_zone(struct pagination *pagination, const struct section *section,
			   struct zone *zone, bool at_top)
{
	size_t start = 0;
	zone->is_float = true;
	while (!set_page(pagination, section, zone, &start, at_top)) {
		next_page(pagination);
		at_top = true;
	}
}

/*
 * Floats that are too high for a column begin a page. True when there was none; else space is what the
 * last asks for below itself.
 */
static bool set_tall_floats(struct pagination *pagination, const struct section *section,
			    length_t *space)
{
	const struct float_queue *queue = &pagination->floats;
	bool at_top = true;
	while (queue->count && queue->items[0]->is_tall) {
		struct zone zone = { 0 };
		zone_init(pagination, section, queue->items[0]->columns, &zone);
		take_floats(pagination, &zone, 1);
		at_top = begin_zone(pagination, &zone, *space, at_top);
		set_float_zone(pagination, section, &zone, at_top);
		*space = zone.list.space;
		vlist_free(&zone.list);
		at_top = false;
	}
	return at_top;
}

/* Sets a zone from pagination->y on; at_top: nothing stands above it on the page. */
static void set_zone(struct pagination *pagination, const struct section *section,
		     struct zone *zone, bool at_top)
{
	size_t start = 0;
	while (!set_page(pagination, section, zone, &start, at_top)) {
		length_t space = 0;
		next_page(pagination);
		at_top = set_tall_floats(pagination, section, &space);
		if (!at_top)
			at_top = begin_zone(pagination, zone, space, false);
	}
}

/* What has found no place by the section's end comes out there. */
static void set_last_floats(struct pagination *pagination, const struct section *section,
			    length_t space, bool at_top)
{
	const struct float_queue *queue = &pagination->floats;
	while (queue->count) {
		struct zone zone = { 0 };
		zone_init(pagination, section, queue->items[0]->columns, &zone);
		if (queue->items[0]->first_page > page_index(pagination)) {
			next_page(pagination);
			at_top = true;
		}
		take_floats(pagination, &zone, SIZE_MAX);
		at_top = begin_zone(pagination, &zone, space, at_top);
		set_float_zone(pagination, section, &zone, at_top);
		space = zone.list.space;
		vlist_free(&zone.list);
		at_top = false;
	}
}

static struct zone *next_zone(struct pagination *pagination, const struct section *section,
			      const struct node *first)
{
	struct zone *zone = arena_alloc(pagination->arena, sizeof *zone);
	*zone = (struct zone) { 0 };
	zone_layout(pagination, section, first, zone);
	return zone;
}

struct zone *zone_first(struct pagination *pagination, const struct section *section)
{
	if (!section->first)
		return NULL;
	return next_zone(pagination, section, section->first);
}

void zones_set(struct pagination *pagination, const struct section *section, struct zone *first,
	       bool at_top)
{
	const struct page_look *page = &pagination->layout->page;
	length_t space = 0;
	/* A standfirst that leaves no room has the page to itself. */
	if (pagination->notes.waiting ||
	    pagination->y > page_bottom(pagination) - 4 * page->baseline_step) {
		next_page(pagination);
		at_top = true;
	}
	bool is_first = true;
	for (struct zone *zone = first; zone;
	     zone = zone->end ? next_zone(pagination, section, zone->end) : NULL) {
		at_top = begin_zone(pagination, zone, space, at_top || is_first) && at_top;
		set_zone(pagination, section, zone, at_top);
		space = zone->list.space;
		vlist_free(&zone->list);
		at_top = is_first = false;
	}
	set_last_floats(pagination, section, space, at_top);
	while (!margin_set_waiting(pagination))
		next_page(pagination);
	set_last_notes(pagination);
	pagination->is_empty = pagination->is_empty && !first;
}
