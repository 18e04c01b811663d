#include "page/paginate.h"

#include "block/lines.h"
#include "doc/inline.h"
#include "page/covers.h"
#include "page/feet.h"
#include "page/folios.h"
#include "page/pages.h"
#include "page/zones.h"

static void add_bookmark(struct pagination *pagination, const char *title, int level,
			 const struct destination *destination)
{
	struct publication *publication = pagination->publication;
	if (!title || !destination || destination->page == UINT32_MAX)
		return;
	publication->bookmarks =
		arena_grow(pagination->arena, publication->bookmarks, publication->bookmark_count,
			   &publication->bookmark_capacity, sizeof *publication->bookmarks);
	publication->bookmarks[publication->bookmark_count++] = (struct bookmark) {
		.title = title, .level = (uint8_t)level, .target = *destination
	};
}

static void add_section_bookmarks(struct pagination *pagination, const struct section *section)
{
	if (section->heading)
		add_bookmark(pagination, section->title, 1, section->heading->destination);
	for (const struct node *node = section->first; node; node = node->next) {
		if (node->level != 2)
			continue;
		const struct content *text =
			node->kind == NODE_PARAGRAPH ? &node->text : &node->group.title;
		add_bookmark(pagination, content_words(pagination->arena, text), 2,
			     node->destination);
	}
}

/* The title in one line; else in the smaller style, then in as many lines of it as it takes. */
static struct lines break_title(struct pagination *pagination, const struct node *heading,
				const struct style **style)
{
	const struct title_look *look = &pagination->layout->title;
	length_t width = page_text_width(pagination->layout);
	*style = look->style;
	struct lines lines = lines_break(&pagination->block, &heading->text, look->style, width, 0);
	if (lines.count <= 1 || !look->smaller)
		return lines;
	struct content content =
		content_restyled(pagination->document, &heading->text, look->smaller);
	*style = look->smaller;
	return lines_break(&pagination->block, &content, look->smaller, width, 0);
}

/* Notes that the standfirst calls for stand under the first column, before those of the text. */
static void set_title_notes(struct pagination *pagination, const struct lines *lines)
{
	struct vlist list;
	vlist_init(&list, pagination->arena);
	lines_collect_notes(&pagination->block, lines, vlist_box(&list, 0));
	struct column column = { .end = list.count };
	page_add_notes(pagination, &list, &column, 0);
	page_set_waiting_notes(pagination, 0);
}

/* Title and standfirst on their own lines; the body hangs below, lower if they are long. */
static void set_title(struct pagination *pagination, const struct section *section)
{
	const struct title_look *look = &pagination->layout->title;
	const struct page_look *page = &pagination->layout->page;
	struct paint_list *paint = &page_current(pagination)->list;
	length_t left = page_left_margin(pagination), y = look->y,
		 standfirst_y = look->standfirst_y;
	if (section->over) {
		struct lines over = lines_break(&pagination->block, &section->over->text,
						look->over, page_text_width(pagination->layout), 0);
		lines_paint(paint, &over, left, look->over_y, look->over->leading);
		y = look->y_below_over;
		standfirst_y = look->standfirst_y_below_over;
	}
	pagination->y = page->hang_first;
	if (section->heading) {
		const struct style *style;
		struct lines title = break_title(pagination, section->heading, &style);
		lines_paint(paint, &title, left, y, style->leading);
		section->heading->destination->page = page_index(pagination);
		section->heading->destination->y = y - style->size;
		if (title.count > 1)
			standfirst_y += (length_t)(title.count - 1) * style->leading;
	}
	if (!section->standfirst)
		return;
	length_t width = look->standfirst_columns * (page->column + page->gutter) - page->gutter;
	struct lines standfirst = lines_break(&pagination->block, &section->standfirst->text,
					      look->standfirst, width, 0);
	if (standfirst.count > (size_t)look->standfirst_lines)
		message_add(pagination->document->messages, MESSAGE_WARNING,
			    section->standfirst->place, "standfirst-too-long",
			    "the standfirst takes %zu lines; it should keep to %d",
			    (size_t)standfirst.count, look->standfirst_lines);
	lines_paint(paint, &standfirst, left, standfirst_y, look->standfirst->leading);
	length_t end = standfirst_y + (length_t)standfirst.count * look->standfirst->leading;
	if (end > pagination->y - page->baseline_step)
		pagination->y =
			page->frame_top +
			round_up(end + page->baseline_step - page->frame_top, page->baseline_step);
	set_title_notes(pagination, &standfirst);
}

static void set_section(struct pagination *pagination, const struct section *section)
{
	page_close(pagination);
	pagination->section = section;
	pagination->block.note_width =
		page_column_width(pagination->layout, page_note_columns(section));
	pagination->notes.measure = pagination->block.note_width;
	size_t count = pagination->before + pagination->publication->page_count;
	bool next_is_left = count % 2 == 1;
	if ((section->start == START_LEFT && !next_is_left) ||
	    (section->start == START_RIGHT && next_is_left))
		page_open(pagination, "blank", false);
	page_open(pagination, "first", true);
	set_title(pagination, section);
	zones_set(pagination, section);
}

struct publication *paginate_range(struct document *document, struct shaper *shaper,
				   const struct page_range *range, struct folio_reference **folios)
{
	struct arena *arena = document->arena;
	struct publication *publication = arena_alloc(arena, sizeof *publication);
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
	publication->arena = arena;
	publication->title = document->title;
	publication->author = document->author;
	publication->subject = document->subject;
	publication->lang = document->lang;
	publication->created = document->created;
	publication->root = document->root;
	publication->element_count = document->root->descendants + 1;
	for (const struct section *section = range->first; section != range->end;
	     section = section->next) {
		pagination.section = section;
		if (section->cover)
			cover_set(&pagination, section);
		else
			set_section(&pagination, section);
		page_close(&pagination);
	}
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
