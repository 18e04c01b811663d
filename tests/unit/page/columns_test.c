#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "page/columns.h"

#define PT LENGTH_ONE_PT

static const struct column_limits a_column = { .height = 140 * PT,
					       .content = 140 * PT,
					       .grid = 14 * PT,
					       .note_rule = 7 * PT,
					       .note_line = 7 * PT };

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

static bool fill(const struct vlist *list, size_t start, size_t carried, bool force,
		 struct column *column)
{
	const struct column_feed feed = { list, start, carried, force };
	return column_fill(&feed, &a_column, column);
}

static void what_fits_is_set_whole(void **state)
{
	struct vlist list;
	struct column column;
	vlist_init(&list, *state);
	add_paragraph(&list, 10);
	assert_true(fill(&list, 0, 0, false, &column));
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
	assert_true(fill(&list, 0, 0, false, &column));
	assert_int_equal(column.height, 8 * 14 * PT);
	vlist_init(&list, *state);
	add_paragraph(&list, 11); /* ten lines fit; the eleventh would be a widow */
	assert_true(fill(&list, 0, 0, false, &column));
	assert_int_equal(column.height, 9 * 14 * PT);
}

static void no_column_holds_one_line_of_a_paragraph_between_two_others(void **state)
{
	struct vlist list;
	struct column columns[COLUMNS_MOST];
	int used;
	/* Room for three lines in all, two of them in the first column. */
	const struct column_limits low[] = {
		{ .height = 28 * PT, .content = 28 * PT, .grid = 14 * PT },
		{ .height = 14 * PT, .content = 14 * PT, .grid = 14 * PT },
	};
	vlist_init(&list, *state);
	add_paragraph(&list, 6);
	columns_fill(&(struct column_feed) { &list, 0, 0, false }, low, 2, columns, &used);
	assert_int_equal(used, 1);
	assert_int_equal(columns[0].height, 28 * PT);
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
	assert_true(fill(&list, 0, 0, false, &column));
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
	assert_true(fill(&list, 0, 0, false, &column));
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
	struct insert insert = { .note = &note, .line_count = 3, .height = 21 * PT };
	struct insert *inserts[] = { &insert };
	add_paragraph(&list, 4);
	struct vitem *box = vlist_first_box(&list, 0);
	box->inserts = inserts;
	box->insert_count = 1;
	add_paragraph(&list, 6);
	assert_true(fill(&list, 0, 0, false, &column));
	assert_int_equal(column.foot, 28 * PT);
	assert_true(column.height + column.foot <= 140 * PT);
}

/* A list of lines, one of which calls for a note of so many lines. */
static void add_noted_lines(struct vlist *list, int count, int noted, struct insert *insert)
{
	static struct note note = { .number = 1 };
	insert->note = &note;
	insert->height = (length_t)insert->line_count * 7 * PT;
	struct insert **inserts = arena_array(list->arena, 1, sizeof(struct insert *));
	inserts[0] = insert;
	for (int i = 0; i < count; i++) {
		if (i)
			vlist_allow_break(list, PENALTY_FREE);
		struct vitem *box = vlist_box(list, 14 * PT);
		box->inserts = i == noted ? inserts : NULL;
		box->insert_count = i == noted;
	}
}

static void a_note_that_does_not_fit_begins_with_its_line_and_goes_on(void **state)
{
	const struct column_limits both[] = { a_column, a_column };
	struct column columns[COLUMNS_MOST];
	struct insert insert = { .line_count = 16 };
	struct vlist list;
	int used;
	vlist_init(&list, *state);
	add_noted_lines(&list, 3, 1, &insert);
	assert_true(
		columns_fill(&(struct column_feed) { &list, 0, 0, true }, both, 2, columns, &used));
	assert_int_equal(used, 2);
	assert_int_equal(columns[0].note_lines + columns[1].note_lines, 16);
	assert_true(columns[0].note_lines >= 2);
	assert_int_equal(columns[0].note_rest, columns[1].note_lines);
	assert_int_equal(columns[1].note_rest, 0);
	assert_true(columns[0].height + columns[0].foot <= 140 * PT);
}

static void a_line_moves_on_with_its_note_when_little_is_left_empty(void **state)
{
	struct column column;
	struct insert insert = { .line_count = 5 };
	struct vlist list;
	vlist_init(&list, *state);
	add_noted_lines(&list, 12, 7, &insert);
	assert_true(fill(&list, 0, 0, false, &column));
	assert_int_equal(column.height, 7 * 14 * PT);
	assert_int_equal(column.note_lines, 0);
}

