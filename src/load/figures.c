#include "load/figures.h"

#include <string.h>

#include "base/name_map.h"
#include "base/tokens.h"

const struct table_form *table_find_form(const struct layout *layout, const char *name)
{
	const struct table_form *form = layout->tables;
	while (form && strcmp(form->name, name) != 0)
		form = form->next;
	return form;
}

const struct figure_table *table_find(const struct report *report, const char *name)
{
	const struct figure_table *table = report->tables;
	while (table && strcmp(table->name, name) != 0)
		table = table->next;
	return table;
}

const struct table_part *form_part_named(const struct table_form *form, const char *name)
{
	const struct table_part *part = form->parts;
	while (part && !is_text(part->name, name))
		part = part->next;
	return part;
}

const struct table_row *part_row_named(const struct table_part *part, const char *name)
{
	const struct table_row *row = part->rows;
	while (row && !is_text(row->name, name))
		row = row->next;
	return row;
}

int part_column_named(const struct table_part *part, const char *name)
{
	for (int i = 0; i < part->column_count; i++)
		if (is_text(part->columns[i].name, name))
			return i;
	return -1;
}

const char *column_label(struct arena *arena, const struct table_column *column)
{
	const char *head = column->head ? column->head : column->name;
	size_t length = strlen(head);
	return length && head[length - 1] == ':' ? arena_strndup(arena, head, length - 1) : head;
}

const struct figure_part *table_find_part(const struct figure_table *table,
					  const struct table_part *form)
{
	const struct figure_part *part = table->parts;
	while (part && form->name && !is_text(part->name, form->name))
		part = part->next;
	return part;
}

bool part_is_one_row(const struct table_part *form)
{
	return form->rows && !form->rows->next;
}

const struct figure_row *part_find_row(const struct figure_part *part,
				       const struct table_part *form, const struct table_row *row)
{
	const struct figure_row *found = part->rows;
	while (found && !(found->name ? is_text(found->name, row->name) : part_is_one_row(form)))
		found = found->next;
	return found;
}

bool figure_parse(const char *word, size_t length, struct figure *figure)
{
	figure->state = FIGURE_OMITTED;
	if (length == 1 && *word == 'x')
		return true;
	if (length == 1 && *word == '-')
		figure->state = FIGURE_NOT_APPLICABLE;
	else if (decimal_parse(word, length, &figure->number))
		figure->state = FIGURE_NUMBER;
	return figure->state != FIGURE_OMITTED;
}

const char *figure_text(struct arena *arena, const struct figure *figure)
{
	if (figure->state == FIGURE_NUMBER)
		return decimal_text(arena, figure->number);
	return figure->state == FIGURE_NOT_APPLICABLE ? "-" : "";
}

struct figure figure_sum(const struct figure *const *figures, size_t count)
{
	struct figure sum = { .state = FIGURE_NOT_APPLICABLE };
	for (size_t i = 0; i < count; i++) {
		if (figures[i]->state == FIGURE_NOT_APPLICABLE)
			continue;
		if (figures[i]->state == FIGURE_OMITTED ||
		    !decimal_add(sum.number, figures[i]->number, &sum.number))
			return (struct figure) { .state = FIGURE_OMITTED };
		sum.state = FIGURE_NUMBER;
	}
	return sum;
}

/* The total over a row's other columns, or down a column's other rows. */
static struct figure computed_total(const struct figure *const *addends, size_t count,
				    struct place place)
{
	struct figure total = figure_sum(addends, count);
	total.computed = true;
	total.place = place;
	return total;
}

static struct figure row_total(const struct table_part *form, const struct figure_row *row)
{
	const struct figure *addends[FORM_COLUMNS_MOST];
	size_t count = 0;
	for (int i = 0; i < form->column_count; i++)
		if (!form->columns[i].total)
			addends[count++] = &row->figures[i];
	return computed_total(addends, count, row->place);
}

static int count_totals(const struct table_part *form)
{
	int count = 0;
	for (int i = 0; i < form->column_count; i++)
		count += form->columns[i].total;
	return count;
}

/* A row as the area gives it, its total columns computed where they are left out. */
static struct figure_row *complete_row(struct arena *arena, const struct table_part *form,
				       const struct table_row *row, const struct figure_row *given)
{
	struct figure_row *copy = arena_alloc(arena, sizeof *copy);
	*copy = *given;
	copy->name = row->name;
	size_t columns = (size_t)form->column_count, totals = (size_t)count_totals(form);
	if (!totals || given->count != columns - totals)
		return copy;
	copy->count = columns;
	copy->figures = arena_array(arena, columns, sizeof *copy->figures);
	size_t next = 0;
	for (size_t i = 0; i < columns; i++)
		if (!form->columns[i].total)
			copy->figures[i] = given->figures[next++];
	for (size_t i = 0; i < columns; i++)
		if (form->columns[i].total)
			copy->figures[i] = row_total(form, copy);
	return copy;
}

/* The rows of a part in the order of the form, and as the area gives them; NULL where it gives none. */
struct rows {
	struct figure_row **items;
	const struct figure_row **given;
	size_t count;
};

