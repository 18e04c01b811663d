#include "load/field.h"

#include <string.h>

/* In the order of enum field_kind, from FIELD_AREA. */
static const char *const names[] = {
	"area",	      "area-soft",	 "area-nasal",
	"year",	      "snapshot-date",	 "period-start",
	"period-end", "population-year", "population-published",
	"next-year",  "section",	 "part",
	"page",	      "pages",		 "part-page",
	"region",     "number",		 "area-count",
	"received",   "figure:",	 "own:",
	"rank:",      "median:",	 "standing:",
	NULL,
};

const char *const *field_names(void)
{
	return names;
}

static struct field named(const char *name, size_t length)
{
	for (int i = 0; names[i]; i++) {
		size_t known = strlen(names[i]);
		bool takes_more = names[i][known - 1] == ':';
		bool is_it = takes_more ? length > known : length == known;
		if (is_it && !memcmp(names[i], name, known))
			return (struct field) { (enum field_kind)(FIELD_AREA + i),
						takes_more ? name + known : name,
						takes_more ? length - known : length };
	}
	return (struct field) { FIELD_UNKNOWN, name, length };
}

bool field_next(const char **text, struct field *field)
{
	const char *start = *text;
	if (!*start)
		return false;
	if (*start == '{' && start[1] != '{') {
		const char *end = strchr(start, '}');
		if (end) {
			*field = named(start + 1, (size_t)(end - start) - 1);
			*text = end + 1;
			return true;
		}
	}
	/* A doubled brace: the second is the literal's first byte. */
	const char *end = start;
	if ((*start == '{' || *start == '}') && start[1] == *start)
		end = ++start;
	end++;
	while (*end && *end != '{' && *end != '}')
		end++;
	*field = (struct field) { FIELD_LITERAL, start, (size_t)(end - start) };
	*text = end;
	return true;
}
