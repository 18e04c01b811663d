#include "page/paginate.h"

#include "doc/inline.h"
#include "page/covers.h"
#include "page/feet.h"
#include "page/folios.h"
#include "page/shared.h"
#include "page/titles.h"
#include "page/zones.h"

static void add_bookmark(struct pagination *pagination, const char *title, int level,
			 const struct destination *destination)
{
	struct publication *publication = pagination->publication;
	if (!title || !*title || !destination || destination->page == UINT32_MAX)
		return;
	publication->bookmarks =
		arena_grow(publication->arena, publication->bookmarks, publication->bookmark_count,
			   &publication->bookmark_capacity, sizeof *publication->bookmarks);
	publication->bookmarks[publication->bookmark_count++] = (struct bookmark) {
		.title = title, .level = (uint8_t)level, .target = *destination
	};
}

static void add_section_bookmarks(struct pagination *pagination, const struct section *section)
{
	const struct publication *publication = pagination->publication;
	if (section->heading)
		add_bookmark(pagination, section->title, 1, section->heading->destination);
	for (const struct node *node = section->first; node; node = node->next) {
		if (node->level != 2)
			continue;
		const struct content *text =
			node->kind == NODE_PARAGRAPH ? &node->text : &node->group.title;
		add_bookmark(pagination, content_words(publication->arena, text), 2,
			     node->destination);
	}
}

static bool start_is_right(const struct pagination *pagination, const struct section *section)
{
	size_t count = pagination->before + pagination->publication->page_count;
	bool next_is_left = count % 2 == 1;
	return !(section->start == START_LEFT && !next_is_left) &&
	       !(section->start == START_RIGHT && next_is_left);
}

/* The section's first page may be opened now: the last one is closed, and the next is on its side. */
static void begin_page(struct pagination *pagination, const struct section *section)
{
	page_close(pagination);
	if (!start_is_right(pagination, section))
		page_open(pagination, "blank", pagination->layout->blank.foot);
}

static bool set_shared(struct pagination *pagination, const struct section *section)
{
	if (!shared_is_possible(pagination, section))
		return false;
	begin_page(pagination, section);
	if (!shared_set(pagination, section))
		return false;
	pagination->section_on_page = section;
	return true;
}

static void set_section(struct pagination *pagination, const struct section *section)
{
	const struct section *before = pagination->section_on_page;
	pagination->section = section;
	if (section->is_part)
		pagination->part = section->title;
	else if (!section->in_part)
		pagination->part = NULL;
	pagination->block.note_width = page_note_width(pagination->layout, section);
	pagination->notes.measure = pagination->block.note_width;
	bool at_top = !before || before->title_page || section->start != START_RUN_ON ||
		      page_note_columns(before) != page_note_columns(section) ||
		      before->margin != section->margin;
	if (at_top && set_shared(pagination, section))
		return;
	struct zone *first = zone_first(pagination, section);
	at_top = at_top || !title_run_on(pagination, section, first);
	if (at_top) {
		begin_page(pagination, section);
		page_open(pagination, "first", true);
		title_set(pagination, section);
	}
	zones_set(pagination, section, first, at_top);
	pagination->section_on_page = section;
}

static bool has_room(const struct pagination *pagination)
{
	struct document *document = pagination->document;
	if (pagination->publication->page_count <= PAGES_MOST)
		return true;
	message_add(document->messages, MESSAGE_ERROR,
		    (struct place) { document->report->source, NO_OFFSET }, "too-many-pages",
		    "the report has more than 10,000 pages");
	return false;
}

struct publication *paginate_range(struct document *document, struct shaper *shaper,
				   const struct page_range *range, struct folio_reference **folios)
{
	struct arena *arena = document->pages;
	struct publication *publication = arena_alloc(document->arena, sizeof *publication);
	struct pagination pagination = {
		.document = document,
		.layout = document->layout,
		.arena = arena,
		.publication = publication,
		.before = range->before,
		.block = { .document = document,
			   .arena = arena,
			   .shaper = shaper,
			   .messages = document->messages,
			   .folios = folios },
	};
	notes_init(&pagination.notes, arena, &document->layout->footnote);
	pagination.floats.arena = arena;
	publication->arena = document->arena;
	publication->title = document->title;
	publication->author = document->author;
	publication->subject = document->subject;
	publication->lang = document->lang;
	publication->created = document->created;
	publication->root = document->root;
	publication->element_count = document->root->descendants + 1;
	for (const struct section *section = range->first;
	     section != range->end && has_room(&pagination); section = section->next) {
		pagination.section = section;
		if (!section->cover) {
			set_section(&pagination, section);
			continue;
		}
		cover_set(&pagination, section);
		pagination.section_on_page = NULL;
	}
	(void)has_room(&pagination);
	page_close(&pagination);
	for (const struct section *section = range->first; section != range->end;
	     section = section->next)
		add_section_bookmarks(&pagination, section);
	return publication;
}

void paginate_finish(struct document *document, struct shaper *shaper,
		     struct publication *publication, struct folio_reference *folios)
{
	const struct foot_look *foot = &document->layout->foot;
	folios_set(document, shaper, publication, folios, publication->pages);
	feet_set(document, shaper, publication,
		 &(struct feet_form) { .left = foot->left, .right = foot->right, .first = 1 });
}

struct publication *paginate(struct document *document, struct shaper *shaper)
{
	const struct page_range all = { .first = document->sections };
	struct folio_reference *folios = NULL;
	struct publication *publication = paginate_range(document, shaper, &all, &folios);
	paginate_finish(document, shaper, publication, folios);
	return messages_failed(document->messages) ? NULL : publication;
}
