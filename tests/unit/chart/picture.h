/* Reading a chart back from its display list: boxes, texts, and whether all of it is tidy. */
#ifndef TESTS_CHART_PICTURE_H
#define TESTS_CHART_PICTURE_H

#include <string.h>

#include "chart/sheet.h"
#include "national.h"

/* The index-th filled rectangle of an ink, from the top left on; without a size when there is none. */
static inline struct box find_box(const struct national *national, const struct ink *ink, int index)
{
	for (size_t i = 0; i < national->list.count; i++) {
		const struct paint_item *item = &national->list.items[i];
		struct point corner, size;
		if (item->kind != PAINT_FILL || item->fill.ink != ink ||
		    !path_is_rectangle(item->fill.path, &corner, &size))
			continue;
		if (index-- == 0)
			return (struct box) { item->x + corner.x, item->y + corner.y, size.x,
					      size.y };
	}
	return (struct box) { 0 };
}

static inline bool is_text(const struct paint_item *item, const char *text)
{
	return item->kind == PAINT_GLYPHS && item->glyphs->text_bytes == strlen(text) &&
	       !memcmp(item->glyphs->text, text, strlen(text));
}

static inline const struct paint_item *find_text(const struct national *national, const char *text)
{
	for (size_t i = 0; i < national->list.count; i++)
		if (is_text(&national->list.items[i], text))
			return &national->list.items[i];
	return NULL;
}

static inline int count_texts(const struct national *national, const char *text)
{
	int count = 0;
	for (size_t i = 0; i < national->list.count; i++)
		count += is_text(&national->list.items[i], text);
	return count;
}

/* A run's parts are rounded each: a text is taken a hundredth of a point narrower than it is. */
static inline struct box text_box(const struct paint_item *item)
{
	const struct glyph_run *run = item->glyphs;
	length_t up = run->size * 3 / 4, down = run->size / 5, round = LENGTH_ONE_PT / 100;
	return (struct box) { item->x + round, item->y - up, glyph_run_width(run) - 2 * round,
			      up + down };
}

static inline bool boxes_overlap(struct box a, struct box b)
{
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
	       b.y < a.y + a.height;
}

static inline void extend(struct box *box, struct point point)
{
	length_t right = box->x + box->width, foot = box->y + box->height;
	right = point.x > right ? point.x : right;
	foot = point.y > foot ? point.y : foot;
	box->x = point.x < box->x ? point.x : box->x;
	box->y = point.y < box->y ? point.y : box->y;
	box->width = right - box->x;
	box->height = foot - box->y;
}

/* Where a curve is half way: its control points stand out of what it covers. */
static inline struct point curve_middle(struct point from, const struct point curve[static 3])
{
	return (struct point) { (from.x + 3 * curve[0].x + 3 * curve[1].x + curve[2].x) / 8,
				(from.y + 3 * curve[0].y + 3 * curve[1].y + curve[2].y) / 8 };
}

/* What a path covers, with the half of its pen around it. */
static inline struct box path_box(const struct paint_item *item)
{
	bool stroked = item->kind == PAINT_STROKE;
	const struct path *path = stroked ? item->stroke.path : item->fill.path;
	length_t pen = stroked ? item->stroke.stroke->width / 2 : 0;
	const struct point *point = path->points;
	struct box box = { point->x, point->y, 0, 0 };
	for (uint32_t i = 0; i < path->verb_count; i++) {
		if (path->verbs[i] == PATH_CURVE) {
			extend(&box, curve_middle(point[-1], point));
			point += 2;
		}
		if (path->verbs[i] != PATH_CLOSE)
			extend(&box, *point++);
	}
	return (struct box) { item->x + box.x - pen, item->y + box.y - pen, box.width + 2 * pen,
			      box.height + 2 * pen };
}

/* Half the axis' width may stand out where a bar begins at the figure's very edge. */
static inline bool is_outside(struct box box, length_t width, length_t height)
{
	const length_t slack = LENGTH_ONE_PT * 9 / 10;
	return box.x < -slack || box.x + box.width > width + slack || box.y < -slack ||
	       box.y + box.height > height + slack;
}

static inline void expect_inside(const struct national *national, const struct paint_item *item,
				 length_t width, length_t height)
{
	const char *kind = chart_kind_name(national->chart.kind);
	if (item->kind == PAINT_GLYPHS) {
		struct box box = text_box(item);
		if (box.x < 0 || box.x + box.width > width || box.y < 0 ||
		    box.y + box.height > height)
			fail_msg("\"%.*s\" at %g, %g, %g wide stands outside a %s of %g x %g pt",
				 (int)item->glyphs->text_bytes, item->glyphs->text,
				 length_to_pt(item->x), length_to_pt(item->y),
				 length_to_pt(box.width), kind, length_to_pt(width),
				 length_to_pt(height));
	} else if ((item->kind == PAINT_FILL || item->kind == PAINT_STROKE) &&
		   is_outside(path_box(item), width, height)) {
		struct box box = path_box(item);
		fail_msg("a %s of %s at %g, %g, %g x %g pt stands outside a %s of %g x %g pt",
			 item->kind == PAINT_FILL ? "fill" : "stroke",
			 item->kind == PAINT_FILL ? item->fill.ink->name : item->stroke.ink->name,
			 length_to_pt(box.x), length_to_pt(box.y), length_to_pt(box.width),
			 length_to_pt(box.height), kind, length_to_pt(width), length_to_pt(height));
	}
}

/* No text on another, nothing outside the chart. */
static inline void expect_tidy(const struct national *national, length_t width)
{
	length_t height = chart_height(&national->chart, width);
	for (size_t i = 0; i < national->list.count; i++) {
		const struct paint_item *item = &national->list.items[i];
		expect_inside(national, item, width, height);
		for (size_t j = 0; j < i && item->kind == PAINT_GLYPHS; j++) {
			const struct paint_item *other = &national->list.items[j];
			if (other->kind == PAINT_GLYPHS &&
			    boxes_overlap(text_box(item), text_box(other)))
				fail_msg("\"%.*s\" stands on \"%.*s\" in a %s of %g pt",
					 (int)item->glyphs->text_bytes, item->glyphs->text,
					 (int)other->glyphs->text_bytes, other->glyphs->text,
					 chart_kind_name(national->chart.kind),
					 length_to_pt(width));
		}
	}
}

#endif
