/*
 * Reports held against each other: what no report shows by itself.
 *
 * Warnings  "doubled-area" (two files for one area), "other-year" (a year that differs from that of the
 *           others), "out-of-proportion" (a figure many times larger or smaller than the area's size
 *           would have it, by the median of all areas), "rate-differs" (a rate that is not its count
 *           over the population)
 *
 * A report with errors is held against the others by its area and year alone: its figures may be none.
 */
#ifndef CHECK_CHECK_TOGETHER_H
#define CHECK_CHECK_TOGETHER_H

#include "load/layout.h"
#include "load/report.h"

struct checked_report {
	const struct report *report;
	bool is_sound; /* without errors, and completed (load/figures.h) */
	const struct layout *layout;
	struct messages *messages;
	struct decimal population; /* 0: not known */
};

/* Each message goes to the report that is probably at fault. */
void check_together(struct arena *arena, const struct checked_report *reports, size_t count);

#endif
