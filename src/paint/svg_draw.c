/* SVG's elements, through the cairo seam. */
#include <math.h>
#include <string.h>

#include "base/tokens.h"
#include "paint/svg_file.h"
#include "paint/svg_gradient.h"
#include "paint/svg_path.h"
#include "paint/svg_value.h"

static const char *reference_of(const struct xml_node *node)
{
	const char *href = xml_attribute(node, "href");
	return href ? href : xml_attribute(node, "xlink:href");
}

/* A length attribute; 0 where it is missing. Faults are told. */
static double length_of(struct svg_file *file, const struct xml_node *node, const char *name,
			double whole)
{
	double length = 0;
	const char *text = xml_attribute(node, name);
	if (text && !svg_length(text, whole, &length))
		svg_fail(file, node, name, 0, "%s=\"%s\" is no length", name, text);
	return length;
}

static double across(struct svg_file *file, const struct xml_node *node, const char *name)
{
	return length_of(file, node, name, file->width);
}

static double down(struct svg_file *file, const struct xml_node *node, const char *name)
{
	return length_of(file, node, name, file->height);
}

static void add_path(struct svg_file *file, const struct xml_node *node, const char *attribute)
{
	const char *data = xml_attribute(node, attribute);
	bool is_path = !strcmp(attribute, "d"), closed = xml_is(node, "polygon");
	size_t fault = 0;
	cairo_t *cairo = file->seam.cairo;
	if (!data ||
	    (is_path ? svg_path(cairo, data, SVG_MOST_POINTS, &file->points, &fault)
		     : svg_points(cairo, data, closed, SVG_MOST_POINTS, &file->points, &fault)))
		return;
	if (file->points <= SVG_MOST_POINTS)
		svg_fail(file, node, attribute, fault,
			 "%s= is not to be understood from here on: save the drawing again",
			 attribute);
}

static void add_rectangle(struct svg_file *file, const struct xml_node *node)
{
	double width = across(file, node, "width"), height = down(file, node, "height");
	const char *rx = xml_attribute(node, "rx"), *ry = xml_attribute(node, "ry");
	double radius_x = across(file, node, rx ? "rx" : "ry");
	double radius_y = down(file, node, ry ? "ry" : "rx");
	svg_rectangle(file->seam.cairo, across(file, node, "x"), down(file, node, "y"), width,
		      height, radius_x, radius_y);
}

static void add_ellipse(struct svg_file *file, const struct xml_node *node)
{
	bool is_circle = xml_is(node, "circle");
	double rx = across(file, node, is_circle ? "r" : "rx");
	double ry = is_circle ? rx : down(file, node, "ry");
	svg_ellipse(file->seam.cairo, across(file, node, "cx"), down(file, node, "cy"), rx, ry);
}

/* A shape onto cairo's path; false: the element is none. */
static bool add_shape(struct svg_file *file, const struct xml_node *node)
{
	file->points += 8;
	if (xml_is(node, "path")) {
		add_path(file, node, "d");
	} else if (xml_is(node, "rect")) {
		add_rectangle(file, node);
	} else if (xml_is(node, "circle") || xml_is(node, "ellipse")) {
		add_ellipse(file, node);
	} else if (xml_is(node, "line")) {
		cairo_move_to(file->seam.cairo, across(file, node, "x1"), down(file, node, "y1"));
		cairo_line_to(file->seam.cairo, across(file, node, "x2"), down(file, node, "y2"));
	} else if (xml_is(node, "polyline") || xml_is(node, "polygon")) {
		add_path(file, node, "points");
	} else {
		return false;
	}
	return true;
}

static const uint8_t *rgb_of(const struct svg_style *style, const struct svg_paint *paint)
{
	return paint->is_current ? style->current : paint->colour.rgb;
}

static uint8_t clearness(const struct svg_style *style, const struct svg_paint *paint)
{
	uint8_t alpha = paint->is_current ? 255 : paint->colour.alpha;
	return (uint8_t)(255 - lround(alpha * paint->opacity * style->opacity));
}

/* Opacity of what the seam has just painted. */
static void set_clear(struct svg_file *file, size_t before, uint8_t clear)
{
	if (file->seam.list->count > before)
		file->seam.list->items[before].clear = clear;
}

/* How much cairo's matrix enlarges. */
static double enlargement(cairo_t *cairo)
{
	cairo_matrix_t matrix;
	cairo_get_matrix(cairo, &matrix);
	return sqrt(fabs(matrix.xx * matrix.yy - matrix.xy * matrix.yx));
}

/*
 * Within what can be seen: a pen wider than the drawing covers it, a dash longer than that never ends, and
 * dashes finer than half a point of its thousand are a line.
 */
