/*
 * SVG files read into drawings: a part of SVG 1.1 (second edition), which is what logos and diagrams use.
 *
 * Taken     svg with viewBox and preserveAspectRatio; g, a, use, symbol, defs; path with all commands,
 *           rect, circle, ellipse, line, polyline, polygon; transform; fill and stroke with width, cap,
 *           join and dashes; opacity; fill-rule; clip-path; display and visibility; all of them as
 *           attributes, in style= and, by element, class or id, in a <style> sheet.
 * Not       text (make it paths), images, patterns, filters, masks, markers: left out. Gradients are
 *           painted in the mean of their colours. Each is told once a file, at its line and column.
 * Colours   one that equals an ink of the layout is that ink. Grey is black ink alone. Others are
 *           converted by the print edition.
 * Bounds    those of xml_read_long in load/xml.h; 100,000 shapes, a million points, and 50 MB of attributes
 *           and rules that are read, whatever <use> makes of them.
 *
 * Rules: "bad-svg", "svg-too-large", warnings "svg-not-taken"; and those of load/xml.h.
 */
#ifndef PAINT_SVG_READ_H
#define PAINT_SVG_READ_H

#include "paint/drawing.h"

/* The inks that a drawing may use by their colour. */
struct ink_list {
	const struct ink *items;
	size_t count;
};

/* True for what looks like XML. */
bool svg_is(const unsigned char *bytes, size_t count);

/* The drawing in a file, in the arena; NULL with messages at their places in that file. */
const struct drawing *svg_read(struct arena *arena, struct messages *messages, struct ink_list inks,
			       const char *path);

#endif
