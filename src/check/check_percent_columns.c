/*
 * Tables in prose: columns of per cents. Where they are the parts of a whole they add up to 100, but for what
 * rounding leaves; where the counts stand beside them each is its count's share, rounded and not cut.
 */
#include "check/check_table_parts.h"
#include "check/shares.h"

enum { ROWS_MOST = 60, PARTS_LEAST = 3 };

/* A column's cells that are added up. */
struct cells {
	const struct table_place *places[ROWS_MOST];
	struct decimal numbers[ROWS_MOST];
	int rows[ROWS_MOST];
	int count;
	const struct table_place *total; /* NULL: no row of totals, or several */
	struct decimal total_number;
};

static bool is_added(const struct prose *row)
{
	return row->kind == PROSE_TR && !prose_says(row, "added", "no");
}

/* The column's figures, which must all be per cents or none; false: it is no such column. */
static bool read_column(const struct table_check *table, int column, bool percents,
			struct cells *cells)
{
	int totals = 0;
	*cells = (struct cells) { .count = 0 };
	for (int row = table->grid.head_rows; row < table->grid.row_count; row++) {
		const struct table_place *place = table_place_at(&table->figures, row, column);
		struct cell_figure figure;
		bool is_total = prose_says_yes(table->grid.rows[row], "total");
		enum cell_state state = table_figure(&table->figures, place, &figure);
		if (state == CELL_NOTHING || (!is_total && !is_added(table->grid.rows[row])))
			continue;
		if (state != CELL_FIGURE || figure.percent != percents || figure.signed_ ||
		    cells->count == ROWS_MOST || place->row_span > 1 || place->column_span > 1)
			return false;
		if (is_total) {
			totals++;
			cells->total = place;
			cells->total_number = figure.number;
			continue;
		}
		cells->places[cells->count] = place;
		cells->rows[cells->count] = row;
		cells->numbers[cells->count++] = figure.number;
	}
	/* Where totals stand between, the parts are of several wholes. */
	if (totals > 1)
		return false;
	return cells->count >= 2;
}

static void check_whole(const struct table_check *table, int column, const struct cells *cells)
{
	struct percents all = { .is_known = true };
	for (int i = 0; i < cells->count; i++)
		percents_add(&all, cells->numbers[i]);
	bool is_said =
		cells->total && decimal_compare(cells->total_number, decimal_from_int(100)) == 0;
	if ((is_said || cells->count >= PARTS_LEAST) && percents_miss_whole(&all, is_said))
		message_add(table->check->messages, MESSAGE_WARNING,
			    cells->places[cells->count - 1]->cell->place, "percents-sum",
			    "the per cents of %s add up to %s, and rounding does not make that of "
			    "100%%",
			    table_column_name(table, column),
			    percent_text(table->check->arena, all.sum));
}

static void tell(const struct table_check *table, const struct table_place *place, int column,
		 enum share_verdict share, struct decimal right)
{
	message_add(table->check->messages, MESSAGE_WARNING, place->cell->place,
		    share == SHARE_IS_CUT ? "percent-cut" : "wrong-percent",
		    "%s, %s: the share is %s%s", table_row_name(table, place->row),
		    table_column_name(table, column), percent_text(table->check->arena, right),
		    share == SHARE_IS_CUT ? ": a percent is rounded, not cut" : "");
}

/* The column is that of the counts' shares when all but one of its per cents say so. */
static bool check_shares(const struct table_check *table, int column, const struct cells *percents,
			 const struct cells *counts)
{
	struct decimal whole = { 0 }, right[ROWS_MOST], exact;
	enum share_verdict shares[ROWS_MOST];
	int agree = 0;
	if (counts->count != percents->count || counts->count < PARTS_LEAST)
		return false;
	for (int i = 0; i < counts->count; i++)
		if (counts->rows[i] != percents->rows[i] ||
		    !decimal_add(whole, counts->numbers[i], &whole))
			return false;
	for (int i = 0; i < counts->count; i++) {
		struct decimal count = counts->numbers[i];
		shares[i] = count.scale || count.units < 0
				    ? SHARE_IS_UNKNOWN
				    : share_judge(percents->numbers[i], count, whole, &right[i],
						  &exact);
		agree += shares[i] == SHARE_IS_RIGHT || shares[i] == SHARE_IS_CUT;
	}
	if (agree < counts->count - 1)
		return false;
	for (int i = 0; i < counts->count; i++)
		if (shares[i] == SHARE_IS_CUT || shares[i] == SHARE_IS_WRONG)
			tell(table, percents->places[i], column, shares[i], right[i]);
	return true;
}

void check_percent_columns(const struct table_check *table)
{
	struct cells percents, counts;
	if (table->grid.row_count - table->grid.head_rows > ROWS_MOST)
		return;
	for (int column = 1; column < table->grid.columns; column++) {
		if (!read_column(table, column, true, &percents))
			continue;
		check_whole(table, column, &percents);
		for (int other = 1; other < table->grid.columns; other++)
			if (read_column(table, other, false, &counts) &&
			    check_shares(table, column, &percents, &counts))
				break;
	}
}
