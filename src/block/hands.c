#include "block/hands.h"

#include "base/crew.h"

/* A hand that has to learn its words takes half a millisecond before its first line. */
enum { LEAST_OF_PART = 1000 };

/* What a hand keeps from one time to the next; the first is whoever asks. */
struct hand {
	struct arena *stem, *arena; /* a branch of stem */
	struct shaper *shaper;
};

struct hands {
	struct crew *crew;
	struct shaper_source shapers;
	struct hand items[CREW_MOST_THREADS];
};

struct part {
	const struct share *share;
	struct block_context context;
	struct messages log;
	size_t first, end;
	bool done; /* there was memory for it */
};

struct share {
	struct hands *hands;
	void (*work)(void *of, struct block_context *context, size_t first, size_t end);
	void *of;
	struct part parts[CREW_MOST_THREADS];
};

struct hands *hands_new(struct arena *arena, struct crew *crew, const struct shaper_source *shapers)
{
	struct hands *hands = arena_alloc(arena, sizeof *hands);
	hands->crew = crew;
	hands->shapers = *shapers;
	return hands;
}

void hands_free(struct hands *hands)
{
	for (size_t i = 0; hands && i < CREW_MOST_THREADS; i++) {
		if (hands->items[i].shaper)
			hands->shapers.give_back(hands->shapers.context, hands->items[i].shaper);
		hands->items[i] = (struct hand) { 0 };
	}
}

static void do_part(void *context)
{
	struct part *part = context;
	part->share->work(part->share->of, &part->context, part->first, part->end);
}

static void try_part(void *context, unsigned thread, size_t index)
{
	(void)thread;
	struct share *share = context;
	struct part *part = &share->parts[index];
	struct hand *hand = &share->hands->items[index];
	if (index && !hand->shaper)
		hand->shaper = share->hands->shapers.take(share->hands->shapers.context);
	if (index)
		part->context.shaper = hand->shaper;
	part->done = part->context.shaper && arena_try(part->context.arena, do_part, part);
}

/* The first part is done in the asker's own memory. */
static void prepare(struct share *share, const struct block_context *context, size_t index)
{
	struct part *part = &share->parts[index];
	struct hand *hand = &share->hands->items[index];
	part->share = share;
	part->context = *context;
	if (!index)
		return;
	if (hand->stem != context->arena)
		*hand = (struct hand) { context->arena, arena_branch(context->arena),
					hand->shaper };
	part->context.arena = hand->arena;
	messages_init(&part->log, hand->arena);
	part->context.messages = &part->log;
}

/* What one thread would have said and taken, in the same order. */
static void finish(struct share *share, const struct block_context *context, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (!share->parts[i].done)
			arena_give_up(context->arena);
		if (!i)
			continue;
		arena_settle(context->arena, share->hands->items[i].arena);
		messages_replay(context->messages, &share->parts[i].log);
	}
}

void hands_share(struct hands *hands, const struct block_context *context, size_t count,
		 void (*work)(void *of, struct block_context *context, size_t first, size_t end),
		 void *of)
{
	size_t parts = hands ? crew_threads(hands->crew) : 1;
	if (parts > count / LEAST_OF_PART)
		parts = count / LEAST_OF_PART;
	if (parts < 2) {
		struct block_context own = *context;
		work(of, &own, 0, count);
		return;
	}
	struct share *share = arena_alloc(context->arena, sizeof *share);
	share->hands = hands;
	share->work = work;
	share->of = of;
	for (size_t i = 0; i < parts; i++) {
		prepare(share, context, i);
		share->parts[i].first = count * i / parts;
		share->parts[i].end = count * (i + 1) / parts;
	}
	crew_share(hands->crew, 0, parts, try_part, share);
	finish(share, context, parts);
}
