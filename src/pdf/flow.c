#include "pdf/flow.h"

#include "base/utf8.h"

/* The element that makes a block of its own; what is in a line belongs to the one round it. */
static const struct element *block_of(const struct element *element)
{
	while (element->parent && (element->role == ELEMENT_SPAN || element->role == ELEMENT_LINK ||
				   element->role == ELEMENT_REFERENCE))
		element = element->parent;
	return element;
}

/* The next piece of text in reading order; *page tells on which page. NULL: none. */
static const struct paint_item *next_text(const struct publication *publication, size_t *page,
					  size_t index)
{
	for (index++; *page < publication->page_count; (*page)++, index = 0) {
		const struct paint_list *list = &publication->pages[*page].list;
		for (; index < list->count; index++)
			if (list->items[index].kind == PAINT_GLYPHS && list->items[index].element)
				return &list->items[index];
	}
	return NULL;
}

/* The character that ends before *end, and moves *end to its beginning; a space where there is none. */
static uint32_t character_before(const char *start, const char **end)
{
	const char *at = *end;
	if (at == start)
		return ' ';
	do
		at--;
	while (at > start && (*at & 0xC0) == 0x80);
	*end = at;
	return utf8_next(&at);
}

/* Whether a break may have been taken here without a space: behind "co-" but not behind "word -". */
static bool joins(const struct glyph_run *run)
{
	if (run->count && run->glyphs[run->count - 1].flags & GLYPH_SOFT)
		return true;
	const char *end = run->text + run->text_bytes;
	uint32_t last = character_before(run->text, &end);
	if (last == ' ')
		return true;
	bool is_hyphen = last == '-' || last == '/' || (last >= 0x2010 && last <= 0x2014);
	return is_hyphen && character_before(run->text, &end) != ' ';
}

static bool starts_with_space(const struct glyph_run *run)
{
	return !run->text_bytes || run->text[0] == ' ';
}

/* In one line, pieces that touch are one word; a fifth of an em is more than any kerning. */
static bool is_apart(const struct paint_item *item, const struct paint_item *next)
{
	length_t size = item->glyphs->size;
	if (next->glyphs->size > size)
		size = next->glyphs->size;
	length_t fall = next->y > item->y ? next->y - item->y : item->y - next->y;
	if (fall > size / 2)
		return true;
	length_t end = item->x + glyph_run_width(item->glyphs);
	return next->x > end + size / 5 || next->x < item->x;
}

bool flow_wants_space(const struct publication *publication, size_t page, size_t index)
{
	const struct paint_item *item = &publication->pages[page].list.items[index];
	if (!item->element || joins(item->glyphs))
		return false;
	size_t next_page = page;
	const struct paint_item *next = next_text(publication, &next_page, index);
	if (!next || block_of(next->element) != block_of(item->element) ||
	    starts_with_space(next->glyphs))
		return false;
	return next_page != page || is_apart(item, next);
}
