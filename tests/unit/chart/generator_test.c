/*
 * Random data sets thrown at every kind of chart: none may crash it, put a label on another or anything
 * outside the figure. The numbers are the same on every run.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <cmocka.h>

#include "picture.h"

enum { ROWS_MAX = 42, SERIES_MAX = 6 };

struct generator {
	struct national *national;
	uint64_t state;
	const char *rows[ROWS_MAX], *series[SERIES_MAX];
	struct chart_value values[ROWS_MAX * SERIES_MAX];
	struct decimal times[ROWS_MAX];
	struct area areas[ROWS_MAX];
};

/* xorshift64*. */
static unsigned draw(struct generator *generator, unsigned below)
{
	uint64_t x = generator->state;
	x ^= x >> 12;
	x ^= x << 25;
	x ^= x >> 27;
	generator->state = x;
	return (unsigned)((x * 2685821657736338717u) >> 33) % below;
}

static const char *some_name(struct generator *generator, unsigned number)
{
	static const char *const names[] = {
		"London",
		"Level 1",
		"Avon and Somerset",
		"Registered sexual offenders in the community on 31 March",
		"Dyfed-Powys a Gwent",
		"Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
		"Northamptonshire and Nottinghamshire",
		"2005/06",
		"Supercalifragilisticexpialidociousantidisestablishmentarianism",
		"Ardal â’r ŵyl",
		"A",
	};
	const char *name = names[draw(generator, sizeof names / sizeof *names)];
	if (draw(generator, 2))
		return arena_printf(generator->national->chart.arena, "%u", 1990 + number);
	return arena_printf(generator->national->chart.arena, "%s %u", name, number);
}

/* A data set is of one manner: small, tiny beside huge, all zero, of either sign, with decimals. */
static struct chart_value some_value(struct generator *generator, unsigned manner)
{
	struct chart_value value = { 0 };
	if (draw(generator, 9) == 0 || manner == 6) {
		value.absent = true;
		value.unknown = draw(generator, 2);
		return value;
	}
	switch (manner) {
	case 0:
		value.number.units = draw(generator, 50);
		break;
	case 1:
		value.number.units = draw(generator, 3) ? 1 : 10000000;
		break;
	case 2:
		break;
	case 3:
		value.number.units = (int64_t)draw(generator, 2000) - 1000;
		break;
	case 4:
		value.number = (struct decimal) { draw(generator, 100000), 2 };
		break;
	case 5:
		value.number.units = -(int64_t)draw(generator, 12000);
		break;
	default:
		value.number.units = 70000 + draw(generator, 500);
	}
	return value;
}

static unsigned some_count(struct generator *generator, unsigned most)
{
	return draw(generator, 20) == 0
		       ? 0
		       : 1 + draw(generator, draw(generator, 3) ? most / 4 + 1 : most);
}

static void some_names(struct generator *generator, unsigned rows, unsigned series)
{
	int64_t time = 1990;
	for (unsigned i = 0; i < rows; i++) {
		generator->rows[i] = some_name(generator, i);
		time += 1 + draw(generator, 3);
		generator->times[i] = decimal_from_int(time);
		generator->areas[i] = (struct area) {
			.name = generator->rows[i],
			.column = (int32_t)(i % 8),
			.row = (int32_t)(i / 8),
			.next = i + 1 < rows ? &generator->areas[i + 1] : NULL,
		};
	}
	for (unsigned i = 0; i < series; i++)
		generator->series[i] = some_name(generator, 100 + i);
}

static void some_data(struct generator *generator)
{
	unsigned rows = some_count(generator, ROWS_MAX), series = some_count(generator, SERIES_MAX);
	unsigned manner = draw(generator, 8);
	some_names(generator, rows, series);
	for (unsigned i = 0; i < rows * series; i++)
		generator->values[i] = some_value(generator, manner);
	generator->national->data = (struct chart_data) {
		.title = "What the chart finds",
		.subtitle = draw(generator, 3) ? "What, unit, where and when" : NULL,
		.note = draw(generator, 3) ? "A note that says how to read it. Source: Table 1."
					   : NULL,
		.unit = draw(generator, 2) ? "individuals" : NULL,
		.rows = generator->rows,
		.series = generator->series,
		.row_count = rows,
		.series_count = series,
		.values = generator->values,
		.brought_out =
			rows && draw(generator, 2) ? generator->rows[draw(generator, rows)] : NULL,
		.order = (enum chart_order)draw(generator, 3),
		.rates = draw(generator, 2),
		.times = draw(generator, 2) ? generator->times : NULL,
		.cut = draw(generator, 4) == 0,
		.tick_power = draw(generator, 4) == 0 ? 3 : 0,
		.share_places = (uint8_t)draw(generator, 3),
		.own_scales = draw(generator, 2),
		.median = draw(generator, 2),
		.areas = rows ? generator->areas : NULL,
	};
	generator->national->chart.lang = draw(generator, 3) ? "en-GB" : "cy";
}

static length_t some_width(struct generator *generator)
{
	static const int64_t widths[] = { 54000, 83500, 127750, 172000 };
	unsigned which = draw(generator, 6);
	if (which < 4)
		return length_from_micrometres(widths[which]);
	return length_from_micrometres(20000 + draw(generator, 152000));
}

/* Each data set has an arena of its own, as each document has. */
static double throw_one(struct generator *generator, enum chart_kind kind)
{
	struct national *national = generator->national;
	struct arena *arena = arena_new(0);
	messages_init(&national->messages, arena);
	national->chart.arena = arena;
	national->chart.kind = kind;
	some_data(generator);
	length_t width = some_width(generator);
	struct arena *own = national->arena;
	national->arena = arena;
	struct timespec from, to;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
	national_draw(national, width);
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
	national->arena = own;
	expect_tidy(national, width);
	assert_true(strlen(chart_alternative(&national->chart)) > 0 || !national->data.row_count);
	assert_null(strstr(chart_alternative(&national->chart), "nan"));
	arena_free(arena);
	return (double)(to.tv_sec - from.tv_sec) * 1e3 + (double)(to.tv_nsec - from.tv_nsec) / 1e6;
}

/* CHART_SETS in the environment asks for more than the usual number of data sets a kind. */
static int set_count(void)
{
	const char *asked = getenv("CHART_SETS");
	return asked ? (int)strtol(asked, NULL, 10) : 300;
}

/* CHART_KIND names the only kind to be drawn, so that kinds may be tried side by side. */
static bool is_wanted(enum chart_kind kind)
{
	const char *asked = getenv("CHART_KIND");
	return !asked || !strcmp(asked, chart_kind_name(kind));
}

/* What a kind is given does not hang on the kinds before it. */
static void throw_many(struct generator *generator, enum chart_kind kind)
{
	const int sets = set_count();
	double spent = 0;
	generator->state = 88172645463325252u + (uint64_t)kind;
	for (int i = 0; i < sets; i++)
		spent += throw_one(generator, kind);
	print_message("%-12s %.3f ms a chart\n", chart_kind_name(kind), spent / sets);
}

static void every_kind_takes_whatever_it_is_given(void **state)
{
	(void)state;
	struct generator generator = { .national = national_new() };
	struct messages messages = generator.national->messages;
	int kinds = 0;
	for (int kind = 0; kind < CHART_KINDS; kind++) {
		if (!is_wanted((enum chart_kind)kind))
			continue;
		throw_many(&generator, (enum chart_kind)kind);
		kinds++;
	}
	assert_true(kinds > 0);
	generator.national->messages = messages;
	national_free(generator.national);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_takes_whatever_it_is_given),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
