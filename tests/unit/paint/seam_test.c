#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "paint/seam.h"

static const struct ink navy = { .name = "navy" };
static const length_t pt = LENGTH_ONE_PT;

struct fixture {
	struct arena *arena;
	struct paint_list list;
	struct element *figure;
	struct seam seam;
};

static int set_up(void **state)
{
	struct arena *arena = arena_new(0);
	struct fixture *fixture = arena_alloc(arena, sizeof *fixture);
	fixture->arena = arena;
	paint_list_init(&fixture->list, arena);
	fixture->figure = element_new(arena, NULL, ELEMENT_FIGURE);
	seam_open(&fixture->seam, &fixture->list, fixture->figure);
	*state = fixture;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *fixture = *state;
	seam_close(&fixture->seam);
	arena_free(fixture->arena);
	return 0;
}

static const struct paint_item *only_item(const struct fixture *fixture, enum paint_kind kind)
{
	assert_int_equal(fixture->list.count, 1);
	assert_int_equal(fixture->list.items[0].kind, kind);
	assert_ptr_equal(fixture->list.items[0].element, fixture->figure);
	return &fixture->list.items[0];
}

static void a_rectangle_arrives_exact_as_a_rectangle(void **state)
{
	struct fixture *fixture = *state;
	struct point corner, size;
	length_t x = 98 * pt + 1, y = 58 * pt + 7, width = 259 * pt + 12345, height = 21 * pt;
	cairo_rectangle(fixture->seam.cairo, length_to_pt(x), length_to_pt(y), length_to_pt(width),
			length_to_pt(height));
	seam_fill(&fixture->seam, &navy);
	const struct paint_item *item = only_item(fixture, PAINT_FILL);
	assert_int_equal(item->fill.path->verb_count, 5);
	assert_true(path_is_rectangle(item->fill.path, &corner, &size));
	assert_int_equal(corner.x, x);
	assert_int_equal(corner.y, y);
	assert_int_equal(size.x, width);
	assert_int_equal(size.y, height);
	assert_ptr_equal(item->fill.ink, &navy);
}

static void a_path_reaches_as_far_as_the_largest_page(void **state)
{
	struct fixture *fixture = *state;
	struct point corner, size;
	cairo_rectangle(fixture->seam.cairo, -14400, -14400, 28800, 28800);
	seam_fill(&fixture->seam, &navy);
	assert_true(path_is_rectangle(only_item(fixture, PAINT_FILL)->fill.path, &corner, &size));
	assert_int_equal(corner.x, -LENGTH_MAX);
	assert_int_equal(size.y, 2 * LENGTH_MAX);
}

static void curves_stay_curves(void **state)
{
	struct fixture *fixture = *state;
	cairo_arc(fixture->seam.cairo, 100, 100, 50, 0, 2 * 3.14159265358979);
	seam_fill(&fixture->seam, &navy);
	const struct path *path = only_item(fixture, PAINT_FILL)->fill.path;
	unsigned curves = 0;
	for (uint32_t i = 0; i < path->verb_count; i++)
		curves += path->verbs[i] == PATH_CURVE;
	assert_in_range(curves, 4, 16);
}

static void the_matrix_is_in_the_path_and_the_pen(void **state)
{
	struct fixture *fixture = *state;
	static const double dashes[] = { 3, 1 };
	cairo_translate(fixture->seam.cairo, 10, 20);
	cairo_scale(fixture->seam.cairo, 2, 2);
	cairo_set_line_width(fixture->seam.cairo, 0.25);
	cairo_set_line_cap(fixture->seam.cairo, CAIRO_LINE_CAP_ROUND);
	cairo_set_line_join(fixture->seam.cairo, CAIRO_LINE_JOIN_BEVEL);
	cairo_set_dash(fixture->seam.cairo, dashes, 2, 1);
	cairo_move_to(fixture->seam.cairo, 0, 0);
	cairo_line_to(fixture->seam.cairo, 5, 0);
	seam_stroke(&fixture->seam, &navy);
	const struct paint_item *item = only_item(fixture, PAINT_STROKE);
	const struct stroke *stroke = item->stroke.stroke;
	assert_int_equal(item->stroke.path->points[0].x, 10 * pt);
	assert_int_equal(item->stroke.path->points[1].x, 20 * pt);
	assert_int_equal(item->stroke.path->points[1].y, 20 * pt);
	assert_int_equal(stroke->width, pt / 2);
	assert_int_equal(stroke->cap, 1);
	assert_int_equal(stroke->join, 2);
	assert_int_equal(stroke->dash_count, 2);
	assert_int_equal(stroke->dashes[0], 6 * pt);
	assert_int_equal(stroke->dash_phase, 2 * pt);
}

static void a_verb_clears_the_path(void **state)
{
	struct fixture *fixture = *state;
	cairo_rectangle(fixture->seam.cairo, 0, 0, 1, 1);
	seam_fill(&fixture->seam, &navy);
	seam_fill(&fixture->seam, &navy);
	seam_stroke(&fixture->seam, &navy);
	assert_int_equal(fixture->list.count, 1);
}

static void the_fill_rule_is_kept(void **state)
{
	struct fixture *fixture = *state;
	cairo_set_fill_rule(fixture->seam.cairo, CAIRO_FILL_RULE_EVEN_ODD);
	cairo_rectangle(fixture->seam.cairo, 0, 0, 1, 1);
	seam_fill(&fixture->seam, &navy);
	assert_true(only_item(fixture, PAINT_FILL)->fill.even_odd);
}

static void a_clip_has_its_unclip(void **state)
{
	struct fixture *fixture = *state;
	cairo_rectangle(fixture->seam.cairo, 0, 0, 1, 1);
	seam_clip(&fixture->seam);
	seam_unclip(&fixture->seam);
	assert_int_equal(fixture->list.count, 2);
	assert_int_equal(fixture->list.items[0].kind, PAINT_CLIP);
	assert_int_equal(fixture->list.items[0].clip.path->verb_count, 5);
	assert_int_equal(fixture->list.items[1].kind, PAINT_UNCLIP);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_rectangle_arrives_exact_as_a_rectangle, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_path_reaches_as_far_as_the_largest_page, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(curves_stay_curves, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_matrix_is_in_the_path_and_the_pen, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_verb_clears_the_path, set_up, tear_down),
		cmocka_unit_test_setup_teardown(the_fill_rule_is_kept, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_clip_has_its_unclip, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
