/* Fields: whether each can be filled in. */
#include <string.h>

#include "check/check_parts.h"
#include "load/field.h"

/* The path of a figure, step by step: "table.row.column". */
struct path {
	const char *text;
	const char *rest; /* what is still to be read; NULL: nothing */
	struct likely likely;
};

static const char *next_step(struct arena *arena, struct path *path)
{
	if (!path->rest)
		return NULL;
	size_t length = strcspn(path->rest, ".");
	const char *step = arena_strndup(arena, path->rest, length);
	path->rest = path->rest[length] ? path->rest + length + 1 : NULL;
	path->likely = likely_start(step);
	return step;
}

static const struct table_form *step_to_table(const struct check *check, struct path *path)
{
	const char *name = next_step(check->arena, path);
	for (const struct table_form *form = check->layout->tables; form; form = form->next) {
		if (!strcmp(form->name, name))
			return form;
		likely_offer(&path->likely, form->name);
	}
	return NULL;
}

static const struct table_part *step_to_part(const struct check *check, struct path *path,
					     const struct table_form *form)
{
	if (!form->parts->name)
		return form->parts;
	const char *name = next_step(check->arena, path);
	for (const struct table_part *part = form->parts; name && part; part = part->next) {
		if (!strcmp(part->name, name))
			return part;
		likely_offer(&path->likely, part->name);
	}
	return NULL;
}

static const struct table_row *step_to_row(const struct check *check, struct path *path,
					   const struct table_part *part)
{
	if (!path->rest && part_is_one_row(part))
		return part->rows;
	const char *name = next_step(check->arena, path);
	for (const struct table_row *row = part->rows; name && row; row = row->next) {
		if (row->name && !strcmp(row->name, name))
			return row;
		likely_offer(&path->likely, row->name);
	}
	return NULL;
}

/* The column's number, or -1. */
static int step_to_column(const struct check *check, struct path *path,
			  const struct table_part *part)
{
	if (!path->rest && part->column_count == 1)
		return 0;
	const char *name = next_step(check->arena, path);
	for (int i = 0; name && i < part->column_count; i++) {
		if (!strcmp(part->columns[i].name, name))
			return i;
		likely_offer(&path->likely, part->columns[i].name);
	}
	return -1;
}

static bool is_given(const struct check *check, const struct table_form *form,
		     const struct table_part *part, const struct table_row *row, int column)
{
	const struct figure_table *table = table_find(check->report, form->name);
	const struct figure_part *figures = table ? table_find_part(table, part) : NULL;
	const struct figure_row *found = figures ? part_find_row(figures, part, row) : NULL;
	return found && (size_t)column < found->count &&
	       found->figures[column].state != FIGURE_OMITTED;
}

static void check_figure(const struct check *check, const struct worded *worded,
			 const struct field *field, size_t index)
{
	struct path path = { .text = arena_strndup(check->arena, field->argument, field->length) };
	path.rest = path.text;
	const struct table_form *form = step_to_table(check, &path);
	const struct table_part *part = form ? step_to_part(check, &path, form) : NULL;
	const struct table_row *row = part ? step_to_row(check, &path, part) : NULL;
	int column = row ? step_to_column(check, &path, part) : -1;
	if (column >= 0 && !path.rest) {
		/* Where a figure is missing in a table that must be there, that was told. */
		if (form->optional && !is_given(check, form, part, row, column))
			message_add(check->messages, MESSAGE_ERROR, worded_place(worded, index),
				    "unknown-figure", "the report does not give the figure %s",
				    path.text);
		return;
	}
	message_add(check->messages, MESSAGE_ERROR, worded_place(worded, index), "unknown-figure",
		    "{figure:%s} names no figure of the tables: write {figure:table.row.column}%s",
		    path.text, likely_clause(check->arena, &path.likely));
}

static void tell_unknown(const struct check *check, const struct worded *worded,
			 const struct field *field, size_t index)
{
	const char *name = arena_strndup(check->arena, field->argument, field->length);
	struct likely likely = likely_start(name);
	for (const char *const *known = field_names(); *known; known++)
		likely_offer(&likely, *known);
	message_add(check->messages, MESSAGE_ERROR, worded_place(worded, index), "unknown-field",
		    "there is no field {%s}%s; a brace that is meant as such is doubled: {{", name,
		    likely_clause(check->arena, &likely));
}

static void check_field(const struct check *check, const struct worded *worded,
			const struct field *field, size_t index)
{
	switch (field->kind) {
	case FIELD_UNKNOWN:
		tell_unknown(check, worded, field, index);
		break;
	case FIELD_FIGURE:
		check_figure(check, worded, field, index);
		break;
	case FIELD_SECTION:
		if (!worded->in_foot)
			message_add(check->messages, MESSAGE_ERROR, worded_place(worded, index),
				    "unknown-field", "{section} is known in a page's foot only");
		break;
	case FIELD_NUMBER:
		if (!worded->in_table_number)
			message_add(check->messages, MESSAGE_ERROR, worded_place(worded, index),
				    "unknown-field",
				    "{number} is known in a table's number-text only");
		break;
	case FIELD_POPULATION_PUBLISHED:
		if (!check->layout->population_published)
			message_add(check->messages, MESSAGE_ERROR, worded_place(worded, index),
				    "unknown-field",
				    "the layout %s does not say when the population was published: "
				    "give it population-published=\"2025-07-30\"",
				    check->layout->name);
		break;
	default:
		break;
	}
}

void check_fields(const struct check *check, const struct worded *worded)
{
	struct field field;
	if (!strchr(worded->text, '{'))
		return;
	const char *at = worded->text;
	for (const char *start = at; field_next(&at, &field); start = at) {
		bool open = field.kind == FIELD_LITERAL && *start == '{' && start[1] != '{';
		if (open)
			message_add(
				check->messages, MESSAGE_ERROR,
				worded_place(worded, (size_t)(start - worded->text)),
				"unknown-field",
				"this { has no }; a brace that is meant as such is doubled: {{");
		else
			check_field(check, worded, &field, (size_t)(start - worded->text));
	}
}
