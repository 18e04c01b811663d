/* The looks: which attribute of which element is which field of layout.h. */
#include "load/layout_reader.h"

static const struct layout_field page_fields[] = {
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
	{ 0 },
};

static const struct layout_field foot_fields[] = {
	{ .name = "y", AS_LENGTH, offsetof(struct foot_look, y) },
	{ .name = "gap", AS_LENGTH, offsetof(struct foot_look, gap) },
	{ .name = "folio", AS_STYLE, offsetof(struct foot_look, folio) },
	{ .name = "text", AS_STYLE, offsetof(struct foot_look, text) },
	{ .name = "left", AS_TEXT, offsetof(struct foot_look, left) },
	{ .name = "right", AS_TEXT, offsetof(struct foot_look, right) },
	{ .name = "invented", AS_TEXT, offsetof(struct foot_look, invented) },
	{ 0 },
};

static const struct layout_field title_fields[] = {
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
	{ 0 },
};

static const struct layout_field list_fields[] = {
	{ .name = "bullet-size", AS_LENGTH, offsetof(struct list_look, bullet_size) },
	{ .name = "bullet-rise", AS_LENGTH, offsetof(struct list_look, bullet_rise) },
	{ .name = "bullet", AS_INK, offsetof(struct list_look, bullet) },
	{ .name = "bullet-indent", AS_LENGTH, offsetof(struct list_look, bullet_indent) },
	{ .name = "number-indent", AS_LENGTH, offsetof(struct list_look, number_indent) },
	{ .name = "roman-indent", AS_LENGTH, offsetof(struct list_look, roman_indent) },
	{ .name = "term-indent", AS_LENGTH, offsetof(struct list_look, term_indent) },
	{ .name = "label", AS_STYLE, offsetof(struct list_look, label) },
	{ .name = "between", AS_LENGTH, offsetof(struct list_look, between) },
	{ .name = "term-between", AS_LENGTH, offsetof(struct list_look, term_between) },
	{ 0 },
};

static const struct layout_field statistics_fields[] = {
	{ .name = "top-rule", AS_RULE, offsetof(struct statistics_look, top_rule) },
	{ .name = "head-rule", AS_RULE, offsetof(struct statistics_look, head_rule) },
	{ .name = "row-rule", AS_RULE, offsetof(struct statistics_look, row_rule) },
	{ .name = "total-rule", AS_RULE, offsetof(struct statistics_look, total_rule) },
	{ .name = "note-rule", AS_RULE, offsetof(struct statistics_look, note_rule) },
	{ .name = "side-columns", AS_COUNT, offsetof(struct statistics_look, side_columns) },
	{ .name = "side-clear", AS_LENGTH, offsetof(struct statistics_look, side_clear) },
	{ .name = "first-baseline", AS_LENGTH, offsetof(struct statistics_look, first_baseline) },
	{ .name = "label", AS_LENGTH, offsetof(struct statistics_look, label) },
	{ .name = "column-1", AS_MEASURE, offsetof(struct statistics_look, column_1) },
	{ .name = "column", AS_MEASURE, offsetof(struct statistics_look, column) },
	{ .name = "cell-space", AS_LENGTH, offsetof(struct statistics_look, cell_space) },
	{ .name = "head-above", AS_LENGTH, offsetof(struct statistics_look, head_above) },
	{ .name = "head-below", AS_LENGTH, offsetof(struct statistics_look, head_below) },
	{ .name = "row", AS_MEASURE, offsetof(struct statistics_look, row) },
	{ .name = "row-line", AS_MEASURE, offsetof(struct statistics_look, row_line) },
	{ .name = "label-clear", AS_LENGTH, offsetof(struct statistics_look, label_clear) },
	{ .name = "sub-head-first", AS_LENGTH, offsetof(struct statistics_look, sub_head_first) },
	{ .name = "sub-head-above", AS_LENGTH, offsetof(struct statistics_look, sub_head_above) },
	{ .name = "sub-head-below", AS_LENGTH, offsetof(struct statistics_look, sub_head_below) },
	{ .name = "between", AS_LENGTH, offsetof(struct statistics_look, between) },
	{ .name = "note-above", AS_LENGTH, offsetof(struct statistics_look, note_above) },
	{ .name = "note-clear", AS_LENGTH, offsetof(struct statistics_look, note_clear) },
	{ .name = "number", AS_STYLE, offsetof(struct statistics_look, number) },
	{ .name = "title", AS_STYLE, offsetof(struct statistics_look, title) },
	{ .name = "head", AS_STYLE, offsetof(struct statistics_look, head) },
	{ .name = "head-first", AS_STYLE, offsetof(struct statistics_look, head_first) },
	{ .name = "cell", AS_STYLE, offsetof(struct statistics_look, cell) },
	{ .name = "total", AS_STYLE, offsetof(struct statistics_look, total) },
	{ .name = "sub-head", AS_STYLE, offsetof(struct statistics_look, sub_head) },
	{ .name = "note", AS_STYLE, offsetof(struct statistics_look, note) },
	{ .name = "number-text", AS_TEXT, offsetof(struct statistics_look, number_text) },
	{ .name = "key", AS_TEXT, offsetof(struct statistics_look, key), true },
	{ .name = "absent-spoken", AS_TEXT, offsetof(struct statistics_look, absent_spoken), true },
	{ 0 },
};

