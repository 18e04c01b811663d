/* Tables in prose: whether the percents under figures are right, and say of what they are. */
#include <string.h>

#include "check/check_table_parts.h"

static void tell_wrong(const struct table_check *table, const struct table_place *place,
		       enum table_percent kind, struct decimal right, bool was_cut)
{
	const struct check *check = table->check;
	const char *what = kind == PERCENT_CHANGE ? "the change on the figure before"
						  : "the share of the total";
	message_add(check->messages, MESSAGE_WARNING, prose_attribute_place(place->cell, "percent"),
		    was_cut ? "percent-cut" : "wrong-percent", "%s, %s: %s is %s, not %s%s",
		    table_row_name(table, place->row), table_column_name(table, place->column),
		    what, table_percent_text(check->arena, right, kind),
		    prose_attribute(place->cell, "percent"),
		    was_cut ? ": a percent is rounded, not cut" : "");
}

static void tell_unknown(const struct table_check *table, const struct table_place *place)
{
	message_add(table->check->messages, MESSAGE_ERROR,
		    prose_attribute_place(place->cell, "percent"), "no-percent",
		    "this percent cannot be computed: percent=\"auto\" needs percent=\"change\" "
		    "on the table and a figure before it that is not 0, or percent=\"share\" and "
		    "a percent-of= or a row of totals");
}

static void check_percent(const struct table_check *table, const struct table_place *place,
			  const char *written)
{
	enum table_percent kind = table_percent_kind(table->grid.table, written);
	struct cell_figure given;
	struct decimal right, exact;
	if (!strcmp(written, "auto")) {
		if (!table_percent(&table->figures, place, kind, 2, &right))
			tell_unknown(table, place);
		return;
	}
	if (prose_says_yes(place->cell, "checked") ||
	    !cell_figure_read(written, strlen(written), &given))
		return;
	uint8_t scale = given.number.scale;
	if (!table_percent(&table->figures, place, kind, scale, &right) ||
	    decimal_compare(given.number, right) == 0)
		return;
	bool was_cut = table_percent(&table->figures, place, kind, DECIMAL_MAX_SCALE - 2, &exact) &&
		       decimal_compare(given.number, decimal_cut(exact, scale)) == 0;
	tell_wrong(table, place, kind, right, was_cut);
}

/* Words that tell what a percent is of; in Welsh "y cant". */
static bool says_percent(const char *words)
{
	static const char *const signs[] = { "%",     "per cent", "percent", "Per cent", "y cant",
					     "share", "Share",	  "change",  "Change" };
	for (size_t i = 0; words && i < sizeof signs / sizeof signs[0]; i++)
		if (strstr(words, signs[i]))
			return true;
	return false;
}

static bool is_explained(const struct table_check *table)
{
	const struct prose *prose = table->grid.table;
	struct arena *arena = table->check->arena;
	if (prose_attribute(prose, "percent-of") || says_percent(prose_attribute(prose, "title")))
		return true;
	for (size_t i = 0; i < table->grid.place_count; i++)
		if (table->grid.places[i].cell->kind != PROSE_TD &&
		    says_percent(table_cell_words(arena, table->grid.places[i].cell)))
			return true;
	for (const struct prose *child = prose->first; child; child = child->next)
		if (child->kind == PROSE_NOTE && says_percent(table_cell_words(arena, child)))
			return true;
	return false;
}

/* A head that speaks of changes over what are shares. */
static const struct prose *find_wrong_head(const struct table_check *table)
{
	for (size_t i = 0; i < table->grid.place_count; i++) {
		const struct prose *cell = table->grid.places[i].cell;
		const char *words =
			cell->kind != PROSE_TD ? table_cell_words(table->check->arena, cell) : "";
		if (table->grid.places[i].row < table->grid.head_rows &&
		    (strstr(words, "% change") || strstr(words, "(change)")))
			return cell;
	}
	return NULL;
}

static void check_head(const struct table_check *table, const struct table_place *first)
{
	const struct prose *prose = table->grid.table;
	bool shares = prose_attribute(prose, "percent-of") || prose_says(prose, "percent", "share");
	const struct prose *head = first && shares ? find_wrong_head(table) : NULL;
	if (head)
		message_add(table->check->messages, MESSAGE_WARNING, head->place, "percent-of-what",
			    "the head speaks of changes, but what stands under the figures are "
			    "shares");
}

void check_prose_percents(const struct table_check *table)
{
	const struct table_place *first = NULL;
	for (size_t i = 0; i < table->grid.place_count; i++) {
		const struct table_place *place = &table->grid.places[i];
		const char *written = prose_attribute(place->cell, "percent");
		if (!written)
			continue;
		first = first ? first : place;
		check_percent(table, place, written);
	}
	check_head(table, first);
	if (first && !is_explained(table))
		message_add(table->check->messages, MESSAGE_WARNING,
			    prose_attribute_place(first->cell, "percent"), "percent-of-what",
			    "nothing says what this is a per cent of: say it in a head, \"Category "
			    "(%% change)\", or in a note");
}
