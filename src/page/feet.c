#include "page/feet.h"

#include <string.h>

#include "doc/fields.h"
#include "doc/typography.h"
#include "page/pages.h"

struct feet {
	struct document *document;
	struct shaper *shaper;
	const struct feet_form *form;
};

static void paint_line(const struct feet *feet, struct page *page, const struct style *style,
		       const char *text, length_t x, bool from_right)
{
	const struct text_style *text_style =
		document_text_style(feet->document, style, VARIANT_PLAIN);
	struct line line = text_line(feet->shaper, feet->document->arena, feet->document->messages,
				     text_style, text);
	if (from_right)
		x -= line.width;
	for (uint32_t i = 0; i < line.count; i++) {
		paint_glyphs(&page->foot, NULL, x + line.parts[i].x, feet->document->layout->foot.y,
			     &line.parts[i].run);
		page->foot.items[page->foot.count - 1].artifact = ARTIFACT_PAGINATION;
	}
}

/* A running text that would reach across the page ends at a word, with an ellipsis. */
static const char *fit_text(const struct feet *feet, const struct style *style, const char *text,
			    length_t room)
{
	const struct text_style *text_style =
		document_text_style(feet->document, style, VARIANT_PLAIN);
	struct messages *messages = feet->document->messages;
	struct shaper *shaper = feet->shaper;
	char *shorter = arena_strdup(feet->document->arena, text ? text : "");
	while (text_width(shaper, messages, text_style, shorter) > room) {
		char *space = strrchr(shorter, ' ');
		if (!space)
			break;
		*space = '\0';
		shorter = arena_printf(feet->document->arena, "%s\u2026", shorter);
		char *before = strrchr(shorter, ' ');
		if (text_width(shaper, messages, text_style, shorter) <= room || !before)
			break;
		shorter[strlen(shorter) - strlen("\u2026")] = '\0';
	}
	return shorter;
}

static const char *running_text(const struct feet *feet, const struct page *page, size_t number)
{
	struct field_context context = { .section = page->section, .part_page = number };
	const char *text = page->side == PAGE_LEFT ? feet->form->left : feet->form->right;
	return typography_marks(feet->document, fields_fill(feet->document, text, &context));
}

/* The folio at the outer margin, the running text further in. */
static void set_foot(const struct feet *feet, struct page *page, size_t number)
{
	struct document *document = feet->document;
	const struct page_look *look = &document->layout->page;
	const struct foot_look *foot = &document->layout->foot;
	bool is_left = page->side == PAGE_LEFT;
	length_t left = is_left ? look->outer : look->inner;
	length_t right = left + page_text_width(document->layout);
	length_t room = right - left - foot->gap;
	const char *text = fit_text(feet, foot->text, running_text(feet, page, number),
				    document->invented ? room / 2 : room);
	page->foot.count = 0;
	paint_line(feet, page, foot->folio, page->label, is_left ? left : right, !is_left);
	paint_line(feet, page, foot->text, text, is_left ? left + foot->gap : right - foot->gap,
		   !is_left);
	if (document->invented)
		paint_line(feet, page, foot->text, document->invented, is_left ? right : left,
			   is_left);
}

void feet_set(struct document *document, struct shaper *shaper, struct publication *publication,
	      const struct feet_form *form)
{
	const struct feet feet = { document, shaper, form };
	for (size_t i = 0; i < publication->page_count; i++)
		if (publication->pages[i].section)
			set_foot(&feet, &publication->pages[i], form->first + i);
}
