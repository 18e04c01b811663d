/* Each kind of chart, its geometry read back from the display list: the figures to 0.1 per cent. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "picture.h"

static length_t column_width;

static int set_up(void **state)
{
	column_width = length_from_micrometres(83500);
	*state = national_new();
	return 0;
}

static int tear_down(void **state)
{
	national_free(*state);
	return 0;
}

enum { FIGURES_MAX = 64 };

/* Rows and series by name, "|" between; figures with spaces between, "x" for one that nobody gave. */
static const char *const *split(struct national *national, const char *text, size_t *count)
{
	const char **names = arena_array(national->arena, FIGURES_MAX, sizeof *names);
	char *rest = arena_strdup(national->arena, text), *name;
	*count = 0;
	while ((name = strtok_r(rest, "|", &rest)))
		names[(*count)++] = name;
	return names;
}

static void set_data(struct national *national, enum chart_kind kind, const char *rows,
		     const char *series, const char *figures)
{
	struct chart_value *values = arena_array(national->arena, FIGURES_MAX, sizeof *values);
	char *rest = arena_strdup(national->arena, figures), *figure;
	national->chart.kind = kind;
	national->data = (struct chart_data) { .unit = "individuals", .values = values };
	national->data.rows = split(national, rows, &national->data.row_count);
	national->data.series = split(national, series, &national->data.series_count);
	for (int i = 0; (figure = strtok_r(rest, " ", &rest)); i++)
		if (!decimal_parse(figure, strlen(figure), &values[i].number))
			values[i].absent = values[i].unknown = true;
}

static void set_times(struct national *national, const char *years)
{
	struct decimal *times = arena_array(national->arena, FIGURES_MAX, sizeof *times);
	char *rest = arena_strdup(national->arena, years), *year;
	for (int i = 0; (year = strtok_r(rest, " ", &rest)); i++)
		times[i] = decimal_from_int(strtol(year, NULL, 10));
	national->data.times = times;
}

static void draw(struct national *national, length_t width)
{
	national_draw(national, width);
	expect_tidy(national, width);
}

static void expect_ratio(length_t a, length_t b, double wanted)
{
	double ratio = (double)a / (double)b;
	if (fabs(ratio - wanted) > fabs(wanted) / 1000)
		fail_msg("%.5f instead of %.5f", ratio, wanted);
}

/* The centre of the index-th circle of an ink: a dot. */
static struct point find_dot(const struct national *national, const struct ink *ink, int index)
{
	for (size_t i = 0; i < national->list.count; i++) {
		const struct paint_item *item = &national->list.items[i];
		struct point corner, size;
		if (item->kind != PAINT_FILL || item->fill.ink != ink ||
		    path_is_rectangle(item->fill.path, &corner, &size) ||
		    item->fill.path->verb_count < 2 || item->fill.path->verbs[1] != PATH_CURVE)
			continue;
		struct box box = path_box(item);
		if (index-- == 0)
			return (struct point) { box.x + box.width / 2, box.y + box.height / 2 };
	}
	fail_msg("there is no such dot");
	return (struct point) { 0 };
}

/* The index-th line of a pen's width in an ink. */
static const struct paint_item *find_line(const struct national *national, const struct ink *ink,
					  length_t pen, int index)
{
	for (size_t i = 0; i < national->list.count; i++) {
		const struct paint_item *item = &national->list.items[i];
		if (item->kind == PAINT_STROKE && item->stroke.ink == ink &&
		    item->stroke.stroke->width == pen && index-- == 0)
			return item;
	}
	return NULL;
}

static void lying_bars_are_as_long_as_their_figures(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_BAR, "A|B|C|D", "Rate", "168 92 131.5 x");
	draw(national, column_width);
	length_t full = find_box(national, &dark_blue, 0).width;
	expect_ratio(find_box(national, &dark_blue, 1).width, full, 92 / 168.0);
	expect_ratio(find_box(national, &dark_blue, 2).width, full, 131.5 / 168);
	assert_int_equal(find_box(national, &dark_blue, 3).width, 0);
	assert_non_null(find_text(national, "131.5"));
	assert_non_null(find_text(national, "No figure"));
	assert_int_equal(find_box(national, &dark_blue, 0).x, 84 * LENGTH_ONE_PT);
	assert_int_equal(find_box(national, &dark_blue, 0).height, 12 * LENGTH_ONE_PT);
	assert_int_equal(find_box(national, &dark_blue, 1).y - find_box(national, &dark_blue, 0).y,
			 millipt(18500));
}

