#include "batch/together.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/tokens.h"
#include "batch/targets.h"

bool together_is_meant(const char *path)
{
	struct stat status;
	char head[4096];
	if (stat(path, &status) != 0)
		return false;
	FILE *file = S_ISREG(status.st_mode) ? fopen(path, "rb") : NULL;
	if (!file)
		return S_ISDIR(status.st_mode);
	size_t count = fread(head, 1, sizeof head - 1, file);
	head[count] = '\0';
	fclose(file);
	return strstr(head, "<compendium") != NULL;
}

struct names {
	const char **items;
	size_t count, capacity;
};

static bool is_report_name(const char *name)
{
	return *name != '.' && path_is_xml(name) && strcmp(name, "compendium.xml") != 0;
}

/* A compendium under another name is passed over like compendium.xml: it is no area's report. */
static struct names list_reports(struct arena *arena, DIR *folder, const char *path)
{
	struct names names = { 0 };
	for (struct dirent *entry; (entry = readdir(folder));) {
		if (!is_report_name(entry->d_name) ||
		    together_is_meant(arena_printf(arena, "%s/%s", path, entry->d_name)))
			continue;
		names.items = arena_grow(arena, names.items, names.count, &names.capacity,
					 sizeof *names.items);
		names.items[names.count++] = arena_strdup(arena, entry->d_name);
	}
	if (names.count)
		qsort(names.items, names.count, sizeof *names.items, text_order);
	return names;
}

static bool lists(const struct compendium *compendium, const char *name)
{
	for (size_t i = 0; i < compendium->area_count; i++) {
		const char *slash = strrchr(compendium->areas[i].path, '/');
		if (!strcmp(slash ? slash + 1 : compendium->areas[i].path, name))
			return true;
	}
	return false;
}

/* The compendium's list, and behind it what else is in the folder. */
static void add_unlisted(struct arena *arena, struct compendium *compendium, const char *folder,
			 const struct names *names)
{
	size_t listed = compendium->area_count;
	struct compendium_area *areas = arena_array(arena, listed + names->count, sizeof *areas);
	if (listed)
		memcpy(areas, compendium->areas, listed * sizeof *areas);
	struct compendium all = { .areas = areas, .area_count = listed };
	for (size_t i = 0; i < names->count; i++)
		if (!lists(compendium, names->items[i]))
			areas[all.area_count++] = (struct compendium_area) {
				.path = arena_printf(arena, "%s/%s", folder, names->items[i]),
			};
	compendium->areas = areas;
	compendium->area_count = all.area_count;
}

const struct compendium *together_read(struct arena *arena, struct messages *messages,
				       struct xml_schemas *schemas, const char *folder)
{
	DIR *opened = opendir(folder);
	if (!opened) {
		message_add(messages, MESSAGE_ERROR, (struct place) { 0 }, "unreadable-file",
			    "the folder %s cannot be read", folder);
		return NULL;
	}
	struct names names = list_reports(arena, opened, folder);
	closedir(opened);
	struct compendium *compendium = arena_alloc(arena, sizeof *compendium);
	compendium->own = arena_alloc(arena, sizeof *compendium->own);
	const char *path = arena_printf(arena, "%s/compendium.xml", folder);
	if (access(path, F_OK) == 0) {
		const struct compendium *own = compendium_load(arena, messages, schemas, path);
		if (!own)
			return NULL;
		*compendium = *own;
	}
	add_unlisted(arena, compendium, folder, &names);
	if (compendium->area_count)
		return compendium;
	message_add(messages, MESSAGE_ERROR, (struct place) { 0 }, "no-reports",
		    "there are no reports in %s: their names end in .xml", folder);
	return NULL;
}
