#include "doc/blocks.h"
#include "doc/fields.h"
#include "doc/inline.h"
#include "load/figures.h"

/* One table being made. */
struct work {
	struct document *document;
	const struct statistics_look *look;
	const struct table_form *form;
	const struct figure_table *figures; /* NULL: the report has none */
	struct table *table;
	struct element *element;
	int columns; /* of the widest part, the label with them */
};

static int widest_part(const struct table_form *form)
{
	int widest = 1;
	for (const struct table_part *part = form->parts; part; part = part->next)
		if (part->column_count > widest)
			widest = part->column_count;
	return widest + 1;
}

/* A list is a column without a head. */
static bool has_head(const struct table_part *part)
{
	return part->head && part->column_count > 0 &&
	       (part->column_count > 1 || part->columns[0].head);
}

static size_t count_lines(const struct table_form *form)
{
	size_t count = 0;
	for (const struct table_part *part = form->parts; part; part = part->next) {
		count += part->sub_head != NULL;
		count += has_head(part);
		for (const struct table_row *row = part->rows; row; row = row->next)
			count++;
	}
	return count;
}

static struct table_line *add_line(struct work *work, enum table_line_kind kind, int cells)
{
	struct arena *arena = work->document->arena;
	struct table_line *line = &work->table->lines[work->table->line_count++];
	line->kind = kind;
	line->element = element_new(arena, work->element, ELEMENT_TR);
	line->cells = arena_array(arena, (size_t)cells, sizeof *line->cells);
	line->count = cells;
	return line;
}

static struct element *add_cell_element(struct work *work, struct table_line *line,
					enum element_role role, enum element_scope scope,
					int spanned)
{
	struct element *cell = element_new(work->document->arena, line->element, role);
	cell->scope = scope;
	cell->column_span = (uint16_t)(spanned > 1 ? spanned : 0);
	return cell;
}

static void add_sub_head(struct work *work, const char *text)
{
	struct table_line *line = add_line(work, LINE_SUB_HEAD, 1);
	struct table_cell *cell = &line->cells[0];
	cell->element = add_cell_element(work, line, ELEMENT_TH, SCOPE_COLUMN, work->columns);
	cell->text = inline_text(work->document, text, work->look->sub_head, cell->element);
}

static void add_head(struct work *work, const struct table_part *part)
{
	struct table_line *line = add_line(work, LINE_HEAD, part->column_count + 1);
	/* The corner over the labels heads nothing: an empty data cell keeps the grid regular. */
	line->cells[0].element = add_cell_element(work, line, ELEMENT_TD, SCOPE_NONE, 1);
	for (int i = 0; i < part->column_count; i++) {
		const struct table_column *column = &part->columns[i];
		struct table_cell *cell = &line->cells[i + 1];
		cell->total = column->total;
		cell->element = add_cell_element(work, line, ELEMENT_TH, SCOPE_COLUMN, 1);
		cell->text = inline_text(work->document, column->head, work->look->head_first,
					 cell->element);
		cell->more =
			inline_text(work->document, column->text, work->look->head, cell->element);
	}
}

static void fill_cell(struct work *work, struct table_cell *cell, const struct figure_row *row,
		      size_t index)
{
	const struct figure *figure = row && index < row->count ? &row->figures[index] : NULL;
	const struct statistics_look *look = work->look;
	cell->absent = figure && figure->state == FIGURE_NOT_APPLICABLE;
	/* The mark is no figure: it is set Regular whatever row it stands in. */
	const struct style *style = cell->total && !cell->absent ? look->total : look->cell;
	if (cell->absent && look->absent_spoken)
		cell->element->actual = look->absent_spoken;
	if (figure)
		cell->text = inline_text_at(
			work->document, figure_text(work->document->arena, figure), style,
			cell->element, figure->place.source ? figure->place : row->place);
}

static void add_row(struct work *work, const struct table_part *part, const struct table_row *row)
{
	const struct statistics_look *look = work->look;
	int values = part->column_count > 1 ? part->column_count : 1;
	struct table_line *line = add_line(work, row->total ? LINE_TOTAL : LINE_ROW, values + 1);
	struct table_cell *label = &line->cells[0];
	label->total = row->total;
	label->element =
		add_cell_element(work, line, ELEMENT_TH, SCOPE_ROW, work->columns - values);
	label->text = inline_text(work->document, row->label, row->total ? look->total : look->cell,
				  label->element);
	const struct figure_part *given =
		work->figures ? table_find_part(work->figures, part) : NULL;
	const struct figure_row *figures = given ? part_find_row(given, part, row) : NULL;
	for (int i = 0; i < values; i++) {
		struct table_cell *cell = &line->cells[i + 1];
		/* A list's single value is its total: it stands bold on the edge of the total columns. */
		cell->total = row->total || values == 1 || part->columns[i].total;
		cell->element = add_cell_element(work, line, ELEMENT_TD, SCOPE_NONE, 1);
		fill_cell(work, cell, figures, (size_t)i);
	}
}

static bool calls_for_key(const struct table *table)
{
	for (size_t i = 0; i < table->line_count; i++)
		for (int j = 0; j < table->lines[i].count; j++)
			if (table->lines[i].cells[j].absent)
				return true;
	return false;
}

/* The key of "-" and 0 stands once in a report, on the page where "-" first does. */
static void add_key(struct work *work, struct element *element)
{
	struct document *document = work->document;
	if (document->key || !work->look->key || !calls_for_key(work->table))
		return;
	struct note *key = arena_alloc(document->arena, sizeof *key);
	key->after_content = true;
	key->text_element = element_new(document->arena, element, ELEMENT_P);
	key->text = inline_text(document, work->look->key, work->look->note, key->text_element);
	document->key = key;
	work->table->key = key;
}

static void build_table(struct document *document, struct node *parent, struct element *element,
			const struct table_form *form, int number)
{
	const struct figure_table *figures = table_find(document->report, form->name);
	if (!figures && form->optional)
		return;
	struct arena *arena = document->arena;
	struct table *table = arena_alloc(arena, sizeof *table);
	table->lines = arena_array(arena, count_lines(form), sizeof *table->lines);
	struct work work = { .document = document,
			     .look = &document->layout->statistics,
			     .form = form,
			     .figures = figures,
			     .table = table,
			     .columns = widest_part(form) };
	work.element = element_new(arena, element, ELEMENT_TABLE);
	struct node *node = node_new(document, parent, NODE_TABLE, work.element, form->place);
	node->spans = true;
	node->table = table;
	struct field_context context = { .number = number };
	table->caption = element_new(arena, work.element, ELEMENT_CAPTION);
	table->number =
		inline_text(document, fields_fill(document, work.look->number_text, &context),
			    work.look->number, table->caption);
	table->title = inline_text(document, form->title, work.look->title, table->caption);
	for (const struct table_part *part = form->parts; part; part = part->next) {
		if (part->sub_head)
			add_sub_head(&work, part->sub_head);
		if (has_head(part))
			add_head(&work, part);
		for (const struct table_row *row = part->rows; row; row = row->next)
			add_row(&work, part, row);
	}
	if (form->note) {
		table->note_element = element_new(arena, element, ELEMENT_P);
		table->note =
			inline_text(document, form->note, work.look->note, table->note_element);
	}
	add_key(&work, element);
}

void statistics_build(struct document *document, struct node *parent, struct element *element)
{
	int number = 0;
	for (const struct table_form *form = document->layout->tables; form; form = form->next)
		build_table(document, parent, element, form, ++number);
}
