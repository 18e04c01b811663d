#include "paint/svg_gradient.h"

#include <math.h>
#include <string.h>

#include "paint/drawing.h"
#include "paint/svg_path.h"
#include "paint/svg_value.h"

enum { MOST_HOPS = 8, MOST_STOPS = 64, MOST_BANDS = 64, FINEST_STEP = 4 };

struct stop {
	double at;	  /* from 0 to 1, never less than the one before */
	double colour[4]; /* red, green, blue, alpha: 0 to 255 */
};

/* A gradient on its way onto a shape. */
struct filling {
	struct svg_file *file;
	const struct xml_node *gradient;
	struct stop stops[MOST_STOPS];
	int stop_count;
	double opacity;
	bool is_clear; /* bands must not cover each other */
	bool is_radial;
	/* What is to be covered, where the gradient's line runs from x = 0 to 1; of a radial one in its own space. */
	double left, top, right, bottom;
	double cx, cy, r, fx, fy;
};

bool svg_is_gradient(const struct xml_node *node)
{
	return xml_is(node, "linearGradient") || xml_is(node, "radialGradient");
}

/* The gradient from which this one takes what it does not say itself; NULL: none. */
static const struct xml_node *model_of(const struct svg_file *file, const struct xml_node *gradient)
{
	const char *href = xml_attribute(gradient, "xlink:href");
	href = href ? href : xml_attribute(gradient, "href");
	return href ? svg_find(file, href) : NULL;
}

static const char *attribute_of(const struct filling *filling, const char *name)
{
	const struct xml_node *node = filling->gradient;
	for (int hops = 0; node && hops < MOST_HOPS; hops++) {
		const char *value = xml_attribute(node, name);
		if (value)
			return value;
		node = model_of(filling->file, node);
	}
	return NULL;
}

static int read_stops(struct svg_file *file, const struct xml_node *gradient,
		      struct stop stops[static MOST_STOPS])
{
	const struct svg_style start = svg_style_start();
	int count = 0;
	double least = 0;
	for (int hops = 0; gradient && !xml_first(gradient) && hops < MOST_HOPS; hops++)
		gradient = model_of(file, gradient);
	for (const struct xml_node *node = gradient ? xml_first(gradient) : NULL;
	     node && count < MOST_STOPS && file->effort++ <= SVG_MOST_EFFORT;
	     node = xml_next(node)) {
		if (!xml_is(node, "stop"))
			continue;
		/* stop-color is read as if it were a fill. */
		file->in_gradient = true;
		const struct svg_style style = svg_style_of(file, node, &start);
		file->in_gradient = false;
		const char *offset = xml_attribute(node, "offset");
		double at = 0;
		if (offset)
			(void)svg_length(offset, 1, &at);
		struct stop *stop = &stops[count++];
		stop->at = least = fmin(fmax(at, least), 1);
		for (int i = 0; i < 3; i++)
			stop->colour[i] = style.fill.colour.rgb[i];
		stop->colour[3] = style.fill.colour.alpha * style.fill.opacity;
	}
	return count;
}

struct svg_colour svg_gradient_mean(struct svg_file *file, const struct xml_node *gradient)
{
	struct stop stops[MOST_STOPS];
	int count = read_stops(file, gradient, stops);
	double sums[4] = { 0 };
	struct svg_colour mean = { .alpha = 255 };
	for (int i = 0; i < count; i++)
		for (int channel = 0; channel < 4; channel++)
			sums[channel] += stops[i].colour[channel];
	for (int channel = 0; count && channel < 3; channel++)
		mean.rgb[channel] = (uint8_t)lround(sums[channel] / count);
	if (count)
		mean.alpha = (uint8_t)lround(sums[3] / count);
	return mean;
}

static bool is_grey(const struct stop *stop)
{
	return stop->colour[0] == stop->colour[1] && stop->colour[1] == stop->colour[2];
}

/* Fills cairo's path with a colour between two stops. */
static void fill_between(const struct filling *filling, const struct stop *from,
			 const struct stop *to, double share)
{
	struct svg_file *file = filling->file;
	size_t before = file->seam.list->count;
	double colour[4];
	uint8_t rgb[3];
	for (int i = 0; i < 4; i++)
		colour[i] = from->colour[i] + (to->colour[i] - from->colour[i]) * share;
	for (int i = 0; i < 3; i++)
		rgb[i] = (uint8_t)lround(colour[i]);
	file->bands++;
	seam_fill(&file->seam, svg_shade(file, rgb, is_grey(from) && is_grey(to)));
	if (file->seam.list->count > before)
		file->seam.list->items[before].clear =
			(uint8_t)(255 - lround(colour[3] * filling->opacity));
}

