/* Rule 6 of the national format: a part that is listed elsewhere agrees with its table. */
#include <string.h>

#include "check/check_parts.h"
#include "load/field.h"
#include "load/figure_path.h"

static const struct figure *find(const struct check *check, const char *path)
{
	struct figure_path found =
		figure_path_find(check->arena, check->report, check->layout, path);
	return found.fault == PATH_GOOD ? found.figure : NULL;
}

/* A figure that is written, or the field of one. false: it is none, and that was told. */
static bool read_figure(const struct check *check, const struct prose *division,
			struct figure *figure)
{
	const char *text = prose_attribute(division, "figure");
	struct place place = prose_value_place(division, "figure", 0);
	*figure = (struct figure) { .place = place };
	if (!text)
		return false;
	const char *rest = text;
	struct field field;
	if (*text == '{' && field_next(&rest, &field) && !*rest && field.kind == FIELD_FIGURE) {
		/* Where there is none, that is told with all other fields. */
		const struct figure *found =
			find(check, arena_strndup(check->arena, field.argument, field.length));
		if (found)
			*figure = *found;
		figure->place = place;
		return found;
	}
	if (!strcmp(text, "-")) {
		figure->state = FIGURE_NOT_APPLICABLE;
		return true;
	}
	if (decimal_parse(text, strlen(text), &figure->number))
		return true;
	message_add(check->messages, MESSAGE_ERROR, place, "not-a-figure",
		    "\"%s\" is no figure: a number is written 7368 or 7,368, or as a field: "
		    "{figure:table.row.column}",
		    text);
	return false;
}

static bool agrees(const struct figure *a, const struct figure *b)
{
	return a->state == b->state &&
	       (a->state != FIGURE_NUMBER || decimal_compare(a->number, b->number) == 0);
}

void check_divisions(const struct check *check, const struct prose *divisions)
{
	size_t count = 0, added = 0;
	for (const struct prose *child = divisions->first; child; child = child->next)
		count++;
	struct figure *figures = arena_array(check->arena, count, sizeof *figures);
	const struct figure **parts = arena_array(check->arena, count, sizeof(struct figure *));
	const struct prose *total = NULL;
	struct figure stated = { 0 };
	bool all = true;
	for (const struct prose *child = divisions->first; child; child = child->next) {
		struct figure *figure = prose_says_yes(child, "total") ? &stated : &figures[added];
		all = read_figure(check, child, figure) && all;
		if (prose_says_yes(child, "total"))
			total = child;
		else
			parts[added++] = figure;
	}
	const char *of = prose_attribute(divisions, "of");
	if (of)
		check_path(check, of, of, prose_value_place(divisions, "of", 0), false);
	const struct figure *cell = of ? find(check, of) : NULL;
	struct figure sum = figure_sum(parts, added);
	if (!all || !added || sum.state == FIGURE_OMITTED)
		return;
	if (total && !agrees(&sum, &stated))
		message_add(check->messages, MESSAGE_WARNING, stated.place, "wrong-total",
			    "the divisions sum to %s, not to %s", figure_told(check->arena, &sum),
			    figure_told(check->arena, &stated));
	if (cell && !agrees(&sum, cell))
		message_add(
			check->messages, MESSAGE_WARNING, prose_value_place(divisions, "of", 0),
			"wrong-total",
			"the divisions sum to %s, but %s is %s: a part that is listed elsewhere "
			"must agree",
			figure_told(check->arena, &sum), of, figure_told(check->arena, cell));
}
