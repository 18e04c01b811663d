/* Tables in prose: their columns, their totals and percents, and the marks of their notes. */
#include <string.h>

#include "base/name_map.h"
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
		if (is_one_of(token.text, token.length, known) ||
		    !check_has_room(check, table, "unknown-align"))
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

/* A note under a table, by its mark. */
struct marked_note {
	const struct prose *note;
	size_t order;
	bool is_called; /* some cell has its mark */
};

static const char *mark_of(const struct prose *note)
{
	return note->kind == PROSE_NOTE ? prose_attribute(note, "mark") : NULL;
}

static struct name_map gather_notes(struct arena *arena, const struct prose *table)
{
	struct name_map notes = { .arena = arena };
	size_t order = 0;
	for (const struct prose *child = table->first; child; child = child->next) {
		const char *mark = mark_of(child);
		if (!mark)
			continue;
		struct marked_note *note = arena_alloc(arena, sizeof *note);
		*note = (struct marked_note) { .note = child, .order = order };
		order++;
		name_map_put(&notes, mark, strlen(mark), note);
	}
	return notes;
}

/* Only the first mark of each note says where that should stand. */
static void check_mark(const struct check *check, const struct name_map *notes,
		       const struct prose *cell, const struct marked_note **last)
{
	const char *mark = prose_attribute(cell, "mark");
	struct marked_note *note = mark ? name_map_find(notes, mark, strlen(mark)) : NULL;
	if (mark && !note)
		message_add(check->messages, MESSAGE_WARNING, prose_attribute_place(cell, "mark"),
			    "mark-without-note",
			    "no note under the table explains the mark %s: "
			    "<note mark=\"%s\">...</note>",
			    mark, mark);
	if (!note || note->is_called)
		return;
	note->is_called = true;
	if (*last && note->order < (*last)->order)
		message_add(check->messages, MESSAGE_WARNING, note->note->place,
			    "notes-out-of-order",
			    "the note on %s stands before that on %s, which is marked "
			    "first in the table",
			    mark, prose_attribute((*last)->note, "mark"));
	else
		*last = note;
}

/* Each mark has its note, each note its mark, and they come in one order. */
static void check_notes(const struct check *check, const struct table_grid *grid)
{
	struct name_map notes = gather_notes(check->arena, grid->table);
	const struct marked_note *last = NULL;
	for (size_t i = 0; i < grid->place_count; i++)
		if (grid->places[i].cell->attributes)
			check_mark(check, &notes, grid->places[i].cell, &last);
	for (const struct prose *child = grid->table->first; child; child = child->next) {
		const char *mark = mark_of(child);
		const struct marked_note *note =
			mark ? name_map_find(&notes, mark, strlen(mark)) : NULL;
		if (note && !note->is_called)
			message_add(check->messages, MESSAGE_WARNING, child->place,
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
		if (!is_width(word) && check_has_room(check, prose, "bad-value"))
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
	check_notes(check, &table.grid);
}
