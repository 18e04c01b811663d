/* The blocks that an arena's memory is in. Private to base/. */
#ifndef BASE_ARENA_BLOCK_H
#define BASE_ARENA_BLOCK_H

#include <stdalign.h>
#include <stdbool.h>
#include <stddef.h>

#include "base/crew.h"
#include "base/system_memory.h"

/*
 * Blocks start small, so that a short report stays small, and double up to the largest. Those that fill a
 * large page come from the system, others from malloc, which has them near by and without its help.
 */
enum { FIRST_BLOCK = 32 * 1024, LARGEST_BLOCK = 2 * LARGE_PAGE };

struct block {
	struct block *older;
	size_t used, size; /* size: of bytes */
	alignas(max_align_t) unsigned char bytes[];
};

/* What a block of the largest size has room for. */
static const size_t LARGEST_ROOM = LARGEST_BLOCK - sizeof(struct block);

/* A block of the largest size that a helper gets ready. Start with zeros, but for the crew. */
struct block_ahead {
	struct crew *crew; /* NULL: there is nobody to do it */
	struct crew_task task;
	bool begun;
	struct block *block; /* once it is done; NULL: there was no memory */
};

/* A block with room, zeroed; where that is the largest, more of them will be wanted. NULL: no memory. */
struct block *block_take(struct block_ahead *ahead, size_t room);

void block_free(struct block *block);

/* Frees what was got ready and nobody took. */
void block_free_ahead(struct block_ahead *ahead);

#endif
