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

/* Asked for, and a chart that can show it: lying bars of one series. */
bool shows_median(const struct chart *chart);

/* Own ink for the row brought out, and for all where none is and no median either; quiet for the others. */
const struct ink *row_ink(const struct chart *chart, size_t row);

/* A row's name in a column, bold when it is brought out. */
const struct text_style *row_style(const struct chart *chart, size_t row);

/* "7,368", or in words why there is none. */
const char *value_text(const struct chart *chart, const struct chart_value *value);

/* Says in one line that there is nothing to show, and ends the body there. */
void say_nothing(struct sheet *sheet, const char *text);
/* The same when a chart has no figure at all; true then. */
bool says_nothing(struct sheet *sheet);

/* It would apply, but there is none: nobody has given it, or it would be a share of nothing. */
static inline bool is_missing(const struct chart_value *value)
{
	return value->absent && (value->unknown || value->of_nothing);
}

/* The words for a part that takes no part in a whole, with {series} in them: "Category 3 not applicable". */
const char *part_without_share(const struct chart_words *words, const struct chart_value *value);

/* In place of values that are all absent: why they are. */
const char *why_absent(const struct chart *chart, const struct chart_value *values, size_t count);

/* "No figure for A and B": what is missing, by its row, and by its series where there are several; NULL:
 * nothing. rows_say: a row without any figure says so in its own place. */
const char *missing_in_words(const struct chart *chart, bool rows_say);

/* A line of words under the body, which grows by it; NULL or "": none. */
void say_below(struct sheet *sheet, const char *text);

/* From row to row: as wanted, or closer where so many rows would fill a page, but never under least. */
length_t row_pitch(const struct chart *chart, length_t wanted, length_t least);

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
