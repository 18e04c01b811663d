/* A map of equal tiles, one an area, near its place on the map of the country. */
#include "chart/tiles.h"

#include "chart/kind.h"
#include "chart/tell.h"

struct tiles {
	struct sheet *sheet;
	const struct chart *chart;
	struct tile_classes classes;
	length_t left, top, tile;
	int32_t columns, rows;
};

static void count_places(struct tiles *tiles)
{
	for (const struct area *area = tiles->chart->data->areas; area; area = area->next) {
		if (area->column >= tiles->columns)
			tiles->columns = area->column + 1;
		if (area->row >= tiles->rows)
			tiles->rows = area->row + 1;
	}
}

/* The legend beside the map where tiles keep room for their words, else under it. */
static bool settle(struct tiles *tiles)
{
	const struct tile_map_look *look = &tiles->chart->look->tiles;
	length_t width = tiles->sheet->width, columns = tiles->columns;
	length_t gaps = look->gap * (columns - 1), beside = look->legend + look->legend_gap;
	length_t least = tiles->chart->styles->tile_figure.size * 7 / 2;
	bool side = width - beside >= columns * least + gaps;
	tiles->left = side ? beside : 0;
	tiles->tile = larger((width - tiles->left - gaps) / columns, look->indent);
	return side;
}

static struct box tile_box(const struct tiles *tiles, const struct area *area)
{
	length_t step = tiles->tile + tiles->chart->look->tiles.gap;
	return (struct box) { tiles->left + step * area->column, tiles->top + step * area->row,
			      tiles->tile, tiles->tile };
}

static void lay_outline(const struct tiles *tiles, struct box box, length_t pen,
			const struct ink *ink)
{
	length_t right = box.x + box.width - pen, foot = box.y + box.height - pen;
	sheet_box(tiles->sheet, (struct box) { box.x, box.y, box.width, pen }, ink);
	sheet_box(tiles->sheet, (struct box) { box.x, foot, box.width, pen }, ink);
	sheet_box(tiles->sheet, (struct box) { box.x, box.y + pen, pen, box.height - 2 * pen },
		  ink);
	sheet_box(tiles->sheet, (struct box) { right, box.y + pen, pen, box.height - 2 * pen },
		  ink);
}

/* The figure, in the first of the styles in which it fits; returns its top, or the tile's foot. */
static length_t lay_figure(const struct tiles *tiles, struct box box, const char *text,
			   const struct ink *ink)
{
	const struct chart_styles *styles = tiles->chart->styles;
	const struct text_style *steps[] = { &styles->tile_figure, &styles->label_strong,
					     &styles->tile_name };
	length_t indent = tiles->chart->look->tiles.indent;
	length_t baseline = box.y + box.height - tiles->chart->look->tiles.figure_rise;
	for (int i = 0; i < 3; i++) {
		const struct text_style *style = sheet_inked(tiles->sheet, steps[i], ink);
		struct setting figure = sheet_set(tiles->sheet, style, text, 0);
		if (figure.width > box.width - indent * 3 / 2 || baseline - style->size < box.y)
			continue;
		sheet_put(tiles->sheet, &figure, box.x + indent, baseline, ANCHOR_START);
		return baseline - style->size * 3 / 4;
	}
	return box.y + box.height;
}

/* False when it finds no room over the figure. */
static bool lay_words(const struct tiles *tiles, struct box box, length_t foot, const char *text,
		      const struct ink *ink)
{
	const struct tile_map_look *look = &tiles->chart->look->tiles;
	const struct text_style *style =
		sheet_inked(tiles->sheet, &tiles->chart->styles->tile_name, ink);
	length_t measure = box.width - look->indent * 2;
	if (measure < 7 * style->size / 2)
		return false;
	struct setting name = sheet_set(tiles->sheet, style, text, measure);
	struct box cover =
		sheet_cover(&name, box.x + look->indent, box.y + look->name_baseline, ANCHOR_START);
	if (name.width > measure || cover.y + cover.height > foot)
		return false;
	sheet_put(tiles->sheet, &name, box.x + look->indent, box.y + look->name_baseline,
		  ANCHOR_START);
	return true;
}

