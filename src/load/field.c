#include "load/field.h"

#include <string.h>

/* In the order of enum field_kind, from FIELD_AREA. */
static const char *const names[] = {
	"area",
	"year",
	"snapshot-date",
	"period-start",
	"period-end",
	"population-year",
	"population-published",
	"next-year",
	"section",
	"part-page",
	"region",
	"number",
	"figure:",
	NULL,
};

const char *const *field_names(void)
{
	return names;
}

static struct field named(const char *name, size_t length)
{
	static const char figure[] = "figure:";
	size_t prefix = sizeof figure - 1;
	if (length > prefix && !strncmp(name, figure, prefix))
		return (struct field) { FIELD_FIGURE, name + prefix, length - prefix };
	for (int i = 0; FIELD_AREA + i < FIELD_FIGURE; i++)
		if (strlen(names[i]) == length && !memcmp(names[i], name, length))
			return (struct field) { (enum field_kind)(FIELD_AREA + i), name, length };
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
