#include "chart/hatch.h"

#include "chart/text.h"

enum { STEP = 4 }; /* points */
static const double pen = 0.75;

/* Rising lines: x + y is the same all along one. Falling ones are their picture in a mirror. */
static void trace(struct seam *seam, double x, double y, double width, double height, bool rising)
{
	int lines = (int)((width + height) / STEP + 0.5);
	for (int line = 0; line < lines; line++) {
		double along = STEP * (line + 0.5);
		double from_x = along < height ? 0 : along - height;
		double from_y = along < height ? along : height;
		double to_x = along < width ? along : width;
		double to_y = along < width ? 0 : along - width;
		cairo_move_to(seam->cairo, x + (rising ? from_x : width - from_x), y + from_y);
		cairo_line_to(seam->cairo, x + (rising ? to_x : width - to_x), y + to_y);
	}
}

void hatch_paint(struct seam *seam, enum hatch hatch, struct box box, const struct ink *paper)
{
	double x = length_to_pt(box.x), y = length_to_pt(box.y);
	double width = length_to_pt(box.width), height = length_to_pt(box.height);
	if (hatch != HATCH_FALLING)
		trace(seam, x, y, width, height, true);
	if (hatch != HATCH_RISING)
		trace(seam, x, y, width, height, false);
	cairo_set_line_width(seam->cairo, pen);
	seam_stroke(seam, paper);
}