static void add_circle(const struct filling *filling, double at)
{
	double x = filling->fx + (filling->cx - filling->fx) * at;
	double y = filling->fy + (filling->cy - filling->fy) * at;
	svg_ellipse(filling->file->seam.cairo, x, y, filling->r * at, filling->r * at);
}

/*
 * Onto cairo's path what lies between two places of the gradient, -INFINITY and INFINITY for its ends; where bands
 * may cover each other, all that is painted over later as well, so that no light shines through between two.
 */
static void add_band(const struct filling *filling, double from, double to)
{
	cairo_t *cairo = filling->file->seam.cairo;
	cairo_new_path(cairo);
	cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
	double left = filling->left, right = filling->right;
	if (!filling->is_radial) {
		left = fmax(left, from);
		right = filling->is_clear ? fmin(right, to) : right;
	}
	if (!filling->is_radial || to > 1) {
		if (right > left)
			cairo_rectangle(cairo, left, filling->top, right - left,
					filling->bottom - filling->top);
	} else if (to > 0) {
		add_circle(filling, to);
	}
	if (filling->is_radial && filling->is_clear && from > 0)
		add_circle(filling, from);
}

/* So many colours lead from one stop to the next that two of them look alike. */
static int bands_between(const struct stop *from, const struct stop *to)
{
	double most = 0;
	for (int i = 0; i < 4; i++)
		most = fmax(most, fabs(to->colour[i] - from->colour[i]));
	int bands = (int)(most / FINEST_STEP) + 1;
	return bands < MOST_BANDS ? bands : MOST_BANDS;
}

static void fill_segment(const struct filling *filling, const struct stop *from,
			 const struct stop *to)
{
	if (to->at <= from->at)
		return;
	int bands = bands_between(from, to);
	double step = (to->at - from->at) / bands;
	for (int i = 0; i < bands; i++) {
		/* Circles lie upon each other from the largest on. */
		int band = filling->is_radial ? bands - 1 - i : i;
		double start = from->at + band * step;
		if (!filling->is_radial &&
		    (start >= filling->right || start + step <= filling->left))
			continue;
		add_band(filling, start, start + step);
		fill_between(filling, from, to, (band + 0.5) / bands);
	}
}

static void fill_bands(const struct filling *filling)
{
	const struct stop *first = filling->stops, *last = first + filling->stop_count - 1;
	if (filling->is_radial) {
		add_band(filling, last->at, INFINITY);
		fill_between(filling, last, last, 0);
		for (const struct stop *stop = last; stop > first; stop--)
			fill_segment(filling, stop - 1, stop);
		add_band(filling, -INFINITY, first->at);
		fill_between(filling, first, first, 0);
		return;
	}
	add_band(filling, -INFINITY, first->at);
	fill_between(filling, first, first, 0);
	for (const struct stop *stop = first; stop < last; stop++)
		fill_segment(filling, stop, stop + 1);
	add_band(filling, last->at, INFINITY);
	fill_between(filling, last, last, 0);
}

/* A coordinate; otherwise: where nothing is said, as a share of whole. */
static double coordinate(const struct filling *filling, const char *name, double whole,
			 double otherwise)
{
	const char *text = attribute_of(filling, name);
	double read;
	return text && svg_length(text, whole, &read) ? read : otherwise * whole;
}

/* False for a flat one, which cairo would not forgive. */
static bool transform(cairo_t *cairo, const cairo_matrix_t *matrix)
{
	cairo_matrix_t inverse = *matrix;
	if (cairo_matrix_invert(&inverse) != CAIRO_STATUS_SUCCESS)
		return false;
	cairo_transform(cairo, matrix);
	return true;
}

