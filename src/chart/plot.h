/* A plot: a field over a base with gridlines, their values at the left margin, names below. */
#ifndef CHART_PLOT_H
#define CHART_PLOT_H

#include "chart/parts.h"

struct plot {
	length_t left, right; /* of the data; gridlines go over the whole width */
	length_t top, bottom;
	struct scale scale;
};

/* The look's height under top, with a scale of round ticks. */
struct plot plot_make(const struct chart *chart, length_t width, length_t top, struct span span);

/* A tick's value in the power of ten that the chart counts in. */
const char *plot_tick_text(const struct chart *chart, int128 number);

/* What the widest of the gridlines' values needs. */
length_t plot_tick_width(const struct chart *chart, const struct plot *plot);

length_t plot_y(const struct plot *plot, int128 number);

/* Gridlines and their values; the base, with a break where it is not at zero. */
void plot_lay_grid(struct sheet *sheet, const struct plot *plot);
void plot_lay_base(struct sheet *sheet, const struct plot *plot);

/* Two waves in a base from (x, y) on, where what is before it is left out; returns where they end. */
length_t plot_lay_break(struct sheet *sheet, length_t x, length_t y);

/*
 * A name under the base, with a tick where the look has one, if it finds its place beside those that
 * are there; wrapped to measure. False when not. *foot is pushed down to its last line's.
 */
bool plot_lay_name(struct sheet *sheet, const struct plot *plot, length_t x, const char *name,
		   length_t measure, bool tick, length_t *foot);

/* The body's height under names that end at foot. */
length_t plot_height(const struct chart *chart, const struct plot *plot, length_t foot);

#endif
