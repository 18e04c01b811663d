/*
 * Demerits: how bad a line is, as the square of a shortfall. What is bad in another way (a hyphen, a
 * short last line) is weighed as the shortfall that a careful compositor would rather have. Private to
 * text/.
 */
#ifndef TEXT_DEMERITS_H
#define TEXT_DEMERITS_H

#include "text/galley.h"

/* Shortfalls are counted in 1/256 pt, so that the squares of a long paragraph can be added. */
enum { DEMERITS_SHIFT = 8, DEMERITS_LARGEST = 1 << 22 };

/* Here, since it is asked for every line that is weighed. Of a line that is too full: none. */
static inline int64_t shortfall_demerits(length_t shortfall)
{
	int64_t units = shortfall >> DEMERITS_SHIFT;
	if (units < 0)
		return 0;
	if (units > DEMERITS_LARGEST)
		units = DEMERITS_LARGEST;
	return units * units;
}

/* The sum, or a number too large to be chosen. */
static inline int64_t add_demerits(int64_t a, int64_t b)
{
	return a > INT64_MAX / 2 - b ? INT64_MAX / 2 : a + b;
}

/* What ending a line there costs however well it is filled; hyphens: of the lines above, in a row. */
int64_t break_demerits(const struct paragraph *paragraph, const struct opportunity *to,
		       length_t room, unsigned hyphens);

/*
 * Of a justified line whose word spaces measure spaces and which lacks missing (negative: has too
 * much) to fill its room. They give without end where they must; see most_shrink.
 */
int64_t spacing_demerits(const struct paragraph *paragraph, length_t room, length_t missing,
			 length_t spaces);

/* Of a paragraph's last line that is not its only one. */
int64_t last_line_demerits(const struct paragraph *paragraph, const struct opportunity *from,
			   length_t room, length_t width);

/* How much narrower a justified line may be made. */
length_t most_shrink(const struct paragraph *paragraph, length_t spaces);

/* The limits of a word space, per cent of the face's own, with their defaults. */
int least_space(const struct paragraph *paragraph);
int natural_space(const struct paragraph *paragraph);
int most_space(const struct paragraph *paragraph);

/* How many lines in a row may end with a hyphen. */
unsigned most_hyphens(const struct paragraph *paragraph);

#endif
