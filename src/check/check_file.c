/*
 * What the file is called against what it says: last year's file, copied, and its attributes left
 * as they were.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "check/check_parts.h"

static const char *file_name(const struct source *source)
{
	const char *slash = source && source->path ? strrchr(source->path, '/') : NULL;
	return slash ? slash + 1 : source && source->path ? source->path : "";
}

/* "london-2024-25.xml": the year in which the span ends; 0: there is none. */
static int year_in(const char *name)
{
	for (const char *at = name; *at; at++) {
		if (!ascii_is_digit(*at) || (at > name && ascii_is_digit(at[-1])) ||
		    ascii_digits(at) != 4 || !strchr("-_", at[4]) || ascii_digits(at + 5) != 2)
			continue;
		int first = (int)strtol(at, NULL, 10), last = (int)strtol(at + 5, NULL, 10);
		if (last == (first + 1) % 100)
			return first + 1;
	}
	return 0;
}

/* "avon-and-somerset-" of Avon and Somerset. */
static bool begins_with(const char *name, const char *area)
{
	for (; *area; name++, area++) {
		bool parted = *area == ' ' && (*name == '-' || *name == '_' || *name == ' ');
		if (!parted && strncasecmp(name, area, 1) != 0)
			return false;
	}
	return *name == '-' || *name == '_' || *name == ' ' || *name == '.';
}

void check_file(const struct check *check)
{
	const struct report *report = check->report;
	const char *name = file_name(report->source);
	int year = year_in(name);
	if (year && report->year && year != report->year)
		message_add(check->messages, MESSAGE_WARNING, report->year_place, "file-name",
			    "the file is called %s, but the report is for %d/%02d: look which is "
			    "right",
			    name, report->year - 1, report->year % 100);
	for (const struct area *area = check->layout->areas; area && report->area;
	     area = area->next)
		if (strcmp(area->name, report->area) != 0 && begins_with(name, area->name) &&
		    !begins_with(name, report->area))
			message_add(
				check->messages, MESSAGE_WARNING, report->area_place, "file-name",
				"the file is called %s, but the report is that of %s: look which "
				"is right",
				name, report->area);
}
