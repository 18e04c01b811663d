/* A compendium under way: what its reading (making_read.c) begins and its telling (making_tell.c) ends. */
#ifndef BATCH_MAKING_H
#define BATCH_MAKING_H

#include <stdatomic.h>

#include "base/crew.h"
#include "batch/assemble.h"
#include "batch/compendium.h"
#include "batch/progress.h"
#include "batch/stopwatch.h"

enum step { STEP_START, STEP_AREAS, STEP_NATIONAL, STEP_ASSEMBLE, STEP_PDF, STEP_SAVE, STEPS };

/* A compendium under way. */
struct making {
	const struct compendium_request *request;
	struct arena *arena;
	struct messages *messages;
	struct press *press;
	struct crew *crew; /* NULL: this thread alone */
	const struct compendium *compendium;
	const struct layout *layout;
	struct part *parts; /* by alphabet */
	size_t count;
	struct part_order order;
	struct book *book;
	struct report *totals;
	struct national national;
	struct publication *publication;
	struct buffer pdf;
	struct stopwatch watch;
	int64_t times[STEPS]; /* microseconds */
	struct progress progress;
	atomic_bool out_of_memory;
	bool refused; /* what would be written is in the way of something else */
};

/*
 * Reads the compendium's file, its layout and which areas it lists; false with messages. Rules of its own:
 * "area-not-listed", "computed-table".
 */
bool making_begin(struct making *making);

/* Where the book is written (making_targets.c). */
const char *making_target(const struct making *making);

/* False, which is told, when that would be over a file that is no PDF, or two files in one place. */
bool making_may_write(const struct making *making);

/* Prints the messages of the book and then of its areas, and names those that are not in it: exit status. */
int making_tell(struct making *making);

/* Prints what each step took, for bench/. */
void making_print_times(const struct making *making);

#endif
