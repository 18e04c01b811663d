/* How many of many are done, in one line of a terminal. */
#ifndef BATCH_PROGRESS_H
#define BATCH_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

struct progress {
	const char *what; /* "reports" */
	size_t count, done;
	bool is_shown;
};

/* Shown where stderr is a terminal and there is more than one to wait for. */
struct progress progress_start(const char *what, size_t count);

/* One more is done: "3 of 42 reports" over what stood there. Any thread may say so. */
void progress_advance(struct progress *progress);

/* Takes the line away. */
void progress_end(const struct progress *progress);

#endif
