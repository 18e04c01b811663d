#include "load/compendium.h"

#include <string.h>

#include "load/report_reader.h"
#include "load/schema.h"

enum { AREAS_MOST = 1000 };

struct reading {
	struct arena *arena;
	struct messages *messages;
	const struct xml_document *document;
	struct compendium *compendium;
	size_t capacity;
	const char *folder; /* of the areas' files, with a slash at its end; or "" */
};

/* The compendium's own folder, and the areas' in it. */
static const char *folder_of(const struct reading *reading, const struct xml_node *areas)
{
	const char *path = reading->document->source->path, *slash = strrchr(path, '/');
	int length = slash ? (int)(slash - path) + 1 : 0;
	const char *folder = xml_attribute_text(reading->arena, areas, "folder");
	if (!folder || !*folder)
		return arena_printf(reading->arena, "%.*s", length, path);
	if (*folder == '/')
		return arena_printf(reading->arena, "%s/", folder);
	return arena_printf(reading->arena, "%.*s%s/", length, path, folder);
}

static struct decimal read_population(struct reading *reading, const struct xml_node *node)
{
	struct decimal population = { 0 };
	const char *text = xml_attribute_text(reading->arena, node, "population");
	if (text && (!decimal_parse(text, strlen(text), &population) || population.scale ||
		     population.units <= 0))
		message_add(reading->messages, MESSAGE_ERROR,
			    xml_value_place(reading->document, node, "population"), "bad-value",
			    "population=\"%s\" is no number of people: write it as 8043000", text);
	bool is_count = !population.scale && population.units >= 0;
	return is_count ? population : (struct decimal) { 0 };
}

static void tell_doubles(struct reading *reading, const struct xml_node *node,
			 const struct compendium_area *area)
{
	bool told = false;
	for (size_t i = 0; i < reading->compendium->area_count && !told; i++) {
		const struct compendium_area *other = &reading->compendium->areas[i];
		told = true;
		if (!strcmp(other->name, area->name))
			message_add(reading->messages, MESSAGE_ERROR,
				    xml_value_place(reading->document, node, "name"),
				    "doubled-area", "%s is listed twice", area->name);
		else if (!strcmp(other->path, area->path))
			message_add(reading->messages, MESSAGE_ERROR,
				    xml_value_place(reading->document, node, "src"), "doubled-file",
				    "%s is the file of %s already", area->path, other->name);
		else
			told = false;
	}
}

static void read_area(struct reading *reading, const struct xml_node *node)
{
	struct compendium *compendium = reading->compendium;
	const char *name = xml_attribute_text(reading->arena, node, "name");
	const char *file = xml_attribute_text(reading->arena, node, "src");
	if (!name || !file)
		return; /* the schema has told */
	if (compendium->area_count == AREAS_MOST) {
		message_add(reading->messages, MESSAGE_ERROR, xml_place(reading->document, node),
			    "too-many-areas", "a compendium has %d areas at most", AREAS_MOST);
		return;
	}
	struct compendium_area area = {
		.name = name,
		.path = *file == '/' ? file
				     : arena_printf(reading->arena, "%s%s", reading->folder, file),
		.population = read_population(reading, node),
		.place = xml_place(reading->document, node),
	};
	tell_doubles(reading, node, &area);
	compendium->areas = arena_grow(reading->arena, compendium->areas, compendium->area_count,
				       &reading->capacity, sizeof *compendium->areas);
	compendium->areas[compendium->area_count++] = area;
}

static void read_areas(struct reading *reading, const struct xml_node *root)
{
	for (const struct xml_node *areas = xml_first(root); areas; areas = xml_next(areas)) {
		if (!xml_is(areas, "areas"))
			continue;
		reading->folder = folder_of(reading, areas);
		for (const struct xml_node *area = xml_first(areas); area; area = xml_next(area))
			if (xml_is(area, "area"))
				read_area(reading, area);
	}
}

const struct compendium *compendium_load(struct arena *arena, struct messages *messages,
					 struct xml_schemas *schemas, const char *path)
{
	struct xml_document *document = xml_read(arena, messages, path);
	if (!document)
		return NULL;
	bool valid = schema_validate(schemas, "compendium", document, arena, messages);
	if (!xml_is(document->root, "compendium")) {
		xml_close(document);
		return NULL;
	}
	struct compendium *compendium = arena_alloc(arena, sizeof *compendium);
	struct reading reading = { arena, messages, document, compendium, 0, "" };
	struct report *own = report_read(arena, messages, document);
	own->area = xml_attribute_text(arena, document->root, "name");
	own->area_place = xml_value_place(document, document->root, "name");
	own->damaged = !valid;
	compendium->own = own;
	read_areas(&reading, document->root);
	xml_close(document);
	return compendium;
}
