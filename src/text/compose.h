/*
 * Words put together from what is known already, so that HarfBuzz is asked only for what is new: a
 * language has a hundred thousand words but some six hundred pairs of letters. Private to text/.
 *
 * This is exact, not an approximation, because it is done only where the font's own tables show that
 * it must be: no substitution (GSUB) reaches beyond a stretch of the letters that it names as its
 * input, and all positioning (GPOS) is kerning between two neighbours. Stretches of letters that some
 * substitution names ("fi", "tt") are shaped whole. For every other face compose_word says no.
 */
#ifndef TEXT_COMPOSE_H
#define TEXT_COMPOSE_H

#include <stdbool.h>
#include <stdint.h>

struct composer;
struct fount;
struct glyph;
struct word;

struct composer *composer_new(struct fount *fount);

/* The kerning between two words, if it is known without HarfBuzz. */
bool composed_kern(const struct fount *fount, const struct word *left, const struct word *right,
		   int32_t *units);

/* Whether a word of which only text and bytes are set may be composed; else HarfBuzz has to shape it. */
bool compose_may(struct fount *fount, const struct word *word);

/*
 * Fills such a word; glyphs has room for one a byte. False: a font that makes more of a text is left to
 * HarfBuzz, too.
 */
bool compose_word(struct fount *fount, struct word *word, struct glyph *glyphs);

/*
 * The same for a word of figures and commas alone, which needs no search: a table holds what kerns with
 * what. It takes 130 instructions where compose_word takes 900, and a long table has nothing else. False
 * for all other words, too.
 */
bool compose_figure(struct fount *fount, struct word *word, struct glyph *glyphs);

#endif
