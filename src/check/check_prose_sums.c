/* Tables in prose: whether their totals are what their rows and columns add up to. */
#include <string.h>

#include "check/check_table_parts.h"

enum { ADDENDS_SHOWN = 6 };

/* Figures added up, and how that is shown. */
struct sum {
	struct decimal total;
	int count;
	const char *text; /* "7,368 + 24 + 8" */
	bool is_known;	  /* no addend is words, or too large */
};

static struct sum nothing(void)
{
	return (struct sum) { .text = "", .is_known = true };
}

static void add(const struct table_check *table, int row, int column, struct sum *sum)
{
	const struct table_figures *figures = &table->figures;
	const struct table_place *place = table_place_at(figures, row, column);
	struct cell_figure figure;
	char text[DECIMAL_TEXT];
	if (place && (place->row != row || place->column != column || place->column_span > 1 ||
		      place->row_span > 1)) {
		sum->is_known = false;
		return;
	}
	enum cell_state state = table_figure(figures, place, &figure);
	if (state == CELL_NOTHING)
		return;
	if (state == CELL_WORDS || figure.percent ||
	    !decimal_add(sum->total, figure.number, &sum->total)) {
		sum->is_known = false;
		return;
	}
	if (sum->count < ADDENDS_SHOWN)
		sum->text =
			arena_printf(table->check->arena, "%s%s%s", sum->text,
				     sum->count ? " + " : "", decimal_format(figure.number, text));
	else if (sum->count == ADDENDS_SHOWN)
		sum->text = arena_printf(table->check->arena, "%s + ...", sum->text);
	sum->count++;
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
	char stated[DECIMAL_TEXT], added[DECIMAL_TEXT];
	message_add(table->check->messages, MESSAGE_WARNING, place->cell->place, "wrong-total",
		    "the total of %s is given as %s, but the figures add up to %s (%s)%s", what,
		    decimal_format(total, stated), decimal_format(sum->total, added), sum->text,
		    hint);
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
			add(table, row, column, &sums.totals);
			sums.near = nothing();
		} else if (!prose_says(grid->rows[row], "added", "no")) {
			add(table, row, column, &sums.near);
			add(table, row, column, &sums.all);
		}
	}
}

/* A column that its head calls a total adds up those before it under the same words, or all of them. */
static void check_total_column(const struct table_check *table, int column)
{
	const char *name = table_column_name(table, column);
	bool named = false;
	for (int i = 1; i < column; i++)
		named = named || !strcmp(table_column_name(table, i), name);
	for (int row = table->grid.head_rows; row < table->grid.row_count; row++) {
		const struct table_place *place = table_place_at(&table->figures, row, column);
		struct cell_figure total;
		struct sum sum = nothing();
		if (!place || place->row != row || place->column_span > 1 ||
		    table_figure(&table->figures, place, &total) != CELL_FIGURE)
			continue;
		for (int i = 1; i < column; i++)
			if (!table->totals[i] && table->adds_up[i] &&
			    (!named || !strcmp(table_column_name(table, i), name)))
				add(table, row, i, &sum);
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
