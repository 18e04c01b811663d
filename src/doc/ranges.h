/* Whether a hyphen stands between the ends of a range; private to marks.c, which says what is one. */
#ifndef DOC_RANGES_H
#define DOC_RANGES_H

#include <stdbool.h>
#include <stddef.h>

/* The bytes of the currency that text begins with, "£", "€" or "$"; else 0. */
size_t currency_sign(const char *text);

/*
 * Between figures, with or without a unit each: "3-5", "10%-15%", "£3m-£5m", "31 March-2 April".
 * hyphen: within text, which is read on both sides as far as its words matter.
 */
bool hyphen_is_range(const char *text, const char *hyphen);

/* Between two months or two days of the week: "April-June", "Llun-Gwener". */
bool hyphen_joins_names(const char *text, const char *hyphen);

#endif
