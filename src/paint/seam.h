/*
 * The cairo seam: drawing code uses cairo for path, matrix, dash and clip, and calls these at the
 * verbs. The finished path (cairo_copy_path, in user space times the matrix) goes into the display list
 * with the report's own ink. Text does not go through it: it becomes the report's own glyph runs. Cairo's
 * surfaces print nothing.
 *
 * Coordinates are points; (0, 0) is the drawing's top left corner. Owner: who calls seam_close.
 */
#ifndef PAINT_SEAM_H
#define PAINT_SEAM_H

#include <cairo.h>

#include "paint/display.h"

struct seam {
	cairo_t *cairo; /* draw paths with this; tolerance 0.01 */
	struct paint_list *list;
	const struct element *element; /* whose content it is; NULL: artifact */
};

/* A seam that adds to list. The cairo context belongs to it. */
void seam_open(struct seam *seam, struct paint_list *list, const struct element *element);
void seam_close(struct seam *seam);

/* Each takes cairo's path and clears it. An empty path paints nothing. */
void seam_fill(struct seam *seam, const struct ink *ink); /* by cairo's fill rule */
/* With cairo's line width, cap, join and dash; a matrix enlarges width and dashes, too. */
void seam_stroke(struct seam *seam, const struct ink *ink);

/* What follows shows inside the path only, to the matching seam_unclip; cairo's own clip is not used. */
void seam_clip(struct seam *seam);
void seam_unclip(struct seam *seam);

#endif
