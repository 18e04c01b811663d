/*
 * A loop over independent jobs, shared among threads. The order in which they are done is open, so a
 * job writes to its own place alone; then the outcome is the same with any number of threads.
 */
#ifndef PDF_PARALLEL_H
#define PDF_PARALLEL_H

#include <stddef.h>

enum { PARALLEL_MAX_THREADS = 16 };

/*
 * Calls job(context, thread, index) for each index below count, and returns when all are done. thread
 * is below threads and no two jobs run at once with the same one: it may pick what a thread keeps.
 * threads: 0 and 1 make none; where the system gives fewer, fewer do the work.
 */
void parallel_run(unsigned threads, size_t count,
		  void (*job)(void *context, unsigned thread, size_t index), void *context);

#endif