/* A tile without a figure is an empty one that says so, if it can. */
static bool lay_missing(const struct tiles *tiles, struct box box, size_t row)
{
	const struct chart *chart = tiles->chart;
	const struct ink *ink = chart->styles->label.ink;
	const struct text_style *style = &chart->styles->tile_name;
	const char *text = value_text(chart, value_of(chart->data, row, 0));
	length_t indent = chart->look->tiles.indent, measure = box.width - indent * 4 / 3;
	lay_outline(tiles, box, chart->look->tiles.legend_rule.width * 2,
		    chart->look->tiles.legend_rule.ink);
	struct setting words = sheet_set(tiles->sheet, style, text, 0);
	length_t baseline = box.y + box.height - chart->look->tiles.figure_rise;
	length_t foot = box.y + box.height;
	if (words.width <= measure) {
		sheet_text(tiles->sheet, box.x + indent, baseline, ANCHOR_START,
			   sheet_inked(tiles->sheet, style, ink), text);
		foot = baseline - style->size * 3 / 4;
	}
	return lay_words(tiles, box, foot, chart->data->rows[row], ink);
}

static bool lay_tile(const struct tiles *tiles, size_t row, const struct area *area)
{
	const struct chart *chart = tiles->chart;
	const struct chart_value *value = value_of(chart->data, row, 0);
	const struct rule_look *outline = &chart->look->tiles.outline;
	struct box box = tile_box(tiles, area);
	bool named;
	if (value->absent) {
		named = lay_missing(tiles, box, row);
	} else {
		size_t index = tile_class(&tiles->classes, value->number);
		const struct ink *ink = tile_shade(chart, &tiles->classes, index, true);
		sheet_box(tiles->sheet, box, tile_shade(chart, &tiles->classes, index, false));
		length_t foot = lay_figure(tiles, box, value_text(chart, value), ink);
		named = lay_words(tiles, box, foot, area->name, ink);
	}
	if (is_brought_out(chart->data, row))
		lay_outline(tiles, box, outline->width, outline->ink);
	return named;
}

static void lay_tiles(const struct tiles *tiles)
{
	const struct chart *chart = tiles->chart;
	const struct chart_data *data = chart->data;
	bool named = true;
	for (size_t row = 0; row < data->row_count; row++) {
		const struct area *area = area_named(data->areas, data->rows[row]);
		if (area)
			named &= lay_tile(tiles, row, area);
		else
			message_add(chart->messages, MESSAGE_WARNING, chart->place,
				    "chart-unknown-area",
				    "\"%s\" has no place on the tile map: it is not one of the "
				    "layout's areas",
				    data->rows[row]);
	}
	if (!named)
		message_add(chart->messages, MESSAGE_WARNING, chart->place, "chart-too-narrow",
			    "the tile map is too narrow for the names of its areas: give it the "
			    "whole width of the page");
}

static void lay(struct sheet *sheet)
{
	const struct chart *chart = sheet->chart;
	struct tiles tiles = { .sheet = sheet, .chart = chart };
	if (says_nothing(sheet))
		return;
	count_places(&tiles);
	if (!tiles.columns) {
		message_add(chart->messages, MESSAGE_ERROR, chart->place, "chart-without-areas",
			    "the layout says of no area where it stands on a tile map");
		return;
	}
	tiles.classes = tile_classes_make(chart);
	bool titled = chart->data->title || chart->data->subtitle, side = settle(&tiles);
	tiles.top = titled || !side ? chart->look->lying_above : 0;
	lay_tiles(&tiles);
	length_t gap = chart->look->tiles.gap, between = 2 * chart->look->value_gap;
	length_t foot = tiles.top + (tiles.tile + gap) * tiles.rows - gap;
	length_t legend = side ? tiles.top : foot + between;
	legend = tile_legend_lay(sheet, &tiles.classes, legend,
				 smaller(chart->look->tiles.legend, sheet->width));
	sheet->height = larger(foot, legend + chart->look->tiles.legend_rule.width);
	sheet->ruled = side;
	if (side) {
		sheet->note = (struct point) { 0, legend + between * 4 / 5 };
		sheet->note_width = chart->look->tiles.legend;
	}
}

const struct chart_body chart_tile_map = { "tile-map", lay, tell_rows };
