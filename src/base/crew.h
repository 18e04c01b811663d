/*
 * A crew: threads that are there for a whole run and share its work, one of them the caller's own.
 *
 * Purpose   work is shared without starting threads for each piece of it, which takes 50 to 100 us each.
 * Order     what is begun first is taken first. A task or a job writes to its own place alone, and who
 *           puts results together does so by index; then the outcome is the same with any number of
 *           threads, of which there may be one.
 * Threads   each has a number below crew_threads: 0 is whoever made the crew. No two pieces of work run
 *           at once with the same number, which may so pick what a thread keeps to itself. Whoever asks
 *           for work to be done says by which thread; work may ask for more.
 * Errors    work must not leave by an arena's escape that was set outside it.
 * Bounds    helpers are started when there is work for them; where the system gives fewer, fewer do it.
 *
 * NULL is a crew of the caller alone, who does each task when it is begun.
 */
#ifndef BASE_CREW_H
#define BASE_CREW_H

#include <stddef.h>

struct crew;

enum { CREW_MOST_THREADS = 64 };

/* Of threads, the caller's with them; NULL where that is one, and where there is no memory. */
struct crew *crew_new(unsigned threads);

/* Ends the helpers. Every task that was begun must have been waited for. */
void crew_free(struct crew *crew);

unsigned crew_threads(const struct crew *crew);

enum crew_state { CREW_WAITS, CREW_UNDER_WAY, CREW_DONE };

/* Something that is done aside. It must last until it has been waited for. */
struct crew_task {
	void (*work)(void *context, unsigned thread);
	void *context;
	enum crew_state state;	/* the crew's */
	struct crew_task *next; /* that waits: the crew's, too */
};

/* The task is done by a helper that is free, or later by who waits for it. */
void crew_begin(struct crew *crew, unsigned thread, struct crew_task *task);

/* Returns when it is done; does it where nobody has begun to. */
void crew_wait(struct crew *crew, unsigned thread, struct crew_task *task);

/* How many tasks nobody has begun; the caller does the oldest of them, if there is one. */
size_t crew_waiting(struct crew *crew);
void crew_help(struct crew *crew, unsigned thread);

/* Calls job(context, thread, index) for each index below count, and returns when all are done. */
void crew_share(struct crew *crew, unsigned thread, size_t count,
		void (*job)(void *context, unsigned thread, size_t index), void *context);

#endif
