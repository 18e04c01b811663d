#include "doc/fields.h"

#include <string.h>

#include "base/buffer.h"
#include "doc/words.h"
#include "load/field.h"

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

struct step {
	const char *name;
	size_t length;
};

static bool is_named(const char *name, struct step step)
{
	return name && strlen(name) == step.length && !memcmp(name, step.name, step.length);
}

static const struct figure *find_in_part(const struct figure_part *part,
					 const struct table_part *form, const struct step *steps,
					 int count)
{
	for (const struct figure_row *row = part->rows; row; row = row->next) {
		if (row->name ? !is_named(row->name, steps[0]) : count > 1)
			continue;
		if (form->column_count <= 1)
			return row->count ? &row->figures[0] : NULL;
		for (int i = 0; i < form->column_count && (size_t)i < row->count; i++)
			if (count > 1 && is_named(form->columns[i].name, steps[1]))
				return &row->figures[i];
	}
	return NULL;
}

const struct figure *report_figure(const struct report *report, const struct layout *layout,
				   const char *path, size_t length)
{
	enum { STEPS = 4 };
	struct step steps[STEPS];
	int count = 0;
	const char *end = path + length;
	while (count < STEPS) {
		const char *dot = memchr(path, '.', (size_t)(end - path));
		steps[count++] = (struct step) { path, (size_t)((dot ? dot : end) - path) };
		if (!dot)
			break;
		path = dot + 1;
	}
	const struct figure_table *table = report->tables;
	while (table && !is_named(table->name, steps[0]))
		table = table->next;
	const struct table_form *form = layout->tables;
	while (form && !is_named(form->name, steps[0]))
		form = form->next;
	if (!table || !form)
		return NULL;
	if (count == 1) /* a table of one figure */
		return table->parts && table->parts->rows && table->parts->rows->count
			       ? &table->parts->rows->figures[0]
			       : NULL;
	for (const struct table_part *part = form->parts; part; part = part->next) {
		const struct figure_part *figures = table->parts;
		while (figures && part->name &&
		       (!figures->name || strcmp(figures->name, part->name)))
			figures = figures->next;
		if (!figures || (part->name && !is_named(part->name, steps[1])))
			continue;
		int used = part->name ? 2 : 1;
		return count > used
			       ? find_in_part(figures, part, steps + used, count - used)
			       : (figures->rows && figures->rows->count ? &figures->rows->figures[0]
									: NULL);
	}
	return NULL;
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
		figure = report_figure(report, layout, field->argument, field->length);
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
