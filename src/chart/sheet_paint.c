/* The marks of a sheet as cairo's paths, taken by the seam. */

#include "chart/hatch.h"
#include "chart/sheet.h"
#include "chart/text.h"

static const double full_turn = 6.283185307179586;

static void move_to(struct seam *seam, struct point point, length_t top)
{
	cairo_move_to(seam->cairo, length_to_pt(point.x), length_to_pt(point.y + top));
}

static void line_to(struct seam *seam, struct point point, length_t top)
{
	cairo_line_to(seam->cairo, length_to_pt(point.x), length_to_pt(point.y + top));
}

static void trace_box(const struct mark *mark, length_t top, struct seam *seam)
{
	const struct box *box = &mark->box;
	cairo_rectangle(seam->cairo, length_to_pt(box->x), length_to_pt(box->y + top),
			length_to_pt(box->width), length_to_pt(box->height));
}

static void paint_box(const struct mark *mark, length_t top, struct seam *seam)
{
	trace_box(mark, top, seam);
	seam_fill(seam, mark->ink);
}

/* In pens' widths: long, dotted, long and short. */
static void set_dash(struct seam *seam, int rank, double pen)
{
	static const double forms[][4] = { { 4, 2, 4, 2 }, { 1, 1.5, 1, 1.5 }, { 5, 1.5, 1, 1.5 } };
	enum { FORMS = 3, PARTS = 4 };
	double dashes[PARTS];
	for (int i = 0; i < PARTS && rank; i++)
		dashes[i] = forms[(rank - 1) % FORMS][i] * pen;
	cairo_set_dash(seam->cairo, dashes, rank ? PARTS : 0, 0);
}

static void trace(const struct mark *mark, length_t top, struct seam *seam)
{
	move_to(seam, mark->line.points[0], top);
	for (size_t i = 1; i < mark->line.count; i++)
		line_to(seam, mark->line.points[i], top);
}

static void paint_stroke(const struct mark *mark, length_t top, struct seam *seam)
{
	trace(mark, top, seam);
	cairo_set_line_width(seam->cairo, length_to_pt(mark->line.pen));
	cairo_set_line_join(seam->cairo, CAIRO_LINE_JOIN_ROUND);
	set_dash(seam, mark->line.dash, length_to_pt(mark->line.pen));
	seam_stroke(seam, mark->ink);
	set_dash(seam, 0, 0);
}

static void trace_area(const struct mark *mark, length_t top, struct seam *seam)
{
	trace(mark, top, seam);
	cairo_close_path(seam->cairo);
}

static void paint_area(const struct mark *mark, length_t top, struct seam *seam)
{
	trace_area(mark, top, seam);
	seam_fill(seam, mark->ink);
}

static void paint_circle(struct point centre, length_t radius, length_t top, const struct ink *ink,
			 struct seam *seam)
{
	cairo_new_sub_path(seam->cairo);
	cairo_arc(seam->cairo, length_to_pt(centre.x), length_to_pt(centre.y + top),
		  length_to_pt(radius), 0, full_turn);
	cairo_close_path(seam->cairo);
	seam_fill(seam, ink);
}

/* A rim is a larger circle below: a stroke would have to match the edge of the fill. */
static void paint_dot(const struct mark *mark, length_t top, struct seam *seam)
{
	if (mark->dot.rim_ink)
		paint_circle(mark->dot.centre, mark->dot.radius + mark->dot.rim, top,
			     mark->dot.rim_ink, seam);
	paint_circle(mark->dot.centre, mark->dot.radius, top, mark->ink, seam);
}

/* A circle or a ring, for the sector that is the whole. */
static void trace_whole(const struct sector *sector, length_t top, struct seam *seam)
{
	double x = length_to_pt(sector->centre.x), y = length_to_pt(sector->centre.y + top);
	cairo_new_sub_path(seam->cairo);
	cairo_arc(seam->cairo, x, y, length_to_pt(sector->radius), 0, full_turn);
	cairo_close_path(seam->cairo);
	if (sector->hole) {
		cairo_new_sub_path(seam->cairo);
		cairo_arc_negative(seam->cairo, x, y, length_to_pt(sector->hole), full_turn, 0);
		cairo_close_path(seam->cairo);
	}
}

static void trace_sector(const struct mark *mark, length_t top, struct seam *seam)
{
	const struct sector *sector = &mark->sector;
	if (sector->to - sector->from >= 1) {
		trace_whole(sector, top, seam);
		return;
	}
	/* Cairo's angles are from three o'clock, and down the page is positive: clockwise, too. */
	double from = (sector->from - 0.25) * full_turn, to = (sector->to - 0.25) * full_turn;
	double x = length_to_pt(sector->centre.x), y = length_to_pt(sector->centre.y + top);
	cairo_new_sub_path(seam->cairo);
	cairo_arc(seam->cairo, x, y, length_to_pt(sector->radius), from, to);
	if (sector->hole)
		cairo_arc_negative(seam->cairo, x, y, length_to_pt(sector->hole), to, from);
	else
		cairo_line_to(seam->cairo, x, y);
	cairo_close_path(seam->cairo);
}

static void paint_sector(const struct mark *mark, length_t top, struct seam *seam)
{
	trace_sector(mark, top, seam);
	seam_fill(seam, mark->ink);
}

/* Lines of paper within what was filled. */
static void paint_hatch(const struct sheet *sheet, const struct mark *mark, length_t top,
			struct seam *seam)
{
	static void (*const trace_of[])(const struct mark *, length_t, struct seam *) = {
		[MARK_AREA] = trace_area, [MARK_SECTOR] = trace_sector
	};
	const struct ink *paper = sheet->chart->look->dot_rim.ink;
	struct box box = mark_bounds(mark);
	box.y += top;
	if (mark->kind == MARK_BOX) {
		hatch_paint(seam, mark->hatch, box, paper);
		return;
	}
	trace_of[mark->kind](mark, top, seam);
	seam_clip(seam);
	hatch_paint(seam, mark->hatch, box, paper);
	seam_unclip(seam);
}

static void paint_text(const struct mark *mark, length_t top, struct seam *seam)
{
	const struct lines *lines = &mark->text.setting.lines;
	length_t baseline = mark->text.baseline + top;
	const size_t first = seam->list->count;
	for (size_t i = 0; i < lines->count; i++) {
		const struct lines line = { .items = &lines->items[i], .count = 1 };
		length_t width = lines->items[i].width, x = mark->text.x;
		x -= mark->text.anchor == ANCHOR_MIDDLE ? width / 2
		     : mark->text.anchor == ANCHOR_END	? width
							: 0;
		chart_paint_lines(seam->list, seam->element, &line, x, baseline, 0);
		baseline += mark->text.setting.leading;
	}
	for (size_t i = first + 1; i < seam->list->count; i++)
		seam->list->items[i].goes_on = true;
}

void sheet_paint(const struct sheet *sheet, length_t top, struct seam *seam)
{
	static void (*const paint[])(const struct mark *, length_t, struct seam *) = {
		[MARK_BOX] = paint_box, [MARK_STROKE] = paint_stroke, [MARK_AREA] = paint_area,
		[MARK_DOT] = paint_dot, [MARK_SECTOR] = paint_sector, [MARK_TEXT] = paint_text,
	};
	for (size_t i = 0; i < sheet->count; i++) {
		paint[sheet->marks[i].kind](&sheet->marks[i], top, seam);
		if (sheet->marks[i].hatch)
			paint_hatch(sheet, &sheet->marks[i], top, seam);
	}
}
