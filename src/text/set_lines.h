/*
 * Setting: the lines of a broken galley as glyph runs, in the document's arena. Private to text/.
 */
#ifndef TEXT_SET_LINES_H
#define TEXT_SET_LINES_H

#include "text/galley.h"
#include "text/total_fit.h"

struct lines set_lines(const struct galley *galley, const struct fit *fit);

/* The line between two opportunities, from x on; its spaces have their own width. */
struct line set_line(const struct galley *galley, const struct opportunity *from,
		     const struct opportunity *to, length_t x);

#endif
