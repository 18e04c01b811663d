#include "base/arena.h"

#include <setjmp.h>
#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena_block.h"

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/asan_interface.h>
#endif

struct cleanup {
	struct cleanup *older;
	void (*release)(void *object);
	void *object;
};

/* An array that has been given back, at its start; size is padded. */
struct spare {
	struct spare *next;
	size_t size;
};

enum { SPARE_LISTS = 64 };

struct arena {
	struct spare *spares[SPARE_LISTS]; /* by size */
	struct block *newest;
	struct cleanup *cleanups;
	jmp_buf *escape;
	size_t limit, used, next_block;
	size_t settled; /* of a branch: what is counted in its stem */
	struct block_ahead ahead;
};

void arena_set_crew(struct arena *arena, struct crew *crew)
{
	arena->ahead.crew = crew;
}

struct arena *arena_new(size_t limit)
{
	struct arena *arena = calloc(1, sizeof *arena);
	if (!arena)
		return NULL;
	arena->limit = limit ? limit : (size_t)1 << 30;
	arena->next_block = FIRST_BLOCK;
	return arena;
}

void arena_free(struct arena *arena)
{
	if (!arena)
		return;
	for (struct cleanup *c = arena->cleanups; c; c = c->older)
		c->release(c->object);
	block_free_ahead(&arena->ahead);
	for (struct block *block = arena->newest; block;) {
		struct block *older = block->older;
		block_free(block);
		block = older;
	}
	free(arena);
}

void arena_share_escape(struct arena *arena, const struct arena *other)
{
	arena->escape = other->escape;
}

bool arena_try(struct arena *arena, void (*work)(void *context), void *context)
{
	jmp_buf *before = arena->escape, escape;
	bool done = setjmp(escape) == 0;
	if (done) {
		arena->escape = &escape;
		work(context);
	}
	arena->escape = before;
	return done;
}

void arena_give_up(struct arena *arena)
{
	if (arena->escape)
		longjmp(*arena->escape, 1);
	fputs("areapress: out of memory\n", stderr);
	abort();
}

/* So that what comes next is aligned for any type. */
static size_t padded(size_t size)
{
	const size_t unit = alignof(max_align_t);
	return (size + unit - 1) / unit * unit;
}

/*
 * How much room a block for a request has. A large one gets its own, which takes no more than it needs; but
 * where a helper has blocks ready, it goes into one of these.
 */
static size_t room_for(const struct arena *arena, size_t size)
{
	size_t whole = arena->next_block - sizeof(struct block);
	bool has_ready = arena->ahead.crew && whole == LARGEST_ROOM;
	return size > (has_ready ? whole : whole / 4) ? size : whole;
}

static size_t rest(const struct block *block)
{
	return block->size - block->used;
}

static struct block *add_block(struct arena *arena, size_t size)
{
	size_t room = room_for(arena, size);
	struct block *newest = arena->newest, *fresh = block_take(&arena->ahead, room);
	if (!fresh)
		arena_give_up(arena);
	if (room != size && arena->next_block < LARGEST_BLOCK)
		arena->next_block *= 2;
	/* The one that has more left is filled next. */
	if (newest && rest(newest) > room - size) {
		fresh->older = newest->older;
		newest->older = fresh;
	} else {
		fresh->older = newest;
		arena->newest = fresh;
	}
	return fresh;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	if (size > arena->limit || arena->used > arena->limit - size)
		arena_give_up(arena);
	size = padded(size);
	struct block *block = arena->newest;
	if (!block || rest(block) < size)
		block = add_block(arena, size);
	void *bytes = block->bytes + block->used;
	block->used += size;
	arena->used += size;
	return bytes;
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		arena_give_up(arena);
	return arena_alloc(arena, count * size);
}

/* Makes the newest allocation larger where it lies; false where something stands behind it. */
static bool extend(struct arena *arena, const unsigned char *bytes, size_t size, size_t larger)
{
	struct block *block = arena->newest;
	if (!block || !bytes || bytes + padded(size) != block->bytes + block->used)
		return false;
	size_t more = padded(larger) - padded(size);
	if (more > block->size - block->used || more > arena->limit - arena->used)
		return false;
	block->used += more;
	arena->used += more;
	return true;
}

