#include "doc/chart_table.h"

#include <string.h>

#include "doc/blocks.h"
#include "doc/fields.h"
#include "doc/inline.h"
#include "load/figures.h"

struct work {
	struct document *document;
	const struct chart_figures *figures;
	const struct grid_look *look;
	struct grid *grid;
	struct element *row; /* the one being filled */
};

static void set_widths(struct work *work)
{
	enum { WHOLE = 1000000 };
	struct arena *arena = work->document->arena;
	struct grid *grid = work->grid;
	size_t columns = (size_t)grid->columns;
	enum style_align *aligns = arena_array(arena, columns, sizeof *aligns);
	grid->widths = arena_array(arena, columns, sizeof *grid->widths);
	/* Names take two parts of the width, each series one. */
	for (size_t i = 0; i < columns; i++) {
		aligns[i] = i ? STYLE_RIGHT : STYLE_LEFT;
		grid->widths[i] = -(length_t)WHOLE * (i ? 1 : 2);
	}
	grid->aligns = aligns;
}

static void add_cell(struct work *work, int row, int column, const char *text)
{
	struct document *document = work->document;
	struct grid *grid = work->grid;
	bool head = row == 0, label = !head && column == 0;
	struct grid_cell *cell = &grid->cells[grid->cell_count++];
	struct node *root = arena_alloc(document->arena, sizeof *root);
	*cell = (struct grid_cell) {
		.row = row,
		.column = column,
		.row_span = 1,
		.column_span = 1,
		.is_head = head,
		.is_label = label,
		.align = grid->aligns[column],
		.decimal = !head && !label,
	};
	bool heads = (head && column) || label;
	cell->element = element_new(document->arena, work->row, heads ? ELEMENT_TH : ELEMENT_TD);
	if (heads)
		cell->element->scope = head ? SCOPE_COLUMN : SCOPE_ROW;
	if (!text || !*text)
		return;
	const struct style *style = head    ? work->look->head
				    : label ? work->look->label
					    : work->look->cell;
	struct node *node =
		node_new(document, root, NODE_PARAGRAPH, cell->element, (struct place) { 0 });
	node->style = style;
	node->text = inline_text(document, text, style, cell->element);
	cell->first = root->first;
}

/* Figures as they are printed; what is none is said in the language's short way. */
static const char *value_text(struct work *work, const struct figure *figure)
{
	if (!figure || figure->state == FIGURE_OMITTED || figure->state == FIGURE_OF_NOTHING)
		return "[x]";
	return figure_text(work->document->arena, figure);
}

static void speak_absent(struct work *work, const struct figure *figure)
{
	struct grid_cell *cell = &work->grid->cells[work->grid->cell_count - 1];
	if (figure && figure->state == FIGURE_NOT_APPLICABLE)
		cell->element->actual = work->document->layout->statistics.absent_spoken;
}

static void add_rows(struct work *work, struct element *table)
{
	const struct chart_figures *figures = work->figures;
	struct arena *arena = work->document->arena;
	work->row = element_new(arena, table, ELEMENT_TR);
	add_cell(work, 0, 0, NULL);
	for (int i = 0; i < figures->column_count; i++) {
		const char *name = figures->columns[i];
		add_cell(work, 0, i + 1, *name ? name : figures->unit);
	}
	for (int row = 0; row < figures->row_count; row++) {
		work->row = element_new(arena, table, ELEMENT_TR);
		add_cell(work, row + 1, 0, figures->rows[row]);
		for (int i = 0; i < figures->column_count; i++) {
			const struct figure *figure =
				figures->values[row * figures->column_count + i];
			add_cell(work, row + 1, i + 1, value_text(work, figure));
			speak_absent(work, figure);
		}
	}
}

void chart_table_build(struct document *document, struct node *parent, struct node *chart,
		       const char *where)
{
	const struct chart_figures *figures = chart->chart.figures;
	bool on_page = where && !strcmp(where, "page");
	if (!on_page && (!where || strcmp(where, "tags") != 0))
		return;
	if (!figures->row_count || !figures->column_count)
		return;
	struct arena *arena = document->arena;
	struct grid *grid = arena_alloc(arena, sizeof *grid);
	struct work work = { document, figures, &document->layout->figures_table, grid, NULL };
	size_t rows = (size_t)figures->row_count + 1, columns = (size_t)figures->column_count + 1;
	grid->look = work.look;
	grid->columns = (int)columns;
	grid->rows = (int)rows;
	grid->head_rows = 1;
	grid->cells = arena_array(arena, rows * columns, sizeof *grid->cells);
	grid->kinds = arena_array(arena, rows, sizeof *grid->kinds);
	grid->name = figures->title ? figures->title : "the chart's table";
	set_widths(&work);
	struct element *table = element_new(arena, chart->element, ELEMENT_TABLE);
	add_rows(&work, table);
	if (!on_page) {
		chart->chart.table = grid;
		return;
	}
	struct node *node = node_new(document, parent, NODE_GRID, table, chart->place);
	node->spans = true;
	node->grid = grid;
}
