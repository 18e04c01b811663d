/*
 * What is in a shaper (see paragraph.h): the words known so far, the hyphenation patterns, and rooms
 * for a paragraph in the making, which are kept from one paragraph to the next. Private to text/.
 */
#ifndef TEXT_SHAPER_H
#define TEXT_SHAPER_H

#include <stddef.h>

#include "base/arena.h"
#include "base/message.h"
#include "text/fount.h"

struct patterns;

/* An array that grows and is used again. */
struct scratch {
	void *items;
	size_t capacity; /* in items; a scratch holds one type only */
};

/* The patterns of a language. path NULL: there are none; patterns NULL: it cannot be read. */
struct language {
	const char *name, *path;
	const struct patterns *patterns;
	struct language *next;
};

struct shaper {
	struct founts founts;
	const char *(*hyphenation)(void *context, const char *lang);
	void *context;
	struct arena *patterns_arena; /* NULL until patterns are needed */
	struct language *languages;
	struct scratch text, breaks, items, opportunities, with_hyphens, nodes, ends;
};

/*
 * Room for count items of size bytes; what was in it stays. When the system has no memory the arena is
 * made to give up, as if it had been asked itself.
 */
void *scratch_room(struct scratch *scratch, size_t count, size_t size, struct arena *arena);

/* The patterns for a language, read at the first call; NULL, without or with a warning: none. */
const struct patterns *shaper_patterns(struct shaper *shaper, struct messages *messages,
				       const char *lang);

#endif
