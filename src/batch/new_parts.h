/* Private to new*.c: a report while it is being made. */
#ifndef BATCH_NEW_PARTS_H
#define BATCH_NEW_PARTS_H

#include "base/buffer.h"
#include "load/layout.h"
#include "load/schema.h"
#include "load/xml.h"

/* What the new report is to be. */
struct new_plan {
	const char *area;
	int year; /* of 31 March at its end */
	const struct layout *layout;
	const struct report *last; /* NULL: it is made from the template */
};

/*
 * The layout for a year: the first by alphabet that is made for it; else the last before it; else, and for
 * year 0, the last of all. NULL: there is none. Layouts of compendiums, of other languages and those
 * without years, tables or an order are passed over.
 */
const struct layout *new_layout(struct arena *arena, struct xml_schemas *schemas,
				const char *folder, int year);

/* True when the layout is made for that year. */
bool new_serves(struct arena *arena, const struct layout *layout, int year);

/* The latest year that a layout is made for; 0: none is named. */
int new_latest_year(struct arena *arena, const struct layout *layout);

/* The tables of the plan's layout as XML, with "?" where a figure is wanted. */
void new_put_tables(struct buffer *xml, struct arena *arena, const struct new_plan *plan);

/* The document's text with the plan's attributes, tables and marks, everything else as it was. */
void new_put_report(struct buffer *xml, struct arena *arena, const struct xml_document *document,
		    const struct new_plan *plan);

#endif
