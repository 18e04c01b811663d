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

length_t page_column_bottom(const struct pagination *pagination, int column)
{
	return pagination->layout->page.frame_bottom - pagination->foot[column] -
	       pagination->notes.stacks[column].height;
}

length_t page_highest_foot(const struct pagination *pagination)
{
	length_t highest = 0;
	for (int i = 0; i < COLUMNS_MOST; i++)
		highest = larger(highest, pagination->foot[i]);
	return highest;
}

length_t page_bottom(const struct pagination *pagination)
{
	length_t bottom = page_column_bottom(pagination, 0);
	for (int i = 1; i < COLUMNS_MOST; i++)
		bottom = smaller(bottom, page_column_bottom(pagination, i));
	return bottom;
}

int page_note_columns(const struct section *section)
{
	int columns = section->columns > 1 ? section->columns : 2;
	return columns < COLUMNS_MOST ? columns : COLUMNS_MOST;
}

length_t page_margin(const struct layout *layout, const struct section *section)
{
	const struct page_look *page = &layout->page;
	/* The text keeps a third of the width at least. */
	int32_t most = page->columns * 2 / 3;
	int32_t columns = section->margin < most ? section->margin : most;
	return columns * (page->column + page->gutter);
}

length_t page_note_width(const struct layout *layout, const struct section *section)
{
	int columns = page_note_columns(section);
	length_t whole = page_text_width(layout) - page_margin(layout, section);
	return (whole - (columns - 1) * layout->page.gutter) / columns;
}

static length_t page_note_x(const struct pagination *pagination, int column)
{
	const struct layout *layout = pagination->layout;
	length_t width = page_note_width(layout, pagination->section);
	return page_left_margin(pagination) + page_margin(layout, pagination->section) +
	       column * (width + layout->page.gutter);
}

struct page *page_open(struct pagination *pagination, const char *master, bool with_foot)
{
	struct publication *publication = pagination->publication;
	const struct page_look *look = &pagination->layout->page;
	publication->pages =
		arena_grow(pagination->arena, publication->pages, publication->page_count,
			   &publication->page_capacity, sizeof *publication->pages);
	struct page *page = &publication->pages[publication->page_count++];
	size_t number = pagination->before + publication->page_count;
	*page = (struct page) {
		.width = look->width,
		.height = look->height,
		.bleed = look->bleed,
		.side = number % 2 ? PAGE_RIGHT : PAGE_LEFT,
		.label = arena_printf(pagination->arena, "%zu", number),
		.master = master,
	};
	paint_list_init(&page->list, pagination->arena);
	pagination->margin.bottom = 0;
	pagination->section_on_page = NULL;
	paint_list_init(&page->foot, pagination->arena);
	if (with_foot)
		page->part = pagination->part;
	if (with_foot)
		page->section = pagination->section->title ? pagination->section->title : "";
	return page;
}

void page_close(struct pagination *pagination)
{
	if (!pagination->publication->page_count)
		return;
	for (int i = 0; i < COLUMNS_MOST; i++) {
		notes_paint(&pagination->notes, i,
			    pagination->layout->page.frame_bottom - pagination->foot[i],
			    &page_current(pagination)->list);
		pagination->foot[i] = 0;
	}
}

static void call_note(void *context, const struct insert *insert)
{
	notes_call(context, insert);
}

void page_add_notes(struct pagination *pagination, const struct vlist *list,
		    const struct column *column, int index)
{
	column_notes(list, column, call_note, &pagination->notes);
	notes_set(&pagination->notes, index, page_note_x(pagination, index), column->note_lines);
}

/* Lines of notes that go under a column of the current page. */
static size_t page_note_room(const struct pagination *pagination, int column)
{
	length_t bottom = pagination->layout->page.frame_bottom - pagination->foot[column];
	return notes_fitting(&pagination->notes, column, bottom - pagination->y);
}

void page_set_waiting_notes(struct pagination *pagination, int from)
{
	struct page_notes *notes = &pagination->notes;
	int columns = page_note_columns(pagination->section);
	size_t lines = 0;
	for (int i = from; i < columns; i++)
		lines += page_note_room(pagination, i);
	notes_order(notes, lines);
	for (int i = from; i < columns && notes->waiting; i++)
		notes_set(notes, i, page_note_x(pagination, i), page_note_room(pagination, i));
}
