/* Fields filled in: {snapshot-date} becomes "31 March 2025" in the layout's language. */
#ifndef DOC_FIELDS_H
#define DOC_FIELDS_H

#include "doc/document.h"

struct field_context {
	const char *section; /* what {section} stands for; NULL: nothing */
	const char *part;    /* what {part} stands for */
	const char *page;    /* what {page} stands for */
	size_t pages;	     /* what {pages} stands for */
	int number;	     /* what {number} stands for */
	size_t part_page;    /* what {part-page} stands for */
};

/*
 * The text with its fields filled in, in the document's arena. A field that cannot be filled stands as
 * it was written; check/ has told of it.
 */
const char *fields_fill(struct document *document, const char *text,
			const struct field_context *context);

/* The report's figure by its path; see load/figure_path.h. NULL when there is none. */
const struct figure *report_figure(struct document *document, const char *path);

/* The area's name in the layout's language. */
const char *area_name(const struct document *document);

#endif
