/*
 * Runs a command again and again and tells how long it took and how much memory it had at most:
 *
 *   measure [--runs N] [--most-ms MILLISECONDS] [--most-mb MEGABYTES] -- COMMAND ARGUMENTS...
 *
 * The time is the wall's, from before the process is started to when it has ended. Prints "runs",
 * "median-ms", "fastest-ms" and "peak-kb", each with its number, a line each. Exit status: 1 when
 * the command fails, the fastest run is over --most-ms or any takes more than --most-mb; 2 usage.
 *
 * A small process of its own, because a child's peak memory counts what its parent had when it
 * forked.
 */
#include <getopt.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

enum { MOST_RUNS = 10000 };

struct run {
	double milliseconds;
	long kilobytes;
};

static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* False when it cannot be started or fails. */
static bool run_once(char **command, struct run *run)
{
	pid_t child;
	int status;
	struct rusage usage;
	double start = now();
	if (posix_spawnp(&child, command[0], NULL, NULL, command, environ) != 0)
		return false;
	if (wait4(child, &status, 0, &usage) != child)
		return false;
	run->milliseconds = now() - start;
	run->kilobytes = usage.ru_maxrss;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static int by_time(const void *a, const void *b)
{
	const struct run *left = a, *right = b;
	return (left->milliseconds > right->milliseconds) -
	       (left->milliseconds < right->milliseconds);
}

static int usage(void)
{
	fputs("usage: measure [--runs N] [--most-ms N] [--most-mb N] -- COMMAND...\n", stderr);
	return 2;
}

int main(int argc, char **argv)
{
	static const struct option options[] = { { "runs", required_argument, NULL, 'r' },
						 { "most-ms", required_argument, NULL, 't' },
						 { "most-mb", required_argument, NULL, 'm' },
						 { 0 } };
	long runs = 20;
	double most_ms = 0, most_mb = 0;
	for (int option; (option = getopt_long(argc, argv, "+", options, NULL)) != -1;) {
		if (option == 'r')
			runs = strtol(optarg, NULL, 10);
		else if (option == 't')
			most_ms = strtod(optarg, NULL);
		else if (option == 'm')
			most_mb = strtod(optarg, NULL);
		else
			return usage();
	}
	if (optind == argc || runs < 1 || runs > MOST_RUNS)
		return usage();
	static struct run results[MOST_RUNS];
	long peak = 0;
	for (long i = 0; i < runs; i++) {
		if (!run_once(argv + optind, &results[i])) {
			fprintf(stderr, "measure: %s failed\n", argv[optind]);
			return 1;
		}
		if (results[i].kilobytes > peak)
			peak = results[i].kilobytes;
	}
	qsort(results, (size_t)runs, sizeof *results, by_time);
	double fastest = results[0].milliseconds;
	printf("runs %ld\nmedian-ms %.2f\nfastest-ms %.2f\npeak-kb %ld\n", runs,
	       results[runs / 2].milliseconds, fastest, peak);
	bool slow = most_ms > 0 && fastest > most_ms;
	bool large = most_mb > 0 && (double)peak > most_mb * 1024;
	if (slow)
		fprintf(stderr, "measure: the fastest run is over %g ms\n", most_ms);
	if (large)
		fprintf(stderr, "measure: peak memory is over %g MB\n", most_mb);
	return slow || large;
}
