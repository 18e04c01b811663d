/*
 * Figures in prose held against the tables. A number is a figure's when the words around it call the
 * figure by its row and column, as the layout has them (naming.h); the surer the words, the farther may a
 * number be from the figure and still be taken for it. What no table has and nothing is like is a count of
 * something else.
 */
#include <stdlib.h>
#include <string.h>

#include "check/figure_check.h"
#include "check/misprint.h"
#include "load/year.h"

enum {
	LEAST = 10, /* smaller ones are counts of anything */
	LEAST_OF_ANOTHER = 20,
	LEAST_FAR = 100,
	LONG = 4,      /* digits of a number that hardly is near a figure by chance */
	SURE = 35,     /* per cent by which a number may differ, where words call the figure */
	HALF_SURE = 3, /* where they call half of it */
	UNSURE = 2,    /* where they do not, and the number is long */
};

/* What is called by row and column is meant before what is called by one of them; then what is nearer. */
static bool is_better(const struct figure_check *on, struct span words, int64_t number,
		      const struct known_figure *figure, const struct known_figure *other)
{
	if (!other)
		return true;
	int said = calls_row(on, words, figure) + calls_column(on, words, figure);
	int other_said = calls_row(on, words, other) + calls_column(on, words, other);
	if (said != other_said)
		return said > other_said;
	return llabs(number - figure->number) < llabs(number - other->number);
}

/* The figure that the number was meant for; NULL: none. */
static const struct known_figure *find_meant(const struct figure_check *on, size_t index,
					     int64_t number)
{
	const struct known_figures *figures = on->check->figures;
	struct span words = words_of(on, index);
	struct span all = whole_sentence(on);
	const struct known_figure *half = NULL, *unsure = NULL, *sure = NULL;
	for (size_t i = 0; i < figures->count; i++) {
		const struct known_figure *figure = &figures->items[i];
		int64_t meant = figure->number;
		if (!is_this_year(on, figure) || meant < LEAST)
			continue;
		if (!on->other_time && misprint_is_near(number, meant, SURE, 3) &&
		    calls_figure(on, words, figure) && is_better(on, words, number, figure, sure))
			sure = figure;
		if (!half && misprint_is_near(number, meant, HALF_SURE, 3) &&
		    calls_half(on, all, figure) &&
		    (!on->other_time || misprint_digits(number) >= LONG))
			half = figure;
		if (!unsure && misprint_digits(number) >= LONG &&
		    misprint_is_near(number, meant, UNSURE, LONG) && !on->other_time)
			unsure = figure;
	}
	return sure ? sure : half ? half : unsure;
}

static const struct known_figure *this_years(const struct figure_check *on,
					     const struct known_figure *earlier)
{
	const struct known_figures *figures = on->check->figures;
	for (size_t i = 0; i < figures->count; i++) {
		const struct known_figure *figure = &figures->items[i];
		if (is_this_year(on, figure) && !strcmp(figure->form->name, earlier->form->name) &&
		    !strcmp(figure->column->name, earlier->column->name) && figure->row->name &&
		    earlier->row->name && !strcmp(figure->row->name, earlier->row->name))
			return figure;
	}
	return NULL;
}

/* A figure of an earlier year, left in the words. */
static bool tell_last_years(const struct figure_check *on, size_t index, int64_t number)
{
	enum { LEAST_UNCALLED = 100 };
	const struct check *check = on->check;
	struct span all = whole_sentence(on);
	if (on->other_time)
		return false;
	for (size_t i = 0; i < check->figures->count; i++) {
		const struct known_figure *figure = &check->figures->items[i];
		const struct known_figure *now;
		if (is_this_year(on, figure) || figure->number != number ||
		    !(number >= LEAST_UNCALLED || calls_half(on, all, figure)) ||
		    !(now = this_years(on, figure)))
			continue;
		number_warn(on, index, "last-years-figure",
			    "this is the figure of %s; this year %s is %s: write it as "
			    "{figure:...}, then it is always the table's",
			    year_text(check->arena, figure->year), figure_name(check, now),
			    number_text(check->arena, now->number));
		return true;
	}
	return false;
}

static void tell_meant(const struct figure_check *on, size_t index,
		       const struct known_figure *meant)
{
	const struct check *check = on->check;
	number_warn(
		on, index, "figure-in-words",
		"no table has this figure; %s is %s: write it as {figure:...}, then it is always "
		"the table's",
		figure_name(check, meant), number_text(check->arena, meant->number));
}

static void tell_unknown(const struct figure_check *on, size_t index, int64_t number)
{
	if (tell_last_years(on, index, number))
		return;
	const struct known_figure *meant = find_meant(on, index, number);
	if (meant)
		tell_meant(on, index, meant);
}

/* Two figures of one kind, where the words call the one and not the other. */
static bool is_beside(const struct figure_check *on, struct span words,
		      const struct known_figure *called, const struct known_figure *other)
{
	bool rows = called->row_name && called->row_name->is_numbered;
	bool columns = called->head_name != NULL;
	if (rows && calls_row(on, words, called) && other->row_name != called->row_name)
		return other->row->total || (other->row_name && other->row_name->is_numbered);
	if (columns && calls_column(on, words, called) && other->head_name != called->head_name)
		return other->column->total || other->head_name;
	return called->part == other->part && !called->row->total &&
	       called->column == other->column && other->row != called->row &&
	       name_is_surely_in(called->row_name, on->sentence.text, words.start, words.end);
}