static void bars_below_zero_go_the_other_way(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_BAR, "A|B", "Change", "50 -25");
	draw(national, column_width);
	struct box up = find_box(national, &dark_blue, 0), down = find_box(national, &dark_blue, 1);
	assert_int_equal(down.x + down.width, up.x);
	expect_ratio(down.width, up.width, 0.5);
	assert_non_null(find_text(national, "\xe2\x88\x92"
					    "25"));
}

static void a_ranking_brings_one_out_and_sorts_the_others(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_RANKING, "London|Kent|Surrey", "Rate", "92 156 96");
	national->data.brought_out = "London";
	draw(national, column_width);
	struct box own = find_box(national, &dark_blue, 0);
	assert_true(find_text(national, "Kent")->y < find_text(national, "Surrey")->y);
	assert_true(find_text(national, "Surrey")->y < find_text(national, "London")->y);
	assert_int_equal(find_box(national, &dark_blue, 1).width, 0);
	assert_ptr_equal(find_text(national, "London")->glyphs->face, national->lato.bold);
	assert_ptr_equal(find_text(national, "Kent")->glyphs->face, national->lato.regular);
	assert_true(own.y > find_text(national, "Surrey")->y);
}

static void a_line_at_the_median_crosses_bars_but_no_figures(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_RANKING, "A|B|C|D", "Rate", "100 52 48 10");
	national->data.median = true;
	national->look.quiet = &orange;
	draw(national, column_width);
	const struct paint_item *name = find_text(national, "Median 50");
	struct box line = find_box(national, &navy, 2); /* under the top rule and the axis */
	struct box longest = find_box(national, &orange, 0),
		   second = find_box(national, &orange, 1);
	assert_non_null(name);
	assert_int_equal(find_box(national, &dark_blue, 0).width, 0);
	expect_ratio(line.x + line.width / 2 - longest.x, longest.width, 0.5);
	assert_int_equal(name->x, line.x);
	assert_true(line.y > name->y && line.y < longest.y);
	assert_true(line.y + line.height >= second.y + second.height);
	assert_true(line.y + line.height < find_box(national, &orange, 2).y);
	assert_non_null(strstr(chart_alternative(&national->chart), "The median is 50."));
}

static void grouped_bars_name_their_series_once(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_GROUPED, "A|B", "2005|2025", "20 40 80 10");
	draw(national, length_from_micrometres(172000));
	length_t full = find_box(national, &dark_blue, 1).width;
	expect_ratio(find_box(national, &dark_blue, 0).width, full, 0.25);
	expect_ratio(find_box(national, &turquoise, 0).width, full, 0.5);
	expect_ratio(find_box(national, &turquoise, 1).width, full, 0.125);
	assert_int_equal(count_texts(national, "2005"), 1);
	assert_int_equal(count_texts(national, "2025"), 1);
}

static void upright_bars_are_as_high_as_their_figures(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_COLUMN, "2004|2005|2006", "Count", "245 289 x");
	draw(national, column_width);
	expect_ratio(find_box(national, &dark_blue, 0).height,
		     find_box(national, &dark_blue, 1).height, 245 / 289.0);
	assert_int_equal(
		find_box(national, &dark_blue, 0).y + find_box(national, &dark_blue, 0).height,
		find_box(national, &dark_blue, 1).y + find_box(national, &dark_blue, 1).height);
	assert_non_null(find_text(national, "245"));
	assert_int_equal(find_box(national, &dark_blue, 0).width, 28 * LENGTH_ONE_PT);
}

