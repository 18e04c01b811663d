/* Values in SVG's attributes: numbers, lengths, transforms. Each moves *at past what it has read. */
#ifndef PAINT_SVG_VALUE_H
#define PAINT_SVG_VALUE_H

#include <stdbool.h>

#include <cairo.h>

/* White space, and a comma with white space about it. */
void svg_skip(const char **at);

/* A number, after what svg_skip skips; false, and *at at the fault, where there is none. */
bool svg_number(const char **at, double *number);

/* A flag of an arc: 0 or 1, which need nothing between them. */
bool svg_flag(const char **at, bool *flag);

/* A length with a unit, in user units (px, 96 an inch); per cent are of whole. The text must end with it. */
bool svg_length(const char *text, double whole, double *length);

/* "translate(1 2) rotate(30)" times matrix. On a fault false, and *at at it. */
bool svg_transform(const char **at, cairo_matrix_t *matrix);

#endif
