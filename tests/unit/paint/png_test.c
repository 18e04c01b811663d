#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <unistd.h>

#include "base/file.h"
#include "image_files.h"
#include "lato.h"
#include "paint/png.h"

static const struct ink navy = { .name = "navy", .srgb = { 11, 37, 69 } };
static const length_t pt = LENGTH_ONE_PT;

struct fixture {
	struct arena *arena;
	struct messages messages;
	struct publication publication;
	struct page page;
	char folder[32];
};

/* A page of 40 x 30 pt; at 72 dots per inch a point is a pixel. */
static int set_up(void **state)
{
	struct arena *arena = arena_new(0);
	struct fixture *fixture = arena_alloc(arena, sizeof *fixture);
	fixture->arena = arena;
	messages_init(&fixture->messages, arena);
	fixture->page = (struct page) { .width = 40 * pt, .height = 30 * pt };
	paint_list_init(&fixture->page.list, arena);
	fixture->publication = (struct publication) {
		.arena = arena,
		.pages = &fixture->page,
		.page_count = 1,
	};
	strcpy(fixture->folder, "png-test-XXXXXX");
	assert_non_null(mkdtemp(fixture->folder));
	*state = fixture;
	return 0;
}

static const char *page_path(const struct fixture *fixture)
{
	return arena_printf(fixture->arena, "%s/page-001.png", fixture->folder);
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	unlink(page_path(fixture));
	rmdir(fixture->folder);
	arena_free(fixture->arena);
	return 0;
}

static struct pixels paint(struct fixture *fixture, int dpi)
{
	struct pixels pixels;
	assert_true(publication_write_png(&fixture->publication, fixture->folder, dpi,
					  &fixture->messages));
	const struct image *image = image_load(fixture->arena, &fixture->messages,
					       (struct place) { 0 }, page_path(fixture));
	assert_non_null(image);
	assert_true(image_decode(image, fixture->arena, &fixture->messages, 0, 0, &pixels));
	assert_int_equal(fixture->messages.count, 0);
	return pixels;
}

static unsigned red(const struct pixels *pixels, unsigned x, unsigned y)
{
	return pixels->colour[((size_t)y * pixels->width + x) * 3];
}

static void a_page_has_the_size_of_its_trim(void **state)
{
	struct fixture *fixture = *state;
	fixture->page.bleed = 9 * pt;
	struct pixels pixels = paint(fixture, 144);
	assert_int_equal(pixels.width, 80);
	assert_int_equal(pixels.height, 60);
	assert_int_equal(red(&pixels, 0, 0), 255);
	assert_int_equal(red(&pixels, 79, 59), 255);
}

static void a_rule_stands_in_its_place_in_its_ink(void **state)
{
	struct fixture *fixture = *state;
	paint_rule(&fixture->page.list, 10 * pt, 5 * pt, 20 * pt, 2 * pt, &navy);
	struct pixels pixels = paint(fixture, 72);
	assert_int_equal(red(&pixels, 10, 5), 11);
	assert_int_equal(red(&pixels, 29, 6), 11);
	assert_int_equal(red(&pixels, 9, 5), 255);
	assert_int_equal(red(&pixels, 30, 6), 255);
	assert_int_equal(red(&pixels, 10, 4), 255);
	assert_int_equal(red(&pixels, 10, 7), 255);
}

static void what_follows_a_clip_shows_inside_it_only(void **state)
{
	struct fixture *fixture = *state;
	struct paint_item clip = { .kind = PAINT_CLIP, .x = 10 * pt, .y = 10 * pt };
	clip.clip.path = path_rectangle(fixture->arena, 5 * pt, 5 * pt);
	paint_add(&fixture->page.list, clip);
	paint_rule(&fixture->page.list, 0, 0, 40 * pt, 30 * pt, &navy);
	paint_add(&fixture->page.list, (struct paint_item) { .kind = PAINT_UNCLIP });
	paint_add(&fixture->page.list, (struct paint_item) { .kind = PAINT_UNCLIP });
	paint_rule(&fixture->page.list, 0, 0, pt, pt, &navy);
	struct pixels pixels = paint(fixture, 72);
	assert_int_equal(red(&pixels, 12, 12), 11);
	assert_int_equal(red(&pixels, 16, 12), 255);
	assert_int_equal(red(&pixels, 0, 0), 11);
}

static void a_stroke_has_its_width_and_dashes(void **state)
{
	struct fixture *fixture = *state;
	static const uint8_t verbs[] = { PATH_MOVE, PATH_LINE };
	const struct point points[] = { { 0, 5 * pt }, { 40 * pt, 5 * pt } };
	const struct path path = { verbs, points, 2, 2 };
	const length_t dashes[] = { 4 * pt, 2 * pt };
	const struct stroke stroke = { .width = 2 * pt, .dashes = dashes, .dash_count = 2 };
	struct paint_item item = { .kind = PAINT_STROKE };
	item.stroke.path = &path;
	item.stroke.ink = &navy;
	item.stroke.stroke = &stroke;
	paint_add(&fixture->page.list, item);
	struct pixels pixels = paint(fixture, 72);
	assert_int_equal(red(&pixels, 2, 4), 11);
	assert_int_equal(red(&pixels, 2, 5), 11);
	assert_int_equal(red(&pixels, 2, 6), 255);
	assert_int_equal(red(&pixels, 5, 5), 255);
	assert_int_equal(red(&pixels, 7, 5), 11);
}

