/* Colours as SVG and CSS write them. */
#ifndef PAINT_SVG_COLOUR_H
#define PAINT_SVG_COLOUR_H

#include <stdbool.h>
#include <stdint.h>

struct svg_colour {
	uint8_t rgb[3];
	uint8_t alpha; /* 255: nothing shines through */
};

/*
 * Reads "#f00", "#ff0000", "#ff000080", "rgb(255, 0, 0)", "rgb(100%, 0%, 0%)", "rgba(255, 0, 0, 0.5)",
 * "transparent" and the names of CSS. False for all else.
 */
bool svg_colour(const char *text, struct svg_colour *colour);

#endif
