#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "paint/display.h"

static const struct ink navy = { .name = "navy" };

struct fixture {
	struct arena *arena;
	struct publication publication;
	struct page page;
	struct element *root, *figure;
	struct buffer out;
};

static int set_up(void **state)
{
	struct arena *arena = arena_new(0);
	struct fixture *fixture = arena_alloc(arena, sizeof *fixture);
	fixture->arena = arena;
	fixture->page = (struct page) {
		.width = length_from_micrometres(210000),
		.height = length_from_micrometres(297000),
		.label = "1",
		.master = "text",
	};
	paint_list_init(&fixture->page.list, arena);
	fixture->root = element_new(arena, NULL, ELEMENT_DOCUMENT);
	fixture->root->lang = "en-GB";
	fixture->figure = element_new(arena, fixture->root, ELEMENT_FIGURE);
	fixture->publication = (struct publication) {
		.arena = arena,
		.root = fixture->root,
		.pages = &fixture->page,
		.page_count = 1,
	};
	*state = fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	buffer_free(&fixture->out);
	arena_free(fixture->arena);
	return 0;
}

static void expect_line(struct fixture *fixture, const char *line)
{
	buffer_clear(&fixture->out);
	publication_dump(&fixture->publication, &fixture->out);
	const char *text = buffer_text(&fixture->out);
	const char *found = strstr(text, line);
	if (!found || (found > text && found[-1] != '\n') || found[strlen(line)] != '\n')
		fail_msg("no line\n%s\nin\n%s", line, text);
}

static void a_page_tells_its_size_side_and_master(void **state)
{
	struct fixture *fixture = *state;
	expect_line(fixture, "page 1 label \"1\" right 595.276 x 841.89 bleed 0 master text");
	fixture->page.side = PAGE_LEFT;
	fixture->page.bleed = length_from_micrometres(3000);
	fixture->page.label = NULL;
	fixture->page.master = NULL;
	expect_line(fixture, "page 1 label \"\" left 595.276 x 841.89 bleed 8.504 master -");
}

static void a_filled_rectangle_is_a_rule_with_its_corner(void **state)
{
	struct fixture *fixture = *state;
	paint_rule(&fixture->page.list, length_from_millipt(51024), length_from_millipt(224000),
		   length_from_millipt(487559), LENGTH_ONE_PT, &navy);
	expect_line(fixture, "rule 51.024 224 487.559 1 navy {layout}");
}

static void other_paths_show_their_numbers(void **state)
{
	struct fixture *fixture = *state;
	const length_t pt = LENGTH_ONE_PT;
	static const uint8_t verbs[] = { PATH_MOVE, PATH_CURVE, PATH_LINE, PATH_CLOSE };
	const struct point points[] = {
		{ 2 * pt, 0 }, { 2 * pt, -pt / 2 }, { pt, -2 * pt }, { 0, -2 * pt }, { 0, 0 },
	};
	const struct path path = { verbs, points, 4, 5 };
	paint_fill(&fixture->page.list, fixture->figure, pt, -pt, &path, &navy);
	fixture->page.list.items[0].fill.even_odd = true;
	expect_line(fixture,
		    "fill 1 -1 path M2,0 C2,-0.5 1,-2 0,-2 L0,0 Z evenodd navy {Figure 1}");
}

static void a_stroke_shows_its_pen(void **state)
{
	struct fixture *fixture = *state;
	static const uint8_t verbs[] = { PATH_MOVE, PATH_LINE };
	static const struct point points[] = { { 0, 0 }, { 8 * LENGTH_ONE_PT, 0 } };
	static const length_t dashes[] = { 2 * LENGTH_ONE_PT, LENGTH_ONE_PT };
	const struct path path = { verbs, points, 2, 2 };
	struct stroke stroke = { .width = LENGTH_ONE_PT / 2, .cap = 1 };
	struct paint_item item = {
		.kind = PAINT_STROKE,
		.artifact = ARTIFACT_PAGINATION,
		.stroke = { &path, &navy, &stroke },
	};
	paint_add(&fixture->page.list, item);
	expect_line(fixture, "stroke 0 0 path M0,0 L8,0 w 0.5 cap 1 join 0 navy {pagination}");
	stroke.dashes = dashes;
	stroke.dash_count = 2;
	expect_line(fixture, "stroke 0 0 path M0,0 L8,0 w 0.5 cap 1 join 0 dash 2,1 from 0 navy "
			     "{pagination}");
}

static void text_shows_face_width_and_words(void **state)
{
	struct fixture *fixture = *state;
	static const struct face face = { .name = "Lato Regular", .upem = 2000 };
	static const struct glyph glyphs[] = { { .advance = 1000, .bytes = 3 },
					       { .advance = 400, .bytes = 1, .flags = GLYPH_SPACE },
					       { .advance = 1000, .bytes = 1 } };
	struct glyph_run run = {
		.face = &face,
		.size = 10 * LENGTH_ONE_PT,
		.ink = &navy,
		.glyphs = glyphs,
		.count = 3,
		.text = "\xe2\x80\x99 \\",
		.text_bytes = 5,
	};
	paint_glyphs(&fixture->page.list, fixture->figure, LENGTH_ONE_PT, 2 * LENGTH_ONE_PT, &run);
	expect_line(fixture, "text 1 2 \"Lato Regular\" 10 navy track 0 w 12 | "
			     "\xe2\x80\x99 \\x5c  {Figure 1}");
	run.tracking = -20;
	run.word_space = LENGTH_ONE_PT;
	expect_line(fixture, "text 1 2 \"Lato Regular\" 10 navy track -20 w 12.4 space 1 | "
			     "\xe2\x80\x99 \\x5c  {Figure 1}");
}

