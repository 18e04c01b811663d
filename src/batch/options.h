/* What may be asked of every piece of work, be it some reports or a book: where to, how, and what is told. */
#ifndef BATCH_OPTIONS_H
#define BATCH_OPTIONS_H

#include <stdbool.h>

#include "pdf/pdf.h"

struct batch_options {
	const char *output;	/* a file, or a folder; NULL: beside what is read */
	const char *layout;	/* NULL: the report's or the compendium's own */
	const char *png_folder; /* NULL: none */
	const char *home;	/* where layouts/ and fonts/ are */
	enum edition edition;
	int png_dpi;
	int jobs;   /* threads at work, 1 to 64 */
	bool check; /* nothing is written */
	bool json;  /* messages */
	bool dump;  /* the pages' contents are told, for tests */
	bool times; /* of each stage */
	bool is_last; /* the process leaves by _exit(2): what it has taken goes back with it, and sooner */
};

#endif