/* The space in which the gradient is said, onto cairo's matrix; false: nothing could be seen. */
static bool enter_space(struct filling *filling, double width, double height)
{
	cairo_t *cairo = filling->file->seam.cairo;
	const char *text = attribute_of(filling, "gradientTransform");
	cairo_matrix_t matrix;
	cairo_matrix_init_identity(&matrix);
	filling->file->effort += text ? strlen(text) : 0;
	if (text && (!svg_transform(&text, &matrix) || !transform(cairo, &matrix)))
		return false;
	if (filling->is_radial) {
		double diagonal = hypot(width, height) / sqrt(2);
		filling->cx = coordinate(filling, "cx", width, 0.5);
		filling->cy = coordinate(filling, "cy", height, 0.5);
		filling->r = coordinate(filling, "r", diagonal, 0.5);
		filling->fx = attribute_of(filling, "fx") ? coordinate(filling, "fx", width, 0)
							  : filling->cx;
		filling->fy = attribute_of(filling, "fy") ? coordinate(filling, "fy", height, 0)
							  : filling->cy;
		return filling->r > 0;
	}
	double x = coordinate(filling, "x1", width, 0), y = coordinate(filling, "y1", height, 0);
	double dx = coordinate(filling, "x2", width, 1) - x;
	double dy = coordinate(filling, "y2", height, 0) - y;
	cairo_matrix_init(&matrix, dx, dy, -dy, dx, x, y);
	return transform(cairo, &matrix);
}

/* Neither so small nor so large that what is filled would be one colour, or beyond what can be drawn. */
static bool is_sound(const struct filling *filling)
{
	static const double least = 1e-3, most = 100 * DRAWING_SIDE;
	cairo_matrix_t matrix;
	cairo_get_matrix(filling->file->seam.cairo, &matrix);
	double size = sqrt(fabs(matrix.xx * matrix.yy - matrix.xy * matrix.yx));
	if (filling->is_radial)
		size *= filling->r;
	return size > least && size < most;
}

/* What a box of cairo's device is in the gradient's space; false: that is flat. */
static bool find_extents(struct filling *filling, const double box[static 4])
{
	cairo_matrix_t matrix;
	cairo_get_matrix(filling->file->seam.cairo, &matrix);
	if (cairo_matrix_invert(&matrix) != CAIRO_STATUS_SUCCESS)
		return false;
	filling->left = filling->top = INFINITY;
	filling->right = filling->bottom = -INFINITY;
	for (int corner = 0; corner < 4; corner++) {
		double x = box[corner & 1 ? 2 : 0], y = box[corner & 2 ? 3 : 1];
		cairo_matrix_transform_point(&matrix, &x, &y);
		filling->left = fmin(filling->left, x);
		filling->right = fmax(filling->right, x);
		filling->top = fmin(filling->top, y);
		filling->bottom = fmax(filling->bottom, y);
	}
	return isfinite(filling->left + filling->right + filling->top + filling->bottom);
}

void svg_gradient_fill(struct svg_file *file, const struct xml_node *gradient, double opacity)
{
	cairo_t *cairo = file->seam.cairo;
	struct filling filling = { .file = file,
				   .gradient = gradient,
				   .opacity = opacity,
				   .is_clear = opacity < 1,
				   .is_radial = xml_is(gradient, "radialGradient") };
	filling.stop_count = read_stops(file, gradient, filling.stops);
	for (int i = 0; i < filling.stop_count; i++)
		filling.is_clear = filling.is_clear || filling.stops[i].colour[3] < 255;
	const char *spread = attribute_of(&filling, "spreadMethod");
	if (spread && strcmp(spread, "pad") != 0)
		svg_leave_out(file, gradient, "spreadMethod", "a gradient that is repeated");
	const char *units = attribute_of(&filling, "gradientUnits");
	bool is_of_box = !units || strcmp(units, "userSpaceOnUse") != 0;

	cairo_matrix_t outside;
	double box[4], device[4];
	cairo_path_extents(cairo, &box[0], &box[1], &box[2], &box[3]);
	cairo_get_matrix(cairo, &outside);
	cairo_identity_matrix(cairo);
	cairo_path_extents(cairo, &device[0], &device[1], &device[2], &device[3]);
	cairo_set_matrix(cairo, &outside);
	double width = box[2] - box[0], height = box[3] - box[1];
	if (!filling.stop_count || (is_of_box && (width <= 0 || height <= 0))) {
		cairo_new_path(cairo);
		return;
	}
	seam_clip(&file->seam);
	if (is_of_box) {
		cairo_translate(cairo, box[0], box[1]);
		cairo_scale(cairo, width, height);
	}
	bool is_seen =
		enter_space(&filling, is_of_box ? 1 : file->width, is_of_box ? 1 : file->height) &&
		is_sound(&filling);
	if (!is_seen) {
		/* As the specification has it of a line without length: the last colour alone. */
		cairo_identity_matrix(cairo);
		filling.is_radial = false;
		filling.stops[0] = filling.stops[filling.stop_count - 1];
		filling.stop_count = 1;
	}
	if (find_extents(&filling, device))
		fill_bands(&filling);
	cairo_set_matrix(cairo, &outside);
	seam_unclip(&file->seam);
}
