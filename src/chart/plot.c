#include "chart/plot.h"

struct plot plot_make(const struct chart *chart, length_t width, length_t top, struct span span)
{
	const struct chart_look *look = chart->look;
	return (struct plot) {
		.right = width,
		.top = top + look->plot_above,
		.bottom = top + look->plot_above + look->plot,
		.scale = scale_round(span, look->gridlines, chart->data->cut),
	};
}

const char *plot_tick_text(const struct chart *chart, int128 number)
{
	struct decimal tick = wide_to_decimal(number);
	for (int i = 0; i < chart->data->tick_power; i++) {
		if (tick.units % 10 == 0 && tick.scale == 0)
			tick.units /= 10;
		else if (tick.units && tick.scale < DECIMAL_MAX_SCALE)
			tick.scale++;
	}
	return words_number(chart->arena, tick);
}

static int128 tick_at(const struct plot *plot, int step)
{
	return plot->scale.low + plot->scale.step * step;
}

length_t plot_tick_width(const struct chart *chart, const struct plot *plot)
{
	length_t width = 0;
	for (int i = 0; i <= plot->scale.steps; i++)
		width = larger(width, chart_text_width(chart, &chart->styles->label,
						       plot_tick_text(chart, tick_at(plot, i))));
	return width;
}

length_t plot_y(const struct plot *plot, int128 number)
{
	return plot->bottom - scale_at_wide(&plot->scale, plot->bottom - plot->top, number);
}

void plot_lay_grid(struct sheet *sheet, const struct plot *plot)
{
	const struct chart *chart = sheet->chart;
	const struct text_style *style =
		sheet_inked(sheet, &chart->styles->label, chart->styles->note.ink);
	for (int i = 0; i <= plot->scale.steps; i++) {
		int128 tick = tick_at(plot, i);
		length_t y = plot_y(plot, tick);
		bool base = tick == 0 || (i == 0 && plot->scale.low > 0);
		if (!base)
			sheet_rule(sheet, (struct point) { 0, y },
				   (struct point) { sheet->width, y }, &chart->look->grid);
		/* Over a broken base, clear of its waves. */
		length_t rise =
			chart->look->tick_rise + (base && tick != 0 ? chart->look->tick : 0);
		sheet_text(sheet, 0, y - rise, ANCHOR_START, style, plot_tick_text(chart, tick));
	}
}

length_t plot_lay_break(struct sheet *sheet, length_t x, length_t y)
{
	/* In halves of a tick's length. */
	static const int waves[][2] = { { 0, 0 },  { 1, 0 }, { 2, -2 }, { 4, 2 },
					{ 6, -2 }, { 8, 2 }, { 9, 0 },	{ 10, 0 } };
	enum { WAVES = 8 };
	const struct rule_look *axis = &sheet->chart->look->axis;
	length_t half = sheet->chart->look->tick / 2;
	struct point before = { x, y };
	for (int i = 1; i < WAVES; i++) {
		struct point to = { x + waves[i][0] * half, y + waves[i][1] * half };
		sheet_rule(sheet, before, to, axis);
		before = to;
	}
	return before.x;
}

void plot_lay_base(struct sheet *sheet, const struct plot *plot)
{
	const struct rule_look *axis = &sheet->chart->look->axis;
	bool cut = plot->scale.low > 0 || plot->scale.high < 0;
	length_t y = cut ? plot->bottom : plot_y(plot, 0);
	length_t from = cut ? plot_lay_break(sheet, 0, y) : 0;
	sheet_rule(sheet, (struct point) { from, y }, (struct point) { sheet->width, y }, axis);
}

bool plot_lay_name(struct sheet *sheet, const struct plot *plot, length_t x, const char *name,
		   length_t measure, bool tick, length_t *foot)
{
	const struct chart *chart = sheet->chart;
	const struct text_style *style =
		sheet_inked(sheet, &chart->styles->label, chart->styles->note.ink);
	struct setting setting = sheet_set(sheet, style, name, measure);
	length_t baseline = plot->bottom + chart->look->tick + style->leading;
	length_t half = setting.width / 2, clear = chart->look->lying_value_gap;
	length_t at = larger(half, smaller(x, sheet->width - half));
	struct box box = sheet_cover(&setting, at, baseline, ANCHOR_MIDDLE), wider = box;
	wider.x = larger(box.x - clear, 0);
	wider.width = smaller(box.x + box.width + clear, sheet->width) - wider.x;
	if (!setting.lines.count || !sheet_is_free(sheet, wider, false))
		return false;
	if (tick)
		sheet_rule(sheet, (struct point) { x, plot->bottom },
			   (struct point) { x, plot->bottom + chart->look->tick },
			   &chart->look->axis);
	sheet_put(sheet, &setting, at, baseline, ANCHOR_MIDDLE);
	*foot = larger(*foot, baseline + setting.height - style->leading);
	return true;
}

length_t plot_height(const struct chart *chart, const struct plot *plot, length_t foot)
{
	length_t descent = chart->styles->label.size / 5;
	return larger(plot->bottom + chart->look->plot_below, foot + descent);
}
