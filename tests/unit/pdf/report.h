/* The sample's pages with every role, as a report of any number of pages. */
#ifndef TESTS_PDF_REPORT_H
#define TESTS_PDF_REPORT_H

#include "sample.h"

static inline const struct path *sample_triangle(struct arena *arena)
{
	static const uint8_t verbs[] = { PATH_MOVE, PATH_LINE, PATH_CURVE, PATH_CLOSE };
	struct point *points = arena_array(arena, 5, sizeof *points);
	points[1] = (struct point) { PT(40), PT(30) };
	points[2] = (struct point) { PT(30), PT(50) };
	points[3] = (struct point) { PT(10), PT(50) };
	points[4] = (struct point) { 0, PT(30) };
	struct path *path = arena_alloc(arena, sizeof *path);
	*path = (struct path) { verbs, points, 4, 5 };
	return path;
}

static inline void sample_cover(struct sample *sample)
{
	sample_page(sample, "Cover");
	struct arena *arena = sample->arena;
	paint_add(&sample->page->list,
		  (struct paint_item) {
			  .kind = PAINT_FILL,
			  .artifact = ARTIFACT_BACKGROUND,
			  .x = -PT(8.504),
			  .y = -PT(8.504),
			  .fill = { path_rectangle(arena, PT(612.284), PT(858.898)), &navy },
		  });
	struct element *title = sample_element(sample, sample->root, ELEMENT_H1);
	struct glyph_run *run =
		(struct glyph_run *)sample_run(arena, sample->bold, 76, &paper, "London", false);
	run->tracking = -20;
	paint_glyphs(&sample->page->list, title, PT(56.7), PT(164), run);
}

static inline void sample_table(struct sample *sample, struct element *section, double y)
{
	struct element *table = sample_element(sample, section, ELEMENT_TABLE);
	struct element *caption = sample_element(sample, table, ELEMENT_CAPTION);
	sample_text(sample, caption, 56.7, y, "Table 1 Eligible individuals");
	struct element *head = sample_element(sample, table, ELEMENT_THEAD);
	struct element *row = sample_element(sample, head, ELEMENT_TR);
	struct element *columns[3], *rows[2];
	static const char *const names[] = { "Level", "Category 1", "Total" };
	static const char *const levels[] = { "Level 1", "Level 2" };
	static const char *const figures[2][2] = { { "7,368", "-" }, { "24", "91" } };
	for (int i = 0; i < 3; i++) {
		columns[i] = sample_element(sample, row, ELEMENT_TH);
		columns[i]->scope = SCOPE_COLUMN;
		sample_text(sample, columns[i], 56.7 + 80 * i, y + 20, names[i]);
	}
	struct element *body = sample_element(sample, table, ELEMENT_TBODY);
	for (int i = 0; i < 2; i++) {
		row = sample_element(sample, body, ELEMENT_TR);
		rows[i] = sample_element(sample, row, ELEMENT_TH);
		rows[i]->scope = SCOPE_ROW;
		sample_text(sample, rows[i], 56.7, y + 41 + 21 * i, levels[i]);
		for (int j = 0; j < 2; j++) {
			struct element *cell = sample_element(sample, row, ELEMENT_TD);
			const struct element **headers =
				arena_array(sample->arena, 2, sizeof(const struct element *));
			headers[0] = columns[j + 1];
			headers[1] = rows[i];
			cell->headers = headers;
			cell->header_count = 2;
			if (figures[i][j][0] == '-')
				cell->actual = "not applicable";
			sample_text(sample, cell, 136.7 + 80 * j, y + 41 + 21 * i, figures[i][j]);
		}
	}
	row = sample_element(sample, body, ELEMENT_TR);
	struct element *wide = sample_element(sample, row, ELEMENT_TD);
	wide->column_span = 2;
	sample_text(sample, wide, 56.7, y + 83, "both");
	sample_element(sample, row, ELEMENT_TD); /* an empty cell stays a cell */
	paint_rule(&sample->page->list, PT(56.7), PT(y + 90), PT(300), PT(0.5), &navy);
}

static inline void sample_list(struct sample *sample, struct element *section, double y)
{
	struct element *list = sample_element(sample, section, ELEMENT_L);
	list->numbering = NUMBERING_DISC;
	static const char *const items[] = { "supervision", "management" };
	for (int i = 0; i < 2; i++) {
		struct element *item = sample_element(sample, list, ELEMENT_LI);
		struct element *label = sample_element(sample, item, ELEMENT_LBL);
		struct element *body = sample_element(sample, item, ELEMENT_LBODY);
		sample_text(sample, label, 56.7, y + 14 * i, "\xE2\x80\xA2");
		sample_text(sample, body, 67.2, y + 14 * i, items[i]);
	}
}

