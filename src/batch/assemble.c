#include "batch/assemble.h"

#include "doc/document.h"
#include "page/feet.h"
#include "page/folios.h"
#include "page/paginate.h"

static const struct section *last_section(const struct document *document)
{
	const struct section *section = document->sections;
	while (section && section->next)
		section = section->next;
	return section;
}

/* A report's back cover is one page of its own, the last. */
static bool has_back_cover(const struct part *part)
{
	const struct section *last = last_section(part->document);
	return last && last->cover && last != part->document->sections && part->own->page_count > 1;
}

size_t assemble_place(struct part *parts, size_t count, size_t front)
{
	size_t total = front;
	for (size_t i = 0; i < count; i++) {
		struct part *part = &parts[i];
		total += total % 2 == 0; /* so that the next is a left page */
		part->first = total;
		total += part->opening ? part->opening->page_count : 0;
		if (!part->document)
			continue;
		total += total % 2;
		part->own_first = total;
		part->own_count = part->own->page_count - has_back_cover(part);
		total += part->own_count;
	}
	return total;
}

struct assembly {
	struct arena *arena;
	struct publication *publication;
};

/* An empty page, as the one before is. */
static void add_blank(struct assembly *assembly)
{
	struct publication *publication = assembly->publication;
	struct page *page = &publication->pages[publication->page_count];
	const struct page *model = &publication->pages[publication->page_count - 1];
	*page = (struct page) {
		.width = model->width,
		.height = model->height,
		.bleed = model->bleed,
		.side = publication->page_count % 2 ? PAGE_LEFT : PAGE_RIGHT,
		.master = "blank",
	};
	paint_list_init(&page->foot, assembly->arena);
	paint_list_init(&page->list, assembly->arena);
	publication->page_count++;
}

/* Pages of a piece, from index first of the book on. */
static void add_pages(struct assembly *assembly, const struct publication *piece, size_t count,
		      size_t first)
{
	struct publication *publication = assembly->publication;
	while (publication->page_count < first)
		add_blank(assembly);
	for (size_t i = 0; i < count; i++)
		publication->pages[publication->page_count++] = piece->pages[i];
}

static void add_bookmark(struct assembly *assembly, const char *title, int level,
			 const struct destination *target)
{
	struct publication *publication = assembly->publication;
	publication->bookmarks =
		arena_grow(assembly->arena, publication->bookmarks, publication->bookmark_count,
			   &publication->bookmark_capacity, sizeof *publication->bookmarks);
	publication->bookmarks[publication->bookmark_count++] =
		(struct bookmark) { .title = title, .level = (uint8_t)level, .target = *target };
}

/* A piece's bookmarks of the first level, one level down if they are an area's. */
static void add_bookmarks(struct assembly *assembly, const struct publication *piece, size_t first,
			  size_t count, int level)
{
	for (size_t i = 0; i < piece->bookmark_count; i++) {
		const struct bookmark *bookmark = &piece->bookmarks[i];
		struct destination target = bookmark->target;
		int here = bookmark->level + level - 1;
		if (here > 2 || target.page >= count)
			continue;
		target.page += (uint32_t)first;
		add_bookmark(assembly, bookmark->title, here, &target);
	}
}

static void move_destination(struct destination *destination, size_t by)
{
	if (destination->page != UINT32_MAX)
		destination->page += (uint32_t)by;
}

static void move_destinations(const struct document *document, size_t by)
{
	for (size_t i = 0; i < document->destination_count; i++)
		move_destination(document->destinations[i], by);
}

void assemble_back(struct national *national, size_t before)
{
	struct document *document = national->document;
	const struct page_range range = { .first = national->areas ? national->areas->next : NULL,
					  .before = before };
	bool *placed =
		arena_array(document->arena, document->destination_count + 1, sizeof *placed);
	for (size_t i = 0; i < document->destination_count; i++)
		placed[i] = document->destinations[i]->page != UINT32_MAX;
	national->back = paginate_range(document, national->shaper, &range, &national->back_folios);
	for (size_t i = 0; i < document->destination_count; i++)
		if (!placed[i])
			move_destination(document->destinations[i], before);
}

/* The children of an element become another's, behind those it has. */
static void move_children(struct element *from, struct element *to, const struct element *without)
{
	for (struct element *child = from->first, *next; child; child = next) {
		next = child->next;
		if (without && child == without)
			continue;
		child->parent = to;
		child->next = NULL;
		if (to->last)
			to->last->next = child;
		else
			to->first = child;
		to->last = child;
	}
	from->first = from->last = NULL;
}

static void add_elements(struct assembly *assembly, struct part *part, struct element *areas)
{
	struct element *element = element_new(assembly->arena, areas, ELEMENT_PART);
	element->title = part->listed->name;
	if (part->opener)
		move_children(part->opener->root, element, NULL);
	if (!part->document)
		return;
	element->lang = part->document->lang;
	bool cut = part->own_count < part->own->page_count;
	move_children(part->document->root, element,
		      cut ? last_section(part->document)->element : NULL);
}

