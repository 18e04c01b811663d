#include "page/margin.h"

#include "block/lines.h"

bool margin_has_room(struct pagination *pagination, const struct node *node, length_t width)
{
	length_t free = width - pagination->layout->page.gutter;
	return node->kind == NODE_PULL_OUTS && pull_outs_fit(&pagination->block, node, free);
}

void margin_layout(struct pagination *pagination, const struct node *node, struct beside **beside)
{
	length_t width = page_margin(pagination->layout, pagination->section);
	if (!*beside) {
		*beside = arena_alloc(pagination->arena, sizeof **beside);
		vlist_init(&(*beside)->list, pagination->arena);
	}
	block_layout(&pagination->block, node, 0, width - pagination->layout->page.gutter,
		     &(*beside)->list);
}

void margin_hang(struct vlist *list, size_t index, struct beside *beside)
{
	struct vitem *box = &list->items[index];
	if (box->beside)
		vlist_append(&box->beside->list, &beside->list);
	else
		box->beside = beside;
	for (size_t i = 0; i < beside->list.count; i++)
		vitem_take_marks(list->arena, box, &beside->list.items[i]);
}

/* Each box is a piece; what the list has between it and the one before is its gap. */
static void add_pieces(struct pagination *pagination, const struct beside *beside)
{
	struct margin *margin = &pagination->margin;
	length_t gap = beside->list.first_space;
	for (size_t i = 0; i < beside->list.count; i++) {
		const struct vitem *item = &beside->list.items[i];
		if (item->kind == VITEM_GLUE)
			gap = item->height;
		if (item->kind != VITEM_BOX)
			continue;
		margin->pieces = arena_grow(pagination->arena, margin->pieces, margin->count,
					    &margin->capacity, sizeof *margin->pieces);
		margin->pieces[margin->count++] =
			(struct margin_piece) { .box = item, .gap = gap, .y = beside->y };
		gap = 0;
	}
}

/* How many of them fit between top and bottom, one close under the other. */
static size_t count_fitting(const struct margin *margin, length_t top, length_t bottom)
{
	size_t count = 0;
	for (; count < margin->count; count++) {
		const struct margin_piece *piece = &margin->pieces[count];
		top += (count ? piece->gap : 0) + piece->box->height;
		if (top > bottom)
			break;
	}
	return count;
}

/* As near to their boxes as they may: down from the top first, then up from the bottom. */
static void find_places(const struct pagination *pagination, size_t count, length_t top,
			length_t bottom)
{
	const struct page_look *page = &pagination->layout->page;
	struct margin_piece *pieces = pagination->margin.pieces;
	length_t y = top;
	for (size_t i = 0; i < count; i++) {
		y += i ? pieces[i].gap : 0;
		if (y < pieces[i].y)
			y = pieces[i].y;
		pieces[i].y = y;
		y += pieces[i].box->height;
	}
	for (size_t i = count; i--;) {
		length_t lowest = bottom - pieces[i].box->height;
		if (pieces[i].y > lowest)
			pieces[i].y = lowest;
		bottom = pieces[i].y - pieces[i].gap;
	}
	/* What was moved stands on the grid, where there is room above it. */
	y = top;
	for (size_t i = 0; i < count; i++) {
		y += i ? pieces[i].gap : 0;
		length_t step = page->baseline_step, on_grid = pieces[i].y - page->frame_top;
		on_grid = page->frame_top + on_grid / step * step;
		if (on_grid >= y)
			pieces[i].y = on_grid;
		y = pieces[i].y + pieces[i].box->height;
	}
}

/* Between top and bottom of the current page; the others wait. Whole: no page has more room. */
static void set_pieces(struct pagination *pagination, length_t top, length_t bottom, bool whole)
{
	struct margin *margin = &pagination->margin;
	size_t count = count_fitting(margin, top, bottom);
	if (whole && !count && margin->count)
		count = 1;
	find_places(pagination, count, top, bottom);
	struct paint_list *paint = &page_current(pagination)->list;
	for (size_t i = 0; i < count; i++) {
		const struct margin_piece *piece = &margin->pieces[i];
		paint_append(paint, piece->box->paint, page_left_margin(pagination), piece->y);
		margin->bottom = piece->y + piece->box->height;
	}
	margin->count -= count;
	for (size_t i = 0; i < margin->count; i++) {
		margin->pieces[i] = margin->pieces[i + count];
		margin->pieces[i].y = 0;
	}
}

/* Floats over the page's whole width stand at its foot. */
static length_t lowest(const struct pagination *pagination)
{
	return pagination->layout->page.frame_bottom - page_highest_foot(pagination);
}

void margin_set(struct pagination *pagination, const struct zone *zone, const struct spread *spread,
		length_t top)
{
	for (int i = 0; i < spread->used; i++)
		for (size_t j = spread->columns[i].start; j < spread->columns[i].end; j++)
			if (zone->list.items[j].beside)
				add_pieces(pagination, zone->list.items[j].beside);
	if (pagination->margin.bottom) {
		length_t below = pagination->margin.bottom + pagination->layout->page.baseline_step;
		top = larger(top, below);
	}
	if (zone->left && pagination->margin.count)
		set_pieces(pagination, top, lowest(pagination), false);
}

bool margin_set_waiting(struct pagination *pagination)
{
	length_t top = larger(pagination->y, pagination->margin.bottom);
	if (pagination->margin.count)
		set_pieces(pagination, top, lowest(pagination),
			   pagination->y <= pagination->layout->page.hang_next);
	pagination->y = larger(pagination->y, pagination->margin.bottom);
	return !pagination->margin.count;
}
