/*
 * Memory of one document: blocks are taken one after another and all freed at once.
 *
 * Purpose   no owner has to be thought of below the document; freeing is one call.
 * Bounds    an arena has a limit in bytes. A request past it, or one the system refuses, does not
 *           return: it ends the work that arena_try has begun, or else the process. So callers never
 *           check for NULL, and memory stays bounded whatever the input.
 * Threads   an arena belongs to one thread.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

struct arena;
struct crew;

/* A new arena that may grow to limit bytes (0: 1 GiB); NULL when the system has no memory. */
struct arena *arena_new(size_t limit);

/* Frees all of it, after running what arena_on_free registered, last registered first. */
void arena_free(struct arena *arena);

/* A failed request ends the work that another's would: for memory that is freed before the other's is. */
void arena_share_escape(struct arena *arena, const struct arena *other);

/* Does work: false when a request failed, and work ended where it was. One may be begun within another. */
bool arena_try(struct arena *arena, void (*work)(void *context), void *context);

/*
 * A helper of the crew, which must outlive the arena, has the next large block ready when one is full: to
 * get and clear 4 MiB takes half a millisecond. For an arena of the crew's thread 0; NULL: no helper.
 */
void arena_set_crew(struct arena *arena, struct crew *crew);

/* Ends the work, as a request does that fails. */
_Noreturn void arena_give_up(struct arena *arena);

/* size bytes, zeroed, aligned for any type. Never NULL. */
void *arena_alloc(struct arena *arena, size_t size);

/* An array of count items of size bytes, zeroed; the product is checked. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/*
 * Room for at least count + 1 items in a growing array: returns items itself, or a larger copy
 * (twice the capacity), and keeps *capacity. Start with items NULL and *capacity 0.
 */
void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size);

/*
 * Gives an array of count items of size bytes back, for an arena_grow of the same bytes to take; for
 * arrays that nobody points into any more. What arena_grow grows out of it gives back itself.
 */
void arena_give_back(struct arena *arena, void *items, size_t count, size_t size);

char *arena_strdup(struct arena *arena, const char *text);
char *arena_strndup(struct arena *arena, const char *text, size_t length);
char *arena_printf(struct arena *arena, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *arena, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

/*
 * A branch: an arena for a thread that works for this one's owner, freed with it, that may take what
 * this one has left. arena_settle counts what it has taken since the last time here, too; it gives up
 * where that is more than there was.
 */
struct arena *arena_branch(struct arena *arena);
void arena_settle(struct arena *arena, struct arena *branch);

/* Runs release(object) when the arena is freed: for what libraries own. */
void arena_on_free(struct arena *arena, void (*release)(void *object), void *object);

/* Bytes handed out so far. */
size_t arena_used(const struct arena *arena);

#endif