static void an_image_fills_its_box(void **state)
{
	struct fixture *fixture = *state;
	struct buffer file =
		make_png((struct png_form) { 4, 16, PNG_COLOR_TYPE_RGB, 8, false, false });
	char *path = arena_printf(fixture->arena, "%s/image.png", fixture->folder);
	assert_true(file_replace(path, file.bytes, file.count, &fixture->messages));
	struct paint_item item = { .kind = PAINT_IMAGE, .x = 10 * pt, .y = 5 * pt };
	item.image.image =
		image_load(fixture->arena, &fixture->messages, (struct place) { 0 }, path);
	item.image.width = 20 * pt;
	item.image.height = 16 * pt;
	paint_add(&fixture->page.list, item);
	struct pixels pixels = paint(fixture, 72);
	unlink(path);
	buffer_free(&file);
	assert_int_equal(red(&pixels, 9, 10), 255);
	assert_int_equal(red(&pixels, 30, 10), 255);
	for (unsigned row = 0; row < 16; row++)
		assert_in_range(red(&pixels, 20, 5 + row), row * 16, row * 16 + 2);
}

static unsigned long ink_in(const struct pixels *pixels, unsigned from, unsigned to)
{
	unsigned long ink = 0;
	for (unsigned y = 0; y < pixels->height; y++)
		for (unsigned x = from; x < to; x++)
			ink += 255 - red(pixels, x, y);
	return ink;
}

static void text_is_drawn_where_its_advances_put_it(void **state)
{
	struct fixture *fixture = *state;
	struct lato lato = lato_open(&fixture->messages);
	struct text_style style = { .face = lato.bold, .size = 20 * pt, .ink = &navy };
	struct line line =
		text_line(lato.shaper, fixture->arena, &fixture->messages, &style, "I I");
	struct glyph_run run = line.parts[0].run;
	run.word_space = 15 * pt;
	paint_glyphs(&fixture->page.list, NULL, 2 * pt, 25 * pt, &run);
	struct pixels pixels = paint(fixture, 72);
	unsigned second =
		2 + (unsigned)length_to_pt(glyph_run_width(&run) - glyph_run_advance(&run, 2));
	assert_true(ink_in(&pixels, 2, 8) > 5000);
	assert_int_equal(ink_in(&pixels, 9, second), 0);
	assert_true(ink_in(&pixels, second, second + 6) > 5000);
	assert_int_equal(ink_in(&pixels, second + 6, 40), 0);
	lato_close(&lato);
}

static void the_same_page_gives_the_same_bytes(void **state)
{
	struct fixture *fixture = *state;
	char *first, *second;
	size_t first_count, second_count;
	const struct point askew[] = { { 5 * pt, 0 }, { 9 * pt, pt }, { 0, 9 * pt } };
	paint_fill(&fixture->page.list, NULL, 20 * pt, 15 * pt,
		   path_polygon(fixture->arena, askew, 3), &navy);
	paint(fixture, 150);
	file_read(fixture->arena, page_path(fixture), 1 << 20, &first, &first_count);
	paint(fixture, 150);
	file_read(fixture->arena, page_path(fixture), 1 << 20, &second, &second_count);
	assert_int_equal(first_count, second_count);
	assert_memory_equal(first, second, first_count);
}

static void a_damaged_image_is_told_and_the_page_still_made(void **state)
{
	struct fixture *fixture = *state;
	static const struct image image = {
		.kind = IMAGE_PNG,
		.path = "broken.png",
		.bytes = (const unsigned char *)"",
		.width = 4,
		.height = 4,
		.components = 3,
	};
	struct paint_item item = { .kind = PAINT_IMAGE };
	item.image.image = &image;
	item.image.width = item.image.height = pt;
	paint_add(&fixture->page.list, item);
	assert_false(publication_write_png(&fixture->publication, fixture->folder, 72,
					   &fixture->messages));
	assert_int_equal(fixture->messages.count, 1);
	assert_string_equal(fixture->messages.items[0].rule, "damaged-image");
	assert_int_equal(access(page_path(fixture), R_OK), 0);
}

static void a_folder_that_cannot_be_made_is_the_systems_fault(void **state)
{
	struct fixture *fixture = *state;
	assert_false(
		publication_write_png(&fixture->publication, "none/there", 72, &fixture->messages));
	assert_int_equal(messages_status(&fixture->messages), 3);
}

static void a_page_too_large_for_memory_is_a_message(void **state)
{
	struct fixture *fixture = *state;
	fixture->page.width = fixture->page.height = LENGTH_MAX;
	assert_false(publication_write_png(&fixture->publication, fixture->folder, 600,
					   &fixture->messages));
	assert_string_equal(fixture->messages.items[0].rule, "out-of-memory");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_page_has_the_size_of_its_trim, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_rule_stands_in_its_place_in_its_ink, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(what_follows_a_clip_shows_inside_it_only, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_stroke_has_its_width_and_dashes, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(an_image_fills_its_box, set_up, tear_down),
		cmocka_unit_test_setup_teardown(text_is_drawn_where_its_advances_put_it, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(the_same_page_gives_the_same_bytes, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_damaged_image_is_told_and_the_page_still_made,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_folder_that_cannot_be_made_is_the_systems_fault,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_page_too_large_for_memory_is_a_message, set_up,
						tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
