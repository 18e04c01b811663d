/*
 * Memory straight from the system, in pieces of one MiB or more.
 *
 * Purpose   the system gives a page at its first use and clears it: 4 KiB take 1.5 us, which is half a
 *           second for a GiB; pages of 2 MiB a third of that. So pieces begin at a multiple of 2 MiB, and
 *           ask for pages of that size (transparent huge pages; "madvise" is what Debian sets).
 * Bounds    NULL: the system has none.
 */
#ifndef BASE_SYSTEM_MEMORY_H
#define BASE_SYSTEM_MEMORY_H

#include <stddef.h>

/* What a large page takes: pieces of multiples of it are used without rest. */
enum { LARGE_PAGE = 2 << 20 };

/* size bytes, zeroed, which begin at a multiple of LARGE_PAGE. */
void *system_memory_take(size_t size);
void system_memory_give_back(void *bytes, size_t size);

/* Has the system give all pages of it now; what they hold stays. */
void system_memory_touch(void *bytes, size_t size);

#endif
