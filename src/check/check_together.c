#include "check/check_together.h"

#include <stdlib.h>
#include <string.h>

#include "load/figure_path.h"
#include "load/year.h"

/* Proportions are told from here on: how many times, and by how many cases. */
enum { TIMES = 8, CASES = 30, LEAST_REPORTS = 5, PLACES = 6 };

static void check_doubles(const struct checked_report *reports, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		const struct report *report = reports[i].report;
		for (size_t j = 0; j < i; j++) {
			const struct report *other = reports[j].report;
			if (!report->area || !other->area || strcmp(report->area, other->area) != 0)
				continue;
			message_add(reports[i].messages, MESSAGE_WARNING, report->area_place,
				    "doubled-area", "%s has another report, %s: which one counts?",
				    report->area, other->source->path);
			break;
		}
	}
}

static size_t count_of_year(const struct checked_report *reports, size_t count, int year)
{
	size_t found = 0;
	for (size_t i = 0; i < count; i++)
		found += reports[i].report->year == year;
	return found;
}

static void check_years(struct arena *arena, const struct checked_report *reports, size_t count)
{
	int usual = 0;
	for (size_t i = 0; i < count; i++) {
		int year = reports[i].report->year;
		if (count_of_year(reports, count, year) > count_of_year(reports, count, usual))
			usual = year;
	}
	for (size_t i = 0; i < count; i++) {
		const struct report *report = reports[i].report;
		if (report->year && report->year != usual)
			message_add(reports[i].messages, MESSAGE_WARNING, report->year_place,
				    "other-year", "this report is for %s, most are for %s",
				    year_text(arena, report->year), year_text(arena, usual));
	}
}

static const struct figure *number_at(struct arena *arena, const struct checked_report *report,
				      const char *path)
{
	struct figure_path found = figure_path_find(arena, report->report, report->layout, path);
	bool is_number =
		found.fault == PATH_GOOD && found.figure && found.figure->state == FIGURE_NUMBER;
	return is_number ? found.figure : NULL;
}

/* What figures are measured by: the area's population, or how many it has of those that Table 1 counts. */
struct base {
	struct decimal *sizes; /* by report; 0: not known */
	const char *name;
};

static bool times(struct decimal number, int64_t factor, struct decimal *product)
{
	if (number.units > INT64_MAX / factor || number.units < -(INT64_MAX / factor))
		return false;
	*product = (struct decimal) { number.units * factor, number.scale };
	return true;
}

/* One figure of all reports, by its path. */
struct column {
	const char *path;
	const struct figure **figures; /* by report */
	struct decimal median;	       /* of the figures over their bases */
	size_t count;
};

static void find_median(struct arena *arena, const struct base *base, struct column *column,
			size_t count)
{
	struct decimal *shares = arena_array(arena, count, sizeof *shares);
	for (size_t i = 0; i < count; i++)
		if (column->figures[i] && base->sizes[i].units &&
		    decimal_divide(column->figures[i]->number, base->sizes[i], PLACES,
				   &shares[column->count]))
			column->count++;
	if (!column->count)
		return;
	qsort(shares, column->count, sizeof *shares, decimal_order);
	column->median = shares[column->count / 2];
}

/* What the figure would be if the area were as the median is, rounded; less than 0: out of range. */
static int64_t expected_of(struct decimal median, struct decimal base)
{
	enum { WHOLE = 1000000 };
	if (median.scale != PLACES || base.scale ||
	    (median.units && base.units > INT64_MAX / median.units))
		return -1;
	return (median.units * base.units + WHOLE / 2) / WHOLE;
}

static void check_figure(const struct checked_report *report, const struct base *base,
			 const struct column *column, size_t index)
{
	const struct figure *figure = column->figures[index];
	int64_t expected = figure ? expected_of(column->median, base->sizes[index]) : -1;
	if (expected < 0 || figure->number.scale)
		return;
	struct decimal limit;
	struct decimal usual = decimal_from_int(expected);
	bool large = times(usual, TIMES, &limit) && figure->number.units > expected + CASES &&
		     decimal_compare(figure->number, limit) > 0;
	bool small = times(figure->number, TIMES, &limit) &&
		     expected > figure->number.units + CASES && decimal_compare(limit, usual) < 0;
	if (!large && !small)
		return;
	char text[DECIMAL_TEXT], other[DECIMAL_TEXT];
	struct place place =
		figure->place.source ? figure->place : report->report->statistics_place;
	message_add(report->messages, MESSAGE_WARNING, place, "out-of-proportion",
		    "%s is out of all proportion: by %s, and as other areas are, about %s would be "
		    "expected (%s)",
		    decimal_format(figure->number, text), base->name, decimal_format(usual, other),
		    column->path);
}

