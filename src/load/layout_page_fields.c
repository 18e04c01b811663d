/* The looks of the page and of what frames its text, as in layout_look_fields.c. */
#include "load/layout_reader.h"

const struct layout_field layout_page_fields[] = {
	{ .name = "width", AS_MEASURE, offsetof(struct page_look, width) },
	{ .name = "height", AS_MEASURE, offsetof(struct page_look, height) },
	{ .name = "bleed", AS_LENGTH, offsetof(struct page_look, bleed) },
	{ .name = "inner", AS_LENGTH, offsetof(struct page_look, inner) },
	{ .name = "outer", AS_LENGTH, offsetof(struct page_look, outer) },
	{ .name = "columns", AS_COUNT, offsetof(struct page_look, columns) },
	{ .name = "column", AS_MEASURE, offsetof(struct page_look, column) },
	{ .name = "gutter", AS_LENGTH, offsetof(struct page_look, gutter) },
	{ .name = "frame-top", AS_LENGTH, offsetof(struct page_look, frame_top) },
	{ .name = "frame-bottom", AS_LENGTH, offsetof(struct page_look, frame_bottom) },
	{ .name = "baseline-step", AS_MEASURE, offsetof(struct page_look, baseline_step) },
	{ .name = "unit", AS_MEASURE, offsetof(struct page_look, unit) },
	{ .name = "hang-first", AS_LENGTH, offsetof(struct page_look, hang_first) },
	{ .name = "hang-next", AS_LENGTH, offsetof(struct page_look, hang_next) },
	{ .name = "safety", AS_LENGTH, offsetof(struct page_look, safety) },
	{ .name = "gathering", AS_COUNT, offsetof(struct page_look, gathering) },
	{ 0 },
};

const struct layout_field layout_foot_fields[] = {
	{ .name = "y", AS_LENGTH, offsetof(struct foot_look, y) },
	{ .name = "gap", AS_LENGTH, offsetof(struct foot_look, gap) },
	{ .name = "folio", AS_STYLE, offsetof(struct foot_look, folio) },
	{ .name = "text", AS_STYLE, offsetof(struct foot_look, text) },
	{ .name = "left", AS_TEXT, offsetof(struct foot_look, left) },
	{ .name = "right", AS_TEXT, offsetof(struct foot_look, right) },
	{ .name = "invented", AS_TEXT, offsetof(struct foot_look, invented) },
	{ .name = "part-left", AS_TEXT, offsetof(struct foot_look, part_left), true },
	{ .name = "part-right", AS_TEXT, offsetof(struct foot_look, part_right), true },
	{ 0 },
};

const struct layout_field layout_running_head_fields[] = {
	{ .name = "y", AS_LENGTH, offsetof(struct running_head_look, y) },
	{ .name = "rule", AS_RULE, offsetof(struct running_head_look, rule), true },
	{ .name = "rule-y", AS_LENGTH, offsetof(struct running_head_look, rule_y), true },
	{ .name = "left", AS_TEXT, offsetof(struct running_head_look, left) },
	{ .name = "right", AS_TEXT, offsetof(struct running_head_look, right) },
	{ .name = "text", AS_STYLE, offsetof(struct running_head_look, text) },
	{ .name = "first", AS_FLAG, offsetof(struct running_head_look, first), true },
	{ 0 },
};

const struct layout_field layout_blank_fields[] = {
	{ .name = "text", AS_TEXT, offsetof(struct blank_look, text) },
	{ .name = "style", AS_STYLE, offsetof(struct blank_look, style) },
	{ .name = "y", AS_LENGTH, offsetof(struct blank_look, y) },
	{ .name = "foot", AS_FLAG, offsetof(struct blank_look, foot), true },
	{ 0 },
};

const struct layout_field layout_title_fields[] = {
	{ .name = "style", AS_STYLE, offsetof(struct title_look, style) },
	{ .name = "smaller", AS_STYLE, offsetof(struct title_look, smaller) },
	{ .name = "over", AS_STYLE, offsetof(struct title_look, over) },
	{ .name = "standfirst", AS_STYLE, offsetof(struct title_look, standfirst) },
	{ .name = "y", AS_LENGTH, offsetof(struct title_look, y) },
	{ .name = "over-y", AS_LENGTH, offsetof(struct title_look, over_y) },
	{ .name = "y-below-over", AS_LENGTH, offsetof(struct title_look, y_below_over) },
	{ .name = "standfirst-y", AS_LENGTH, offsetof(struct title_look, standfirst_y) },
	{ .name = "standfirst-y-below-over",
	  AS_LENGTH,
	  offsetof(struct title_look, standfirst_y_below_over) },
	{ .name = "standfirst-columns", AS_COUNT, offsetof(struct title_look, standfirst_columns) },
	{ .name = "standfirst-lines", AS_COUNT, offsetof(struct title_look, standfirst_lines) },
	{ .name = "rule", AS_RULE, offsetof(struct title_look, rule), true },
	{ .name = "rule-y", AS_LENGTH, offsetof(struct title_look, rule_y), true },
	{ .name = "rule-columns", AS_COUNT, offsetof(struct title_look, rule_columns), true },
	{ .name = "hang", AS_LENGTH, offsetof(struct title_look, hang), true },
	{ 0 },
};

const struct layout_field layout_run_on_fields[] = {
	{ .name = "rule", AS_RULE, offsetof(struct run_on_look, rule) },
	{ .name = "space", AS_LENGTH, offsetof(struct run_on_look, space) },
	{ .name = "over-y", AS_LENGTH, offsetof(struct run_on_look, over_y) },
	{ .name = "title-y", AS_LENGTH, offsetof(struct run_on_look, title_y) },
	{ .name = "title-y-below-over",
	  AS_LENGTH,
	  offsetof(struct run_on_look, title_y_below_over) },
	{ .name = "standfirst-below", AS_LENGTH, offsetof(struct run_on_look, standfirst_below) },
	{ .name = "body-below", AS_LENGTH, offsetof(struct run_on_look, body_below) },
	{ .name = "least", AS_LENGTH, offsetof(struct run_on_look, least) },
	{ .name = "title", AS_STYLE, offsetof(struct run_on_look, title) },
	{ 0 },
};

const struct layout_field layout_contents_fields[] = {
	{ .name = "rule", AS_RULE, offsetof(struct contents_look, rule) },
	{ .name = "above", AS_LENGTH, offsetof(struct contents_look, above) },
	{ .name = "below", AS_LENGTH, offsetof(struct contents_look, below) },
	{ .name = "row", AS_MEASURE, offsetof(struct contents_look, row) },
	{ .name = "side-columns", AS_COUNT, offsetof(struct contents_look, side_columns), true },
	{ .name = "dot", AS_LENGTH, offsetof(struct contents_look, dot) },
	{ .name = "dot-step", AS_MEASURE, offsetof(struct contents_look, dot_step) },
	{ .name = "dot-clear", AS_LENGTH, offsetof(struct contents_look, dot_clear) },
	{ .name = "dots", AS_INK, offsetof(struct contents_look, dots) },
	{ .name = "number-width", AS_LENGTH, offsetof(struct contents_look, number_width) },
	{ .name = "first", AS_STYLE, offsetof(struct contents_look, first) },
	{ .name = "second", AS_STYLE, offsetof(struct contents_look, second) },
	{ 0 },
};
