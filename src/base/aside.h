/*
 * Work aside: something that is made for an arena by a helper of a crew while its owner goes on, in a
 * branch of that arena and with a log of messages.
 *
 * Order     what it has said is said where it is ended, as if it had been done there: the outcome is the
 *           same with any number of threads.
 * Errors    one that had no memory makes the arena give up where it is ended. An arena that is freed, or
 *           has given up meanwhile, waits for what is under way for it; so the crew must outlive it.
 */
#ifndef BASE_ASIDE_H
#define BASE_ASIDE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/crew.h"
#include "base/message.h"

struct aside;

/*
 * Begins work(context, arena, messages), which may take memory and say things through these alone
 * and is to be asked for by thread 0 of the crew. context lasts as long as the arena. With a crew
 * of NULL it is done when this returns.
 */
struct aside *aside_begin(struct crew *crew, struct arena *arena,
			  void (*work)(void *context, struct arena *arena,
				       struct messages *messages),
			  void *context);

/* Returns when it is done, and adds what it has said to messages. Once. */
void aside_end(struct aside *aside, struct messages *messages);

#endif
