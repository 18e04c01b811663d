/* The compendium: the reports of all areas as one book, and each beside it as a file of its own. */
#ifndef BATCH_COMPENDIUM_H
#define BATCH_COMPENDIUM_H

#include <stdbool.h>

#include "pdf/pdf.h"

struct compendium_request {
	const char *compendium; /* its file, or the folder that compendium.xml is in */
	const char *output;	/* the PDF; NULL: beside the compendium's file */
	const char *parts;	/* a folder for a file of each area; NULL: none are made */
	const char *layout;	/* NULL: the compendium's own */
	const char *png_folder; /* NULL: none */
	const char *home;
	enum edition edition;
	int png_dpi, jobs;
	bool check, json, dump, times;
	bool is_last; /* the process leaves by _exit(2): what it has taken goes back with it, and sooner */
};

/*
 * Returns the exit status: 0; 1 the compendium's own file is at fault; 2; 3; or 4: the book was made,
 * but an area's report is not in it.
 */
int compendium_make(const struct compendium_request *asked);

#endif
