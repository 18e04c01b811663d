#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "block/vlist.h"

#define PT LENGTH_ONE_PT

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

static size_t count_kind(const struct vlist *list, enum vitem_kind kind)
{
	size_t count = 0;
	for (size_t i = 0; i < list->count; i++)
		count += list->items[i].kind == kind;
	return count;
}

static void the_first_space_is_kept_apart_and_not_set(void **state)
{
	struct vlist list;
	vlist_init(&list, *state);
	vlist_space(&list, 21 * PT);
	vlist_box(&list, 14 * PT);
	assert_int_equal(list.first_space, 21 * PT);
	assert_int_equal(list.count, 1);
}

static void boxes_stay_together_unless_a_break_is_allowed(void **state)
{
	struct vlist list;
	vlist_init(&list, *state);
	vlist_box(&list, PT);
	vlist_box(&list, PT);
	assert_int_equal(count_kind(&list, VITEM_PENALTY), 0);
	vlist_allow_break(&list, PENALTY_LINE);
	vlist_box(&list, PT);
	assert_int_equal(count_kind(&list, VITEM_PENALTY), 1);
}

static void of_several_breaks_the_cheapest_counts(void **state)
{
	struct vlist list;
	vlist_init(&list, *state);
	vlist_box(&list, PT);
	vlist_allow_break(&list, PENALTY_HYPHEN);
	vlist_allow_break(&list, PENALTY_FREE);
	vlist_allow_break(&list, PENALTY_LINE);
	vlist_box(&list, PT);
	assert_int_equal(list.items[1].kind, VITEM_PENALTY);
	assert_int_equal(list.items[1].penalty, PENALTY_FREE);
}

static void what_is_to_be_kept_is_kept_whatever_was_allowed(void **state)
{
	struct vlist list;
	vlist_init(&list, *state);
	vlist_box(&list, PT);
	vlist_allow_break(&list, PENALTY_FREE);
	vlist_keep(&list);
	vlist_box(&list, PT);
	assert_int_equal(count_kind(&list, VITEM_PENALTY), 0);
}

static void a_break_comes_before_the_space(void **state)
{
	struct vlist list;
	vlist_init(&list, *state);
	vlist_box(&list, PT);
	vlist_allow_break(&list, PENALTY_FREE);
	vlist_space(&list, 14 * PT);
	vlist_box(&list, PT);
	assert_int_equal(list.items[1].kind, VITEM_PENALTY);
	assert_int_equal(list.items[2].kind, VITEM_GLUE);
}

static void marks_of_several_boxes_come_together_in_order(void **state)
{
	struct vlist list;
	struct insert inserts[3];
	struct insert *one[] = { &inserts[0] }, *two[] = { &inserts[1], &inserts[2] };
	struct destination destination;
	const struct vitem first = { .inserts = one, .insert_count = 1 };
	const struct vitem second = { .inserts = two,
				      .insert_count = 2,
				      .destination = &destination };
	vlist_init(&list, *state);
	struct vitem *box = vlist_box(&list, PT);
	vitem_take_marks(*state, box, &first);
	vitem_take_marks(*state, box, &second);
	assert_int_equal(box->insert_count, 3);
	for (size_t i = 0; i < 3; i++)
		assert_ptr_equal(box->inserts[i], &inserts[i]);
	assert_ptr_equal(box->destination, &destination);
}

static void a_list_is_painted_where_its_boxes_stand(void **state)
{
	struct vlist list;
	static const struct ink ink = { .name = "ink" };
	struct paint_list paint;
	vlist_init(&list, *state);
	paint_list_init(&paint, *state);
	paint_rule(vlist_box(&list, 14 * PT)->paint, 0, 0, PT, PT, &ink);
	vlist_space(&list, 7 * PT);
	paint_rule(vlist_box(&list, 14 * PT)->paint, 0, 0, PT, PT, &ink);
	vlist_paint(&list, &paint, 3 * PT, 100 * PT);
	assert_int_equal(paint.count, 2);
	assert_int_equal(paint.items[0].x, 3 * PT);
	assert_int_equal(paint.items[0].y, 100 * PT);
	assert_int_equal(paint.items[1].y, 121 * PT);
	assert_int_equal(vlist_height(&list), 35 * PT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_space_is_kept_apart_and_not_set),
		cmocka_unit_test(boxes_stay_together_unless_a_break_is_allowed),
		cmocka_unit_test(of_several_breaks_the_cheapest_counts),
		cmocka_unit_test(what_is_to_be_kept_is_kept_whatever_was_allowed),
		cmocka_unit_test(a_break_comes_before_the_space),
		cmocka_unit_test(marks_of_several_boxes_come_together_in_order),
		cmocka_unit_test(a_list_is_painted_where_its_boxes_stand),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
