/*
 * Files whole: read within a bound, replaced by one rename.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/message.h"

enum file_result {
	FILE_OK,
	FILE_MISSING,	 /* no such file, or no right to it: see errno */
	FILE_NOT_A_FILE, /* a folder, a device, a pipe */
	FILE_TOO_LARGE,
	FILE_UNREADABLE, /* see errno */
};

/* True for a folder that is there, or a link to one. */
bool file_is_folder(const char *path);

/* True for a file that can be read to its end: a folder, a device or a pipe may have none. */
bool file_is_regular(const char *path);

/* A path as seen from the folder of the file that names it; in arena, or path itself. */
const char *file_beside(struct arena *arena, const struct source *source, const char *path);

/* Why something could not be written, by errno, in words that go on after a colon; reason may hold them. */
enum { FILE_REASON = 128 };
const char *file_reason(int error, char reason[static FILE_REASON]);

/* Reads a regular file of at most limit bytes into arena; a zero that is not counted follows them. */
enum file_result file_read(struct arena *arena, const char *path, size_t limit, char **bytes,
			   size_t *count);

/*
 * Writes bytes to path: into a temporary file beside it, synced, then renamed over it, so that at any
 * moment either the old file or the new one stands there, whole; what a process that was killed left of one
 * is taken again by the next to write path (base/temporary.h). On failure the temporary file is
 * removed, the old one is as it was, and a MESSAGE_SYSTEM says why (rules "target-not-writable",
 * "disk-full", "target-is-a-folder"). A symbolic link is followed; the file's mode is kept.
 */
bool file_replace(const char *path, const void *bytes, size_t count, struct messages *messages);

#endif
