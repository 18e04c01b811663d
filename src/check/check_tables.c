/* Whether the tables that the format asks for are there, each with its parts, rows and figures. */
#include <string.h>

#include "base/name_map.h"
#include "base/tokens.h"
#include "check/check_parts.h"

static const char *row_to_paste(struct arena *arena, const struct table_row *row)
{
	return row->name ? arena_printf(arena, "<row name=\"%s\">...</row>", row->name)
			 : "<row>...</row>";
}

/* The rows of a part as they are to be written: ready to be pasted. */
static const char *rows_to_paste(struct arena *arena, const struct table_part *form)
{
	if (part_is_one_row(form))
		return "<row>...</row>";
	const char *text = "";
	for (const struct table_row *row = form->rows; row; row = row->next)
		if (!row->total)
			text = arena_printf(arena, "%s%s%s", text, *text ? " " : "",
					    row_to_paste(arena, row));
	return text;
}

static const char *parts_to_paste(struct arena *arena, const struct table_form *form)
{
	if (!form->parts->name)
		return rows_to_paste(arena, form->parts);
	const char *text = "";
	for (const struct table_part *part = form->parts; part; part = part->next)
		text = arena_printf(arena, "%s%s<part name=\"%s\">%s</part>", text,
				    *text ? " " : "", part->name, rows_to_paste(arena, part));
	return text;
}

/* "category-1, category-2, category-3, total" */
static const char *list_columns(struct arena *arena, const struct table_part *form)
{
	const char *list = "";
	for (int i = 0; i < form->column_count; i++)
		list = arena_printf(arena, "%s%s%s", list, i ? ", " : "",
				    column_label(arena, &form->columns[i]));
	return list;
}

/* "7 368": a figure of one to three digits, and one of three after it. */
static bool has_torn_thousand(const struct figure_row *row)
{
	for (size_t i = 1; i < row->count; i++) {
		const struct figure *last = &row->figures[i - 1], *figure = &row->figures[i];
		bool numbers = last->state == FIGURE_NUMBER && figure->state == FIGURE_NUMBER;
		if (numbers && last->number.units > 0 && last->number.units < 1000 &&
		    figure->number.units >= 100 && figure->number.units < 1000)
			return true;
	}
	return false;
}

static bool is_small(const struct figure *figure)
{
	return figure->state == FIGURE_NUMBER && !figure->number.scale &&
	       figure->number.units >= 0 && figure->number.units < 1000;
}

/* Whether the row, with figures at and at + 1 taken for one number, adds up to its total. */
static bool adds_up_joined(const struct table_part *form, const struct figure_row *row, size_t at)
{
	int64_t sum = 0, total = -1;
	for (size_t i = 0, column = 0; i < row->count; i++, column++) {
		int64_t units = row->figures[i].number.units;
		if (row->figures[i].state != FIGURE_NUMBER)
			continue;
		if (i == at)
			units = units * 1000 + row->figures[++i].number.units;
		if (form->columns[column].total)
			total = units;
		else if (__builtin_add_overflow(sum, units, &sum))
			return false;
	}
	return sum == total;
}

/* One figure too many: two may be the halves of "11 049". */
static const char *split_number(const struct check *check, const struct table_part *form,
				const struct figure_row *row)
{
	const struct figure *likely = NULL;
	for (size_t i = 0; row->count == (size_t)form->column_count + 1 && i + 1 < row->count;
	     i++) {
		const struct figure *figure = &row->figures[i];
		if (!is_small(figure) || !figure->number.units || !is_small(figure + 1))
			continue;
		bool adds_up = adds_up_joined(form, row, i);
		if (adds_up || (!likely && figure[1].number.units > 99))
			likely = figure;
		if (adds_up)
			break;
	}
	if (!likely)
		return "";
	long long thousands = likely[0].number.units, rest = likely[1].number.units;
	return arena_printf(check->arena, ": %lld %03lld is written %lld,%03lld", thousands, rest,
			    thousands, rest);
}

