#include "paint/svg_value.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#include "base/ascii.h"

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

static void skip_spaces(const char **at)
{
	while (is_space(**at))
		++*at;
}

void svg_skip(const char **at)
{
	skip_spaces(at);
	if (**at != ',')
		return;
	++*at;
	skip_spaces(at);
}

/* Digits into *number, each worth a tenth of the one before from *place on; 0: before the point. */
static int read_digits(const char **at, double *number, int *places)
{
	int count = 0;
	for (; ascii_is_digit(**at); ++*at, count++) {
		*number = *number * 10 + (**at - '0');
		*places += 1;
	}
	return count;
}

/* An exponent, if there is one: "e" may be the beginning of a unit, "em". */
static int read_exponent(const char **at)
{
	enum { MOST = 400 };
	const char *text = *at;
	if (*text != 'e' && *text != 'E')
		return 0;
	text++;
	int sign = *text == '-' ? -1 : 1, exponent = 0;
	text += *text == '-' || *text == '+';
	if (!ascii_is_digit(*text))
		return 0;
	for (; ascii_is_digit(*text); text++)
		if (exponent < MOST)
			exponent = exponent * 10 + (*text - '0');
	*at = text;
	return sign * exponent;
}

/*
 * By hand: strtod follows the locale. What is further away than ten million units nobody has drawn, and
 * arcs of such a radius would be of a great many curves.
 */
bool svg_number(const char **at, double *number)
{
	static const double most = 1e7;
	svg_skip(at);
	const char *text = *at;
	double sign = *text == '-' ? -1 : 1, value = 0;
	text += *text == '-' || *text == '+';
	int before = 0, places = 0;
	int digits = read_digits(&text, &value, &before);
	if (*text == '.' && (digits || ascii_is_digit(text[1]))) {
		text++;
		digits += read_digits(&text, &value, &places);
	}
	if (!digits)
		return false;
	*number = sign * value * pow(10, read_exponent(&text) - places);
	if (!isfinite(*number) || fabs(*number) > most)
		return false;
	*at = text;
	return true;
}

bool svg_flag(const char **at, bool *flag)
{
	svg_skip(at);
	if (**at != '0' && **at != '1')
		return false;
	*flag = *(*at)++ == '1';
	return true;
}

bool svg_length(const char *text, double whole, double *length)
{
	static const struct {
		const char *name;
		double pixels;
	} units[] = {
		{ "", 1 },	     { "px", 1 },	  { "pt", 96 / 72.0 }, { "pc", 16 },
		{ "mm", 96 / 25.4 }, { "cm", 96 / 2.54 }, { "in", 96 },
	};
	double number;
	if (!svg_number(&text, &number))
		return false;
	size_t unit = strcspn(text, " \t\r\n");
	const char *rest = text + unit;
	skip_spaces(&rest);
	if (*rest)
		return false;
	if (unit == 1 && *text == '%') {
		*length = number / 100 * whole;
		return true;
	}
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (unit == strlen(units[i].name) && !strncmp(units[i].name, text, unit)) {
			*length = number * units[i].pixels;
			return true;
		}
	return false;
}

enum { ARGUMENTS = 6 };

static void rotate_about(cairo_matrix_t *matrix, double degrees, double x, double y)
{
	cairo_matrix_translate(matrix, x, y);
	cairo_matrix_rotate(matrix, degrees * acos(-1) / 180);
	cairo_matrix_translate(matrix, -x, -y);
}

static bool apply(cairo_matrix_t *matrix, const char *name, size_t length, const double *v,
		  int count)
{
	static const double degree = 0.017453292519943295;
	cairo_matrix_t more;
	if (length == 6 && !strncmp(name, "matrix", length) && count == 6)
		cairo_matrix_init(&more, v[0], v[1], v[2], v[3], v[4], v[5]);
	else if (length == 9 && !strncmp(name, "translate", length) && count <= 2)
		cairo_matrix_init_translate(&more, v[0], count > 1 ? v[1] : 0);
	else if (length == 5 && !strncmp(name, "scale", length) && count <= 2)
		cairo_matrix_init_scale(&more, v[0], count > 1 ? v[1] : v[0]);
	else if (length == 5 && !strncmp(name, "skewX", length) && count == 1)
		cairo_matrix_init(&more, 1, 0, tan(v[0] * degree), 1, 0, 0);
	else if (length == 5 && !strncmp(name, "skewY", length) && count == 1)
		cairo_matrix_init(&more, 1, tan(v[0] * degree), 0, 1, 0, 0);
	else if (length == 6 && !strncmp(name, "rotate", length) && (count == 1 || count == 3)) {
		cairo_matrix_init_identity(&more);
		rotate_about(&more, v[0], count > 1 ? v[1] : 0, count > 1 ? v[2] : 0);
	} else
		return false;
	cairo_matrix_multiply(matrix, &more, matrix);
	return true;
}

bool svg_transform(const char **at, cairo_matrix_t *matrix)
{
	svg_skip(at);
	while (**at) {
		const char *name = *at;
		size_t length = strcspn(name, "( \t\r\n");
		const char *text = name + length;
		skip_spaces(&text);
		if (*text++ != '(')
			return false;
		double values[ARGUMENTS];
		int count = 0;
		while (count < ARGUMENTS && svg_number(&text, &values[count]))
			count++;
		skip_spaces(&text);
		if (*text != ')' || !count || !apply(matrix, name, length, values, count))
			return false;
		*at = text + 1;
		svg_skip(at);
	}
	return true;
}
