#include "load/months.h"

#include <string.h>

#include "base/ascii.h"
#include "load/year.h"

/* The first two are the names in full; then what else a month is called. */
static const char *const names[12][6] = {
	{ "January", "Ionawr", "Jan", "Ion" },
	{ "February", "Chwefror", "Feb", "Chwef" },
	{ "March", "Mawrth", "Mar", "Fawrth" },
	{ "April", "Ebrill", "Apr", "Ebr" },
	{ "May", "Mai", "Fai" },
	{ "June", "Mehefin", "Jun", "Meh", "Fehefin" },
	{ "July", "Gorffennaf", "Jul", "Gorff", "Orffennaf", "Ngorffennaf" },
	{ "August", "Awst", "Aug" },
	{ "September", "Medi", "Sept", "Sep", "Fedi" },
	{ "October", "Hydref", "Oct", "Hyd" },
	{ "November", "Tachwedd", "Nov", "Tach", "Dachwedd", "Nhachwedd" },
	{ "December", "Rhagfyr", "Dec", "Rhag", "Ragfyr" },
};

enum { FORMS = sizeof names[0] / sizeof names[0][0] };

const char *month_name(const char *lang, int month)
{
	return names[month - 1][language_is(lang, "cy")];
}

int month_named(const char *word, size_t length)
{
	if (length < 3 || length > 11 || !ascii_is_capital(*word))
		return 0;
	for (int month = 0; month < 12; month++)
		for (int form = 0; form < FORMS && names[month][form]; form++)
			if (names[month][form][0] == *word &&
			    strlen(names[month][form]) == length &&
			    !memcmp(names[month][form], word, length))
				return month + 1;
	return 0;
}
