#include "base/temporary.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Still the file of that name: its last owner may just have renamed it. */
static bool is_named(int file, const char *name)
{
	struct stat opened, named;
	return fstat(file, &opened) == 0 && lstat(name, &named) == 0 && S_ISREG(opened.st_mode) &&
	       opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

/* A name that is too long with its end has one of its folder's instead. */
static bool make_name(const char *target, long number, char temporary[static PATH_MAX])
{
	static const char end[] = ".unfinished";
	enum { DIGITS = 20 };
	const char *slash = strrchr(target, '/');
	int folder = slash ? (int)(slash - target) + 1 : 0;
	const char *base = target + folder;
	if (strlen(base) + DIGITS + sizeof end > NAME_MAX)
		base = "areapress";
	char between[DIGITS + 2] = "";
	if (number)
		snprintf(between, sizeof between, "-%ld", number);
	return snprintf(temporary, PATH_MAX, "%.*s%s%s%s", folder, target, base, between, end) <
	       PATH_MAX;
}

/* Where files cannot be locked: a name of this process's own, which stays if it is killed. */
static int open_own(const char *target, char temporary[static PATH_MAX])
{
	enum { TRIES = 1000 };
	for (int i = 0; i < TRIES; i++) {
		make_name(target, (long)getpid() * TRIES + i, temporary);
		int file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
		if (file >= 0 || errno != EEXIST)
			return file;
	}
	return -1;
}

/* True when a file that could not be opened says nothing of the next name: it is another's, a link, a pipe. */
static bool is_of_its_name(int error)
{
	return error == EACCES || error == EPERM || error == ELOOP || error == ENXIO ||
	       error == EISDIR;
}

int temporary_open(const char *target, char temporary[static PATH_MAX])
{
	enum { TRIES = 100 };
	for (int i = 0; i < TRIES; i++) {
		if (!make_name(target, i, temporary)) {
			errno = ENAMETOOLONG;
			return -1;
		}
		int file = open(temporary, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK,
				0666);
		if (file < 0 && !is_of_its_name(errno))
			return -1;
		if (file < 0)
			continue;
		int error = flock(file, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
		if (!error && is_named(file, temporary) && ftruncate(file, 0) == 0)
			return file;
		close(file);
		if (error && error != EWOULDBLOCK && error != EINTR) {
			unlink(temporary);
			return open_own(target, temporary);
		}
	}
	return -1;
}
