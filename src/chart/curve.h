/* A series over time as a line: its points, true to time, and what joins them. */
#ifndef CHART_CURVE_H
#define CHART_CURVE_H

#include "chart/plot.h"

/* Where times stand between left and right. Rows without times are a step apart. */
struct time_axis {
	const struct chart_data *data;
	length_t left, right;
	int128 first, last;
};

struct time_axis time_axis_make(const struct chart_data *data, length_t left, length_t right);
length_t time_x(const struct time_axis *axis, size_t row);

struct curve_point {
	struct point at;
	size_t row;
	bool follows; /* no time is missing between the point before and this one */
};

struct curve {
	size_t series;
	int rank;		    /* of its marks, by chart/grey.h; 0: dots */
	bool dashed;		    /* its rank shows in the line, too */
	struct curve_point *points; /* of the figures that are there */
	size_t count;
};

/* At y for its figure in the plot. In the chart's arena. */
struct curve curve_make(const struct chart *chart, size_t series, const struct plot *plot,
			const struct time_axis *axis);

/* Pen and ink where times follow each other, across where some are missing between. */
void curve_lay(struct sheet *sheet, const struct curve *curve, length_t pen, const struct ink *ink,
	       const struct rule_look *across);

/* The area between the curve and a base, except across missing times. */
void curve_lay_area(struct sheet *sheet, const struct curve *curve, length_t base,
		    const struct ink *ink);

/* A dot at each figure; where they would touch, at the first and the last. */
void curve_lay_dots(struct sheet *sheet, const struct curve *curve, const struct ink *ink);

#endif
