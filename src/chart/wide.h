/* Figures as whole numbers of 10^-9, in 128 bits: one scale for all, so that they compare and add. */
#ifndef CHART_WIDE_H
#define CHART_WIDE_H

#include "base/wide.h"
#include "chart/chart.h"

enum { WIDE_PLACES = 9 };

int128 wide_from(struct decimal number);

/* Without zeros at the end of its decimals; what does not fit is cut to the largest that does. */
struct decimal wide_to_decimal(int128 number);

/* length * part / whole, rounded to the nearest; whole over 0. */
length_t wide_length(length_t length, int128 part, int128 whole);

/* 1, 10, 100 ... 10^-9 is 1. */
int128 wide_power(int exponent);

#endif
