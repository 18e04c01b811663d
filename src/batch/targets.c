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