static void check_count(const struct check *check, const struct table_part *form,
			const struct figure_row *row)
{
	size_t columns = (size_t)form->column_count;
	bool few = row->count < columns;
	if (row->count == columns)
		return;
	struct place place = few ? row->place : row->figures[columns].place;
	const char *rule = few ? "too-few-figures" : "too-many-figures";
	const char *split = split_number(check, form, row);
	if (columns == 1)
		message_add(check->messages, MESSAGE_ERROR, place, rule,
			    "one figure must stand in this row, but there are %zu%s", row->count,
			    split);
	else if (!few && (*split || has_torn_thousand(row)))
		message_add(check->messages, MESSAGE_ERROR, place, rule,
			    "%zu figures stand in this row, but there are %zu columns; a thousand "
			    "is written without a space, 1000 or 1,000%s",
			    row->count, columns, split);
	else
		message_add(check->messages, MESSAGE_ERROR, place, rule,
			    "%zu figure%s in this row, but there are %zu columns: %s; a total "
			    "may be left out, and where nothing applies a hyphen stands",
			    row->count, row->count == 1 ? " stands" : "s stand", columns,
			    list_columns(check->arena, form));
}

static struct likely likely_row(const struct table_part *form, const char *name)
{
	struct likely likely = likely_start(name);
	for (const struct table_row *row = form->rows; row; row = row->next)
		likely_offer(&likely, row->name);
	return likely;
}

static void tell_unknown_row(const struct check *check, const struct table_part *form,
			     const struct figure_row *row)
{
	struct likely likely = likely_row(form, row->name);
	const char *what = "a row must have its name here";
	if (row->name)
		what = arena_printf(check->arena, "there is no row \"%s\" here", row->name);
	message_add(check->messages, MESSAGE_ERROR, row->place, "unknown-row",
		    "%s%s; what stands here is %s", what, likely_clause(check->arena, &likely),
		    rows_to_paste(check->arena, form));
}

/* What can be written as a number but is no count of people. */
static void check_counts(const struct check *check, const struct figure_row *row)
{
	for (size_t i = 0; i < row->count; i++) {
		const struct figure *figure = &row->figures[i];
		if (figure->state != FIGURE_NUMBER || figure->computed)
			continue;
		if (figure->number.units < 0)
			message_add(
				check->messages, MESSAGE_ERROR, figure->place, "not-a-count",
				"a count cannot be less than none; for \"not applicable\" write "
				"a hyphen with spaces around it");
		else if (figure->number.scale == 3)
			message_add(check->messages, MESSAGE_ERROR, figure->place, "not-a-count",
				    "a point parts whole from tenths here; a thousand is written "
				    "1000 or 1,000");
		/* A rate stands in a row by itself. */
		else if (figure->number.scale && row->count > 1)
			message_add(check->messages, MESSAGE_WARNING, figure->place, "not-a-count",
				    "people are counted whole: should this be a whole number?");
	}
}

static void check_row(const struct check *check, const struct table_part *form,
		      const struct figure_part *part, const struct figure_row *row)
{
	const struct table_row *row_form = part_row_named(form, row->name);
	if (!row->name && part_is_one_row(form))
		row_form = form->rows;
	if (!row_form)
		tell_unknown_row(check, form, row);
	else if (part_find_row(part, form, row_form) != row)
		message_add(check->messages, MESSAGE_ERROR, row->place, "doubled-row",
			    "the row \"%s\" stands here twice", row_label(row_form));
	else
		check_count(check, form, row);
	check_counts(check, row);
}

/* True when a row that nobody knows was probably meant for this one, which is then not missing. */
static bool is_meant_by_another(const struct table_part *form, const struct figure_part *part,
				const struct table_row *wanted)
{
	for (const struct figure_row *row = part->rows; row; row = row->next) {
		if (part_row_named(form, row->name))
			continue;
		if (part_is_one_row(form) ||
		    is_text(likely_row(form, row->name).best, wanted->name))
			return true;
	}
	return false;
}

static void check_part(const struct check *check, const struct table_part *form,
		       const struct figure_part *part)
{
	for (const struct figure_row *row = part->rows; row; row = row->next)
		check_row(check, form, part, row);
	for (const struct table_row *row = form->rows; row && !check->report->damaged;
	     row = row->next)
		if (!row->total && !part_find_row(part, form, row) &&
		    !is_meant_by_another(form, part, row))
			message_add(check->messages, MESSAGE_ERROR, part->place, "missing-row",
				    "the row %s is missing (%s)", row_to_paste(check->arena, row),
				    row_label(row));
}

