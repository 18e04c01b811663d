#include "load/focus.h"

#include <stddef.h>
#include <string.h>

#include "base/decimal.h"

/* One per cent at *text, which moves past it and the spaces after it. */
static bool read_percent(const char **text, int32_t *share)
{
	enum { PLACES = 2 };
	struct decimal number;
	size_t length = strcspn(*text, "% ");
	if (!length || (*text)[length] != '%' || !decimal_parse(*text, length, &number) ||
	    number.scale > PLACES || number.units < 0 || number.units > FOCUS_WHOLE)
		return false;
	int64_t units;
	if (!decimal_units(number, PLACES, &units))
		return false;
	*text += length + 1;
	*text += strspn(*text, " ");
	*share = (int32_t)units;
	return units <= FOCUS_WHOLE;
}

bool focus_parse(const char *text, struct focus *focus)
{
	struct focus read;
	if (!read_percent(&text, &read.x) || !read_percent(&text, &read.y) || *text)
		return false;
	*focus = read;
	return true;
}

struct focus focus_read(const char *text)
{
	struct focus focus = { FOCUS_WHOLE / 2, FOCUS_WHOLE / 2 };
	if (text)
		(void)focus_parse(text, &focus);
	return focus;
}
