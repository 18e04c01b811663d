/* One chart of a report alone, as SVG, PNG or PDF. */
#ifndef BATCH_CHART_H
#define BATCH_CHART_H

#include "base/length.h"
#include "pdf/pdf.h"

enum chart_format { CHART_SVG, CHART_PNG, CHART_PDF, CHART_NO_FORMAT };

/* By the end of a file's name; CHART_NO_FORMAT when it is none of them. */
enum chart_format chart_format_of(const char *path);

struct chart_request {
	const char *report;
	const char *name;   /* NULL: the names of all charts are printed */
	const char *output; /* ends in .svg, .png, .pdf; NULL: REPORT-NAME.svg beside the report */
	const char *layout; /* NULL: the report's own */
	const char *home;
	length_t width;	      /* 0: as in the report */
	int dpi;	      /* PNG */
	bool outlines;	      /* SVG: text as outlines */
	enum edition edition; /* PDF */
};

/* Returns the exit status: 0, 1, 2 (there is no such chart, and which there are is told), or 3. */
int chart_one(const struct chart_request *request);

#endif
