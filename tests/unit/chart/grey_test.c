/* In a print in grey every series can still be told apart. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "chart/grey.h"
#include "picture.h"

enum { SERIES = 5, ROWS = 6 };

static const struct ink dark_pink = {
	"dark-pink", { 128, 22, 80 }, { 3200, 10000, 2600, 3800 }, false
};
static const struct ink light_purple = {
	"light-purple", { 162, 133, 209 }, { 4200, 5000, 0, 0 }, false
};
static const struct ink *const palette[SERIES] = { &dark_blue, &turquoise, &orange, &dark_pink,
						   &light_purple };

static int set_up(void **state)
{
	static const char *const rows[ROWS] = { "2019", "2020", "2021", "2022", "2023", "2024" };
	static const char *const names[SERIES] = {
		"The first of the series", "The second of the series", "The third of the series",
		"The fourth of the series", "The fifth of the series"
	};
	struct national *national = national_new();
	struct chart_value *values = arena_array(national->arena, ROWS * SERIES, sizeof *values);
	/* Lines that end at one place find no room for their names: they need a key. */
	for (int i = 0; i < ROWS * SERIES; i++)
		values[i] =
			number(i / SERIES == ROWS - 1 ? 50 : 10 + 17 * (i % SERIES) + i / SERIES);
	national->data = (struct chart_data) { .rows = rows,
					       .series = names,
					       .row_count = ROWS,
					       .series_count = SERIES,
					       .values = values };
	for (int i = 0; i < SERIES; i++) {
		national->look.series[i] = palette[i];
		national->look.on_series[i] = i % 2 ? &black : &white;
	}
	national->look.series_count = SERIES;
	*state = national;
	return 0;
}

static int tear_down(void **state)
{
	national_free(*state);
	return 0;
}

static void series_of_one_lightness_differ_in_rank(void **state)
{
	struct national *national = *state;
	for (size_t a = 0; a < SERIES; a++)
		for (size_t b = 0; b < a; b++) {
			int apart = abs(grey_of(palette[a]) - grey_of(palette[b]));
			bool ranked =
				grey_rank(&national->chart, a) != grey_rank(&national->chart, b);
			if (apart < GREY_APART && !ranked)
				fail_msg("%s and %s look alike in grey", palette[a]->name,
					 palette[b]->name);
		}
	assert_int_equal(grey_rank(&national->chart, 0), 0);
	assert_int_equal(grey_rank(&national->chart, 1), 0);
}

/* Hatchings, counted by how many of their lines rise and fall. */
static void count_hatches(const struct national *national, int *hatched)
{
	*hatched = 0;
	for (size_t i = 0; i < national->list.count; i++) {
		const struct paint_item *item = &national->list.items[i];
		*hatched += item->kind == PAINT_STROKE && item->stroke.path->verb_count > 2 &&
			    !item->stroke.stroke->dash_count &&
			    item->stroke.path->verbs[2] == PATH_MOVE;
	}
}

static void expect_hatches(struct national *national, enum chart_kind kind, int wanted)
{
	int hatched;
	national->chart.kind = kind;
	national_draw(national, length_from_micrometres(172000));
	count_hatches(national, &hatched);
	if (hatched != wanted)
		fail_msg("%d hatchings instead of %d in a %s chart", hatched, wanted,
			 chart_kind_name(kind));
}

static int ranked(struct national *national)
{
	int count = 0;
	for (size_t i = 0; i < SERIES; i++)
		count += grey_rank(&national->chart, i) > 0;
	return count;
}

static void bars_and_their_key_are_hatched(void **state)
{
	struct national *national = *state;
	expect_hatches(national, CHART_GROUPED, ranked(national) * (ROWS + 1));
	expect_hatches(national, CHART_COLUMN, ranked(national) * (ROWS + 1));
}

static const struct stroke *line_of(const struct national *national, const struct ink *ink)
{
	for (size_t i = 0; i < national->list.count; i++) {
		const struct paint_item *item = &national->list.items[i];
		if (item->kind == PAINT_STROKE && item->stroke.ink == ink &&
		    item->stroke.path->point_count == ROWS)
			return item->stroke.stroke;
	}
	fail_msg("there is no line in %s", ink->name);
	return NULL;
}

static void lines_with_a_key_are_dashed(void **state)
{
	struct national *national = *state;
	national->chart.kind = CHART_LINE;
	national_draw(national, length_from_micrometres(83500));
	for (size_t i = 0; i < SERIES; i++) {
		int rank = grey_rank(&national->chart, i);
		assert_int_equal(line_of(national, palette[i])->dash_count > 0, rank > 0);
	}
	expect_tidy(national, length_from_micrometres(83500));
}

static void markers_of_lines_have_the_shape_of_their_rank(void **state)
{
	struct national *national = *state;
	national->chart.kind = CHART_LINE;
	national_draw(national, length_from_micrometres(83500));
	/* A square for each figure and one in the key; the dots of the others are curves. */
	for (size_t i = 0; i < SERIES; i++) {
		bool square = grey_rank(&national->chart, i) == 1;
		assert_int_equal(find_box(national, palette[i], ROWS).width > 0, square);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(series_of_one_lightness_differ_in_rank, set_up,
						tear_down),
		cmocka_unit_test_setup_teardown(bars_and_their_key_are_hatched, set_up, tear_down),
		cmocka_unit_test_setup_teardown(lines_with_a_key_are_dashed, set_up, tear_down),
		cmocka_unit_test_setup_teardown(markers_of_lines_have_the_shape_of_their_rank,
						set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