static void a_torn_note_leaves_no_line_alone(void **state)
{
	struct column column;
	struct insert insert = { .line_count = 18 };
	struct vlist list;
	vlist_init(&list, *state);
	add_noted_lines(&list, 1, 0, &insert); /* room for 17 lines of it */
	assert_true(fill(&list, 0, 0, true, &column));
	assert_int_equal(column.note_lines, 16);
	assert_int_equal(column.note_rest, 2);
}

static void notes_carried_in_come_first_and_no_other_begins_before_they_end(void **state)
{
	struct column column;
	struct insert insert = { .line_count = 2 };
	struct vlist list;
	vlist_init(&list, *state);
	add_noted_lines(&list, 4, 0, &insert);
	assert_true(fill(&list, 0, 30, true, &column));
	assert_int_equal(column.start, column.end);
	assert_int_equal(column.note_lines, 19);
	assert_int_equal(column.note_rest, 11);
	assert_true(fill(&list, column.end, 9, true, &column));
	assert_int_equal(column.end, list.count);
	assert_int_equal(column.note_lines, 11);
}

static void text_goes_on_beside_a_long_note_that_is_carried_in(void **state)
{
	struct column column;
	struct vlist list;
	vlist_init(&list, *state);
	add_paragraph(&list, 20);
	assert_true(fill(&list, 0, 100, true, &column));
	assert_true(column.end > column.start);
	assert_true(column.height + column.foot <= 140 * PT);
	assert_int_equal(column.note_lines + column.note_rest, 100);
}

static void columns_are_balanced_by_lines(void **state)
{
	struct vlist list;
	const struct column_limits both[] = { a_column, a_column };
	struct column columns[COLUMNS_MOST];
	int used;
	vlist_init(&list, *state);
	for (int i = 0; i < 3; i++)
		add_paragraph(&list, 2);
	add_paragraph(&list, 2);
	assert_true(columns_balance(&(struct column_feed) { &list, 0, 0, false }, both, 2, columns,
				    &used));
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
	assert_false(fill(&list, 0, 0, false, &column));
	assert_true(fill(&list, 0, 0, true, &column));
	assert_true(column.end > 0 && column.end < list.count);
}

static void what_hangs_together_but_fits_no_column_is_torn(void **state)
{
	struct vlist list;
	struct column column;
	vlist_init(&list, *state);
	for (int i = 0; i < 15; i++)
		vlist_box(&list, 14 * PT); /* no break is allowed between them */
	assert_false(fill(&list, 0, 0, false, &column));
	assert_true(fill(&list, 0, 0, true, &column));
	assert_int_equal(column.height, 140 * PT);
	assert_true(fill(&list, column.end, 0, true, &column));
	assert_int_equal(column.height, 5 * 14 * PT);
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
	assert_true(fill(&list, 0, 0, false, &column));
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
	assert_true(fill(&list, 0, 0, false, &column));
	assert_null(column.repeat);
	assert_true(fill(&list, column.end, 0, false, &column));
	assert_ptr_equal(column.repeat, &head);
	assert_int_equal(column.height, (42 + 4 * 21) * PT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_fits_is_set_whole),
		cmocka_unit_test(no_line_stands_alone_at_head_or_foot),
		cmocka_unit_test(no_column_holds_one_line_of_a_paragraph_between_two_others),
		cmocka_unit_test(a_head_goes_with_what_follows),
		cmocka_unit_test(space_at_a_columns_head_vanishes_and_a_head_there_has_its_own),
		cmocka_unit_test(of_two_spaces_the_larger_counts),
		cmocka_unit_test(a_note_takes_its_height_from_the_column),
		cmocka_unit_test(a_note_that_does_not_fit_begins_with_its_line_and_goes_on),
		cmocka_unit_test(a_line_moves_on_with_its_note_when_little_is_left_empty),
		cmocka_unit_test(a_torn_note_leaves_no_line_alone),
		cmocka_unit_test(notes_carried_in_come_first_and_no_other_begins_before_they_end),
		cmocka_unit_test(text_goes_on_beside_a_long_note_that_is_carried_in),
		cmocka_unit_test(columns_are_balanced_by_lines),
		cmocka_unit_test(a_box_higher_than_a_column_is_set_by_force_alone),
		cmocka_unit_test(what_hangs_together_but_fits_no_column_is_torn),
		cmocka_unit_test(what_sticks_out_below_a_box_counts_where_the_column_ends),
		cmocka_unit_test(a_repeated_head_stands_first_in_the_next_column),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
