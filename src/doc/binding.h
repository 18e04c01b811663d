/* What stands on one line together, wherever the line ends. */
#ifndef DOC_BINDING_H
#define DOC_BINDING_H

#include "base/arena.h"

/*
 * The text with no-break spaces (U+00A0) where a line must not end, in English and in Welsh with its
 * mutations: within a date ("31 March 2025", "o 31 Mawrth"), between "Level", "Category" or "Table" and
 * its number ("section 325(6)") or letter ("Annex B"), between a number and its unit ("12 per cent", "£3 million", "5 GB", "6 mis") or one of the
 * words of counted (spaces between; NULL: none) that it counts ("40 offenders"),
 * before the second of two numbers ("Levels 2 and 3": "and 3"), between a title or
 * initials and a name ("Mr Smith", "J. R. Smith"), after "e.g." and its like, between an act and its year.
 * RUN_BOUNDARY (doc/marks.h) may stand anywhere in the text. Returns text itself when there is nothing to
 * bind.
 */
const char *words_bind(struct arena *arena, const char *text, const char *counted);

#endif
