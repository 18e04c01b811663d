#include "paint/svg_path.h"

#include <math.h>
#include <string.h>

#include "base/ascii.h"
#include "paint/svg_value.h"

struct pen {
	cairo_t *cairo;
	double x, y;		     /* where it stands */
	double start_x, start_y;     /* of the part that is being drawn */
	double control_x, control_y; /* the last curve's second handle */
	char last;		     /* the command before, upper case */
	bool relative;
};

struct spot {
	double x, y;
};

/* A point of a command's, absolute. */
static struct spot spot_of(const struct pen *pen, const double *values)
{
	if (pen->relative)
		return (struct spot) { pen->x + values[0], pen->y + values[1] };
	return (struct spot) { values[0], values[1] };
}

static void move_pen(struct pen *pen, struct spot to)
{
	pen->x = to.x;
	pen->y = to.y;
}

static void line_to(struct pen *pen, struct spot to)
{
	cairo_line_to(pen->cairo, to.x, to.y);
	move_pen(pen, to);
}

static void curve_to(struct pen *pen, struct spot first, struct spot second, struct spot to)
{
	cairo_curve_to(pen->cairo, first.x, first.y, second.x, second.y, to.x, to.y);
	pen->control_x = second.x;
	pen->control_y = second.y;
	move_pen(pen, to);
}

/* A quadratic curve as a cubic one: its handles are two thirds of the way to the one handle. */
static void quadratic_to(struct pen *pen, struct spot handle, struct spot to)
{
	struct spot from = { pen->x, pen->y };
	curve_to(pen,
		 (struct spot) { from.x + (handle.x - from.x) * 2 / 3,
				 from.y + (handle.y - from.y) * 2 / 3 },
		 (struct spot) { to.x + (handle.x - to.x) * 2 / 3,
				 to.y + (handle.y - to.y) * 2 / 3 },
		 to);
	pen->control_x = handle.x;
	pen->control_y = handle.y;
}

/* The last handle mirrored about the pen, after a curve of the same kind; else the pen's place. */
static struct spot mirrored(const struct pen *pen, const char *kinds)
{
	if (!pen->last || !strchr(kinds, pen->last))
		return (struct spot) { pen->x, pen->y };
	return (struct spot) { 2 * pen->x - pen->control_x, 2 * pen->y - pen->control_y };
}

/* An arc's centre and angles from its ends (SVG 1.1, F.6.5), with radii that reach. */
static void arc_to(struct pen *pen, const double *radii, double degrees, bool large, bool sweep,
		   struct spot to)
{
	static const double tiny = 1e-9;
	double rx = fabs(radii[0]), ry = fabs(radii[1]), turn = degrees * acos(-1) / 180;
	double dx = (pen->x - to.x) / 2, dy = (pen->y - to.y) / 2;
	if (rx < tiny || ry < tiny || (fabs(dx) < tiny && fabs(dy) < tiny)) {
		line_to(pen, to);
		return;
	}
	double x = (cos(turn) * dx + sin(turn) * dy) / rx;
	double y = (-sin(turn) * dx + cos(turn) * dy) / ry;
	double reach = x * x + y * y;
	if (reach > 1) {
		rx *= sqrt(reach);
		ry *= sqrt(reach);
		x /= sqrt(reach);
		y /= sqrt(reach);
		reach = 1;
	}
	/* On the unit circle: the ends are (x, y) and its opposite, about the middle between them. */
	double away = sqrt(fmax(0, 1 / reach - 1)) * (large == sweep ? -1 : 1);
	double cx = away * y, cy = -away * x;
	double from = atan2(y - cy, x - cx), until = atan2(-y - cy, -x - cx);
	struct spot middle = { (pen->x + to.x) / 2, (pen->y + to.y) / 2 };
	cairo_matrix_t matrix;
	cairo_get_matrix(pen->cairo, &matrix);
	cairo_translate(pen->cairo, middle.x, middle.y);
	cairo_rotate(pen->cairo, turn);
	cairo_scale(pen->cairo, rx, ry);
	if (sweep)
		cairo_arc(pen->cairo, cx, cy, 1, from, until);
	else
		cairo_arc_negative(pen->cairo, cx, cy, 1, from, until);
	cairo_set_matrix(pen->cairo, &matrix);
	cairo_line_to(pen->cairo, to.x, to.y);
	move_pen(pen, to);
}

/* How many numbers a command takes at a time; -1: it is none. */
static int takes(char command)
{
	switch (command) {
	case 'M':
	case 'L':
	case 'T':
		return 2;
	case 'H':
	case 'V':
		return 1;
	case 'C':
		return 6;
	case 'S':
	case 'Q':
		return 4;
	case 'A':
		return 7;
	case 'Z':
		return 0;
	default:
		return -1;
	}
}

static void draw_line(struct pen *pen, char command, const double *v)
{
	struct spot to = { pen->x, pen->y };
	if (command == 'H')
		to.x = pen->relative ? pen->x + v[0] : v[0];
	else if (command == 'V')
		to.y = pen->relative ? pen->y + v[0] : v[0];
	else
		to = spot_of(pen, v);
	line_to(pen, to);
}

