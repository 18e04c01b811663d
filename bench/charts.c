/*
 * How long a chart takes, kind by kind: laid out and drawn into a display list, as wide as the page.
 *
 *   charts [--runs N]
 *
 * Each kind is drawn with the figures of 42 areas in three series, which is more than reports have. What
 * is told is processor time in microseconds, the fastest of all runs; exit status 1 when the average of
 * all kinds is over a millisecond.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "national.h"

enum { ROWS = 42, SERIES = 3, LIMIT = 1000 };

struct bench {
	struct national *national;
	const char *rows[ROWS];
	struct decimal times[ROWS];
	struct area areas[ROWS];
	struct chart_value values[ROWS * SERIES];
};

static void fill(struct bench *bench)
{
	static const char *const series[SERIES] = { "Category 1", "Category 2", "Category 3" };
	for (int i = 0; i < ROWS; i++) {
		bench->rows[i] = arena_printf(bench->national->arena, "Area number %d", i + 1);
		bench->times[i] = decimal_from_int(1984 + i);
		bench->areas[i] =
			(struct area) { .name = bench->rows[i],
					.column = i % 8,
					.row = i / 8,
					.next = i + 1 < ROWS ? &bench->areas[i + 1] : NULL };
		for (int j = 0; j < SERIES; j++)
			bench->values[i * SERIES + j] = number(100 + 37 * i % 91 + 50 * j);
	}
	bench->national->data = (struct chart_data) {
		.title = "What the chart finds",
		.subtitle = "What, unit, where and when",
		.note = "How to read it.",
		.unit = "individuals",
		.rows = bench->rows,
		.series = series,
		.row_count = ROWS,
		.series_count = SERIES,
		.values = bench->values,
		.times = bench->times,
		.areas = bench->areas,
	};
}

static double microseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

/* In an arena of its own, as each report is made in. */
static double draw(struct national *national)
{
	struct arena *own = national->arena, *arena = arena_new(0);
	struct messages kept = national->messages;
	messages_init(&national->messages, arena);
	national->arena = national->chart.arena = arena;
	double from = microseconds();
	national_draw(national, length_from_micrometres(172000));
	double spent = microseconds() - from;
	national->arena = own;
	national->messages = kept;
	arena_free(arena);
	return spent;
}

static double fastest(struct national *national, int runs)
{
	double best = draw(national);
	for (int i = 1; i < runs; i++) {
		double spent = draw(national);
		best = spent < best ? spent : best;
	}
	return best;
}

int main(int argc, char **argv)
{
	int runs = argc == 3 && !strcmp(argv[1], "--runs") ? (int)strtol(argv[2], NULL, 10) : 200;
	if (runs < 1) {
		fputs("usage: charts [--runs N]\n", stderr);
		return 2;
	}
	struct bench bench = { .national = national_new() };
	double all = 0;
	fill(&bench);
	for (int kind = 0; kind < CHART_KINDS; kind++) {
		bench.national->chart.kind = (enum chart_kind)kind;
		double spent = fastest(bench.national, runs);
		printf("%-12s %7.1f us\n", chart_kind_name((enum chart_kind)kind), spent);
		all += spent;
	}
	printf("%-12s %7.1f us\n", "average", all / CHART_KINDS);
	national_free(bench.national);
	return all / CHART_KINDS > LIMIT;
}
