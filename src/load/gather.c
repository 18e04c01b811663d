#include "load/gather.h"

#include <stdlib.h>
#include <string.h>

#include "base/tokens.h"
#include "load/data.h"
#include "load/figure_path.h"
#include "load/figures.h"

struct gathering {
	struct arena *arena;
	const struct layout *layout;
	const struct gathered *areas;
	size_t count;
	const char *region; /* only areas of it; NULL: all */
};

static bool is_in(const struct gathering *gathering, const struct gathered *area)
{
	return area->report &&
	       (!gathering->region || !strcmp(area->area->region, gathering->region));
}

static const struct figure *cell_of(const struct report *report, const struct table_form *form,
				    const struct table_part *part, const struct table_row *row,
				    size_t column)
{
	const struct figure_table *table = table_find(report, form->name);
	const struct figure_part *figures = table ? table_find_part(table, part) : NULL;
	const struct figure_row *found = figures ? part_find_row(figures, part, row) : NULL;
	return found && column < found->count ? &found->figures[column] : NULL;
}

/* Where no report has the cell it is omitted; where all have "-", it is "-". */
static struct figure sum_cells(const struct gathering *gathering, const struct table_form *form,
			       const struct table_part *part, const struct table_row *row,
			       size_t column)
{
	const struct figure **cells =
		arena_array(gathering->arena, gathering->count, sizeof *cells);
	size_t count = 0;
	for (size_t i = 0; i < gathering->count; i++) {
		const struct gathered *area = &gathering->areas[i];
		const struct figure *cell = is_in(gathering, area)
						    ? cell_of(area->report, form, part, row, column)
						    : NULL;
		if (cell)
			cells[count++] = cell;
	}
	if (!count)
		return (struct figure) { .state = FIGURE_OMITTED };
	struct figure sum = figure_sum(cells, count);
	sum.computed = true;
	return sum;
}

static struct figure_row *sum_row(const struct gathering *gathering, const struct table_form *form,
				  const struct table_part *part, const struct table_row *row)
{
	struct figure_row *sum = arena_alloc(gathering->arena, sizeof *sum);
	sum->name = row->name;
	sum->count = part->column_count > 1 ? (size_t)part->column_count : 1;
	sum->figures = arena_array(gathering->arena, sum->count, sizeof *sum->figures);
	for (size_t i = 0; i < sum->count; i++)
		sum->figures[i] = sum_cells(gathering, form, part, row, i);
	return sum;
}

static struct figure_table *sum_table(const struct gathering *gathering,
				      const struct table_form *form)
{
	struct figure_table *table = arena_alloc(gathering->arena, sizeof *table);
	table->name = form->name;
	struct figure_part **last = &table->parts;
	for (const struct table_part *part = form->parts; part; part = part->next) {
		struct figure_part *sum = arena_alloc(gathering->arena, sizeof *sum);
		sum->name = part->name;
		struct figure_row **last_row = &sum->rows;
		for (const struct table_row *row = part->rows; row; row = row->next) {
			*last_row = sum_row(gathering, form, part, row);
			last_row = &(*last_row)->next;
		}
		*last = sum;
		last = &sum->next;
	}
	return table;
}

/* Of all areas that are counted; 0 where one of them is not known. */
static struct decimal population_of(const struct gathering *gathering)
{
	struct decimal sum = { 0 };
	for (size_t i = 0; i < gathering->count; i++) {
		const struct gathered *area = &gathering->areas[i];
		if (!is_in(gathering, area))
			continue;
		if (!area->population.units || !decimal_add(sum, area->population, &sum))
			return (struct decimal) { 0 };
	}
	return sum;
}

static struct figure rate(const struct gathering *gathering, const struct figure *count)
{
	struct figure rate = { .state = FIGURE_OMITTED, .computed = true };
	struct decimal population = population_of(gathering);
	if (count && count->state == FIGURE_NUMBER &&
	    decimal_ratio(count->number, population, RATE_POWER, 0, &rate.number))
		rate.state = FIGURE_NUMBER;
	return rate;
}

static void set_all(const struct figure_table *table, struct figure figure)
{
	for (struct figure_part *part = table->parts; part; part = part->next)
		for (struct figure_row *row = part->rows; row; row = row->next)
			for (size_t i = 0; i < row->count; i++)
				row->figures[i] = figure;
}

/* A table of rates holds one, which the counts' own sums give. */
static void set_rates(const struct gathering *gathering, const struct report *totals)
{
	for (const struct table_form *form = gathering->layout->tables; form; form = form->next) {
		if (!form->rate_of)
			continue;
		struct figure_path of = figure_path_find(gathering->arena, totals,
							 gathering->layout, form->rate_of);
		set_all(table_find(totals, form->name), rate(gathering, of.figure));
	}
}

static struct report *totals_of(const struct gathering *gathering, const struct report *own)
{
	struct report *totals = arena_alloc(gathering->arena, sizeof *totals);
	*totals = *own;
	struct figure_table **last = &totals->tables;
	for (const struct table_form *form = gathering->layout->tables; form; form = form->next) {
		*last = sum_table(gathering, form);
		last = &(*last)->next;
	}
	*last = NULL;
	set_rates(gathering, totals);
	return totals;
}

