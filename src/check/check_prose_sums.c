/* Tables in prose: whether their totals are what their rows and columns add up to. */
#include <string.h>

#include "check/check_table_parts.h"

enum { ADDENDS_SHOWN = 6 };

/* Figures added up, and the first of them. */
struct sum {
	struct decimal total;
	struct decimal shown[ADDENDS_SHOWN];
	int count;
	bool is_known; /* no addend is words, or too large */
};

static struct sum nothing(void)
{
	return (struct sum) { .is_known = true };
}

/* What a cell adds. Words, per cents, and cells that reach over others make a sum unknown. */
struct addend {
	enum cell_state state;
	struct decimal number;
};

static struct addend read_addend(const struct table_check *table, int row, int column)
{
	const struct table_place *place = table_place_at(&table->figures, row, column);
	struct cell_figure figure;
	if (place && (place->row != row || place->column != column || place->column_span > 1 ||
		      place->row_span > 1))
		return (struct addend) { .state = CELL_WORDS };
	enum cell_state state = table_figure(&table->figures, place, &figure);
	if (state != CELL_FIGURE)
		return (struct addend) { .state = state };
	return (struct addend) { figure.percent ? CELL_WORDS : CELL_FIGURE, figure.number };
}

static void add(struct sum *sum, struct addend addend)
{
	if (addend.state == CELL_NOTHING)
		return;
	if (addend.state == CELL_WORDS || !decimal_add(sum->total, addend.number, &sum->total)) {
		sum->is_known = false;
		return;
	}
	if (sum->count < ADDENDS_SHOWN)
		sum->shown[sum->count] = addend.number;
	sum->count++;
}

/* "7,368 + 24 + 8" */
static const char *sum_text(struct arena *arena, const struct sum *sum)
{
	const char *text = "";
	for (int i = 0; i < sum->count && i < ADDENDS_SHOWN; i++)
		text = arena_printf(arena, "%s%s%s", text, i ? " + " : "",
				    decimal_text(arena, sum->shown[i]));
	return sum->count > ADDENDS_SHOWN ? arena_printf(arena, "%s + ...", text) : text;
}

/* Whole numbers agree or not; rounded ones may differ by what rounding leaves. */
static bool agree(struct decimal total, const struct sum *sum)
{
	struct decimal over;
	if (!decimal_subtract(total, sum->total, &over))
		return true;
	int64_t most = over.scale ? (sum->count + 1) / 2 : 0;
	return over.units >= -most && over.units <= most;
}

static bool is_total(const struct table_check *table, int row)
{
	return prose_says_yes(table->grid.rows[row], "total");
}

static bool fits(const struct sum *sum, struct decimal total)
{
	return !sum->is_known || !sum->count || agree(total, sum);
}

static void tell(const struct table_check *table, const struct table_place *place,
		 struct decimal total, const struct sum *sum, const char *what, const char *hint)
{
	struct arena *arena = table->check->arena;
	message_add(table->check->messages, MESSAGE_WARNING, place->cell->place, "wrong-total",
		    "the total of %s is given as %s, but the figures add up to %s (%s)%s", what,
		    decimal_text(arena, total), decimal_text(arena, sum->total),
		    sum_text(arena, sum), hint);
}

/* On the way down a column: the rows since the last total or sub-head, all rows, and the totals. */
struct column_sums {
	struct sum near, all, totals;
};

/*
 * A total adds up the rows since the one before it or the last sub-head; or it is that of the whole
 * table, or of the totals above it.
 */
static void check_total(const struct table_check *table, int row, int column,
			const struct column_sums *sums)
{
	const struct table_place *place = table_place_at(&table->figures, row, column);
	struct cell_figure total;
	if (!place || place->column_span > 1 || place->row_span > 1 ||
	    table_figure(&table->figures, place, &total) != CELL_FIGURE || total.percent)
		return;
	if ((sums->near.count && fits(&sums->near, total.number)) ||
	    (sums->totals.count > 1 && fits(&sums->totals, total.number)) ||
	    fits(&sums->all, total.number))
		return;
	tell(table, place, total.number, sums->near.count ? &sums->near : &sums->all,
	     table_column_name(table, column), "; a row that it leaves out is marked added=\"no\"");
}

static void check_column(const struct table_check *table, int column)
{
	const struct table_grid *grid = &table->grid;
	struct column_sums sums = { nothing(), nothing(), nothing() };
	for (int row = grid->head_rows; row < grid->row_count; row++) {
		if (grid->rows[row]->kind == PROSE_SUB_HEAD) {
			sums.near = nothing();
		} else if (is_total(table, row)) {
			check_total(table, row, column, &sums);
			add(&sums.totals, read_addend(table, row, column));
			sums.near = nothing();
		} else if (!prose_says(grid->rows[row], "added", "no")) {
			struct addend addend = read_addend(table, row, column);
			add(&sums.near, addend);
			add(&sums.all, addend);
		}
	}
}

/* A column that its head calls a total adds up those before it under the same words, or all of them. */
static void find_added(const struct table_check *table, int column, bool added[GRID_COLUMNS_MOST])
{
	const char *name = table_column_name(table, column);
	bool named = false;
	for (int i = 1; i < column; i++) {
		added[i] = !strcmp(table_column_name(table, i), name);
		named = named || added[i];
	}
	for (int i = 1; i < column; i++)
		added[i] = (added[i] || !named) && !table->totals[i] && table->adds_up[i];
}

static void check_total_column(const struct table_check *table, int column)
{
	bool added[GRID_COLUMNS_MOST] = { false };
	find_added(table, column, added);
	for (int row = table->grid.head_rows; row < table->grid.row_count; row++) {
		const struct table_place *place = table_place_at(&table->figures, row, column);
		struct cell_figure total;
		struct sum sum = nothing();
		if (!place || place->row != row || place->column_span > 1 ||
		    table_figure(&table->figures, place, &total) != CELL_FIGURE)
			continue;
		for (int i = 1; i < column; i++)
			if (added[i])
				add(&sum, read_addend(table, row, i));
		if (!fits(&sum, total.number))
			tell(table, place, total.number, &sum, table_row_name(table, row),
			     "; a column that it leaves out has added=\"no\" in its head");
	}
}

void check_prose_sums(const struct table_check *table)
{
	bool has_totals = false;
	for (int row = table->grid.head_rows; row < table->grid.row_count; row++)
		has_totals = has_totals || is_total(table, row);
	for (int column = 1; column < table->grid.columns; column++) {
		if (has_totals && table->adds_up[column])
			check_column(table, column);
		if (table->totals[column])
			check_total_column(table, column);
	}
}
