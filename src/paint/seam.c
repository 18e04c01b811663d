#include "paint/seam.h"

#include <math.h>

/*
 * Cairo keeps a path in fixed point with 8 binary places of its device's unit. With a device of 256
 * units to the point that is 1/65536 pt: a length, to the bit.
 */
enum { DEVICE_UNITS = 256, PDF_MITER = 10 };

void seam_open(struct seam *seam, struct paint_list *list, const struct element *element)
{
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1);
	cairo_surface_set_device_scale(surface, DEVICE_UNITS, DEVICE_UNITS);
	*seam = (struct seam) {
		.cairo = cairo_create(surface),
		.list = list,
		.element = element,
	};
	cairo_surface_destroy(surface);
	cairo_set_tolerance(seam->cairo, 0.01);
}

void seam_close(struct seam *seam)
{
	cairo_destroy(seam->cairo);
	seam->cairo = NULL;
}

static struct point to_point(const cairo_matrix_t *matrix, cairo_path_data_t data)
{
	double x = data.point.x, y = data.point.y;
	cairo_matrix_transform_point(matrix, &x, &y);
	return (struct point) { length_from_pt(x), length_from_pt(y) };
}

/* After every close, cairo adds a move back to the start; it draws nothing. */
static bool is_idle_move(const cairo_path_t *path, int at)
{
	int next = at + path->data[at].header.length;
	return path->data[at].header.type == CAIRO_PATH_MOVE_TO &&
	       (next >= path->num_data || path->data[next].header.type == CAIRO_PATH_MOVE_TO);
}

static struct path *convert(struct arena *arena, const cairo_path_t *from,
			    const cairo_matrix_t *matrix)
{
	static const uint8_t verb_of[] = {
		[CAIRO_PATH_MOVE_TO] = PATH_MOVE,
		[CAIRO_PATH_LINE_TO] = PATH_LINE,
		[CAIRO_PATH_CURVE_TO] = PATH_CURVE,
		[CAIRO_PATH_CLOSE_PATH] = PATH_CLOSE,
	};
	struct path *path = arena_alloc(arena, sizeof *path);
	uint8_t *verbs = arena_array(arena, (size_t)from->num_data, sizeof *verbs);
	struct point *points = arena_array(arena, (size_t)from->num_data, sizeof *points);
	*path = (struct path) { .verbs = verbs, .points = points };
	for (int i = 0; i < from->num_data; i += from->data[i].header.length) {
		if (is_idle_move(from, i))
			continue;
		verbs[path->verb_count++] = verb_of[from->data[i].header.type];
		for (int p = 1; p < from->data[i].header.length; p++)
			points[path->point_count++] = to_point(matrix, from->data[i + p]);
	}
	return path;
}

/* Cairo's path in the drawing's points, curves as curves; cairo's own is cleared. */
static const struct path *take_path(struct seam *seam)
{
	cairo_matrix_t matrix;
	cairo_get_matrix(seam->cairo, &matrix);
	cairo_path_t *from = cairo_copy_path(seam->cairo);
	const struct path *path = convert(seam->list->arena, from, &matrix);
	cairo_path_destroy(from);
	cairo_new_path(seam->cairo);
	return path;
}

static bool is_even_odd(struct seam *seam)
{
	return cairo_get_fill_rule(seam->cairo) == CAIRO_FILL_RULE_EVEN_ODD;
}

void seam_fill(struct seam *seam, const struct ink *ink)
{
	struct paint_item item = { .kind = PAINT_FILL, .element = seam->element };
	item.fill.path = take_path(seam);
	item.fill.ink = ink;
	item.fill.even_odd = is_even_odd(seam);
	if (item.fill.path->verb_count)
		paint_add(seam->list, item);
}

/* How much the matrix enlarges: a pen is round, so one number has to do. */
static double enlargement(struct seam *seam)
{
	cairo_matrix_t matrix;
	cairo_get_matrix(seam->cairo, &matrix);
	return sqrt(fabs(matrix.xx * matrix.yy - matrix.xy * matrix.yx));
}

static void take_dashes(struct seam *seam, struct stroke *stroke, double scale)
{
	int count = cairo_get_dash_count(seam->cairo);
	if (count <= 0 || count > UINT8_MAX)
		return;
	double phase, *from = arena_array(seam->list->arena, (size_t)count, sizeof *from);
	length_t *dashes = arena_array(seam->list->arena, (size_t)count, sizeof *dashes);
	cairo_get_dash(seam->cairo, from, &phase);
	for (int i = 0; i < count; i++)
		dashes[i] = length_from_pt(from[i] * scale);
	stroke->dashes = dashes;
	stroke->dash_count = (uint8_t)count;
	stroke->dash_phase = length_from_pt(phase * scale);
}

void seam_stroke(struct seam *seam, const struct ink *ink)
{
	static const uint8_t caps[] = {
		[CAIRO_LINE_CAP_BUTT] = 0,
		[CAIRO_LINE_CAP_ROUND] = 1,
		[CAIRO_LINE_CAP_SQUARE] = 2,
	};
	static const uint8_t joins[] = {
		[CAIRO_LINE_JOIN_MITER] = 0,
		[CAIRO_LINE_JOIN_ROUND] = 1,
		[CAIRO_LINE_JOIN_BEVEL] = 2,
	};
	double scale = enlargement(seam);
	struct stroke *stroke = arena_alloc(seam->list->arena, sizeof *stroke);
	stroke->width = length_from_pt(cairo_get_line_width(seam->cairo) * scale);
	stroke->cap = caps[cairo_get_line_cap(seam->cairo)];
	stroke->join = joins[cairo_get_line_join(seam->cairo)];
	take_dashes(seam, stroke, scale);
	double miter = cairo_get_miter_limit(seam->cairo);
	if (miter < PDF_MITER)
		stroke->miter = (uint16_t)lround(miter * 100);
	struct paint_item item = { .kind = PAINT_STROKE, .element = seam->element };
	item.stroke.path = take_path(seam);
	item.stroke.ink = ink;
	item.stroke.stroke = stroke;
	if (item.stroke.path->verb_count)
		paint_add(seam->list, item);
}

/* An empty path clips all away; it is kept, that the matching unclip has its partner. */
void seam_clip(struct seam *seam)
{
	struct paint_item item = { .kind = PAINT_CLIP, .element = seam->element };
	item.clip.path = take_path(seam);
	item.clip.even_odd = is_even_odd(seam);
	paint_add(seam->list, item);
}

void seam_unclip(struct seam *seam)
{
	paint_add(seam->list,
		  (struct paint_item) { .kind = PAINT_UNCLIP, .element = seam->element });
}