static void links_lead_to_a_page_an_address_or_nowhere_yet(void **state)
{
	struct fixture *fixture = *state;
	struct destination target = { .page = 2, .y = 84 * LENGTH_ONE_PT };
	struct link link = { .target = &target, .description = "Page 3" };
	struct paint_item item = { .kind = PAINT_LINK, .element = fixture->figure };
	item.link.link = &link;
	item.link.width = 60 * LENGTH_ONE_PT;
	item.link.height = 10 * LENGTH_ONE_PT;
	paint_add(&fixture->page.list, item);
	expect_line(fixture, "link 0 0 60 10 to page 3 y 84 \"Page 3\" {Figure 1}");
	target.page = UINT32_MAX;
	expect_line(fixture, "link 0 0 60 10 to nowhere \"Page 3\" {Figure 1}");
	link = (struct link) { .uri = "https://www.gov.uk/?a=\"1\"" };
	expect_line(fixture, "link 0 0 60 10 uri \"https://www.gov.uk/?a=\\x221\\x22\" {Figure 1}");
}

static void clips_are_paired_lines(void **state)
{
	struct fixture *fixture = *state;
	struct paint_item item = { .kind = PAINT_CLIP, .artifact = ARTIFACT_BACKGROUND };
	item.clip.path = path_rectangle(fixture->arena, 2 * LENGTH_ONE_PT, LENGTH_ONE_PT);
	paint_add(&fixture->page.list, item);
	paint_add(&fixture->page.list, (struct paint_item) { .kind = PAINT_UNCLIP });
	expect_line(fixture, "clip 0 0 path M0,0 L2,0 L2,1 L0,1 Z {background}\nunclip {layout}");
}

static void images_show_their_box_and_name(void **state)
{
	struct fixture *fixture = *state;
	static const struct image image = { .path = "portrait.jpg" };
	struct paint_item item = { .kind = PAINT_IMAGE, .element = fixture->figure };
	item.image.image = &image;
	item.image.width = length_from_micrometres(24000);
	item.image.height = length_from_micrometres(30000);
	paint_add(&fixture->page.list, item);
	expect_line(fixture, "image 0 0 68.031 85.039 \"portrait.jpg\" {Figure 1}");
}

static void bookmarks_follow_the_pages(void **state)
{
	struct fixture *fixture = *state;
	struct bookmark bookmark = { "Introduction", 1, { 0, 84 * LENGTH_ONE_PT, NULL } };
	fixture->publication.bookmarks = &bookmark;
	fixture->publication.bookmark_count = 1;
	expect_line(fixture, "bookmark 1 page 1 y 84 \"Introduction\"");
}

static void the_tag_tree_is_indented_with_its_attributes(void **state)
{
	struct fixture *fixture = *state;
	struct element *table = element_new(fixture->arena, fixture->root, ELEMENT_TABLE);
	struct element *head = element_new(fixture->arena, table, ELEMENT_TH);
	struct element *cell = element_new(fixture->arena, table, ELEMENT_TD);
	struct element *list = element_new(fixture->arena, fixture->root, ELEMENT_L);
	const struct element *const headers[] = { head, table };
	fixture->figure->alt = "Three \"bars\"";
	head->scope = SCOPE_COLUMN;
	head->column_span = 2;
	cell->row_span = 3;
	cell->actual = "not applicable";
	cell->headers = headers;
	cell->header_count = 2;
	list->numbering = NUMBERING_LOWER_ROMAN;
	expect_line(fixture, "tags\n"
			     "  Document 0 lang \"en-GB\"\n"
			     "    Figure 1 alt \"Three \\x22bars\\x22\"\n"
			     "    Table 2\n"
			     "      TH 3 scope column columns 2\n"
			     "      TD 4 actual \"not applicable\" rows 3 headers 3,2\n"
			     "    L 5 numbering lower-roman");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_page_tells_its_size_side_and_master, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_filled_rectangle_is_a_rule_with_its_corner,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(other_paths_show_their_numbers, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_stroke_shows_its_pen, set_up, tear_down),
		cmocka_unit_test_setup_teardown(text_shows_face_width_and_words, set_up, tear_down),
		cmocka_unit_test_setup_teardown(links_lead_to_a_page_an_address_or_nowhere_yet,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(clips_are_paired_lines, set_up, tear_down),
		cmocka_unit_test_setup_teardown(images_show_their_box_and_name, set_up, tear_down),
		cmocka_unit_test_setup_teardown(bookmarks_follow_the_pages, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_tag_tree_is_indented_with_its_attributes,
						set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
