#include "base/aside.h"

#include <stdint.h>

struct aside {
	struct crew *crew;
	struct arena *stem, *arena; /* a branch of stem */
	struct messages log;
	void (*work)(void *context, struct arena *arena, struct messages *messages);
	void *context;
	struct crew_task task;
	bool done; /* there was memory for it */
};

static void work(void *context)
{
	struct aside *aside = context;
	aside->work(aside->context, aside->arena, &aside->log);
}

static void try_work(void *context, unsigned thread)
{
	(void)thread;
	struct aside *aside = context;
	aside->done = arena_try(aside->arena, work, aside);
}

static void wait_for(void *context)
{
	struct aside *aside = context;
	crew_wait(aside->crew, 0, &aside->task);
}

struct aside *aside_begin(struct crew *crew, struct arena *arena,
			  void (*wanted)(void *context, struct arena *arena,
					 struct messages *messages),
			  void *context)
{
	struct aside *aside = arena_alloc(arena, sizeof *aside);
	*aside = (struct aside) {
		.crew = crew,
		.stem = arena,
		.arena = arena_branch(arena),
		.work = wanted,
		.context = context,
		.task = { .work = try_work, .context = aside, .state = CREW_DONE },
	};
	messages_init(&aside->log, aside->arena);
	/* Behind the branch: it is waited for before that is freed. */
	arena_on_free(arena, wait_for, aside);
	crew_begin(crew, 0, &aside->task);
	return aside;
}

void aside_end(struct aside *aside, struct messages *messages)
{
	wait_for(aside);
	if (!aside->done)
		arena_give_up(aside->stem);
	arena_settle(aside->stem, aside->arena);
	messages_replay(messages, &aside->log);
}
