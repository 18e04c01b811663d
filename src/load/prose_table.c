#include "load/prose_table.h"

#include <stdlib.h>
#include <string.h>

enum { SPAN_MOST = 1000 };

struct reading {
	struct arena *arena;
	struct table_grid *grid;
	size_t capacity;
	int taken[GRID_COLUMNS_MOST];	 /* rows that a cell from above still reaches down */
	size_t above[GRID_COLUMNS_MOST]; /* the place of that cell */
};

static int span_of(const struct prose *cell, const char *name)
{
	const char *text = prose_attribute(cell, name);
	long span = text ? strtol(text, NULL, 10) : 1;
	return span < 1 ? 1 : span > SPAN_MOST ? SPAN_MOST : (int)span;
}

static void place_cell(struct reading *reading, const struct prose *cell, int row, int column)
{
	struct table_grid *grid = reading->grid;
	int spanned = cell->kind == PROSE_SUB_HEAD ? GRID_COLUMNS_MOST : span_of(cell, "colspan");
	if (spanned > GRID_COLUMNS_MOST - column)
		spanned = GRID_COLUMNS_MOST - column;
	/* It ends where a cell from above stands in its way. */
	for (int i = 1; i < spanned; i++)
		if (reading->taken[column + i])
			spanned = i;
	grid->places = arena_grow(reading->arena, grid->places, grid->place_count,
				  &reading->capacity, sizeof *grid->places);
	struct table_place *place = &grid->places[grid->place_count];
	*place = (struct table_place) { .cell = cell,
					.row = row,
					.column = column,
					.row_span = span_of(cell, "rowspan"),
					.column_span = spanned };
	for (int i = column; i < column + spanned; i++) {
		reading->taken[i] = place->row_span;
		reading->above[i] = grid->place_count;
	}
	grid->place_count++;
	if (cell->kind != PROSE_SUB_HEAD && column + spanned > grid->columns)
		grid->columns = column + spanned;
}

static void place_row(struct reading *reading, const struct prose *row, int at)
{
	struct table_grid *grid = reading->grid;
	int column = 0;
	grid->rows[at] = row;
	if (row->kind == PROSE_SUB_HEAD) {
		place_cell(reading, row, at, 0);
	} else {
		for (const struct prose *cell = row->first; cell; cell = cell->next) {
			while (column < GRID_COLUMNS_MOST && reading->taken[column])
				column++;
			if (column < GRID_COLUMNS_MOST)
				place_cell(reading, cell, at, column);
			else if (!grid->lost)
				grid->lost = cell;
		}
	}
	for (int i = 0; i < GRID_COLUMNS_MOST; i++)
		reading->taken[i] -= reading->taken[i] > 0;
}

/* What still reaches down ends above row. */
static void cut_spans(struct reading *reading, int row)
{
	for (int i = 0; i < GRID_COLUMNS_MOST; i++) {
		struct table_place *place = reading->grid->places + reading->above[i];
		if (reading->taken[i])
			place->row_span = row - place->row;
		reading->taken[i] = 0;
	}
}

static bool is_row(const struct prose *child)
{
	return child->kind == PROSE_TR || child->kind == PROSE_SUB_HEAD;
}

static void count_rows(struct table_grid *grid, const struct prose *table)
{
	for (const struct prose *child = table->first; child; child = child->next) {
		grid->row_count += is_row(child);
		if (child->kind != PROSE_THEAD)
			continue;
		for (const struct prose *row = child->first; row; row = row->next)
			grid->head_rows++;
	}
	grid->row_count += grid->head_rows;
}

struct table_grid table_grid_read(struct arena *arena, const struct prose *table)
{
	struct table_grid grid = { .table = table };
	struct reading reading = { .arena = arena, .grid = &grid };
	count_rows(&grid, table);
	grid.rows = arena_array(arena, (size_t)grid.row_count, sizeof *grid.rows);
	int at = 0;
	for (const struct prose *child = table->first; child; child = child->next) {
		if (child->kind == PROSE_THEAD) {
			for (const struct prose *row = child->first; row; row = row->next)
				place_row(&reading, row, at++);
			cut_spans(&reading, at);
		} else if (is_row(child)) {
			if (child->kind == PROSE_SUB_HEAD)
				cut_spans(&reading, at);
			place_row(&reading, child, at++);
			if (child->kind == PROSE_SUB_HEAD)
				cut_spans(&reading, at);
		}
	}
	cut_spans(&reading, at);
	if (!grid.columns)
		grid.columns = 1;
	/* A sub-head reaches over all columns, however many there turn out to be. */
	for (size_t i = 0; i < grid.place_count; i++)
		if (grid.places[i].column_span > grid.columns - grid.places[i].column)
			grid.places[i].column_span = grid.columns - grid.places[i].column;
	return grid;
}
