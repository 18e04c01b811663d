#include "check/known_figures.h"

#include <stdlib.h>
#include <string.h>

#include "load/cell_figure.h"
#include "load/data.h"
#include "load/earlier.h"

struct gathering {
	struct arena *arena;
	struct names *names;
	struct known_figures *figures;
	int year;
	bool is_form; /* a table of the format; else data */
	bool sums;    /* of cells are figures, too */
};

static void add_to(struct gathering *gathering, struct known_numbers *numbers, int64_t number)
{
	numbers->items = arena_grow(gathering->arena, numbers->items, numbers->count,
				    &numbers->capacity, sizeof *numbers->items);
	numbers->items[numbers->count++] = number;
}

static void add_number(struct gathering *gathering, int64_t number)
{
	add_to(gathering, &gathering->figures->numbers, number);
}

/* What is counted is no larger: it may be multiplied by a thousand. */
static bool is_count(struct decimal number)
{
	enum { MOST = 1 << 30 };
	return !number.scale && number.units >= 0 && number.units <= MOST;
}

static bool is_whole(const struct figure *figure)
{
	return figure->state == FIGURE_NUMBER && is_count(figure->number);
}

static void add_cell(struct gathering *gathering, const struct table_form *form,
		     const struct table_part *part, const struct table_row *row, int column,
		     int64_t number)
{
	struct known_figures *figures = gathering->figures;
	const struct table_column *head = &part->columns[column];
	figures->items = arena_grow(gathering->arena, figures->items, figures->count,
				    &figures->capacity, sizeof *figures->items);
	figures->items[figures->count++] = (struct known_figure) {
		.number = number,
		.year = gathering->year,
		.form = form,
		.part = part,
		.row = row,
		.column = head,
		.row_is_all = row->total || !part->rows->next,
		.column_is_all = head->total || part->column_count == 1,
		.row_name = row->total ? NULL : names_add(gathering->names, row->label),
		.head_name = head->total ? NULL : names_add(gathering->names, head->head),
		.text_name = head->total ? NULL : names_add(gathering->names, head->text),
		.title_name = names_add(gathering->names, form->title),
		.part_name = names_add(gathering->names, part->sub_head),
	};
}

static void add_sum(struct gathering *gathering, const struct figure *a, const struct figure *b)
{
	enum { LEAST = 100 }; /* with smaller ones, every number would be a sum of something */
	if (is_whole(a) && is_whole(b) && a->number.units + b->number.units >= LEAST)
		add_number(gathering, a->number.units + b->number.units);
}

/* A sentence may add up two cells of a row, or two of a column: "171 at Levels 2 and 3". */
static void add_sums(struct gathering *gathering, const struct table_part *part,
		     const struct table_row *row, const struct figure_part *given)
{
	const struct figure_row *a = part_find_row(given, part, row);
	for (size_t i = 0; i < a->count && (int)i < part->column_count && !part->columns[i].total;
	     i++)
		for (size_t j = i + 1;
		     j < a->count && (int)j < part->column_count && !part->columns[j].total; j++)
			add_sum(gathering, &a->figures[i], &a->figures[j]);
	for (const struct table_row *other = row->next; other; other = other->next) {
		const struct figure_row *b = part_find_row(given, part, other);
		for (size_t i = 0; b && !other->total && i < a->count && i < b->count; i++)
			add_sum(gathering, &a->figures[i], &b->figures[i]);
	}
}

static void add_part(struct gathering *gathering, const struct table_form *form,
		     const struct table_part *part, const struct figure_part *given)
{
	enum { ROWS_SUMMED = 12 };
	int index = 0;
	for (const struct table_row *row = part->rows; row; row = row->next, index++) {
		const struct figure_row *found = part_find_row(given, part, row);
		if (!found)
			continue;
		for (int i = 0; i < part->column_count && (size_t)i < found->count; i++) {
			if (!is_whole(&found->figures[i]))
				continue;
			if (gathering->is_form)
				add_cell(gathering, form, part, row, i,
					 found->figures[i].number.units);
			else
				add_number(gathering, found->figures[i].number.units);
		}
		if (gathering->sums && !row->total && index < ROWS_SUMMED)
			add_sums(gathering, part, row, given);
	}
}

static void add_tables(struct gathering *gathering, const struct report *report,
		       const struct layout *layout)
{
	for (const struct figure_table *table = report->tables; table; table = table->next) {
		const struct table_form *form = table_find_form(layout, table->name);
		if (form && table_find(report, table->name) != table)
			continue; /* a second of the name: check_tables.c has told */
		for (const struct table_part *part = form ? form->parts : NULL; part;
		     part = part->next) {
			const struct figure_part *given = table_find_part(table, part);
			if (given)
				add_part(gathering, form, part, given);
		}
	}
}

static void add_data(struct gathering *gathering, const struct data_table *data)
{
	for (; data; data = data->next)
		for (const struct table_part *part = data->form.parts; part; part = part->next) {
			const struct figure_part *given = table_find_part(&data->figures, part);
			if (given)
				add_part(gathering, &data->form, part, given);
		}
}

static void add_word(struct gathering *gathering, const char *text, size_t length)
{
	struct cell_figure figure;
	if (length && cell_figure_read(text, length, &figure) && is_count(figure.number))
		add_to(gathering, &gathering->figures->own, figure.number.units);
}