static inline void sample_add_link(struct sample *sample, const struct element *element, double x,
				   double y, double width, const struct link *link)
{
	paint_add(&sample->page->list, (struct paint_item) {
					       .kind = PAINT_LINK,
					       .element = element,
					       .x = PT(x),
					       .y = PT(y),
					       .link = { link, PT(width), PT(12) },
				       });
}

/* A paragraph of three lines with a link, a note and a soft hyphen in it. */
static inline void sample_paragraph(struct sample *sample, struct element *section, double y)
{
	struct arena *arena = sample->arena;
	static const struct link outer = { "https://example.org/?q=caf\xC3\xA9", NULL,
					   "The area's site" };
	static const struct destination target = { 0, 0, NULL };
	static const struct link inner = { NULL, &target, NULL };
	struct element *paragraph = sample_element(sample, section, ELEMENT_P);
	sample_text(sample, paragraph, 56.7, y, "The office of the first official has an effi-");
	struct glyph_run *run = (struct glyph_run *)sample_run(
		arena, sample->regular, 10, &text_ink, "cient way of co-", false);
	run->word_space = PT(1.25);
	paint_glyphs(&sample->page->list, paragraph, PT(56.7), PT(y + 14), run);
	run = (struct glyph_run *)sample_run(arena, sample->regular, 10, &text_ink,
					     "operating with all (see \\", false);
	run->word_space = -PT(0.5);
	paint_glyphs(&sample->page->list, paragraph, PT(56.7), PT(y + 28), run);
	struct element *link = sample_element(sample, paragraph, ELEMENT_LINK);
	sample_text(sample, link, 56.7, y + 42, "the web site");
	sample_add_link(sample, link, 56.7, y + 32, 60, &outer);
	struct element *reference = sample_element(sample, paragraph, ELEMENT_REFERENCE);
	struct element *mark = sample_element(sample, reference, ELEMENT_LINK);
	sample_text(sample, mark, 112, y + 39, "1");
	sample_add_link(sample, mark, 112, y + 30, 6, &inner);
	struct element *note = sample_element(sample, paragraph, ELEMENT_NOTE);
	struct element *label = sample_element(sample, note, ELEMENT_LBL);
	struct element *text = sample_element(sample, note, ELEMENT_P);
	sample_text(sample, paragraph, 118, y + 42, " and more.");
	sample_text(sample, label, 56.7, 780, "1");
	sample_text(sample, text, 64.7, 780, "A note at the foot.");
	struct element *quote = sample_element(sample, section, ELEMENT_BLOCK_QUOTE);
	struct element *quoted = sample_element(sample, quote, ELEMENT_P);
	struct glyph_run *soft = (struct glyph_run *)sample_run(
		arena, sample->regular, 10, &text_ink, "They said: coop-", true);
	paint_glyphs(&sample->page->list, quoted, PT(70), PT(y + 70), soft);
	sample_text(sample, quoted, 70, y + 84, "eration works");
	sample_text(sample, quoted, 70, y + 98, "everywhere.");
}

static inline void sample_figure(struct sample *sample, struct element *section, double y)
{
	static const length_t dashes[] = { PT(2), PT(1.5) };
	static const struct stroke pen = { PT(1.75), dashes, 2, 1, 1, PT(0.5), 0 };
	struct arena *arena = sample->arena;
	struct element *figure = sample_element(sample, section, ELEMENT_FIGURE);
	figure->alt = "A chart: \xC5\xB5 rises";
	struct paint_list *list = &sample->page->list;
	paint_add(list, (struct paint_item) {
				.kind = PAINT_CLIP,
				.element = figure,
				.x = PT(56.7),
				.y = PT(y),
				.clip = { path_rectangle(arena, PT(100), PT(60)), false } });
	paint_fill(list, figure, PT(60), PT(y), sample_triangle(arena), &turquoise);
	paint_add(list, (struct paint_item) { .kind = PAINT_STROKE,
					      .element = figure,
					      .x = PT(100),
					      .y = PT(y),
					      .stroke = { sample_triangle(arena), &navy, &pen } });
	paint_add(list, (struct paint_item) { .kind = PAINT_UNCLIP, .element = figure });
	sample_text(sample, figure, 60, y + 55, "label");
}

