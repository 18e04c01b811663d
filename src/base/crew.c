#include "base/crew.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>

struct helper {
	struct crew *crew;
	unsigned thread;
	pthread_t id;
};

struct crew {
	unsigned threads;
	pthread_mutex_t lock; /* of all that follows */
	pthread_cond_t more, done;
	struct crew_task *first, **end;
	size_t waiting;
	unsigned idle; /* helpers that wait for a task */
	unsigned helper_count, most_helpers;
	bool closed;
	struct helper helpers[];
};

struct crew *crew_new(unsigned threads)
{
	if (threads > CREW_MOST_THREADS)
		threads = CREW_MOST_THREADS;
	if (threads < 2)
		return NULL;
	struct crew *crew = calloc(1, sizeof *crew + (threads - 1) * sizeof *crew->helpers);
	if (!crew)
		return NULL;
	pthread_mutex_init(&crew->lock, NULL);
	pthread_cond_init(&crew->more, NULL);
	pthread_cond_init(&crew->done, NULL);
	crew->end = &crew->first;
	crew->threads = threads;
	crew->most_helpers = threads - 1;
	return crew;
}

void crew_free(struct crew *crew)
{
	if (!crew)
		return;
	pthread_mutex_lock(&crew->lock);
	crew->closed = true;
	pthread_cond_broadcast(&crew->more);
	pthread_mutex_unlock(&crew->lock);
	for (unsigned i = 0; i < crew->helper_count; i++)
		pthread_join(crew->helpers[i].id, NULL);
	pthread_cond_destroy(&crew->done);
	pthread_cond_destroy(&crew->more);
	pthread_mutex_destroy(&crew->lock);
	free(crew);
}

unsigned crew_threads(const struct crew *crew)
{
	return crew ? crew->threads : 1;
}

/* With the lock held. */
static void take_out(struct crew *crew, struct crew_task *task)
{
	struct crew_task **link = &crew->first;
	while (*link != task)
		link = &(*link)->next;
	*link = task->next;
	if (!*link)
		crew->end = link;
	crew->waiting--;
	task->state = CREW_UNDER_WAY;
}

/* Does a task that was taken out; the lock, which is held, is let go of meanwhile. */
static void finish(struct crew *crew, unsigned thread, struct crew_task *task)
{
	pthread_mutex_unlock(&crew->lock);
	task->work(task->context, thread);
	pthread_mutex_lock(&crew->lock);
	task->state = CREW_DONE;
	pthread_cond_broadcast(&crew->done);
}

static void *help(void *context)
{
	struct helper *helper = context;
	struct crew *crew = helper->crew;
	pthread_mutex_lock(&crew->lock);
	while (!crew->closed || crew->first) {
		struct crew_task *task = crew->first;
		if (task) {
			take_out(crew, task);
			finish(crew, helper->thread, task);
			continue;
		}
		crew->idle++;
		pthread_cond_wait(&crew->more, &crew->lock);
		crew->idle--;
	}
	pthread_mutex_unlock(&crew->lock);
	return NULL;
}

/* One more, where all that there are have something to do; with the lock held. */
static void start_helper(struct crew *crew)
{
	if (crew->idle >= crew->waiting || crew->helper_count == crew->most_helpers)
		return;
	struct helper *helper = &crew->helpers[crew->helper_count];
	*helper = (struct helper) { .crew = crew, .thread = crew->helper_count + 1 };
	if (pthread_create(&helper->id, NULL, help, helper) == 0)
		crew->helper_count++;
	else
		crew->most_helpers = crew->helper_count;
}

void crew_begin(struct crew *crew, unsigned thread, struct crew_task *task)
{
	task->next = NULL;
	if (!crew) {
		task->work(task->context, thread);
		task->state = CREW_DONE;
		return;
	}
	pthread_mutex_lock(&crew->lock);
	task->state = CREW_WAITS;
	*crew->end = task;
	crew->end = &task->next;
	crew->waiting++;
	start_helper(crew);
	if (crew->idle)
		pthread_cond_signal(&crew->more);
	pthread_mutex_unlock(&crew->lock);
}

void crew_wait(struct crew *crew, unsigned thread, struct crew_task *task)
{
	if (!crew)
		return;
	pthread_mutex_lock(&crew->lock);
	if (task->state == CREW_WAITS) {
		take_out(crew, task);
		finish(crew, thread, task);
	}
	while (task->state != CREW_DONE)
		pthread_cond_wait(&crew->done, &crew->lock);
	pthread_mutex_unlock(&crew->lock);
}

size_t crew_waiting(struct crew *crew)
{
	if (!crew)
		return 0;
	pthread_mutex_lock(&crew->lock);
	size_t waiting = crew->waiting;
	pthread_mutex_unlock(&crew->lock);
	return waiting;
}

void crew_help(struct crew *crew, unsigned thread)
{
	if (!crew)
		return;
	pthread_mutex_lock(&crew->lock);
	struct crew_task *task = crew->first;
	if (task) {
		take_out(crew, task);
		finish(crew, thread, task);
	}
	pthread_mutex_unlock(&crew->lock);
}

struct share {
	void (*job)(void *context, unsigned thread, size_t index);
	void *context;
	size_t count;
	atomic_size_t next;
};

static void work_off(void *context, unsigned thread)
{
	struct share *share = context;
	size_t index;
	while ((index = atomic_fetch_add(&share->next, 1)) < share->count)
		share->job(share->context, thread, index);
}

void crew_share(struct crew *crew, unsigned thread, size_t count,
		void (*job)(void *context, unsigned thread, size_t index), void *context)
{
	struct share share = { job, context, count, 0 };
	struct crew_task tasks[CREW_MOST_THREADS];
	unsigned helpers = 0;
	while (helpers + 1 < crew_threads(crew) && helpers + 1 < count) {
		tasks[helpers] = (struct crew_task) { .work = work_off, .context = &share };
		crew_begin(crew, thread, &tasks[helpers++]);
	}
	work_off(&share, thread);
	for (unsigned i = 0; i < helpers; i++)
		crew_wait(crew, thread, &tasks[i]);
}
