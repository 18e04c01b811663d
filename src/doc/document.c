#include "doc/document.h"

#include "doc/blocks.h"
#include "doc/cover.h"
#include "doc/fields.h"
#include "doc/inline.h"
#include "doc/typography.h"
#include "load/year.h"

static const char *variant_face(const struct layout *layout, const struct style *style,
				enum style_variant variant)
{
	switch (variant) {
	case VARIANT_BOLD:
		return layout->bold;
	case VARIANT_ITALIC:
		return layout->italic;
	case VARIANT_BOLD_ITALIC:
		return layout->bold_italic;
	case VARIANT_PLAIN:
	case VARIANTS:
		break;
	}
	return style->face;
}

const struct text_style *document_text_style(struct document *document, const struct style *style,
					     enum style_variant variant)
{
	const struct layout *layout = document->layout;
	size_t index = (size_t)(style - layout->styles);
	struct text_style *text_style = &document->text_styles[index * VARIANTS + variant];
	if (!text_style->face) {
		*text_style = (struct text_style) {
			.face = face_set_find(document->faces, variant_face(layout, style, variant),
					      document->messages, style->place),
			.size = style->size,
			.leading = style->leading,
			.tracking = style->track,
			.ink = style->colour,
		};
		if (style->figures == FIGURES_TABULAR)
			text_style->features = TEXT_TABULAR;
		else if (style->figures == FIGURES_PROPORTIONAL)
			text_style->features = TEXT_PROPORTIONAL;
	}
	return text_style;
}

struct destination *document_destination(struct document *document, const struct element *element)
{
	struct destination *destination = arena_alloc(document->arena, sizeof *destination);
	*destination = (struct destination) { .page = UINT32_MAX, .element = element };
	document->destinations =
		arena_grow(document->arena, document->destinations, document->destination_count,
			   &document->destination_capacity, sizeof(struct destination *));
	document->destinations[document->destination_count++] = destination;
	return destination;
}

const char *document_national_language(const struct document *document)
{
	const char *lang = document->layout->lang;
	return lang && !language_is(document->lang, lang) ? lang : NULL;
}

static struct section *add_section(struct document *document, const struct section_form *form)
{
	struct section *section = arena_alloc(document->arena, sizeof *section);
	*(document->last_section ? &document->last_section->next : &document->sections) = section;
	document->last_section = section;
	section->form = form;
	section->columns = form->columns ? form->columns : 1;
	section->margin = form->margin;
	section->balance = form->balance;
	section->start = form->start;
	section->notes_before = document->notes;
	section->first_destination = document->destination_count;
	section->element = element_new(document->arena, document->root, ELEMENT_SECT);
	return section;
}

/* A root for the body's blocks; it is only a place to hang them. */
static struct node *body_root(struct document *document)
{
	return arena_alloc(document->arena, sizeof(struct node));
}

static void set_heading(struct document *document, struct section *section, struct node *root,
			const char *title, struct place place)
{
	struct element *element = element_new(document->arena, section->element, ELEMENT_H1);
	const char *around = document->passage_lang;
	if (section->form->source == SECTION_INTRODUCTION) /* its title is the layout's */
		document->passage_lang = element->lang = document_national_language(document);
	document->has_second_level = false;
	struct node *heading = node_new(document, root, NODE_PARAGRAPH, element, place);
	section->title = typography_marks(document, fields_fill(document, title, NULL));
	heading->style = document->layout->title.style;
	heading->level = 1;
	heading->text = inline_text_at(document, section->title, heading->style, element, place);
	heading->destination = document_destination(document, element);
	section->heading = heading;
	document->passage_lang = around;
}

static void set_over(struct document *document, struct section *section, struct node *root,
		     const char *over, struct place place)
{
	if (!over)
		return;
	struct element *element = element_new(document->arena, section->element, ELEMENT_P);
	section->over = node_new(document, root, NODE_PARAGRAPH, element, place);
	section->over->style = document->layout->title.over;
	section->over->text = inline_text_at(document, over, section->over->style, element, place);
}

static void build_body(struct document *document, struct section *section, const char *title,
		       const char *over, struct place place, const struct prose *body)
{
	struct node *head = body_root(document);
	const char *around =
		body ? language_enter(document, body, section->element) : document->passage_lang;
	set_over(document, section, head, over, place);
	set_heading(document, section, head, title ? title : "", place);
	const struct prose *first = body ? body->first : NULL;
	if (first && first->kind == PROSE_STANDFIRST) {
		struct element *element = element_new(document->arena, section->element, ELEMENT_P);
		section->standfirst = paragraph_build(document, head, element, first,
						      document->layout->title.standfirst, 0);
	}
	struct node *root = body_root(document);
	if (body)
		blocks_build(document, root, section->element, body);
	section->first = root->first;
	/* Where there is no margin it stands in the text. */
	for (struct node *node = root->first; node && !section->margin; node = node->next)
		if (node->stands == STANDS_IN_MARGIN)
			node->stands = STANDS_HERE;
	language_leave(document, around);
}

