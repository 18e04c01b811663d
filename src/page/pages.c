#include "page/pages.h"

#include "block/lines.h"

struct page *page_current(struct pagination *pagination)
{
	return &pagination->publication->pages[pagination->publication->page_count - 1];
}

uint32_t page_index(const struct pagination *pagination)
{
	return (uint32_t)(pagination->publication->page_count - 1);
}

length_t page_left_margin(const struct pagination *pagination)
{
	const struct page_look *look = &pagination->layout->page;
	const struct publication *publication = pagination->publication;
	const struct page *page = &publication->pages[publication->page_count - 1];
	return page->side == PAGE_RIGHT ? look->inner : look->outer;
}

length_t page_text_width(const struct layout *layout)
{
	return layout->page.width - layout->page.inner - layout->page.outer;
}

length_t page_column_width(const struct layout *layout, int columns)
{
	return (page_text_width(layout) - (columns - 1) * layout->page.gutter) / columns;
}

length_t page_bottom(const struct pagination *pagination)
{
	length_t most = 0;
	for (int i = 0; i < pagination->note_columns; i++)
		if (pagination->note_foot[i] > most)
			most = pagination->note_foot[i];
	return pagination->layout->page.frame_bottom - most;
}

struct page *page_open(struct pagination *pagination, const char *master, bool with_foot)
{
	struct publication *publication = pagination->publication;
	const struct page_look *look = &pagination->layout->page;
	publication->pages =
		arena_grow(pagination->arena, publication->pages, publication->page_count,
			   &publication->page_capacity, sizeof *publication->pages);
	size_t number = ++publication->page_count;
	struct page *page = &publication->pages[number - 1];
	*page = (struct page) {
		.width = look->width,
		.height = look->height,
		.bleed = look->bleed,
		.side = number % 2 ? PAGE_RIGHT : PAGE_LEFT,
		.label = arena_printf(pagination->arena, "%zu", number),
		.master = master,
	};
	paint_list_init(&page->list, pagination->arena);
	paint_list_init(&page->foot, pagination->arena);
	pagination->note_columns = 0;
	if (with_foot)
		page->section = pagination->section->title ? pagination->section->title : "";
	return page;
}

void page_close(struct pagination *pagination)
{
	const struct footnote_look *look = &pagination->layout->footnote;
	if (!pagination->publication->page_count)
		return;
	struct page *page = page_current(pagination);
	for (int i = 0; i < pagination->note_columns; i++) {
		if (!pagination->note_foot[i])
			continue;
		length_t y = pagination->layout->page.frame_bottom - pagination->note_foot[i];
		rule_paint(&page->list, &look->rule, pagination->note_x[i], y, look->rule_length);
		paint_append(&page->list, &pagination->notes[i], pagination->note_x[i],
			     y + look->rule.width + look->above);
	}
	pagination->note_columns = 0;
}

struct note_stack {
	struct pagination *pagination;
	int index;
};

static void stack_note(void *context, const struct insert *insert)
{
	struct note_stack *stack = context;
	struct pagination *pagination = stack->pagination;
	const struct footnote_look *look = &pagination->layout->footnote;
	length_t *foot = &pagination->note_foot[stack->index];
	length_t head = look->rule.width + look->above;
	if (!*foot)
		*foot = head;
	paint_append(&pagination->notes[stack->index], &insert->paint, 0, *foot - head);
	*foot += insert->height;
}

void page_add_notes(struct pagination *pagination, const struct vlist *list,
		    const struct column *column, int index, length_t x)
{
	while (pagination->note_columns <= index) {
		int next = pagination->note_columns++;
		pagination->note_foot[next] = 0;
		paint_list_init(&pagination->notes[next], pagination->arena);
	}
	pagination->note_x[index] = x;
	column_notes(list, column, stack_note,
		     &(struct note_stack) { .pagination = pagination, .index = index });
}
