#include "chart/parts.h"

#include <string.h>

#include "chart/grey.h"

static bool comes_before(const struct chart_data *data, size_t a, size_t b, enum chart_order order)
{
	const struct chart_value *first = value_of(data, a, 0), *second = value_of(data, b, 0);
	if (first->absent || second->absent)
		return !first->absent && second->absent;
	int compared = decimal_compare(first->number, second->number);
	return order == ORDER_LARGEST_FIRST ? compared > 0 : compared < 0;
}

const size_t *rows_in_order(const struct chart *chart, enum chart_order order)
{
	const struct chart_data *data = chart->data;
	size_t *rows = arena_array(chart->arena, data->row_count, sizeof *rows);
	for (size_t i = 0; i < data->row_count; i++) {
		size_t at = i;
		if (order != ORDER_AS_GIVEN)
			for (; at && comes_before(data, i, rows[at - 1], order); at--)
				rows[at] = rows[at - 1];
		rows[at] = i;
	}
	return rows;
}

bool is_brought_out(const struct chart_data *data, size_t row)
{
	return data->brought_out && !strcmp(data->rows[row], data->brought_out);
}

bool shows_median(const struct chart *chart)
{
	bool bars = chart->kind == CHART_BAR || chart->kind == CHART_GROUPED ||
		    chart->kind == CHART_RANKING;
	return bars && chart->data->median && chart->data->series_count == 1;
}

const struct ink *row_ink(const struct chart *chart, size_t row)
{
	bool own =
		chart->data->brought_out ? is_brought_out(chart->data, row) : !shows_median(chart);
	return own ? chart->look->own : chart->look->quiet;
}

const struct text_style *row_style(const struct chart *chart, size_t row)
{
	return is_brought_out(chart->data, row) ? &chart->styles->label_strong
						: &chart->styles->label;
}

const char *value_text(const struct chart *chart, const struct chart_value *value)
{
	const struct chart_words *words = chart_words_for(chart->lang);
	if (value->absent)
		return value->of_nothing ? words->of_nothing
		       : value->unknown	 ? words->unknown
					 : words->absent;
	return words_number(chart->arena, value->number);
}

static bool are_absent(const struct chart_value *values, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!values[i].absent)
			return false;
	return true;
}

const char *part_without_share(const struct chart_words *words, const struct chart_value *value)
{
	return is_missing(value)	 ? words->part_unknown
	       : value->absent		 ? words->part_absent
	       : value->number.units < 0 ? words->part_negative
					 : words->part_nothing;
}

const char *why_absent(const struct chart *chart, const struct chart_value *values, size_t count)
{
	const struct chart_words *words = chart_words_for(chart->lang);
	bool unknown = false, of_nothing = true;
	for (size_t i = 0; i < count; i++) {
		unknown |= values[i].unknown;
		of_nothing &= values[i].of_nothing;
	}
	return of_nothing ? words->of_nothing : unknown ? words->unknown : words->absent;
}

void say_nothing(struct sheet *sheet, const char *text)
{
	const struct chart *chart = sheet->chart;
	const struct text_style *style = &chart->styles->label;
	const char *filled =
		words_of_unit(chart_words_for(chart->lang), chart->data, chart->arena, text);
	struct setting setting = sheet_set(sheet, style, filled, sheet->width);
	sheet_put(sheet, &setting, 0, chart->look->lying_above + style->leading, ANCHOR_START);
	sheet->height = chart->look->lying_above + setting.height + style->leading / 2;
}

bool says_nothing(struct sheet *sheet)
{
	const struct chart_data *data = sheet->chart->data;
	const struct chart_words *words = chart_words_for(sheet->chart->lang);
	size_t count = data->row_count * data->series_count;
	if (!are_absent(data->values, count))
		return false;
	say_nothing(sheet, count ? why_absent(sheet->chart, data->values, count) : words->nothing);
	return true;
}

const char *missing_in_words(const struct chart *chart, bool rows_say)
{
	const struct chart_data *data = chart->data;
	size_t count = 0, series = data->series_count;
	const char **names = arena_array(chart->arena, data->row_count * series, sizeof *names);
	for (size_t row = 0; row < data->row_count; row++) {
		if (rows_say && are_absent(value_of(data, row, 0), series))
			continue;
		for (size_t i = 0; i < series; i++)
			if (is_missing(value_of(data, row, i)))
				names[count++] = series == 1 ? data->rows[row]
							     : arena_printf(chart->arena, "%s (%s)",
									    data->rows[row],
									    data->series[i]);
	}
	return count ? words_missing(chart, names, count) : NULL;
}

void say_below(struct sheet *sheet, const char *text)
{
	const struct text_style *style = &sheet->chart->styles->label;
	struct setting setting = sheet_set(sheet, style, text, sheet->width);
	if (!setting.lines.count)
		return;
	sheet_put(sheet, &setting, 0, sheet->height + style->leading, ANCHOR_START);
	sheet->height += setting.height + style->leading / 2;
}

length_t row_pitch(const struct chart *chart, length_t wanted, length_t least)
{
	length_t rows = (length_t)larger((length_t)chart->data->row_count, 1);
	length_t most = chart->look->plot * 8 / 3;
	return smaller(wanted, larger(most / rows, least));
}

length_t name_column(const struct sheet *sheet, const char *const *names, size_t count)
{
	const struct chart *chart = sheet->chart;
	length_t column = chart->look->lying_label, clear = chart->look->value_gap;
	for (size_t i = 0; i < count; i++)
		column =
			larger(column, clear + chart_text_least(chart, &chart->styles->label_strong,
								names[i]));
	return smaller(column, sheet->width * 2 / 5);
}

const struct key_form key_of_fills = { grey_fill_sample, 1 };
const struct key_form key_of_lines = { grey_line_sample, 5 };

length_t key_lay(struct sheet *sheet, length_t top, const struct key_form *form,
		 const char *const *names, size_t count)
{
	const struct chart *chart = sheet->chart;
	const struct text_style *style = &chart->styles->label_strong;
	length_t gap = chart->look->value_gap, pitch = style->leading + gap / 2;
	length_t high = face_scale(style->face, style->size, style->face->cap_height);
	length_t wide = high * form->wide;
	length_t x = 0, baseline = top + style->leading, line = 0;
	for (size_t i = 0; i < count; i++) {
		struct setting name =
			sheet_set(sheet, style, names[i], sheet->width - wide - gap / 2);
		length_t entry = wide + gap / 2 + name.width;
		if (x && x + entry > sheet->width) {
			x = 0;
			baseline += line;
			line = 0;
		}
		form->sample(sheet, (struct box) { x, baseline - high, wide, high }, i);
		sheet_put(sheet, &name, x + wide + gap / 2, baseline, ANCHOR_START);
		line = larger(line, pitch + name.height - style->leading);
		x += entry + 2 * gap;
	}
	return baseline + line - style->leading + gap / 2;
}
