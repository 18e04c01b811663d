/* The list of contents, filled when all sections are there. */
#include "doc/blocks.h"
#include "doc/inline.h"

void contents_build(struct document *document, struct node *parent, struct element *element,
		    const struct prose *prose)
{
	const char *levels = prose_attribute(prose, "levels");
	struct element *list = element_new(document->arena, element, ELEMENT_TOC);
	struct node *node = node_new(document, parent, NODE_CONTENTS, list, prose->place);
	node->spans = true;
	node->contents.levels = levels && levels[0] == '1' ? 1 : 2;
	document->contents = node;
}

/* An item of the list with its link: number and title are one reference, read as one. */
static struct contents_entry *add_entry(struct document *document, struct contents_entry **last,
					int level, const struct content *words,
					const struct destination *destination)
{
	struct arena *arena = document->arena;
	const struct contents_look *look = &document->layout->contents;
	struct contents_entry *entry = arena_alloc(arena, sizeof *entry);
	struct element *item = element_new(arena, document->contents->element, ELEMENT_TOCI);
	struct element *reference = element_new(arena, item, ELEMENT_REFERENCE);
	entry->level = level;
	entry->destination = destination;
	entry->link_element = element_new(arena, reference, ELEMENT_LINK);
	const char *text = content_words(arena, words);
	struct link *link = arena_alloc(arena, sizeof *link);
	link->target = destination;
	link->description = text;
	entry->link = link;
	entry->title = inline_text(document, text, level == 1 ? look->first : look->second,
				   entry->link_element);
	*last = entry;
	return entry;
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
			last = &add_entry(document, last, 1, &title, destination)->next;
		}
		last = &add_entry(document, last, 2, &name, destination)->next;
	}
	return last;
}

void contents_fill(struct document *document)
{
	struct node *contents = document->contents;
	struct contents_entry **last = contents ? &contents->contents.entries : NULL;
	for (const struct section *section = document->sections; contents && section;
	     section = section->next) {
		if (section->is_areas) {
			last = add_areas(document, last, section);
			continue;
		}
		if (!section->heading || section->first == contents)
			continue;
		last = &add_entry(document, last, section->in_part ? 2 : 1, &section->heading->text,
				  section->heading->destination)
				->next;
		for (const struct node *node = section->first; node; node = node->next) {
			if (node->level != 2 || contents->contents.levels < 2 || section->in_part)
				continue;
			const struct content *words =
				node->kind == NODE_PARAGRAPH ? &node->text : &node->group.title;
			last = &add_entry(document, last, 2, words, node->destination)->next;
		}
	}
}
