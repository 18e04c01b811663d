#include "doc/data_rows.h"

#include <string.h>

#include "doc/fields.h"
#include "load/data.h"

struct expansion {
	struct document *document;
	struct prose *table;
	struct place place;
};

static struct prose *append(struct expansion *expansion, struct prose *parent, enum prose_kind kind)
{
	struct prose *child = arena_alloc(expansion->document->arena, sizeof *child);
	child->kind = kind;
	child->parent = parent;
	child->place = expansion->place;
	if (parent->last)
		parent->last->next = child;
	else
		parent->first = child;
	parent->last = child;
	return child;
}

static void append_cell(struct expansion *expansion, struct prose *row, enum prose_kind kind,
			const char *text)
{
	struct prose *cell = append(expansion, row, kind);
	append(expansion, cell, PROSE_TEXT)->text = text;
}

/* The data's columns by their names; all where none are named. */
static int find_columns(const struct data_table *data, const char *names, int *columns)
{
	const struct table_part *part = data->form.parts;
	int count = 0;
	for (int i = 0; !names && i < part->column_count; i++)
		columns[count++] = i;
	for (const char *at = names; at && *at; at += strspn(at, " ")) {
		size_t length = strcspn(at, " ");
		for (int i = 0; i < part->column_count; i++)
			if (strlen(part->columns[i].name) == length &&
			    !memcmp(part->columns[i].name, at, length))
				columns[count++] = i;
		at += length;
	}
	return count;
}

static void expand(struct expansion *expansion, const struct prose *rows)
{
	struct document *document = expansion->document;
	const char *name = prose_attribute(rows, "data");
	const struct data_table *data =
		name ? data_find(document->report, document->layout, name) : NULL;
	if (!data) {
		message_add(document->messages, MESSAGE_ERROR, rows->place, "unknown-figure",
			    "there is no data \"%s\"", name ? name : "");
		return;
	}
	enum { MOST = sizeof data->form.parts->columns / sizeof *data->form.parts->columns };
	int columns[MOST];
	int count = find_columns(data, prose_attribute(rows, "columns"), columns);
	expansion->place = rows->place;
	const struct table_row *form = data->form.parts->rows;
	for (const struct figure_row *row = data->figures.parts->rows; row && form;
	     row = row->next, form = form->next) {
		struct prose *tr = append(expansion, expansion->table, PROSE_TR);
		append_cell(expansion, tr, PROSE_TH, form->label);
		for (int i = 0; i < count; i++)
			append_cell(expansion, tr, PROSE_TD,
				    figure_text(document->arena, &row->figures[columns[i]]));
	}
}

static bool has_data_rows(const struct prose *table)
{
	for (const struct prose *child = table->first; child; child = child->next)
		if (child->kind == PROSE_DATA_ROWS)
			return true;
	return false;
}

const struct prose *data_rows_expand(struct document *document, const struct prose *table)
{
	if (!has_data_rows(table))
		return table;
	struct expansion expansion = { .document = document };
	struct prose *copy = arena_alloc(document->arena, sizeof *copy);
	*copy = *table;
	copy->first = copy->last = NULL;
	expansion.table = copy;
	for (const struct prose *child = table->first; child; child = child->next) {
		if (child->kind == PROSE_DATA_ROWS) {
			expand(&expansion, child);
			continue;
		}
		struct prose *kept = append(&expansion, copy, child->kind);
		struct prose *next = kept->next;
		*kept = *child;
		kept->parent = copy;
		kept->next = next;
	}
	return copy;
}
