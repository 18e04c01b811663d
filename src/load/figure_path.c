#include "load/figure_path.h"

#include <string.h>

#include "load/data.h"
#include "load/earlier.h"
#include "load/year.h"

struct walk {
	struct arena *arena;
	const char *rest; /* what is still to be read; NULL: nothing */
	struct figure_path *found;
	bool guesses; /* names are held against what is written, which takes far longer than the rest */
};

/* The path's next name; the best guess is then one at it. */
static const char *next_step(struct walk *walk)
{
	if (!walk->rest)
		return NULL;
	size_t length = strcspn(walk->rest, ".");
	const char *step = arena_strndup(walk->arena, walk->rest, length);
	walk->rest = walk->rest[length] ? walk->rest + length + 1 : NULL;
	walk->found->likely = likely_start(step);
	return step;
}

static bool is_step(struct walk *walk, const char *name, const char *step)
{
	if (name && step && !strcmp(name, step))
		return true;
	if (step && walk->guesses)
		likely_offer(&walk->found->likely, name);
	return false;
}

/* "2017/18:" before a path; years without one are the report's own. */
static struct year_figures step_to_year(struct walk *walk, const struct report *report,
					const struct layout *layout)
{
	const char *colon = walk->rest ? strchr(walk->rest, ':') : NULL;
	walk->found->year = report->year;
	if (!colon)
		return (struct year_figures) { report, layout };
	const char *step = arena_strndup(walk->arena, walk->rest, (size_t)(colon - walk->rest));
	walk->found->likely = likely_start(step);
	walk->found->year = year_parse(step);
	walk->rest = colon + 1;
	return earlier_find(report, layout, walk->found->year);
}

static const struct figure_table *step_to_table(struct walk *walk, struct year_figures year)
{
	const char *name = next_step(walk);
	const struct data_table *data = name ? data_find(year.report, year.layout, name) : NULL;
	for (const struct table_form *form = year.layout->tables; form; form = form->next) {
		if (!is_step(walk, form->name, name))
			continue;
		walk->found->form = form;
		return table_find(year.report, name);
	}
	if (data) {
		walk->found->form = &data->form;
		return &data->figures;
	}
	const struct data_table *const lists[] = { year.report->data, year.layout->data };
	for (int i = 0; i < 2; i++)
		for (const struct data_table *known = lists[i]; known; known = known->next)
			(void)is_step(walk, known->form.name, name);
	return NULL;
}

static const struct table_part *step_to_part(struct walk *walk)
{
	const struct table_part *part = walk->found->form->parts;
	if (!part || !part->name)
		return part;
	const char *step = next_step(walk);
	while (part && !is_step(walk, part->name, step))
		part = part->next;
	return part;
}

static const struct table_row *step_to_row(struct walk *walk)
{
	const struct table_part *part = walk->found->part;
	const struct table_row *row = part->rows;
	if (!walk->rest && part_is_one_row(part))
		return row;
	const char *step = next_step(walk);
	while (row && !is_step(walk, row->name, step))
		row = row->next;
	return row;
}

static int step_to_column(struct walk *walk)
{
	const struct table_part *part = walk->found->part;
	if (!walk->rest && part->column_count <= 1)
		return 0;
	const char *step = next_step(walk);
	for (int i = 0; i < part->column_count; i++)
		if (is_step(walk, part->columns[i].name, step))
			return i;
	return -1;
}

static enum figure_path_fault follow(struct walk *walk, struct year_figures year)
{
	struct figure_path *found = walk->found;
	if (!year.report)
		return PATH_NO_YEAR;
	const struct figure_table *table = step_to_table(walk, year);
	if (!found->form)
		return PATH_NO_TABLE;
	found->part = step_to_part(walk);
	if (!found->part)
		return PATH_NO_PART;
	found->row = step_to_row(walk);
	if (!found->row)
		return PATH_NO_ROW;
	found->column = step_to_column(walk);
	if (found->column < 0)
		return PATH_NO_COLUMN;
	if (walk->rest)
		return PATH_TOO_LONG;
	const struct figure_part *figures = table ? table_find_part(table, found->part) : NULL;
	const struct figure_row *row =
		figures ? part_find_row(figures, found->part, found->row) : NULL;
	if (row && (size_t)found->column < row->count)
		found->figure = &row->figures[found->column];
	return PATH_GOOD;
}

static struct figure_path find(struct arena *arena, const struct report *report,
			       const struct layout *layout, const char *path, bool guesses)
{
	struct figure_path found = { .likely = likely_start(path), .column = -1 };
	struct walk walk = { arena, path, &found, guesses };
	found.fault = follow(&walk, step_to_year(&walk, report, layout));
	return found;
}

struct figure_path figure_path_find(struct arena *arena, const struct report *report,
				    const struct layout *layout, const char *path)
{
	struct figure_path found = find(arena, report, layout, path, false);
	return found.fault == PATH_GOOD ? found : find(arena, report, layout, path, true);
}

const struct table_part *figure_part_find(const struct report *report, const struct layout *layout,
					  const char *table, const char *part)
{
	const struct data_table *data = data_find(report, layout, table);
	const struct table_form *form = table_find_form(layout, table);
	if (!form && data)
		form = &data->form;
	if (!form || !form->parts || !form->parts->name)
		return form ? form->parts : NULL;
	return form_part_named(form, part);
}
