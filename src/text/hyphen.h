/*
 * Hyphenation by F. M. Liang's method ("Word Hy-phen-a-tion by Com-put-er", Stanford, 1983) with the
 * pattern files that libhyphen reads (.dic). Private to text/.
 *
 * libhyphen itself takes 12 ms to build its automaton from the British patterns, the whole of a
 * report's time; an index over the file's lines takes 0.4 ms and finds the same places (a test
 * holds that). Read are UTF-8 files of plain patterns: neither compound levels (NEXTLEVEL) nor
 * spelling changes ("/"), which English and Welsh do not have.
 */
#ifndef TEXT_HYPHEN_H
#define TEXT_HYPHEN_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct patterns;
struct word;

/* The patterns of a file, in arena; NULL when it cannot be read, or is of another kind. */
struct patterns *patterns_load(struct arena *arena, const char *path);

/*
 * Where a word of lower-case letters may be hyphenated: byte offsets, rising, at most bytes of them.
 * At least two letters stay before a hyphen and three go behind it (more if the file says so).
 * Returns their count; words of more than 80 bytes have none.
 */
size_t patterns_find(const struct patterns *patterns, const char *word, size_t bytes,
		     uint8_t *offsets);

/*
 * Sets the word's hyphens, once; they stay in arena. Punctuation around it is passed over. Words that
 * are not hyphenated: those with figures, in capitals throughout, addresses.
 */
void hyphenate_word(const struct patterns *patterns, struct arena *arena, struct word *word);

#endif
