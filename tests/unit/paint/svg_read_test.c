/* SVG files as drawings: shapes, colours, faults at their places, and bounds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "paint/svg_read.h"
#include "paint/svg_colour.h"
#include "paint/svg_value.h"

struct fixture {
	struct arena *arena;
	struct messages messages;
	char path[64];
};

static const struct ink inks[] = {
	{ "navy", { 0x0b, 0x25, 0x45 }, { 10000, 8200, 3400, 5400 }, false },
	{ "black", { 0, 0, 0 }, { 0, 0, 0, 10000 }, true },
};

static int set_up(void **state)
{
	static struct fixture fixture;
	fixture = (struct fixture) { .arena = arena_new(0) };
	messages_init(&fixture.messages, fixture.arena);
	snprintf(fixture.path, sizeof fixture.path, "/tmp/areapress-svg-XXXXXX");
	int descriptor = mkstemp(fixture.path);
	*state = &fixture;
	return descriptor < 0 ? -1 : close(descriptor);
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	arena_free(fixture->arena);
	return unlink(fixture->path);
}

/* What stands in the svg element, in a view of 100 by 50. */
static const struct drawing *read_inside(struct fixture *fixture, const char *inside)
{
	FILE *file = fopen(fixture->path, "w");
	fprintf(file,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\">\n%s\n</svg>",
		inside);
	fclose(file);
	return svg_read(fixture->arena, &fixture->messages, (struct ink_list) { inks, 2 },
			fixture->path);
}

/* The item that a drawing has between its frame's clip and unclip. */
static const struct paint_item *only_item(const struct drawing *drawing)
{
	assert_non_null(drawing);
	assert_int_equal(drawing->list.count, 3);
	return &drawing->list.items[1];
}

static double pt(length_t length)
{
	return length_to_pt(length);
}

static void the_longer_side_is_a_thousand_points(void **state)
{
	struct fixture *fixture = *state;
	const struct drawing *drawing =
		read_inside(fixture, "<rect x='10' y='5' width='20' height='10'/>");
	const struct paint_item *item = only_item(drawing);
	assert_int_equal(drawing->width, 1000 * LENGTH_ONE_PT);
	assert_int_equal(drawing->height, 500 * LENGTH_ONE_PT);
	assert_int_equal(item->kind, PAINT_FILL);
	struct point corner, size;
	assert_true(path_is_rectangle(item->fill.path, &corner, &size));
	assert_int_equal(corner.x, 100 * LENGTH_ONE_PT);
	assert_int_equal(corner.y, 50 * LENGTH_ONE_PT);
	assert_int_equal(size.x, 200 * LENGTH_ONE_PT);
}

static void colours_are_inks_of_the_layout_where_they_are_equal(void **state)
{
	struct fixture *fixture = *state;
	const struct paint_item *item =
		only_item(read_inside(fixture, "<path fill='#0b2545' d='M0 0h9v9z'/>"));
	assert_string_equal(item->fill.ink->name, "navy");
	assert_int_equal(item->fill.ink->cmyk[0], 10000);
	item = only_item(read_inside(fixture, "<path d='M0 0h9v9z'/>"));
	assert_string_equal(item->fill.ink->name, "black");
	assert_false(item->fill.ink->overprint);
	item = only_item(read_inside(fixture, "<path fill='#333' d='M0 0h9v9z'/>"));
	assert_int_equal(item->fill.ink->cmyk[0], 0);
	assert_int_equal(item->fill.ink->cmyk[3], 8000);
	item = only_item(read_inside(fixture, "<path fill='red' d='M0 0h9v9z'/>"));
	assert_int_equal(item->fill.ink->cmyk[0], INK_BY_PROFILE);
}

