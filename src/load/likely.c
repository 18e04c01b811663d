#include "load/likely.h"

#include <stdint.h>
#include <string.h>

#include "base/ascii.h"

enum { LONGEST = 64, MOST = 3 };

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Damerau's distance, where no part is edited twice ("optimal string alignment"). */
static size_t distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
	size_t rows[3][LONGEST + 1];
	size_t *before = rows[0], *last = rows[1], *now = rows[2];
	for (size_t j = 0; j <= b_length; j++)
		last[j] = j;
	for (size_t i = 1; i <= a_length; i++) {
		now[0] = i;
		for (size_t j = 1; j <= b_length; j++) {
			char left = ascii_to_small(a[i - 1]), right = ascii_to_small(b[j - 1]);
			now[j] = least(last[j - 1] + (left != right),
				       least(last[j], now[j - 1]) + 1);
			if (i > 1 && j > 1 && left == ascii_to_small(b[j - 2]) &&
			    right == ascii_to_small(a[i - 2]))
				now[j] = least(now[j], before[j - 2] + 1);
		}
		size_t *spare = before;
		before = last;
		last = now;
		now = spare;
	}
	return last[b_length];
}

struct likely likely_start(const char *written)
{
	return (struct likely) { .written = written, .distance = SIZE_MAX };
}

void likely_offer(struct likely *likely, const char *name)
{
	if (!likely->written || !name)
		return;
	size_t written = strlen(likely->written), length = strlen(name);
	size_t longer = written > length ? written : length;
	size_t limit = least(longer / 3, MOST);
	if (longer > LONGEST || longer - least(written, length) > limit)
		return;
	size_t found = distance(likely->written, written, name, length);
	if (found <= limit && found < likely->distance) {
		likely->best = name;
		likely->distance = found;
	}
}

const char *likely_clause(struct arena *arena, const struct likely *likely)
{
	return likely->best ? arena_printf(arena, "; perhaps \"%s\" was meant", likely->best) : "";
}
