/* Tables in prose: their cells with what stands in them, their alignments, widths and tags. */
#include <stdlib.h>
#include <string.h>

#include "base/tokens.h"
#include "doc/blocks.h"
#include "doc/data_rows.h"
#include "doc/grid_tags.h"
#include "doc/inline.h"
#include "load/table_figures.h"

struct work {
	struct document *document;
	struct grid *grid;
	const struct grid_look *look;
	struct element *table;
	const struct table_grid *places;
	struct table_figures numbers; /* read when a percent is to be computed */
	enum style_align *aligns;     /* of the columns */
	bool *decimals, *totals;      /* of the columns */
	bool figures;
};

static const struct style *cell_style(const struct work *work, const struct grid_cell *cell)
{
	if (cell->is_sub_head)
		return work->look->sub_head;
	if (cell->is_head)
		return cell->column == 0 && cell->align == STYLE_LEFT ? work->look->stub
								      : work->look->head;
	if (cell->is_total)
		return work->look->total;
	return cell->is_label ? work->look->label : work->look->cell;
}

/* The percent under a cell: as it is written, or computed. */
static const char *percent_text(struct work *work, const struct table_place *place)
{
	const char *written = prose_attribute(place->cell, "percent");
	struct arena *arena = work->document->arena;
	struct decimal percent;
	if (!written || strcmp(written, "auto") != 0)
		return written;
	if (!work->numbers.grid)
		work->numbers = table_figures_read(arena, work->document->report,
						   work->document->layout, work->places);
	enum table_percent kind = table_percent_kind(work->places->table, written);
	if (!table_percent(&work->numbers, place, kind, 2, &percent))
		return NULL; /* check/ has told of it */
	return table_percent_text(arena, percent, kind);
}

static void fill_cell(struct work *work, struct grid_cell *cell, const struct table_place *place)
{
	const struct prose *prose = place->cell;
	struct document *document = work->document;
	const struct style *style = cell_style(work, cell);
	if (inline_has_blocks(prose)) {
		struct node *root = arena_alloc(document->arena, sizeof *root);
		blocks_build(document, root, cell->element, prose);
		cell->first = root->first;
	} else if (prose->first) {
		struct node *text =
			node_new(document, NULL, NODE_PARAGRAPH, cell->element, prose->place);
		text->style = style;
		text->text = inline_content(document, prose, style, cell->element, NULL, NULL);
		cell->first = text;
	}
	/* Paragraphs and lists in a cell take the cell's style where they would take the text's. */
	for (struct node *node = cell->first; node; node = node->next)
		if (node->kind == NODE_PARAGRAPH && node->style == document->layout->text)
			node->style = work->look->cell;
	cell->percent = inline_text(document, percent_text(work, place), work->look->percent,
				    cell->element);
	cell->marked = prose_attribute(prose, "mark");
	cell->mark = inline_text(document, cell->marked, work->look->percent, cell->element);
}

static struct element *cell_element(struct work *work, struct grid_cell *cell, struct element *row)
{
	bool heads = cell->is_head || cell->is_label || cell->is_sub_head;
	struct element *element =
		element_new(work->document->arena, row, heads ? ELEMENT_TH : ELEMENT_TD);
	if (heads)
		element->scope = cell->is_label ? SCOPE_ROW : SCOPE_COLUMN;
	element->column_span = (uint16_t)(cell->column_span > 1 ? cell->column_span : 0);
	element->row_span = (uint16_t)(cell->row_span > 1 ? cell->row_span : 0);
	return element;
}

