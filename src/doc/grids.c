/* Tables in prose, put on their grid: spans, heads, alignments and widths. */
#include <stdlib.h>
#include <string.h>

#include "doc/blocks.h"
#include "doc/inline.h"

enum { COLUMNS_MOST = 32, SPAN_MOST = 1000 };

struct work {
	struct document *document;
	struct grid *grid;
	const struct grid_look *look;
	struct element *table;
	enum style_align aligns[COLUMNS_MOST];
	int taken[COLUMNS_MOST]; /* rows that a cell from above still reaches down */
	size_t capacity;
	bool figures;
};

static int span_of(const struct prose *cell, const char *name)
{
	const char *text = prose_attribute(cell, name);
	long span = text ? strtol(text, NULL, 10) : 1;
	return span < 1 ? 1 : span > SPAN_MOST ? SPAN_MOST : (int)span;
}

static bool is_yes(const char *text)
{
	return text && !strcmp(text, "yes");
}

static const struct style *cell_style(const struct work *work, const struct grid_cell *cell)
{
	if (cell->is_head)
		return work->look->head;
	if (cell->is_total)
		return work->look->total;
	return cell->is_label ? work->look->label : work->look->cell;
}

static void fill_cell(struct work *work, struct grid_cell *cell, const struct prose *prose)
{
	struct document *document = work->document;
	const struct style *style = cell_style(work, cell);
	struct node *root = arena_alloc(document->arena, sizeof *root);
	if (inline_has_blocks(prose)) {
		blocks_build(document, root, cell->element, prose);
	} else if (prose->first) {
		struct node *text =
			node_new(document, root, NODE_PARAGRAPH, cell->element, prose->place);
		text->style = style;
		text->text = inline_content(document, prose, style, cell->element, NULL, NULL);
	}
	/* Paragraphs and lists in a cell take the cell's style where they would take the text's. */
	for (struct node *node = root->first; node; node = node->next)
		if (node->kind == NODE_PARAGRAPH && node->style == document->layout->text)
			node->style = work->look->cell;
	cell->first = root->first;
	cell->percent = inline_text(document, prose_attribute(prose, "percent"),
				    work->look->percent, cell->element);
	cell->mark = inline_text(document, prose_attribute(prose, "mark"), work->look->percent,
				 cell->element);
}

static struct grid_cell *add_cell(struct work *work)
{
	struct grid *grid = work->grid;
	grid->cells = arena_grow(work->document->arena, grid->cells, grid->cell_count,
				 &work->capacity, sizeof *grid->cells);
	return &grid->cells[grid->cell_count++];
}

static void build_cell(struct work *work, const struct prose *prose, struct element *row_element,
		       int row, int column, bool head, bool total)
{
	struct grid_cell *cell = add_cell(work);
	bool is_th = prose->kind == PROSE_TH;
	int free_columns = work->grid->columns - column;
	int free_rows = (head ? work->grid->head_rows : work->grid->rows) - row;
	int spanned = span_of(prose, "colspan"), rows = span_of(prose, "rowspan");
	*cell = (struct grid_cell) {
		.row = row,
		.column = column,
		.row_span = rows < free_rows ? rows : free_rows,
		.column_span = spanned < free_columns ? spanned : free_columns,
		.is_head = head,
		.is_label = is_th && !head,
		.is_total = total,
		.align = work->aligns[column],
	};
	cell->element = element_new(work->document->arena, row_element,
				    is_th || head ? ELEMENT_TH : ELEMENT_TD);
	if (is_th || head)
		cell->element->scope = head ? SCOPE_COLUMN : SCOPE_ROW;
	cell->element->column_span = (uint16_t)(cell->column_span > 1 ? cell->column_span : 0);
	cell->element->row_span = (uint16_t)(cell->row_span > 1 ? cell->row_span : 0);
	const char *around = language_enter(work->document, prose, cell->element);
	fill_cell(work, cell, prose);
	language_leave(work->document, around);
}

static void build_row(struct work *work, const struct prose *prose, int row, bool head)
{
	struct grid *grid = work->grid;
	struct element *element = element_new(work->document->arena, work->table, ELEMENT_TR);
	bool total = is_yes(prose_attribute(prose, "total"));
	grid->total_rows[row] = total;
	int column = 0;
	for (const struct prose *cell = prose->first; cell; cell = cell->next) {
		while (column < grid->columns && work->taken[column])
			column++;
		if (column >= grid->columns) {
			message_add(work->document->messages, MESSAGE_ERROR, cell->place,
				    "too-many-columns", "a table has %d columns at most",
				    COLUMNS_MOST);
			break;
		}
		build_cell(work, cell, element, row, column, head, total);
		const struct grid_cell *made = &grid->cells[grid->cell_count - 1];
		for (int i = 0; i < made->column_span; i++)
			work->taken[column++] = made->row_span;
	}
	for (int i = 0; i < grid->columns; i++)
		if (work->taken[i])
			work->taken[i]--;
}

