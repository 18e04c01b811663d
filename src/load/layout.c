#include "load/layout.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/tokens.h"
#include "load/layout_reader.h"
#include "load/likely.h"
#include "load/schema.h"
#include "load/year.h"

const struct section_form *layout_place(const struct layout *layout, const char *name)
{
	const struct section_form *first = NULL;
	for (const struct section_form *form = layout->sections; form; form = form->next) {
		if (form->source != SECTION_LOCAL)
			continue;
		if (name ? form->name && !strcmp(form->name, name) : !form->name)
			return form;
		first = first ? first : form;
	}
	return name ? NULL : first;
}

const struct area *area_named(const struct area *areas, const char *name)
{
	while (areas && !is_text(areas->name, name))
		areas = areas->next;
	return areas;
}

const struct cover *cover_named(const struct cover *covers, const char *name)
{
	while (covers && !is_text(covers->name, name))
		covers = covers->next;
	return covers;
}

const struct style *layout_style(const struct layout *layout, const char *name)
{
	for (size_t i = 0; i < layout->style_count; i++)
		if (!strcmp(layout->styles[i].name, name))
			return &layout->styles[i];
	return NULL;
}

bool layout_has_areas(const struct layout *layout)
{
	for (const struct section_form *form = layout->sections; form; form = form->next)
		if (form->source == SECTION_AREAS)
			return true;
	return false;
}

const struct ink *layout_ink(const struct layout *layout, const char *name)
{
	for (size_t i = 0; i < layout->ink_count; i++)
		if (!strcmp(layout->inks[i].name, name))
			return &layout->inks[i];
	return NULL;
}

/* What is being followed: a layout, then what it extends. */
struct chain {
	struct layout_reading *reading;
	struct xml_schemas *schemas;
	const char *folder;
	const char *names[LAYOUTS_DEEP];
	struct xml_document *documents[LAYOUTS_DEEP];
	size_t count;
};

struct layout_names layout_names(struct arena *arena, const char *path)
{
	struct layout_names names = { 0 };
	size_t capacity = 0;
	DIR *folder = opendir(path);
	for (struct dirent *entry; folder && (entry = readdir(folder));) {
		size_t length = strlen(entry->d_name);
		if (length <= 4 || entry->d_name[0] == '.' ||
		    strcmp(entry->d_name + length - 4, ".xml") != 0)
			continue;
		names.items =
			arena_grow(arena, names.items, names.count, &capacity, sizeof *names.items);
		names.items[names.count++] = arena_strndup(arena, entry->d_name, length - 4);
	}
	if (folder)
		closedir(folder);
	if (names.count)
		qsort(names.items, names.count, sizeof *names.items, text_order);
	return names;
}

static void tell_unknown(const struct chain *chain, const char *name, struct place place)
{
	struct arena *arena = chain->reading->arena;
	struct layout_names names = layout_names(arena, chain->folder);
	size_t length = strlen(name);
	bool file = length > 4 && !strcmp(name + length - 4, ".xml");
	struct likely likely = likely_start(file ? arena_strndup(arena, name, length - 4) : name);
	const char *list = "";
	for (size_t i = 0; i < names.count; i++) {
		likely_offer(&likely, names.items[i]);
		list = arena_printf(arena, "%s%s%s", list, i ? ", " : "", names.items[i]);
	}
	message_add(chain->reading->messages, MESSAGE_ERROR, place, "unknown-layout",
		    "there is no layout \"%s\"%s; there %s %s in %s", name,
		    likely_clause(arena, &likely), names.count == 1 ? "is" : "are",
		    names.count ? list : "none", chain->folder);
}

/* The layouts from the one asked for: "a, which extends b, which extends a". */
static const char *tell_chain(const struct chain *chain, const char *last)
{
	const char *text = chain->names[0];
	for (size_t i = 1; i < chain->count; i++)
		text = arena_printf(chain->reading->arena, "%s, which extends %s", text,
				    chain->names[i]);
	return arena_printf(chain->reading->arena, "%s, which extends %s", text, last);
}

static bool may_follow(const struct chain *chain, const char *name, struct place place)
{
	for (size_t i = 0; i < chain->count; i++) {
		if (strcmp(chain->names[i], name) != 0)
			continue;
		message_add(chain->reading->messages, MESSAGE_ERROR, place, "layout-circle",
			    "a layout cannot extend itself: %s", tell_chain(chain, name));
		return false;
	}
	if (chain->count < LAYOUTS_DEEP)
		return true;
	message_add(chain->reading->messages, MESSAGE_ERROR, place, "too-deep",
		    "layouts extend each other more than %d deep: %s", LAYOUTS_DEEP,
		    tell_chain(chain, name));
	return false;
}

static void check_name(const struct chain *chain, const struct xml_document *document,
		       const char *name)
{
	const char *own = xml_attribute(document->root, "name");
	if (own && strcmp(own, name) != 0)
		message_add(chain->reading->messages, MESSAGE_ERROR,
			    xml_value_place(document, document->root, "name"), "bad-value",
			    "the layout calls itself \"%s\", but its file is %s.xml", own, name);
}

