#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "picture.h"

static const length_t pt = LENGTH_ONE_PT;
static length_t text_width_of_page;

static int set_up(void **state)
{
	text_width_of_page = length_from_micrometres(172000);
	*state = national_new();
	return 0;
}

static int tear_down(void **state)
{
	national_free(*state);
	return 0;
}

static void expect_share(length_t length, length_t whole, double part, double sum)
{
	double share = (double)length / (double)whole;
	if (fabs(share - part / sum) > 0.001)
		fail_msg("a part is %.4f of its bar, not %.4f", share, part / sum);
}

static void bars_are_as_long_as_their_shares(void **state)
{
	struct national *national = *state;
	national_draw(national, text_width_of_page);
	length_t room = text_width_of_page - 98 * pt;
	expect_share(find_box(national, &dark_blue, 0).width, room - pt, 7368, 11049);
	expect_share(find_box(national, &turquoise, 0).width, room - pt, 3681, 11049);
	expect_share(find_box(national, &dark_blue, 1).width, room - 2 * pt, 24, 154);
	expect_share(find_box(national, &turquoise, 1).width, room - 2 * pt, 63, 154);
	expect_share(find_box(national, &orange, 0).width, room - 2 * pt, 67, 154);
	expect_share(find_box(national, &orange, 1).width, room - 2 * pt, 6, 17);
}

static void bars_fill_the_width_with_a_white_gap_between_parts(void **state)
{
	struct national *national = *state;
	national_draw(national, text_width_of_page);
	struct box first = find_box(national, &dark_blue, 1);
	struct box second = find_box(national, &turquoise, 1);
	struct box third = find_box(national, &orange, 0);
	assert_int_equal(first.x, 98 * pt);
	assert_int_equal(second.x, first.x + first.width + pt);
	assert_int_equal(third.x, second.x + second.width + pt);
	assert_int_equal(third.x + third.width, text_width_of_page);
}

static void everything_stands_where_the_look_puts_it(void **state)
{
	struct national *national = *state;
	national_draw(national, text_width_of_page);
	assert_int_equal(find_box(national, &navy, 0).y, 0);
	assert_int_equal(find_box(national, &navy, 0).width, text_width_of_page);
	assert_int_equal(find_text(national, national->data.title)->y, millipt(16500));
	assert_int_equal(find_text(national, national->data.subtitle)->y, millipt(29500));
	assert_int_equal(find_text(national, "Category 1")->y, millipt(51500));
	assert_int_equal(find_text(national, "Category 3")->y, millipt(89000));
	assert_int_equal(find_box(national, &dark_blue, 0).y, millipt(58500));
	assert_int_equal(find_box(national, &dark_blue, 1).y, millipt(93500));
	assert_int_equal(find_box(national, &dark_blue, 0).height, 21 * pt);
	assert_int_equal(find_text(national, "Level 1")->y, millipt(67500));
	assert_int_equal(find_text(national, "11,049 individuals")->y, millipt(78000));
	assert_int_equal(find_text(national, "67%")->x, 104 * pt);
	assert_int_equal(find_text(national, "67%")->y, millipt(72500));
	assert_int_equal(find_text(national, national->data.note)->y, millipt(165875));
	assert_int_equal(chart_height(&national->chart, text_width_of_page), millipt(171500));
	expect_tidy(national, text_width_of_page);
	assert_int_equal(national->messages.count, 0);
}

static void the_axis_stands_at_the_bars_left(void **state)
{
	struct national *national = *state;
	national_draw(national, text_width_of_page);
	struct box axis = find_box(national, &navy, 1);
	assert_int_equal(axis.x, 98 * pt - pt / 4);
	assert_int_equal(axis.width, pt / 2);
	assert_int_equal(axis.y, millipt(58500 - 750));
	assert_int_equal(axis.y + axis.height, millipt(149500 + 750));
}

static void names_stand_once_over_the_first_bar_that_shows_them(void **state)
{
	struct national *national = *state;
	national_draw(national, text_width_of_page);
	assert_int_equal(count_texts(national, "Category 1"), 1);
	assert_int_equal(count_texts(national, "Category 2"), 1);
	assert_int_equal(count_texts(national, "Category 3"), 1);
	assert_int_equal(find_text(national, "Category 2")->x, find_box(national, &turquoise, 0).x);
	assert_int_equal(find_text(national, "Category 3")->x, find_box(national, &orange, 0).x);
}