static const struct layout_field definitions_fields[] = {
	{ .name = "top-rule", AS_RULE, offsetof(struct definitions_look, top_rule) },
	{ .name = "head-rule", AS_RULE, offsetof(struct definitions_look, head_rule) },
	{ .name = "row-rule", AS_RULE, offsetof(struct definitions_look, row_rule) },
	{ .name = "figure", AS_LENGTH, offsetof(struct definitions_look, figure) },
	{ .name = "term", AS_LENGTH, offsetof(struct definitions_look, term) },
	{ .name = "above", AS_LENGTH, offsetof(struct definitions_look, above) },
	{ .name = "below", AS_LENGTH, offsetof(struct definitions_look, below) },
	{ .name = "head-baseline", AS_LENGTH, offsetof(struct definitions_look, head_baseline) },
	{ .name = "head-height", AS_LENGTH, offsetof(struct definitions_look, head_height) },
	{ .name = "panel-above", AS_LENGTH, offsetof(struct definitions_look, panel_above) },
	{ .name = "panel-columns", AS_COUNT, offsetof(struct definitions_look, panel_columns) },
	{ .name = "space-above", AS_LENGTH, offsetof(struct definitions_look, space_above) },
	{ .name = "space-below", AS_LENGTH, offsetof(struct definitions_look, space_below) },
	{ .name = "head", AS_STYLE, offsetof(struct definitions_look, head) },
	{ .name = "aside", AS_STYLE, offsetof(struct definitions_look, aside) },
	{ .name = "figure-style", AS_STYLE, offsetof(struct definitions_look, figure_style) },
	{ .name = "term-style", AS_STYLE, offsetof(struct definitions_look, term_style) },
	{ .name = "text", AS_STYLE, offsetof(struct definitions_look, text) },
	{ .name = "panel-title", AS_STYLE, offsetof(struct definitions_look, panel_title) },
	{ 0 },
};

static const struct layout_field pull_quote_fields[] = {
	{ .name = "top-rule", AS_RULE, offsetof(struct pull_quote_look, top_rule) },
	{ .name = "bottom-rule", AS_RULE, offsetof(struct pull_quote_look, bottom_rule) },
	{ .name = "above", AS_LENGTH, offsetof(struct pull_quote_look, above) },
	{ .name = "below", AS_LENGTH, offsetof(struct pull_quote_look, below) },
	{ .name = "outside", AS_LENGTH, offsetof(struct pull_quote_look, outside) },
	{ .name = "style", AS_STYLE, offsetof(struct pull_quote_look, style) },
	{ 0 },
};

static const struct layout_field signature_fields[] = {
	{ .name = "above", AS_LENGTH, offsetof(struct signature_look, above) },
	{ .name = "portrait-width", AS_MEASURE, offsetof(struct signature_look, portrait_width) },
	{ .name = "portrait-height", AS_MEASURE, offsetof(struct signature_look, portrait_height) },
	{ .name = "portrait-gap", AS_LENGTH, offsetof(struct signature_look, portrait_gap) },
	{ .name = "image-height", AS_MEASURE, offsetof(struct signature_look, image_height) },
	{ .name = "rule", AS_RULE, offsetof(struct signature_look, rule) },
	{ .name = "rule-gap", AS_LENGTH, offsetof(struct signature_look, rule_gap) },
	{ .name = "name-above", AS_LENGTH, offsetof(struct signature_look, name_above) },
	{ .name = "name", AS_STYLE, offsetof(struct signature_look, name) },
	{ .name = "post", AS_STYLE, offsetof(struct signature_look, post) },
	{ 0 },
};