static void upright_bars_whose_names_find_no_room_lie(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_COLUMN,
		 "Northamptonshire|Nottinghamshire|Hertfordshire|Cambridgeshire|Staffordshire",
		 "Count", "5 4 3 2 1");
	draw(national, column_width);
	assert_int_equal(find_box(national, &dark_blue, 0).height, 12 * LENGTH_ONE_PT);
	expect_ratio(find_box(national, &dark_blue, 4).width,
		     find_box(national, &dark_blue, 0).width, 0.2);
}

static void stacked_bars_are_as_long_as_their_sums(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_STACKED, "A|B", "One|Two", "300 100 100 100");
	draw(national, column_width);
	struct box one = find_box(national, &dark_blue, 0), two = find_box(national, &turquoise, 0);
	struct box half = find_box(national, &turquoise, 1);
	length_t full = two.x + two.width - one.x;
	expect_ratio(half.x + half.width - one.x, full, 0.5);
	expect_ratio(two.x - one.x, full, 0.75);
	assert_non_null(find_text(national, "400"));
	assert_non_null(find_text(national, "200"));
}

static void a_line_is_true_to_time_and_figure(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_LINE, "2004|2005|2006|2011|2020|2024", "Category 1",
		 "24572 28994 29973 36921 62435 70052");
	set_times(national, "2004 2005 2006 2011 2020 2024");
	national->data.tick_power = 3;
	draw(national, column_width);
	struct point first = find_dot(national, &dark_blue, 0);
	struct point fourth = find_dot(national, &dark_blue, 3);
	struct point last = find_dot(national, &dark_blue, 5);
	expect_ratio(fourth.x - first.x, last.x - first.x, 7 / 20.0);
	/* The scale is from 0 to 80,000 over 210 pt. */
	expect_ratio(first.y - last.y, 210 * LENGTH_ONE_PT, (70052 - 24572) / 80000.0);
	expect_ratio(first.y - fourth.y, 210 * LENGTH_ONE_PT, (36921 - 24572) / 80000.0);
	assert_non_null(find_text(national, "80"));
	assert_non_null(find_text(national, "24,572"));
	assert_non_null(find_text(national, "70,052"));
	assert_ptr_equal(find_text(national, "70,052")->glyphs->face, national->lato.bold);
}

static void years_without_a_figure_are_crossed_by_a_pale_line(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_LINE, "2004|2005|2006|2007|2008", "A", "10 20 x 30 40");
	draw(national, column_width);
	const struct paint_item *before = find_line(national, &dark_blue, millipt(1750), 0);
	const struct paint_item *after = find_line(national, &dark_blue, millipt(1750), 1);
	assert_int_equal(before->stroke.path->point_count, 2);
	assert_int_equal(after->stroke.path->point_count, 2);
	assert_null(find_line(national, &dark_blue, millipt(1750), 2));
}

static void times_without_a_figure_are_named_under_the_chart(void **state)
{
	static const enum chart_kind kinds[] = { CHART_LINE, CHART_AREA, CHART_MULTIPLES };
	struct national *national = *state;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		set_data(national, kinds[i], "2004|2005|2006", "A", "10 x 30");
		draw(national, column_width);
		assert_non_null(find_text(national, "No figure for 2005"));
		set_data(national, kinds[i], "2004|2005|2006", "A|B", "10 20 x 30 5 x");
		draw(national, column_width);
		assert_non_null(find_text(national, "No figure for 2005 (A) and 2006 (B)"));
	}
}

static void an_axis_stands_on_zero_unless_it_is_cut(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_LINE, "2004|2005|2006", "A", "10245 10310 10285");
	draw(national, column_width);
	assert_non_null(find_text(national, "0"));
	national->data.cut = true;
	draw(national, column_width);
	assert_null(find_text(national, "0"));
	assert_non_null(find_text(national, "10,240"));
	int waves = 0;
	while (find_line(national, &navy, millipt(500), waves))
		waves++;
	assert_true(waves > 5);
}

