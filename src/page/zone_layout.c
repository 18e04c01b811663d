#include "page/zone_layout.h"

#include "page/margin.h"

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
	return columns < COLUMNS_MOST ? columns : COLUMNS_MOST;
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

void zone_init(struct pagination *pagination, const struct section *section, int columns,
	       struct zone *zone)
{
	const bool across = columns == 0;
	zone->columns = across ? 1 : columns;
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
	if (columns > COLUMNS_MOST)
		columns = COLUMNS_MOST;
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

static bool is_moved(const struct zone *zone, const struct node *node)
{
	for (int i = 0; i < zone->moved_count; i++)
		if (zone->moved[i] == node)
			return true;
	return false;
}

/* What stands first under a head stays there. */
static void note_movable(struct pagination *pagination, const struct node *before,
			 const struct node *node, struct zone *zone)
{
	if (!node->may_move || !before || is_head(before))
		return;
	zone->movables = arena_grow(pagination->arena, zone->movables, zone->movable_count,
				    &zone->movable_capacity, sizeof *zone->movables);
	zone->movables[zone->movable_count++] = (struct movable) { node, zone->list.count };
}

void zone_layout(struct pagination *pagination, const struct section *section,
		 const struct node *first, struct zone *zone)
{
	zone->first = first;
	zone_init(pagination, section, columns_at(section, next_in_text(first)), zone);
	zone->end = zone_end(section, first);
	struct beside *beside = NULL;	    /* waits for the next box */
	const struct node *previous = NULL; /* in the text */
	for (const struct node *node = first; node != zone->end; node = node->next) {
		size_t before = zone->list.count;
		if (node->stands == STANDS_IN_MARGIN && has_text(first, zone->end) &&
		    margin_has_room(pagination, node, zone->left)) {
			margin_layout(pagination, node, &beside);
			continue;
		}
		if ((is_floated(node) && node->stands != STANDS_IN_MARGIN) ||
		    is_moved(zone, node)) {
			add_float(pagination, section, node, zone);
			continue;
		}
		note_movable(pagination, previous, node, zone);
		previous = node;
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