static struct likely likely_part(const struct table_form *form, const char *name)
{
	struct likely likely = likely_start(name);
	for (const struct table_part *part = form->parts; part; part = part->next)
		likely_offer(&likely, part->name);
	return likely;
}

static void check_part_name(const struct check *check, const struct table_form *form,
			    const struct figure_table *table, const struct figure_part *part)
{
	const struct table_part *known = form_part_named(form, part->name);
	if (known && table_find_part(table, known) != part)
		message_add(check->messages, MESSAGE_ERROR, part->place, "doubled-part",
			    "the part \"%s\" stands here twice", part->name);
	if (known)
		return;
	struct likely likely = likely_part(form, part->name);
	message_add(check->messages, MESSAGE_ERROR, part->place, "unknown-part",
		    "the table \"%s\" has no part \"%s\"%s; it is %s", form->name, part->name,
		    likely_clause(check->arena, &likely), parts_to_paste(check->arena, form));
}

static void tell_missing_part(const struct check *check, const struct table_form *form,
			      const struct figure_table *table, const struct table_part *missing)
{
	for (const struct figure_part *part = table->parts; part; part = part->next)
		if (part->name && !form_part_named(form, part->name) &&
		    is_text(likely_part(form, part->name).best, missing->name))
			return;
	message_add(check->messages, MESSAGE_ERROR, table->place, "missing-part",
		    "the part <part name=\"%s\">%s</part> is missing", missing->name,
		    rows_to_paste(check->arena, missing));
}

static void check_table(const struct check *check, const struct table_form *form,
			const struct figure_table *table)
{
	for (const struct figure_part *part = table->parts; part; part = part->next)
		if (part->name)
			check_part_name(check, form, table, part);
	for (const struct table_part *part = form->parts; part; part = part->next) {
		const struct figure_part *found = table_find_part(table, part);
		if (found)
			check_part(check, part, found);
		else if (!check->report->damaged)
			tell_missing_part(check, form, table, part);
	}
}

static struct likely likely_table(const struct layout *layout, const char *name)
{
	struct likely likely = likely_start(name);
	for (const struct table_form *form = layout->tables; form; form = form->next)
		likely_offer(&likely, form->name);
	return likely;
}

static void tell_unknown_table(const struct check *check, const struct figure_table *table)
{
	struct likely likely = likely_table(check->layout, table->name);
	message_add(check->messages, MESSAGE_ERROR, table->place, "unknown-table",
		    "the format %s has no table \"%s\"%s", check->layout->name, table->name,
		    likely_clause(check->arena, &likely));
}

static void tell_missing_table(const struct check *check, const struct table_form *missing)
{
	const struct report *report = check->report;
	for (const struct figure_table *table = report->tables; table; table = table->next)
		if (!table_find_form(check->layout, table->name) &&
		    is_text(likely_table(check->layout, table->name).best, missing->name))
			return;
	message_add(check->messages, MESSAGE_ERROR, report->statistics_place, "missing-table",
		    "the table \"%s\" is missing: <table name=\"%s\">%s</table>", missing->name,
		    missing->name, parts_to_paste(check->arena, missing));
}

void check_tables(const struct check *check)
{
	const struct report *report = check->report;
	struct name_map met = { .arena = check->arena };
	for (struct figure_table *table = report->tables; table; table = table->next) {
		const struct table_form *form = table_find_form(check->layout, table->name);
		bool is_doubled = name_map_put(&met, table->name, strlen(table->name), table);
		if (!form)
			tell_unknown_table(check, table);
		else if (is_doubled)
			message_add(check->messages, MESSAGE_ERROR, table->place, "doubled-table",
				    "the table \"%s\" stands in the report twice", table->name);
		else
			check_table(check, form, table);
	}
	for (const struct table_form *form = check->layout->tables; form; form = form->next)
		if (!form->optional && !report->damaged && !table_find(report, form->name))
			tell_missing_table(check, form);
}
