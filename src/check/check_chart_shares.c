/*
 * Per cents that a chart brings in rows of its own: those of a pie, or of a bar that is divided to 100, add up
 * to that but for what rounding leaves; and each is the share that the tables give, where its row's name calls
 * one.
 */
#include <string.h>

#include "base/tokens.h"
#include "check/check_parts.h"
#include "check/shares.h"

static bool is_of_kind(const struct prose *chart, const char *const *kinds)
{
	const char *kind = prose_attribute(chart, "kind");
	return kind && is_one_of(kind, strlen(kind), kinds);
}

static bool counts_per_cents(const struct prose *chart)
{
	const char *unit = prose_attribute(chart, "unit");
	return unit && (strchr(unit, '%') || strstr(unit, "per cent") || strstr(unit, "percent") ||
			strstr(unit, "y cant"));
}

static const struct prose *text_of(const struct prose *row)
{
	while (row->first && row->first->kind == PROSE_P)
		row = row->first;
	return prose_only_text(row);
}

static void add_row(struct percents *all, const struct prose *row)
{
	const struct prose *text = text_of(row);
	const char *rest = text ? text->text : NULL;
	struct decimal number;
	all->is_known = all->is_known && text;
	for (struct token token; token_next(&rest, &token);) {
		if (decimal_parse(token.text, token.length, &number))
			percents_add(all, number);
		else if (!token_is(token, "-"))
			all->is_known = false;
	}
}

static void judge(const struct check *check, const struct percents *all, struct place place)
{
	if (all->count >= 2 && percents_miss_whole(all, false))
		message_add(
			check->messages, MESSAGE_WARNING, place, "percents-sum",
			"the per cents of the chart add up to %s, and rounding does not make that "
			"of 100%%",
			percent_text(check->arena, all->sum));
}

/* "Category 1" and its figure, read as a sentence says it. */
static void check_row(const struct check *check, const struct prose *row)
{
	const char *name = prose_attribute(row, "name");
	const struct prose *text = text_of(row);
	struct decimal number;
	if (!name || !text || row->place.source != check->report->source ||
	    !decimal_parse(text->text, strlen(text->text), &number))
		return;
	struct passage passage =
		passage_of_cell(check->arena, arena_printf(check->arena, "%s: ", name), text);
	passage.text = arena_printf(check->arena, "%s%%", passage.text);
	check_percent_of_row(check, &passage);
}

void check_chart_shares(const struct check *check, const struct prose *chart)
{
	static const char *const whole_kinds[] = { "pie", "ring", NULL };
	static const char *const row_kinds[] = { "stacked-100", NULL };
	struct percents all = { .is_known = true };
	if (!counts_per_cents(chart) || prose_says_yes(chart, "checked"))
		return;
	for (const struct prose *row = chart->first; row; row = row->next) {
		if (row->kind != PROSE_ROW)
			continue;
		struct percents own = { .is_known = true };
		add_row(&own, row);
		add_row(&all, row);
		if (is_of_kind(chart, row_kinds))
			judge(check, &own, row->place);
		check_row(check, row);
	}
	if (is_of_kind(chart, whole_kinds))
		judge(check, &all, chart->place);
}
