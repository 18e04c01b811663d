#include "page/zones.h"

#include <assert.h>
#include <stdint.h>

#include "block/lines.h"
#include "page/margin.h"
#include "page/spread.h"

static bool is_floated(const struct node *node)
{
	return node->stands != STANDS_HERE;
}

/* The first that stands where it is written. */
static const struct node *next_in_text(const struct node *node)
{
	while (node && is_floated(node))
		node = node->next;
	return node;
}

/* A head that stands before something over all columns goes with it, over all columns, too. */
static bool is_head_of_span(const struct node *node)
{
	while (node && node->kind == NODE_PARAGRAPH && node->level && !node->spans)
		node = next_in_text(node->next);
	return node && node->spans;
}

static bool stands_across(const struct node *node)
{
	return node && (node->spans ||
			(node->kind == NODE_PARAGRAPH && node->level && is_head_of_span(node)));
}

/* What stands in the margin hangs on the text that follows it. */
static bool belongs_to_text(const struct node *node)
{
	const struct node *next = next_in_text(node);
	return node->stands == STANDS_IN_MARGIN && next && !stands_across(next);
}

static bool is_head(const struct node *node)
{
	return node->kind == NODE_PARAGRAPH && node->level;
}

/* How many columns a block stands in; 0: across all of them. A head has those of what follows it. */
static int columns_at(const struct section *section, const struct node *node)
{
	bool is_single = section->columns == 1 && !section->margin;
	if (stands_across(node) && !is_single)
		return 0;
	const struct node *text = node;
	while (text && is_head(text))
		text = next_in_text(text->next);
	const int own = text ? text->columns : node ? node->columns : 0;
	int columns = own ? own : section->columns;
	if (text && stands_across(text))
		columns = 1;
	return columns < COLUMNS_MAX ? columns : COLUMNS_MAX;
}

/* Floats go with what stands before them. */
static const struct node *zone_end(const struct section *section, const struct node *node)
{
	const int columns = columns_at(section, next_in_text(node));
	while (node && (is_floated(node) || columns_at(section, node) == columns) &&
	       !(columns == 0 && belongs_to_text(node)))
		node = node->next;
	return node;
}

static length_t column_width(const struct layout *layout, length_t left, int columns)
{
	length_t whole = page_text_width(layout) - left;
	return (whole - (columns - 1) * layout->page.gutter) / columns;
}

/* columns 0: across the page. */
static void init_zone(struct pagination *pagination, const struct section *section, int columns,
		      struct zone *zone)
{
	const bool across = columns == 0;
	*zone = (struct zone) { .columns = across ? 1 : columns };
	zone->notes_wait = zone->columns > 1 && zone->columns != page_note_columns(section);
	zone->balance = section->balance && zone->columns > 1;
	zone->left = across ? 0 : page_margin(pagination->layout, section);
	zone->width = column_width(pagination->layout, zone->left, zone->columns);
	zone->floats.arena = pagination->arena;
	vlist_init(&zone->list, pagination->arena);
}

static void add_float(struct pagination *pagination, const struct section *section,
		      const struct node *node, struct zone *zone)
{
	const struct page_look *page = &pagination->layout->page;
	int columns = node->columns ? node->columns : section->columns;
	if (columns > COLUMNS_MAX)
		columns = COLUMNS_MAX;
	length_t left = node->spans ? 0 : page_margin(pagination->layout, section);
	length_t width = column_width(pagination->layout, left, node->spans ? 1 : columns);
	struct floated *floated =
		float_layout(&pagination->block, node, width, page->frame_bottom - page->hang_next);
	floated->anchor = zone->list.count;
	floated->columns = node->spans ? 0 : columns;
	float_queue_add(&zone->floats, floated);
}

/* Something for the margin to hang on. */
static bool has_text(const struct node *node, const struct node *end)
{
	while (node != end && is_floated(node))
		node = node->next;
	return node != end;
}

/* Text without a box leaves it to stand where that would. */
static void hang_on_last(struct vlist *list, struct beside *beside)
{
	size_t index = list->count;
	while (index && list->items[index - 1].kind != VITEM_BOX)
		index--;
	if (index)
		margin_hang(list, index - 1, beside);
	else
		vlist_append(list, &beside->list);
}

static void layout_zone(struct pagination *pagination, const struct section *section,
			const struct node *first, struct zone *zone)
{
	init_zone(pagination, section, columns_at(section, next_in_text(first)), zone);
	zone->end = zone_end(section, first);
	struct beside *beside = NULL; /* waits for the next box */
	for (const struct node *node = first; node != zone->end; node = node->next) {
		size_t before = zone->list.count;
		if (node->stands == STANDS_IN_MARGIN && has_text(first, zone->end) &&
		    margin_has_room(pagination, node, zone->left)) {
			margin_layout(pagination, node, &beside);
			continue;
		}
		if (is_floated(node) && node->stands != STANDS_IN_MARGIN) {
			add_float(pagination, section, node, zone);
			continue;
		}
		block_layout(&pagination->block, node, 0, zone->width, &zone->list);
		size_t box = column_first_box(&zone->list, before);
		if (beside && box < zone->list.count) {
			margin_hang(&zone->list, box, beside);
			beside = NULL;
		}
	}
	if (beside)
		hang_on_last(&zone->list, beside);
}

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
static bool set_page(struct pagination *pagination, struct zone *zone, size_t *start, bool at_top)
{
	struct spread spread;
	bool whole = pagination->y == pagination->layout->page.hang_next && at_top;
	spread_fill(pagination, zone, *start, at_top, &spread);
	assert(spread.used || spread.plan.count || spread.all || !whole);
	(void)whole;
	spread_paint(pagination, zone, &spread);
	*start = spread_end(zone, &spread, *start);
	return spread.all;
}

static void set_float_zone(struct pagination *pagination, struct zone *zone, bool at_top)
{
	size_t start = 0;
	zone->is_float = true;
	while (!set_page(pagination, zone, &start, at_top)) {
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
		struct zone zone;
		init_zone(pagination, section, queue->items[0]->columns, &zone);
		take_floats(pagination, &zone, 1);
		at_top = begin_zone(pagination, &zone, *space, at_top);
		set_float_zone(pagination, &zone, at_top);
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
	while (!set_page(pagination, zone, &start, at_top)) {
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
		struct zone zone;
		init_zone(pagination, section, queue->items[0]->columns, &zone);
		if (queue->items[0]->first_page > page_index(pagination)) {
			next_page(pagination);
			at_top = true;
		}
		take_floats(pagination, &zone, SIZE_MAX);
		at_top = begin_zone(pagination, &zone, space, at_top);
		set_float_zone(pagination, &zone, at_top);
		space = zone.list.space;
		vlist_free(&zone.list);
		at_top = false;
	}
}

struct zone *zone_first(struct pagination *pagination, const struct section *section)
{
	if (!section->first)
		return NULL;
	struct zone *zone = arena_alloc(pagination->arena, sizeof *zone);
	layout_zone(pagination, section, section->first, zone);
	return zone;
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
	for (struct zone *zone = first, next; zone;
	     zone = zone->end ? (layout_zone(pagination, section, zone->end, &next), &next)
			      : NULL) {
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