/* A name that nothing else has: "Level 2", "Category 1", "SHPO". */
static bool has_sure_name(const struct known_figure *figure)
{
	const struct name *row = figure->row_name;
	return figure->head_name || (row && (row->is_numbered || row->initials));
}

/* The number is a table's, but of another row or column than the words say. */
static void check_of_another(const struct figure_check *on, size_t index, int64_t number)
{
	const struct check *check = on->check;
	const struct known_figures *figures = check->figures;
	struct span words = words_of(on, index);
	struct span all = whole_sentence(on);
	const struct known_figure *called = NULL, *has = NULL;
	for (size_t i = 0; i < figures->count; i++) {
		const struct known_figure *figure = &figures->items[i];
		if (!is_this_year(on, figure))
			continue;
		if (figure->number == number)
			has = has ? has : figure;
		if (!calls_figure(on, words, figure) ||
		    (figure->row_is_all && figure->column_is_all))
			continue;
		/* Who calls two of them says more than is understood here. */
		if (called && called->part == figure->part)
			return;
		called = called ? called : figure;
	}
	if (!called || !has || number < LEAST_OF_ANOTHER)
		return;
	bool is_sure = has_sure_name(called);
	struct span before = { index ? on->numbers[index - 1].end : on->sentence.start,
			       on->numbers[index].start };
	for (size_t i = 0; i < figures->count; i++) {
		const struct known_figure *figure = &figures->items[i];
		if (!is_this_year(on, figure) || figure->number != number)
			continue;
		/* "A Division 119 B Division 58": the name stands before its figure. */
		if (calls_row(on, before, figure) || calls_column(on, before, figure))
			return;
		/* A long number is not another's by chance. */
		bool is_far = number >= LEAST_FAR && is_sure && !calls_half(on, all, figure);
		if (!is_far && !is_beside(on, words, called, figure))
			return;
	}
	number_warn(on, index, "figure-of-another",
		    "this is the figure of %s, but the words are about %s, which is %s: look "
		    "which is meant",
		    figure_name(check, has), figure_name(check, called),
		    number_text(check->arena, called->number));
}

/* "More than 250 at Level 2" where the table has 242. */
static void check_bound(const struct figure_check *on, size_t index, int64_t number)
{
	enum { FARTHEST = 25 };
	const struct check *check = on->check;
	struct span words = words_of(on, index);
	bool over = on->numbers[index].bound == BOUND_OVER;
	const struct known_figure *wrong = NULL;
	for (size_t i = 0; i < check->figures->count; i++) {
		const struct known_figure *figure = &check->figures->items[i];
		if (!is_this_year(on, figure) || !calls_figure(on, words, figure) ||
		    !misprint_differs_by(number, figure->number, FARTHEST))
			continue;
		if (over ? figure->number > number : figure->number < number)
			return;
		wrong = figure;
	}
	if (wrong && wrong->number != number)
		number_warn(on, index, "figure-in-words", "%s is %s, which is not %s than this",
			    figure_name(check, wrong), number_text(check->arena, wrong->number),
			    over ? "more" : "fewer");
}

/* The words of a cell are few: they must call row and column both, and the number be all but theirs. */
void check_count_of_cell(const struct figure_check *on)
{
	size_t index = on->count - 1;
	int64_t number = on->numbers[index].value.units;
	struct span all = whole_sentence(on);
	const struct known_figures *figures = on->check->figures;
	if (known_figures_have(figures, number, on->check->report->year))
		return;
	for (size_t i = 0; i < figures->count; i++) {
		const struct known_figure *figure = &figures->items[i];
		if (is_this_year(on, figure) && figure->number >= LEAST &&
		    misprint_is_near(number, figure->number, HALF_SURE, 3) &&
		    calls_row(on, all, figure) && calls_column(on, all, figure)) {
			tell_meant(on, index, figure);
			return;
		}
	}
}

static void check_number(const struct figure_check *on, size_t index)
{
	const struct number *number = &on->numbers[index];
	int64_t value = number->value.units;
	const struct known_figures *figures = on->check->figures;
	if (value < LEAST)
		return;
	bool bounded = number->bound == BOUND_OVER || number->bound == BOUND_UNDER;
	if (bounded && !on->other_time)
		check_bound(on, index, value);
	/* "About 1,000" is as near as it says. */
	if (number->bound != BOUND_EXACT && value % 10 == 0)
		return;
	if (known_figures_own(figures, value))
		return;
	if (!known_figures_have(figures, value, on->check->report->year))
		tell_unknown(on, index, value);
	else if (number->bound == BOUND_EXACT)
		check_of_another(on, index, value);
}

void check_counts_in_words(const struct figure_check *on)
{
	for (size_t i = 0; i < on->count; i++)
		if (on->numbers[i].kind == NUMBER_COUNT)
			check_number(on, i);
}
