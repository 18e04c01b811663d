#include "batch/stopwatch.h"

#include <time.h>

struct stopwatch stopwatch_start(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (struct stopwatch) { (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000 };
}

int64_t stopwatch_lap(struct stopwatch *watch)
{
	struct stopwatch now = stopwatch_start();
	int64_t lap = now.since - watch->since;
	*watch = now;
	return lap;
}
