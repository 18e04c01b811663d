#include "load/pattern.h"

static const struct pattern none = { .kind = PATTERN_NONE };
static const struct pattern empty = { .kind = PATTERN_EMPTY, .may_end = true };

const struct pattern *pattern_none(void)
{
	return &none;
}

const struct pattern *pattern_empty(void)
{
	return &empty;
}

static const struct pattern *combine(struct arena *arena, enum pattern_kind kind, bool may_end,
				     const struct pattern *left, const struct pattern *right)
{
	struct pattern *pattern = arena_alloc(arena, sizeof *pattern);
	*pattern = (struct pattern) { kind, may_end, left, right, NULL };
	return pattern;
}

const struct pattern *pattern_element(struct arena *arena, const struct grammar_element *element)
{
	struct pattern *pattern = arena_alloc(arena, sizeof *pattern);
	*pattern = (struct pattern) { .kind = PATTERN_ELEMENT, .element = element };
	return pattern;
}

const struct pattern *pattern_choice(struct arena *arena, const struct pattern *left,
				     const struct pattern *right)
{
	if (left == &none || left == right || (left == &empty && right->may_end))
		return right;
	if (right == &none || (right == &empty && left->may_end))
		return left;
	return combine(arena, PATTERN_CHOICE, left->may_end || right->may_end, left, right);
}

/* Both must be there, one after the other or mixed. */
static const struct pattern *both(struct arena *arena, enum pattern_kind kind,
				  const struct pattern *left, const struct pattern *right)
{
	if (left == &none || right == &none)
		return &none;
	if (left == &empty)
		return right;
	if (right == &empty)
		return left;
	return combine(arena, kind, left->may_end && right->may_end, left, right);
}

const struct pattern *pattern_group(struct arena *arena, const struct pattern *left,
				    const struct pattern *right)
{
	return both(arena, PATTERN_GROUP, left, right);
}

const struct pattern *pattern_interleave(struct arena *arena, const struct pattern *left,
					 const struct pattern *right)
{
	return both(arena, PATTERN_INTERLEAVE, left, right);
}

const struct pattern *pattern_star(struct arena *arena, const struct pattern *repeated)
{
	if (repeated == &none || repeated == &empty)
		return &empty;
	if (repeated->kind == PATTERN_STAR)
		return repeated;
	return combine(arena, PATTERN_STAR, true, repeated, NULL);
}

const struct pattern *pattern_after(struct arena *arena, const struct pattern *pattern,
				    const struct grammar_element *element, bool lenient)
{
	const struct pattern *left = pattern->left, *right = pattern->right;
	const struct pattern *one, *other;
	switch (pattern->kind) {
	case PATTERN_NONE:
	case PATTERN_EMPTY:
		return &none;
	case PATTERN_ELEMENT:
		return pattern->element == element ? &empty : &none;
	case PATTERN_CHOICE:
		one = pattern_after(arena, left, element, lenient);
		other = pattern_after(arena, right, element, lenient);
		return pattern_choice(arena, one, other);
	case PATTERN_GROUP:
		one = pattern_after(arena, left, element, lenient);
		one = pattern_group(arena, one, right);
		if (!left->may_end && !lenient)
			return one;
		return pattern_choice(arena, one, pattern_after(arena, right, element, lenient));
	case PATTERN_INTERLEAVE:
		one = pattern_after(arena, left, element, lenient);
		one = pattern_interleave(arena, one, right);
		other = pattern_after(arena, right, element, lenient);
		other = pattern_interleave(arena, left, other);
		return pattern_choice(arena, one, other);
	case PATTERN_STAR:
		one = pattern_after(arena, left, element, lenient);
		return pattern_group(arena, one, pattern);
	}
	return &none;
}

bool pattern_has(const struct pattern *pattern, const struct grammar_element *element)
{
	if (pattern->kind == PATTERN_ELEMENT)
		return pattern->element == element;
	return (pattern->left && pattern_has(pattern->left, element)) ||
	       (pattern->right && pattern_has(pattern->right, element));
}
