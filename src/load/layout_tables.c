/* The statistics tables of the format. */
#include <string.h>

#include "base/tokens.h"
#include "load/data_reader.h"
#include "load/figures.h"
#include "load/layout_reader.h"
#include "load/likely.h"

static void read_columns(struct layout_reading *reading, struct layout_node node,
			 struct table_part *part)
{
	struct layout_node column = layout_first(node, "column");
	for (; column.xml; column = layout_next(column, "column")) {
		if (part->column_count == FORM_COLUMNS_MOST) {
			layout_tell(reading, column, "name", 0, "too-many-columns",
				    "a table has %d columns at most", FORM_COLUMNS_MOST);
			return;
		}
		const char *name = layout_text(reading, column, "name");
		if (part_column_named(part, name) >= 0)
			layout_tell(reading, column, "name", 0, "doubled-name",
				    "there is another column \"%s\" in this part", name);
		struct table_column *read = &part->columns[part->column_count++];
		read->name = name ? name : "";
		read->head = layout_text(reading, column, "head");
		read->text = layout_text(reading, column, "text");
		read->total = layout_flag(column, "total", false);
	}
	/* A list: one column, which nothing heads. */
	if (!part->column_count)
		part->columns[part->column_count++].name = "value";
}

static void check_row_name(struct layout_reading *reading, struct layout_node node,
			   const struct table_part *part, const char *name)
{
	for (const struct table_row *row = part->rows; row; row = row->next)
		if (!row->name || !name)
			layout_tell(reading, node, "name", 0, "missing-attribute",
				    "each row needs a name= where there are several");
		else if (!strcmp(row->name, name))
			layout_tell(reading, node, "name", 0, "doubled-name",
				    "there is another row \"%s\" in this part", name);
}

static void read_rows(struct layout_reading *reading, struct layout_node node,
		      struct table_part *part)
{
	struct table_row **last = &part->rows;
	struct layout_node row = layout_first(node, "row");
	for (; row.xml; row = layout_next(row, "row")) {
		struct table_row *read = arena_alloc(reading->arena, sizeof *read);
		read->name = layout_text(reading, row, "name");
		read->label = layout_text(reading, row, "label");
		read->total = layout_flag(row, "total", false);
		check_row_name(reading, row, part, read->name);
		*last = read;
		last = &read->next;
	}
}

static struct table_part *read_part(struct layout_reading *reading, struct layout_node node)
{
	struct table_part *part = arena_alloc(reading->arena, sizeof *part);
	part->name = layout_text(reading, node, "name");
	part->sub_head = layout_text(reading, node, "sub-head");
	part->head = layout_flag(node, "head", true);
	read_columns(reading, node, part);
	read_rows(reading, node, part);
	return part;
}

static void check_part_name(struct layout_reading *reading, struct layout_node node,
			    const struct table_form *form, const char *name)
{
	for (const struct table_part *part = form->parts; part; part = part->next)
		if (!part->name || !name)
			layout_tell(reading, node, "name", 0, "missing-attribute",
				    "each part needs a name= where there are several");
		else if (!strcmp(part->name, name))
			layout_tell(reading, node, "name", 0, "doubled-name",
				    "there is another part \"%s\" in this table", name);
}

/* Past a name and the dot after it; NULL when text does not begin so. */
static const char *after_name(const char *text, const char *end, const char *name)
{
	size_t length = name ? strlen(name) : 0;
	if (!length || (size_t)(end - text) <= length || text[length] != '.' ||
	    memcmp(text, name, length) != 0)
		return NULL;
	return text + length + 1;
}

/* "level-1.category-3", or "breach-of-sopo.level-2.category-2". */
static bool names_cell(const struct table_part *part, const struct table_row *row, int column,
		       struct token cell)
{
	const char *end = cell.text + cell.length;
	const char *within = after_name(cell.text, end, part->name);
	const char *name = after_name(cell.text, end, row->name);
	if (!name && within)
		name = after_name(within, end, row->name);
	return name &&
	       token_is((struct token) { name, (size_t)(end - name) }, part->columns[column].name);
}

bool table_cell_is_absent(const struct table_form *form, const struct table_part *part,
			  const struct table_row *row, int column)
{
	const char *rest = form->absent;
	for (struct token token; token_next(&rest, &token);)
		if (names_cell(part, row, column, token))
			return true;
	return false;
}

static bool has_cell(const struct table_form *form, struct token cell)
{
	for (const struct table_part *part = form->parts; part; part = part->next)
		for (const struct table_row *row = part->rows; row; row = row->next)
			for (int i = 0; i < part->column_count; i++)
				if (names_cell(part, row, i, cell))
					return true;
	return false;
}

static void check_absent(struct layout_reading *reading, struct layout_node node,
			 const struct table_form *form)
{
	const char *rest = form->absent;
	for (struct token token; token_next(&rest, &token);)
		if (!has_cell(form, token))
			layout_tell(reading, node, "absent", (size_t)(token.text - form->absent),
				    "unknown-cell", "\"%.*s\" is no row and column of this table",
				    (int)token.length, token.text);
}

static const char *read_note(struct layout_reading *reading, struct layout_node node)
{
	struct layout_node note = layout_first(node, "note");
	const struct xml_node *text = note.xml ? note.xml->first : NULL;
	return text && text->text ? xml_collapse(reading->arena, text->text) : NULL;
}

static struct table_form *read_table(struct layout_reading *reading, struct layout_node node)
{
	struct table_form *form = arena_alloc(reading->arena, sizeof *form);
	const char *name = layout_text(reading, node, "name");
	form->name = name ? name : "";
	form->title = layout_text(reading, node, "title");
	form->optional = layout_flag(node, "optional", false);
	form->absent = layout_text(reading, node, "absent");
	form->rate_of = layout_text(reading, node, "rate-of");
	form->note = read_note(reading, node);
	form->place = xml_place(node.document, node.xml);
	struct table_part **last = &form->parts;
	struct layout_node part = layout_first(node, "part");
	for (; part.xml; part = layout_next(part, "part")) {
		struct table_part *read = read_part(reading, part);
		check_part_name(reading, part, form, read->name);
		*last = read;
		last = &read->next;
	}
	check_absent(reading, node, form);
	return form;
}

static void read_data(struct layout_reading *reading, struct layout_node node)
{
	struct data_table *table =
		data_read(reading->arena, reading->messages, node.document, node.xml);
	struct data_table **place = &reading->layout->data;
	while (*place && strcmp((*place)->form.name, table->form.name) != 0)
		place = &(*place)->next;
	table->next = *place ? (*place)->next : NULL;
	*place = table;
}

void layout_read_tables(struct layout_reading *reading)
{
	for (size_t i = 0; i < reading->document_count; i++) {
		struct layout_node node = layout_first(layout_part(reading, i, "tables"), "table");
		for (; node.xml; node = layout_next(node, "table")) {
			struct table_form *form = read_table(reading, node);
			struct table_form **place = &reading->layout->tables;
			while (*place && strcmp((*place)->name, form->name) != 0)
				place = &(*place)->next;
			form->next = *place ? (*place)->next : NULL;
			*place = form;
		}
		node = layout_first(layout_part(reading, i, "tables"), "data");
		for (; node.xml; node = layout_next(node, "data"))
			read_data(reading, node);
	}
}