static void labels_take_the_ink_that_their_colour_asks_for(void **state)
{
	struct national *national = *state;
	national_draw(national, text_width_of_page);
	assert_ptr_equal(find_text(national, "67%")->glyphs->ink, &white);
	assert_ptr_equal(find_text(national, "7,368")->glyphs->ink, &white);
	assert_ptr_equal(find_text(national, "33%")->glyphs->ink, &black);
}

static void each_item_has_its_element(void **state)
{
	struct national *national = *state;
	national_draw(national, text_width_of_page);
	assert_null(national->list.items[0].element);
	assert_ptr_equal(find_text(national, national->data.title)->element, national->caption);
	assert_ptr_equal(find_text(national, national->data.subtitle)->element, national->caption);
	assert_ptr_equal(find_text(national, "Level 1")->element, national->figure);
	assert_ptr_equal(find_text(national, "67%")->element, national->figure);
	assert_ptr_equal(find_text(national, national->data.note)->element, national->note_element);
}

static void set_row(struct national *national, const struct chart_value *values)
{
	national->data.values = values;
	national->data.row_count = 1;
}

/* Not as if it were none, and not as what does not apply. */
static void a_missing_part_is_told_under_the_bars(void **state)
{
	struct national *national = *state;
	static const struct chart_value unknown = { .absent = true, .unknown = true };
	static const struct chart_value absent = { .absent = true };
	const struct chart_value values[] = { number(10), unknown, number(20), unknown, unknown,
					      unknown,	  absent,  absent,     absent };
	for (int kind = CHART_STACKED_100; kind <= CHART_STACKED; kind++) {
		national->chart.kind = (enum chart_kind)kind;
		national->data.values = values;
		national_draw(national, text_width_of_page);
		assert_non_null(find_text(national, "No figure for Level 1 (Category 2)"));
		assert_int_equal(count_texts(national, "No figure"), 1);
		assert_int_equal(count_texts(national, "Not applicable"), 1);
		expect_tidy(national, text_width_of_page);
	}
	national->chart.kind = CHART_STACKED_100;
	const char *told = chart_alternative(&national->chart);
	assert_non_null(strstr(told, "Category 2 no figure"));
	assert_non_null(strstr(told, "Level 2: no figure."));
	assert_non_null(strstr(told, "Level 3: not applicable."));
}

static void a_part_shows_what_it_has_room_for(void **state)
{
	struct national *national = *state;
	/* Of 387.559 pt: 47 pt, 40 pt, the rest. */
	const struct chart_value narrow[] = { number(121), number(103), number(776) };
	set_row(national, narrow);
	national_draw(national, text_width_of_page);
	assert_non_null(find_text(national, "12%"));
	assert_null(find_text(national, "121"));
	assert_null(find_text(national, "103"));
	assert_non_null(find_text(national, "776"));
	/* 23 pt, 20 pt: labelled above, with a leader each. */
	const struct chart_value narrower[] = { number(59), number(52), number(889) };
	set_row(national, narrower);
	national_draw(national, text_width_of_page);
	struct box bar = find_box(national, &dark_blue, 0);
	assert_true(find_text(national, "6%")->y < bar.y);
	assert_true(find_text(national, "5%")->y < bar.y);
	assert_true(find_text(national, "59")->y < bar.y);
	int leaders = 0;
	for (size_t i = 0; i < national->list.count; i++)
		leaders += national->list.items[i].kind == PAINT_STROKE;
	assert_int_equal(leaders, 2);
	expect_tidy(national, text_width_of_page);
}

static void an_absent_value_takes_no_part(void **state)
{
	struct national *national = *state;
	national_draw(national, text_width_of_page);
	struct box first = find_box(national, &dark_blue, 0);
	struct box second = find_box(national, &turquoise, 0);
	assert_int_equal(first.y, second.y);
	assert_int_equal(second.x + second.width, text_width_of_page);
	assert_true(find_box(national, &orange, 0).y > second.y);
}