/* Whether every element has a number of children that can be looked through for each of them. */
static bool has_bounds(const struct chain *chain, const struct xml_document *document,
		       const struct xml_node *node)
{
	size_t count = 0;
	for (const struct xml_node *child = xml_first(node); child; child = xml_next(child)) {
		if (!has_bounds(chain, document, child))
			return false;
		if (count++ < LAYOUT_MOST_CHILDREN)
			continue;
		message_add(chain->reading->messages, MESSAGE_ERROR, xml_place(document, child),
			    "too-large", "in a layout <%s> has at most %d elements in it",
			    node->name, LAYOUT_MOST_CHILDREN);
		return false;
	}
	return true;
}

/* Reads a layout's file, and those that it extends; false when that is not possible. */
static bool follow(struct chain *chain, const char *name, struct place place)
{
	struct arena *arena = chain->reading->arena;
	while (name) {
		if (!may_follow(chain, name, place))
			return false;
		const char *path = arena_printf(arena, "%s/%s.xml", chain->folder, name);
		if (!*name || strchr(name, '/') || access(path, F_OK) != 0) {
			tell_unknown(chain, name, place);
			return false;
		}
		struct xml_document *document = xml_read(arena, chain->reading->messages, path);
		if (!document || !has_bounds(chain, document, document->root))
			return false;
		chain->names[chain->count] = name;
		chain->documents[chain->count++] = document;
		schema_validate(chain->schemas, "layout", document, arena,
				chain->reading->messages);
		check_name(chain, document, name);
		place = xml_value_place(document, document->root, "extends");
		name = xml_attribute_text(arena, document->root, "extends");
	}
	return true;
}

static const char *const typographies[] = { "set", "as-written", NULL };

static const struct layout_field root_fields[] = {
	{ .name = "xml:lang", AS_TEXT, offsetof(struct layout, lang) },
	{ .name = "typography",
	  AS_CHOICE,
	  offsetof(struct layout, typography),
	  true,
	  typographies },
	{ .name = "counted", AS_TEXT, offsetof(struct layout, counted), true },
	{ .name = "years", AS_TEXT, offsetof(struct layout, years), true },
	{ .name = "report-title", AS_TEXT, offsetof(struct layout, report_title) },
	{ .name = "subject", AS_TEXT, offsetof(struct layout, subject) },
	{ .name = "publisher", AS_TEXT, offsetof(struct layout, publisher) },
	{ .name = "population-published",
	  AS_TEXT,
	  offsetof(struct layout, population_published),
	  true },
	{ 0 },
};

static void check_dates(struct layout_reading *reading, struct layout_node root)
{
	const char *published = layout_text(reading, root, "population-published");
	if (published && !date_is_iso(published))
		layout_tell(reading, root, "population-published", 0, "bad-value",
			    "population-published=\"%s\" is no date: write it as year-month-day, "
			    "2025-07-30",
			    published);
	const char *years = layout_text(reading, root, "years");
	const char *rest = years;
	for (struct token token; token_next(&rest, &token);) {
		const char *year = arena_strndup(reading->arena, token.text, token.length);
		if (!year_parse(year))
			layout_tell(reading, root, "years", (size_t)(token.text - years),
				    "bad-value", "\"%s\" is no reporting year: write it as 2024/25",
				    year);
	}
}

static void read_root(struct layout_reading *reading)
{
	uint64_t given = 0;
	struct layout_node root = { 0 };
	for (size_t i = 0; i < reading->document_count; i++) {
		root = (struct layout_node) { reading->documents[i], reading->documents[i]->root };
		layout_apply(reading, root, root_fields, reading->layout, &given);
		check_dates(reading, root);
		/* The years are this layout's own: one that extends it is made for another. */
		if (!xml_attribute(root.xml, "years"))
			reading->layout->years = NULL;
	}
	layout_complete(reading, xml_place(root.document, root.xml), "<layout>", root_fields,
			given);
	reading->layout->source = root.document->source;
}

static void read_all(struct layout_reading *reading)
{
	read_root(reading);
	layout_read_colours(reading);
	layout_read_styles(reading);
	layout_read_looks(reading);
	layout_read_covers(reading);
	layout_read_areas(reading);
	layout_read_tables(reading);
	layout_read_gathers(reading);
	layout_read_sections(reading);
}

const struct layout *layout_load(struct arena *arena, struct messages *messages,
				 struct xml_schemas *schemas, const char *folder, const char *name,
				 struct place place)
{
	if (!name)
		return NULL; /* the report names none: that was told */
	size_t before = messages->of_level[MESSAGE_ERROR] + messages->of_level[MESSAGE_SYSTEM];
	struct layout_reading reading = { .arena = arena, .messages = messages };
	reading.layout = arena_alloc(arena, sizeof *reading.layout);
	reading.layout->name = arena_strdup(arena, name);
	struct chain chain = { .reading = &reading, .schemas = schemas, .folder = folder };
	bool complete = follow(&chain, reading.layout->name, place);
	for (size_t i = 0; i < chain.count; i++)
		reading.documents[i] = chain.documents[chain.count - 1 - i];
	reading.document_count = chain.count;
	if (complete)
		read_all(&reading);
	for (size_t i = 0; i < chain.count; i++)
		xml_close(chain.documents[i]);
	size_t after = messages->of_level[MESSAGE_ERROR] + messages->of_level[MESSAGE_SYSTEM];
	return after == before ? reading.layout : NULL;
}
