#include "chart/sheet.h"

#include <string.h>

#include "chart/text.h"

struct sheet sheet_new(const struct chart *chart, length_t width)
{
	return (struct sheet) { .chart = chart, .width = width };
}

void sheet_free(struct sheet *sheet)
{
	if (sheet->capacity)
		arena_give_back(sheet->chart->arena, sheet->marks, sheet->capacity,
				sizeof *sheet->marks);
	sheet->marks = NULL;
	sheet->count = sheet->capacity = 0;
}

static void add(struct sheet *sheet, struct mark mark)
{
	sheet->marks = arena_grow(sheet->chart->arena, sheet->marks, sheet->count, &sheet->capacity,
				  sizeof *sheet->marks);
	sheet->marks[sheet->count++] = mark;
}

void sheet_box(struct sheet *sheet, struct box box, const struct ink *ink)
{
	if (box.width > 0 && box.height > 0)
		add(sheet, (struct mark) { .kind = MARK_BOX, .ink = ink, .box = box });
}

static const struct point *keep(struct sheet *sheet, const struct point *points, size_t count)
{
	struct point *kept = arena_array(sheet->chart->arena, count, sizeof *kept);
	memcpy(kept, points, count * sizeof *kept);
	return kept;
}

static void stroke(struct sheet *sheet, const struct point *points, size_t count, length_t pen,
		   const struct ink *ink, bool shows_data)
{
	if (count < 2)
		return;
	struct mark mark = { .kind = MARK_STROKE, .ink = ink };
	mark.line.points = keep(sheet, points, count);
	mark.line.count = count;
	mark.line.pen = pen;
	mark.line.shows_data = shows_data;
	add(sheet, mark);
}

void sheet_stroke(struct sheet *sheet, const struct point *points, size_t count, length_t pen,
		  const struct ink *ink)
{
	stroke(sheet, points, count, pen, ink, true);
}

struct box mark_bounds(const struct mark *mark)
{
	if (mark->kind == MARK_BOX)
		return mark->box;
	if (mark->kind == MARK_SECTOR) {
		const struct sector *sector = &mark->sector;
		return (struct box) { sector->centre.x - sector->radius,
				      sector->centre.y - sector->radius, 2 * sector->radius,
				      2 * sector->radius };
	}
	if (mark->kind == MARK_DOT) {
		length_t radius = mark->dot.radius + (mark->dot.rim_ink ? mark->dot.rim : 0);
		return (struct box) { mark->dot.centre.x - radius, mark->dot.centre.y - radius,
				      2 * radius, 2 * radius };
	}
	struct point low = mark->line.points[0], high = low;
	for (size_t i = 1; i < mark->line.count; i++) {
		struct point point = mark->line.points[i];
		low = (struct point) { smaller(low.x, point.x), smaller(low.y, point.y) };
		high = (struct point) { larger(high.x, point.x), larger(high.y, point.y) };
	}
	return (struct box) { low.x, low.y, high.x - low.x, high.y - low.y };
}

void sheet_dash(struct sheet *sheet, int rank)
{
	struct mark *last = sheet->count ? &sheet->marks[sheet->count - 1] : NULL;
	if (last && last->kind == MARK_STROKE)
		last->line.dash = rank;
}

void sheet_rule(struct sheet *sheet, struct point from, struct point to,
		const struct rule_look *look)
{
	const struct point points[] = { from, to };
	stroke(sheet, points, 2, look->width, look->ink, false);
}

void sheet_area(struct sheet *sheet, const struct point *points, size_t count,
		const struct ink *ink)
{
	if (count < 3)
		return;
	struct mark mark = { .kind = MARK_AREA, .ink = ink };
	mark.line.points = keep(sheet, points, count);
	mark.line.count = count;
	add(sheet, mark);
}

void sheet_dot(struct sheet *sheet, struct point centre, length_t radius, const struct ink *ink,
	       length_t rim, const struct ink *rim_ink)
{
	struct mark mark = { .kind = MARK_DOT, .ink = ink };
	mark.dot.centre = centre;
	mark.dot.radius = radius;
	mark.dot.rim = rim;
	mark.dot.rim_ink = rim_ink;
	add(sheet, mark);
}

void sheet_sector(struct sheet *sheet, struct sector sector, const struct ink *ink)
{
	add(sheet, (struct mark) { .kind = MARK_SECTOR, .ink = ink, .sector = sector });
}

