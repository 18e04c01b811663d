/* One report's way through the stages, from its XML to the files that are written. */
#ifndef BATCH_RUN_H
#define BATCH_RUN_H

#include "base/crew.h"
#include "batch/press.h"

struct press_order {
	const char *report;	/* path */
	const char *target;	/* the PDF's path; NULL: none is written */
	const char *layout;	/* instead of the report's own; NULL: the report's own */
	const char *png_folder; /* NULL: no pages as PNG */
	int png_dpi;
	bool dump;	     /* the display list, kept as text in the result */
	struct crew *crew;   /* that shares the work; NULL: the caller alone */
	bool check_only;     /* all is laid out, but nothing is written */
	const char *against; /* an earlier year's report to compare the figures with; NULL: none */
	enum edition edition;
};

/* The stages' times in microseconds, in the order of enum stage. */
enum stage { STAGE_LOAD, STAGE_CHECK, STAGE_RESOLVE, STAGE_LAYOUT, STAGE_PDF, STAGE_SAVE, STAGES };
const char *stage_name(enum stage stage);

struct press_result {
	int status; /* 0, 1 or 3, as the exit status */
	size_t pages, bytes;
	struct arena *arena; /* holds what follows; freed by press_result_free */
	struct messages *messages;
	const char *dump;
	size_t dump_bytes;
	int64_t times[STAGES];
};

/* One report through all stages. The result is the caller's. */
struct press_result press_run(struct press *press, const struct press_order *order);
void press_result_free(struct press_result *result);

#endif
