/*
 * Charts in words, for all kinds but bars to 100 per cent: what it is, what is on it, each figure
 * where they are few, extremes, total and trend; see words.h for the sentences.
 */
#ifndef CHART_TELL_H
#define CHART_TELL_H

#include "base/buffer.h"
#include "chart/chart.h"

/* One series over rows: figures, the largest and least, the total, the place of the one brought out. */
void tell_rows(const struct chart *chart, struct buffer *out);

/* Several series over rows: the same for each series. */
void tell_series(const struct chart *chart, struct buffer *out);

/* Rows are times: first, last, how much it changed, highest and lowest, what is missing. */
void tell_times(const struct chart *chart, struct buffer *out);

/* Shares of a whole. */
void tell_shares(const struct chart *chart, struct buffer *out);

/* From the first series to the last, row by row. */
void tell_changes(const struct chart *chart, struct buffer *out);

/* One series alone, for a graphic in a table's cell. */
void tell_strip(const struct chart *chart, size_t series, struct buffer *out);
void tell_sparkline(const struct chart *chart, size_t series, struct buffer *out);

#endif
