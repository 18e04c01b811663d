#include "chart/look.h"

static const size_t lengths[] = {
	offsetof(struct chart_look, label_above),
	offsetof(struct chart_look, bar),
	offsetof(struct chart_look, bar_gap),
	offsetof(struct chart_look, part_gap),
	offsetof(struct chart_look, label_column),
	offsetof(struct chart_look, label_indent),
	offsetof(struct chart_look, level_baseline),
	offsetof(struct chart_look, value_baseline),
	offsetof(struct chart_look, value_gap),
	offsetof(struct chart_look, name_rise),
	offsetof(struct chart_look, name_rise_between),
	offsetof(struct chart_look, axis_overhang),
	offsetof(struct chart_look, value_least),
	offsetof(struct chart_look, name_least),
	offsetof(struct chart_look, lying),
	offsetof(struct chart_look, lying_gap),
	offsetof(struct chart_look, lying_label),
	offsetof(struct chart_look, lying_above),
	offsetof(struct chart_look, lying_value_gap),
	offsetof(struct chart_look, upright),
	offsetof(struct chart_look, plot),
	offsetof(struct chart_look, plot_above),
	offsetof(struct chart_look, plot_below),
	offsetof(struct chart_look, tick),
	offsetof(struct chart_look, tick_rise),
	offsetof(struct chart_look, line),
	offsetof(struct chart_look, dot),
	offsetof(struct chart_look, dot_rim.width),
	offsetof(struct chart_look, pie),
	offsetof(struct chart_look, hole),
	offsetof(struct chart_look, multiple),
	offsetof(struct chart_look, multiple_height),
	offsetof(struct chart_look, multiple_line),
	offsetof(struct chart_look, tiles.gap),
	offsetof(struct chart_look, tiles.indent),
	offsetof(struct chart_look, tiles.name_baseline),
	offsetof(struct chart_look, tiles.figure_rise),
	offsetof(struct chart_look, tiles.legend),
	offsetof(struct chart_look, tiles.legend_gap),
	offsetof(struct chart_look, tiles.legend_row),
	offsetof(struct chart_look, strip.mark_height),
	offsetof(struct chart_look, strip.median_height),
	offsetof(struct chart_look, strip.dot),
};

static const size_t styles[] = {
	offsetof(struct chart_styles, level),	     offsetof(struct chart_styles, label),
	offsetof(struct chart_styles, label_strong), offsetof(struct chart_styles, value),
	offsetof(struct chart_styles, count),	     offsetof(struct chart_styles, multiple),
	offsetof(struct chart_styles, tile_name),    offsetof(struct chart_styles, tile_figure),
	offsetof(struct chart_styles, total),
};

/* Whole, so that one allocation holds it all. */
struct scaled {
	struct chart chart;
	struct chart_look look;
	struct chart_styles styles;
};

const struct chart *chart_scaled(const struct chart *chart, int numerator, int denominator)
{
	struct scaled *scaled = arena_alloc(chart->arena, sizeof *scaled);
	scaled->chart = *chart;
	scaled->look = *chart->look;
	scaled->styles = *chart->styles;
	scaled->chart.look = &scaled->look;
	scaled->chart.styles = &scaled->styles;
	for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
		length_t *length = (length_t *)((char *)&scaled->look + lengths[i]);
		*length = length_scale(*length, numerator, denominator);
	}
	for (size_t i = 0; i < sizeof styles / sizeof *styles; i++) {
		struct text_style *style =
			(struct text_style *)((char *)&scaled->styles + styles[i]);
		style->size = length_scale(style->size, numerator, denominator);
		style->leading = length_scale(style->leading, numerator, denominator);
		style->rise = length_scale(style->rise, numerator, denominator);
	}
	return &scaled->chart;
}
