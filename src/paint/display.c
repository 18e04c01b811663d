#include "paint/display.h"

void paint_list_init(struct paint_list *list, struct arena *arena)
{
	*list = (struct paint_list) { .arena = arena };
}

void paint_list_free(struct paint_list *list)
{
	if (list->capacity)
		arena_give_back(list->arena, list->items, list->capacity, sizeof *list->items);
	paint_list_init(list, list->arena);
}

void paint_add(struct paint_list *list, struct paint_item item)
{
	list->items = arena_grow(list->arena, list->items, list->count, &list->capacity,
				 sizeof *list->items);
	list->items[list->count++] = item;
}

void paint_glyphs(struct paint_list *list, const struct element *element, length_t x, length_t y,
		  const struct glyph_run *run)
{
	if (!run->count)
		return;
	paint_add(list, (struct paint_item) {
				.kind = PAINT_GLYPHS,
				.element = element,
				.x = x,
				.y = y,
				.glyphs = run,
			});
}

void paint_fill(struct paint_list *list, const struct element *element, length_t x, length_t y,
		const struct path *path, const struct ink *ink)
{
	paint_add(list, (struct paint_item) {
				.kind = PAINT_FILL,
				.element = element,
				.x = x,
				.y = y,
				.fill = { .path = path, .ink = ink },
			});
}

void paint_rule(struct paint_list *list, length_t x, length_t y, length_t width, length_t height,
		const struct ink *ink)
{
	paint_fill(list, NULL, x, y, path_rectangle(list->arena, width, height), ink);
}

/* Room for so many more, at once. */
static void make_room(struct paint_list *list, size_t more)
{
	while (list->capacity - list->count < more)
		list->items = arena_grow(list->arena, list->items, list->capacity, &list->capacity,
					 sizeof *list->items);
}

void paint_append(struct paint_list *list, const struct paint_list *other, length_t dx, length_t dy)
{
	make_room(list, other->count);
	struct paint_item *next = list->items + list->count;
	for (size_t i = 0; i < other->count; i++, next++) {
		*next = other->items[i];
		next->x += dx;
		next->y += dy;
	}
	list->count += other->count;
}

const struct element *page_element(const struct page *page, const struct paint_item *item)
{
	if (!item->element || !page->elements)
		return item->element;
	return page->elements[item->element->index - page->first_element];
}