/* From the figure's right, clockwise: the end points of a sector's arc. */
static double sector_share(const struct national *national, const struct ink *ink)
{
	for (size_t i = 0; i < national->list.count; i++) {
		const struct paint_item *item = &national->list.items[i];
		struct point corner, size;
		if (item->kind != PAINT_FILL || item->fill.ink != ink ||
		    path_is_rectangle(item->fill.path, &corner, &size))
			continue;
		const struct path *path = item->fill.path;
		struct point from = path->points[0], centre = path->points[path->point_count - 1];
		struct point to = path->points[path->point_count - 2];
		double a = atan2((double)(from.y - centre.y), (double)(from.x - centre.x));
		double b = atan2((double)(to.y - centre.y), (double)(to.x - centre.x));
		double turn = (b - a) / 6.283185307179586;
		return turn < 0 ? turn + 1 : turn;
	}
	fail_msg("there is no sector of that ink");
	return 0;
}

static void sectors_are_as_wide_as_their_shares(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_PIE, "1|2|3", "Offenders", "629 300 71");
	national->data.share_places = 1;
	draw(national, length_from_micrometres(172000));
	assert_true(fabs(sector_share(national, &dark_blue) - 0.629) < 0.0005);
	assert_true(fabs(sector_share(national, &turquoise) - 0.3) < 0.0005);
	assert_true(fabs(sector_share(national, &orange) - 0.071) < 0.0005);
	assert_non_null(find_text(national, "62.9%  629"));
	assert_non_null(find_text(national, "30.0%  300"));
	assert_non_null(find_text(national, "7.1%  71"));
}

/* A ring's sector: out along one edge, the outer arc, in along the other, the inner arc back. */
static double ring_share(const struct national *national, const struct ink *ink)
{
	const double radius = 70, hole = 40; /* of the look: 140 and 80 pt across */
	for (size_t i = 0; i < national->list.count; i++) {
		const struct paint_item *item = &national->list.items[i];
		if (item->kind != PAINT_FILL || item->fill.ink != ink)
			continue;
		const struct path *path = item->fill.path;
		const struct point *to = path->points;
		for (uint32_t verb = 1; path->verbs[verb] == PATH_CURVE; verb++)
			to += 3;
		struct point from = path->points[0], inner = path->points[path->point_count - 1];
		double reach = radius / (radius - hole);
		double x = (double)from.x + (double)(inner.x - from.x) * reach;
		double y = (double)from.y + (double)(inner.y - from.y) * reach;
		double a = atan2((double)from.y - y, (double)from.x - x);
		double b = atan2((double)to->y - y, (double)to->x - x);
		double turn = (b - a) / 6.283185307179586;
		return turn < 0 ? turn + 1 : turn;
	}
	fail_msg("there is no sector of that ink");
	return 0;
}

static void sectors_of_a_ring_are_as_wide_as_their_shares(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_RING, "1|2|3", "Offenders", "711 262 27");
	draw(national, length_from_micrometres(172000));
	assert_true(fabs(ring_share(national, &dark_blue) - 0.711) < 0.0005);
	assert_true(fabs(ring_share(national, &turquoise) - 0.262) < 0.0005);
	assert_true(fabs(ring_share(national, &orange) - 0.027) < 0.0005);
}

/* What is not drawn is named. */
static void parts_without_a_sector_are_told_under_a_pie(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_PIE, "1|2|3|4", "Offenders", "60 40 0 x");
	draw(national, length_from_micrometres(172000));
	assert_non_null(find_text(national, "3 none, 4 no figure"));
	set_data(national, CHART_PIE, "1|2|3", "Offenders", "60 40 -5");
	draw(national, length_from_micrometres(172000));
	assert_non_null(find_text(national, "3 below zero"));
}

static void a_share_of_nothing_is_said_in_words(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_RING, "1|2", "Offenders", "0 0");
	draw(national, column_width);
	assert_non_null(find_text(national, "No individuals"));
	assert_string_equal(chart_alternative(&national->chart), "Ring chart: no individuals.");
}

static void a_ring_of_one_part_is_whole(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_RING, "1|2", "Offenders", "17 0");
	draw(national, column_width);
	assert_non_null(find_text(national, "17"));
	struct point centre = find_dot(national, &dark_blue, 0);
	assert_true(centre.x > 0);
}

