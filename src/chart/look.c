#include "chart/look.h"

/*
 * Defaults of lengths, in thousandths of a point. They stand here and not in a layout since layouts
 * made before these kinds must go on to work; the national layouts name them all.
 */
struct default_length {
	size_t offset;
	int64_t millipt;
};

static const struct default_length lengths[] = {
	{ offsetof(struct chart_look, lying), 12000 },
	{ offsetof(struct chart_look, lying_gap), 6500 },
	{ offsetof(struct chart_look, lying_label), 84000 },
	{ offsetof(struct chart_look, lying_above), 7000 },
	{ offsetof(struct chart_look, lying_value_gap), 4000 },
	{ offsetof(struct chart_look, upright), 28000 },
	{ offsetof(struct chart_look, plot), 210000 },
	{ offsetof(struct chart_look, plot_above), 15750 },
	{ offsetof(struct chart_look, plot_below), 15750 },
	{ offsetof(struct chart_look, tick), 3500 },
	{ offsetof(struct chart_look, tick_rise), 2600 },
	{ offsetof(struct chart_look, line), 1750 },
	{ offsetof(struct chart_look, dot), 2500 },
	{ offsetof(struct chart_look, pie), 140000 },
	{ offsetof(struct chart_look, hole), 80000 },
	{ offsetof(struct chart_look, multiple), 153071 },
	{ offsetof(struct chart_look, multiple_height), 105000 },
	{ offsetof(struct chart_look, multiple_line), 1500 },
	{ offsetof(struct chart_look, tiles.gap), 2000 },
	{ offsetof(struct chart_look, tiles.indent), 3000 },
	{ offsetof(struct chart_look, tiles.name_baseline), 9400 },
	{ offsetof(struct chart_look, tiles.figure_rise), 5000 },
	{ offsetof(struct chart_look, tiles.legend), 111260 },
	{ offsetof(struct chart_look, tiles.legend_gap), 14173 },
	{ offsetof(struct chart_look, tiles.legend_row), 21000 },
	{ offsetof(struct chart_look, strip.mark_height), 10000 },
	{ offsetof(struct chart_look, strip.median_height), 14000 },
	{ offsetof(struct chart_look, strip.dot), 4500 },
};

static void fill_lengths(struct chart_look *look)
{
	for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
		length_t *length = (length_t *)((char *)look + lengths[i].offset);
		if (!*length)
			*length = length_from_millipt(lengths[i].millipt);
	}
	if (!look->gridlines)
		look->gridlines = 4;
	enum { GRIDLINES_MOST = 10 };
	if (look->gridlines > GRIDLINES_MOST)
		look->gridlines = GRIDLINES_MOST;
}

static void fill_rule(struct rule_look *rule, int64_t millipt, const struct ink *ink)
{
	if (!rule->ink)
		*rule = (struct rule_look) { length_from_millipt(millipt), ink };
}

static const struct ink paper = { .name = "white", .srgb = { 255, 255, 255 } };
static const struct ink hairline = { "rule", { 180, 192, 204 }, { 3000, 1500, 1000, 800 }, false };
static const struct ink quiet = {
	"quiet-bar", { 191, 199, 207 }, { 2600, 1500, 1200, 300 }, false
};
static const struct ink pale = { "sky", { 107, 172, 230 }, { 5800, 2200, 0, 0 }, false };
static const struct ink tint = { "tint-2", { 220, 229, 237 }, { 1500, 700, 500, 100 }, false };
static const struct ink mark = { "mark", { 143, 163, 181 }, { 4600, 2700, 1900, 800 }, false };

static const struct ink *or_ink(const struct ink *ink, const struct ink *otherwise)
{
	return ink ? ink : otherwise;
}

/* From the tint to the first colour of a part: three shades that a grey print keeps apart. */
static void fill_shades(struct chart_look *look)
{
	struct tile_map_look *tiles = &look->tiles;
	if (tiles->shades[0] && tiles->on_shades[0])
		return;
	const struct ink *dark = look->on_series[0] ? look->on_series[0] : &paper;
	const struct ink *light = or_ink(look->axis.ink, look->series[0]);
	tiles->shades[0] = &tint;
	tiles->shades[1] = &pale;
	tiles->shades[2] = look->series[0];
	tiles->shades[3] = NULL;
	tiles->on_shades[0] = tiles->on_shades[1] = light;
	tiles->on_shades[2] = dark;
}

struct chart_look look_complete(const struct chart_look *given)
{
	struct chart_look look = *given;
	fill_lengths(&look);
	look.own = or_ink(look.own, look.series[0]);
	look.quiet = or_ink(look.quiet, &quiet);
	look.area = or_ink(look.area, &tint);
	fill_rule(&look.axis, 500, look.own);
	fill_rule(&look.leader, 250, look.own);
	fill_rule(&look.grid, 250, &hairline);
	fill_rule(&look.across, 1000, &pale);
	fill_rule(&look.dot_rim, 1000, &paper);
	fill_rule(&look.tiles.outline, 2000, look.series[look.series_count > 2 ? 2 : 0]);
	fill_rule(&look.tiles.legend_rule, 250, &hairline);
	fill_rule(&look.strip.mark, 750, &mark);
	fill_rule(&look.strip.median, 1250, look.axis.ink);
	look.strip.own = or_ink(look.strip.own, look.series[look.series_count > 1 ? 1 : 0]);
	fill_shades(&look);
	return look;
}

static void fill_style(struct text_style *style, const struct text_style *otherwise)
{
	if (!style->face)
		*style = *otherwise;
}

struct chart_styles styles_complete(const struct chart_styles *given)
{
	struct chart_styles styles = *given;
	fill_style(&styles.number, &styles.title);
	fill_style(&styles.multiple, &styles.label_strong);
	fill_style(&styles.tile_name, &styles.label);
	fill_style(&styles.tile_figure, &styles.value);
	fill_style(&styles.total, &styles.value);
	return styles;
}
