#include "base/system_memory.h"

#include <stdint.h>
#include <sys/mman.h>

enum { SMALLEST_PAGE = 4096 };

static size_t whole_pages(size_t size)
{
	return (size + SMALLEST_PAGE - 1) / SMALLEST_PAGE * SMALLEST_PAGE;
}

/* One large page more than is wanted has a multiple of its size in it; what lies beside goes back. */
void *system_memory_take(size_t size)
{
	if (size > SIZE_MAX - LARGE_PAGE)
		return NULL;
	const int access = PROT_READ | PROT_WRITE, flags = MAP_PRIVATE | MAP_ANONYMOUS;
	/* cppcheck-suppress invalidFunctionArg ; -1 is no file */
	unsigned char *from = mmap(NULL, size + LARGE_PAGE, access, flags, -1, 0);
	if (from == MAP_FAILED)
		return NULL;
	size_t before = (LARGE_PAGE - (uintptr_t)from % LARGE_PAGE) % LARGE_PAGE;
	unsigned char *bytes = from + before, *behind = bytes + whole_pages(size);
	if (before)
		munmap(from, before);
	if (behind < from + size + LARGE_PAGE)
		munmap(behind, (size_t)(from + size + LARGE_PAGE - behind));
	(void)madvise(bytes, size, MADV_HUGEPAGE);
	return bytes;
}

void system_memory_give_back(void *bytes, size_t size)
{
	munmap(bytes, size);
}

void system_memory_touch(void *bytes, size_t size)
{
	volatile unsigned char *byte = bytes;
	for (size_t at = 0; at < size; at += SMALLEST_PAGE)
		byte[at] |= 0; /* a write gets the page, and changes nothing */
}
