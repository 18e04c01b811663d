/* Whether the figures agree with each other: totals, cells that must be "-", tables that bound others. */

#include "check/check_parts.h"

enum { ADDENDS_SHOWN = 6 };

/* What a total is held against, figure by figure. */
struct addends {
	const struct figure **items;
	size_t count;
};

/* "7,368 + 24 + 8" */
static const char *sum_text(struct arena *arena, const struct addends *addends)
{
	const char *text = "";
	for (size_t i = 0; i < addends->count && i < ADDENDS_SHOWN; i++)
		text = arena_printf(arena, "%s%s%s", text, i ? " + " : "",
				    figure_told(arena, addends->items[i]));
	return addends->count > ADDENDS_SHOWN ? arena_printf(arena, "%s + ...", text) : text;
}

static bool agree(const struct figure *total, const struct figure *sum)
{
	if (total->state == FIGURE_OMITTED || sum->state == FIGURE_OMITTED)
		return true; /* told of as a missing figure */
	if (total->state != sum->state)
		return false;
	return total->state == FIGURE_NOT_APPLICABLE ||
	       decimal_compare(total->number, sum->number) == 0;
}

/* A total that the area states, held against what it adds up. */
static void compare(const struct check *check, const struct figure *total,
		    const struct addends *addends, const char *what)
{
	struct figure sum = figure_sum(addends->items, addends->count);
	if (total->computed || agree(total, &sum))
		return;
	message_add(check->messages, MESSAGE_WARNING, total->place, "wrong-total",
		    "the total of %s is given as %s, but its figures add up to %s (%s); it is "
		    "printed as given",
		    what, figure_told(check->arena, total), figure_told(check->arena, &sum),
		    sum_text(check->arena, addends));
}

/* A row's figures in all columns; NULL where it has more or fewer. */
static const struct figure *find_figures(const struct table_part *form,
					 const struct figure_part *part,
					 const struct table_row *row)
{
	const struct figure_row *figures = part_find_row(part, form, row);
	return figures && figures->count == (size_t)form->column_count ? figures->figures : NULL;
}

static struct addends row_addends(const struct check *check, const struct table_part *form,
				  const struct figure *figures)
{
	size_t most = (size_t)form->column_count;
	struct addends addends = { arena_array(check->arena, most, sizeof *addends.items), 0 };
	for (size_t i = 0; i < most; i++)
		if (!form->columns[i].total)
			addends.items[addends.count++] = &figures[i];
	return addends;
}

static struct addends column_addends(const struct check *check, const struct table_part *form,
				     const struct figure_part *part, size_t column)
{
	static const struct figure omitted = { .state = FIGURE_OMITTED };
	size_t most = 0;
	for (const struct table_row *row = form->rows; row; row = row->next)
		most++;
	struct addends addends = { arena_array(check->arena, most, sizeof *addends.items), 0 };
	for (const struct table_row *row = form->rows; row; row = row->next) {
		const struct figure *figures = find_figures(form, part, row);
		if (!row->total)
			addends.items[addends.count++] = figures ? &figures[column] : &omitted;
	}
	return addends;
}

/*
 * The totals of columns, and of these the grand total: held against what the columns do add up to, so
 * that one wrong total is told once.
 */
static void check_total_row(const struct check *check, const struct table_part *form,
			    const struct figure_part *part, const struct figure *totals)
{
	size_t columns = (size_t)form->column_count;
	struct figure *sums = arena_array(check->arena, columns, sizeof *sums);
	for (size_t i = 0; i < columns; i++) {
		struct addends addends = column_addends(check, form, part, i);
		const char *what =
			columns == 1 ? "these rows" : column_label(check->arena, &form->columns[i]);
		sums[i] = figure_sum(addends.items, addends.count);
		if (!form->columns[i].total)
			compare(check, &totals[i], &addends, what);
	}
	struct addends all = row_addends(check, form, sums);
	for (size_t i = 0; i < columns; i++)
		if (form->columns[i].total)
			compare(check, &totals[i], &all, "the whole table");
}

static void check_part(const struct check *check, const struct table_part *form,
		       const struct figure_part *part)
{
	for (const struct table_row *row = form->rows; row; row = row->next) {
		const struct figure *figures = find_figures(form, part, row);
		if (!figures)
			continue;
		if (row->total) {
			check_total_row(check, form, part, figures);
			continue;
		}
		struct addends addends = row_addends(check, form, figures);
		for (int i = 0; i < form->column_count; i++)
			if (form->columns[i].total)
				compare(check, &figures[i], &addends, row_label(row));
	}
}