static void build_cell(struct work *work, const struct table_place *place, struct grid_cell *cell,
		       struct element *row)
{
	bool head = place->row < work->grid->head_rows;
	bool sub_head = place->cell->kind == PROSE_SUB_HEAD;
	*cell = (struct grid_cell) {
		.row = place->row,
		.column = place->column,
		.row_span = place->row_span,
		.column_span = place->column_span,
		.is_head = head,
		.is_label = place->cell->kind == PROSE_TH && !head,
		.is_total = work->grid->kinds[place->row] == GRID_TOTAL ||
			    (work->totals[place->column] && place->column_span == 1),
		.is_sub_head = sub_head,
		.align = sub_head ? STYLE_LEFT : work->aligns[place->column],
		.decimal = !head && work->decimals[place->column] && place->column_span == 1,
	};
	cell->element = cell_element(work, cell, row);
	const char *around = language_enter(work->document, place->cell, cell->element);
	fill_cell(work, cell, place);
	language_leave(work->document, around);
}

/* A row that is short of cells still has as many as the others for who reads the tags. */
static void fill_hole(struct work *work, struct element *row, int columns)
{
	if (columns > 0)
		element_new(work->document->arena, row, ELEMENT_TD)->column_span =
			(uint16_t)(columns > 1 ? columns : 0);
}

static void build_rows(struct work *work)
{
	struct grid *grid = work->grid;
	struct arena *arena = work->document->arena;
	int *reach = arena_array(arena, (size_t)grid->columns, sizeof *reach); /* rows taken */
	size_t next = 0;
	for (int row = 0; row < grid->rows; row++) {
		struct element *element = element_new(arena, work->table, ELEMENT_TR);
		const char *around =
			language_enter(work->document, work->places->rows[row], element);
		int hole = 0;
		for (int column = 0; column < grid->columns;) {
			const struct table_place *place = &work->places->places[next];
			bool begins = next < work->places->place_count && place->row == row &&
				      place->column == column;
			if (!begins) {
				bool taken = reach[column++] > row; /* by a cell of a row above */
				if (taken)
					fill_hole(work, element, hole);
				hole = taken ? 0 : hole + 1;
				continue;
			}
			fill_hole(work, element, hole);
			hole = 0;
			build_cell(work, place, &grid->cells[next++], element);
			for (int i = 0; i < place->column_span; i++)
				reach[column++] = row + place->row_span;
		}
		fill_hole(work, element, hole);
		language_leave(work->document, around);
	}
}

/* "14.75mm * 2* 30mm": lengths, shares of what is left; what is not said is found from the content. */
static void read_widths(struct work *work, const char *text)
{
	struct grid *grid = work->grid;
	struct token token;
	for (int i = 0; i < grid->columns && token_next(&text, &token); i++) {
		char word[24] = "";
		if (token.length >= sizeof word)
			return;
		memcpy(word, token.text, token.length);
		char *end;
		double share = strtod(word, &end);
		if (*end == '*')
			grid->widths[i] = -(length_t)((end == word ? 1.0 : share) * 1000000.0);
		else
			(void)length_parse(word, &grid->widths[i]);
	}
}

/* Columns of figures are aligned by their decimal point if nothing else is said. */
static void read_aligns(struct work *work, const char *text)
{
	for (int i = 0; i < work->grid->columns; i++) {
		work->decimals[i] = work->figures && i;
		work->aligns[i] = work->decimals[i] ? STYLE_RIGHT : STYLE_LEFT;
	}
	struct token token;
	for (int i = 0; i < work->grid->columns && token_next(&text, &token); i++) {
		work->decimals[i] = token_is(token, "decimal");
		work->aligns[i] =
			work->decimals[i] || token_is(token, "right") ? STYLE_RIGHT : STYLE_LEFT;
	}
}

/* Which rows are totals and sub-heads, and which columns their head calls totals. */
static void read_kinds(struct work *work)
{
	struct grid *grid = work->grid;
	const struct table_grid *places = work->places;
	enum grid_row *kinds =
		arena_array(work->document->arena, (size_t)grid->rows, sizeof *kinds);
	for (int row = 0; row < grid->rows; row++) {
		if (places->rows[row]->kind == PROSE_SUB_HEAD) {
			kinds[row] = GRID_SUB_HEAD;
			grid->has_sub_heads = true;
		} else if (prose_says_yes(places->rows[row], "total")) {
			kinds[row] = GRID_TOTAL;
		}
	}
	grid->kinds = kinds;
	for (size_t i = 0; i < places->place_count && places->places[i].row < grid->head_rows; i++)
		if (prose_says_yes(places->places[i].cell, "total"))
			for (int column = 0; column < places->places[i].column_span; column++)
				work->totals[places->places[i].column + column] = true;
}

