/*
 * The figures that numbers in prose are held against: those of the tables, of data, of earlier years, and
 * of the tables that the area wrote itself; gathered once for a report.
 */
#ifndef CHECK_KNOWN_FIGURES_H
#define CHECK_KNOWN_FIGURES_H

#include "check/naming.h"
#include "load/figures.h"

/* A whole number in a table of the format. */
struct known_figure {
	int64_t number;
	int year; /* the report's, or an earlier one */
	const struct table_form *form;
	const struct table_part *part;
	const struct table_row *row;
	const struct table_column *column;
	bool row_is_all, column_is_all; /* a total, or the only one: it needs no name */
	const struct name *row_name, *head_name, *text_name, *title_name, *part_name;
};

/* A figure and the one before it: of the year before, or in the row of a table that the area wrote. */
struct known_change {
	int64_t before, now;
	const struct known_figure *figure; /* NULL: of a table that the area wrote */
};

struct known_figures {
	struct known_figure *items; /* of the format's tables, this year's first */
	size_t count, capacity;
	/* All others that a text may have, by size: sums of two cells, and data; those of own tables. */
	struct known_numbers {
		int64_t *items;
		size_t count, capacity;
	} numbers, own;
	struct known_change *changes;
	size_t change_count, change_capacity;
};

const struct known_figures *known_figures_gather(struct arena *arena, const struct report *report,
						 const struct layout *layout);

/* True when it is a figure of this year's tables, a sum of them, or one of the data. */
bool known_figures_have(const struct known_figures *figures, int64_t number, int year);

/* True when a table that the area wrote itself has it. */
bool known_figures_own(const struct known_figures *figures, int64_t number);

#endif
