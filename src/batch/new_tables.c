/* The tables of a layout, to be filled in. */
#include <string.h>

#include "base/utf8.h"
#include "batch/new_parts.h"
#include "doc/fields.h"
#include "load/figures.h"

struct writing {
	struct buffer *xml;
	struct arena *arena;
	struct document *document; /* whose fields are filled in */
};

/* Columns of a text, in characters. */
static int columns_of(const char *text)
{
	int columns = 0;
	for (; *text; text++)
		columns += utf8_starts(*text);
	return columns;
}

static void put_spaces(struct buffer *xml, int count)
{
	for (; count > 0; count--)
		buffer_putc(xml, ' ');
}

/* Words in a comment, where two hyphens in a row may not stand. */
static void put_comment(const struct writing *writing, const char *text)
{
	text = fields_fill(writing->document, text, &(struct field_context) { 0 });
	for (const char *at = text; *at; at++)
		if (*at != '-' || at == text || at[-1] != '-')
			buffer_putc(writing->xml, *at);
}

/* A table that is one figure: its row needs no name. */
static bool is_one_figure(const struct table_part *form)
{
	return !form->rows->next && form->column_count == 1;
}

static const char *row_start(struct arena *arena, const struct table_part *form,
			     const struct table_row *row)
{
	return is_one_figure(form) || !row->name
		       ? "<row>"
		       : arena_printf(arena, "<row name=\"%s\">", row->name);
}

/* As wide as the widest start of a row. */
static int width_of_starts(struct arena *arena, const struct table_part *form)
{
	int widest = 0;
	for (const struct table_row *row = form->rows; row; row = row->next) {
		int width = columns_of(row_start(arena, form, row));
		widest = !row->total && width > widest ? width : widest;
	}
	return widest;
}

/* Columns that somebody counts; a total is added up. */
static bool is_wanted(const struct table_part *form, int column)
{
	return form->column_count == 1 || !form->columns[column].total;
}

enum { NARROWEST = 4, BETWEEN = 2 };

static int column_width(struct arena *arena, const struct table_part *form, int column)
{
	int width = columns_of(column_label(arena, &form->columns[column]));
	return (width > NARROWEST ? width : NARROWEST) + BETWEEN;
}

static void put_row(const struct writing *writing, const struct table_form *table,
		    const struct table_part *form, const struct table_row *row, int indent)
{
	struct buffer *xml = writing->xml;
	const char *start = row_start(writing->arena, form, row);
	put_spaces(xml, indent);
	buffer_puts(xml, start);
	if (form->column_count > 1)
		put_spaces(xml, width_of_starts(writing->arena, form) - columns_of(start));
	for (int i = 0; i < form->column_count; i++) {
		if (!is_wanted(form, i))
			continue;
		if (form->column_count > 1)
			put_spaces(xml, column_width(writing->arena, form, i) - 1);
		buffer_putc(xml, table_cell_is_absent(table, form, row, i) ? '-' : '?');
	}
	buffer_puts(xml, "</row>");
	if (form->column_count == 1 && row->label && !is_one_figure(form)) {
		buffer_puts(xml, " <!-- ");
		put_comment(writing, row->label);
		buffer_puts(xml, " -->");
	}
	buffer_putc(xml, '\n');
}

/* The columns' heads, each at the right end of its figures. */
static void put_heads(const struct writing *writing, const struct table_part *form, int indent)
{
	struct buffer *xml = writing->xml;
	static const char mark[] = "<!--";
	if (form->column_count < 2)
		return;
	put_spaces(xml, indent);
	buffer_puts(xml, mark);
	put_spaces(xml, width_of_starts(writing->arena, form) - (int)strlen(mark));
	for (int i = 0; i < form->column_count; i++) {
		if (!is_wanted(form, i))
			continue;
		const char *head = column_label(writing->arena, &form->columns[i]);
		put_spaces(xml, column_width(writing->arena, form, i) - columns_of(head));
		put_comment(writing, head);
	}
	buffer_puts(xml, " -->\n");
}

static void put_title(const struct writing *writing, const char *title, int indent)
{
	if (!title)
		return;
	put_spaces(writing->xml, indent);
	buffer_puts(writing->xml, "<!-- ");
	put_comment(writing, title);
	buffer_puts(writing->xml, " -->\n");
}

static void put_part(const struct writing *writing, const struct table_form *table,
		     const struct table_part *form, int indent)
{
	put_heads(writing, form, indent);
	for (const struct table_row *row = form->rows; row; row = row->next)
		if (!row->total)
			put_row(writing, table, form, row, indent);
}

/* Where a table is one figure, its row says what is counted. */
static const char *title_of(const struct table_form *table)
{
	const struct table_part *part = table->parts;
	return table->title || !part || !is_one_figure(part) ? table->title : part->rows->label;
}

static void put_table(const struct writing *writing, const struct table_form *table)
{
	enum { INDENT = 4, STEP = 2 };
	struct buffer *xml = writing->xml;
	put_title(writing, title_of(table), INDENT);
	buffer_printf(xml, "    <table name=\"%s\">\n", table->name);
	for (const struct table_part *part = table->parts; part; part = part->next) {
		if (!part->name) {
			put_part(writing, table, part, INDENT + STEP);
			continue;
		}
		put_title(writing, part->sub_head, INDENT + STEP);
		buffer_printf(xml, "      <part name=\"%s\">\n", part->name);
		put_part(writing, table, part, INDENT + 2 * STEP);
		buffer_puts(xml, "      </part>\n");
	}
	buffer_puts(xml, "    </table>");
}

void new_put_tables(struct buffer *xml, struct arena *arena, const struct new_plan *plan)
{
	struct report report = { .area = plan->area, .year = plan->year };
	struct document *document = arena_alloc(arena, sizeof *document);
	document->arena = arena;
	document->layout = plan->layout;
	document->report = &report;
	struct writing writing = { xml, arena, document };
	const char *between = "";
	for (const struct table_form *table = plan->layout->tables; table; table = table->next) {
		if (table->optional)
			continue;
		buffer_puts(xml, between);
		put_table(&writing, table);
		between = "\n";
	}
}
