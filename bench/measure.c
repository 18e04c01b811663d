/*
 * Runs a command again and again and tells how long it took and how much memory it had at most:
 *
 *   measure [--runs N] [--most-cpu-ms MILLISECONDS] [--most-mb MEGABYTES] -- COMMAND ARGUMENTS...
 *
 * Wall time is from before the process is started to when it has ended; CPU time is what all its threads
 * took of the processors, the system's part with it, which hardly depends on what else the machine does.
 * Prints "runs", "median-ms", "fastest-ms", "cpu-ms" (the least), "peak-kb" and "faults" (pages that the
 * system had to bring, the median), each with its number, a line each. Exit status: 1 when the command
 * fails, every run takes more than --most-cpu-ms or any more than --most-mb; 2 usage.
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
	double milliseconds, cpu;
	long kilobytes, faults;
};

static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static double milliseconds(struct timeval time)
{
	return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
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
	run->cpu = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
	run->kilobytes = usage.ru_maxrss;
	run->faults = usage.ru_minflt + usage.ru_majflt;
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
	fputs("usage: measure [--runs N] [--most-cpu-ms N] [--most-mb N] -- COMMAND...\n", stderr);
	return 2;
}

int main(int argc, char **argv)
{
	static const struct option options[] = { { "runs", required_argument, NULL, 'r' },
						 { "most-cpu-ms", required_argument, NULL, 't' },
						 { "most-mb", required_argument, NULL, 'm' },
						 { 0 } };
	long runs = 20;
	double most_cpu = 0, most_mb = 0;
	for (int option; (option = getopt_long(argc, argv, "+", options, NULL)) != -1;) {
		if (option == 'r')
			runs = strtol(optarg, NULL, 10);
		else if (option == 't')
			most_cpu = strtod(optarg, NULL);
		else if (option == 'm')
			most_mb = strtod(optarg, NULL);
		else
			return usage();
	}
	if (optind == argc || runs < 1 || runs > MOST_RUNS)
		return usage();
	static struct run results[MOST_RUNS];
	long peak = 0;
	double cpu = 0;
	for (long i = 0; i < runs; i++) {
		if (!run_once(argv + optind, &results[i])) {
			fprintf(stderr, "measure: %s failed\n", argv[optind]);
			return 1;
		}
		if (results[i].kilobytes > peak)
			peak = results[i].kilobytes;
		if (!i || results[i].cpu < cpu)
			cpu = results[i].cpu;
	}
	qsort(results, (size_t)runs, sizeof *results, by_time);
	const struct run *median = &results[runs / 2];
	printf("runs %ld\nmedian-ms %.2f\nfastest-ms %.2f\ncpu-ms %.2f\npeak-kb %ld\nfaults %ld\n",
	       runs, median->milliseconds, results[0].milliseconds, cpu, peak, median->faults);
	bool slow = most_cpu > 0 && cpu > most_cpu;
	bool large = most_mb > 0 && (double)peak > most_mb * 1024;
	if (slow)
		fprintf(stderr, "measure: every run takes more than %g ms of CPU time\n", most_cpu);
	if (large)
		fprintf(stderr, "measure: peak memory is over %g MB\n", most_mb);
	return slow || large;
}