static void check_column(struct arena *arena, const struct checked_report *reports, size_t count,
			 const struct base *base, const char *path)
{
	struct column column = { .path = path };
	column.figures = arena_array(arena, count, sizeof(const struct figure *));
	for (size_t i = 0; i < count; i++)
		column.figures[i] = number_at(arena, &reports[i], path);
	find_median(arena, base, &column, count);
	if (column.count < LEAST_REPORTS)
		return;
	for (size_t i = 0; i < count; i++)
		if (base->sizes[i].units)
			check_figure(&reports[i], base, &column, i);
}

static bool has_total(const struct table_part *part)
{
	for (const struct table_row *row = part->rows; row; row = row->next)
		if (row->total)
			return true;
	return false;
}

/* The figures that stand for a table's part: its totals, or each of a list. */
static void check_part(struct arena *arena, const struct checked_report *reports, size_t count,
		       const struct base *base, const struct table_part *part, const char *name)
{
	bool totals = has_total(part);
	for (const struct table_row *row = part->rows; row; row = row->next) {
		if (totals && !row->total)
			continue;
		const char *path = row->name ? arena_printf(arena, "%s.%s", name, row->name) : name;
		if (part->column_count > 1)
			path = arena_printf(arena, "%s.total", path);
		check_column(arena, reports, count, base, path);
	}
}

static void check_tables(struct arena *arena, const struct checked_report *reports, size_t count,
			 const struct base *base)
{
	for (const struct table_form *form = reports[0].layout->tables; form; form = form->next) {
		for (const struct table_part *part = form->parts; part && !form->rate_of;
		     part = part->next) {
			const char *name =
				part->name ? arena_printf(arena, "%s.%s", form->name, part->name)
					   : form->name;
			check_part(arena, reports, count, base, part, name);
		}
	}
}

static void check_rates(struct arena *arena, const struct checked_report *report)
{
	for (const struct table_form *form = report->layout->tables; form; form = form->next) {
		const struct figure *rate =
			form->rate_of ? number_at(arena, report, form->name) : NULL;
		const struct figure *counted =
			rate ? number_at(arena, report, form->rate_of) : NULL;
		struct decimal computed;
		if (!counted ||
		    !decimal_ratio(counted->number, report->population, RATE_POWER, 0, &computed) ||
		    llabs((long long)(computed.units - rate->number.units)) <= 1)
			continue;
		char text[DECIMAL_TEXT], other[DECIMAL_TEXT];
		message_add(report->messages, MESSAGE_WARNING, rate->place, "rate-differs",
			    "the rate is %s here; the count over the population that the "
			    "compendium has makes it %s",
			    decimal_format(rate->number, text), decimal_format(computed, other));
	}
}

/* The reports whose figures can be compared. */
static size_t keep_sound(struct arena *arena, const struct checked_report **reports, size_t count)
{
	struct checked_report *sound = arena_array(arena, count, sizeof *sound);
	size_t kept = 0;
	for (size_t i = 0; i < count; i++)
		if ((*reports)[i].is_sound)
			sound[kept++] = (*reports)[i];
	*reports = sound;
	return kept;
}

static void check_figures(struct arena *arena, const struct checked_report *reports, size_t count)
{
	if (!count)
		return;
	struct base people = { .name = "the area's population" };
	struct base cases = { .name = "the number of its eligible individuals" };
	people.sizes = arena_array(arena, count, sizeof *people.sizes);
	cases.sizes = arena_array(arena, count, sizeof *cases.sizes);
	bool populations = true;
	for (size_t i = 0; i < count; i++) {
		const struct figure *eligible =
			number_at(arena, &reports[i], "eligible.total.total");
		people.sizes[i] = reports[i].population;
		populations = populations && reports[i].population.units;
		if (eligible)
			cases.sizes[i] = eligible->number;
		check_rates(arena, &reports[i]);
	}
	check_tables(arena, reports, count, populations ? &people : &cases);
}

void check_together(struct arena *arena, const struct checked_report *reports, size_t count)
{
	if (!count)
		return;
	check_doubles(reports, count);
	check_years(arena, reports, count);
	count = keep_sound(arena, &reports, count);
	check_figures(arena, reports, count);
}