static void draw(struct pen *pen, char command, const double *v)
{
	switch (command) {
	case 'M':
		move_pen(pen, spot_of(pen, v));
		pen->start_x = pen->x;
		pen->start_y = pen->y;
		cairo_move_to(pen->cairo, pen->x, pen->y);
		break;
	case 'C':
		curve_to(pen, spot_of(pen, v), spot_of(pen, v + 2), spot_of(pen, v + 4));
		break;
	case 'S':
		curve_to(pen, mirrored(pen, "CS"), spot_of(pen, v), spot_of(pen, v + 2));
		break;
	case 'Q':
		quadratic_to(pen, spot_of(pen, v), spot_of(pen, v + 2));
		break;
	case 'T':
		quadratic_to(pen, mirrored(pen, "QT"), spot_of(pen, v));
		break;
	case 'A':
		arc_to(pen, v, v[2], v[3] != 0, v[4] != 0, spot_of(pen, v + 5));
		break;
	case 'Z':
		cairo_close_path(pen->cairo);
		pen->x = pen->start_x;
		pen->y = pen->start_y;
		break;
	default:
		draw_line(pen, command, v);
	}
	pen->last = command;
}

/* A command's numbers; an arc's flags are single digits. */
static bool read_values(const char **at, char command, int count, double *values)
{
	enum { LARGE = 3, SWEEP = 4 };
	for (int i = 0; i < count; i++) {
		bool flag;
		if (command == 'A' && (i == LARGE || i == SWEEP)) {
			if (!svg_flag(at, &flag))
				return false;
			values[i] = flag;
		} else if (!svg_number(at, &values[i])) {
			return false;
		}
	}
	return true;
}

static char upper(char letter)
{
	return ascii_is_small(letter) ? (char)(letter - 'a' + 'A') : letter;
}

bool svg_path(cairo_t *cairo, const char *data, size_t most, size_t *points, size_t *fault)
{
	enum { MOST_VALUES = 7 };
	struct pen pen = { .cairo = cairo };
	const char *at = data;
	char command = '\0';
	for (svg_skip(&at); *at; svg_skip(&at)) {
		*fault = (size_t)(at - data);
		bool named = takes(upper(*at)) >= 0;
		if (named) {
			command = upper(*at);
			pen.relative = command != *at;
			at++;
		}
		double values[MOST_VALUES];
		if (!command || (!pen.last && command != 'M') || (command == 'Z' && !named) ||
		    !read_values(&at, command, takes(command), values)) {
			*fault = (size_t)(at - data);
			return false;
		}
		/* An arc becomes a few curves. */
		*points += command == 'A' ? 3 * MOST_VALUES : 3;
		if (*points > most)
			return false;
		draw(&pen, command, values);
		if (command == 'M')
			command = 'L'; /* further points are lines */
	}
	return true;
}

bool svg_points(cairo_t *cairo, const char *data, bool closed, size_t most, size_t *points,
		size_t *fault)
{
	const char *at = data;
	double x, y;
	bool first = true;
	for (svg_skip(&at); *at; svg_skip(&at)) {
		if (!svg_number(&at, &x) || !svg_number(&at, &y) || ++*points > most) {
			*fault = (size_t)(at - data);
			return false;
		}
		if (first)
			cairo_move_to(cairo, x, y);
		else
			cairo_line_to(cairo, x, y);
		first = false;
	}
	if (closed && !first)
		cairo_close_path(cairo);
	return true;
}

void svg_ellipse(cairo_t *cairo, double x, double y, double radius_x, double radius_y)
{
	if (radius_x <= 0 || radius_y <= 0)
		return;
	cairo_matrix_t matrix;
	cairo_get_matrix(cairo, &matrix);
	cairo_translate(cairo, x, y);
	cairo_scale(cairo, radius_x, radius_y);
	cairo_new_sub_path(cairo);
	cairo_arc(cairo, 0, 0, 1, 0, 2 * acos(-1));
	cairo_close_path(cairo);
	cairo_set_matrix(cairo, &matrix);
}

static void corner(cairo_t *cairo, double x, double y, double radius_x, double radius_y,
		   int quarter)
{
	cairo_matrix_t matrix;
	cairo_get_matrix(cairo, &matrix);
	cairo_translate(cairo, x, y);
	cairo_scale(cairo, radius_x, radius_y);
	cairo_arc(cairo, 0, 0, 1, quarter * acos(-1) / 2, (quarter + 1) * acos(-1) / 2);
	cairo_set_matrix(cairo, &matrix);
}

void svg_rectangle(cairo_t *cairo, double x, double y, double width, double height, double radius_x,
		   double radius_y)
{
	if (width <= 0 || height <= 0)
		return;
	double rx = fmin(radius_x, width / 2), ry = fmin(radius_y, height / 2);
	if (rx <= 0 || ry <= 0) {
		cairo_rectangle(cairo, x, y, width, height);
		return;
	}
	cairo_new_sub_path(cairo);
	corner(cairo, x + width - rx, y + height - ry, rx, ry, 0);
	corner(cairo, x + rx, y + height - ry, rx, ry, 1);
	corner(cairo, x + rx, y + ry, rx, ry, 2);
	corner(cairo, x + width - rx, y + ry, rx, ry, 3);
	cairo_close_path(cairo);
}
