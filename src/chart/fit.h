/*
 * A chart's drawing in the width that it has. Where its words find no room there, all of it is drawn
 * smaller, as if it stood in a wider place that is then made smaller: nothing leaves the width, and
 * no word stands on another.
 *
 * Errors    type that is smaller than can well be read is a warning, "chart-too-narrow", with the width
 *           that the chart needs.
 */
#ifndef CHART_FIT_H
#define CHART_FIT_H

#include "chart/kind.h"

/* The body on a sheet of that width. The chart's look and styles lack nothing (look.h). */
struct sheet fit_body(const struct chart *chart, const struct chart_body *body, length_t width);

#endif
