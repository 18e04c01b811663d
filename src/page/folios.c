#include "page/folios.h"

#include <stdlib.h>

struct setting {
	struct document *document;
	struct shaper *shaper;
	const struct page *pages;
};

/* None of the numbers' widths matters to where anything else stands. */
static void set_folio(const struct setting *setting, struct folio_reference *folio)
{
	struct document *document = setting->document;
	if (folio->destination->page == UINT32_MAX)
		return;
	const char *label = setting->pages[folio->destination->page].label;
	struct line line = text_line(setting->shaper, document->arena, document->messages,
				     folio->style, label);
	if (!line.count)
		return;
	*folio->run = line.parts[0].run;
	folio->item->x += folio->width - line.width;
	folio->width = line.width;
}

/* Runs by address, to find them among all that is painted. */
static int by_run(const void *a, const void *b)
{
	const struct folio_reference *const *left = a, *const *right = b;
	uintptr_t x = (uintptr_t)(*left)->run, y = (uintptr_t)(*right)->run;
	return (x > y) - (x < y);
}

struct folios {
	struct folio_reference **items;
	size_t count;
};

static struct folios sort(struct arena *arena, struct folio_reference *first)
{
	struct folios folios = { 0 };
	for (struct folio_reference *folio = first; folio; folio = folio->next)
		folios.count++;
	folios.items = arena_array(arena, folios.count, sizeof(struct folio_reference *));
	size_t at = 0;
	for (struct folio_reference *folio = first; folio; folio = folio->next)
		folios.items[at++] = folio;
	if (folios.count)
		qsort(folios.items, folios.count, sizeof(struct folio_reference *), by_run);
	return folios;
}

/* Finds out on which item of a page each folio stands. */
static void find_items(const struct folios *folios, struct paint_list *list)
{
	for (size_t i = 0; i < list->count; i++) {
		struct paint_item *item = &list->items[i];
		if (item->kind != PAINT_GLYPHS || item->glyphs->count)
			continue;
		struct folio_reference key = { .run = (struct glyph_run *)item->glyphs };
		const struct folio_reference *wanted = &key;
		struct folio_reference **found = bsearch(&wanted, folios->items, folios->count,
							 sizeof(struct folio_reference *), by_run);
		if (found)
			(*found)->item = item;
	}
}

void folios_set(struct document *document, struct shaper *shaper, struct publication *publication,
		struct folio_reference *first, const struct page *pages)
{
	const struct setting setting = { document, shaper, pages };
	if (first && !first->item) {
		struct folios folios = sort(document->arena, first);
		for (size_t page = 0; page < publication->page_count; page++)
			find_items(&folios, &publication->pages[page].list);
	}
	for (struct folio_reference *folio = first; folio; folio = folio->next)
		if (folio->item)
			set_folio(&setting, folio);
}
