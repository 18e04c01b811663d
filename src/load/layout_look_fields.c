/* The looks: which attribute of which element is which field of a struct in looks.h. */
#include "load/layout_reader.h"

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
	{ .name = "below", AS_LENGTH, offsetof(struct signature_look, below) },
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
	{ .name = "ground", AS_INK, offsetof(struct box_look, ground) },
	{ .name = "top-rule", AS_RULE, offsetof(struct box_look, top_rule) },
	{ .name = "side", AS_LENGTH, offsetof(struct box_look, side) },
	{ .name = "above", AS_LENGTH, offsetof(struct box_look, above) },
	{ .name = "below", AS_LENGTH, offsetof(struct box_look, below) },
	{ .name = "outside", AS_LENGTH, offsetof(struct box_look, outside) },
	{ .name = "label", AS_STYLE, offsetof(struct box_look, label) },
	{ .name = "title", AS_STYLE, offsetof(struct box_look, title) },
	{ .name = "label-text", AS_TEXT, offsetof(struct box_look, label_text) },
	{ .name = "moves", AS_FLAG, offsetof(struct box_look, moves), true },
	{ 0 },
};

static const struct layout_field conditions_fields[] = {
	{ .name = "ground", AS_INK, offsetof(struct box_look, ground), true },
	{ .name = "frame", AS_RULE, offsetof(struct box_look, frame) },
	{ .name = "side", AS_LENGTH, offsetof(struct box_look, side) },
	{ .name = "above", AS_LENGTH, offsetof(struct box_look, above) },
	{ .name = "below", AS_LENGTH, offsetof(struct box_look, below) },
	{ .name = "outside", AS_LENGTH, offsetof(struct box_look, outside) },
	{ .name = "title", AS_STYLE, offsetof(struct box_look, title) },
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

static const struct layout_field divisions_fields[] = {
	{ .name = "rule", AS_RULE, offsetof(struct pull_out_look, rule) },
	{ .name = "columns", AS_COUNT, offsetof(struct pull_out_look, columns) },
	{ .name = "figure-baseline", AS_LENGTH, offsetof(struct pull_out_look, figure_baseline) },
	{ .name = "label-above", AS_LENGTH, offsetof(struct pull_out_look, label_above) },
	{ .name = "height", AS_MEASURE, offsetof(struct pull_out_look, height) },
	{ .name = "space", AS_LENGTH, offsetof(struct pull_out_look, space) },
	{ .name = "figure", AS_STYLE, offsetof(struct pull_out_look, figure) },
	{ .name = "label", AS_STYLE, offsetof(struct pull_out_look, label) },
	{ .name = "second", AS_STYLE, offsetof(struct pull_out_look, second) },
	{ .name = "total", AS_STYLE, offsetof(struct pull_out_look, total) },
	{ 0 },
};

static const struct layout_field picture_fields[] = {
	{ .name = "gap", AS_LENGTH, offsetof(struct picture_look, gap) },
	{ .name = "space", AS_LENGTH, offsetof(struct picture_look, space) },
	{ .name = "bleed", AS_FLAG, offsetof(struct picture_look, bleed) },
	{ .name = "caption", AS_STYLE, offsetof(struct picture_look, caption) },
	{ 0 },
};

static const struct layout_field flow_fields[] = {
	{ .name = "rule", AS_RULE, offsetof(struct flow_look, rule) },
	{ .name = "title-above", AS_LENGTH, offsetof(struct flow_look, title_above) },
	{ .name = "title-below", AS_LENGTH, offsetof(struct flow_look, title_below) },
	{ .name = "box-rule", AS_RULE, offsetof(struct flow_look, box_rule) },
	{ .name = "decision-rule", AS_RULE, offsetof(struct flow_look, decision_rule) },
	{ .name = "ground", AS_INK, offsetof(struct flow_look, ground) },
	{ .name = "decision-ground", AS_INK, offsetof(struct flow_look, decision_ground) },
	{ .name = "side", AS_LENGTH, offsetof(struct flow_look, side) },
	{ .name = "above", AS_LENGTH, offsetof(struct flow_look, above) },
	{ .name = "below", AS_LENGTH, offsetof(struct flow_look, below) },
	{ .name = "wide", AS_MEASURE, offsetof(struct flow_look, wide) },
	{ .name = "title-width", AS_MEASURE, offsetof(struct flow_look, title_width) },
	{ .name = "least", AS_MEASURE, offsetof(struct flow_look, least) },
	{ .name = "row-most", AS_MEASURE, offsetof(struct flow_look, row_most) },
	{ .name = "arrow", AS_RULE, offsetof(struct flow_look, arrow) },
	{ .name = "arrow-length", AS_MEASURE, offsetof(struct flow_look, arrow_length) },
	{ .name = "arrow-clear", AS_LENGTH, offsetof(struct flow_look, arrow_clear) },
	{ .name = "head-length", AS_MEASURE, offsetof(struct flow_look, head_length) },
	{ .name = "head-width", AS_MEASURE, offsetof(struct flow_look, head_width) },
	{ .name = "label-gap", AS_LENGTH, offsetof(struct flow_look, label_gap) },
	{ .name = "space", AS_LENGTH, offsetof(struct flow_look, space) },
	{ .name = "title", AS_STYLE, offsetof(struct flow_look, title) },
	{ .name = "step", AS_STYLE, offsetof(struct flow_look, step) },
	{ .name = "text", AS_STYLE, offsetof(struct flow_look, text) },
	{ .name = "label", AS_STYLE, offsetof(struct flow_look, label) },
	{ 0 },
};

static const struct layout_look looks[] = {
	{ NULL, "page", offsetof(struct layout, page), layout_page_fields, false },
	{ NULL, "roles", 0, roles_fields, false },
	{ "looks", "foot", offsetof(struct layout, foot), layout_foot_fields, false },
	{ "looks", "running-head", offsetof(struct layout, running_head),
	  layout_running_head_fields, true },
	{ "looks", "blank", offsetof(struct layout, blank), layout_blank_fields, true },
	{ "looks", "title", offsetof(struct layout, title), layout_title_fields, false },
	{ "looks", "part-title", offsetof(struct layout, part_title), layout_title_fields, true },
	{ "looks", "run-on", offsetof(struct layout, run_on), layout_run_on_fields, false },
	{ "looks", "list", offsetof(struct layout, list), list_fields, false },
	{ "looks", "statistics", offsetof(struct layout, statistics), layout_statistics_fields,
	  false },
	{ "looks", "definitions", offsetof(struct layout, definitions), layout_definitions_fields,
	  false },
	{ "looks", "pull-quote", offsetof(struct layout, pull_quote), pull_quote_fields, false },
	{ "looks", "signature", offsetof(struct layout, signature), signature_fields, false },
	{ "looks", "case-study", offsetof(struct layout, case_study), case_study_fields, false },
	{ "looks", "conditions", offsetof(struct layout, conditions), conditions_fields, false },
	{ "looks", "footnote", offsetof(struct layout, footnote), footnote_fields, false },
	{ "looks", "chart", offsetof(struct layout, chart), layout_chart_fields, false },
	{ "looks", "tile-map", offsetof(struct layout, chart.tiles), layout_tile_map_fields, true },
	{ "looks", "strip", offsetof(struct layout, chart.strip), layout_strip_fields, true },
	{ "looks", "figures-table", offsetof(struct layout, figures_table), layout_grid_fields,
	  false },
	{ "looks", "objectives-table", offsetof(struct layout, objectives_table),
	  layout_grid_fields, false },
	{ "looks", "contents", offsetof(struct layout, contents), layout_contents_fields, false },
	{ "looks", "index", offsetof(struct layout, index), layout_contents_fields, true },
	{ "looks", "part-contents", offsetof(struct layout, part_contents), layout_contents_fields,
	  true },
	{ "looks", "pull-out", offsetof(struct layout, pull_out), pull_out_fields, false },
	{ "looks", "divisions", offsetof(struct layout, divisions), divisions_fields, false },
	{ "looks", "figure", offsetof(struct layout, picture), picture_fields, false },
	{ "looks", "flow", offsetof(struct layout, flow), flow_fields, false },
};

const struct layout_look *layout_looks(size_t *count)
{
	*count = sizeof looks / sizeof looks[0];
	return looks;
}
