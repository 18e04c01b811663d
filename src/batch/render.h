/* Many reports at once: each to its own PDF, on several threads, the faults of each told in order. */
#ifndef BATCH_RENDER_H
#define BATCH_RENDER_H

#include <stdbool.h>
#include <stddef.h>

#include "pdf/pdf.h"

struct render_request {
	const char *const *reports;
	size_t count;
	const char *output;	/* a file, or a folder; NULL: beside each report */
	const char *layout;	/* NULL: each report's own */
	const char *against;	/* check: an earlier report, or a folder of them; NULL: none */
	const char *png_folder; /* NULL: none */
	const char *home;
	enum edition edition;
	int png_dpi, jobs;
	bool check, json, dump, times;
	bool is_last; /* the process leaves by _exit(2): what it has taken goes back with it, and sooner */
};

/*
 * Folders among the reports stand for the reports in them. Returns the exit status: 0, 1, 2 (two
 * reports would make one file), 3, or 4.
 */
int render_reports(const struct render_request *request);

#endif