static void build_national(struct document *document, const struct section_form *form)
{
	struct section *section = add_section(document, form);
	section->is_part = form->is_part;
	section->in_part = form->in_part;
	section->title_page = form->title_page;
	section->element->lang = document->passage_lang = document_national_language(document);
	build_body(document, section, form->title, fields_fill(document, form->over, NULL),
		   form->place, form->body);
	document->passage_lang = NULL;
}

static void build_local(struct document *document, const struct section_form *form,
			const struct report_section *local)
{
	struct section *section = add_section(document, form);
	section->is_part = local->is_part;
	section->in_part = local->in_part;
	section->title_page = local->is_part && form->title_page;
	if (local->is_part)
		section->start = form->part_start;
	build_body(document, section, local->title, local->over, local->title_place, local->body);
}

/* The areas' pages are made apart; their elements go into this section's. */
static void build_areas(struct document *document, const struct section_form *form)
{
	struct section *section = add_section(document, form);
	section->element->role = ELEMENT_PART;
	section->title = fields_fill(document, form->title, NULL);
	section->is_areas = true;
}

/* Where a section of the area stands: check/ has told when there is no place of that name. */
static const struct section_form *place_of(const struct layout *layout,
					   const struct report_section *section)
{
	const struct section_form *place = layout_place(layout, section->place);
	return place ? place : layout_place(layout, NULL);
}

static void build_section(struct document *document, const struct section_form *form)
{
	const struct report *report = document->report;
	switch (form->source) {
	case SECTION_COVER:
		cover_build(document, add_section(document, form));
		break;
	case SECTION_INTRODUCTION:
		if (report->introduction)
			build_body(document, add_section(document, form), form->title, NULL,
				   form->place, report->introduction);
		break;
	case SECTION_LOCAL:
		for (const struct report_section *local = report->sections; local;
		     local = local->next)
			if (place_of(document->layout, local) == form)
				build_local(document, form, local);
		break;
	case SECTION_NATIONAL:
		build_national(document, form);
		break;
	case SECTION_AREAS:
		build_areas(document, form);
		break;
	}
}

static void set_metadata(struct document *document)
{
	const struct layout *layout = document->layout;
	const struct report *report = document->report;
	document->lang = report->lang ? report->lang : layout->lang;
	document->title =
		typography_marks(document, fields_fill(document, layout->report_title, NULL));
	document->subject = fields_fill(document, layout->subject, NULL);
	document->author = fields_fill(document, layout->publisher, NULL);
	document->created =
		report->published
			? arena_printf(document->arena, "%sT00:00:00Z", report->published)
			: arena_printf(document->arena, "%d-03-31T00:00:00Z", report->year);
	if (report->invented)
		document->invented = layout->foot.invented;
}

/* A style that is first met on a page, as a cover's is, must have its face no less than the prose's. */
static void open_faces(struct document *document)
{
	for (size_t i = 0; i < document->layout->style_count; i++)
		document_text_style(document, &document->layout->styles[i], VARIANT_PLAIN);
}

static struct document *document_new(struct arena *arena, struct messages *messages,
				     const struct report *report, const struct layout *layout,
				     struct face_set *faces)
{
	struct document *document = arena_alloc(arena, sizeof *document);
	document->arena = document->pages = arena;
	document->messages = messages;
	document->report = report;
	document->layout = layout;
	document->faces = faces;
	document->text = layout->text;
	document->images =
		(struct images) { .arena = arena, .inks = { layout->inks, layout->ink_count } };
	document->text_styles =
		arena_array(arena, layout->style_count * VARIANTS, sizeof *document->text_styles);
	open_faces(document);
	document->root = element_new(arena, NULL, ELEMENT_DOCUMENT);
	set_metadata(document);
	return document;
}

struct document *document_build_part(struct arena *arena, struct messages *messages,
				     const struct report *report, const struct layout *layout,
				     const struct section_form *forms, const struct book *book,
				     struct face_set *faces)
{
	struct document *document = document_new(arena, messages, report, layout, faces);
	document->book = book;
	for (const struct section_form *form = forms; form; form = form->next)
		build_section(document, form);
	contents_fill(document);
	return messages_failed(messages) ? NULL : document;
}

struct document *document_build_section(struct arena *arena, struct messages *messages,
					const struct report *report, const struct layout *layout,
					const struct section_form *form, int notes,
					struct face_set *faces)
{
	struct document *document = document_new(arena, messages, report, layout, faces);
	document->notes = notes;
	build_section(document, form);
	return messages_failed(messages) ? NULL : document;
}

struct document *document_build(struct arena *arena, struct messages *messages,
				const struct report *report, const struct layout *layout,
				struct face_set *faces)
{
	return document_build_part(arena, messages, report, layout, layout->sections, NULL, faces);
}
