/* Many reports at once: each to its own PDF, on several threads, the faults of each told in order. */
#ifndef BATCH_RENDER_H
#define BATCH_RENDER_H

#include <stddef.h>

#include "batch/options.h"

struct render_request {
	const char *const *reports;
	size_t count;
	const char *against; /* check: an earlier report, or a folder of them; NULL: none */
	struct batch_options options;
};

/*
 * Folders among the reports stand for the reports in them. Returns the exit status: 0, 1, 2 (two
 * reports would make one file), 3, or 4.
 */
int render_reports(const struct render_request *request);

#endif
