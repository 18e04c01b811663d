/*
 * The grid of a table in prose: which row and columns each cell stands in (HTML's table model). A cell
 * that reaches over rows pushes those below it to the right; none reaches out of the head, past a
 * sub-head or below the last row.
 */
#ifndef LOAD_PROSE_TABLE_H
#define LOAD_PROSE_TABLE_H

#include "load/prose.h"

enum { GRID_COLUMNS_MOST = 32 };

struct table_place {
	const struct prose *cell;
	int row, column, row_span, column_span; /* spans from 1 */
};

struct table_grid {
	const struct prose *table;
	const struct prose **rows; /* tr or sub-head, the head's rows first */
	int row_count, head_rows, columns;
	struct table_place *places; /* in the order of rows, then columns */
	size_t place_count;
	const struct prose *lost; /* the first cell that found no column; NULL: none */
};

/* In arena; the prose must outlive it. */
struct table_grid table_grid_read(struct arena *arena, const struct prose *table);

#endif
