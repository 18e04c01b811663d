#include "base/arena_block.h"

#include <stdint.h>
#include <stdlib.h>

/* AddressSanitizer watches malloc's memory alone. */
static bool is_large(size_t size)
{
#ifdef __SANITIZE_ADDRESS__
	return size == SIZE_MAX;
#else
	return size >= LARGE_PAGE;
#endif
}

/* Zeroed, which costs nothing where the system gives new pages. room is what it has beside its head. */
static struct block *new_block(size_t room)
{
	size_t size = sizeof(struct block) + room;
	struct block *block = is_large(size) ? system_memory_take(size) : calloc(1, size);
	if (block)
		block->size = room;
	return block;
}

void block_free(struct block *block)
{
	size_t size = sizeof *block + block->size;
	if (is_large(size))
		system_memory_give_back(block, size);
	else
		free(block);
}

static void make_ahead(void *context, unsigned thread)
{
	(void)thread;
	struct block_ahead *ahead = context;
	ahead->block = new_block(LARGEST_ROOM);
	if (ahead->block)
		system_memory_touch(ahead->block, LARGEST_BLOCK);
}

static struct block *take_ahead(struct block_ahead *ahead)
{
	struct block *block = NULL;
	if (ahead->begun) {
		crew_wait(ahead->crew, 0, &ahead->task);
		block = ahead->block;
	}
	ahead->begun = false;
	ahead->block = NULL;
	return block;
}

struct block *block_take(struct block_ahead *ahead, size_t room)
{
	struct block *block = room == LARGEST_ROOM ? take_ahead(ahead) : NULL;
	if (!block)
		block = new_block(room);
	if (room == LARGEST_ROOM && ahead->crew) {
		ahead->begun = true;
		ahead->task = (struct crew_task) { .work = make_ahead, .context = ahead };
		crew_begin(ahead->crew, 0, &ahead->task);
	}
	return block;
}

void block_free_ahead(struct block_ahead *ahead)
{
	struct block *unused = take_ahead(ahead);
	if (unused)
		block_free(unused);
}
