/*
 * A report to begin with: an area's of a year, complete but for what only the area knows.
 *
 * Made from templates/report.xml, or from last year's report of the same area. Its tables are those
 * of the year's layout, with "?" where a figure is to be filled in and "-" where there can be none. Of
 * last year's report the words stay, each part marked checked="no", and its figures become an
 * <earlier> year. check/ tells of every "?" and every mark until they are gone.
 *
 * Rules: "unknown-area", "unknown-year", "unknown-layout", "file-exists"; those of reports.
 */
#ifndef BATCH_NEW_H
#define BATCH_NEW_H

struct new_request {
	const char *area;   /* by its name, capitals or not; NULL: that of from */
	const char *from;   /* last year's report; NULL: from the template */
	const char *year;   /* "2025/26"; NULL: that after from's, else the latest with a layout */
	const char *layout; /* NULL: the one that serves the year, else that of the latest year */
	const char *output; /* NULL: AREA-YEAR.xml, beside from, else in the working folder */
	const char *home;   /* holds layouts/ and templates/ */
};

/* Writes the report; nothing is written over. Returns the exit status: 0, 1, 2 or 3. */
int new_report(const struct new_request *request);

#endif
