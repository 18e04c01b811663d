#include "batch/folders.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/tokens.h"
#include "batch/targets.h"

static bool ends_with(const char *name, const char *end)
{
	size_t length = strlen(name), bytes = strlen(end);
	return length > bytes && !strcmp(name + length - bytes, end);
}

bool file_is_report(const char *path)
{
	enum { ENOUGH = 8192 };
	char start[ENOUGH + 1];
	struct stat status;
	/* A pipe would keep us waiting for who writes to it. */
	bool is_file = stat(path, &status) == 0 && S_ISREG(status.st_mode);
	FILE *file = is_file ? fopen(path, "rb") : NULL;
	if (!file)
		return false;
	size_t count = fread(start, 1, ENOUGH, file);
	fclose(file);
	start[count] = '\0';
	/* One saved as UTF-16 is told, not passed over. */
	return strstr(start, "<report") != NULL || (count > 1 && !memcmp(start, "\xff\xfe", 2)) ||
	       (count > 1 && !memcmp(start, "\xfe\xff", 2));
}

struct growing {
	struct arena *arena;
	const char **paths;
	size_t count, capacity;
};

static void add(struct growing *list, const char *path)
{
	list->paths = arena_grow(list->arena, list->paths, list->count, &list->capacity,
				 sizeof *list->paths);
	list->paths[list->count++] = path;
}

static void add_folder(struct growing *list, const char *folder)
{
	size_t first = list->count;
	DIR *entries = opendir(folder);
	if (!entries)
		return;
	const char *slash = ends_with(folder, "/") ? "" : "/";
	for (const struct dirent *entry; (entry = readdir(entries));) {
		const char *path =
			arena_printf(list->arena, "%s%s%s", folder, slash, entry->d_name);
		if (path_is_xml(path) && file_is_report(path))
			add(list, path);
	}
	closedir(entries);
	if (list->count > first)
		qsort(list->paths + first, list->count - first, sizeof *list->paths, text_order);
}

struct report_list folders_expand(struct arena *arena, const char *const *paths, size_t count)
{
	struct growing list = { .arena = arena };
	for (size_t i = 0; i < count; i++) {
		size_t before = list.count;
		if (file_is_folder(paths[i]))
			add_folder(&list, paths[i]);
		if (list.count == before)
			add(&list, paths[i]);
	}
	return (struct report_list) { list.paths, list.count };
}

/* "london-2023-24.xml" for "london-2024-25.xml"; NULL when the name does not end in a year. */
static const char *name_before(struct arena *arena, const char *name)
{
	static const char form[] = "-dddd-dd.xml";
	size_t length = strlen(name), bytes = strlen(form);
	if (length < bytes)
		return NULL;
	const char *at = name + length - bytes;
	for (size_t i = 0; i < bytes; i++)
		if (form[i] == 'd' ? at[i] < '0' || at[i] > '9' : at[i] != form[i])
			return NULL;
	long year = strtol(at + 1, NULL, 10);
	return arena_printf(arena, "%.*s-%04ld-%02ld.xml", (int)(at - name), name, year - 1,
			    year % 100);
}

const char *earlier_report(struct arena *arena, const char *earlier, const char *report)
{
	if (!earlier || !file_is_folder(earlier))
		return earlier;
	const char *slash = strrchr(report, '/');
	const char *name = slash ? slash + 1 : report;
	const char *before = name_before(arena, name);
	const char *path = before ? arena_printf(arena, "%s/%s", earlier, before) : NULL;
	struct stat status;
	if (path && stat(path, &status) == 0)
		return path;
	return arena_printf(arena, "%s/%s", earlier, name);
}
