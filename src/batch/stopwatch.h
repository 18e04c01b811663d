/* How long a stage took, by the monotonic clock. */
#ifndef BATCH_STOPWATCH_H
#define BATCH_STOPWATCH_H

#include <stdint.h>

struct stopwatch {
	int64_t since; /* microseconds, from any origin */
};

struct stopwatch stopwatch_start(void);

/* Microseconds since the start or the last lap. */
int64_t stopwatch_lap(struct stopwatch *watch);

#endif
