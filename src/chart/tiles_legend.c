#include "chart/tiles.h"

#include "chart/words.h"

static size_t shade_count(const struct chart *chart)
{
	size_t count = 0;
	while (count < TILE_CLASSES && chart->look->tiles.shades[count] &&
	       chart->look->tiles.on_shades[count])
		count++;
	return count;
}

static void find_bounds(const struct chart *chart, struct tile_classes *classes)
{
	const struct chart_data *data = chart->data;
	size_t most = shade_count(chart);
	if (data->bounds) {
		classes->count = data->bound_count < most ? data->bound_count + 1 : most;
		for (size_t i = 0; i + 1 < classes->count; i++)
			classes->bounds[i] = wide_from(data->bounds[i]);
		return;
	}
	struct span span = span_of(data, 0);
	if (data->series_count > 1 || !span.any)
		classes->count = 1;
	if (!span.any)
		return;
	struct scale scale = scale_round(span, (int)most, true);
	classes->count = (size_t)scale.steps;
	for (size_t i = 0; i + 1 < classes->count; i++)
		classes->bounds[i] = scale.low + scale.step * (int128)(i + 1);
}

size_t tile_class(const struct tile_classes *classes, struct decimal number)
{
	size_t index = 0;
	while (index + 1 < classes->count && wide_from(number) >= classes->bounds[index])
		index++;
	return index;
}

struct tile_classes tile_classes_make(const struct chart *chart)
{
	const struct chart_data *data = chart->data;
	struct tile_classes classes = { .count = 1 };
	find_bounds(chart, &classes);
	for (size_t row = 0; row < data->row_count; row++) {
		const struct chart_value *value = value_of(data, row, 0);
		if (value->absent) {
			classes.missing++;
			continue;
		}
		classes.areas[tile_class(&classes, value->number)]++;
		if (value->number.scale > classes.places)
			classes.places = value->number.scale;
	}
	return classes;
}

/* A class in words: "160 and over", "140 to 159", "under 110". */
static const char *tile_class_text(const struct chart *chart, const struct tile_classes *classes,
				   size_t index)
{
	const struct chart_words *words = chart_words_for(chart->lang);
	if (classes->count == 1)
		return words->class_all;
	bool first = index == 0, last = index + 1 == classes->count;
	int128 low = first ? 0 : classes->bounds[index - 1];
	int128 high = last ? 0 : classes->bounds[index];
	/* The largest figure of the class, as the figures are rounded. */
	if (!first && !last)
		high -= wide_power(-classes->places);
	const struct placeholder filled[] = {
		{ "low", words_number(chart->arena, wide_to_decimal(low)) },
		{ "high", words_number(chart->arena, wide_to_decimal(high)) },
	};
	struct buffer *out = words_buffer(chart->arena);
	words_put(out,
		  first	 ? words->class_under
		  : last ? words->class_over
			 : words->class_between,
		  filled, 2);
	return buffer_text(out);
}

/* Fewer classes than shades are spread over all of them, from the lightest to the darkest. */
const struct ink *tile_shade(const struct chart *chart, const struct tile_classes *classes,
			     size_t index, bool label)
{
	const struct tile_map_look *tiles = &chart->look->tiles;
	size_t shades = shade_count(chart), steps = classes->count - 1;
	size_t shade = steps ? (index * (shades - 1) + steps / 2) / steps : shades / 2;
	return label ? tiles->on_shades[shade] : tiles->shades[shade];
}

struct legend {
	struct sheet *sheet;
	length_t width, y;
};

static void lay_rule(const struct legend *legend, const struct rule_look *look)
{
	sheet_box(legend->sheet, (struct box) { 0, legend->y, legend->width, look->width },
		  look->ink);
}

static void lay_head(struct legend *legend)
{
	const struct chart *chart = legend->sheet->chart;
	const struct text_style *style = &chart->styles->label;
	const struct chart_words *words = chart_words_for(chart->lang);
	length_t areas = chart_text_width(chart, style, words->areas), gap = chart->look->value_gap;
	struct setting head = sheet_set(legend->sheet, style, chart->data->series[0],
					legend->width - areas - gap);
	length_t room = larger(head.height, style->leading) + gap;
	length_t baseline = legend->y + gap / 2 + style->leading;
	lay_rule(legend, &chart->look->top_rule);
	sheet_put(legend->sheet, &head, 0, baseline, ANCHOR_START);
	sheet_text(legend->sheet, legend->width, baseline, ANCHOR_END, style, words->areas);
	legend->y += room + gap / 4;
	lay_rule(legend, &chart->look->axis);
}

static void lay_row(struct legend *legend, const struct ink *shade, const char *text, size_t count)
{
	const struct chart *chart = legend->sheet->chart;
	const struct text_style *style = &chart->styles->multiple;
	const struct tile_map_look *look = &chart->look->tiles;
	length_t square = style->size, middle = legend->y + look->legend_row / 2;
	const char *number = arena_printf(chart->arena, "%zu", count);
	length_t room = legend->width - square * 3 / 2 - chart->look->value_gap -
			chart_text_width(chart, style, number);
	struct setting words = sheet_set(legend->sheet, style, text, room);
	length_t height = larger(look->legend_row, words.height + chart->look->value_gap);
	middle = legend->y + height / 2;
	struct box box = { 0, middle - square / 2, square, square };
	if (!shade) {
		sheet_box(legend->sheet, box, look->legend_rule.ink);
		length_t rim = look->legend_rule.width * 2;
		box = (struct box) { box.x + rim, box.y + rim, box.width - 2 * rim,
				     box.height - 2 * rim };
	}
	sheet_box(legend->sheet, box, shade ? shade : chart->look->dot_rim.ink);
	sheet_put(legend->sheet, &words, square * 3 / 2, sheet_centred_lines(style, &words, middle),
		  ANCHOR_START);
	sheet_text(legend->sheet, legend->width, sheet_centred(style, middle), ANCHOR_END, style,
		   number);
	legend->y += height;
	lay_rule(legend, &look->legend_rule);
}

length_t tile_legend_lay(struct sheet *sheet, const struct tile_classes *classes, length_t top,
			 length_t width)
{
	const struct chart *chart = sheet->chart;
	struct legend legend = { .sheet = sheet, .width = width, .y = top };
	lay_head(&legend);
	for (size_t i = classes->count; i-- > 0;)
		lay_row(&legend, tile_shade(chart, classes, i, false),
			tile_class_text(chart, classes, i), classes->areas[i]);
	if (classes->missing)
		lay_row(&legend, NULL, chart_words_for(chart->lang)->unknown, classes->missing);
	return legend.y;
}