/* The figure of a cell by the names of its row and column; NULL where there is none. */
static const struct figure *find_cell(const struct table_part *form, const struct figure_part *part,
				      const char *row_name, const char *column_name)
{
	const struct table_row *row = part_row_named(form, row_name);
	int column = part_column_named(form, column_name);
	const struct figure *figures = row ? find_figures(form, part, row) : NULL;
	return figures && column >= 0 ? &figures[column] : NULL;
}

/* A hyphen says that a cell cannot hold a figure, so it stands where the format says so, and only there. */
static void check_hyphen(const struct check *check, const struct figure *figure, bool absent,
			 const struct table_row *row, const struct table_column *column)
{
	const char *under = column->head ? arena_printf(check->arena, " under %s",
							column_label(check->arena, column))
					 : "";
	if (figure->computed || figure->state == FIGURE_OMITTED)
		return;
	if (absent && figure->state == FIGURE_NUMBER)
		message_add(check->messages, MESSAGE_ERROR, figure->place, "must-be-absent",
			    "%s cannot have a figure%s: a hyphen must stand here", row_label(row),
			    under);
	if (!absent && figure->state == FIGURE_NOT_APPLICABLE)
		message_add(check->messages, MESSAGE_ERROR, figure->place, "figure-missing",
			    "%s needs a figure%s: a hyphen means that there can be none, and none "
			    "at all is 0",
			    row_label(row), under);
}

static void check_hyphens(const struct check *check, const struct table_form *form,
			  const struct table_part *part_form, const struct figure_part *part)
{
	for (const struct table_row *row = part_form->rows; row; row = row->next) {
		const struct figure *figures = find_figures(part_form, part, row);
		for (int i = 0; figures && i < part_form->column_count; i++)
			check_hyphen(check, &figures[i],
				     table_cell_is_absent(form, part_form, row, i), row,
				     &part_form->columns[i]);
	}
}

/* Of what two tables of the national format both count, the one's figure is at most the other's. */
struct bound {
	const char *smaller, *larger; /* tables */
	const char *rule, *few, *many;
};

static const struct bound bounds[] = {
	{ "eligible", "levels-2-and-3", "snapshot-over-year", "were counted on the one day",
	  "in the whole year" },
	{ "returned-to-custody", "levels-2-and-3", "returned-over-managed",
	  "were returned to custody", "were managed in the year" },
};

static void check_bound_cell(const struct check *check, const struct bound *bound,
			     const struct table_row *row, const struct table_column *column,
			     const struct figure *few, const struct figure *many)
{
	/* A total is within bounds if what it adds up is. */
	if (!many || column->total || few->state != FIGURE_NUMBER || many->state != FIGURE_NUMBER ||
	    decimal_compare(few->number, many->number) <= 0)
		return;
	message_add(check->messages, MESSAGE_WARNING, few->place, bound->rule,
		    "%s, %s: %s %s, but only %s %s", row_label(row),
		    column_label(check->arena, column), figure_told(check->arena, few), bound->few,
		    figure_told(check->arena, many), bound->many);
}

static void check_bound(const struct check *check, const struct bound *bound)
{
	const struct table_form *few_form = table_find_form(check->layout, bound->smaller);
	const struct table_form *many_form = table_find_form(check->layout, bound->larger);
	const struct figure_table *few = table_find(check->report, bound->smaller);
	const struct figure_table *many = table_find(check->report, bound->larger);
	if (!few_form || !many_form || !few || !many)
		return;
	const struct figure_part *all = table_find_part(many, many_form->parts);
	for (const struct table_part *part = few_form->parts; all && part; part = part->next) {
		const struct figure_part *given = table_find_part(few, part);
		for (const struct table_row *row = part->rows; given && row; row = row->next) {
			const struct figure_row *figures = part_find_row(given, part, row);
			if (row->total || !figures || figures->count != (size_t)part->column_count)
				continue;
			for (int i = 0; i < part->column_count; i++)
				check_bound_cell(check, bound, row, &part->columns[i],
						 &figures->figures[i],
						 find_cell(many_form->parts, all, row->name,
							   part->columns[i].name));
		}
	}
}

void check_sums(const struct check *check)
{
	const struct report *report = check->report;
	for (const struct figure_table *table = report->tables; table; table = table->next) {
		const struct table_form *form = table_find_form(check->layout, table->name);
		for (const struct table_part *part = form ? form->parts : NULL; part;
		     part = part->next) {
			const struct figure_part *given = table_find_part(table, part);
			if (!given)
				continue;
			check_part(check, part, given);
			check_hyphens(check, form, part, given);
		}
	}
	for (size_t i = 0; i < sizeof bounds / sizeof bounds[0]; i++)
		check_bound(check, &bounds[i]);
}