static void dots_stand_where_their_figures_are(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_DOT, "A|B|C", "One", "100 50 25");
	draw(national, column_width);
	length_t a = find_dot(national, &dark_blue, 0).x, b = find_dot(national, &dark_blue, 1).x;
	length_t c = find_dot(national, &dark_blue, 2).x;
	expect_ratio(b - c, a - c, 25 / 75.0);
}

static void slopes_go_from_figure_to_figure(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_SLOPE, "A|B|C", "2005|2025", "100 50 40 80 x 3");
	draw(national, column_width);
	const struct paint_item *first = find_line(national, &dark_blue, millipt(1500), 0);
	const struct paint_item *second = find_line(national, &dark_blue, millipt(1500), 1);
	const struct point *a = first->stroke.path->points, *b = second->stroke.path->points;
	/* In tenths from 100 down: 0, 5 and 6, 2. */
	expect_ratio(a[1].y - a[0].y, b[0].y - a[0].y, 50 / 60.0);
	expect_ratio(b[1].y - a[0].y, b[0].y - a[0].y, 20 / 60.0);
	assert_null(find_line(national, &dark_blue, millipt(1500), 2));
	const char *told = chart_alternative(&national->chart);
	assert_non_null(strstr(told, "C: 3 in 2025. No figure for C (2005)."));
}

/* The figure that there is has a dot and its name at its end, under the head of its year. */
static void slopes_show_a_figure_that_stands_alone(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_SLOPE, "A", "2005|2025", "x 47381");
	draw(national, column_width);
	assert_non_null(find_text(national, "2005"));
	assert_non_null(find_text(national, "2025"));
	assert_non_null(find_text(national, "A  47,381"));
	assert_non_null(find_text(national, "No figure for A (2005)"));
	assert_null(find_line(national, &dark_blue, millipt(1500), 0));
}

/* Figures are never torn: the drawing is made smaller until they stand whole, and so small is told. */
static void a_narrow_chart_is_drawn_smaller_and_says_what_it_needs(void **state)
{
	struct national *national = *state;
	length_t width = length_from_micrometres(20000);
	set_data(national, CHART_STACKED, "Kent", "A|B", "1234567890 987654321");
	draw(national, width);
	assert_non_null(find_text(national, "2,222,222,211"));
	assert_int_equal(national->messages.count, 1);
	assert_string_equal(national->messages.items[0].rule, "chart-too-narrow");
	draw(national, column_width);
	assert_int_equal(national->messages.count, 1);
}

static void small_multiples_share_a_scale_unless_told(void **state)
{
	struct national *national = *state;
	length_t width = length_from_micrometres(172000);
	set_data(national, CHART_MULTIPLES, "2018|2025", "A|B", "100 10 200 20");
	draw(national, width);
	length_t base = find_line(national, &navy, millipt(500), 0)->stroke.path->points[0].y;
	length_t a = base - find_dot(national, &dark_blue, 1).y;
	length_t b = base - find_dot(national, &dark_blue, 3).y;
	expect_ratio(b, a, 0.1);
	national->data.own_scales = true;
	draw(national, width);
	a = base - find_dot(national, &dark_blue, 1).y;
	b = base - find_dot(national, &dark_blue, 3).y;
	assert_int_equal(a, b);
	assert_non_null(find_text(national, "2018: 100"));
}

static void tiles_stand_at_their_areas_places(void **state)
{
	struct national *national = *state;
	struct area areas[] = { { "London", "", NULL, 6, 7, &areas[1] },
				{ "Kent", "", NULL, 6, 8, &areas[2] },
				{ "Essex", "", NULL, 7, 7, NULL } };
	set_data(national, CHART_TILE_MAP, "London|Kent|Nowhere", "Per 100,000", "92 156 3");
	national->data.areas = areas;
	national->data.brought_out = "London";
	draw(national, length_from_micrometres(172000));
	const struct paint_item *london = find_text(national, "London");
	const struct paint_item *kent = find_text(national, "Kent");
	assert_int_equal(london->x, kent->x);
	/* 127.75 mm in 8 columns with 2 pt between. */
	assert_int_equal((kent->y - london->y) / 65536,
			 (length_from_micrometres(127750) - 14 * LENGTH_ONE_PT) / 8 / 65536 + 2);
	assert_string_equal(national->messages.items[0].rule, "chart-unknown-area");
	assert_true(find_box(national, &orange, 0).width > 0);
}