static const struct layout_field case_study_fields[] = {
	{ .name = "ground", AS_INK, offsetof(struct case_study_look, ground) },
	{ .name = "top-rule", AS_RULE, offsetof(struct case_study_look, top_rule) },
	{ .name = "side", AS_LENGTH, offsetof(struct case_study_look, side) },
	{ .name = "above", AS_LENGTH, offsetof(struct case_study_look, above) },
	{ .name = "below", AS_LENGTH, offsetof(struct case_study_look, below) },
	{ .name = "outside", AS_LENGTH, offsetof(struct case_study_look, outside) },
	{ .name = "label", AS_STYLE, offsetof(struct case_study_look, label) },
	{ .name = "title", AS_STYLE, offsetof(struct case_study_look, title) },
	{ .name = "label-text", AS_TEXT, offsetof(struct case_study_look, label_text) },
	{ 0 },
};

static const struct layout_field footnote_fields[] = {
	{ .name = "rule", AS_RULE, offsetof(struct footnote_look, rule) },
	{ .name = "rule-length", AS_LENGTH, offsetof(struct footnote_look, rule_length) },
	{ .name = "above", AS_LENGTH, offsetof(struct footnote_look, above) },
	{ .name = "indent", AS_LENGTH, offsetof(struct footnote_look, indent) },
	{ .name = "style", AS_STYLE, offsetof(struct footnote_look, style) },
	{ .name = "mark", AS_STYLE, offsetof(struct footnote_look, mark) },
	{ .name = "mark-rise", AS_LENGTH, offsetof(struct footnote_look, mark_rise) },
	{ 0 },
};

static const struct layout_field roles_fields[] = {
	{ .name = "text", AS_STYLE, offsetof(struct layout, text) },
	{ .name = "h2", AS_STYLE, offsetof(struct layout, h2) },
	{ .name = "h3", AS_STYLE, offsetof(struct layout, h3) },
	{ .name = "term", AS_STYLE, offsetof(struct layout, term) },
	{ .name = "bold", AS_TEXT, offsetof(struct layout, bold) },
	{ .name = "italic", AS_TEXT, offsetof(struct layout, italic) },
	{ .name = "bold-italic", AS_TEXT, offsetof(struct layout, bold_italic) },
	{ 0 },
};

static const struct layout_field grid_fields[] = {
	{ .name = "top-rule", AS_RULE, offsetof(struct grid_look, top_rule) },
	{ .name = "head-rule", AS_RULE, offsetof(struct grid_look, head_rule) },
	{ .name = "row-rule", AS_RULE, offsetof(struct grid_look, row_rule) },
	{ .name = "total-rule", AS_RULE, offsetof(struct grid_look, total_rule) },
	{ .name = "end-rule", AS_RULE, offsetof(struct grid_look, end_rule) },
	{ .name = "title-baseline", AS_LENGTH, offsetof(struct grid_look, title_baseline) },
	{ .name = "title-height", AS_LENGTH, offsetof(struct grid_look, title_height) },
	{ .name = "title-gap", AS_LENGTH, offsetof(struct grid_look, title_gap) },
	{ .name = "head-above", AS_LENGTH, offsetof(struct grid_look, head_above) },
	{ .name = "head-below", AS_LENGTH, offsetof(struct grid_look, head_below) },
	{ .name = "above", AS_LENGTH, offsetof(struct grid_look, above) },
	{ .name = "below", AS_LENGTH, offsetof(struct grid_look, below) },
	{ .name = "cell-right", AS_LENGTH, offsetof(struct grid_look, cell_right) },
	{ .name = "between", AS_LENGTH, offsetof(struct grid_look, between) },
	{ .name = "note-above", AS_LENGTH, offsetof(struct grid_look, note_above) },
	{ .name = "space", AS_LENGTH, offsetof(struct grid_look, space) },
	{ .name = "number", AS_STYLE, offsetof(struct grid_look, number) },
	{ .name = "title", AS_STYLE, offsetof(struct grid_look, title) },
	{ .name = "head", AS_STYLE, offsetof(struct grid_look, head) },
	{ .name = "label", AS_STYLE, offsetof(struct grid_look, label) },
	{ .name = "cell", AS_STYLE, offsetof(struct grid_look, cell) },
	{ .name = "total", AS_STYLE, offsetof(struct grid_look, total) },
	{ .name = "percent", AS_STYLE, offsetof(struct grid_look, percent) },
	{ .name = "note", AS_STYLE, offsetof(struct grid_look, note) },
	{ 0 },
};

