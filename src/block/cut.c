#include "block/cut.h"

#include <stdlib.h>

/* From where to where an item of a box reaches. */
struct extent {
	length_t top, bottom;
	bool is_ground; /* a fill behind lines: it is cut with them */
};

struct cutting {
	struct arena *arena;
	const struct vitem *box;
	struct extent *extents; /* by item of the box's paint list */
	length_t *edges;	/* the pieces' tops, and the foot of the last */
	size_t pieces;
	struct vitem *items; /* the pieces */
};

enum { GROUND_LEAST = 36 }; /* pt: what is lower is a rule or a mark */

static struct extent path_extent(const struct path *path, length_t y)
{
	struct extent extent = { y, y, false };
	for (uint32_t i = 0; i < path->point_count; i++) {
		length_t here = y + path->points[i].y;
		if (here < extent.top || !i)
			extent.top = here;
		if (here > extent.bottom || !i)
			extent.bottom = here;
	}
	return extent;
}

static struct extent item_extent(const struct paint_item *item)
{
	struct point corner, size;
	struct extent extent;
	switch (item->kind) {
	case PAINT_GLYPHS: /* a line without its leading */
		return (struct extent) { item->y - item->glyphs->size * 3 / 4,
					 item->y + item->glyphs->size / 4, false };
	case PAINT_FILL:
		extent = path_extent(item->fill.path, item->y);
		extent.is_ground = path_is_rectangle(item->fill.path, &corner, &size) &&
				   size.y >= GROUND_LEAST * LENGTH_ONE_PT;
		return extent;
	case PAINT_STROKE:
		return path_extent(item->stroke.path, item->y);
	case PAINT_IMAGE:
		return (struct extent) { item->y, item->y + item->image.height, false };
	case PAINT_CLIP:
		return path_extent(item->clip.path, item->y);
	case PAINT_LINK: /* goes with its words */
	case PAINT_UNCLIP:
		break;
	}
	return (struct extent) { item->y, item->y, false };
}

/* All that shows through a clip is as one with it. */
static void join_clipped(const struct paint_list *list, struct extent *extents)
{
	for (size_t i = 0; i < list->count; i++) {
		if (list->items[i].kind != PAINT_CLIP)
			continue;
		const struct extent whole = extents[i];
		int depth = 1;
		while (depth && ++i < list->count) {
			depth += list->items[i].kind == PAINT_CLIP;
			depth -= list->items[i].kind == PAINT_UNCLIP;
			extents[i] = whole;
		}
	}
}

/* A text whose lines are not to be parted is as one. */
static void join_texts(const struct paint_list *list, struct extent *extents)
{
	for (size_t i = 0; i < list->count;) {
		const size_t first = i;
		struct extent whole = extents[i];
		while (++i < list->count && list->items[i].goes_on) {
			whole.top = whole.top < extents[i].top ? whole.top : extents[i].top;
			whole.bottom =
				whole.bottom > extents[i].bottom ? whole.bottom : extents[i].bottom;
		}
		for (size_t at = first; i - first > 1 && at < i; at++)
			extents[at] = whole;
	}
}

/* A link's rectangle reaches further than its line: it lies where its middle is. */
static void place_links(const struct paint_list *list, struct extent *extents)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct paint_item *item = &list->items[i];
		if (item->kind == PAINT_LINK)
			extents[i].top = extents[i].bottom = item->y + item->link.height / 2;
	}
}

static int by_top(const void *a, const void *b)
{
	const struct extent *left = a, *right = b;
	return (left->top > right->top) - (left->top < right->top);
}

/* Rules at the box's head go with what stands under them. */
static bool is_head_rule(const struct extent *extent)
{
	return extent->top <= 0 && extent->bottom < GROUND_LEAST * LENGTH_ONE_PT;
}

/* Between two lines that nothing bridges, where the lower one's leading begins: a quarter of it hangs below. */
static void find_edges(struct cutting *cutting)
{
	const struct paint_list *list = cutting->box->paint;
	struct extent *sorted = arena_array(cutting->arena, list->count + 1, sizeof *sorted);
	size_t count = 0;
	for (size_t i = 0; i < list->count; i++)
		if (!cutting->extents[i].is_ground && !is_head_rule(&cutting->extents[i]))
			sorted[count++] = cutting->extents[i];
	qsort(sorted, count, sizeof *sorted, by_top);
	cutting->edges = arena_array(cutting->arena, count + 2, sizeof *cutting->edges);
	cutting->pieces = 1; /* edges[0] is the box's own top */
	for (size_t i = 1; i < count; i++) {
		length_t reach = sorted[i - 1].bottom;
		if (sorted[i].top > reach)
			cutting->edges[cutting->pieces++] = reach + (sorted[i].top - reach) / 4;
		else if (sorted[i].bottom < reach)
			sorted[i].bottom = reach;
	}
	cutting->edges[cutting->pieces] = cutting->box->height;
}

