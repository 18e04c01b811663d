#include "load/cell_figure.h"

#include <string.h>

#include "base/ascii.h"

static size_t skip_any(const char *text, size_t at, size_t bytes, const char *const *signs)
{
	for (size_t i = 0; signs[i];) {
		size_t length = strlen(signs[i]);
		bool found = length <= bytes - at && !memcmp(text + at, signs[i], length);
		at += found ? length : 0;
		i = found ? 0 : i + 1;
	}
	return at;
}

static size_t skip_digits(const char *text, size_t at, size_t bytes)
{
	while (at < bytes && (ascii_is_digit(text[at]) || text[at] == ','))
		at++;
	return at;
}

/* "[p]", "[low]" */
static size_t skip_shorthand(const char *text, size_t at, size_t bytes)
{
	if (at == bytes || text[at] != '[')
		return at;
	size_t end = at + 1;
	while (end < bytes && ascii_is_small(text[end]))
		end++;
	return end < bytes && end > at + 1 && text[end] == ']' ? end + 1 : at;
}

bool cell_figure_read(const char *text, size_t bytes, struct cell_figure *figure)
{
	static const char *const before[] = { " ",	  "\xc2\xa0",	  "(", "<", ">", "$",
					      "\xc2\xa3", "\xe2\x82\xac", NULL };
	static const char *const signs[] = { "+", "-", "\xe2\x88\x92", NULL };
	static const char *const after[] = { " ", "\xc2\xa0", "%", ")", NULL };
	size_t start = skip_any(text, 0, bytes, before);
	size_t digits = skip_any(text, start, bytes, signs);
	size_t point = skip_digits(text, digits, bytes), end = point;
	if (point < bytes && text[point] == '.' && point + 1 < bytes &&
	    ascii_is_digit(text[point + 1]))
		end = skip_digits(text, point + 1, bytes);
	if (!decimal_parse(text + start, end - start, &figure->number))
		return false;
	size_t rest = skip_any(text, end, bytes, after);
	figure->percent = memchr(text + end, '%', rest - end) != NULL;
	figure->signed_ = digits > start;
	figure->point = point;
	rest = skip_shorthand(text, rest, bytes);
	return skip_any(text, rest, bytes, after) == bytes;
}
