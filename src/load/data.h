/*
 * Data: tables of figures that are not printed as they stand, but that charts and fields take figures
 * from: national totals over the years, the figures of other areas. A layout has them among its
 * tables, a report among its statistics:
 *
 *   <data name="national" columns="total category-1" heads="Eligible|Category 1">
 *     <row name="2004">39,492 24,572</row>
 *     <row name="2011">x 36,921</row>
 *   </data>
 *
 * A data table is shaped like a statistics table of one part, so that both are found by one path. "-"
 * does not apply, "x" is a figure that nobody has. A row's label is what it is called in print; its
 * name, where it has none.
 *
 * Bounds    a report has 500 data, each of 2,000 rows, so that each figure may be looked for by its name;
 *           longer tables are set in the text.
 */
#ifndef LOAD_DATA_H
#define LOAD_DATA_H

#include "load/layout.h"
#include "load/report.h"

enum { DATA_MOST = 500, DATA_MOST_ROWS = 2000 };

struct data_table {
	struct table_form form;
	struct figure_table figures;
	struct data_table *next;
};

/* The data of that name: the report's own before the layout's. NULL: there is none. */
const struct data_table *data_find(const struct report *report, const struct layout *layout,
				   const char *name);

#endif
