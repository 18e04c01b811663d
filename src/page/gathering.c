#include "page/gathering.h"

#include <string.h>

static bool ends_with_a_cover(const struct publication *publication)
{
	return publication->page_count > 1 &&
	       !strcmp(publication->pages[publication->page_count - 1].master, "cover");
}

/* The page that stands at an index now: its side and, where it was called by its number, its label. */
static void place_page(struct arena *arena, struct page *page, size_t index)
{
	page->side = index % 2 ? PAGE_LEFT : PAGE_RIGHT;
	page->label = arena_printf(arena, "%zu", index + 1);
}

static struct page blank_like(const struct page *page)
{
	struct page blank = *page;
	blank.master = "blank";
	blank.section = NULL;
	paint_list_init(&blank.list, page->list.arena);
	paint_list_init(&blank.foot, page->list.arena);
	return blank;
}

const struct publication *publication_gathered(const struct publication *publication,
					       size_t multiple)
{
	size_t count = publication->page_count, over = multiple ? count % multiple : 0;
	if (!over)
		return publication;
	struct arena *arena = publication->arena;
	struct publication *gathered = arena_alloc(arena, sizeof *gathered);
	*gathered = *publication;
	gathered->page_count = gathered->page_capacity = count + multiple - over;
	gathered->pages = arena_array(arena, gathered->page_count, sizeof *gathered->pages);
	size_t inside = ends_with_a_cover(publication) ? count - 1 : count;
	memcpy(gathered->pages, publication->pages, inside * sizeof *gathered->pages);
	for (size_t i = inside; i < gathered->page_count; i++) {
		bool cover = inside < count && i == gathered->page_count - 1;
		gathered->pages[i] = cover ? publication->pages[count - 1]
					   : blank_like(&publication->pages[count - 1]);
		place_page(arena, &gathered->pages[i], i);
	}
	return gathered;
}
