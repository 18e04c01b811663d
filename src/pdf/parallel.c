#include "pdf/parallel.h"

#include <pthread.h>
#include <stdatomic.h>

struct work {
	void (*job)(void *context, unsigned thread, size_t index);
	void *context;
	size_t count;
	atomic_size_t next;
};

struct worker {
	struct work *work;
	unsigned thread;
};

static void *work_off(void *argument)
{
	const struct worker *worker = argument;
	struct work *work = worker->work;
	size_t index;
	while ((index = atomic_fetch_add(&work->next, 1)) < work->count)
		work->job(work->context, worker->thread, index);
	return NULL;
}

void parallel_run(unsigned threads, size_t count,
		  void (*job)(void *context, unsigned thread, size_t index), void *context)
{
	struct work work = { job, context, count, 0 };
	struct worker workers[PARALLEL_MAX_THREADS];
	pthread_t helpers[PARALLEL_MAX_THREADS] = { 0 };
	unsigned started = 0;
	if (threads > PARALLEL_MAX_THREADS)
		threads = PARALLEL_MAX_THREADS;
	/* The caller is the first of them. */
	for (unsigned thread = 1; thread < threads && thread < count; thread++) {
		workers[thread] = (struct worker) { &work, thread };
		if (pthread_create(&helpers[thread], NULL, work_off, &workers[thread]))
			break;
		started = thread;
	}
	workers[0] = (struct worker) { &work, 0 };
	work_off(&workers[0]);
	for (unsigned thread = 1; thread <= started; thread++)
		pthread_join(helpers[thread], NULL);
}
