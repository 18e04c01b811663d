/* A chart's look made complete, and made smaller. */
#ifndef CHART_LOOK_H
#define CHART_LOOK_H

#include "chart/chart.h"

/* What an older layout does not name is filled in: a look and styles that lack nothing, for a chart whose look names a colour for its parts. */
struct chart_look look_complete(const struct chart_look *look);
struct chart_styles styles_complete(const struct chart_styles *styles);

/*
 * The chart with all that is drawn from its data smaller or larger; rules keep their widths, and title,
 * subtitle and note their type. In the chart's arena.
 */
const struct chart *chart_scaled(const struct chart *chart, int numerator, int denominator);

#endif
