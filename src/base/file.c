#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool file_is_folder(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

const char *file_beside(struct arena *arena, const struct source *source, const char *path)
{
	const char *slash = source && *path != '/' ? strrchr(source->path, '/') : NULL;
	if (!slash)
		return path;
	return arena_printf(arena, "%.*s/%s", (int)(slash - source->path), source->path, path);
}

enum file_result file_read(struct arena *arena, const char *path, size_t limit, char **bytes,
			   size_t *count)
{
	struct stat status;
	/* Non-blocking, so that a pipe without a writer is refused rather than waited for. */
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (file < 0)
		return FILE_MISSING;
	enum file_result result = FILE_OK;
	if (fstat(file, &status) != 0)
		result = FILE_UNREADABLE;
	else if (!S_ISREG(status.st_mode))
		result = FILE_NOT_A_FILE;
	else if ((uintmax_t)status.st_size > limit)
		result = FILE_TOO_LARGE;
	if (result != FILE_OK) {
		int error = errno;
		close(file);
		errno = error;
		return result;
	}
	size_t size = (size_t)status.st_size, have = 0;
	char *text = arena_alloc(arena, size + 1);
	while (have < size) {
		ssize_t got = read(file, text + have, size - have);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			break;
		have += (size_t)got;
	}
	close(file);
	text[have] = '\0';
	*bytes = text;
	*count = have;
	return have == size ? FILE_OK : FILE_UNREADABLE;
}

static void report_failure(struct messages *messages, const char *path, int error)
{
	const char *rule = "target-not-writable";
	if (error == ENOSPC || error == EDQUOT || error == EFBIG)
		rule = "disk-full";
	else if (error == EISDIR)
		rule = "target-is-a-folder";
	char reason[128];
	if (strerror_r(error, reason, sizeof reason) != 0)
		snprintf(reason, sizeof reason, "error %d", error);
	const char *slash = strrchr(path, '/');
	if (error == ENOENT && slash) {
		message_add(messages, MESSAGE_SYSTEM, (struct place) { 0 }, rule,
			    "cannot write %s: there is no folder %.*s", path, (int)(slash - path),
			    path);
		return;
	}
	message_add(messages, MESSAGE_SYSTEM, (struct place) { 0 }, rule,
		    "cannot write %s: %s; what stood there before is unchanged", path, reason);
}

static int write_all(int file, const char *bytes, size_t count)
{
	while (count) {
		ssize_t put = write(file, bytes, count);
		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return put < 0 ? errno : ENOSPC;
		bytes += put;
		count -= (size_t)put;
	}
	return fsync(file) == 0 ? 0 : errno;
}

/* The rename itself must last, too: sync the folder it happened in. Failure to do so is no loss. */
static void sync_folder(const char *path)
{
	char folder[PATH_MAX];
	const char *slash = strrchr(path, '/');
	int length = slash ? (int)(slash - path) + 1 : 1;
	if (snprintf(folder, sizeof folder, "%.*s", length, slash ? path : ".") >= PATH_MAX)
		return;
	int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (file < 0)
		return;
	(void)fsync(file);
	close(file);
}

/*
 * A new file beside the target, which takes the mode that the process gives its files: umask(2) could be
 * asked only by changing it, for all threads. Its name is the process's and this call's own.
 */
static int open_temporary(const char *target, char temporary[static PATH_MAX])
{
	enum { TRIES = 1000 };
	for (int i = 0; i < TRIES; i++) {
		if (snprintf(temporary, PATH_MAX, "%s.%ld-%d", target, (long)getpid(), i) >=
		    PATH_MAX) {
			errno = ENAMETOOLONG;
			return -1;
		}
		int file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
		if (file >= 0 || errno != EEXIST)
			return file;
	}
	return -1;
}

static int replace(const char *path, const void *bytes, size_t count)
{
	char target[PATH_MAX], temporary[PATH_MAX];
	struct stat status;
	if (!realpath(path, target)) {
		if (errno != ENOENT)
			return errno;
		if (snprintf(target, sizeof target, "%s", path) >= PATH_MAX)
			return ENAMETOOLONG;
	}
	bool there = stat(target, &status) == 0;
	if (there && S_ISDIR(status.st_mode))
		return EISDIR;
	/* A device or a pipe is written to as it is; there is nothing to lose. */
	if (there && !S_ISREG(status.st_mode)) {
		int file = open(target, O_WRONLY | O_CLOEXEC);
		if (file < 0)
			return errno;
		int error = write_all(file, bytes, count);
		close(file);
		return error == EINVAL || error == EROFS ? 0 : error; /* fsync is not for devices */
	}
	if (there && access(target, W_OK) != 0)
		return errno;
	int file = open_temporary(target, temporary);
	if (file < 0)
		return errno;
	int error = write_all(file, bytes, count);
	if (!error && there && fchmod(file, status.st_mode & 07777) != 0)
		error = errno;
	if (close(file) != 0 && !error)
		error = errno;
	if (!error && rename(temporary, target) != 0)
		error = errno;
	if (error)
		unlink(temporary);
	else
		sync_folder(target);
	return error;
}

bool file_replace(const char *path, const void *bytes, size_t count, struct messages *messages)
{
	int error = replace(path, bytes, count);
	if (error)
		report_failure(messages, path, error);
	return error == 0;
}