/* What has been given back is out of bounds until it is taken again. */
static void hide(void *bytes, size_t count)
{
#ifdef __SANITIZE_ADDRESS__
	ASAN_POISON_MEMORY_REGION(bytes, count);
#endif
	(void)bytes;
	(void)count;
}

static void show(void *bytes, size_t count)
{
#ifdef __SANITIZE_ADDRESS__
	ASAN_UNPOISON_MEMORY_REGION(bytes, count);
#endif
	(void)bytes;
	(void)count;
}

static struct spare **spares_of(struct arena *arena, size_t size)
{
	return &arena->spares[size / sizeof(max_align_t) % SPARE_LISTS];
}

void arena_give_back(struct arena *arena, void *items, size_t count, size_t size)
{
	size_t bytes = padded(count * size);
	if (bytes < sizeof(struct spare))
		return;
	struct spare *spare = items, **list = spares_of(arena, bytes);
	*spare = (struct spare) { *list, bytes };
	*list = spare;
	hide(spare + 1, bytes - sizeof *spare);
}

/* A spare array of just that size, zeroed; NULL: there is none among the first few. */
static void *take_spare(struct arena *arena, size_t size)
{
	enum { TRIES = 8 };
	size_t bytes = padded(size);
	struct spare **link = spares_of(arena, bytes);
	for (int i = 0; *link && i < TRIES; i++) {
		struct spare *spare = *link;
		if (spare->size == bytes) {
			*link = spare->next;
			show(spare + 1, bytes - sizeof *spare);
			return memset(spare, 0, bytes);
		}
		link = &spare->next;
	}
	return NULL;
}

void *arena_grow(struct arena *arena, void *items, size_t count, size_t *capacity, size_t size)
{
	if (count < *capacity)
		return items;
	/* Most lists of a document hold a single thing. */
	size_t wanted = *capacity ? *capacity * 2 : 1;
	if (wanted <= SIZE_MAX / 2 / size &&
	    extend(arena, items, *capacity * size, wanted * size)) {
		*capacity = wanted;
		return items;
	}
	void *larger = wanted > SIZE_MAX / size ? NULL : take_spare(arena, wanted * size);
	if (!larger)
		larger = arena_array(arena, wanted, size);
	if (count)
		memcpy(larger, items, count * size);
	if (*capacity)
		arena_give_back(arena, items, *capacity, size);
	*capacity = wanted;
	return larger;
}

char *arena_strndup(struct arena *arena, const char *text, size_t length)
{
	char *copy = arena_alloc(arena, length + 1);
	memcpy(copy, text, length);
	return copy;
}

char *arena_strdup(struct arena *arena, const char *text)
{
	return arena_strndup(arena, text, strlen(text));
}

char *arena_vprintf(struct arena *arena, const char *format, va_list args)
{
	va_list again;
	va_copy(again, args);
	int length = vsnprintf(NULL, 0, format, args);
	char *text = arena_alloc(arena, (size_t)(length < 0 ? 0 : length) + 1);
	if (length > 0)
		vsnprintf(text, (size_t)length + 1, format, again);
	va_end(again);
	return text;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	char *text = arena_vprintf(arena, format, args);
	va_end(args);
	return text;
}

void arena_on_free(struct arena *arena, void (*release)(void *object), void *object)
{
	struct cleanup *cleanup = arena_alloc(arena, sizeof *cleanup);
	cleanup->release = release;
	cleanup->object = object;
	cleanup->older = arena->cleanups;
	arena->cleanups = cleanup;
}

static void free_branch(void *branch)
{
	arena_free(branch);
}

struct arena *arena_branch(struct arena *arena)
{
	struct arena *branch = arena_new(arena->limit - arena->used);
	if (!branch)
		arena_give_up(arena);
	/* What works for a long report needs much, too. */
	branch->next_block =
		arena->next_block < LARGE_PAGE ? arena->next_block : (size_t)LARGE_PAGE;
	arena_on_free(arena, free_branch, branch);
	return branch;
}

void arena_settle(struct arena *arena, struct arena *branch)
{
	size_t more = branch->used - branch->settled;
	if (more > arena->limit - arena->used)
		arena_give_up(arena);
	arena->used += more;
	branch->settled = branch->used;
}

size_t arena_used(const struct arena *arena)
{
	return arena->used;
}