static const struct layout_field pull_out_fields[] = {
	{ .name = "rule", AS_RULE, offsetof(struct pull_out_look, rule) },
	{ .name = "columns", AS_COUNT, offsetof(struct pull_out_look, columns) },
	{ .name = "figure-baseline", AS_LENGTH, offsetof(struct pull_out_look, figure_baseline) },
	{ .name = "label-above", AS_LENGTH, offsetof(struct pull_out_look, label_above) },
	{ .name = "height", AS_MEASURE, offsetof(struct pull_out_look, height) },
	{ .name = "space", AS_LENGTH, offsetof(struct pull_out_look, space) },
	{ .name = "figure", AS_STYLE, offsetof(struct pull_out_look, figure) },
	{ .name = "label", AS_STYLE, offsetof(struct pull_out_look, label) },
	{ .name = "second", AS_STYLE, offsetof(struct pull_out_look, second) },
	{ 0 },
};

static const struct layout_field contents_fields[] = {
	{ .name = "rule", AS_RULE, offsetof(struct contents_look, rule) },
	{ .name = "above", AS_LENGTH, offsetof(struct contents_look, above) },
	{ .name = "below", AS_LENGTH, offsetof(struct contents_look, below) },
	{ .name = "row", AS_MEASURE, offsetof(struct contents_look, row) },
	{ .name = "side-columns", AS_COUNT, offsetof(struct contents_look, side_columns) },
	{ .name = "dot", AS_LENGTH, offsetof(struct contents_look, dot) },
	{ .name = "dot-step", AS_MEASURE, offsetof(struct contents_look, dot_step) },
	{ .name = "dot-clear", AS_LENGTH, offsetof(struct contents_look, dot_clear) },
	{ .name = "dots", AS_INK, offsetof(struct contents_look, dots) },
	{ .name = "number-width", AS_LENGTH, offsetof(struct contents_look, number_width) },
	{ .name = "first", AS_STYLE, offsetof(struct contents_look, first) },
	{ .name = "second", AS_STYLE, offsetof(struct contents_look, second) },
	{ 0 },
};

static const struct layout_look looks[] = {
	{ NULL, "page", offsetof(struct layout, page), page_fields, false },
	{ NULL, "roles", 0, roles_fields, false },
	{ "looks", "foot", offsetof(struct layout, foot), foot_fields, false },
	{ "looks", "title", offsetof(struct layout, title), title_fields, false },
	{ "looks", "list", offsetof(struct layout, list), list_fields, false },
	{ "looks", "statistics", offsetof(struct layout, statistics), statistics_fields, false },
	{ "looks", "definitions", offsetof(struct layout, definitions), definitions_fields, false },
	{ "looks", "pull-quote", offsetof(struct layout, pull_quote), pull_quote_fields, false },
	{ "looks", "signature", offsetof(struct layout, signature), signature_fields, false },
	{ "looks", "case-study", offsetof(struct layout, case_study), case_study_fields, false },
	{ "looks", "footnote", offsetof(struct layout, footnote), footnote_fields, false },
	{ "looks", "chart", offsetof(struct layout, chart), layout_chart_fields, false },
	{ "looks", "tile-map", offsetof(struct layout, chart.tiles), layout_tile_map_fields, true },
	{ "looks", "strip", offsetof(struct layout, chart.strip), layout_strip_fields, true },
	{ "looks", "figures-table", offsetof(struct layout, figures_table), grid_fields, false },
	{ "looks", "objectives-table", offsetof(struct layout, objectives_table), grid_fields,
	  false },
	{ "looks", "contents", offsetof(struct layout, contents), contents_fields, false },
	{ "looks", "pull-out", offsetof(struct layout, pull_out), pull_out_fields, false },
};

const struct layout_look *layout_looks(size_t *count)
{
	*count = sizeof looks / sizeof looks[0];
	return looks;
}
