/* What an older layout's look does not name, filled in. */
#ifndef CHART_LOOK_H
#define CHART_LOOK_H

#include "chart/chart.h"

/* A look and styles that lack nothing, for a chart whose look names a colour for its parts. */
struct chart_look look_complete(const struct chart_look *look);
struct chart_styles styles_complete(const struct chart_styles *styles);

#endif