static void every_form_of_a_colour_is_read(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		unsigned rgba;
	} cases[] = {
		{ "#f80", 0xff8800ff },
		{ "#F46A25", 0xf46a25ff },
		{ "#f808", 0xff880088 },
		{ "#ff880080", 0xff880080 },
		{ "rgb(255, 136, 0)", 0xff8800ff },
		{ "rgb(100%,0%,50%)", 0xff0080ff },
		{ "rgba(1,2,3,.5)", 0x01020380 },
		{ "rgb(1 2 3 / 50%)", 0x01020380 },
		{ "YellowGreen", 0x9acd32ff },
		{ "aliceblue", 0xf0f8ffff },
		{ "transparent", 0x00000000 },
	};
	static const char *const bad[] = { "",	       "#",	    "#12",	  "#12345g",
					   "rgb(1,2)", "rgb(1,2,3", "hsl(1,2,3)", "navyblue" };
	struct svg_colour colour;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_true(svg_colour(cases[i].text, &colour));
		assert_int_equal((unsigned)colour.rgb[0] << 24 | (unsigned)colour.rgb[1] << 16 |
					 (unsigned)colour.rgb[2] << 8 | colour.alpha,
				 cases[i].rgba);
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(svg_colour(bad[i], &colour));
}

static void numbers_need_nothing_between_them(void **state)
{
	(void)state;
	const char *at = "1.5.5-2e1,3";
	static const double wanted[] = { 1.5, 0.5, -20, 3 };
	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
		double number;
		assert_true(svg_number(&at, &number));
		assert_float_equal(number, wanted[i], 1e-12);
	}
	double length;
	assert_true(svg_length("25.4mm", 0, &length));
	assert_float_equal(length, 96, 1e-9);
	assert_true(svg_length("50%", 80, &length));
	assert_float_equal(length, 40, 1e-9);
	assert_false(svg_length("1e", 0, &length));
	assert_false(svg_length("3 apples", 0, &length));
}

static void an_arc_ends_where_it_says(void **state)
{
	struct fixture *fixture = *state;
	static const char *const arcs[] = { "A5 5 0 01 20 10", "A5,5,0,1,0,20,10",
					    "a20 10 45 1 1 10 0", "a1 1 0 0 0 10 0",
					    "A0 5 0 1 1 20 10" };
	for (size_t i = 0; i < sizeof arcs / sizeof *arcs; i++) {
		char inside[128];
		snprintf(inside, sizeof inside, "<path d='M10 10%s'/>", arcs[i]);
		const struct path *path = only_item(read_inside(fixture, inside))->fill.path;
		struct point end = path->points[path->point_count - 1];
		assert_float_equal(pt(end.x), 200, 0.01);
		assert_float_equal(pt(end.y), 100, 0.01);
	}
}

static void what_is_more_particular_counts(void **state)
{
	struct fixture *fixture = *state;
	const struct paint_item *item = only_item(read_inside(
		fixture,
		"<style>path{fill:red} .a{fill:lime;stroke:none} #b { fill: blue !important "
		"}</style>"
		"<path fill='#ff0' id='b' class='x a' style='stroke:none' d='M0 0h9v9z'/>"));
	assert_int_equal(item->fill.ink->srgb[2], 255);
	assert_int_equal(item->fill.ink->srgb[0], 0);
}

static void clear_things_shine_through(void **state)
{
	struct fixture *fixture = *state;
	const struct paint_item *item = only_item(read_inside(
		fixture, "<path fill='red' fill-opacity='.5' opacity='50%' d='M0 0h9v9z'/>"));
	assert_int_equal(item->clear, 191);
	const struct drawing *none = read_inside(
		fixture,
		"<path opacity='0' d='M0 0h9v9z'/><g display='none'><path d='M0 0h9'/></g>");
	assert_int_equal(none->list.count, 2);
}

