/* The list of contents, filled when all sections are there. */
#include <string.h>

#include "doc/blocks.h"
#include "doc/inline.h"

void contents_build(struct document *document, struct node *parent, struct element *element,
		    const struct prose *prose)
{
	const char *levels = prose_attribute(prose, "levels");
	struct element *list = element_new(document->arena, element, ELEMENT_TOC);
	struct node *node = node_new(document, parent, NODE_CONTENTS, list, prose->place);
	node->spans = !prose_says(prose, "span", "column");
	node->contents.look = &document->layout->contents;
	node->contents.levels = levels && levels[0] == '1' ? 1 : 2;
	node->contents.over = prose_says_yes(prose, "over");
	document->contents = node;
}

/*
 * An item of the list with its link: number and title are one reference, read as one. A head without words
 * is none. Returns where the next is hung.
 */
static struct contents_entry **add_entry(struct document *document, const struct node *list,
					 struct contents_entry **last, int level,
					 const struct content *words,
					 const struct destination *destination)
{
	struct arena *arena = document->arena;
	const char *text = content_words(arena, words);
	if (!*text)
		return last;
	const struct contents_look *look = list->contents.look;
	struct contents_entry *entry = arena_alloc(arena, sizeof *entry);
	struct element *item = element_new(arena, list->element, ELEMENT_TOCI);
	struct element *reference = element_new(arena, item, ELEMENT_REFERENCE);
	entry->level = level;
	entry->destination = destination;
	entry->link_element = element_new(arena, reference, ELEMENT_LINK);
	struct link *link = arena_alloc(arena, sizeof *link);
	link->target = destination;
	link->description = text;
	entry->link = link;
	entry->title = inline_text_at(document, text, level == 1 ? look->first : look->second,
				      entry->link_element, words->runs[0].place);
	*last = entry;
	return &entry->next;
}

/* A compendium's areas, under the title that they have together. */
static struct contents_entry **add_areas(struct document *document, struct contents_entry **last,
					 const struct section *section)
{
	const struct book *book = document->book;
	for (size_t i = 0; book && i < book->area_count; i++) {
		struct content name = inline_text(document, book->areas[i].name,
						  document->layout->contents.second, NULL);
		const struct destination *destination = &book->areas[i].destination;
		if (!i) {
			struct content title = inline_text(document, section->title,
							   document->layout->contents.first, NULL);
			last = add_entry(document, document->contents, last, 1, &title,
					 destination);
		}
		last = add_entry(document, document->contents, last, 2, &name, destination);
	}
	return last;
}

/* Every area with its own sections: where to find what somebody remembers having read. */
void index_build(struct document *document, struct node *parent, struct element *element,
		 const struct prose *prose)
{
	const struct book *book = document->book;
	struct element *list = element_new(document->arena, element, ELEMENT_TOC);
	struct node *node = node_new(document, parent, NODE_CONTENTS, list, prose->place);
	const struct contents_look *look = &document->layout->index;
	look = look->first ? look : &document->layout->contents;
	node->contents.look = look;
	node->contents.levels = 2;
	struct contents_entry **last = &node->contents.entries;
	for (size_t i = 0; book && i < book->area_count; i++) {
		const struct book_area *area = &book->areas[i];
		struct content name = inline_text(document, area->name, look->first, NULL);
		last = add_entry(document, node, last, 1, &name, &area->destination);
		for (size_t j = 0; j < area->section_count; j++) {
			struct content title =
				inline_text(document, area->sections[j].title, look->second, NULL);
			last = add_entry(document, node, last, 2, &title,
					 &area->sections[j].destination);
		}
	}
}

/* In a book, sections with the same line over their titles follow it, a level further down. */
static bool begins_group(const struct document *document, const struct section *section,
			 const struct section *before)
{
	const char *over = section->form->over;
	bool follows = before && before->form->over && over && !strcmp(before->form->over, over);
	return document->book && over && !follows;
}

/* The section's title, with the line over it where the list shows that. */
static struct content entry_title(struct document *document, const struct node *list,
				  const struct section *section)
{
	struct arena *arena = document->arena;
	if (!list->contents.over || !section->over)
		return section->heading->text;
	const char *title =
		arena_printf(arena, "%s: %s", content_words(arena, &section->over->text),
			     content_words(arena, &section->heading->text));
	return inline_text(document, title, document->layout->contents.first, NULL);
}

static struct contents_entry **add_section(struct document *document, struct contents_entry **last,
					   const struct section *section,
					   const struct section *before)
{
	const struct node *contents = document->contents;
	const struct destination *destination = section->heading->destination;
	bool in_group = document->book && section->form->over;
	if (begins_group(document, section, before))
		last = add_entry(document, contents, last, 1, &section->over->text, destination);
	struct content title = entry_title(document, contents, section);
	last = add_entry(document, contents, last, section->in_part || in_group ? 2 : 1, &title,
			 destination);
	for (const struct node *node = section->first; node; node = node->next) {
		if (node->level != 2 || contents->contents.levels < 2 || section->in_part)
			continue;
		const struct content *words =
			node->kind == NODE_PARAGRAPH ? &node->text : &node->group.title;
		last = add_entry(document, contents, last, 2, words, node->destination);
	}
	return last;
}

/* The sections of a document within the report, on its title page. */
static void list_part(struct document *document, struct section *part)
{
	const struct contents_look *look = &document->layout->part_contents;
	if (!part->title_page || !look->first || !part->next || !part->next->in_part)
		return;
	struct node root = { .first = part->first, .last = part->first };
	while (root.last && root.last->next)
		root.last = root.last->next;
	struct element *list = element_new(document->arena, part->element, ELEMENT_TOC);
	struct node *node =
		node_new(document, &root, NODE_CONTENTS, list, part->next->heading->place);
	node->spans = true;
	node->contents.look = look;
	node->contents.levels = 1;
	node->contents.over = true;
	struct contents_entry **last = &node->contents.entries;
	for (const struct section *section = part->next; section && section->in_part;
	     section = section->next) {
		struct content title = entry_title(document, node, section);
		last = add_entry(document, node, last, 1, &title, section->heading->destination);
	}
	part->first = root.first;
}

void contents_fill(struct document *document)
{
	for (struct section *section = document->sections; section; section = section->next)
		list_part(document, section);
	const struct node *contents = document->contents;
	struct contents_entry **last = contents ? &document->contents->contents.entries : NULL;
	const struct section *before = NULL;
	for (const struct section *section = document->sections; contents && section;
	     before = section, section = section->next) {
		if (section->is_areas)
			last = add_areas(document, last, section);
		else if (section->heading && section->first != contents)
			last = add_section(document, last, section, before);
	}
}
