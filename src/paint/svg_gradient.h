/*
 * Gradients of SVG, as bands of one colour each, so fine that no step is seen: vectors in every edition, each ink
 * turned into CMYK by itself. One that is repeated or reflected is told and ends with its last colour.
 */
#ifndef PAINT_SVG_GRADIENT_H
#define PAINT_SVG_GRADIENT_H

#include "paint/svg_file.h"

bool svg_is_gradient(const struct xml_node *node);

/* Its stops as one colour: their mean, for strokes. */
struct svg_colour svg_gradient_mean(struct svg_file *file, const struct xml_node *gradient);

/* Fills cairo's path, by its fill rule, and clears it. opacity: from 0 to 1, of the shape itself. */
void svg_gradient_fill(struct svg_file *file, const struct xml_node *gradient, double opacity);

#endif
