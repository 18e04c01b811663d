#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "block/cut.h"

#define PT LENGTH_ONE_PT

enum { LINES = 50 };

static const struct glyph_run a_run = { .size = 10 * PT, .count = 1 };
static struct element elements[LINES];

static int set_up(void **state)
{
	*state = arena_new(0);
	return *state ? 0 : -1;
}

static int tear_down(void **state)
{
	arena_free(*state);
	return 0;
}

/* A box of lines, each an element's, 14 pt apart. */
static struct vitem *add_tall_box(struct vlist *list)
{
	struct vitem *box = vlist_box(list, LINES * 14 * PT);
	for (int i = 0; i < LINES; i++)
		paint_glyphs(box->paint, &elements[i], 0, (i * 28 + 21) * PT / 2, &a_run);
	return box;
}

static size_t count_boxes(const struct vlist *list)
{
	size_t boxes = 0;
	for (size_t i = 0; i < list->count; i++)
		boxes += list->items[i].kind == VITEM_BOX;
	return boxes;
}

static void a_tall_box_becomes_a_box_a_line_of_the_same_height(void **state)
{
	struct vlist list;
	vlist_init(&list, *state);
	vlist_box(&list, 20 * PT);
	add_tall_box(&list);
	vlist_box(&list, 20 * PT);
	vlist_cut(&list, 0, 600 * PT);
	assert_int_equal(count_boxes(&list), LINES + 2);
	assert_int_equal(vlist_height(&list), (LINES * 14 + 40) * PT);
	for (size_t i = 0; i < list.count; i++)
		if (list.items[i].kind == VITEM_BOX && list.items[i].height == 14 * PT)
			assert_int_equal(list.items[i].paint->count, 1);
}

static void two_lines_stand_together_at_either_end(void **state)
{
	struct vlist list;
	vlist_init(&list, *state);
	add_tall_box(&list);
	vlist_cut(&list, 0, 600 * PT);
	assert_int_equal(list.items[1].kind, VITEM_BOX);
	assert_int_equal(list.items[2].kind, VITEM_PENALTY);
	assert_int_equal(list.items[list.count - 2].kind, VITEM_BOX);
	assert_int_equal(list.items[list.count - 3].kind, VITEM_PENALTY);
}

static void one_that_a_column_holds_stays_whole(void **state)
{
	struct vlist list;
	vlist_init(&list, *state);
	add_tall_box(&list);
	vlist_cut(&list, 0, 700 * PT);
	assert_int_equal(count_boxes(&list), 1);
}

static void a_note_goes_with_its_mark(void **state)
{
	static struct note note;
	struct vlist list;
	vlist_init(&list, *state);
	struct vitem *box = add_tall_box(&list);
	struct insert insert = { .note = &note, .reference = &elements[30], .line_count = 1 };
	struct insert *inserts[] = { &insert };
	box->inserts = inserts;
	box->insert_count = 1;
	vlist_cut(&list, 0, 600 * PT);
	size_t boxes = 0;
	for (size_t i = 0; i < list.count; i++) {
		if (list.items[i].kind != VITEM_BOX)
			continue;
		assert_int_equal(list.items[i].insert_count, boxes == 30);
		boxes++;
	}
}

static void a_tint_is_cut_with_its_lines(void **state)
{
	static const struct ink ink;
	struct vlist list;
	vlist_init(&list, *state);
	struct vitem *box = vlist_box(&list, LINES * 14 * PT);
	paint_rule(box->paint, 0, 0, 100 * PT, LINES * 14 * PT, &ink);
	for (int i = 0; i < LINES; i++)
		paint_glyphs(box->paint, NULL, 0, (i * 28 + 21) * PT / 2, &a_run);
	vlist_cut(&list, 0, 600 * PT);
	assert_int_equal(count_boxes(&list), LINES);
	for (size_t i = 0; i < list.count; i++) {
		struct point corner, size;
		if (list.items[i].kind != VITEM_BOX)
			continue;
		assert_int_equal(list.items[i].paint->count, 2);
		const struct paint_item *tint = &list.items[i].paint->items[0];
		assert_int_equal(tint->kind, PAINT_FILL);
		assert_true(path_is_rectangle(tint->fill.path, &corner, &size));
		assert_int_equal(size.y, list.items[i].height);
	}
}

static void what_one_thing_bridges_is_not_cut(void **state)
{
	static const struct image image;
	struct vlist list;
	vlist_init(&list, *state);
	struct vitem *box = vlist_box(&list, 800 * PT);
	paint_add(box->paint, (struct paint_item) { .kind = PAINT_IMAGE,
						    .image = { &image, 100 * PT, 800 * PT } });
	paint_glyphs(box->paint, NULL, 0, 400 * PT, &a_run);
	vlist_cut(&list, 0, 600 * PT);
	assert_int_equal(count_boxes(&list), 1);
}

/* A portrait, and beside it lines that reach further down. */
static void a_picture_at_the_head_is_not_cut(void **state)
{
	static const struct image image;
	struct vlist list;
	vlist_init(&list, *state);
	struct vitem *box = add_tall_box(&list);
	paint_add(box->paint, (struct paint_item) { .kind = PAINT_IMAGE,
						    .image = { &image, 100 * PT, 140 * PT } });
	vlist_cut(&list, 0, 600 * PT);
	assert_true(list.items[0].height >= 140 * PT);
	assert_int_equal(list.items[0].paint->count, 11);
}

static void lines_of_one_text_are_not_parted(void **state)
{
	struct vlist list;
	vlist_init(&list, *state);
	struct vitem *box = add_tall_box(&list);
	for (int i = 20; i < 25; i++)
		box->paint->items[i].goes_on = true;
	vlist_cut(&list, 0, 600 * PT);
	assert_int_equal(count_boxes(&list), LINES - 5);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_tall_box_becomes_a_box_a_line_of_the_same_height),
		cmocka_unit_test(two_lines_stand_together_at_either_end),
		cmocka_unit_test(one_that_a_column_holds_stays_whole),
		cmocka_unit_test(a_note_goes_with_its_mark),
		cmocka_unit_test(a_tint_is_cut_with_its_lines),
		cmocka_unit_test(what_one_thing_bridges_is_not_cut),
		cmocka_unit_test(a_picture_at_the_head_is_not_cut),
		cmocka_unit_test(lines_of_one_text_are_not_parted),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
