#include "page/zones.h"

#include <assert.h>

#include "block/lines.h"

struct zone {
	struct vlist list;
	int columns;
	length_t width; /* of a column */
};

/* A head that stands before something over all columns goes with it, over all columns, too. */
static bool is_head_of_span(const struct node *node)
{
	while (node && node->kind == NODE_PARAGRAPH && node->level && !node->spans)
		node = node->next;
	return node && node->spans;
}

static bool stands_across(const struct node *node)
{
	return node->spans ||
	       (node->kind == NODE_PARAGRAPH && node->level && is_head_of_span(node));
}

static const struct node *zone_end(const struct section *section, const struct node *node)
{
	bool spans = stands_across(node);
	if (section->columns == 1)
		return NULL;
	while (node && stands_across(node) == spans)
		node = node->next;
	return node;
}

static void layout_zone(struct pagination *pagination, const struct section *section,
			const struct node *first, const struct node *end, struct zone *zone)
{
	vlist_init(&zone->list, pagination->arena);
	zone->columns = stands_across(first) ? 1 : section->columns;
	if (zone->columns > COLUMNS_MAX)
		zone->columns = COLUMNS_MAX;
	zone->width = page_column_width(pagination->layout, zone->columns);
	for (const struct node *node = first; node != end; node = node->next)
		block_layout(&pagination->block, node, 0, zone->width, &zone->list);
}

/* What is free for each of a zone's columns on the current page. */
static void find_limits(const struct pagination *pagination, const struct zone *zone,
			struct column_limits limits[static COLUMNS_MAX])
{
	const struct page_look *page = &pagination->layout->page;
	for (int i = 0; i < zone->columns; i++) {
		length_t bottom = zone->columns == 1 ? page_bottom(pagination)
						     : page_column_bottom(pagination, i);
		length_t height = bottom - pagination->y;
		limits[i] = (struct column_limits) {
			.height = height,
			.content = height,
			.grid = page->baseline_step,
			.offset = pagination->y - page->frame_top,
			.note_rule = notes_rule(&pagination->notes, i),
			.note_line = pagination->layout->footnote.style->leading,
		};
	}
}

static void paint_columns(struct pagination *pagination, const struct zone *zone,
			  const struct column_limits *limits, const struct column *columns,
			  int used)
{
	const struct page_look *page = &pagination->layout->page;
	length_t left = page_left_margin(pagination), height = 0;
	for (int i = 0; i < used; i++) {
		length_t x = left + i * (zone->width + page->gutter);
		column_paint(&zone->list, &columns[i], &limits[i], &page_current(pagination)->list,
			     x, pagination->y, page_index(pagination));
		page_add_notes(pagination, &zone->list, &columns[i], i);
		length_t here = columns[i].height + columns[i].after;
		height = here > height ? here : height;
	}
	pagination->y += height;
	page_set_waiting_notes(pagination, used);
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

static void next_page(struct pagination *pagination)
{
	page_close(pagination);
	page_open(pagination, "next", true);
	pagination->y = pagination->layout->page.hang_next;
}

static void set_zone(struct pagination *pagination, const struct section *section,
		     const struct zone *zone, bool fresh)
{
	size_t start = 0;
	while (start < zone->list.count) {
		struct column columns[COLUMNS_MAX];
		struct column_limits limits[COLUMNS_MAX];
		size_t carried = pagination->notes.waiting;
		int used = 0;
		find_limits(pagination, zone, limits);
		bool all = section->balance && zone->columns > 1 &&
			   columns_balance(&zone->list, start, limits, carried, zone->columns,
					   columns, &used);
		/* Else this page is filled as far as it goes, by force if it is a whole one. */
		if (!all)
			all = columns_fill(&zone->list, start, limits, carried, fresh,
					   zone->columns, columns, &used);
		for (int i = 0; i < used; i++)
			tell_overfull(pagination, zone, &limits[i], &columns[i]);
		if (used)
			paint_columns(pagination, zone, limits, columns, used);
		assert(used || !fresh);
		if (all)
			return;
		if (used)
			start = columns[used - 1].end;
		next_page(pagination);
		fresh = true;
	}
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

void zones_set(struct pagination *pagination, const struct section *section)
{
	const struct page_look *page = &pagination->layout->page;
	length_t space = 0;
	bool fresh = true;
	/* A standfirst that leaves no room has the page to itself. */
	if (pagination->notes.waiting ||
	    pagination->y > page_bottom(pagination) - 4 * page->baseline_step)
		next_page(pagination);
	for (const struct node *node = section->first; node;) {
		const struct node *end = zone_end(section, node);
		struct zone zone;
		layout_zone(pagination, section, node, end, &zone);
		/* Notes that go on elsewhere are not overtaken by others. */
		if (pagination->notes.waiting) {
			next_page(pagination);
			fresh = true;
		}
		if (!fresh) {
			length_t wanted = zone.list.first_space;
			pagination->y += wanted > space ? wanted : space;
			/* Text goes on upon the grid. */
			if (zone.columns > 1)
				pagination->y =
					page->frame_top + round_up(pagination->y - page->frame_top,
								   page->baseline_step);
		}
		set_zone(pagination, section, &zone, fresh);
		space = zone.list.space;
		fresh = false;
		node = end;
	}
	set_last_notes(pagination);
}