static void set_pen(cairo_t *cairo, const struct svg_style *style)
{
	static const double finest = 0.5;
	double scale = enlargement(cairo), most = 4 * DRAWING_SIDE / scale, sum = 0;
	double dashes[SVG_DASHES];
	for (int i = 0; i < style->dash_count; i++) {
		dashes[i] = fmin(style->dashes[i], most);
		sum += dashes[i];
	}
	cairo_set_line_width(cairo, fmin(style->width, most));
	cairo_set_line_cap(cairo, (cairo_line_cap_t)style->cap);
	cairo_set_line_join(cairo, (cairo_line_join_t)style->join);
	cairo_set_miter_limit(cairo, fmax(style->miter, 1));
	cairo_set_dash(cairo, dashes, sum * scale < finest ? 0 : style->dash_count,
		       fmax(fmin(style->dash_phase, most), -most));
}

static void paint_shape(struct svg_file *file, const struct xml_node *node,
			const struct svg_style *style)
{
	cairo_t *cairo = file->seam.cairo;
	bool is_filled = !style->fill.none && !xml_is(node, "line");
	bool is_stroked = !style->stroke.none && style->width > 0;
	uint8_t fill = clearness(style, &style->fill);
	uint8_t stroke = clearness(style, &style->stroke);
	size_t before = file->seam.list->count;
	if (is_filled && fill < 255) {
		cairo_new_path(cairo);
		if (!add_shape(file, node))
			return;
		cairo_set_fill_rule(cairo, style->even_odd ? CAIRO_FILL_RULE_EVEN_ODD
							   : CAIRO_FILL_RULE_WINDING);
		bool has_bands = style->fill.gradient && file->bands < SVG_MOST_BANDS;
		if (style->fill.gradient && !has_bands)
			svg_leave_out(file, node, NULL,
				      "so many gradients: from here on each is one colour");
		if (has_bands) {
			svg_gradient_fill(file, style->fill.gradient,
					  style->fill.opacity * style->opacity);
		} else {
			seam_fill(&file->seam, svg_ink(file, rgb_of(style, &style->fill)));
			set_clear(file, before, fill);
		}
		before = file->seam.list->count;
	}
	if (is_stroked && stroke < 255) {
		cairo_new_path(cairo);
		if (!add_shape(file, node))
			return;
		set_pen(cairo, style);
		seam_stroke(&file->seam, svg_ink(file, rgb_of(style, &style->stroke)));
		set_clear(file, before, stroke);
	}
}

/* Neither flat, so that nothing is seen, nor larger than any drawing asks for. */
static bool is_sound(const cairo_matrix_t *matrix)
{
	static const double tiny = 1e-12, most = 1e6;
	double size = fabs(matrix->xx * matrix->yy - matrix->xy * matrix->yx);
	double turned = fmax(fabs(matrix->xy), fabs(matrix->yx));
	return size > tiny && fmax(fmax(fabs(matrix->xx), fabs(matrix->yy)), turned) < most &&
	       fmax(fabs(matrix->x0), fabs(matrix->y0)) < most * most;
}

/* What transform= says, onto cairo's matrix; false: nothing could be seen. */
static bool transform(struct svg_file *file, const struct xml_node *node)
{
	const char *text = xml_attribute(node, "transform"), *at = text;
	cairo_matrix_t matrix;
	if (!text)
		return true;
	cairo_matrix_init_identity(&matrix);
	if (!svg_transform(&at, &matrix)) {
		svg_fail(file, node, "transform", (size_t)(at - text),
			 "transform= is not to be understood from here on");
		return false;
	}
	if (!is_sound(&matrix))
		return false;
	cairo_transform(file->seam.cairo, &matrix);
	cairo_get_matrix(file->seam.cairo, &matrix);
	return is_sound(&matrix);
}

