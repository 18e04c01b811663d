#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/temporary.h"

bool file_is_folder(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

bool file_is_regular(const char *path)
{
	struct stat status;
	return stat(path, &status) == 0 && S_ISREG(status.st_mode);
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

const char *file_reason(int error, char reason[static FILE_REASON])
{
	switch (error) {
	case ENOSPC:
	case EDQUOT:
		return "the disk is full";
	case EFBIG:
		return "it is larger than a file may be there";
	case EACCES:
	case EPERM:
		return "you have no leave to write there";
	case EROFS:
		return "nothing can be written there";
	case EISDIR:
		return "it is a folder";
	case ENOTDIR:
		return "a part of its path is a file, not a folder";
	case ENAMETOOLONG:
		return "its name is too long";
	case ENXIO:
		return "nobody reads from it";
	case ELOOP:
		return "its links lead in a circle";
	default:
		if (strerror_r(error, reason, FILE_REASON) != 0)
			snprintf(reason, FILE_REASON, "error %d", error);
		return reason;
	}
}

static void report_failure(struct messages *messages, const char *path, int error)
{
	const char *rule = "target-not-writable";
	if (error == ENOSPC || error == EDQUOT || error == EFBIG)
		rule = "disk-full";
	else if (error == EISDIR)
		rule = "target-is-a-folder";
	char reason[FILE_REASON];
	const char *slash = strrchr(path, '/');
	if (error == ENOENT && slash) {
		message_add(messages, MESSAGE_SYSTEM, (struct place) { 0 }, rule,
			    "cannot write %s: there is no folder %.*s", path, (int)(slash - path),
			    path);
		return;
	}
	struct stat status;
	bool is_kept = stat(path, &status) == 0 && S_ISREG(status.st_mode);
	message_add(messages, MESSAGE_SYSTEM, (struct place) { 0 }, rule, "cannot write %s: %s%s",
		    path, file_reason(error, reason),
		    is_kept ? "; what stood there before is unchanged" : "");
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

/* A device or a pipe is written to as it is; there is nothing to lose. */
static int write_device(const char *path, const void *bytes, size_t count)
{
	/* Non-blocking, so that a pipe that nobody reads from is refused rather than waited for. */
	int file = open(path, O_WRONLY | O_CLOEXEC | O_NONBLOCK);
	if (file < 0)
		return errno;
	int flags = fcntl(file, F_GETFL);
	int error = flags < 0 || fcntl(file, F_SETFL, flags & ~O_NONBLOCK) != 0
			    ? errno
			    : write_all(file, bytes, count);
	close(file);
	return error == EINVAL || error == EROFS ? 0 : error; /* fsync is not for devices */
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
	if (there && !S_ISREG(status.st_mode))
		return write_device(target, bytes, count);
	if (there && access(target, W_OK) != 0)
		return errno;
	int file = temporary_open(target, temporary);
	if (file < 0)
		return errno;
	int error = write_all(file, bytes, count);
	if (!error && there && fchmod(file, status.st_mode & 07777) != 0)
		error = errno;
	if (!error && rename(temporary, target) != 0)
		error = errno;
	if (error)
		unlink(temporary);
	else
		sync_folder(target);
	close(file); /* last, since it is locked; its bytes are synced */
	return error;
}

bool file_replace(const char *path, const void *bytes, size_t count, struct messages *messages)
{
	int error = replace(path, bytes, count);
	if (error)
		report_failure(messages, path, error);
	return error == 0;
}