static void a_row_without_figures_says_so_in_words(void **state)
{
	struct national *national = *state;
	const struct chart_value values[] = {
		number(0),	    { .absent = true }, number(0),
		{ .absent = true }, { .absent = true }, { .absent = true },
		number(1),	    number(2),		number(3),
	};
	national->data.values = values;
	national_draw(national, text_width_of_page);
	assert_non_null(find_text(national, "No individuals"));
	assert_non_null(find_text(national, "Not applicable"));
	assert_null(find_text(national, "0%"));
	assert_non_null(find_text(national, "50%"));
	expect_tidy(national, text_width_of_page);
}

static void one_value_fills_its_bar(void **state)
{
	struct national *national = *state;
	const struct chart_value values[] = { number(1), number(0), { .absent = true } };
	set_row(national, values);
	national_draw(national, text_width_of_page);
	/* Behind the samples of the key, which names what has no part. */
	assert_int_equal(find_box(national, &dark_blue, 1).width, text_width_of_page - 98 * pt);
	assert_int_equal(find_box(national, &turquoise, 1).width, 0);
	assert_non_null(find_text(national, "Category 2"));
	assert_non_null(find_text(national, "100%"));
	assert_non_null(find_text(national, "1 individual"));
}

static void huge_values_keep_their_shares_and_places(void **state)
{
	struct national *national = *state;
	const struct chart_value values[] = { number(66666666666666666), number(33333333333333333),
					      number(1) };
	set_row(national, values);
	national_draw(national, text_width_of_page);
	struct box first = find_box(national, &dark_blue, 0);
	expect_share(first.width, text_width_of_page - first.x - 2 * pt, 2, 3);
	expect_tidy(national, text_width_of_page);
}

static void values_too_large_to_add_are_told_and_not_drawn(void **state)
{
	struct national *national = *state;
	const struct chart_value values[] = { number(99999999999999999),
					      { .number = { 1, 9 } },
					      number(1) };
	set_row(national, values);
	national_draw(national, text_width_of_page);
	assert_int_equal(national->messages.count, 1);
	assert_string_equal(national->messages.items[0].rule, "chart-too-large");
	assert_non_null(find_text(national, "Too large to show"));
	assert_non_null(strstr(chart_alternative(&national->chart), "too large to add up"));
}

static void a_negative_value_is_warned_of_and_left_out(void **state)
{
	struct national *national = *state;
	const struct chart_value values[] = { number(5), number(-3), number(5) };
	set_row(national, values);
	national_draw(national, text_width_of_page);
	assert_int_equal(national->messages.count, 1);
	assert_string_equal(national->messages.items[0].rule, "chart-negative");
	assert_int_equal(find_box(national, &turquoise, 1).width, 0);
	assert_non_null(find_text(national, "10 individuals"));
}

static void names_that_find_no_room_stand_in_a_key(void **state)
{
	struct national *national = *state;
	length_t width = 160 * pt;
	national_draw(national, width);
	assert_int_equal(count_texts(national, "Category 1"), 1);
	assert_int_equal(count_texts(national, "Category 3"), 1);
	assert_int_equal(find_text(national, "Category 1")->y,
			 find_text(national, "Category 2")->y);
	assert_int_equal(find_box(national, &dark_blue, 0).height,
			 find_box(national, &dark_blue, 0).width);
	expect_tidy(national, width);
}

static void long_titles_and_names_take_more_lines(void **state)
{
	struct national *national = *state;
	static const char *const rows[] = { "Individuals managed at Level 1 in the whole area" };
	length_t width = length_from_micrometres(83500);
	length_t before = chart_height(&national->chart, width);
	national->data.rows = rows;
	national->data.row_count = 1;
	national->data.title = "Two in three at Level 1 are in Category 1";
	length_t short_title = chart_height(&national->chart, width);
	national->data.title =
		"Two in three at Level 1 are in Category 1; and others in Category 2";
	assert_int_equal(chart_height(&national->chart, width), short_title + 14 * pt);
	national_draw(national, width);
	expect_tidy(national, width);
	assert_true(before % millipt(3500) == 0);
	assert_true(short_title % millipt(3500) == 0);
}

