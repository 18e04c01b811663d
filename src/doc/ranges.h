/* Whether a hyphen between figures is a range; private to marks.c, which says what is one. */
#ifndef DOC_RANGES_H
#define DOC_RANGES_H

#include <stdbool.h>

/* hyphen: within text, which is read on both sides as far as its words matter. */
bool hyphen_is_range(const char *text, const char *hyphen);

#endif
