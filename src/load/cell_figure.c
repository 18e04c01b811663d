#include "load/cell_figure.h"

#include <string.h>

#include "base/ascii.h"
#include "base/tokens.h"

/* No sign begins with a digit, which most cells do. */
static size_t skip_any(const char *text, size_t at, size_t bytes, const char *const *signs)
{
	size_t sign = 0;
	do
		at += sign;
	while (at < bytes && !ascii_is_digit(text[at]) &&
	       (sign = begins_with_one_of(text + at, bytes - at, signs)));
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

/* The bytes of the sign at text, of which there are bytes; 0: none stands there. */
static size_t sign_at(const char *text, size_t bytes)
{
	static const char minus[] = "\xe2\x88\x92";
	if (bytes && (*text == '+' || *text == '-'))
		return 1;
	return bytes >= strlen(minus) && !memcmp(text, minus, strlen(minus)) ? strlen(minus) : 0;
}

bool cell_figure_read(const char *text, size_t bytes, struct cell_figure *figure)
{
	static const char *const before[] = { " ",	  "\xc2\xa0",	  "(", "<", ">", "~", "$",
					      "\xc2\xa3", "\xe2\x82\xac", NULL };
	static const char *const currencies[] = { "$", "\xc2\xa3", "\xe2\x82\xac", NULL };
	static const char *const after[] = { " ", "\xc2\xa0", "%", ")", NULL };
	size_t sign = skip_any(text, 0, bytes, before);
	size_t digits = sign + sign_at(text + sign, bytes - sign);
	figure->signed_ = digits > sign;
	if (figure->signed_)
		digits = skip_any(text, digits, bytes, currencies);
	size_t point = skip_digits(text, digits, bytes), end = point;
	if (point < bytes && text[point] == '.' && point + 1 < bytes &&
	    ascii_is_digit(text[point + 1]))
		end = skip_digits(text, point + 1, bytes);
	if (end == digits || !decimal_parse(text + digits, end - digits, &figure->number))
		return false;
	if (figure->signed_ && text[sign] != '+')
		figure->number.units = -figure->number.units;
	size_t rest = skip_any(text, end, bytes, after);
	figure->percent = memchr(text + end, '%', rest - end) != NULL;
	figure->point = point;
	rest = skip_shorthand(text, rest, bytes);
	return skip_any(text, rest, bytes, after) == bytes;
}