static size_t piece_at(const struct cutting *cutting, length_t y)
{
	size_t low = 0, high = cutting->pieces;
	while (high - low > 1) {
		size_t middle = (low + high) / 2;
		if (cutting->edges[middle] <= y)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* The part of a ground that lies in each piece. */
static void cut_ground(struct cutting *cutting, const struct paint_item *item, struct extent extent)
{
	struct point corner, size;
	path_is_rectangle(item->fill.path, &corner, &size);
	for (size_t i = piece_at(cutting, extent.top); i < cutting->pieces; i++) {
		length_t top = extent.top > cutting->edges[i] ? extent.top : cutting->edges[i];
		length_t bottom = extent.bottom < cutting->edges[i + 1] ? extent.bottom
									: cutting->edges[i + 1];
		if (bottom <= top)
			continue;
		struct paint_list *paint = cutting->items[i].paint;
		paint_rule(paint, item->x + corner.x, top - cutting->edges[i], size.x, bottom - top,
			   item->fill.ink);
		paint->items[paint->count - 1].element = item->element;
		paint->items[paint->count - 1].artifact = item->artifact;
	}
}

static void take_item(struct cutting *cutting, size_t index)
{
	struct paint_item item = cutting->box->paint->items[index];
	const struct extent extent = cutting->extents[index];
	if (extent.is_ground) {
		cut_ground(cutting, &item, extent);
		return;
	}
	size_t piece = piece_at(cutting, extent.top);
	item.y -= cutting->edges[piece];
	paint_add(cutting->items[piece].paint, item);
}

/* Each note goes with its mark. */
static void take_insert(struct cutting *cutting, struct insert *insert)
{
	const struct paint_list *list = cutting->box->paint;
	size_t piece = 0;
	for (size_t i = 0; i < list->count; i++)
		if (insert->reference && list->items[i].element == insert->reference) {
			piece = piece_at(cutting, cutting->extents[i].top);
			break;
		}
	struct vitem holder = { .inserts = &insert, .insert_count = 1 };
	vitem_take_marks(cutting->arena, &cutting->items[piece], &holder);
}

static void make_pieces(struct cutting *cutting)
{
	const struct vitem *box = cutting->box;
	cutting->items = arena_array(cutting->arena, cutting->pieces, sizeof *cutting->items);
	for (size_t i = 0; i < cutting->pieces; i++) {
		struct vitem *piece = &cutting->items[i];
		*piece = (struct vitem) { .kind = VITEM_BOX,
					  .height = cutting->edges[i + 1] - cutting->edges[i],
					  .ground = box->ground,
					  .place = box->place };
		piece->paint = arena_alloc(cutting->arena, sizeof *piece->paint);
		paint_list_init(piece->paint, cutting->arena);
	}
	cutting->items[0].destination = box->destination;
	cutting->items[cutting->pieces - 1].depth = box->depth;
	for (size_t i = 0; i < box->paint->count; i++)
		take_item(cutting, i);
	for (size_t i = 0; i < box->insert_count; i++)
		take_insert(cutting, box->inserts[i]);
}

static bool cut_box(struct arena *arena, const struct vitem *box, struct cutting *cutting)
{
	const struct paint_list *list = box->paint;
	*cutting = (struct cutting) { .arena = arena, .box = box };
	cutting->extents = arena_array(arena, list->count + 1, sizeof *cutting->extents);
	for (size_t i = 0; i < list->count; i++)
		cutting->extents[i] = item_extent(&list->items[i]);
	place_links(list, cutting->extents);
	join_texts(list, cutting->extents);
	join_clipped(list, cutting->extents);
	find_edges(cutting);
	if (cutting->pieces == 1)
		return false;
	make_pieces(cutting);
	return true;
}

static void add_item(struct vlist *list, struct vitem item)
{
	list->items = arena_grow(list->arena, list->items, list->count, &list->capacity,
				 sizeof *list->items);
	list->items[list->count++] = item;
}

void vlist_cut(struct vlist *list, size_t start, length_t most)
{
	while (start < list->count &&
	       (list->items[start].kind != VITEM_BOX || list->items[start].height <= most))
		start++;
	if (start == list->count)
		return;
	struct vlist cut = *list;
	cut.items = NULL;
	cut.count = cut.capacity = 0;
	for (size_t i = 0; i < list->count; i++) {
		const struct vitem *item = &list->items[i];
		struct cutting cutting;
		if (i < start || item->kind != VITEM_BOX || item->height <= most ||
		    !cut_box(list->arena, item, &cutting)) {
			add_item(&cut, *item);
			continue;
		}
		for (size_t piece = 0; piece < cutting.pieces; piece++) {
			/* The first two pieces and the last two stay together. */
			if (piece > 1 && piece + 1 < cutting.pieces)
				add_item(&cut, (struct vitem) { .kind = VITEM_PENALTY,
								.penalty = PENALTY_LINE });
			add_item(&cut, cutting.items[piece]);
		}
	}
	*list = cut;
}
