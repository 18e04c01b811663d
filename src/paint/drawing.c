#include "paint/drawing.h"

/* Of what a place asks, along both sides. */
struct scale {
	const struct drawing *drawing;
	length_t width, height;
};

static struct point scaled_point(const struct scale *scale, struct point point)
{
	return (struct point) {
		length_scale(point.x, scale->width, scale->drawing->width),
		length_scale(point.y, scale->height, scale->drawing->height),
	};
}

/* Pens are round: where the sides are stretched unequally, the width decides. */
static length_t scaled_length(const struct scale *scale, length_t length)
{
	return length_scale(length, scale->width, scale->drawing->width);
}

static const struct path *scaled_path(struct arena *arena, const struct scale *scale,
				      const struct path *from)
{
	struct path *path = arena_alloc(arena, sizeof *path);
	struct point *points = arena_array(arena, from->point_count, sizeof *points);
	for (uint32_t i = 0; i < from->point_count; i++)
		points[i] = scaled_point(scale, from->points[i]);
	*path = *from;
	path->points = points;
	return path;
}

static const struct stroke *scaled_stroke(struct arena *arena, const struct scale *scale,
					  const struct stroke *from)
{
	struct stroke *stroke = arena_alloc(arena, sizeof *stroke);
	length_t *dashes = arena_array(arena, from->dash_count, sizeof *dashes);
	for (int i = 0; i < from->dash_count; i++)
		dashes[i] = scaled_length(scale, from->dashes[i]);
	*stroke = *from;
	stroke->dashes = dashes;
	stroke->width = scaled_length(scale, from->width);
	stroke->dash_phase = scaled_length(scale, from->dash_phase);
	return stroke;
}

void drawing_paint(struct paint_list *list, const struct element *element,
		   const struct drawing *drawing, length_t x, length_t y, length_t width,
		   length_t height)
{
	const struct scale scale = { drawing, width, height };
	for (size_t i = 0; i < drawing->list.count; i++) {
		struct paint_item item = drawing->list.items[i];
		struct point origin = scaled_point(&scale, (struct point) { item.x, item.y });
		item.element = element;
		item.x = x + origin.x;
		item.y = y + origin.y;
		if (item.kind == PAINT_FILL) {
			item.fill.path = scaled_path(list->arena, &scale, item.fill.path);
		} else if (item.kind == PAINT_STROKE) {
			item.stroke.path = scaled_path(list->arena, &scale, item.stroke.path);
			item.stroke.stroke = scaled_stroke(list->arena, &scale, item.stroke.stroke);
		} else if (item.kind == PAINT_CLIP) {
			item.clip.path = scaled_path(list->arena, &scale, item.clip.path);
		}
		paint_add(list, item);
	}
}
