#include "doc/fields.h"

#include <string.h>

#include "base/buffer.h"
#include "doc/words.h"
#include "load/field.h"
#include "load/figures.h"

const char *year_text(struct arena *arena, int year)
{
	return arena_printf(arena, "%d/%02d", year - 1, year % 100);
}

const char *figure_text(struct arena *arena, const struct figure *figure)
{
	char text[DECIMAL_TEXT];
	if (figure->state == FIGURE_NUMBER)
		return arena_strdup(arena, decimal_format(figure->number, text));
	return figure->state == FIGURE_NOT_APPLICABLE ? "-" : "";
}

/* A path's next name, in the arena; NULL after the last. */
static const char *next_step(struct arena *arena, const char **path)
{
	if (!*path)
		return NULL;
	size_t length = strcspn(*path, ".");
	const char *step = arena_strndup(arena, *path, length);
	*path = (*path)[length] ? *path + length + 1 : NULL;
	return step;
}

static bool is_named(const char *name, const char *step)
{
	return name && step && !strcmp(name, step);
}

/* Where a table has but one part, row or column, the path need not name it. */
static const struct table_part *find_part(struct arena *arena, const struct table_form *form,
					  const char **path)
{
	const struct table_part *part = form->parts;
	if (!part || !part->name)
		return part;
	const char *step = next_step(arena, path);
	while (part && !is_named(part->name, step))
		part = part->next;
	return part;
}

static const struct table_row *find_row(struct arena *arena, const struct table_part *part,
					const char **path)
{
	const struct table_row *row = part->rows;
	if (!*path && part_is_one_row(part))
		return row;
	const char *step = next_step(arena, path);
	while (row && !is_named(row->name, step))
		row = row->next;
	return row;
}

static int find_column(struct arena *arena, const struct table_part *part, const char **path)
{
	if (part->column_count <= 1)
		return 0;
	const char *step = next_step(arena, path);
	for (int i = 0; i < part->column_count; i++)
		if (is_named(part->columns[i].name, step))
			return i;
	return -1;
}

const struct figure *report_figure(struct document *document, const char *path)
{
	struct arena *arena = document->arena;
	const char *name = next_step(arena, &path);
	const struct table_form *form = table_find_form(document->layout, name);
	const struct figure_table *table = table_find(document->report, name);
	const struct table_part *part = form && table ? find_part(arena, form, &path) : NULL;
	const struct figure_part *figures = part ? table_find_part(table, part) : NULL;
	const struct table_row *row = figures ? find_row(arena, part, &path) : NULL;
	const struct figure_row *found = row ? part_find_row(figures, part, row) : NULL;
	int column = found ? find_column(arena, part, &path) : -1;
	return column >= 0 && (size_t)column < found->count ? &found->figures[column] : NULL;
}

static const char *value_of(struct document *document, const struct field *field,
			    const struct field_context *context)
{
	const struct report *report = document->report;
	const struct layout *layout = document->layout;
	struct arena *arena = document->arena;
	const struct figure *figure;
	int year = report->year;
	switch (field->kind) {
	case FIELD_AREA:
		return report->area;
	case FIELD_YEAR:
		return year_text(arena, year);
	case FIELD_NEXT_YEAR:
		return year_text(arena, year + 1);
	case FIELD_SNAPSHOT_DATE:
	case FIELD_PERIOD_END:
		return words_date(arena, layout->lang, 31, 3, year);
	case FIELD_PERIOD_START:
		return words_date(arena, layout->lang, 1, 4, year - 1);
	case FIELD_POPULATION_YEAR:
		return arena_printf(arena, "%d", year - 1);
	case FIELD_POPULATION_PUBLISHED:
		return words_iso_date(arena, layout->lang, layout->population_published);
	case FIELD_SECTION:
		return context ? context->section : NULL;
	case FIELD_NUMBER:
		return context ? arena_printf(arena, "%d", context->number) : NULL;
	case FIELD_FIGURE:
		figure = report_figure(document,
				       arena_strndup(arena, field->argument, field->length));
		return figure ? figure_text(arena, figure) : NULL;
	case FIELD_LITERAL:
	case FIELD_UNKNOWN:
		break;
	}
	return NULL;
}

const char *fields_fill(struct document *document, const char *text,
			const struct field_context *context)
{
	if (!text || !strpbrk(text, "{}"))
		return text;
	struct buffer out = { 0 };
	struct field field;
	const char *at = text;
	for (const char *start = at; field_next(&at, &field); start = at) {
		const char *value =
			field.kind == FIELD_LITERAL ? NULL : value_of(document, &field, context);
		if (value)
			buffer_puts(&out, value);
		else if (field.kind == FIELD_LITERAL)
			buffer_add(&out, field.argument, field.length);
		else
			buffer_add(&out, start, (size_t)(at - start));
	}
	const char *filled = arena_strndup(document->arena, out.bytes ? out.bytes : "", out.count);
	buffer_free(&out);
	return filled;
}