static struct rows collect_rows(struct arena *arena, const struct table_part *form,
				const struct figure_part *part)
{
	struct rows rows = { 0 };
	for (const struct table_row *row = form->rows; row; row = row->next)
		rows.count++;
	rows.items = arena_array(arena, rows.count, sizeof *rows.items);
	rows.given = arena_array(arena, rows.count, sizeof *rows.given);
	size_t i = 0;
	for (const struct table_row *row = form->rows; row; row = row->next, i++) {
		const struct figure_row *given = part_find_row(part, form, row);
		rows.given[i] = given;
		if (given)
			rows.items[i] = complete_row(arena, form, row, given);
	}
	return rows;
}

/* The rows of a column that are no totals, added up. */
static struct figure column_total(struct arena *arena, const struct table_part *form,
				  const struct rows *rows, size_t column, struct place place)
{
	static const struct figure omitted = { .state = FIGURE_OMITTED };
	const struct figure **addends = arena_array(arena, rows->count, sizeof *addends);
	size_t count = 0, i = 0;
	for (const struct table_row *row = form->rows; row; row = row->next, i++) {
		const struct figure_row *given = rows->items[i];
		if (!row->total)
			addends[count++] =
				given && column < given->count ? &given->figures[column] : &omitted;
	}
	return computed_total(addends, count, place);
}

static struct figure_row *total_row(struct arena *arena, const struct table_part *form,
				    const char *name, const struct rows *rows, struct place place)
{
	struct figure_row *total = arena_alloc(arena, sizeof *total);
	total->name = name;
	total->place = place;
	total->count = (size_t)form->column_count;
	total->figures = arena_array(arena, total->count, sizeof *total->figures);
	for (size_t i = 0; i < total->count; i++)
		if (!form->columns[i].total)
			total->figures[i] = column_total(arena, form, rows, i, place);
	for (size_t i = 0; i < total->count; i++)
		if (form->columns[i].total)
			total->figures[i] = row_total(form, total);
	return total;
}

static bool is_of_form(const struct rows *rows, const struct figure_row *given)
{
	for (size_t i = 0; i < rows->count; i++)
		if (rows->given[i] == given)
			return true;
	return false;
}

static struct figure_row **append(struct figure_row **last, struct figure_row *row)
{
	row->next = NULL;
	*last = row;
	return &row->next;
}

static void complete_rows(struct arena *arena, const struct table_part *form,
			  struct figure_part *part)
{
	struct figure_part given = *part;
	struct rows rows = collect_rows(arena, form, &given);
	struct figure_row **last = &part->rows;
	part->rows = NULL;
	size_t i = 0;
	for (const struct table_row *row = form->rows; row; row = row->next, i++) {
		if (rows.items[i])
			last = append(last, rows.items[i]);
		else if (row->total)
			last = append(last, total_row(arena, form, row->name, &rows, part->place));
	}
	for (const struct figure_row *row = given.rows; row; row = row->next) {
		if (is_of_form(&rows, row))
			continue;
		struct figure_row *copy = arena_alloc(arena, sizeof *copy);
		*copy = *row;
		last = append(last, copy);
	}
}

/* Puts a copy, completed where the form has it, behind the last. */
static struct figure_part **append_part(struct arena *arena, struct figure_part **last,
					const struct table_part *form,
					const struct figure_part *given)
{
	struct figure_part *copy = arena_alloc(arena, sizeof *copy);
	*copy = *given;
	copy->next = NULL;
	if (form)
		complete_rows(arena, form, copy);
	*last = copy;
	return &copy->next;
}

/*
 * Parts in the order of the form, then those that it does not have, or has had already: so that what is looked
 * for by name is found among the first, however many there are.
 */
static struct figure_part **append_parts(struct arena *arena, struct figure_part **last,
					 const struct table_form *form,
					 const struct figure_table *given)
{
	const struct figure_part **found = NULL;
	size_t count = 0, capacity = 0;
	for (const struct table_part *part = form->parts; part; part = part->next) {
		const struct figure_part *own = table_find_part(given, part);
		if (!own)
			continue;
		found = arena_grow(arena, found, count, &capacity, sizeof *found);
		found[count++] = own;
		last = append_part(arena, last, part, own);
	}
	for (const struct figure_part *part = given->parts; part; part = part->next) {
		bool known = false;
		for (size_t i = 0; i < count && !known; i++)
			known = found[i] == part;
		if (!known)
			last = append_part(arena, last, NULL, part);
	}
	return last;
}

static struct figure_table *complete_table(struct arena *arena, const struct table_form *form,
					   const struct figure_table *given)
{
	struct figure_table *table = arena_alloc(arena, sizeof *table);
	*table = *given;
	table->next = NULL;
	*append_parts(arena, &table->parts, form, given) = NULL;
	return table;
}

/* Tables of the layout first, as with parts; the second of a name is told by check/. */
const struct report *report_complete(struct arena *arena, const struct report *report,
				     const struct layout *layout)
{
	static const struct table_form unknown = { 0 };
	struct report *complete = arena_alloc(arena, sizeof *complete);
	struct name_map met = { .arena = arena };
	struct figure_table *others = NULL, **last_other = &others;
	*complete = *report;
	struct figure_table **last = &complete->tables;
	for (struct figure_table *given = report->tables; given; given = given->next) {
		const struct table_form *form = table_find_form(layout, given->name);
		struct figure_table *table = complete_table(arena, form ? form : &unknown, given);
		bool is_first = !name_map_put(&met, table->name, strlen(table->name), table);
		struct figure_table ***end = form && is_first ? &last : &last_other;
		**end = table;
		*end = &table->next;
	}
	*last = others;
	return complete;
}
