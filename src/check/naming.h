/*
 * What words call a cell of a table: "Level 2", "SHPOs", "violent offenders", "returned to custody". All of
 * it is found in the layout's labels, heads and titles, so that it holds for every year's format and in
 * Welsh; nothing here knows what MAPPA are.
 */
#ifndef CHECK_NAMING_H
#define CHECK_NAMING_H

#include <stdbool.h>

#include "base/arena.h"
#include "load/layout.h"

enum { NAME_WORDS = 10 };

/* The beginning of a word, which is the same in "revoked" and "revoking". */
struct stem {
	const char *text;
	size_t length;
	bool telling; /* few other labels have it */
};

/* A label, head or title as a person may say it. */
struct name {
	const char *label; /* the layout's; NULL: no name */
	bool is_phrase;	   /* short: its words in their order; else so many of its telling words */
	bool is_numbered;  /* "Level 2": whole words, and not "Levels 2 and 3" */
	struct stem stems[NAME_WORDS];
	int stem_count;
	const char *several;  /* "Levels 2 and 3" in the label, which then is enough; NULL: none */
	const char *initials; /* "SHPO" of "Sexual Harm Prevention Order (SHPO)"; NULL: none */
	size_t initials_length;
};

/* All labels of a layout and of the data; made once for a report. */
struct names;
struct names *names_new(struct arena *arena);
/* A label to be known. The name that is given back is complete when all have been added. */
const struct name *names_add(struct names *names, const char *label);
void names_finish(struct names *names);

/* Text from start to end calls it so. name may be NULL: false. */
bool name_is_in(const struct name *name, const char *text, size_t start, size_t end);

/* The same beyond doubt: all of its telling words stand there, or its initials. */
bool name_is_surely_in(const struct name *name, const char *text, size_t start, size_t end);

#endif
