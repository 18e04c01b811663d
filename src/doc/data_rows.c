#include "doc/data_rows.h"

#include "base/tokens.h"
#include "doc/fields.h"
#include "load/data.h"
#include "load/figures.h"

struct expansion {
	struct document *document;
	struct prose *table;
	struct place place;
};

static void append_cell(struct expansion *expansion, struct prose *row, enum prose_kind kind,
			const char *text)
{
	struct arena *arena = expansion->document->arena;
	struct prose *cell = prose_append(arena, row, kind, expansion->place);
	prose_append(arena, cell, PROSE_TEXT, expansion->place)->text = text;
}

/* Data, or a statistics table's first part, with the figures that there are. */
struct rows {
	const struct table_part *form;
	const struct figure_part *figures; /* NULL: there are none */
};

static struct rows find_rows(const struct document *document, const char *name)
{
	const struct report *report = document->report;
	const struct data_table *data = data_find(report, document->layout, name);
	if (data)
		return (struct rows) { data->form.parts, data->figures.parts };
	const struct table_form *form = table_find_form(document->layout, name);
	const struct figure_table *table = form ? table_find(report, name) : NULL;
	const struct table_part *part = form ? form->parts : NULL;
	return (struct rows) { part, table && part ? table_find_part(table, part) : NULL };
}

static int find_column(const struct table_part *part, struct token token)
{
	for (int i = 0; i < part->column_count; i++)
		if (token_is(token, part->columns[i].name))
			return i;
	return -1;
}

/* The columns by their names; all where none are named. */
static int find_columns(struct document *document, const struct prose *element,
			const struct table_part *part, int columns[static FORM_COLUMNS_MOST])
{
	const char *names = prose_attribute(element, "columns"), *rest = names;
	int count = 0;
	for (int i = 0; !names && i < part->column_count && count < FORM_COLUMNS_MOST; i++)
		columns[count++] = i;
	for (struct token token; token_next(&rest, &token) && count < FORM_COLUMNS_MOST;) {
		int column = find_column(part, token);
		if (column >= 0)
			columns[count++] = column;
		else
			message_add(
				document->messages, MESSAGE_ERROR,
				prose_value_place(element, "columns", (size_t)(token.text - names)),
				"unknown-column", "the data has no column \"%.*s\"",
				(int)token.length, token.text);
	}
	return count;
}

static void expand(struct expansion *expansion, const struct prose *element)
{
	struct document *document = expansion->document;
	const char *name = prose_attribute(element, "data");
	struct rows rows = find_rows(document, name ? name : "");
	if (!rows.form) {
		message_add(document->messages, MESSAGE_ERROR, element->place, "unknown-figure",
			    "there is no data and no table \"%s\"", name ? name : "");
		return;
	}
	int columns[FORM_COLUMNS_MOST];
	int count = find_columns(document, element, rows.form, columns);
	expansion->place = element->place;
	for (const struct table_row *form = rows.form->rows; form; form = form->next) {
		const struct figure_row *row =
			rows.figures ? part_find_row(rows.figures, rows.form, form) : NULL;
		if (!row || form->total)
			continue;
		struct prose *tr =
			prose_append(document->arena, expansion->table, PROSE_TR, expansion->place);
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
		struct prose *kept = prose_append(document->arena, copy, child->kind, child->place);
		struct prose *next = kept->next;
		*kept = *child;
		kept->parent = copy;
		kept->next = next;
	}
	return copy;
}
