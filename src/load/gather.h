/*
 * What a compendium computes from its areas: totals of their tables, and measures of each, as data.
 *
 * Counts add up, "-" being nothing; a rate (rate-of in the layout) is computed anew from the count's
 * sum and the populations' sum, per 100,000, halves rounded up. A share is per cent with a decimal,
 * rounded likewise, of sums too. Figures are exact decimals.
 */
#ifndef LOAD_GATHER_H
#define LOAD_GATHER_H

#include "load/layout.h"
#include "load/report.h"

/* An area with its report, which is complete (load/figures.h); NULL: there is none. */
struct gathered {
	const struct area *area;
	const struct report *report;
	struct decimal population; /* 0: not known */
};

/*
 * A copy of own whose tables are the sums over the areas that have a report, in the form of the layout;
 * then a figure that no report gives is omitted, and so is a rate where a population is not known.
 */
struct report *gather_totals(struct arena *arena, const struct report *own,
			     const struct layout *layout, const struct gathered *areas,
			     size_t count);

/*
 * The data that the layout's <gather> elements ask for, one after another and before those of rest: a
 * row for each area that has a report, or for each region with one, by alphabet.
 */
struct data_table *gather_data(struct arena *arena, const struct report *own,
			       const struct layout *layout, const struct gathered *areas,
			       size_t count, struct data_table *rest);

#endif
