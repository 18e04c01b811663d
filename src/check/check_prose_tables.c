/* Tables in prose: their columns, their totals and percents, and the marks of their notes. */
#include <string.h>

#include "base/tokens.h"
#include "check/check_table_parts.h"

const char *table_column_name(const struct table_check *table, int column)
{
	const struct table_place *head =
		table_place_at(&table->figures, table->grid.head_rows - 1, column);
	if (table->grid.head_rows && head)
		return table_cell_words(table->check->arena, head->cell);
	return "this column";
}

const char *table_row_name(const struct table_check *table, int row)
{
	const struct table_place *label = table_place_at(&table->figures, row, 0);
	return label ? table_cell_words(table->check->arena, label->cell) : "this row";
}

static void read_heads(struct table_check *table)
{
	for (int i = 0; i < GRID_COLUMNS_MOST; i++)
		table->adds_up[i] = true;
	for (size_t i = 0; i < table->grid.place_count; i++) {
		const struct table_place *place = &table->grid.places[i];
		if (place->row >= table->grid.head_rows)
			break;
		for (int column = place->column; column < place->column + place->column_span;
		     column++) {
			if (prose_says_yes(place->cell, "total"))
				table->totals[column] = true;
			if (prose_says(place->cell, "added", "no"))
				table->adds_up[column] = false;
		}
	}
}

static void check_aligns(const struct check *check, const struct prose *table)
{
	static const char *const known[] = { "left", "right", "decimal", NULL };
	const char *aligns = prose_attribute(table, "align");
	const char *rest = aligns;
	for (struct token token; token_next(&rest, &token);) {
		if (is_one_of(token.text, token.length, known))
			continue;
		const char *word = arena_strndup(check->arena, token.text, token.length);
		struct likely likely = likely_start(word);
		for (size_t i = 0; known[i]; i++)
			likely_offer(&likely, known[i]);
		message_add(check->messages, MESSAGE_ERROR,
			    prose_value_place(table, "align", (size_t)(token.text - aligns)),
			    "unknown-align",
			    "a column is aligned left, right or decimal, not \"%s\"%s", word,
			    likely_clause(check->arena, &likely));
	}
}

/* The note that explains a mark. */
static const struct prose *find_note(const struct prose *table, const char *mark)
{
	for (const struct prose *child = table->first; child; child = child->next) {
		const char *own = child->kind == PROSE_NOTE ? prose_attribute(child, "mark") : NULL;
		if (own && !strcmp(own, mark))
			return child;
	}
	return NULL;
}

static bool is_before(const struct prose *note, const struct prose *other)
{
	while (note && note != other)
		note = note->next;
	return note != NULL;
}

/* The notes whose marks have been met: only the first mark of each says where its note should stand. */
struct met_notes {
	const struct prose *items[32];
	size_t count;
};

static bool is_met(struct met_notes *met, const struct prose *note)
{
	for (size_t i = 0; i < met->count; i++)
		if (met->items[i] == note)
			return true;
	if (met->count < sizeof met->items / sizeof *met->items)
		met->items[met->count++] = note;
	return false;
}

/* Each mark has its note, each note its mark, and they come in one order. */
static void check_marks(const struct check *check, const struct table_grid *grid)
{
	const struct prose *last = NULL;
	struct met_notes met = { .count = 0 };
	for (size_t i = 0; i < grid->place_count; i++) {
		const struct prose *cell = grid->places[i].cell;
		const char *mark = cell->attributes ? prose_attribute(cell, "mark") : NULL;
		const struct prose *note = mark ? find_note(grid->table, mark) : NULL;
		if (mark && !note)
			message_add(check->messages, MESSAGE_WARNING,
				    prose_attribute_place(cell, "mark"), "mark-without-note",
				    "no note under the table explains the mark %s: "
				    "<note mark=\"%s\">...</note>",
				    mark, mark);
		if (note && is_met(&met, note))
			continue;
		if (note && last && !is_before(last, note) && is_before(note, last))
			message_add(check->messages, MESSAGE_WARNING, note->place,
				    "notes-out-of-order",
				    "the note on %s stands before that on %s, which is marked "
				    "first in the table",
				    mark, prose_attribute(last, "mark"));
		if (note && (!last || is_before(last, note)))
			last = note;
	}
}

static bool has_mark(const struct table_grid *grid, const char *mark)
{
	for (size_t i = 0; i < grid->place_count; i++) {
		const char *own = prose_attribute(grid->places[i].cell, "mark");
		if (own && !strcmp(own, mark))
			return true;
	}
	return false;
}

static void check_notes(const struct check *check, const struct table_grid *grid)
{
	for (const struct prose *note = grid->table->first; note; note = note->next) {
		const char *mark = note->kind == PROSE_NOTE ? prose_attribute(note, "mark") : NULL;
		if (mark && !has_mark(grid, mark))
			message_add(check->messages, MESSAGE_WARNING, note->place,
				    "note-without-mark",
				    "no cell of the table has the mark %s that this note explains",
				    mark);
	}
}

/* "27mm", "*", "2*" */
static bool is_width(const char *word)
{
	length_t length;
	size_t digits = strspn(word, "0123456789.");
	return !strcmp(word + digits, "*") || (length_parse(word, &length) && length > 0);
}

static void check_widths(const struct table_check *table, const struct prose *prose)
{
	const struct check *check = table->check;
	const char *widths = prose_attribute(prose, "columns");
	int count = 0;
	const char *rest = widths;
	for (struct token token; token_next(&rest, &token); count++) {
		const char *word = arena_strndup(check->arena, token.text, token.length);
		if (!is_width(word))
			message_add(
				check->messages, MESSAGE_ERROR,
				prose_value_place(prose, "columns", (size_t)(token.text - widths)),
				"bad-value",
				"\"%s\" is no width of a column: write 27mm, or * for a share "
				"of what is left",
				word);
	}
	if (count > table->grid.columns)
		message_add(check->messages, MESSAGE_WARNING,
			    prose_value_place(prose, "columns", 0), "too-many-widths",
			    "%d widths are given, but the table has %d column%s", count,
			    table->grid.columns, table->grid.columns == 1 ? "" : "s");
}

void check_prose_table(const struct check *check, const struct prose *prose, bool judges)
{
	struct table_check table = { .check = check, .judges = judges };
	table.grid = table_grid_read(check->arena, prose);
	table.figures = table_figures_read(check->arena, check->report, check->layout, &table.grid);
	if (table.grid.lost)
		message_add(check->messages, MESSAGE_ERROR, table.grid.lost->place,
			    "too-many-columns", "a table has %d columns at most",
			    GRID_COLUMNS_MOST);
	read_heads(&table);
	check_aligns(check, prose);
	check_widths(&table, prose);
	check_prose_sums(&table);
	check_prose_percents(&table);
	check_percent_columns(&table);
	check_table_figures(&table);
	check_marks(check, &table.grid);
	check_notes(check, &table.grid);
}
