/* The point of a picture that must be seen where it is cropped: "50% 30%", from its left and its top. */
#ifndef LOAD_FOCUS_H
#define LOAD_FOCUS_H

#include <stdbool.h>
#include <stdint.h>

enum { FOCUS_WHOLE = 10000 };

/* Hundredths of a per cent, 0 to FOCUS_WHOLE. */
struct focus {
	int32_t x, y;
};

/* Reads "50% 30%", one decimal place or two at most. False, and *focus as it was, for all else. */
bool focus_parse(const char *text, struct focus *focus);

/* The same, and the middle for all else and NULL. */
struct focus focus_read(const char *text);

#endif
