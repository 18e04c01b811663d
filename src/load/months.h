/* The months' names in English and Welsh, as they are written and as they are read. */
#ifndef LOAD_MONTHS_H
#define LOAD_MONTHS_H

#include <stddef.h>

/*
 * The name of a month, 1 to 12, in the language of a BCP 47 tag: Welsh for "cy", English for any other
 * and for NULL.
 */
const char *month_name(const char *lang, int month);

/*
 * 1 to 12 for a month's name in either language, whole ("March", "Mawrth"), shortened ("Mar", "Sept")
 * or mutated after a Welsh preposition ("o Fawrth"); else 0. No stop may follow it.
 */
int month_named(const char *word, size_t length);

#endif
