/* Hatching: slanting lines over a filled mark. */
#ifndef CHART_HATCH_H
#define CHART_HATCH_H

#include "chart/sheet.h"

/*
 * The lines of a hatch within a box, each ending at the box's edges, taken by the seam in the ink of
 * paper. A mark that is no box is to be clipped before.
 */
void hatch_paint(struct seam *seam, enum hatch hatch, struct box box, const struct ink *paper);

#endif
