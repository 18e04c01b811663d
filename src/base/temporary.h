/* Files that are written beside their target, to be renamed over it. Private to base/. */
#ifndef BASE_TEMPORARY_H
#define BASE_TEMPORARY_H

#include <limits.h>

/*
 * Opens an empty file beside target for writing, locked (flock(2)) as long as it is open, and gives its name:
 * TARGET.unfinished, or with a number where another process is writing that one. What a process left behind
 * that was killed is locked by nobody, and is taken again: nothing piles up. -1 with errno: it cannot be.
 *
 * It must be renamed before it is closed, for it is another's from then on.
 */
int temporary_open(const char *target, char temporary[static PATH_MAX]);

#endif
