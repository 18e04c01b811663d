/*
 * Hands: threads that lay out a long table's cells side by side, each in memory of its own and with the
 * words that it has come to know. What comes out, messages too, is the same as by one alone.
 */
#ifndef BLOCK_HANDS_H
#define BLOCK_HANDS_H

#include "block/block.h"

struct crew;
struct hands;

/* shapers: where a shaper comes from, and goes to when it is done with; any thread may ask. */
struct shaper_source {
	struct shaper *(*take)(void *context);
	void (*give_back)(void *context, struct shaper *shaper);
	void *context;
};

/* In memory of the arena. crew is asked by its thread 0 and may be NULL. */
struct hands *hands_new(struct arena *arena, struct crew *crew,
			const struct shaper_source *shapers);

/* Gives the shapers back; what was laid out lasts as long as the arena it was asked for in. */
void hands_free(struct hands *hands);

/*
 * Calls work(of, context, first, end) for consecutive parts of [0, count), one a hand, each with a
 * context that is like the given one but for its memory, shaper and messages. The same parts of the same
 * count have the same hand, which so knows their words. hands NULL, or a count too small: one part.
 */
void hands_share(struct hands *hands, const struct block_context *context, size_t count,
		 void (*work)(void *of, struct block_context *context, size_t first, size_t end),
		 void *of);

#endif
