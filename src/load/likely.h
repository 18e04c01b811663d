/*
 * The name that was probably meant where one is written that nobody knows.
 *
 * Offer the names that could stand there one after another, then take the best; none is offered back
 * that differs in more than a third of its letters, or in more than three. Letters that changed
 * places count once, and a capital for a small letter not at all.
 */
#ifndef LOAD_LIKELY_H
#define LOAD_LIKELY_H

#include <stddef.h>

#include "base/arena.h"

struct likely {
	const char *written;
	const char *best; /* NULL: none is near; else one of those offered, not copied */
	size_t distance;  /* of best */
};

struct likely likely_start(const char *written);

/* The first of two that are equally near stays. A NULL name is none. */
void likely_offer(struct likely *likely, const char *name);

/* The end of a message's text: "; perhaps \"level-1\" was meant", or "" where nothing is near. */
const char *likely_clause(struct arena *arena, const struct likely *likely);

#endif
