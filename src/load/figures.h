/*
 * An area's figures held against the tables of its layout: which table, part and row is which, and the
 * totals that the area left out.
 */
#ifndef LOAD_FIGURES_H
#define LOAD_FIGURES_H

#include "load/layout.h"
#include "load/report.h"

const struct table_form *table_find_form(const struct layout *layout, const char *name);
const struct figure_table *table_find(const struct report *report, const char *name);

/* A part, a row, the place of a column by its name; NULL, or less than 0, where there is none, or name is NULL. */
const struct table_part *form_part_named(const struct table_form *form, const char *name);
const struct table_row *part_row_named(const struct table_part *part, const char *name);
int part_column_named(const struct table_part *part, const char *name);

/* What a column is called in a sentence: "Category 1" of the head "Category 1:"; its name, if nothing heads it. */
const char *column_label(struct arena *arena, const struct table_column *column);

/* The figures of a part of the form, and of a row of it; NULL where the area gives none. */
const struct figure_part *table_find_part(const struct figure_table *table,
					  const struct table_part *form);
const struct figure_row *part_find_row(const struct figure_part *part,
				       const struct table_part *form, const struct table_row *row);

/* True when a row without a name can only be the form's one row. */
bool part_is_one_row(const struct table_part *form);

/* The sum of figures, "-" being nothing: "-" if all are, omitted if one is or it does not fit. */
struct figure figure_sum(const struct figure *const *figures, size_t count);

/* A figure as it is written: "7,368"; "-" does not apply; "x" nobody has. False: it is none. */
bool figure_parse(const char *word, size_t length, struct figure *figure);

/* As it is printed: "11,220", "-", or "" where it is not given; in arena. */
const char *figure_text(struct arena *arena, const struct figure *figure);

/*
 * A copy of the report in which the rows and parts of each table stand in the layout's order, what the layout
 * does not ask for behind what it does, and no total is omitted: those that the area left out are computed, those that it states stay as they are. What
 * does not fit the layout is left as it is, for check/ to tell of. Completing twice changes nothing.
 *
 * Called once after report_load and layout_load; all later stages work on the copy.
 */
const struct report *report_complete(struct arena *arena, const struct report *report,
				     const struct layout *layout);

#endif