static inline void sample_contents(struct sample *sample, struct element *section, double y)
{
	struct element *contents = sample_element(sample, section, ELEMENT_TOC);
	struct element *entry = sample_element(sample, contents, ELEMENT_TOCI);
	struct element *reference = sample_element(sample, entry, ELEMENT_REFERENCE);
	struct element *link = sample_element(sample, reference, ELEMENT_LINK);
	struct destination *target = arena_alloc(sample->arena, sizeof *target);
	*target = (struct destination) { 1, PT(106), NULL };
	struct link *leads = arena_alloc(sample->arena, sizeof *leads);
	*leads = (struct link) { NULL, target, "Introduction, page 2" };
	sample_text(sample, link, 56.7, y, "Introduction");
	sample_text(sample, link, 500, y, "2");
	sample_add_link(sample, link, 56.7, y - 10, 450, leads);
}

/* A page with every role. */
static inline void sample_full_page(struct sample *sample, const char *label)
{
	sample_page(sample, label);
	struct element *part = sample_element(sample, sample->root, ELEMENT_PART);
	struct element *section = sample_element(sample, part, ELEMENT_SECT);
	struct element *head = sample_element(sample, section, ELEMENT_H2);
	head->title = "Introduction";
	sample_text(sample, head, 56.7, 106, "Introduction");
	struct element *division = sample_element(sample, section, ELEMENT_DIV);
	struct element *lower = sample_element(sample, division, ELEMENT_H3);
	sample_text(sample, lower, 56.7, 130, "Partners");
	sample_contents(sample, section, 150);
	sample_paragraph(sample, section, 170);
	sample_list(sample, section, 300);
	sample_table(sample, section, 340);
	sample_figure(sample, section, 450);
	struct element *welsh = sample_element(sample, section, ELEMENT_P);
	welsh->lang = "cy";
	struct element *span = sample_element(sample, welsh, ELEMENT_SPAN);
	span->lang = "cy";
	sample_text(sample, span, 56.7, 540, "D\xC5\xB5r a th\xC5\xB7 yng Nghymru");
	sample_foot(sample, label);
}

/* A page of plain text: 98 lines in two columns, justified. */
static inline void sample_text_page(struct sample *sample, const char *label)
{
	static const char *const words[] = {
		"The responsible authority works with the police",
		"and the prison service, at the lowest level that",
		"is right. In 2024/25 there were 11,049 eligible",
		"individuals, of whom 7,368 were in Category 1.",
	};
	sample_page(sample, label);
	for (int column = 0; column < 2; column++) {
		struct element *paragraph = NULL;
		for (int line = 0; line < 49; line++) {
			if (line % 7 == 0)
				paragraph = sample_element(sample, sample->root, ELEMENT_P);
			struct glyph_run *run = (struct glyph_run *)sample_run(
				sample->arena, sample->regular, 10, &text_ink,
				words[(line + column) % 4], false);
			run->word_space = PT(0.1 * (line % 5));
			paint_glyphs(&sample->page->list, paragraph, PT(56.7 + 251 * column),
				     PT(94.5 + 14 * line), run);
		}
	}
	sample_foot(sample, label);
}

static inline void sample_bookmark(struct sample *sample, const char *title, uint8_t level,
				   uint32_t page)
{
	struct publication *publication = sample->publication;
	publication->bookmarks =
		arena_grow(sample->arena, publication->bookmarks, publication->bookmark_count,
			   &publication->bookmark_capacity, sizeof *publication->bookmarks);
	publication->bookmarks[publication->bookmark_count++] =
		(struct bookmark) { title, level, { page, PT(84), NULL } };
}

/* A cover, a page with every role, and pages of text. */
static inline const struct publication *sample_report(struct sample *sample, uint32_t page_count)
{
	sample_open(sample, page_count);
	sample_cover(sample);
	sample_full_page(sample, "2");
	for (uint32_t page = 2; page < page_count; page++)
		sample_text_page(sample, arena_printf(sample->arena, "%u", page + 1));
	sample_bookmark(sample, "Introduction", 1, 1);
	sample_bookmark(sample, "T\xC5\xB7 (2)", 2, 1);
	sample_bookmark(sample, "Not placed", 1, UINT32_MAX);
	sample_bookmark(sample, "Text", 1, 1);
	return sample_close(sample);
}

#endif
