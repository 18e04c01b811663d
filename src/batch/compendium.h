/* The compendium: the reports of all areas as one book, and each beside it as a file of its own. */
#ifndef BATCH_COMPENDIUM_H
#define BATCH_COMPENDIUM_H

#include "batch/options.h"

struct compendium_request {
	const char *compendium; /* its file, or the folder that compendium.xml is in */
	const char *parts;	/* a folder for a file of each area; NULL: none are made */
	struct batch_options options;
};

/*
 * Returns the exit status: 0; 1 the compendium's own file is at fault; 2; 3; or 4: the book was made,
 * but an area's report is not in it.
 */
int compendium_make(const struct compendium_request *asked);

#endif