/* A fault is told where it stands: line 2 of the file, at a column. */
static void faults_are_told_at_their_place(void **state)
{
	struct fixture *fixture = *state;
	static const struct {
		const char *inside, *at; /* the bytes from the fault on */
	} cases[] = {
		{ "<path d='M0 0 L10 x'/>", "x'" },
		{ "<path d='L10 10'/>", "10 10" },
		{ "<path d='M0 0 A5 5 0 2 1 9 9'/>", "2 1 9" },
		{ "<polygon points='0,0 1'/>", "'/>" },
		{ "<g transform='rotate(30) turn(2)'/>", "turn(2)" },
		{ "<rect width='wide'/>", "wide'" },
		{ "<path fill='blurple' d='M0 0'/>", "blurple" },
		{ "<path stroke-width='-2' d='M0 0'/>", "-2'" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		messages_init(&fixture->messages, fixture->arena);
		assert_null(read_inside(fixture, cases[i].inside));
		assert_int_equal(fixture->messages.count, 1);
		const struct message *message = &fixture->messages.items[0];
		assert_string_equal(message->rule, "bad-svg");
		const char *there = message->place.source->text + message->place.offset;
		assert_int_equal(strncmp(there, cases[i].at, strlen(cases[i].at)), 0);
	}
}

static void what_is_not_taken_is_told_once(void **state)
{
	struct fixture *fixture = *state;
	assert_non_null(read_inside(
		fixture, "<text>a</text><text>b</text><image href='x.png'/><use href='#none'/>"
			 "<rect width='9' height='9' filter='url(#f)'/><title>t</title>"));
	assert_int_equal(fixture->messages.count, 4);
	for (size_t i = 0; i < 4; i++)
		assert_string_equal(fixture->messages.items[i].rule, "svg-not-taken");
}

/* Ten of ten of ten ...: a billion shapes of a page of text. */
static void a_bomb_of_uses_is_refused(void **state)
{
	struct fixture *fixture = *state;
	char inside[4096] = "<defs><rect id='a0' width='1' height='1'/>";
	for (int level = 1; level < 10; level++) {
		char use[400] = "";
		snprintf(use, sizeof use, "<g id='a%d'>", level);
		for (int i = 0; i < 10; i++)
			snprintf(use + strlen(use), sizeof use - strlen(use), "<use href='#a%d'/>",
				 level - 1);
		strcat(strcat(inside, use), "</g>");
	}
	strcat(inside, "</defs><use href='#a9'/>");
	assert_null(read_inside(fixture, inside));
	assert_string_equal(fixture->messages.items[0].rule, "svg-too-large");
}

/* What is small in the file and read again wherever it is used: each would take minutes. */
static void what_is_read_again_and_again_is_refused(void **state)
{
	struct fixture *fixture = *state;
	static const struct {
		const char *start, *piece, *middle, *use;
	} bombs[] = {
		{ "<defs><g id='a' transform='", "rotate(1) ", "'/></defs>", "<use href='#a'/>" },
		{ "<defs><g id='a' style='", "fill:red;", "'/></defs>", "<use href='#a'/>" },
		{ "<linearGradient id='a'>", "<stop/>", "</linearGradient>",
		  "<path fill='url(#a)' d='M0 0'/>" },
		{ "<clipPath id='a'>", "<use href='#b'/>", "</clipPath>",
		  "<path clip-path='url(#a)' d='M0 0'/>" },
		{ "<style>g{", "fill:red;", "}</style>", "<g/>" },
		{ "<path d='M0 0", " 1 1", " 1 1'/>", "" }, /* of more points than are read */
	};
	for (size_t i = 0; i < sizeof bombs / sizeof *bombs; i++) {
		enum { PIECES = 30000, USES = 30000, MORE = 1000001 };
		struct buffer inside = { 0 };
		buffer_puts(&inside, bombs[i].start);
		for (int piece = 0; piece < (*bombs[i].use ? PIECES : MORE); piece++)
			buffer_puts(&inside, bombs[i].piece);
		buffer_puts(&inside, bombs[i].middle);
		for (int use = 0; use < USES; use++)
			buffer_puts(&inside, bombs[i].use);
		messages_init(&fixture->messages, fixture->arena);
		assert_null(read_inside(fixture, buffer_text(&inside)));
		const struct messages *messages = &fixture->messages;
		assert_string_equal(messages->items[messages->count - 1].rule, "svg-too-large");
		buffer_free(&inside);
	}
}

/* As many colours as shapes. */
static void every_shape_may_have_a_colour_of_its_own(void **state)
{
	struct fixture *fixture = *state;
	struct buffer inside = { 0 };
	for (int i = 0; i < 40000; i++)
		buffer_printf(&inside, "<path d='M0 0h9v9z' fill='#%06x'/>", i * 97);
	const struct drawing *drawing = read_inside(fixture, buffer_text(&inside));
	buffer_free(&inside);
	assert_non_null(drawing);
	assert_int_equal(drawing->list.count, 40002);
}

static void what_holds_itself_is_refused(void **state)
{
	struct fixture *fixture = *state;
	assert_null(read_inside(fixture, "<g id='a'><use href='#a'/></g>"));
	assert_string_equal(fixture->messages.items[0].rule, "svg-too-large");
}

static void sizes_that_cannot_be_are_refused(void **state)
{
	struct fixture *fixture = *state;
	static const char *const roots[] = {
		"<svg viewBox='0 0 0 10'/>",
		"<svg viewBox='0 0 ten 10'/>",
		"<svg width='-3'/>",
		"<svg viewBox='0 0 1e9 1'/>",
		"<html/>",
	};
	for (size_t i = 0; i < sizeof roots / sizeof *roots; i++) {
		FILE *file = fopen(fixture->path, "w");
		fputs(roots[i], file);
		fclose(file);
		messages_init(&fixture->messages, fixture->arena);
		assert_null(svg_read(fixture->arena, &fixture->messages, (struct ink_list) { 0 },
				     fixture->path));
		assert_string_equal(fixture->messages.items[0].rule, "bad-svg");
	}
}

/* What nobody can draw is refused, or drawn as far as the frame goes; never a million curves. */
static void what_is_out_of_all_measure_stays_small(void **state)
{
	struct fixture *fixture = *state;
	assert_null(read_inside(fixture, "<path d='M0 0a5 1e20 0 1 1 9 9'/>"));
	static const char *const inside[] = {
		"<g transform='scale(1e6)'><g transform='scale(1e6)'><circle r='9'/></g></g>",
		"<path fill='none' stroke='red' stroke-width='9999999' d='M0 0h9'/>",
		"<path fill='none' stroke='red' stroke-dasharray='1e-9 1e-9' d='M0 0h9'/>",
		"<path fill='none' stroke='red' stroke-dasharray='3 9999999' d='M0 0h9'/>",
		"<path d='M-9999999 0a9999999 1 30 1 1 20 5'/>",
	};
	for (size_t i = 0; i < sizeof inside / sizeof *inside; i++) {
		const struct drawing *drawing = read_inside(fixture, inside[i]);
		assert_non_null(drawing);
		for (size_t k = 0; k < drawing->list.count; k++) {
			const struct paint_item *item = &drawing->list.items[k];
			if (item->kind == PAINT_STROKE)
				assert_in_range(item->stroke.stroke->width, 0, LENGTH_MAX);
			if (item->kind == PAINT_FILL)
				assert_in_range(item->fill.path->verb_count, 0, 1000);
		}
	}
}

static void a_drawing_is_stretched_to_its_place(void **state)
{
	struct fixture *fixture = *state;
	const struct drawing *drawing = read_inside(
		fixture, "<path stroke='red' fill='none' stroke-width='2' d='M10 10L20 20'/>");
	struct paint_list list;
	paint_list_init(&list, fixture->arena);
	drawing_paint(&list, NULL, drawing, LENGTH_ONE_PT, 2 * LENGTH_ONE_PT, 100 * LENGTH_ONE_PT,
		      50 * LENGTH_ONE_PT);
	assert_int_equal(list.count, 3);
	const struct paint_item *item = &list.items[1];
	assert_int_equal(item->x, LENGTH_ONE_PT);
	assert_int_equal(item->stroke.path->points[0].x, 10 * LENGTH_ONE_PT);
	assert_int_equal(item->stroke.path->points[1].y, 20 * LENGTH_ONE_PT);
	assert_int_equal(item->stroke.stroke->width, 2 * LENGTH_ONE_PT);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_longer_side_is_a_thousand_points),
		TEST(colours_are_inks_of_the_layout_where_they_are_equal),
		TEST(every_form_of_a_colour_is_read),
		TEST(numbers_need_nothing_between_them),
		TEST(an_arc_ends_where_it_says),
		TEST(what_is_more_particular_counts),
		TEST(clear_things_shine_through),
		TEST(faults_are_told_at_their_place),
		TEST(what_is_not_taken_is_told_once),
		TEST(a_bomb_of_uses_is_refused),
		TEST(what_is_read_again_and_again_is_refused),
		TEST(every_shape_may_have_a_colour_of_its_own),
		TEST(what_holds_itself_is_refused),
		TEST(sizes_that_cannot_be_are_refused),
		TEST(what_is_out_of_all_measure_stays_small),
		TEST(a_drawing_is_stretched_to_its_place),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
