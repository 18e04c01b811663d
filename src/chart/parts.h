/* What several kinds of chart have in common: values, names and keys on a sheet. */
#ifndef CHART_PARTS_H
#define CHART_PARTS_H

#include "chart/scale.h"
#include "chart/sheet.h"
#include "chart/text.h"
#include "chart/words.h"

static inline const struct chart_value *value_of(const struct chart_data *data, size_t row,
						 size_t series)
{
	return &data->values[row * data->series_count + series];
}

/* Rows by the figures of the first series; equals and those without keep the order given, these last. */
const size_t *rows_in_order(const struct chart *chart, enum chart_order order);

bool is_brought_out(const struct chart_data *data, size_t row);

/* Own ink for the row brought out, and for all where none is; quiet for the others. */
const struct ink *row_ink(const struct chart *chart, size_t row);

/* A row's name in a column, bold when it is brought out. */
const struct text_style *row_style(const struct chart *chart, size_t row);

/* "7,368", or in words why there is none. */
const char *value_text(const struct chart *chart, const struct chart_value *value);

/* Says in one line that there is nothing to show, and ends the body there. */
void say_nothing(struct sheet *sheet, const char *text);
/* The same when a chart has no figure at all; true then. */
bool says_nothing(struct sheet *sheet);

/* A column for names at the left: the look's width, more for long words, never most of the chart. */
length_t name_column(const struct sheet *sheet, const char *const *names, size_t count);

/*
 * Samples of the series with their names, line under line, from (0, top) on; returns the foot of it with
 * some space. A sample is as high as the names' capitals, and wide times as wide.
 */
struct key_form {
	void (*sample)(struct sheet *sheet, struct box box, size_t series);
	int wide;
};
extern const struct key_form key_of_fills, key_of_lines;
length_t key_lay(struct sheet *sheet, length_t top, const struct key_form *form,
		 const char *const *names, size_t count);

#endif
