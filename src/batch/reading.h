/* A report as all that is made of it wants it: with its layout, the years before it, its totals, its date. */
#ifndef BATCH_READING_H
#define BATCH_READING_H

#include "batch/press.h"

struct reading {
	const struct report *written; /* as it stands in the file; NULL: it could not be read */
	const struct layout *layout;  /* NULL: at fault, or there is none */
	const struct report *report;  /* completed and dated; NULL: there is no layout for it */
};

/*
 * layout is the name of one instead of the report's own, or NULL. crew: as report_load_with has it; NULL for
 * any thread but its first. What is wrong is told in messages.
 */
struct reading press_read(struct press *press, struct crew *crew, struct arena *arena,
			  struct messages *messages, const char *path, const char *layout);

#endif