static void names_stand_in_one_line_where_a_quarter_of_the_width_is_enough(void **state)
{
	struct national *national = *state;
	static const char *const rows[] = { "Yorkshire and the Humber" };
	national->data.rows = rows;
	national->data.row_count = 1;
	national_draw(national, text_width_of_page);
	assert_int_equal(count_texts(national, rows[0]), 1);
	assert_true(find_box(national, &dark_blue, 0).x > 98 * pt);
	national_draw(national, length_from_micrometres(83500));
	assert_int_equal(count_texts(national, rows[0]), 0);
}

static void a_series_beyond_the_palette_is_warned_of(void **state)
{
	struct national *national = *state;
	static const char *const series[] = { "A", "B", "C", "D" };
	const struct chart_value values[] = { number(1), number(2), number(3), number(4) };
	set_row(national, values);
	national->data.series = series;
	national->data.series_count = 4;
	national_draw(national, text_width_of_page);
	assert_string_equal(national->messages.items[0].rule, "chart-too-many-parts");
	assert_true(find_box(national, &dark_blue, 1).width > 0);
	national->look.series_count = 0;
	assert_int_equal(chart_height(&national->chart, text_width_of_page), 0);
	assert_int_equal(messages_status(&national->messages), 1);
}

static void a_chart_without_rows_is_a_title_and_a_note(void **state)
{
	struct national *national = *state;
	national->data.row_count = 0;
	national_draw(national, text_width_of_page);
	assert_non_null(find_text(national, national->data.note));
	national->data = (struct chart_data) { 0 };
	national_draw(national, text_width_of_page);
	assert_int_equal(national->list.count, 1);
}

static void measuring_and_drawing_agree_on_every_run(void **state)
{
	struct national *national = *state;
	length_t height = chart_height(&national->chart, text_width_of_page);
	national_draw(national, text_width_of_page);
	struct paint_list first = national->list;
	assert_int_equal(chart_height(&national->chart, text_width_of_page), height);
	national_draw(national, text_width_of_page);
	assert_int_equal(first.count, national->list.count);
	for (size_t i = 0; i < first.count; i++) {
		assert_int_equal(first.items[i].x, national->list.items[i].x);
		assert_int_equal(first.items[i].y, national->list.items[i].y);
	}
}

/* Numbers that are the same on every run, many small and some very large. */
static int64_t some_number(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	int64_t number = *seed >> 16;
	return number % 5 == 0 ? 0 : number % 3 == 0 ? number * number : number % 40;
}

static void no_label_stands_on_another_whatever_the_figures(void **state)
{
	struct national *national = *state;
	struct chart_value *values = arena_array(national->arena, 9, sizeof *values);
	unsigned seed = 7;
	national->data.values = values;
	for (int round = 0; round < 300; round++) {
		length_t width = (150 + round * 337 / 300) * pt;
		for (int i = 0; i < 9; i++)
			values[i] = number(some_number(&seed));
		national_draw(national, width);
		expect_tidy(national, width);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(bars_are_as_long_as_their_shares, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(bars_fill_the_width_with_a_white_gap_between_parts,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(everything_stands_where_the_look_puts_it, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(the_axis_stands_at_the_bars_left, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(names_stand_once_over_the_first_bar_that_shows_them,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(labels_take_the_ink_that_their_colour_asks_for,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(each_item_has_its_element, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_missing_part_is_told_under_the_bars, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_part_shows_what_it_has_room_for, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(an_absent_value_takes_no_part, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_row_without_figures_says_so_in_words, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(one_value_fills_its_bar, set_up, tear_down),
		cmocka_unit_test_setup_teardown(huge_values_keep_their_shares_and_places, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(values_too_large_to_add_are_told_and_not_drawn,
						set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_negative_value_is_warned_of_and_left_out, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(names_that_find_no_room_stand_in_a_key, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(long_titles_and_names_take_more_lines, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(
			names_stand_in_one_line_where_a_quarter_of_the_width_is_enough, set_up,
			tear_down),
		cmocka_unit_test_setup_teardown(a_series_beyond_the_palette_is_warned_of, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(a_chart_without_rows_is_a_title_and_a_note, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(measuring_and_drawing_agree_on_every_run, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(no_label_stands_on_another_whatever_the_figures,
						set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
