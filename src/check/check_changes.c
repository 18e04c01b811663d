/*
 * Changes in prose: "973 orders, an increase of 446", "a rise of 30 per cent". The figure before is that of
 * the year before, or the one beside it in a table that the area wrote.
 */
#include <stdlib.h>

#include "base/phrases.h"
#include "check/figure_check.h"
#include "check/misprint.h"
#include "check/shares.h"

enum { LEAST_CHANGED = 20, NEAR = 3 };

/* The words before a number make it a change: "an increase of", "rose by". */
static bool is_change(const struct figure_check *on, size_t index)
{
	static const char *const changes[] = { "increase of ",	"rise of ",
					       "growth of ",	"decrease of ",
					       "fall of ",	"reduction of ",
					       "drop of ",	"cynnydd o ",
					       "gostyngiad o ", "increased by ",
					       "rose by ",	"risen by ",
					       "grew by ",	"grown by ",
					       "fell by ",	"fallen by ",
					       "decreased by ", "dropped by ",
					       "reduced by ",	"up by ",
					       "down by ",	NULL };
	size_t start = on->sentence.start, end = on->numbers[index].start;
	return phrase_before(on->sentence.text + start, end - start, changes) > 0;
}

/* The sentence has the figure as a number, or calls it by its row and column. */
static bool is_about(const struct figure_check *on, const struct known_change *change)
{
	bool has_count = false;
	for (size_t i = 0; i < on->count; i++) {
		const struct number *number = &on->numbers[i];
		if (number->kind != NUMBER_COUNT || is_change(on, i))
			continue;
		has_count = true;
		if (number->value.units == change->now && change->now >= LEAST_CHANGED)
			return true;
	}
	return !has_count && change->figure && calls_figure(on, whole_sentence(on), change->figure);
}

/* Of the figure before. Where it is wrong: what it should be, and whether it is near that. */
static bool is_right_percent(const struct number *number, const struct known_change *change,
			     struct decimal *right, bool *is_near)
{
	struct decimal exact, apart = decimal_from_int(llabs(change->now - change->before));
	enum share_verdict verdict =
		share_judge(number->value, apart, decimal_from_int(change->before), right, &exact);
	if (verdict == SHARE_IS_RIGHT || verdict == SHARE_IS_UNKNOWN)
		return true;
	*is_near = is_within_tenths(exact, number->value, number->value.scale ? NEAR : 10);
	return false;
}

static void tell(const struct figure_check *on, size_t index, const struct known_change *change,
		 const char *right)
{
	struct arena *arena = on->check->arena;
	number_warn(on, index, "wrong-change", "from %s to %s the change is %s",
		    number_text(arena, change->before), number_text(arena, change->now), right);
}

static void check_change(const struct figure_check *on, size_t index)
{
	const struct number *number = &on->numbers[index];
	const struct known_figures *figures = on->check->figures;
	const struct known_change *near = NULL;
	const char *right = "";
	for (size_t i = 0; i < figures->change_count; i++) {
		const struct known_change *change = &figures->changes[i];
		int64_t apart = llabs(change->now - change->before);
		struct decimal percent;
		bool is_near;
		if (!is_about(on, change))
			continue;
		if (number->kind == NUMBER_PERCENT) {
			if (is_right_percent(number, change, &percent, &is_near))
				return;
			if (is_near)
				right = percent_text(on->check->arena, percent);
		} else {
			if (number->value.units == apart)
				return;
			is_near = misprint_is_near(number->value.units, apart, NEAR, 3);
			if (is_near)
				right = number_text(on->check->arena, apart);
		}
		if (is_near)
			near = change;
	}
	if (near)
		tell(on, index, near, right);
}

void check_changes_in_words(const struct figure_check *on)
{
	for (size_t i = 0; i < on->count; i++) {
		enum number_kind kind = on->numbers[i].kind;
		if ((kind == NUMBER_COUNT || kind == NUMBER_PERCENT) &&
		    on->numbers[i].bound == BOUND_EXACT && is_change(on, i))
			check_change(on, i);
	}
}
