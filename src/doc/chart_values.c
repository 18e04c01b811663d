/* Figures that a chart names instead of typing them: sums, differences, shares, rates, all exact. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "doc/chart_figures.h"
#include "doc/fields.h"
#include "load/figures.h"

enum { ADDENDS_MOST = 100, PLACES_MOST = 3 };

static struct figure *new_figure(struct document *document, const struct prose *prose)
{
	struct figure *figure = arena_alloc(document->arena, sizeof *figure);
	figure->place = prose->place;
	figure->computed = true;
	figure->state = FIGURE_OMITTED;
	return figure;
}

/* What one word stands for: a number, a path to a figure. */
static struct figure operand(struct document *document, const char *word)
{
	const struct figure *found = report_figure(document, word);
	struct figure figure = { .state = FIGURE_OMITTED };
	if (found)
		return *found;
	if (decimal_parse(word, strlen(word), &figure.number))
		figure.state = FIGURE_NUMBER;
	return figure;
}

struct operands {
	const struct figure *items[ADDENDS_MOST];
	size_t count;
};

static struct operands operands(struct document *document, const char *list)
{
	struct operands operands = { 0 };
	struct chart_names names = chart_names_split(document->arena, list, ' ', (int)ADDENDS_MOST);
	for (int i = 0; i < names.count; i++) {
		struct figure *figure = arena_alloc(document->arena, sizeof *figure);
		*figure = operand(document, fields_fill(document, names.items[i], NULL));
		operands.items[operands.count++] = figure;
	}
	return operands;
}

/* The first without the others; "-" takes nothing away. */
static struct figure difference(const struct operands *operands)
{
	if (!operands->count)
		return (struct figure) { .state = FIGURE_OMITTED };
	struct figure first = *operands->items[0];
	struct figure others = figure_sum(operands->items + 1, operands->count - 1);
	if (first.state != FIGURE_NUMBER || others.state == FIGURE_NOT_APPLICABLE)
		return first;
	if (others.state != FIGURE_NUMBER ||
	    !decimal_subtract(first.number, others.number, &first.number))
		first.state = FIGURE_OMITTED;
	return first;
}

static int places_of(const struct prose *prose, int otherwise)
{
	const char *text = prose_attribute(prose, "places");
	long places = text ? strtol(text, NULL, 10) : otherwise;
	return places < 0 ? 0 : places > PLACES_MOST ? PLACES_MOST : (int)places;
}

/* Of how many a rate is: 10^power. */
static int power_of(const char *per)
{
	int power = 0;
	for (; per && *per; per++)
		power += *per == '0';
	return power;
}

/* part / whole, times 10^power, to so many places. */
static struct figure ratio(struct figure part, struct figure whole, int power, int places)
{
	struct figure figure = { .state = FIGURE_OMITTED };
	if (part.state != FIGURE_NUMBER || whole.state != FIGURE_NUMBER) {
		bool absent =
			part.state == FIGURE_NOT_APPLICABLE || whole.state == FIGURE_NOT_APPLICABLE;
		figure.state = absent ? FIGURE_NOT_APPLICABLE : FIGURE_OMITTED;
		return figure;
	}
	if (!whole.number.units) {
		figure.state = FIGURE_OF_NOTHING;
		return figure;
	}
	if (decimal_ratio(part.number, whole.number, (uint8_t)power, (uint8_t)places,
			  &figure.number))
		figure.state = FIGURE_NUMBER;
	return figure;
}

static struct figure compute(struct document *document, const struct prose *prose)
{
	enum { PERCENT = 2 };
	const char *sum = prose_attribute(prose, "sum"), *cell = prose_attribute(prose, "cell");
	const char *less = prose_attribute(prose, "difference");
	const char *share = prose_attribute(prose, "share"), *rate = prose_attribute(prose, "rate");
	const char *of = prose_attribute(prose, "of");
	struct operands left = operands(document, sum	  ? sum
						  : less  ? less
						  : share ? share
						  : rate  ? rate
							  : cell);
	if (less)
		return difference(&left);
	struct figure part = figure_sum(left.items, left.count);
	if (!share && !rate)
		return part;
	struct operands right = operands(document, of);
	struct figure whole = figure_sum(right.items, right.count);
	if (share)
		return ratio(part, whole, PERCENT, places_of(prose, 1));
	return ratio(part, whole, power_of(prose_attribute(prose, "per")), places_of(prose, 0));
}

const struct figure *chart_value_compute(struct document *document, const struct prose *value)
{
	struct figure *figure = new_figure(document, value), made = compute(document, value);
	figure->state = made.state;
	figure->number = made.number;
	return figure;
}

const struct figure *chart_value_read(struct document *document, const struct prose *row,
				      const char *text, size_t length)
{
	struct figure *figure = new_figure(document, row);
	figure->computed = false;
	if (!figure_parse(text, length, figure))
		message_add(document->messages, MESSAGE_ERROR, row->place, "not-a-figure",
			    "\"%.*s\" is no figure: a number is written 7368 or 7,368", (int)length,
			    text);
	return figure;
}