static void strips_mark_every_row_and_the_median(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_STRIP, "A|B|C|D|E", "Count", "10 20 30 50 110");
	national->data.brought_out = "C";
	struct paint_list list;
	paint_list_init(&list, national->arena);
	chart_draw_strip(&national->chart, 0, 109 * LENGTH_ONE_PT, 30 * LENGTH_ONE_PT, NULL, &list);
	national->list = list;
	/* From 10 to 110 over 100 pt, a dot's radius in. */
	struct point own = find_dot(national, &turquoise, 0);
	assert_true(llabs(own.x - millipt(24500)) < 100);
	struct box median = find_box(national, &navy, 0);
	assert_true(llabs(median.x + median.width / 2 - millipt(24500)) < 100);
	assert_non_null(find_text(national, "10"));
	assert_non_null(find_text(national, "110"));
	assert_string_equal(chart_strip_alternative(&national->chart, 0),
			    "Strip plot: Count. The highest is E with 110. The lowest is A with "
			    "10. The median is 30. C has the third highest of 5, 30.");
}

static void strips_tell_who_has_no_mark(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_STRIP, "A|B|C", "Count|Rate", "10 20 x 5 30 x");
	draw(national, length_from_micrometres(172000));
	assert_non_null(find_text(national, "No figure for B (Count) and C (Rate)"));
}

static void sparklines_keep_to_their_cell(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_LINE, "2004|2005|2006", "A", "10 20 15");
	paint_list_init(&national->list, national->arena);
	chart_draw_sparkline(&national->chart, 0, 60 * LENGTH_ONE_PT, 12 * LENGTH_ONE_PT, NULL,
			     &national->list);
	for (size_t i = 0; i < national->list.count; i++)
		assert_false(is_outside(path_box(&national->list.items[i]), 60 * LENGTH_ONE_PT,
					12 * LENGTH_ONE_PT));
	assert_true(national->list.count > 1);
}

static void areas_stack_to_their_sums(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_AREA, "2004|2005", "One|Two", "100 100 200 200");
	draw(national, column_width);
	struct box one = { 0 }, two = { 0 };
	for (size_t i = 0; i < national->list.count; i++) {
		const struct paint_item *item = &national->list.items[i];
		if (item->kind == PAINT_FILL && item->fill.ink == &dark_blue)
			one = path_box(item);
		if (item->kind == PAINT_FILL && item->fill.ink == &turquoise)
			two = path_box(item);
	}
	/* 0 to 400: the first from 100 to 200 over 0, the second from 200 to 400. */
	expect_ratio(one.height, 210 * LENGTH_ONE_PT, 0.5);
	expect_ratio(two.height, 210 * LENGTH_ONE_PT, 0.75);
}

/* Each series has a bar of its own. */
static bool in_groups(enum chart_kind kind)
{
	return kind == CHART_BAR || kind == CHART_GROUPED || kind == CHART_COLUMN ||
	       kind == CHART_RANKING;
}

/* Rows stand closer then, in each kind; of the national look's page 686 pt are for text. */
static void forty_rows_stand_on_a_page(void **state)
{
	enum { ROWS = 40 };
	struct national *national = *state;
	struct chart_value values[2 * ROWS];
	struct decimal times[ROWS];
	const char *rows[ROWS];
	for (int i = 0; i < ROWS; i++) {
		rows[i] = arena_printf(national->arena, "Area %d", i + 1);
		times[i] = decimal_from_int(1980 + i);
		values[2 * i] = values[2 * i + 1] = number(3 * i + 1);
	}
	for (int kind = 0; kind < CHART_KINDS; kind++) {
		set_data(national, (enum chart_kind)kind, "", "2018|2025", "");
		national->data.rows = rows;
		national->data.row_count = ROWS;
		national->data.series_count = in_groups((enum chart_kind)kind) ? 1 : 2;
		national->data.values = values;
		national->data.times = times;
		length_t width = length_from_micrometres(172000);
		draw(national, width);
		if (chart_height(&national->chart, width) > 686 * LENGTH_ONE_PT)
			fail_msg("a %s of %g pt", chart_kind_name((enum chart_kind)kind),
				 length_to_pt(chart_height(&national->chart, width)));
	}
}

