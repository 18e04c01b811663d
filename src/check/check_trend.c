/* This year's figures held against last year's: what has changed out of all proportion, and what has not. */
#include <string.h>

#include "check/check_parts.h"
#include "load/earlier.h"
#include "load/year.h"

/*
 * A change is out of proportion when the figure has doubled or halved, and that by more than four times
 * what chance alone moves a count by, which is its square root.
 */
enum { LEAST_FACTOR = 2, DEVIATIONS = 4 };

/* A table with so many figures above none that are all last year's was copied. */
enum { COPIED_LEAST = 4 };

struct trend {
	const struct check *check;
	const struct report *before;
	const struct layout *before_layout;
};

/* In hundredths; false when it does not fit. */
static bool hundredths(const struct figure *figure, int64_t *value)
{
	const struct decimal *number = &figure->number;
	return figure->state == FIGURE_NUMBER && number->units >= 0 &&
	       number->units <= INT64_C(1) << 40 && decimal_units(*number, 2, value);
}

static bool is_out_of_proportion(int64_t small, int64_t large)
{
	int64_t change = large - small;
	return large >= LEAST_FACTOR * small && large < INT64_C(1) << 30 &&
	       change * change > (int64_t)DEVIATIONS * DEVIATIONS * 100 * large;
}

/* "2.6 times as many" */
static const char *factor_text(const struct check *check, int64_t now, int64_t before)
{
	int64_t small = now < before ? now : before, large = now < before ? before : now;
	if (!small)
		return now ? "there were none" : "there are none now";
	int64_t tenths = (large * 10 + small / 2) / small;
	return arena_printf(check->arena, "a factor of %lld.%lld", (long long)(tenths / 10),
			    (long long)(tenths % 10));
}

/* Returns true when the change was told. */
static bool compare(const struct trend *trend, const char *what, const struct figure *now,
		    const struct figure *before)
{
	const struct check *check = trend->check;
	int64_t a, b;
	if (!hundredths(now, &a) || !hundredths(before, &b) ||
	    !is_out_of_proportion(a < b ? a : b, a < b ? b : a))
		return false;
	message_add(check->messages, MESSAGE_WARNING, now->place, "sudden-change",
		    "%s: %s in %s, but %s in %s (%s): look whether that is right", what,
		    figure_told(check->arena, now), year_text(check->arena, check->report->year),
		    figure_told(check->arena, before), year_text(check->arena, trend->before->year),
		    factor_text(check, a, b));
	return true;
}

static const struct table_row *row_named(const struct table_part *part, const char *name)
{
	const struct table_row *row = part_row_named(part, name);
	/* A table of one row is the same whatever that is called. */
	return row || part->rows->next ? row : part->rows;
}

/* A part of a table in both years. */
struct pair {
	const struct table_part *form, *form_before;
	const struct figure_part *now, *before;
	int same, different;
};

static const struct figure *figure_before(const struct pair *pair, const struct table_row *row,
					  const char *column)
{
	const struct table_row *form = row_named(pair->form_before, row->name);
	const struct figure_row *found =
		form ? part_find_row(pair->before, pair->form_before, form) : NULL;
	int index = part_column_named(pair->form_before, column);
	return found && index >= 0 && (size_t)index < found->count ? &found->figures[index] : NULL;
}

static void compare_row(const struct trend *trend, struct pair *pair, const struct table_row *row,
			bool totals, bool *told)
{
	const struct figure_row *now = part_find_row(pair->now, pair->form, row);
	for (int i = 0; now && i < pair->form->column_count && (size_t)i < now->count; i++) {
		const struct table_column *column = &pair->form->columns[i];
		const struct figure *figure = &now->figures[i];
		const struct figure *before = figure_before(pair, row, column->name);
		if (!before || (row->total || column->total) != totals)
			continue;
		*told |= compare(trend, cell_label(trend->check->arena, row, column), figure,
				 before);
		if (figure->state == FIGURE_NUMBER && before->state == FIGURE_NUMBER &&
		    figure->number.units && !totals) {
			bool same = !decimal_compare(figure->number, before->number);
			pair->same += same;
			pair->different += !same;
		}
	}
}

/* The totals are looked at where nothing that they add up was told. */
static void compare_part(const struct trend *trend, struct pair *pair)
{
	bool told = false;
	for (const struct table_row *row = pair->form->rows; row; row = row->next)
		compare_row(trend, pair, row, false, &told);
	for (const struct table_row *row = pair->form->rows; row && !told; row = row->next)
		compare_row(trend, pair, row, true, &(bool) { false });
}

static void compare_table(const struct trend *trend, const struct figure_table *table)
{
	const struct check *check = trend->check;
	const struct table_form *form = table_find_form(check->layout, table->name);
	const struct table_form *form_before = table_find_form(trend->before_layout, table->name);
	const struct figure_table *before = table_find(trend->before, table->name);
	int same = 0, different = 0;
	if (!form || !form_before || !before)
		return;
	for (const struct table_part *part = form->parts; part; part = part->next) {
		struct pair pair = { .form = part,
				     .form_before =
					     part->name ? form_part_named(form_before, part->name)
							: form_before->parts };
		pair.now = table_find_part(table, part);
		pair.before = pair.form_before ? table_find_part(before, pair.form_before) : NULL;
		if (!pair.now || !pair.before || !pair.form_before->rows)
			continue;
		compare_part(trend, &pair);
		same += pair.same;
		different += pair.different;
	}
	if (same >= COPIED_LEAST && !different)
		message_add(check->messages, MESSAGE_WARNING, table->place, "copied-figures",
			    "all figures of this table are those of %s: look whether they were "
			    "copied",
			    year_text(check->arena, trend->before->year));
}

static void compare_reports(const struct trend *trend)
{
	for (const struct figure_table *table = trend->check->report->tables; table;
	     table = table->next)
		compare_table(trend, table);
}

void check_against(const struct report *report, const struct layout *layout,
		   const struct report *before, const struct layout *before_layout,
		   struct messages *messages)
{
	const struct check check = {
		.report = report, .layout = layout, .messages = messages, .arena = messages->arena
	};
	struct place place = report->area_place;
	if (report->area && before->area && strcmp(report->area, before->area) != 0)
		message_add(messages, MESSAGE_ERROR, place, "earlier-area",
			    "the report to compare with is that of %s, not of %s", before->area,
			    report->area);
	else if (before->year >= report->year)
		message_add(messages, MESSAGE_ERROR, report->year_place, "earlier-year",
			    "the report to compare with is that of %s, which is no earlier year",
			    year_text(check.arena, before->year));
	else
		compare_reports(&(struct trend) { &check, before, before_layout });
}

void check_trend(const struct check *check)
{
	struct year_figures before =
		earlier_find(check->report, check->layout, check->report->year - 1);
	if (check->report->year && before.report && before.report != check->report)
		compare_reports(&(struct trend) { check, before.report, before.layout });
}