static void build_notes(struct work *work, const struct prose *table, struct element *element)
{
	struct document *document = work->document;
	const struct style *style = work->look->note;
	struct node *root = arena_alloc(document->arena, sizeof *root);
	struct grid *grid = work->grid;
	size_t capacity = 0;
	for (const struct prose *child = table->first; child; child = child->next) {
		if (child->kind != PROSE_NOTE && child->kind != PROSE_SOURCE)
			continue;
		struct element *p = element_new(document->arena, element, ELEMENT_P);
		struct node *note = node_new(document, root, NODE_PARAGRAPH, p, child->place);
		const char *lead = child->kind == PROSE_SOURCE ? work->look->source
							       : prose_attribute(child, "mark");
		const char *around = language_enter(document, child, p);
		note->style = style;
		note->text = inline_content(document, child, style, p, lead, style);
		language_leave(document, around);
		if (child->kind != PROSE_NOTE || !lead)
			continue;
		struct note *again = arena_alloc(document->arena, sizeof *again);
		again->after_content = true;
		grid->marked = arena_grow(document->arena, grid->marked, grid->marked_count,
					  &capacity, sizeof *grid->marked);
		grid->marked[grid->marked_count++] = (struct grid_note) { lead, note, again };
	}
	grid->notes = root->first;
}

static void build_caption(struct work *work, const struct prose *table)
{
	struct document *document = work->document;
	struct grid *grid = work->grid;
	const char *number = prose_attribute(table, "number");
	const char *title = prose_attribute(table, "title");
	if (number || title)
		grid->caption = element_new(document->arena, work->table, ELEMENT_CAPTION);
	grid->number = inline_text(document, number, work->look->number, grid->caption);
	grid->title = inline_text(document, title, work->look->title, grid->caption);
	grid->name = number ? number : title ? title : "this table";
}

void grid_build(struct document *document, struct node *parent, struct element *element,
		const struct prose *prose)
{
	struct arena *arena = document->arena;
	prose = data_rows_expand(document, prose);
	struct table_grid places = table_grid_read(arena, prose);
	struct grid *grid = arena_alloc(arena, sizeof *grid);
	struct work work = { .document = document, .grid = grid, .places = &places };
	size_t columns = (size_t)places.columns;
	grid->columns = places.columns;
	grid->rows = places.row_count;
	grid->head_rows = places.head_rows;
	grid->cell_count = places.place_count;
	grid->cells = arena_array(arena, grid->cell_count, sizeof *grid->cells);
	grid->widths = arena_array(arena, columns, sizeof *grid->widths);
	grid->aligns = work.aligns = arena_array(arena, columns, sizeof *work.aligns);
	work.decimals = arena_array(arena, columns, sizeof *work.decimals);
	work.totals = arena_array(arena, columns, sizeof *work.totals);
	work.figures = !prose_says(prose, "look", "objectives");
	grid->look = work.look = work.figures ? &document->layout->figures_table
					      : &document->layout->objectives_table;
	read_widths(&work, prose_attribute(prose, "columns"));
	read_aligns(&work, prose_attribute(prose, "align"));
	read_kinds(&work);

	work.table = element_new(arena, element, ELEMENT_TABLE);
	struct node *node = node_new(document, parent, NODE_GRID, work.table, prose->place);
	node->spans = !prose_says(prose, "span", "column");
	node->grid = grid;
	build_caption(&work, prose);
	build_rows(&work);
	grid_tag_heads(arena, grid);
	build_notes(&work, prose, element);
}
