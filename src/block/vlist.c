#include "block/vlist.h"

#include <string.h>

void vlist_init(struct vlist *list, struct arena *arena)
{
	*list = (struct vlist) { .arena = arena, .penalty = PENALTY_FORBIDDEN };
}

void vlist_free(struct vlist *list)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].kind == VITEM_BOX)
			paint_list_free(list->items[i].paint);
	if (list->capacity)
		arena_give_back(list->arena, list->items, list->capacity, sizeof *list->items);
	list->items = NULL;
	list->count = list->capacity = 0;
}

static struct vitem *add(struct vlist *list, enum vitem_kind kind)
{
	list->items = arena_grow(list->arena, list->items, list->count, &list->capacity,
				 sizeof *list->items);
	struct vitem *item = &list->items[list->count++];
	*item = (struct vitem) { .kind = kind };
	return item;
}

void vlist_space_top(struct vlist *list, length_t space, length_t top_space)
{
	if (space > list->space)
		list->space = space;
	if (top_space > list->top_space)
		list->top_space = top_space;
}

void vlist_space(struct vlist *list, length_t space)
{
	vlist_space_top(list, space, space);
}

void vlist_space_block(struct vlist *list, length_t space)
{
	bool follows_head = list->count && list->penalty >= PENALTY_FORBIDDEN;
	if (!follows_head)
		vlist_space(list, space);
}

void vlist_allow_break(struct vlist *list, int penalty)
{
	if (penalty < list->penalty)
		list->penalty = penalty;
}

void vlist_hinder_break(struct vlist *list, int penalty)
{
	if (penalty > list->penalty)
		list->penalty = penalty;
}

void vlist_keep(struct vlist *list)
{
	list->penalty = PENALTY_FORBIDDEN;
}

/* What was asked for since the last box comes before the next thing. */
static void flush(struct vlist *list)
{
	if (!list->count) {
		list->first_space = list->space;
	} else {
		if (list->penalty < PENALTY_FORBIDDEN) {
			struct vitem *item = add(list, VITEM_PENALTY);
			item->penalty = list->penalty;
			item->repeat = list->repeat;
		}
		if (list->space || list->top_space) {
			struct vitem *item = add(list, VITEM_GLUE);
			item->height = list->space;
			item->top_height = list->top_space;
		}
		if (list->grid)
			add(list, VITEM_SNAP)->height = list->grid;
	}
	list->space = list->top_space = list->grid = 0;
	list->penalty = PENALTY_FORBIDDEN;
}

void vlist_snap(struct vlist *list, length_t step)
{
	if (list->count)
		add(list, VITEM_SNAP)->height = step;
}

void vlist_snap_next(struct vlist *list, length_t step)
{
	list->grid = step;
}

struct vitem *vlist_box(struct vlist *list, length_t height)
{
	flush(list);
	struct vitem *box = add(list, VITEM_BOX);
	box->height = height;
	box->paint = arena_alloc(list->arena, sizeof *box->paint);
	paint_list_init(box->paint, list->arena);
	return box;
}

void vlist_append(struct vlist *list, const struct vlist *other)
{
	if (!other->count)
		return;
	flush(list);
	for (size_t i = 0; i < other->count; i++)
		*add(list, other->items[i].kind) = other->items[i];
	list->space = other->space;
	list->top_space = other->top_space;
	list->penalty = other->penalty;
}

struct vitem *vlist_first_box(struct vlist *list, size_t index)
{
	for (; index < list->count; index++)
		if (list->items[index].kind == VITEM_BOX)
			return &list->items[index];
	return NULL;
}

length_t vlist_height(const struct vlist *list)
{
	length_t height = 0;
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i].kind != VITEM_PENALTY && list->items[i].kind != VITEM_SNAP)
			height += list->items[i].height;
	return height;
}

/* From a box on, the height of those that share its ground. */
static length_t ground_height(const struct vlist *list, size_t first)
{
	length_t height = 0, bottom = 0;
	for (size_t i = first; i < list->count; i++) {
		const struct vitem *item = &list->items[i];
		if (item->kind == VITEM_BOX && item->ground != list->items[first].ground)
			break;
		if (item->kind == VITEM_BOX || item->kind == VITEM_GLUE)
			height += item->height;
		if (item->kind == VITEM_BOX)
			bottom = height;
	}
	return bottom;
}