static void a_trend_is_told_in_words(void **state)
{
	struct national *national = *state;
	set_data(national, CHART_LINE, "2004|2005|2024", "A", "24572 x 70052");
	national->data.series = (const char *const[]) { "" };
	assert_string_equal(
		chart_alternative(&national->chart),
		"Line chart, 2004 to 2024. From 24,572 in 2004 it rose to 70,052 in "
		"2024, by 185.1 per cent. 2004 24,572, 2024 70,052. The highest is "
		"2024 with 70,052. The lowest is 2004 with 24,572. No figure for 2005.");
	national->chart.lang = "cy";
	assert_non_null(strstr(chart_alternative(&national->chart),
			       "O 24,572 yn 2004 cododd i 70,052 yn 2024, sef 185.1 y cant."));
}

static void welsh_joins_lists_by_sound(void **state)
{
	struct national *national = *state;
	national->chart.lang = "cy-GB";
	set_data(national, CHART_BAR, "Gwent|Essex", "A", "1 2");
	assert_non_null(strstr(chart_alternative(&national->chart), "Gwent ac Essex"));
	set_data(national, CHART_BAR, "Essex|Gwent", "A", "1 2");
	assert_non_null(strstr(chart_alternative(&national->chart), "Essex a Gwent"));
}

static void every_kind_has_a_name_that_finds_it(void **state)
{
	(void)state;
	enum chart_kind kind;
	for (int i = 0; i < CHART_KINDS; i++) {
		assert_true(chart_kind_find(chart_kind_name((enum chart_kind)i), &kind));
		assert_int_equal(kind, i);
	}
	assert_false(chart_kind_find("donut", &kind));
	assert_false(chart_kind_find(NULL, &kind));
}

#define PROMISE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		PROMISE(lying_bars_are_as_long_as_their_figures),
		PROMISE(bars_below_zero_go_the_other_way),
		PROMISE(a_ranking_brings_one_out_and_sorts_the_others),
		PROMISE(a_line_at_the_median_crosses_bars_but_no_figures),
		PROMISE(grouped_bars_name_their_series_once),
		PROMISE(upright_bars_are_as_high_as_their_figures),
		PROMISE(upright_bars_whose_names_find_no_room_lie),
		PROMISE(stacked_bars_are_as_long_as_their_sums),
		PROMISE(a_line_is_true_to_time_and_figure),
		PROMISE(years_without_a_figure_are_crossed_by_a_pale_line),
		PROMISE(times_without_a_figure_are_named_under_the_chart),
		PROMISE(an_axis_stands_on_zero_unless_it_is_cut),
		PROMISE(areas_stack_to_their_sums),
		PROMISE(sectors_are_as_wide_as_their_shares),
		PROMISE(sectors_of_a_ring_are_as_wide_as_their_shares),
		PROMISE(parts_without_a_sector_are_told_under_a_pie),
		PROMISE(a_share_of_nothing_is_said_in_words),
		PROMISE(a_ring_of_one_part_is_whole),
		PROMISE(dots_stand_where_their_figures_are),
		PROMISE(slopes_go_from_figure_to_figure),
		PROMISE(slopes_show_a_figure_that_stands_alone),
		PROMISE(a_narrow_chart_is_drawn_smaller_and_says_what_it_needs),
		PROMISE(small_multiples_share_a_scale_unless_told),
		PROMISE(tiles_stand_at_their_areas_places),
		PROMISE(strips_mark_every_row_and_the_median),
		PROMISE(strips_tell_who_has_no_mark),
		PROMISE(sparklines_keep_to_their_cell),
		PROMISE(forty_rows_stand_on_a_page),
		PROMISE(a_trend_is_told_in_words),
		PROMISE(welsh_joins_lists_by_sound),
		PROMISE(every_kind_has_a_name_that_finds_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