struct report *gather_totals(struct arena *arena, const struct report *own,
			     const struct layout *layout, const struct gathered *areas,
			     size_t count)
{
	struct gathering gathering = { arena, layout, areas, count, NULL };
	return totals_of(&gathering, own);
}

/* The sum of the figures that paths name. */
static struct figure sum_of(const struct gathering *gathering, const struct report *report,
			    const char *paths)
{
	enum { MOST = 8 };
	const struct figure *figures[MOST];
	size_t count = 0;
	for (struct token token; count < MOST && token_next(&paths, &token);) {
		struct figure_path path =
			figure_path_find(gathering->arena, report, gathering->layout,
					 arena_strndup(gathering->arena, token.text, token.length));
		if (!path.figure)
			return (struct figure) { .state = FIGURE_OMITTED };
		figures[count++] = path.figure;
	}
	return figure_sum(figures, count);
}

/* Per cent with a decimal. */
static struct figure share(struct figure part, struct figure whole)
{
	enum { PER_CENT = 2, PLACES = 1 };
	struct figure share = { .state = FIGURE_OMITTED, .computed = true };
	if (part.state != FIGURE_NUMBER || whole.state != FIGURE_NUMBER)
		return share;
	if (!whole.number.units) {
		share.state = FIGURE_OF_NOTHING;
		return share;
	}
	if (decimal_ratio(part.number, whole.number, PER_CENT, PLACES, &share.number))
		share.state = FIGURE_NUMBER;
	return share;
}

static struct figure measure(const struct gathering *gathering, const struct report *report,
			     const struct gather_column *column)
{
	struct figure sum = sum_of(gathering, report, column->figures);
	return column->share_of ? share(sum, sum_of(gathering, report, column->share_of)) : sum;
}

static void add_row(const struct gathering *gathering, const struct gather_form *form,
		    struct data_table *data, const struct report *report, const char *name)
{
	struct figure_row *row = arena_alloc(gathering->arena, sizeof *row);
	struct table_row *row_form = arena_alloc(gathering->arena, sizeof *row_form);
	row->name = name;
	row->count = (size_t)form->column_count;
	row->figures = arena_array(gathering->arena, row->count, sizeof *row->figures);
	for (size_t i = 0; i < row->count; i++)
		row->figures[i] = measure(gathering, report, &form->columns[i]);
	*row_form = (struct table_row) { .name = name, .label = name };
	struct figure_row **last = &data->figures.parts->rows;
	while (*last)
		last = &(*last)->next;
	*last = row;
	struct table_row **last_form = &data->form.parts->rows;
	while (*last_form)
		last_form = &(*last_form)->next;
	*last_form = row_form;
}

static void add_regions(struct gathering *gathering, const struct gather_form *form,
			struct data_table *data, const struct report *own)
{
	const char **regions = arena_array(gathering->arena, gathering->count, sizeof *regions);
	size_t count = 0;
	for (size_t i = 0; i < gathering->count; i++)
		if (gathering->areas[i].report)
			regions[count++] = gathering->areas[i].area->region;
	if (count)
		qsort(regions, count, sizeof *regions, text_order);
	for (size_t i = 0; i < count; i++) {
		if (i && !strcmp(regions[i], regions[i - 1]))
			continue;
		gathering->region = regions[i];
		add_row(gathering, form, data, totals_of(gathering, own), regions[i]);
	}
	gathering->region = NULL;
}

static struct data_table *gather(struct gathering *gathering, const struct gather_form *form,
				 const struct report *own)
{
	struct data_table *data = arena_alloc(gathering->arena, sizeof *data);
	struct table_part *part = arena_alloc(gathering->arena, sizeof *part);
	part->column_count = form->column_count;
	for (int i = 0; i < form->column_count; i++)
		part->columns[i] = (struct table_column) { .name = form->columns[i].name,
							   .head = form->columns[i].head };
	data->form =
		(struct table_form) { .name = form->name, .parts = part, .place = form->place };
	data->figures = (struct figure_table) {
		.name = form->name,
		.parts = arena_alloc(gathering->arena, sizeof *data->figures.parts),
	};
	if (form->by_region) {
		add_regions(gathering, form, data, own);
		return data;
	}
	for (size_t i = 0; i < gathering->count; i++)
		if (gathering->areas[i].report)
			add_row(gathering, form, data, gathering->areas[i].report,
				gathering->areas[i].area->name);
	return data;
}

struct data_table *gather_data(struct arena *arena, const struct report *own,
			       const struct layout *layout, const struct gathered *areas,
			       size_t count, struct data_table *rest)
{
	struct gathering gathering = { arena, layout, areas, count, NULL };
	struct data_table *first = NULL, **last = &first;
	for (const struct gather_form *form = layout->gathers; form; form = form->next) {
		*last = gather(&gathering, form, own);
		last = &(*last)->next;
	}
	*last = rest;
	return first;
}
