#include "pdf/stencil.h"

#include "pdf/content.h"

static struct stencil *find(const struct writer *writer, const struct paint_item *items)
{
	for (size_t i = 0; i < writer->stencil_count; i++)
		if (writer->stencils[i].items == items)
			return &writer->stencils[i];
	return NULL;
}

bool stencil_is_wanted(const struct writer *writer, size_t page)
{
	const struct publication *publication = writer->publication;
	const struct page *wanted = &publication->pages[page];
	if (!wanted->elements)
		return false;
	if (find(writer, wanted->list.items))
		return true;
	for (size_t i = page + 1; i < publication->page_count; i++)
		if (publication->pages[i].elements &&
		    publication->pages[i].list.items == wanted->list.items)
			return true;
	return false;
}

static struct stencil *add(struct writer *writer, const struct paint_item *items)
{
	writer->stencils = arena_grow(writer->arena, writer->stencils, writer->stencil_count,
				      &writer->stencil_capacity, sizeof *writer->stencils);
	struct stencil *stencil = &writer->stencils[writer->stencil_count++];
	*stencil = (struct stencil) { .items = items, .number = object_reserve(&writer->objects) };
	return stencil;
}

const struct stencil *stencil_use(struct writer *writer, size_t page)
{
	const struct paint_list *list = &writer->publication->pages[page].list;
	struct stencil *stencil = find(writer, list->items);
	if (stencil)
		return stencil;
	stencil = add(writer, list->items);
	stencil->elements =
		arena_array(writer->arena, list->count + 1, sizeof(const struct element *));
	content_write_stencil(writer, page, stencil);
	return stencil;
}
