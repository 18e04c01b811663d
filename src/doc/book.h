/*
 * A book: what the documents of a compendium know of each other. The national document lists the areas'
 * parts before any of them is laid out; their places are filled in when all pages are there.
 */
#ifndef DOC_BOOK_H
#define DOC_BOOK_H

#include "load/report.h"
#include "paint/display.h"

/* A section that an area wrote of its own. */
struct book_section {
	const char *title;  /* with fields */
	struct place place; /* of the title, which tells it from others */
	struct destination destination;
};

struct book_area {
	const char *name, *region;
	const struct report *report; /* completed; NULL: it was not received */
	struct book_section *sections;
	size_t section_count;
	struct destination destination; /* of the area's part */
};

struct book {
	struct book_area *areas; /* by alphabet, those that were not received among them */
	size_t area_count, received;
};

#endif