struct setting sheet_set(const struct sheet *sheet, const struct text_style *style,
			 const char *text, length_t measure)
{
	const struct chart *chart = sheet->chart;
	struct setting setting = { .leading = style->leading, .size = style->size };
	if (!text || !*text)
		return setting;
	if (measure > 0) {
		setting.lines = chart_break(chart, style, text, measure);
	} else {
		struct line *line = arena_alloc(chart->arena, sizeof *line);
		*line = text_line(chart->shaper, chart->arena, chart->messages, style, text);
		setting.lines = (struct lines) { .items = line, .count = 1 };
	}
	for (size_t i = 0; i < setting.lines.count; i++)
		setting.width = larger(setting.width, setting.lines.items[i].width);
	setting.height = (length_t)setting.lines.count * style->leading;
	return setting;
}

static length_t anchored(length_t x, length_t width, enum anchor anchor)
{
	return anchor == ANCHOR_START ? x : anchor == ANCHOR_MIDDLE ? x - width / 2 : x - width;
}

struct box sheet_cover(const struct setting *setting, length_t x, length_t baseline,
		       enum anchor anchor)
{
	/* Lato's ascenders and descenders reach 0.74 and 0.19 em. */
	length_t up = setting->size * 3 / 4, down = setting->size / 5;
	length_t further = larger(setting->height - setting->leading, 0);
	return (struct box) { anchored(x, setting->width, anchor), baseline - up, setting->width,
			      up + further + down };
}

void sheet_put(struct sheet *sheet, const struct setting *setting, length_t x, length_t baseline,
	       enum anchor anchor)
{
	if (!setting->lines.count)
		return;
	struct mark mark = { .kind = MARK_TEXT };
	mark.text.setting = *setting;
	mark.text.x = x;
	mark.text.baseline = baseline;
	mark.text.anchor = anchor;
	mark.text.box = sheet_cover(setting, x, baseline, anchor);
	add(sheet, mark);
}

static bool overlap(struct box a, struct box b)
{
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
	       b.y < a.y + a.height;
}

/* Liang and Barsky's test: what of the segment from a to b is within the box, in doubles. */
static bool crosses(struct box box, struct point a, struct point b)
{
	const double dx = (double)(b.x - a.x), dy = (double)(b.y - a.y);
	const double towards[] = { -dx, dx, -dy, dy };
	const double room[] = { (double)(a.x - box.x), (double)(box.x + box.width - a.x),
				(double)(a.y - box.y), (double)(box.y + box.height - a.y) };
	double from = 0, to = 1;
	for (int side = 0; side < 4; side++) {
		if (towards[side] == 0) {
			if (room[side] < 0)
				return false;
			continue;
		}
		double at = room[side] / towards[side];
		if (towards[side] < 0 && at > from)
			from = at;
		else if (towards[side] > 0 && at < to)
			to = at;
	}
	return from <= to;
}

static bool hits(const struct mark *mark, struct box box)
{
	if (mark->kind == MARK_DOT) {
		length_t radius = mark->dot.radius;
		return overlap(box, (struct box) { mark->dot.centre.x - radius,
						   mark->dot.centre.y - radius, 2 * radius,
						   2 * radius });
	}
	if (mark->kind != MARK_STROKE || !mark->line.shows_data)
		return false;
	for (size_t i = 1; i < mark->line.count; i++)
		if (crosses(box, mark->line.points[i - 1], mark->line.points[i]))
			return true;
	return false;
}

bool sheet_is_free(const struct sheet *sheet, struct box box, bool lines)
{
	if (box.x < 0 || box.x + box.width > sheet->width || box.y < 0)
		return false;
	for (size_t i = 0; i < sheet->count; i++) {
		const struct mark *mark = &sheet->marks[i];
		if (mark->kind == MARK_TEXT && overlap(mark->text.box, box))
			return false;
		if (lines && hits(mark, box))
			return false;
	}
	return true;
}

void sheet_text(struct sheet *sheet, length_t x, length_t baseline, enum anchor anchor,
		const struct text_style *style, const char *text)
{
	const struct setting setting = sheet_set(sheet, style, text, 0);
	sheet_put(sheet, &setting, x, baseline, anchor);
}

length_t sheet_centred(const struct text_style *style, length_t y)
{
	return y + face_scale(style->face, style->size, style->face->cap_height) / 2;
}

length_t sheet_centred_lines(const struct text_style *style, const struct setting *setting,
			     length_t y)
{
	return sheet_centred(style, y - larger(setting->height - setting->leading, 0) / 2);
}

const struct text_style *sheet_inked(const struct sheet *sheet, const struct text_style *style,
				     const struct ink *ink)
{
	struct text_style *inked = arena_alloc(sheet->chart->arena, sizeof *inked);
	*inked = *style;
	inked->ink = ink;
	return inked;
}
