/* Private to check_prose_*.c: a table in prose while it is judged. */
#ifndef CHECK_CHECK_TABLE_PARTS_H
#define CHECK_CHECK_TABLE_PARTS_H

#include "check/check_parts.h"
#include "load/table_figures.h"

struct table_check {
	const struct check *check;
	bool judges; /* its dates and figures are the area's, and not marked as checked */
	struct table_grid grid;
	struct table_figures figures;
	bool totals[GRID_COLUMNS_MOST];	 /* by column: its head says total="yes" */
	bool adds_up[GRID_COLUMNS_MOST]; /* its head does not say added="no" */
};

/* What heads a column, or a row: the words of its lowest head, for messages. */
const char *table_column_name(const struct table_check *table, int column);
const char *table_row_name(const struct table_check *table, int row);

/* Totals against what they add up. */
void check_prose_sums(const struct table_check *table);

/* Percents under figures: right, rounded, and of what. */
void check_prose_percents(const struct table_check *table);

/* Columns of per cents: whether they add up to 100, and are the shares of the counts beside them. */
void check_percent_columns(const struct table_check *table);

/* Figures in cells, held against the tables of the format by the words of their row and column. */
void check_table_figures(const struct table_check *table);

#endif
