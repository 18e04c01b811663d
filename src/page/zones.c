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
	pagination->block.note_width =
		page_column_width(pagination->layout, section->columns > 1 ? section->columns : 2);
	for (const struct node *node = first; node != end; node = node->next)
		block_layout(&pagination->block, node, 0, zone->width, &zone->list);
}

static struct column_limits limits_here(struct pagination *pagination)
{
	const struct page_look *page = &pagination->layout->page;
	const struct footnote_look *note = &pagination->layout->footnote;
	length_t height = page_bottom(pagination) - pagination->y;
	return (struct column_limits) {
		.height = height,
		.content = height,
		.grid = page->baseline_step,
		.offset = pagination->y - page->frame_top,
		.note_rule = note->rule.width + note->above,
	};
}

static void paint_columns(struct pagination *pagination, const struct zone *zone,
			  const struct column_limits *limits, const struct column *columns,
			  int used)
{
	const struct page_look *page = &pagination->layout->page;
	length_t left = page_left_margin(pagination), height = 0;
	for (int i = 0; i < used; i++) {
		length_t x = left + i * (zone->width + page->gutter);
		column_paint(&zone->list, &columns[i], limits, &page_current(pagination)->list, x,
			     pagination->y, page_index(pagination));
		page_add_notes(pagination, &zone->list, &columns[i], i, x);
		length_t here = columns[i].height + columns[i].after;
		height = here > height ? here : height;
	}
	pagination->y += height;
}

/* What was set by force because no column could hold it: said, at its place. */
static void tell_overfull(struct pagination *pagination, const struct zone *zone,
			  const struct column_limits *limits, const struct column *column)
{
	if (column->height + column->after <= limits->height &&
	    column->height + column->foot + column->after <= limits->height)
		return;
	bool notes = column->height + column->after <= limits->height;
	for (size_t i = column->start; i < column->end; i++) {
		const struct vitem *item = &zone->list.items[i];
		if (item->kind != VITEM_BOX || !item->place.source ||
		    (notes && !item->insert_count))
			continue;
		message_add(pagination->document->messages, MESSAGE_WARNING, item->place,
			    notes ? "too-many-notes" : "too-tall",
			    notes ? "the footnotes called for here do not fit under their column: "
				    "shorten "
				    "them, or move some of it into the text"
				  : "this is higher than a column and runs off its foot: shorten "
				    "it, or "
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
		struct column_limits limits = limits_here(pagination);
		int used = 0;
		bool all =
			section->balance && zone->columns > 1 &&
			columns_balance(&zone->list, start, &limits, zone->columns, columns, &used);
		/* Else this page is filled as far as it goes, by force if it is a whole one. */
		if (!all)
			all = columns_fill(&zone->list, start, &limits, fresh, zone->columns,
					   columns, &used);
		for (int i = 0; i < used; i++)
			tell_overfull(pagination, zone, &limits, &columns[i]);
		if (used)
			paint_columns(pagination, zone, &limits, columns, used);
		assert(used || !fresh);
		if (all)
			return;
		if (used)
			start = columns[used - 1].end;
		next_page(pagination);
		fresh = true;
	}
}

void zones_set(struct pagination *pagination, const struct section *section)
{
	const struct page_look *page = &pagination->layout->page;
	length_t space = 0;
	bool fresh = true;
	/* A standfirst that leaves no room has the page to itself. */
	if (pagination->y > page->frame_bottom - 4 * page->baseline_step)
		next_page(pagination);
	for (const struct node *node = section->first; node;) {
		const struct node *end = zone_end(section, node);
		struct zone zone;
		layout_zone(pagination, section, node, end, &zone);
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
}
