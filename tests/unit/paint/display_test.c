#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "paint/display.h"

static const struct ink navy = { .name = "navy" };

static void an_appended_list_is_moved_and_else_the_same(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	struct element *figure = element_new(arena, NULL, ELEMENT_FIGURE);
	struct paint_list inner, page;
	paint_list_init(&inner, arena);
	paint_list_init(&page, arena);
	const struct path *path = path_rectangle(arena, 10, 20);
	paint_fill(&inner, figure, 3, 4, path, &navy);
	paint_rule(&inner, 0, 0, 5, 1, &navy);
	paint_append(&page, &inner, 100, -200);
	assert_int_equal(page.count, 2);
	assert_int_equal(page.items[0].x, 103);
	assert_int_equal(page.items[0].y, -196);
	assert_ptr_equal(page.items[0].fill.path, path);
	assert_ptr_equal(page.items[0].element, figure);
	assert_int_equal(inner.items[0].x, 3);
	arena_free(arena);
}

static void a_rule_is_an_artifact_of_layout(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	struct paint_list list;
	paint_list_init(&list, arena);
	paint_rule(&list, 1, 2, 30, 4, &navy);
	const struct paint_item *item = &list.items[0];
	struct point corner, size;
	assert_null(item->element);
	assert_int_equal(item->artifact, ARTIFACT_LAYOUT);
	assert_true(path_is_rectangle(item->fill.path, &corner, &size));
	assert_int_equal(item->x, 1);
	assert_int_equal(size.x, 30);
	assert_int_equal(size.y, 4);
	arena_free(arena);
}

static void text_without_glyphs_is_not_painted(void **state)
{
	(void)state;
	struct arena *arena = arena_new(0);
	struct paint_list list;
	paint_list_init(&list, arena);
	paint_glyphs(&list, NULL, 0, 0, &(struct glyph_run) { 0 });
	assert_int_equal(list.count, 0);
	arena_free(arena);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_appended_list_is_moved_and_else_the_same),
		cmocka_unit_test(a_rule_is_an_artifact_of_layout),
		cmocka_unit_test(text_without_glyphs_is_not_painted),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
