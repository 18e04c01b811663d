/* The compendium's file and what can be wrong with it before any area is read. */
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "batch/making.h"
#include "batch/together.h"

static int by_name(const void *a, const void *b)
{
	const struct compendium_area *left = a, *right = b;
	if (!left->name || !right->name) /* files that are not listed come last, as they are */
		return left->name ? -1 : right->name ? 1 : strcmp(left->path, right->path);
	return strcmp(left->name, right->name);
}

static bool is_listed(const struct making *making, const struct area *area)
{
	for (size_t i = 0; i < making->count; i++)
		if (making->parts[i].area == area)
			return true;
	return false;
}

/* Names that are no areas of the layout would have no region, no tile and no ring. */
static void check_names(struct making *making)
{
	const char *missing = NULL;
	for (size_t i = 0; i < making->count; i++)
		if (!making->parts[i].area && making->parts[i].listed->name)
			message_add(making->messages, MESSAGE_ERROR, making->parts[i].listed->place,
				    "unknown-area", "\"%s\" is none of the %zu areas",
				    making->parts[i].listed->name, making->layout->area_count);
	for (const struct area *area = making->layout->areas; area; area = area->next)
		if (!is_listed(making, area))
			missing = arena_printf(making->arena, "%s%s%s", missing ? missing : "",
					       missing ? ", " : "", area->name);
	/* Whoever lists less than half of them means a part of the country. */
	if (missing && making->count * 2 >= making->layout->area_count)
		message_add(making->messages, MESSAGE_WARNING,
			    (struct place) { making->compendium->own->source, NO_OFFSET },
			    "area-not-listed", "the book does not mention what is not listed: %s",
			    missing);
}

/* What somebody typed would stand in the place of the sum. */
static void check_tables(struct making *making)
{
	const struct figure_table *table = making->compendium->own->tables;
	for (; table; table = table->next)
		message_add(making->messages, MESSAGE_ERROR, table->place, "computed-table",
			    "the national figures are the sums of the areas': take this table out");
}

static void read_compendium(struct making *making)
{
	const struct compendium_request *request = making->request;
	struct xml_schemas *schemas = press_schemas(making->press);
	making->compendium = request->options.check && file_is_folder(request->compendium)
				     ? together_read(making->arena, making->messages, schemas,
						     request->compendium)
				     : compendium_load(making->arena, making->messages, schemas,
						       request->compendium);
}

/* A folder without a compendium's file has no layout; each of its reports has its own. */
static bool read_layout(struct making *making)
{
	const struct compendium_request *request = making->request;
	const struct report *own = making->compendium->own;
	if (!own->source)
		return true;
	making->layout = press_layout_of(making->press, making->arena, making->messages, own,
					 request->options.layout, LAYOUT_OF_COMPENDIUM);
	return making->layout != NULL;
}

bool making_begin(struct making *making)
{
	read_compendium(making);
	if (!making->compendium || !read_layout(making))
		return false;
	size_t count = making->compendium->area_count;
	if (count && making->layout)
		qsort(making->compendium->areas, count, sizeof *making->compendium->areas, by_name);
	making->parts = arena_array(making->arena, count + 1, sizeof *making->parts);
	for (size_t i = 0; i < count; i++, making->count++)
		if (!part_init(&making->parts[i], &making->compendium->areas[i], making->layout))
			return false;
	if (making->layout)
		check_names(making);
	check_tables(making);
	return !messages_failed(making->messages);
}
