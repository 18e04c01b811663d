/* The national chart look and the figures of London 2024/25, for the tests of charts. */
#ifndef TESTS_CHART_NATIONAL_H
#define TESTS_CHART_NATIONAL_H

#include "../paint/lato.h"
#include "chart/chart.h"

static const struct ink navy = { "navy", { 11, 37, 69 }, { 10000, 8200, 3400, 5400 }, false };
static const struct ink dark_blue = {
	"dark-blue", { 18, 67, 109 }, { 9800, 7400, 2800, 2400 }, false
};
static const struct ink turquoise = {
	"turquoise", { 40, 161, 151 }, { 7400, 800, 4500, 500 }, false
};
static const struct ink orange = { "orange", { 244, 106, 37 }, { 0, 7000, 9200, 0 }, false };
static const struct ink dark_grey = { "dark-grey", { 61, 61, 61 }, { 0, 0, 0, 9000 }, false };
static const struct ink white = { "white", { 255, 255, 255 }, { 0 }, false };
static const struct ink black = { "black", { 0 }, { 0, 0, 0, 10000 }, true };

static inline length_t millipt(int64_t number)
{
	return length_from_millipt(number);
}

struct national {
	struct arena *arena;
	struct messages messages;
	struct lato lato;
	struct style title, subtitle, note;
	struct chart_look look;
	struct chart_styles styles;
	struct chart_data data;
	struct chart chart;
	struct paint_list list;
	struct element *root, *caption, *figure, *note_element;
};

static inline struct text_style text_style(const struct face *face, int64_t size, int64_t leading,
					   const struct ink *ink)
{
	return (struct text_style) {
		.face = face, .size = millipt(size), .leading = millipt(leading), .ink = ink
	};
}

static inline void set_look(struct national *national)
{
	national->title.baseline = national->subtitle.baseline = millipt(10500);
	national->subtitle.baseline = millipt(9500);
	national->note.baseline = millipt(7875);
	national->look = (struct chart_look) {
		.top_rule = { millipt(1000), &navy },
		.axis = { millipt(500), &navy },
		.leader = { millipt(250), &dark_grey },
		.title_above = millipt(6000),
		.label_above = millipt(24500),
		.note_above = millipt(8500),
		.bar = millipt(21000),
		.bar_gap = millipt(14000),
		.part_gap = millipt(1000),
		.label_column = millipt(98000),
		.label_indent = millipt(6000),
		.level_baseline = millipt(9000),
		.value_baseline = millipt(14000),
		.value_gap = millipt(7000),
		.name_rise = millipt(7000),
		.name_rise_between = millipt(4500),
		.axis_overhang = millipt(750),
		.value_least = millipt(48000),
		.name_least = millipt(24000),
		.title = &national->title,
		.subtitle = &national->subtitle,
		.note = &national->note,
		.series = { &dark_blue, &turquoise, &orange },
		.on_series = { &white, &black, &black },
		.series_count = 3,
	};
	const struct face *regular = national->lato.regular, *bold = national->lato.bold;
	national->styles = (struct chart_styles) {
		.title = text_style(bold, 10500, 14000, &navy),
		.subtitle = text_style(regular, 8000, 14000, &dark_grey),
		.note = text_style(regular, 8000, 10500, &dark_grey),
		.level = text_style(bold, 9000, 10500, &navy),
		.label = text_style(regular, 8000, 10500, &black),
		.label_strong = text_style(bold, 8000, 10500, &navy),
		.value = text_style(bold, 9000, 10500, &navy),
		.count = text_style(regular, 8000, 10500, &dark_grey),
	};
}

static inline struct chart_value number(int64_t units)
{
	return (struct chart_value) { .number = { units, 0 } };
}

static inline void set_london(struct national *national)
{
	static const char *const rows[] = { "Level 1", "Level 2", "Level 3" };
	static const char *const series[] = { "Category 1", "Category 2", "Category 3" };
	struct chart_value *values = arena_array(national->arena, 9, sizeof *values);
	static const int64_t figures[] = { 7368, 3681, -1, 24, 63, 67, 8, 3, 6 };
	for (int i = 0; i < 9; i++)
		values[i] = figures[i] < 0 ? (struct chart_value) { .absent = true }
					   : number(figures[i]);
	national->data = (struct chart_data) {
		.title = "Two in three at Level 1 are in Category 1; at Levels 2 and 3 no category "
			 "reaches half",
		.subtitle = "Eligible individuals in each level by category, per cent and number, "
			    "London, 31 March 2025",
		.note = "Category 3 does not apply at Level 1. Per cents are rounded and may not "
			"sum "
			"to 100. Source: Table 1.",
		.unit_one = "individual",
		.unit = "individuals",
		.rows = rows,
		.series = series,
		.row_count = 3,
		.series_count = 3,
		.values = values,
	};
}

static inline struct national *national_new(void)
{
	struct arena *arena = arena_new(0);
	struct national *national = arena_alloc(arena, sizeof *national);
	national->arena = arena;
	messages_init(&national->messages, arena);
	national->lato = lato_open(&national->messages);
	set_look(national);
	set_london(national);
	national->chart = (struct chart) {
		.kind = CHART_STACKED_100,
		.data = &national->data,
		.look = &national->look,
		.styles = &national->styles,
		.lang = "en-GB",
		.unit = millipt(3500),
		.arena = arena,
		.shaper = national->lato.shaper,
		.messages = &national->messages,
	};
	national->root = element_new(arena, NULL, ELEMENT_DOCUMENT);
	national->caption = element_new(arena, national->root, ELEMENT_CAPTION);
	national->figure = element_new(arena, national->root, ELEMENT_FIGURE);
	national->note_element = element_new(arena, national->root, ELEMENT_P);
	return national;
}

static inline void national_free(struct national *national)
{
	lato_close(&national->lato);
	arena_free(national->arena);
}

static inline void national_draw(struct national *national, length_t width)
{
	const struct chart_elements elements = { national->caption, national->figure,
						 national->note_element };
	paint_list_init(&national->list, national->arena);
	chart_draw(&national->chart, width, &elements, &national->list);
}

#endif
