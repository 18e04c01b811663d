/*
 * Fields in a text: {area}, {snapshot-date}, {figure:eligible.level-1.total}. A brace that is meant as
 * such is doubled: "{{" and "}}".
 */
#ifndef LOAD_FIELD_H
#define LOAD_FIELD_H

#include <stdbool.h>
#include <stddef.h>

enum field_kind {
	FIELD_LITERAL, /* text between fields; argument is it */
	FIELD_AREA,
	FIELD_AREA_SOFT, /* as Welsh has it after some words: "i Dde Cymru", "yn Ne Cymru" */
	FIELD_AREA_NASAL,
	FIELD_YEAR,		    /* 2024/25 */
	FIELD_SNAPSHOT_DATE,	    /* 31 March 2025 */
	FIELD_PERIOD_START,	    /* 1 April 2024 */
	FIELD_PERIOD_END,	    /* 31 March 2025 */
	FIELD_POPULATION_YEAR,	    /* 2024 */
	FIELD_POPULATION_PUBLISHED, /* 30 July 2025 */
	FIELD_NEXT_YEAR,	    /* 2025/26 */
	FIELD_SECTION,		    /* the section's title, in a page's foot */
	FIELD_PART,		    /* the part's title there; outside of parts the report's */
	FIELD_PAGE,		    /* the page's number there */
	FIELD_PAGES,		    /* how many pages there are */
	FIELD_PART_PAGE,	    /* an area's own page number, in a foot of the compendium */
	FIELD_REGION,		    /* the area's region */
	FIELD_NUMBER,		    /* a table's number, in its side head */
	FIELD_AREA_COUNT, /* how many areas a compendium lists, and how many sent a report */
	FIELD_RECEIVED,
	FIELD_FIGURE, /* argument: table.row.column, table.part.row.column */
	FIELD_OWN,    /* argument of these: see doc/standing.h */
	FIELD_RANK,
	FIELD_MEDIAN,
	FIELD_STANDING,
	FIELD_UNKNOWN, /* argument: the name */
};

struct field {
	enum field_kind kind;
	const char *argument;
	size_t length;
};

/* The next literal or field of *text, which moves past it; false at the end. */
bool field_next(const char **text, struct field *field);

/* The names that there are, NULL at the end, for a message that suggests one. */
const char *const *field_names(void);

#endif
