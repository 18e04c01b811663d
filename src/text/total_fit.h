/*
 * Knuth and Plass's total fit: of all ways to break a galley into lines, the one whose lines have the
 * least demerits together. Private to text/.
 */
#ifndef TEXT_TOTAL_FIT_H
#define TEXT_TOTAL_FIT_H

#include "text/galley.h"

struct fit {
	const uint32_t *ends; /* the opportunity at which each line ends; in the shaper's scratch */
	size_t count;
	bool overfull; /* some line is wider than its room, because it could not be broken */
};

/* What a line has for text: its measure less its indent. */
length_t line_room(const struct paragraph *paragraph, size_t line);

/*
 * True when the line fits, which is within a thousandth of a point: widths are sums of rounded numbers,
 * and a column as wide as paragraph_extent said must do.
 */
bool fits(length_t width, length_t room);

/* Never fails. Takes time in proportion to the galley's length. */
struct fit total_fit(struct galley *galley);

/*
 * True when a ragged paragraph has a line that a hyphen might mend: shorter than hyphenate_below, or
 * overfull.
 */
bool needs_mending(const struct galley *galley, const struct fit *fit);

/* hyphenate_below, with its default. */
int mending_limit(const struct paragraph *paragraph);

#endif
