#include "page/feet.h"

#include <string.h>

#include "doc/fields.h"

static void paint_line(struct pagination *pagination, struct page *page, const struct style *style,
		       const char *text, length_t x, bool from_right)
{
	const struct text_style *text_style =
		document_text_style(pagination->document, style, VARIANT_PLAIN);
	struct line line = text_line(pagination->block.shaper, pagination->arena,
				     pagination->document->messages, text_style, text);
	if (from_right)
		x -= line.width;
	for (uint32_t i = 0; i < line.count; i++) {
		paint_glyphs(&page->foot, NULL, x + line.parts[i].x, pagination->layout->foot.y,
			     &line.parts[i].run);
		page->foot.items[page->foot.count - 1].artifact = ARTIFACT_PAGINATION;
	}
}

/* A running text that would reach across the page ends at a word, with an ellipsis. */
static const char *fit_text(struct pagination *pagination, const struct style *style,
			    const char *text, length_t room)
{
	const struct text_style *text_style =
		document_text_style(pagination->document, style, VARIANT_PLAIN);
	struct messages *messages = pagination->document->messages;
	struct shaper *shaper = pagination->block.shaper;
	char *shorter = arena_strdup(pagination->arena, text ? text : "");
	while (text_width(shaper, messages, text_style, shorter) > room) {
		char *space = strrchr(shorter, ' ');
		if (!space)
			break;
		*space = '\0';
		shorter = arena_printf(pagination->arena, "%s\u2026", shorter);
		char *before = strrchr(shorter, ' ');
		if (text_width(shaper, messages, text_style, shorter) <= room || !before)
			break;
		shorter[strlen(shorter) - strlen("\u2026")] = '\0';
	}
	return shorter;
}

/* The folio at the outer margin, the running text further in. */
static void set_foot(struct pagination *pagination, struct page *page)
{
	const struct page_look *look = &pagination->layout->page;
	const struct foot_look *foot = &pagination->layout->foot;
	struct document *document = pagination->document;
	bool is_left = page->side == PAGE_LEFT;
	length_t left = is_left ? look->outer : look->inner;
	length_t right = left + page_text_width(pagination->layout);
	struct field_context context = { .section = page->section };
	const char *text =
		is_left ? document->foot_left : fields_fill(document, foot->right, &context);
	length_t room = right - left - foot->gap;
	text = fit_text(pagination, foot->text, text, document->invented ? room / 2 : room);
	paint_line(pagination, page, foot->folio, page->label, is_left ? left : right, !is_left);
	paint_line(pagination, page, foot->text, text,
		   is_left ? left + foot->gap : right - foot->gap, !is_left);
	if (document->invented)
		paint_line(pagination, page, foot->text, document->invented, is_left ? right : left,
			   is_left);
}

void feet_set(struct pagination *pagination)
{
	struct publication *publication = pagination->publication;
	for (size_t i = 0; i < publication->page_count; i++)
		if (publication->pages[i].section)
			set_foot(pagination, &publication->pages[i]);
}
