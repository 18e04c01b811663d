/* Lying bars, for the kinds that are drawn so and for upright ones whose names find no room. */
#ifndef CHART_BARS_H
#define CHART_BARS_H

#include "chart/parts.h"

void bars_lay(struct sheet *sheet, enum chart_order order);

#endif
