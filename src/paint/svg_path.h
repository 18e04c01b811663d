/* Shapes onto cairo's current path, in user units. */
#ifndef PAINT_SVG_PATH_H
#define PAINT_SVG_PATH_H

#include <stdbool.h>
#include <stddef.h>

#include <cairo.h>

/*
 * Path data with all of SVG's commands (8.3). False at a fault, with *fault its byte in the data; what
 * stands before it is on the path. *points counts those that were added, and it ends, as at a fault, at
 * most of them.
 */
bool svg_path(cairo_t *cairo, const char *data, size_t most, size_t *points, size_t *fault);

/* "0,0 10,0 10,10", with the same faults; closed for a polygon. */
bool svg_points(cairo_t *cairo, const char *data, bool closed, size_t most, size_t *points,
		size_t *fault);

void svg_ellipse(cairo_t *cairo, double x, double y, double radius_x, double radius_y);

/* A rectangle with rounded corners, if the radii are more than nothing. */
void svg_rectangle(cairo_t *cairo, double x, double y, double width, double height, double radius_x,
		   double radius_y);

#endif