/* All shapes of a clipPath as one, with their transforms. */
static void clip_by(struct svg_file *file, const struct xml_node *node,
		    const struct svg_style *style)
{
	const struct xml_node *clip = svg_find(file, style->clip);
	cairo_t *cairo = file->seam.cairo;
	const char *units = xml_attribute(clip, "clipPathUnits");
	if (units && !strcmp(units, "objectBoundingBox"))
		svg_leave_out(file, node, "clip-path", "a clip-path in units of its object");
	bool even_odd = false;
	cairo_matrix_t outside;
	cairo_get_matrix(cairo, &outside);
	cairo_new_path(cairo);
	if (transform(file, clip)) {
		struct svg_style start = svg_style_start();
		cairo_matrix_t inside;
		cairo_get_matrix(cairo, &inside);
		for (const struct xml_node *child = xml_first(clip);
		     child && file->effort++ <= SVG_MOST_EFFORT; child = xml_next(child)) {
			const struct xml_node *shape = child;
			if (xml_is(child, "use") && reference_of(child))
				shape = svg_find(file, reference_of(child));
			even_odd = svg_style_of(file, child, &start).clip_even_odd || even_odd;
			if (shape && transform(file, child))
				(void)add_shape(file, shape);
			cairo_set_matrix(cairo, &inside);
		}
	}
	cairo_set_matrix(cairo, &outside);
	cairo_set_fill_rule(cairo, even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
	seam_clip(&file->seam);
}

static void draw_use(struct svg_file *file, const struct xml_node *node,
		     const struct svg_style *style)
{
	const char *reference = reference_of(node);
	const struct xml_node *used = reference ? svg_find(file, reference) : NULL;
	if (!used) {
		svg_leave_out(file, node, reference ? "href" : NULL,
			      "a use of what is not in the file");
		return;
	}
	cairo_translate(file->seam.cairo, across(file, node, "x"), down(file, node, "y"));
	if (xml_is(used, "symbol") && xml_attribute(used, "viewBox"))
		svg_leave_out(file, used, "viewBox", "a symbol's viewBox: it is not scaled");
	svg_draw(file, used, style);
}

static void draw_children(struct svg_file *file, const struct xml_node *node,
			  const struct svg_style *style, bool is_clear)
{
	const struct xml_node *first = xml_first(node);
	if (is_clear && first && xml_next(first))
		svg_leave_out(file, node, xml_attribute(node, "opacity") ? "opacity" : "style",
			      "the opacity of a group as a whole: each of its shapes has it by "
			      "itself");
	for (const struct xml_node *child = xml_first(node); child && !file->failed;
	     child = xml_next(child)) {
		if (!xml_is(child, "symbol"))
			svg_draw(file, child, style);
	}
}

static bool is_one(const struct xml_node *node, const char *const *names)
{
	return is_one_of(node->name, strlen(node->name), names);
}

static void draw_kind(struct svg_file *file, const struct xml_node *node,
		      const struct svg_style *style, bool is_clear)
{
	static const char *const groups[] = { "g", "a", "symbol", "svg", NULL };
	static const char *const shapes[] = { "path", "rect",	  "circle",  "ellipse",
					      "line", "polyline", "polygon", NULL };
	static const char *const silent[] = {
		"defs",	    "title",	      "desc",		"metadata", "style",
		"clipPath", "linearGradient", "radialGradient", "stop",	    "filter",
		"mask",	    "marker",	      "pattern",	NULL,
	};
	if (is_one(node, groups)) {
		if (xml_is(node, "svg") && node->parent)
			svg_leave_out(file, node, NULL, "the frame of an svg in another");
		draw_children(file, node, style, is_clear);
	} else if (xml_is(node, "use")) {
		draw_use(file, node, style);
	} else if (is_one(node, shapes)) {
		if (!style->is_hidden)
			paint_shape(file, node, style);
	} else if (xml_is(node, "text") || xml_is(node, "tspan")) {
		svg_leave_out(file, node, NULL,
			      "text: in the drawing program, turn the words into paths");
	} else if (!is_one(node, silent)) {
		svg_leave_out(file, node, NULL, arena_printf(file->arena, "<%s>", node->name));
	}
}

static bool is_svgs_own(const struct xml_node *node)
{
	return !node->name_space || !strcmp(node->name_space, "http://www.w3.org/2000/svg");
}

/* Bounds hold whatever the input: <use> within <use> may ask for more than there are stars. */
static bool is_within_bounds(struct svg_file *file, const struct xml_node *node)
{
	if (file->shapes <= SVG_MOST_SHAPES && file->points <= SVG_MOST_POINTS &&
	    file->depth <= SVG_DEEP && file->clips <= SVG_MOST_CLIPS &&
	    file->effort <= SVG_MOST_EFFORT)
		return true;
	if (!file->failed)
		message_add(
			file->messages, MESSAGE_ERROR, xml_place(file->document, node),
			"svg-too-large",
			"this drawing has too many shapes, or they are too deep in one another: "
			"make it simpler, or save it as a PNG");
	file->failed = true;
	return false;
}

void svg_draw(struct svg_file *file, const struct xml_node *node, const struct svg_style *inherited)
{
	cairo_t *cairo = file->seam.cairo;
	if (file->failed || !is_svgs_own(node))
		return;
	file->shapes++;
	file->depth++;
	struct svg_style style = svg_style_of(file, node, inherited);
	cairo_matrix_t matrix;
	cairo_get_matrix(cairo, &matrix);
	if (!file->failed && !style.is_absent && is_within_bounds(file, node) &&
	    transform(file, node)) {
		bool is_clipped = style.clip != NULL;
		file->clips += is_clipped;
		if (is_clipped)
			clip_by(file, node, &style);
		draw_kind(file, node, &style, style.opacity < inherited->opacity);
		if (is_clipped)
			seam_unclip(&file->seam);
		file->clips -= is_clipped;
	}
	(void)is_within_bounds(file, node);
	file->depth--;
	cairo_set_matrix(cairo, &matrix);
}
