#include "page/feet.h"

#include <string.h>

#include "block/lines.h"
#include "doc/fields.h"
#include "doc/typography.h"
#include "page/pages.h"

struct feet {
	struct document *document;
	struct shaper *shaper;
	const struct feet_form *form;
};

static void paint_line(const struct feet *feet, struct page *page, const struct style *style,
		       const char *text, length_t x, length_t y, bool from_right)
{
	const struct text_style *text_style =
		document_text_style(feet->document, style, VARIANT_PLAIN);
	struct line line = text_line(feet->shaper, feet->document->arena, feet->document->messages,
				     text_style, text);
	if (from_right)
		x -= line.width;
	for (uint32_t i = 0; i < line.count; i++) {
		paint_glyphs(&page->foot, NULL, x + line.parts[i].x, y, &line.parts[i].run);
		page->foot.items[page->foot.count - 1].artifact = ARTIFACT_PAGINATION;
	}
}

static length_t width_of(const struct feet *feet, const struct style *style, const char *text)
{
	return text_width(feet->shaper, feet->document->messages,
			  document_text_style(feet->document, style, VARIANT_PLAIN), text);
}

/* The text without its last word, and with an ellipsis for it; NULL for a single word. */
static const char *without_last_word(struct arena *arena, const char *text)
{
	static const char ellipsis[] = "\u2026";
	size_t length = strlen(text), tail = strlen(ellipsis);
	if (length >= tail && !strcmp(text + length - tail, ellipsis))
		length -= tail;
	while (length && text[length - 1] != ' ')
		length--;
	while (length && text[length - 1] == ' ')
		length--;
	return length ? arena_printf(arena, "%.*s%s", (int)length, text, ellipsis) : NULL;
}

/* A running text that would reach across the page ends at a word, with an ellipsis. */
static const char *fit_text(const struct feet *feet, const struct style *style, const char *text,
			    length_t room)
{
	const char *fitting = text ? text : "";
	while (width_of(feet, style, fitting) > room) {
		const char *shorter = without_last_word(feet->document->arena, fitting);
		if (!shorter)
			break;
		fitting = shorter;
	}
	return fitting;
}

static const char *running_text(const struct feet *feet, const struct page *page,
				const char *section, size_t number, const char *text)
{
	struct field_context context = {
		.section = section,
		.part = page->part ? page->part : feet->document->title,
		.page = page->label,
		.pages = feet->form->pages,
		.part_page = number,
	};
	return typography_marks(feet->document, fields_fill(feet->document, text, &context));
}

/* Of a text that is too wide the section's title is shortened first: page numbers behind it stay. */
static const char *running_text_within(const struct feet *feet, const struct style *style,
				       const struct page *page, size_t number, const char *text,
				       length_t room)
{
	const char *section = page->section;
	const char *filled = running_text(feet, page, section, number, text);
	while (section && filled && width_of(feet, style, filled) > room) {
		section = without_last_word(feet->document->arena, section);
		if (section)
			filled = running_text(feet, page, section, number, text);
	}
	return fit_text(feet, style, filled, room);
}

static length_t left_margin(const struct feet *feet, const struct page *page)
{
	const struct page_look *look = &feet->document->layout->page;
	return page->side == PAGE_LEFT ? look->outer : look->inner;
}

/* The folio at the outer margin, the running text further in. */
static void set_foot(const struct feet *feet, struct page *page, size_t number)
{
	struct document *document = feet->document;
	const struct foot_look *foot = &document->layout->foot;
	bool is_left = page->side == PAGE_LEFT;
	length_t left = left_margin(feet, page);
	length_t right = left + page_text_width(document->layout);
	length_t room = right - left - foot->gap;
	if (document->invented)
		room -= width_of(feet, foot->text, document->invented) + foot->gap;
	const char *text =
		running_text_within(feet, foot->text, page, number,
				    is_left ? feet->form->left : feet->form->right, room);
	paint_line(feet, page, foot->folio, page->label, is_left ? left : right, foot->y, !is_left);
	paint_line(feet, page, foot->text, text, is_left ? left + foot->gap : right - foot->gap,
		   foot->y, !is_left);
	if (document->invented)
		paint_line(feet, page, foot->text, document->invented, is_left ? right : left,
			   foot->y, is_left);
}

/* At the outer margin, over the text. */
static void set_running_head(const struct feet *feet, struct page *page, size_t number)
{
	const struct running_head_look *look = &feet->document->layout->running_head;
	bool is_left = page->side == PAGE_LEFT;
	length_t left = left_margin(feet, page), width = page_text_width(feet->document->layout);
	if (!look->text || (!look->first && !strcmp(page->master, "first")))
		return;
	const char *text = running_text_within(feet, look->text, page, number,
					       is_left ? look->left : look->right, width);
	paint_line(feet, page, look->text, text, is_left ? left : left + width, look->y, !is_left);
	if (!look->rule.width)
		return;
	rule_paint(&page->foot, &look->rule, left, look->rule_y, width);
	page->foot.items[page->foot.count - 1].artifact = ARTIFACT_PAGINATION;
}

static void set_blank(const struct feet *feet, struct page *page, size_t number)
{
	const struct blank_look *look = &feet->document->layout->blank;
	if (look->text && look->style)
		paint_line(feet, page, look->style,
			   running_text(feet, page, page->section, number, look->text),
			   left_margin(feet, page), look->y, false);
}

static void set_furniture(const struct feet *feet, struct page *page, size_t number)
{
	page->foot.count = 0;
	if (page->section)
		set_foot(feet, page, number);
	if (!strcmp(page->master, "blank"))
		set_blank(feet, page, number);
	else if (page->section)
		set_running_head(feet, page, number);
}

void feet_set(struct document *document, struct shaper *shaper, struct publication *publication,
	      const struct feet_form *form)
{
	struct feet_form counted = *form;
	if (!counted.pages)
		counted.pages = publication->page_count;
	const struct feet feet = { document, shaper, &counted };
	for (size_t i = 0; i < publication->page_count; i++)
		set_furniture(&feet, &publication->pages[i], form->first + i);
}
