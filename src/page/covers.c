#include "page/covers.h"
#include "page/cover_images.h"

#include <math.h>
#include <string.h>

#include "block/lines.h"
#include "doc/inline.h"
#include "page/bands.h"
#include "page/circle.h"

enum { RINGS = 42 };

/* A solid ink between two, the share given in parts of a million. */
static const struct ink *mix(struct arena *arena, const struct ink *from, const struct ink *to,
			     int64_t share, int index)
{
	const int64_t whole = 1000000;
	struct ink *ink = arena_alloc(arena, sizeof *ink);
	ink->name = arena_printf(arena, "%s-%s-%02d", from->name, to->name, index + 1);
	for (int i = 0; i < 3; i++)
		ink->srgb[i] = (uint8_t)((from->srgb[i] * (whole - share) + to->srgb[i] * share +
					  whole / 2) /
					 whole);
	for (int i = 0; i < 4; i++)
		ink->cmyk[i] = (uint16_t)((from->cmyk[i] * (whole - share) + to->cmyk[i] * share +
					   whole / 2) /
					  whole);
	return ink;
}

static void paint_rings(struct pagination *pagination, const struct rings_look *look, int own)
{
	struct page *page = page_current(pagination);
	for (int i = 0; i < RINGS; i++) {
		length_t inner = look->first + i * look->step;
		double share = pow(i / (double)(RINGS - 1), look->exponent / 100.0);
		const struct ink *ink = i == own ? look->own
						 : mix(pagination->arena, look->inner, look->outer,
						       llround(share * 1e6), i);
		ring_paint(&page->list, pagination->arena,
			   (struct point) { look->centre_x, look->centre_y }, inner,
			   inner + look->width, ink);
	}
}

static struct content cover_content(struct pagination *pagination, const struct cover_line *line,
				    const struct style *style)
{
	struct arena *arena = pagination->arena;
	struct text_run *run = arena_alloc(arena, sizeof *run);
	struct span *span = arena_alloc(arena, sizeof *span);
	size_t bytes = strlen(line->text);
	char *text = arena_strndup(arena, line->text, bytes);
	for (char *c = text; *c; c++)
		if (*c == '|')
			*c = '\n';
	span->element = line->element;
	span->link = line->link;
	span->link_element = line->link ? line->element : NULL;
	*run = (struct text_run) {
		.text = text,
		.bytes = bytes,
		.style = document_text_style(pagination->document, style, VARIANT_PLAIN),
		.owner = span,
		.place = line->form->place,
	};
	return (struct content) { run, 1 };
}

/* A text in the first of its styles that keeps it within most lines, else in the last. */
static struct lines break_cover_text(struct pagination *pagination, const struct cover_line *line,
				     size_t most, const struct style **style)
{
	const struct cover_text *form = line->form;
	struct lines lines = { 0 };
	struct messages *messages = pagination->block.messages, trial;
	messages_init(&trial, pagination->arena);
	for (int i = 0; i < form->step_count; i++) {
		*style = form->steps[i];
		struct content content = cover_content(pagination, line, *style);
		/* What does not fit is worth a word only when there is no smaller style. */
		pagination->block.messages = i + 1 < form->step_count ? &trial : messages;
		lines = lines_break(&pagination->block, &content, *style, form->width, 0);
		if (lines.count <= most && !lines.overfull)
			break;
	}
	pagination->block.messages = messages;
	return lines;
}

/* Sets a text in as many lines as its form wants, else in two; returns the last baseline. */
static length_t paint_cover_text(struct pagination *pagination, const struct cover_line *line,
				 length_t y)
{
	enum { USUAL_LINES = 2 };
	const struct cover_text *form = line->form;
	const struct style *style = NULL;
	size_t wanted = form->lines ? (size_t)form->lines : USUAL_LINES;
	struct lines lines = break_cover_text(pagination, line, wanted, &style);
	if (lines.count > wanted && wanted < USUAL_LINES)
		lines = break_cover_text(pagination, line, USUAL_LINES, &style);
	if (!lines.count)
		return y;
	lines_paint(&page_current(pagination)->list, &lines, form->x, y, style->leading);
	return y + (length_t)(lines.count - 1) * style->leading;
}

/* Content in a cover's style, one column wide; returns where the next line's baseline is. */
static length_t paint_content(struct pagination *pagination, const struct content *content,
			      const struct style *style, const struct cover_text *form, length_t x,
			      length_t y)
{
	struct content restyled = content_restyled(pagination->document, content, style);
	struct lines lines = lines_break(&pagination->block, &restyled, style, form->width, 0);
	lines_paint(&page_current(pagination)->list, &lines, x, y, style->leading);
	return y + (length_t)lines.count * style->leading;
}

/* Contacts in columns: their head in the first of the form's styles, their lines in the second. */
static length_t paint_contacts(struct pagination *pagination, const struct cover_text *form,
			       const struct node *contact, length_t y)
{
	const struct style *head = form->steps[0];
	const struct style *text = form->step_count > 1 ? form->steps[1] : head;
	length_t x = form->x, lowest = y;
	bool told = false;
	const struct place around = pagination->block.place;
	length_t right = pagination->layout->page.width - pagination->layout->page.outer;
	for (; contact; contact = contact->next, x += form->width + form->gap) {
		/* As many side by side as there is room for; the others under them. */
		if (x > form->x && x + form->width > right) {
			x = form->x;
			y = lowest + text->leading;
		}
		pagination->block.place = contact->place;
		length_t next = paint_content(pagination, &contact->group.title, head, form, x, y);
		for (const struct node *line = contact->first; line; line = line->next)
			next = paint_content(pagination, &line->text, text, form, x, next);
		lowest = next > lowest ? next : lowest;
		if (next - text->leading > pagination->layout->page.height && !told) {
			message_add(pagination->document->messages, MESSAGE_WARNING, contact->place,
				    "cover-overfull",
				    "the contacts run off the foot of the cover: shorten them");
			told = true;
		}
	}
	pagination->block.place = around;
	return lowest;
}

void cover_set(struct pagination *pagination, const struct section *section)
{
	const struct cover *cover = section->cover;
	page_close(pagination);
	struct page *page = page_open(pagination, "cover", false);
	if (!cover)
		return;
	if (cover->ground) {
		paint_rule(&page->list, -page->bleed, -page->bleed, page->width + 2 * page->bleed,
			   page->height + 2 * page->bleed, cover->ground);
		page->list.items[page->list.count - 1].artifact = ARTIFACT_BACKGROUND;
	}
	if (cover->has_bands && !section->picture)
		bands_paint(pagination, &cover->bands);
	if (cover->has_rings && !section->picture)
		paint_rings(pagination, &cover->rings, section->area_ring);
	cover_images_paint(pagination, section);
	length_t last = 0;
	for (const struct cover_line *line = section->cover_lines; line; line = line->next) {
		length_t y = line->form->below ? last + line->form->y : line->form->y;
		last = line->form->contacts
			       ? paint_contacts(pagination, line->form, section->contacts, y)
			       : paint_cover_text(pagination, line, y);
	}
}