/* True when the last box before index stands on the ground; the first from index on. */
static bool stood_on(const struct vlist *list, size_t index, const struct ground *ground)
{
	while (index--)
		if (list->items[index].kind == VITEM_BOX)
			return list->items[index].ground == ground;
	return false;
}

static bool stands_on(const struct vlist *list, size_t index, const struct ground *ground)
{
	while (index < list->count && list->items[index].kind != VITEM_BOX)
		index++;
	return index < list->count && list->items[index].ground == ground;
}

/* The first box from index on that does not stand on the ground; end: all of them do. */
static size_t ground_end(const struct vlist *list, size_t index, size_t end,
			 const struct ground *ground)
{
	while (index < end &&
	       (list->items[index].kind != VITEM_BOX || list->items[index].ground == ground))
		index++;
	return index;
}

void ground_paint(const struct vlist *list, size_t first, size_t end, struct paint_list *paint,
		  length_t x, length_t y, length_t height)
{
	const struct ground *ground = list->items[first].ground;
	const struct rule_look *frame = &ground->frame;
	const length_t left = x + ground->x, width = ground->width;
	if (ground->ink)
		paint_rule(paint, left, y, width, height, ground->ink);
	if (!frame->width || !frame->ink)
		return;
	paint_rule(paint, left, y, frame->width, height, frame->ink);
	paint_rule(paint, left + width - frame->width, y, frame->width, height, frame->ink);
	if (!stood_on(list, first, ground))
		paint_rule(paint, left, y, width, frame->width, frame->ink);
	if (!stands_on(list, ground_end(list, first, end, ground), ground))
		paint_rule(paint, left, y + height - frame->width, width, frame->width, frame->ink);
}

void vlist_paint(const struct vlist *list, struct paint_list *paint, length_t x, length_t y)
{
	const struct ground *ground = NULL;
	for (size_t i = 0; i < list->count; i++) {
		const struct vitem *item = &list->items[i];
		if (item->kind == VITEM_BOX && item->ground && item->ground != ground)
			ground_paint(list, i, list->count, paint, x, y, ground_height(list, i));
		if (item->kind == VITEM_BOX)
			ground = item->ground;
		if (item->kind == VITEM_BOX)
			paint_append(paint, item->paint, x, y);
		if (item->kind != VITEM_PENALTY && item->kind != VITEM_SNAP)
			y += item->height;
	}
}

void vitem_take_marks(struct arena *arena, struct vitem *box, const struct vitem *from)
{
	if (from->destination)
		box->destination = from->destination;
	if (from->ends)
		box->ends = from->ends;
	if (!from->insert_count)
		return;
	size_t count = box->insert_count + from->insert_count;
	struct insert **inserts = arena_array(arena, count, sizeof(struct insert *));
	if (box->insert_count)
		memcpy(inserts, box->inserts, box->insert_count * sizeof *inserts);
	memcpy(inserts + box->insert_count, from->inserts, from->insert_count * sizeof *inserts);
	box->inserts = inserts;
	box->insert_count = count;
}

void vlist_put(const struct vlist *list, struct vitem *box, length_t x, length_t y)
{
	vlist_paint(list, box->paint, x, y);
	for (size_t i = 0; i < list->count; i++)
		vitem_take_marks(list->arena, box, &list->items[i]);
}

const struct vitem *vitem_as_furniture(struct arena *arena, const struct vitem *box)
{
	struct vitem *again = arena_alloc(arena, sizeof *again);
	*again = (struct vitem) {
		.kind = VITEM_BOX,
		.height = box->height,
		.depth = box->depth,
	};
	again->paint = arena_alloc(arena, sizeof *again->paint);
	paint_list_init(again->paint, arena);
	for (size_t i = 0; i < box->paint->count; i++) {
		struct paint_item item = box->paint->items[i];
		item.element = NULL;
		if (item.kind != PAINT_LINK) /* it leads on from where it is read */
			paint_add(again->paint, item);
	}
	return again;
}