/* "14.75mm * 2* 30mm": lengths, shares of what is left; what is not said is found from the content. */
static void read_widths(struct work *work, const char *text)
{
	struct grid *grid = work->grid;
	for (int i = 0; text && i < grid->columns; i++) {
		text += strspn(text, " ");
		size_t length = strcspn(text, " ");
		char word[24] = "";
		if (!length || length >= sizeof word)
			return;
		memcpy(word, text, length);
		char *end;
		double share = strtod(word, &end);
		if (*end == '*')
			grid->widths[i] = -(length_t)((end == word ? 1.0 : share) * 1000000.0);
		else
			(void)length_parse(word, &grid->widths[i]);
		text += length;
	}
}

static void read_aligns(struct work *work, const char *text)
{
	for (int i = 0; i < COLUMNS_MOST; i++)
		work->aligns[i] = work->figures && i ? STYLE_RIGHT : STYLE_LEFT;
	for (int i = 0; text && i < COLUMNS_MOST; i++) {
		text += strspn(text, " ");
		size_t length = strcspn(text, " ");
		if (!length)
			return;
		work->aligns[i] = !strncmp(text, "right", length) ? STYLE_RIGHT : STYLE_LEFT;
		text += length;
	}
}

/* How far a row reaches when its cells stand between those that reach down from above. */
static int measure_row(const struct prose *row, int taken[static COLUMNS_MOST])
{
	int column = 0;
	for (const struct prose *cell = row->first; cell; cell = cell->next) {
		while (column < COLUMNS_MOST && taken[column])
			column++;
		for (int i = span_of(cell, "colspan"); i && column < COLUMNS_MOST; i--)
			taken[column++] = span_of(cell, "rowspan");
	}
	int reach = 0;
	for (int i = 0; i < COLUMNS_MOST; i++) {
		reach = taken[i] ? i + 1 : reach;
		taken[i] -= taken[i] > 0;
	}
	return reach;
}

static void measure_grid(struct grid *grid, const struct prose *table)
{
	int taken[COLUMNS_MOST] = { 0 };
	for (const struct prose *child = table->first; child; child = child->next) {
		bool head = child->kind == PROSE_THEAD;
		const struct prose *row = head ? child->first : child;
		for (; row && row->kind == PROSE_TR; row = head ? row->next : NULL) {
			int columns = measure_row(row, taken);
			grid->columns = columns > grid->columns ? columns : grid->columns;
			grid->rows++;
			grid->head_rows += head;
		}
		if (head) /* no head cell reaches into the body */
			memset(taken, 0, sizeof taken);
	}
}

static void build_rows(struct work *work, const struct prose *table)
{
	int row = 0;
	for (const struct prose *child = table->first; child; child = child->next) {
		if (child->kind == PROSE_THEAD)
			for (const struct prose *tr = child->first; tr; tr = tr->next)
				build_row(work, tr, row++, true);
		else if (child->kind == PROSE_TR)
			build_row(work, child, row++, false);
	}
}

static void build_notes(struct work *work, const struct prose *table, struct element *element)
{
	struct document *document = work->document;
	struct node *root = arena_alloc(document->arena, sizeof *root);
	for (const struct prose *child = table->first; child; child = child->next) {
		if (child->kind != PROSE_NOTE)
			continue;
		struct element *p = element_new(document->arena, element, ELEMENT_P);
		struct node *note = node_new(document, root, NODE_PARAGRAPH, p, child->place);
		note->style = work->look->note;
		note->text = inline_content(document, child, work->look->note, p,
					    prose_attribute(child, "mark"), work->look->note);
	}
	work->grid->notes = root->first;
}

void grid_build(struct document *document, struct node *parent, struct element *element,
		const struct prose *prose)
{
	struct arena *arena = document->arena;
	const char *look = prose_attribute(prose, "look");
	struct grid *grid = arena_alloc(arena, sizeof *grid);
	struct work work = { .document = document, .grid = grid };
	work.figures = !look || strcmp(look, "objectives") != 0;
	grid->look = work.look = work.figures ? &document->layout->figures_table
					      : &document->layout->objectives_table;
	measure_grid(grid, prose);
	grid->total_rows = arena_array(arena, (size_t)grid->rows, sizeof *grid->total_rows);
	grid->widths = arena_array(arena, (size_t)grid->columns, sizeof *grid->widths);
	read_widths(&work, prose_attribute(prose, "columns"));
	read_aligns(&work, prose_attribute(prose, "align"));

	enum style_align *aligns = arena_array(arena, (size_t)grid->columns, sizeof *aligns);
	memcpy(aligns, work.aligns, (size_t)grid->columns * sizeof *aligns);
	grid->aligns = aligns;

	work.table = element_new(arena, element, ELEMENT_TABLE);
	struct node *node = node_new(document, parent, NODE_GRID, work.table, prose->place);
	node->spans = true;
	node->grid = grid;
	const char *number = prose_attribute(prose, "number");
	const char *title = prose_attribute(prose, "title");
	if (number || title)
		grid->caption = element_new(arena, work.table, ELEMENT_CAPTION);
	grid->number = inline_text(document, number, work.look->number, grid->caption);
	grid->title = inline_text(document, title, work.look->title, grid->caption);
	build_rows(&work, prose);
	build_notes(&work, prose, element);
}
