#include "load/data.h"

#include <string.h>

#include "base/name_map.h"
#include "base/tokens.h"
#include "load/data_reader.h"
#include "load/figure_row.h"
#include "load/figures.h"

struct reading {
	struct arena *arena;
	struct messages *messages;
	const struct xml_document *document;
	const struct xml_node *node;
	struct table_part *part;
};

static struct place value_place(const struct reading *reading, const char *name)
{
	return xml_value_place(reading->document, reading->node, name);
}

static void add_column(struct reading *reading, const char *name)
{
	struct table_part *part = reading->part;
	if (part_column_named(part, name) >= 0)
		message_add(reading->messages, MESSAGE_ERROR, value_place(reading, "columns"),
			    "doubled-name", "there is another column \"%s\" in this data", name);
	if (part->column_count == FORM_COLUMNS_MOST) {
		message_add(reading->messages, MESSAGE_ERROR, value_place(reading, "columns"),
			    "too-many-columns", "a table has %d columns at most",
			    FORM_COLUMNS_MOST);
		return;
	}
	part->columns[part->column_count++] = (struct table_column) { .name = name, .head = name };
}

/* Names with spaces between; none make a list of one column. */
static void read_columns(struct reading *reading)
{
	const char *rest = xml_attribute_text(reading->arena, reading->node, "columns");
	for (struct token token; token_next(&rest, &token);)
		add_column(reading, arena_strndup(reading->arena, token.text, token.length));
	if (!reading->part->column_count)
		reading->part->columns[reading->part->column_count++].name = "value";
}

/* What the columns are called in print, "|" between. */
static void read_heads(struct reading *reading)
{
	const char *at = xml_attribute_text(reading->arena, reading->node, "heads");
	int count = 0;
	for (; at && *at && count < reading->part->column_count; count++) {
		size_t length = strcspn(at, "|");
		reading->part->columns[count].head = arena_strndup(reading->arena, at, length);
		at += length + (at[length] == '|');
	}
	if (count && (count < reading->part->column_count || *at))
		message_add(reading->messages, MESSAGE_ERROR, value_place(reading, "heads"),
			    "too-few-figures", "there are %d columns= and other than %d heads=",
			    (int)reading->part->column_count, (int)reading->part->column_count);
}

static void check_row(const struct reading *reading, struct name_map *met, struct figure_row *row)
{
	size_t columns = (size_t)reading->part->column_count;
	if (name_map_put(met, row->name, strlen(row->name), row))
		message_add(reading->messages, MESSAGE_ERROR, row->place, "doubled-row",
			    "the row \"%s\" stands here twice", row->name);
	if (row->count != columns)
		message_add(reading->messages, MESSAGE_ERROR, row->place,
			    row->count < columns ? "too-few-figures" : "too-many-figures",
			    "%zu figures stand in this row, but the data has %zu columns",
			    row->count, columns);
}

static void read_rows(struct reading *reading, struct figure_part *figures)
{
	struct figure_row **last = &figures->rows;
	struct table_row **last_form = &reading->part->rows;
	struct name_map met = { .arena = reading->arena };
	size_t count = 0;
	for (const struct xml_node *node = xml_first(reading->node); node; node = xml_next(node)) {
		if (!xml_is(node, "row"))
			continue;
		if (count++ == DATA_MOST_ROWS) {
			message_add(reading->messages, MESSAGE_ERROR,
				    xml_place(reading->document, node), "too-many-rows",
				    "data has %d rows at most; a longer table is written into the "
				    "text",
				    DATA_MOST_ROWS);
			break;
		}
		struct figure_row *row = figure_row_read(reading->arena, reading->messages,
							 reading->document, node, true);
		struct table_row *form = arena_alloc(reading->arena, sizeof *form);
		const char *label = xml_attribute_text(reading->arena, node, "label");
		row->name = row->name ? row->name : "";
		check_row(reading, &met, row);
		*form = (struct table_row) { .name = row->name,
					     .label = label ? label : row->name };
		*last = row;
		last = &row->next;
		*last_form = form;
		last_form = &form->next;
	}
}

struct data_table *data_read(struct arena *arena, struct messages *messages,
			     const struct xml_document *document, const struct xml_node *node)
{
	struct data_table *table = arena_alloc(arena, sizeof *table);
	struct table_part *part = arena_alloc(arena, sizeof *part);
	struct figure_part *figures = arena_alloc(arena, sizeof *figures);
	struct reading reading = { arena, messages, document, node, part };
	const char *name = xml_attribute_text(arena, node, "name");
	struct place place = xml_place(document, node);
	table->form = (struct table_form) { .name = name ? name : "", .parts = part };
	table->form.place = place;
	table->figures = (struct figure_table) {
		.name = table->form.name,
		.parts = figures,
		.place = place,
	};
	figures->place = place;
	read_columns(&reading);
	read_heads(&reading);
	read_rows(&reading, figures);
	return table;
}

static const struct data_table *find(const struct data_table *table, const char *name)
{
	while (table && strcmp(table->form.name, name) != 0)
		table = table->next;
	return table;
}

const struct data_table *data_find(const struct report *report, const struct layout *layout,
				   const char *name)
{
	const struct data_table *own = find(report->data, name);
	return own ? own : find(layout->data, name);
}
