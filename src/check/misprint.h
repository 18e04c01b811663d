/* How a number that is typed wrong is like the one that was meant. */
#ifndef CHECK_MISPRINT_H
#define CHECK_MISPRINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Both are 0 or more. */
size_t misprint_digits(int64_t number);

/* It differs from what was meant by so many per cent of that at the most. */
bool misprint_differs_by(int64_t number, int64_t meant, int percent);

/*
 * The same; or, where meant has so many digits, one digit is wrong, lost or too many, or two neighbours
 * have changed places.
 */
bool misprint_is_near(int64_t number, int64_t meant, int percent, size_t least_digits);

#endif
