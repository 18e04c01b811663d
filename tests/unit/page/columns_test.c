#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "page/columns.h"

#define PT LENGTH_ONE_PT

static const struct column_limits a_column = {
	.height = 140 * PT, .content = 140 * PT, .grid = 14 * PT, .note_rule = 7 * PT
};

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

/* A paragraph of count lines; breaks inside as paragraphs have them. */
static void add_paragraph(struct vlist *list, int count)
{
	for (int i = 0; i < count; i++) {
		if (i >= 2 && count - i >= 2)
			vlist_allow_break(list, PENALTY_LINE);
		vlist_box(list, 14 * PT);
	}
	vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, 14 * PT);
}

static void what_fits_is_set_whole(void **state)
{
	struct vlist list;
	struct column column;
	vlist_init(&list, *state);
	add_paragraph(&list, 10);
	assert_true(column_fill(&list, 0, &a_column, false, &column));
	assert_int_equal(column.end, list.count);
	assert_int_equal(column.height, 140 * PT);
}

static void no_line_stands_alone_at_head_or_foot(void **state)
{
	struct vlist list;
	struct column column;
	vlist_init(&list, *state);
	add_paragraph(&list, 8);
	add_paragraph(&list, 3); /* one line of it would fit, and must not */
	assert_true(column_fill(&list, 0, &a_column, false, &column));
	assert_int_equal(column.height, 8 * 14 * PT);
	vlist_init(&list, *state);
	add_paragraph(&list, 11); /* ten lines fit; the eleventh would be a widow */
	assert_true(column_fill(&list, 0, &a_column, false, &column));
	assert_int_equal(column.height, 9 * 14 * PT);
}

static void a_head_goes_with_what_follows(void **state)
{
	struct vlist list;
	struct column column;
	vlist_init(&list, *state);
	add_paragraph(&list, 7);
	vlist_space(&list, 21 * PT);
	vlist_box(&list, 14 * PT); /* no break is allowed after it */
	vlist_space(&list, 7 * PT);
	add_paragraph(&list, 4);
	assert_true(column_fill(&list, 0, &a_column, false, &column));
	assert_int_equal(column.height, 7 * 14 * PT);
}

static void space_at_a_columns_head_vanishes_and_a_head_there_has_its_own(void **state)
{
	struct vlist list;
	struct column column;
	vlist_init(&list, *state);
	vlist_space(&list, 21 * PT);
	vlist_box(&list, 14 * PT);
	vlist_space_top(&list, 7 * PT, 14 * PT);
	add_paragraph(&list, 3);
	assert_true(column_fill(&list, 0, &a_column, false, &column));
	assert_int_equal(column.height, (14 + 14 + 3 * 14) * PT);
}

static void of_two_spaces_the_larger_counts(void **state)
{
	struct vlist list;
	vlist_init(&list, *state);
	add_paragraph(&list, 2);
	vlist_space(&list, 21 * PT);
	vlist_box(&list, 14 * PT);
	assert_int_equal(vlist_height(&list), (28 + 21 + 14) * PT);
}

static void a_note_takes_its_height_from_the_column(void **state)
{
	struct vlist list;
	struct column column;
	vlist_init(&list, *state);
	struct note note = { .number = 1 };
	struct insert insert = { .note = &note, .height = 21 * PT };
	struct insert *inserts[] = { &insert };
	add_paragraph(&list, 4);
	struct vitem *box = vlist_first_box(&list, 0);
	box->inserts = inserts;
	box->insert_count = 1;
	add_paragraph(&list, 6);
	assert_true(column_fill(&list, 0, &a_column, false, &column));
	assert_int_equal(column.foot, 28 * PT);
	assert_true(column.height + column.foot <= 140 * PT);
}

static void columns_are_balanced_by_lines(void **state)
{
	struct vlist list;
	struct column columns[COLUMNS_MAX];
	int used;
	vlist_init(&list, *state);
	for (int i = 0; i < 3; i++)
		add_paragraph(&list, 2);
	add_paragraph(&list, 2);
	assert_true(columns_balance(&list, 0, &a_column, 2, columns, &used));
	assert_int_equal(used, 2);
	assert_int_equal(columns[0].height, columns[1].height);
}

static void a_box_higher_than_a_column_is_set_by_force_alone(void **state)
{
	struct vlist list;
	struct column column;
	vlist_init(&list, *state);
	vlist_box(&list, 200 * PT);
	vlist_allow_break(&list, PENALTY_FREE);
	vlist_box(&list, 14 * PT);
	assert_false(column_fill(&list, 0, &a_column, false, &column));
	assert_true(column_fill(&list, 0, &a_column, true, &column));
	assert_true(column.end > 0 && column.end < list.count);
}

static void what_sticks_out_below_a_box_counts_where_the_column_ends(void **state)
{
	struct vlist list;
	struct column column;
	vlist_init(&list, *state);
	for (int i = 0; i < 11; i++) {
		if (i)
			vlist_allow_break(&list, PENALTY_FREE);
		vlist_box(&list, 14 * PT)->depth = 7 * PT;
	}
	assert_true(column_fill(&list, 0, &a_column, false, &column));
	assert_int_equal(column.height, (9 * 14 + 7) * PT);
}

static void a_repeated_head_stands_first_in_the_next_column(void **state)
{
	struct vlist list;
	struct column column;
	vlist_init(&list, *state);
	struct vitem head = { .kind = VITEM_BOX, .height = 42 * PT };
	for (int i = 0; i < 12; i++) {
		if (i) {
			list.repeat = &head;
			vlist_allow_break(&list, PENALTY_ROW);
		}
		vlist_box(&list, 21 * PT);
	}
	assert_true(column_fill(&list, 0, &a_column, false, &column));
	assert_null(column.repeat);
	assert_true(column_fill(&list, column.end, &a_column, false, &column));
	assert_ptr_equal(column.repeat, &head);
	assert_int_equal(column.height, (42 + 4 * 21) * PT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_fits_is_set_whole),
		cmocka_unit_test(no_line_stands_alone_at_head_or_foot),
		cmocka_unit_test(a_head_goes_with_what_follows),
		cmocka_unit_test(space_at_a_columns_head_vanishes_and_a_head_there_has_its_own),
		cmocka_unit_test(of_two_spaces_the_larger_counts),
		cmocka_unit_test(a_note_takes_its_height_from_the_column),
		cmocka_unit_test(columns_are_balanced_by_lines),
		cmocka_unit_test(a_box_higher_than_a_column_is_set_by_force_alone),
		cmocka_unit_test(what_sticks_out_below_a_box_counts_where_the_column_ends),
		cmocka_unit_test(a_repeated_head_stands_first_in_the_next_column),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
