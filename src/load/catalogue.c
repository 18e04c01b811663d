#include "load/catalogue.h"

#include <string.h>
#include <unistd.h>

#include "load/schema.h"

struct reading {
	struct arena *arena;
	const char *folder;
	const struct resource **last;
};

static const struct {
	const char *element;
	enum resource_kind kind;
} kinds[] = {
	{ "face", RESOURCE_FACE },
	{ "hyphenation", RESOURCE_HYPHENATION },
	{ "profile", RESOURCE_PROFILE },
};

/* The file beside the catalogue by its last name, else where it is said to be; NULL: neither. */
static const char *find_file(struct reading *reading, const char *file)
{
	const char *slash = strrchr(file, '/');
	const char *beside =
		arena_printf(reading->arena, "%s/%s", reading->folder, slash ? slash + 1 : file);
	if (access(beside, R_OK) == 0)
		return beside;
	return slash && access(file, R_OK) == 0 ? file : NULL;
}

static void read_files(struct reading *reading, struct resource *resource,
		       const struct xml_node *node)
{
	resource->wanted = "";
	for (const struct xml_node *file = xml_first(node); file; file = xml_next(file)) {
		if (!file->first || !file->first->text)
			continue;
		const char *path = xml_collapse(reading->arena, file->first->text);
		if (!*path)
			continue;
		if (!resource->path)
			resource->path = find_file(reading, path);
		resource->wanted = arena_printf(reading->arena, "%s%s%s", resource->wanted,
						*resource->wanted ? ", " : "", path);
	}
}

static void read_resource(struct reading *reading, const char *package, const struct xml_node *node)
{
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		if (!xml_is(node, kinds[i].element))
			continue;
		struct resource *resource = arena_alloc(reading->arena, sizeof *resource);
		resource->kind = kinds[i].kind;
		resource->name = xml_attribute_text(reading->arena, node, "name");
		resource->package = package;
		resource->condition = xml_attribute_text(reading->arena, node, "condition");
		read_files(reading, resource, node);
		*reading->last = resource;
		reading->last = &resource->next;
	}
}

const struct catalogue *catalogue_load(struct arena *arena, struct messages *messages,
				       struct xml_schemas *schemas, const char *folder)
{
	const char *path = arena_printf(arena, "%s/catalogue.xml", folder);
	struct xml_document *document = xml_read(arena, messages, path);
	if (!document)
		return NULL;
	struct catalogue *catalogue = NULL;
	if (schema_validate(schemas, "catalogue", document, arena, messages)) {
		catalogue = arena_alloc(arena, sizeof *catalogue);
		catalogue->source = document->source;
		struct reading reading = { arena, folder, &catalogue->resources };
		for (const struct xml_node *package = xml_first(document->root); package;
		     package = xml_next(package)) {
			const char *name = xml_attribute_text(arena, package, "name");
			for (const struct xml_node *node = xml_first(package); node;
			     node = xml_next(node))
				read_resource(&reading, name, node);
		}
	}
	xml_close(document);
	return catalogue;
}

const struct resource *catalogue_find(const struct catalogue *catalogue, enum resource_kind kind,
				      const char *name)
{
	const struct resource *resource = catalogue->resources;
	while (resource && (resource->kind != kind || strcmp(resource->name, name) != 0))
		resource = resource->next;
	return resource;
}
