#include "batch/progress.h"

#include <stdio.h>
#include <unistd.h>

struct progress progress_start(const char *what, size_t count)
{
	return (struct progress) { what, count, 0, count > 1 && isatty(STDERR_FILENO) };
}

/* Counted and printed under one lock, or a thread's number would stand after a greater one. */
void progress_advance(struct progress *progress)
{
	if (!progress->is_shown)
		return;
	flockfile(stderr);
	fprintf(stderr, "\r%zu of %zu %s", ++progress->done, progress->count, progress->what);
	funlockfile(stderr);
}

void progress_end(const struct progress *progress)
{
	if (progress->is_shown)
		fputs("\r\033[K", stderr);
}
