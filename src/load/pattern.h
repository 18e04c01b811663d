/*
 * Patterns of elements: what may still come in an element, taken apart one child after another by
 * derivatives (Brzozowski, "Derivatives of Regular Expressions", JACM 11 (1964); for RELAX NG: J. Clark,
 * "An algorithm for RELAX NG validation" (2002)).
 */
#ifndef LOAD_PATTERN_H
#define LOAD_PATTERN_H

#include <stdbool.h>

#include "base/arena.h"

struct grammar_element;

enum pattern_kind {
	PATTERN_NONE, /* matches nothing at all */
	PATTERN_EMPTY,
	PATTERN_ELEMENT,
	PATTERN_CHOICE,
	PATTERN_GROUP,	    /* left, then right */
	PATTERN_INTERLEAVE, /* left and right in any order */
	PATTERN_STAR,	    /* left, any number of times */
};

struct pattern {
	enum pattern_kind kind;
	bool may_end; /* it matches no element, too */
	const struct pattern *left, *right;
	const struct grammar_element *element;
};

/* Each returns what is simplest: an existing pattern where one will do. */
const struct pattern *pattern_none(void);
const struct pattern *pattern_empty(void);
const struct pattern *pattern_element(struct arena *arena, const struct grammar_element *element);
const struct pattern *pattern_choice(struct arena *arena, const struct pattern *left,
				     const struct pattern *right);
const struct pattern *pattern_group(struct arena *arena, const struct pattern *left,
				    const struct pattern *right);
const struct pattern *pattern_interleave(struct arena *arena, const struct pattern *left,
					 const struct pattern *right);
const struct pattern *pattern_star(struct arena *arena, const struct pattern *repeated);

/*
 * What may come after element; PATTERN_NONE when it may not come now. With lenient set, what must
 * come before it is passed over.
 */
const struct pattern *pattern_after(struct arena *arena, const struct pattern *pattern,
				    const struct grammar_element *element, bool lenient);

/* True when element may come now or later. */
bool pattern_has(const struct pattern *pattern, const struct grammar_element *element);

#endif
