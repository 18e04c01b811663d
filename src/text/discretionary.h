/*
 * Hyphens as opportunities: a word that may be cut, with other glyphs on either side of the cut than it
 * has uncut. TeX calls that a discretionary. Private to text/.
 */
#ifndef TEXT_DISCRETIONARY_H
#define TEXT_DISCRETIONARY_H

#include "text/galley.h"

struct patterns;

/*
 * Adds the hyphens to the galley's opportunities: soft ones of the text, and those of the patterns
 * (may be NULL) in words of at least narrowest width. Where they start and end is estimated.
 */
void add_hyphens(struct galley *galley, const struct patterns *patterns, length_t narrowest);

/*
 * The same for words that are wider than a line of narrowest: where the patterns know no place, behind any
 * character.
 */
void add_cuts(struct galley *galley, const struct patterns *patterns, length_t narrowest);

/* Shapes the parts of the cut word, so that end and start are exact. */
void measure_hyphen(const struct galley *galley, struct opportunity *hyphen);

/* The word of an item as it stands on the line between two opportunities: whole, or what is cut off. */
const struct word *piece_of_item(const struct galley *galley, uint32_t item,
				 const struct opportunity *from, const struct opportunity *to);

/* The hyphen's kerning to the piece before it, and its glyph. */
int32_t hyphen_kern(struct fount *fount, const struct word *piece);
struct glyph hyphen_glyph(const struct fount *fount);

/* The width of a line between two opportunities, without its indent; hyphens must be measured. */
length_t line_width(const struct galley *galley, const struct opportunity *from,
		    const struct opportunity *to);

#endif
