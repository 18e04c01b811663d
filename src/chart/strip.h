/* Strips and sparklines in a box: a chart's body, or alone in a table's cell. */
#ifndef CHART_STRIP_H
#define CHART_STRIP_H

#include "chart/parts.h"

void strip_lay(struct sheet *sheet, size_t series, struct box box);
void sparkline_lay(struct sheet *sheet, size_t series, struct box box);

/* The middle figure of a series, or the mean of the two in the middle; false when there is none. */
bool strip_median(const struct chart *chart, size_t series, int128 *median);

#endif
