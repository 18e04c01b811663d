/*
 * A page as SVG 1.1 (W3C, second edition): paths as paths, in points and in each ink's sRGB.
 *
 * Text stays text, so that a designer can change a word, a search finds it and a screen reader reads it:
 * a run is a <text> of its face's family and weight, at its own place, with the width that it has here,
 * so that it keeps its place in another face, too. Where the face is not at hand and must be seen (on a
 * web page, at a printer's), outlines are asked for: then each run is a path. What has no ink is left
 * out in either, and so are pictures, which charts do not have.
 */
#ifndef PAINT_SVG_H
#define PAINT_SVG_H

#include "paint/display.h"

struct svg_options {
	const char *title, *description; /* for who cannot see it; NULL: none */
	const char *lang;
	bool outlines;
};

void svg_write(const struct page *page, const struct svg_options *options, struct buffer *out);

#endif
