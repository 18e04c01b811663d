/* Lines over time: what drawing and labelling share. */
#ifndef CHART_LINE_H
#define CHART_LINE_H

#include "chart/curve.h"

struct line_chart {
	struct sheet *sheet;
	const struct chart *chart;
	struct plot plot;
	struct curve *curves; /* one a series */
	bool keyed;	      /* names stand in a key, not at the lines' ends */
	length_t foot;	      /* of the times' names */
};

/* With the area under it when asked: then there is one series. */
void line_lay(struct sheet *sheet, bool area);

/* What the labels at the lines' ends need; true when all find room one under another. */
length_t line_ends_width(const struct line_chart *line);
bool line_ends_fit(const struct line_chart *line);

/* First, last and turning values, names at the lines' ends, the times under the base. */
void line_label(struct line_chart *line);

#endif
