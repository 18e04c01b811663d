/* Pies and rings: what drawing, labelling and telling share. */
#ifndef CHART_PIE_H
#define CHART_PIE_H

#include "chart/parts.h"
#include "chart/share.h"

struct pie_part {
	size_t index;	 /* in the data */
	double from, to; /* turns from noon, clockwise */
	const char *share, *figure;
	struct setting name, line; /* name; share and figure under it */
};

struct pie {
	struct sheet *sheet;
	const struct chart *chart;
	struct decimal sum;
	struct pie_part *parts;
	size_t count;
	struct point centre;
	length_t radius, hole;
	bool listed;	/* labels are a list at the right */
	length_t label; /* their measure */
};

/* A pie's parts: the series of one row, or the rows of one series. */
size_t pie_part_count(const struct chart_data *data);
const char *pie_part_name(const struct chart_data *data, size_t part);
const struct chart_value *pie_part_value(const struct chart_data *data, size_t part);
enum sum_kind pie_sum(const struct chart *chart, struct decimal *sum);

struct point pie_point(const struct pie *pie, double turn, length_t radius);

/* Where circle and labels stand; sets the sheet's height. */
void pie_settle(struct pie *pie);
void pie_label(struct pie *pie);

#endif
