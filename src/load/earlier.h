/*
 * Earlier years of an area's figures, for trends. A report names them among its statistics:
 *
 *   <earlier src="london-2017-18.xml"/>                      the report of that year, beside this one
 *   <earlier year="2022/23"> <table name="eligible">...</table> </earlier>    some of its figures
 *
 * A file is read as every report is (no network, no entities, bounded in size) and must be of the same
 * area and of a year before this one's; its faults are told with its own lines. Its figures are held
 * against the layout of their own year; what it says of years before it is left aside, so that there
 * is no circle. A report has 24 earlier years at most.
 *
 * Rules: those of reports and layouts; "earlier-area", "earlier-year", "doubled-year",
 * "too-many-years", "missing-attribute".
 */
#ifndef LOAD_EARLIER_H
#define LOAD_EARLIER_H

#include "load/report.h"
#include "load/schema.h"

struct layout;

enum { EARLIER_MOST = 24 };

/*
 * The report with its earlier years read and completed, in the order of the years; those that cannot
 * be read are left out, with messages. folder holds the layouts; layout is the report's own.
 */
const struct report *earlier_load(struct arena *arena, struct messages *messages,
				  struct xml_schemas *schemas, const char *folder,
				  const struct report *report, const struct layout *layout);

/* The figures of a year: the report's own, or of an earlier one; NULL: there are none. */
struct year_figures {
	const struct report *report;
	const struct layout *layout;
};
struct year_figures earlier_find(const struct report *report, const struct layout *layout,
				 int year);

#endif
