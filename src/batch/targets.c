#include "batch/targets.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/message.h"

static const char xml_end[] = ".xml";

bool path_is_xml(const char *path)
{
	size_t length = strlen(path), end = strlen(xml_end);
	return length > end && !strcasecmp(path + length - end, xml_end);
}

const char *path_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

const char *path_with_end(struct arena *arena, const char *path, const char *end)
{
	size_t length = strlen(path);
	if (path_is_xml(path))
		length -= strlen(xml_end);
	return arena_printf(arena, "%.*s%s", (int)length, path, end);
}

const char *edition_end(enum edition edition)
{
	return edition == EDITION_PRINT ? "-print.pdf" : ".pdf";
}

bool path_is_same_file(const char *a, const char *b)
{
	struct stat left, right;
	return stat(a, &left) == 0 && stat(b, &right) == 0 && left.st_dev == right.st_dev &&
	       left.st_ino == right.st_ino;
}

bool target_may_be_pdf(const char *path)
{
	static const char mark[] = "%PDF-";
	char start[sizeof mark - 1];
	struct stat status;
	if (stat(path, &status) != 0 || !S_ISREG(status.st_mode) || !status.st_size)
		return true;
	FILE *file = fopen(path, "rb");
	size_t count = file ? fread(start, 1, sizeof start, file) : 0;
	if (file)
		fclose(file);
	/* What cannot be read cannot be written either, as will be told. */
	if (!file || (count == sizeof start && !memcmp(start, mark, sizeof start)))
		return true;
	fputs("areapress: ", stderr);
	message_print_text(path, stderr);
	fputs(" is there and is no PDF; nothing is written over it: -o must name another file\n",
	      stderr);
	return false;
}

bool target_make_folder(const char *folder)
{
	char reason[FILE_REASON];
	if (!folder || file_is_folder(folder) || mkdir(folder, 0777) == 0)
		return true;
	int error = errno;
	fputs("areapress: error: cannot make the folder ", stderr);
	message_print_text(folder, stderr);
	fprintf(stderr, ": %s [target-not-writable]\n",
		error == ENOENT	  ? "the folder above it is not there"
		: error == EEXIST ? "there is a file of that name"
				  : file_reason(error, reason));
	return false;
}