static void add_change(struct gathering *gathering, int64_t before, int64_t now,
		       const struct known_figure *figure)
{
	struct known_figures *figures = gathering->figures;
	if (before <= 0 || now < 0)
		return;
	figures->changes = arena_grow(gathering->arena, figures->changes, figures->change_count,
				      &figures->change_capacity, sizeof *figures->changes);
	figures->changes[figures->change_count++] = (struct known_change) { before, now, figure };
}

static bool read_cell(const struct prose *cell, int64_t *number)
{
	const struct prose *text = cell->first;
	struct cell_figure figure;
	if (cell->kind != PROSE_TD || !text || text->kind != PROSE_TEXT ||
	    !cell_figure_read(text->text, strlen(text->text), &figure) ||
	    !is_count(figure.number) || figure.percent)
		return false;
	*number = figure.number.units;
	return true;
}

/* What stands beside each other in a row may be two years'. */
static void add_row(struct gathering *gathering, const struct prose *row)
{
	int64_t before, now;
	for (const struct prose *cell = row->first; cell && cell->next; cell = cell->next)
		if (read_cell(cell, &before) && read_cell(cell->next, &now))
			add_change(gathering, before, now, NULL);
}

static bool is_same(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

/* Figures of this year and of the one before. */
static void add_years(struct gathering *gathering, int year)
{
	const struct known_figures *figures = gathering->figures;
	for (size_t i = 0; i < figures->count; i++) {
		const struct known_figure *now = &figures->items[i];
		for (size_t j = 0; now->year == year && j < figures->count; j++) {
			const struct known_figure *before = &figures->items[j];
			if (before->year == year - 1 &&
			    is_same(now->form->name, before->form->name) &&
			    is_same(now->part->name, before->part->name) &&
			    is_same(now->row->name, before->row->name) &&
			    is_same(now->column->name, before->column->name))
				add_change(gathering, before->number, now->number, now);
		}
	}
}

/* No sentence speaks of a table so long that it holds every number. */
static bool is_list(const struct prose *prose)
{
	enum { ROWS_MOST = 100 };
	int rows = 0;
	if (prose->kind != PROSE_TABLE)
		return false;
	for (const struct prose *row = prose->first; row && rows <= ROWS_MOST; row = row->next)
		rows++;
	return rows > ROWS_MOST;
}

/* The numbers of tables, charts and strips that the area wrote itself. */
static void add_own(struct gathering *gathering, const struct prose *prose, bool inside)
{
	if (!prose || is_list(prose))
		return;
	inside = inside || prose->kind == PROSE_TD || prose->kind == PROSE_ROW ||
		 prose->kind == PROSE_SPARKLINE || prose->kind == PROSE_STRIP_PLOT;
	if (prose->kind == PROSE_TR)
		add_row(gathering, prose);
	const char *figure = prose_attribute(prose, "figure");
	if (figure && prose->kind == PROSE_DIVISION)
		add_word(gathering, figure, strlen(figure));
	for (const char *at = prose->text; inside && at && *at;) {
		size_t length = strcspn(at, " ");
		add_word(gathering, at, length);
		at += length + (at[length] == ' ');
	}
	for (const struct prose *child = prose->first; child; child = child->next)
		add_own(gathering, child, inside);
}

static void add_all_own(struct gathering *gathering, const struct report *report,
			const struct layout *layout)
{
	struct report_bodies bodies = report_bodies(report);
	for (const struct prose *body; (body = report_next_body(&bodies));)
		add_own(gathering, body, false);
	for (const struct section_form *form = layout->sections; form; form = form->next)
		add_own(gathering, form->body, false);
}

static int by_size(const void *a, const void *b)
{
	int64_t left = *(const int64_t *)a, right = *(const int64_t *)b;
	return left < right ? -1 : left > right;
}

static void sort(struct known_numbers *numbers)
{
	if (numbers->count)
		qsort(numbers->items, numbers->count, sizeof *numbers->items, by_size);
}

const struct known_figures *known_figures_gather(struct arena *arena, const struct report *report,
						 const struct layout *layout)
{
	struct known_figures *figures = arena_alloc(arena, sizeof *figures);
	struct gathering gathering = { arena, names_new(arena), figures, report->year, true, true };
	add_tables(&gathering, report, layout);
	gathering.sums = false;
	for (const struct earlier *earlier = report->earlier; earlier; earlier = earlier->next) {
		gathering.year = earlier->year;
		if (earlier->report && earlier->layout)
			add_tables(&gathering, earlier->report, earlier->layout);
	}
	gathering.is_form = false;
	add_data(&gathering, report->data);
	add_data(&gathering, layout->data);
	add_all_own(&gathering, report, layout);
	add_years(&gathering, report->year);
	names_finish(gathering.names);
	sort(&figures->numbers);
	sort(&figures->own);
	return figures;
}

static bool has(const struct known_numbers *numbers, int64_t number)
{
	return numbers->count &&
	       bsearch(&number, numbers->items, numbers->count, sizeof number, by_size);
}

bool known_figures_have(const struct known_figures *figures, int64_t number, int year)
{
	for (size_t i = 0; i < figures->count; i++)
		if (figures->items[i].number == number && figures->items[i].year == year)
			return true;
	return has(&figures->numbers, number);
}

bool known_figures_own(const struct known_figures *figures, int64_t number)
{
	return has(&figures->own, number);
}
