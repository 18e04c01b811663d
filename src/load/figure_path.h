/*
 * Paths to figures, as fields and charts write them:
 *
 *   eligible.level-1.total                            table, row, column
 *   returned-to-custody.breach-of-licence.total.total table, part, row, column
 *   rate                                              a table of one figure
 *   national.2004.category-1                          data, row, column: see load/data.h
 *   2017/18:eligible.level-1.total                    an earlier year's; see load/earlier.h
 *
 * Where a table has but one part, row or column, the path need not name it.
 */
#ifndef LOAD_FIGURE_PATH_H
#define LOAD_FIGURE_PATH_H

#include "load/figures.h"
#include "load/likely.h"

enum figure_path_fault {
	PATH_GOOD,
	PATH_NO_YEAR,  /* no such year is given */
	PATH_NO_TABLE, /* nor data of that name */
	PATH_NO_PART,
	PATH_NO_ROW,
	PATH_NO_COLUMN,
	PATH_TOO_LONG, /* there is more of it than of the table */
};

struct figure_path {
	enum figure_path_fault fault;
	struct likely likely; /* what was probably meant where the path leads nowhere */
	int year;	      /* whose figure it is */
	/* As far as the path is good. */
	const struct table_form *form;
	const struct table_part *part;
	const struct table_row *row;
	int column;
	const struct figure *figure; /* NULL: the year's report does not give it */
};

struct figure_path figure_path_find(struct arena *arena, const struct report *report,
				    const struct layout *layout, const char *path);

/*
 * A table's part, or that of data, by name; part may be NULL where the table has but one. NULL when
 * there is none.
 */
const struct table_part *figure_part_find(const struct report *report, const struct layout *layout,
					  const char *table, const char *part);

#endif
