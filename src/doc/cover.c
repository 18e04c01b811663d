#include "doc/cover.h"

#include <string.h>

#include "doc/blocks.h"
#include "doc/fields.h"
#include "doc/typography.h"

static int ring_of(const struct document *document)
{
	int index = 0;
	for (const struct area *area = document->layout->areas; area; area = area->next, index++)
		if (!strcmp(area->name, document->report->area))
			return index;
	return -1;
}

static const struct link *outer_link(struct document *document, const char *uri,
				     const char *description)
{
	struct link *link = arena_alloc(document->arena, sizeof *link);
	link->uri = uri;
	link->description = description;
	return link;
}

static void build_contacts(struct document *document, struct section *section)
{
	if (!document->report->back_cover || section->contacts)
		return;
	struct node *root = arena_alloc(document->arena, sizeof *root);
	blocks_build(document, root, section->element, document->report->back_cover);
	section->contacts = root->first;
}

static struct cover_image *build_image(struct document *document, struct section *section,
				       const struct prose *prose)
{
	struct cover_image *made = arena_alloc(document->arena, sizeof *made);
	made->image =
		images_find(&document->images, document->messages,
			    prose_attribute_place(prose, "src"), prose_attribute(prose, "src"));
	made->element = element_new(document->arena, section->element, ELEMENT_FIGURE);
	made->element->alt = fields_fill(document, prose_attribute(prose, "alt"), NULL);
	made->focus = focus_read(prose_attribute(prose, "focus"));
	return made;
}

/* The report's picture and logos, where the cover has places for them. */
static void build_images(struct document *document, struct section *section)
{
	const struct report *report = document->report;
	const struct cover *cover = section->cover;
	const struct prose *own = strcmp(cover->name, "front") == 0 ? report->front_cover : NULL;
	struct cover_image **last = &section->logos;
	for (const struct prose *child = own ? own->first : NULL; child; child = child->next) {
		if (child->kind == PROSE_PICTURE && cover->has_picture) {
			section->picture = build_image(document, section, child);
		} else if (child->kind == PROSE_LOGO && cover->has_logos) {
			*last = build_image(document, section, child);
			last = &(*last)->next;
		}
	}
}

void cover_build(struct document *document, struct section *section)
{
	const struct cover *cover = cover_named(document->layout->covers, section->form->name);
	section->cover = cover;
	section->area_ring = ring_of(document);
	struct cover_line **end = &section->cover_lines;
	for (const struct cover_text *text = cover ? cover->texts : NULL; text; text = text->next) {
		if (text->when == COVER_IF_INVENTED && !document->report->invented)
			continue;
		struct cover_line *line = arena_alloc(document->arena, sizeof *line);
		line->form = text;
		*end = line;
		end = &line->next;
		if (text->contacts) {
			build_contacts(document, section);
			continue;
		}
		bool is_title = text->role == COVER_TITLE;
		line->element = element_new(document->arena, section->element,
					    is_title ? ELEMENT_H1 : ELEMENT_P);
		line->element->lang = document_national_language(document);
		const char *words = fields_fill(document, text->text, NULL);
		line->text = typography_text(document, words);
		if (text->href) {
			line->link =
				outer_link(document, text->href, typography_marks(document, words));
			line->element = element_new(document->arena, line->element, ELEMENT_LINK);
		}
		if (is_title)
			section->title = typography_marks(document, words);
	}
	if (cover)
		build_images(document, section);
}