static struct book_section *find_section(struct book_area *area, struct place place)
{
	for (size_t i = 0; i < area->section_count; i++)
		if (area->sections[i].place.offset == place.offset)
			return &area->sections[i];
	return NULL;
}

/* Where the area's own sections are, for the book's index; a layout may have several places for them. */
static void place_sections(struct book_area *area, const struct part *part)
{
	for (const struct section *section = part->document->sections; section;
	     section = section->next) {
		if (section->form->source != SECTION_LOCAL || !section->heading)
			continue;
		struct book_section *own = find_section(area, section->heading->place);
		if (own)
			own->destination = *section->heading->destination;
	}
}

static void add_part(struct assembly *assembly, struct part *part, struct book_area *area)
{
	if (!part->opener)
		return;
	move_destinations(part->opener, part->first);
	const struct section *opener = part->opener->sections;
	if (opener && opener->heading)
		area->destination = *opener->heading->destination;
	add_pages(assembly, part->opening, part->opening->page_count, part->first);
	add_bookmark(assembly, part->listed->name, 1, &area->destination);
	if (!part->document)
		return;
	move_destinations(part->document, part->own_first);
	place_sections(area, part);
	add_pages(assembly, part->own, part->own_count, part->own_first);
	add_bookmarks(assembly, part->own, part->own_first, part->own_count, 2);
}

/* Every element of the book has a number of its own, in the order of reading. */
static uint32_t number_elements(struct element *root)
{
	uint32_t count = 0;
	for (struct element *element = root; element; element = element_after(element, root))
		element->index = count++;
	root->descendants = count - 1;
	return count;
}

static void label_pages(struct assembly *assembly)
{
	struct publication *publication = assembly->publication;
	for (size_t i = 0; i < publication->page_count; i++)
		publication->pages[i].label = arena_printf(assembly->arena, "%zu", i + 1);
}

struct publication *assemble(struct arena *arena, struct national *national, struct book *book,
			     struct part *parts, size_t count)
{
	struct publication *publication = arena_alloc(arena, sizeof *publication);
	struct assembly assembly = { arena, publication };
	size_t front = national->front->page_count;
	size_t areas = assemble_place(parts, count, front);
	*publication = *national->front;
	publication->arena = arena;
	publication->bookmarks = NULL;
	publication->bookmark_count = publication->bookmark_capacity = 0;
	publication->page_count = 0;
	publication->pages = arena_array(arena, areas + national->back->page_count + 1,
					 sizeof *publication->pages);
	add_pages(&assembly, national->front, front, 0);
	add_bookmarks(&assembly, national->front, 0, front, 1);
	for (size_t i = 0; i < count; i++) {
		add_part(&assembly, &parts[i], &book->areas[i]);
		if (national->areas)
			add_elements(&assembly, &parts[i], national->areas->element);
	}
	add_pages(&assembly, national->back, national->back->page_count, areas);
	add_bookmarks(&assembly, national->back, areas, national->back->page_count, 1);
	label_pages(&assembly);
	publication->element_count = number_elements(national->document->root);
	return publication;
}

/* The pages of a piece as they stand in the book: with its labels. */
static struct publication piece_of(const struct publication *publication, size_t first,
				   size_t count)
{
	struct publication piece = *publication;
	piece.pages = publication->pages + first;
	piece.page_count = count;
	return piece;
}

static void finish(const struct publication *publication, struct document *document,
		   struct shaper *shaper, struct publication piece, struct folio_reference *folios,
		   const struct feet_form *feet)
{
	struct feet_form form = *feet;
	form.pages = publication->page_count;
	folios_set(document, shaper, &piece, folios, publication->pages);
	feet_set(document, shaper, &piece, &form);
}

void assemble_finish_part(const struct publication *publication, struct part *part,
			  const struct layout *layout)
{
	const struct foot_look *foot = &layout->foot;
	struct feet_form opener = { .left = foot->left, .right = foot->right };
	struct feet_form own = { .left = foot->part_left ? foot->part_left : foot->left,
				 .right = foot->part_right ? foot->part_right : foot->right,
				 .first = 1 };
	if (part->opener)
		finish(publication, part->opener, part->shaper,
		       piece_of(publication, part->first, part->opening->page_count),
		       part->opening_folios, &opener);
	if (part->document)
		finish(publication, part->document, part->shaper,
		       piece_of(publication, part->own_first, part->own_count), part->folios, &own);
}

void assemble_finish_national(const struct publication *publication, struct national *national,
			      const struct layout *layout)
{
	struct feet_form form = { .left = layout->foot.left, .right = layout->foot.right };
	size_t front = national->front->page_count, back = national->back->page_count;
	finish(publication, national->document, national->shaper, piece_of(publication, 0, front),
	       national->front_folios, &form);
	finish(publication, national->document, national->shaper,
	       piece_of(publication, publication->page_count - back, back), national->back_folios,
	       &form);
}
