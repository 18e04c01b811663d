/*
 * Text as a printer sets it: marks (doc/marks.h), unless the layout says typography="as-written", and
 * what must not be torn (doc/binding.h). All text that is printed comes by here once.
 */
#ifndef DOC_TYPOGRAPHY_H
#define DOC_TYPOGRAPHY_H

#include "doc/document.h"

/*
 * The runs of one block, in place. Runs of one language are read as one text, whatever elements part
 * them; footnotes' marks are no part of it. A run's owner is a struct span.
 */
void typography_set_runs(struct document *document, struct text_run *runs, size_t count);

/* The marks of a text that is not broken into lines: a bookmark's, a label's. NULL is NULL. */
const char *typography_marks(struct document *document, const char *text);

/* The same of one that is broken into lines and has no runs: a cover's. */
const char *typography_text(struct document *document, const char *text);

#endif
