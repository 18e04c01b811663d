/* A figure as it stands in a table's cell, with what may stand around it: "+3.38%", "(12)", "£1,200 [p]". */
#ifndef LOAD_CELL_FIGURE_H
#define LOAD_CELL_FIGURE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/decimal.h"

struct cell_figure {
	struct decimal number;
	size_t point; /* the byte where its decimal point stands, or would stand */
	bool signed_; /* a sign is written before it */
	bool percent; /* a % behind it */
};

/* False when the text is no figure, or holds more than one; shorthand such as "[c]" and "-" are none. */
bool cell_figure_read(const char *text, size_t bytes, struct cell_figure *figure);

#endif
