/* The order of the report, and the national prose in it. */
#include <string.h>

#include "load/layout_reader.h"
#include "load/likely.h"
#include "load/prose_reader.h"

enum { COLUMNS_MOST = 4, MARGIN_MOST = 100 };

/* The schema has told of what is none of them. */
static enum section_start read_start(struct layout_reading *reading, struct layout_node node,
				     const char *attribute, enum section_start otherwise)
{
	static const char *const names[] = {
		[START_ANY] = "any",
		[START_LEFT] = "left",
		[START_RIGHT] = "right",
		[START_RUN_ON] = "run-on",
	};
	const char *name = layout_text(reading, node, attribute);
	for (size_t i = 0; name && i < sizeof names / sizeof *names; i++)
		if (!strcmp(name, names[i]))
			return (enum section_start)i;
	return otherwise;
}

static void set_form(struct layout_reading *reading, struct layout_node node,
		     struct section_form *form)
{
	const char *title = layout_text(reading, node, "title");
	form->title = title ? title : form->title;
	const char *over = layout_text(reading, node, "over");
	form->over = over ? over : form->over;
	form->start = read_start(reading, node, "start", form->start);
	form->part_start = read_start(reading, node, "part-start", form->part_start);
	form->columns = layout_integer(reading, node, "columns", 1, COLUMNS_MOST, form->columns);
	form->margin = layout_integer(reading, node, "margin", 0, MARGIN_MOST, form->margin);
	form->title_page = layout_flag(node, "part-title-page", form->title_page);
	form->balance = layout_flag(node, "balance", form->balance);
}

/* The section that an attribute names so, by itself or in a part. */
static struct layout_node find_section_in(struct layout_node parent, const char *attribute,
					  const char *name, struct likely *likely)
{
	struct layout_node node = layout_first(parent, "section");
	for (; node.xml; node = layout_next(node, "section")) {
		const char *found = xml_attribute(node.xml, attribute);
		if (found && !strcmp(found, name))
			return node;
		likely_offer(likely, found);
	}
	struct layout_node part = layout_first(parent, "part");
	for (; part.xml && !node.xml; part = layout_next(part, "part"))
		node = find_section_in(part, attribute, name, likely);
	return node;
}

/* The <section> of that name in the layouts before *document; the nearest, where it then is. */
static struct layout_node find_section(const struct layout_reading *reading, size_t *document,
				       const char *name, struct likely *likely)
{
	while (*document) {
		struct layout_node sections = layout_part(reading, --*document, "sections");
		struct layout_node found = find_section_in(sections, "name", name, likely);
		if (found.xml)
			return found;
	}
	return (struct layout_node) { 0 };
}

static struct prose *read_national(struct layout_reading *reading, struct layout_node node,
				   struct section_form *form)
{
	struct prose *body = prose_read(reading->arena, node.document, node.xml);
	form->source = SECTION_NATIONAL;
	form->name = layout_text(reading, node, "name");
	form->body = body;
	set_form(reading, node, form);
	return body;
}

/* A section of a layout extended, with what each layout since has replaced in it, the nearest last. */
static void read_used(struct layout_reading *reading, struct layout_node found,
		      struct layout_node user, size_t from, size_t document, const char *name,
		      struct section_form *form)
{
	struct likely likely = likely_start(name);
	struct prose *body = read_national(reading, found, form);
	while (++from < document) {
		struct layout_node sections = layout_part(reading, from, "sections");
		struct layout_node between = find_section_in(sections, "use", name, &likely);
		if (between.xml)
			layout_put_terms(reading, between, body);
	}
	layout_put_terms(reading, user, body);
}

static void take_section(struct layout_reading *reading, struct layout_node node, size_t document,
			 const char *name, struct section_form *form)
{
	struct likely likely = likely_start(name);
	size_t from = document;
	struct layout_node found = find_section(reading, &from, name, &likely);
	if (found.xml)
		read_used(reading, found, node, from, document, name, form);
	else
		layout_tell(reading, node, "use", 0, "unknown-section",
			    "no layout that this one extends has a section \"%s\"%s", name,
			    likely_clause(reading->arena, &likely));
	set_form(reading, node, form);
}

static void use_cover(struct layout_reading *reading, struct layout_node node,
		      struct section_form *form)
{
	form->source = SECTION_COVER;
	form->name = layout_text(reading, node, "use");
	const struct cover *covers = reading->layout->covers;
	if (!form->name || cover_named(covers, form->name))
		return;
	struct likely likely = likely_start(form->name);
	for (const struct cover *cover = covers; cover; cover = cover->next)
		likely_offer(&likely, cover->name);
	layout_tell(reading, node, "use", 0, "unknown-cover", "there is no cover \"%s\"%s",
		    form->name, likely_clause(reading->arena, &likely));
}

static struct section_form *read_form(struct layout_reading *reading, struct layout_node node,
				      size_t document)
{
	struct section_form *form = arena_alloc(reading->arena, sizeof *form);
	form->place = xml_place(node.document, node.xml);
	form->columns = 1;
	form->balance = true;
	form->part_start = START_RIGHT;
	const char *use = layout_text(reading, node, "use");
	if (xml_is(node.xml, "cover")) {
		use_cover(reading, node, form);
	} else if (xml_is(node.xml, "areas")) {
		form->source = SECTION_AREAS;
		set_form(reading, node, form);
	} else if (xml_is(node.xml, "introduction") || xml_is(node.xml, "local")) {
		bool local = xml_is(node.xml, "local");
		form->source = local ? SECTION_LOCAL : SECTION_INTRODUCTION;
		form->name = local ? layout_text(reading, node, "name") : "introduction";
		set_form(reading, node, form);
	} else if (use) {
		take_section(reading, node, document, use, form);
	} else {
		read_national(reading, node, form);
	}
	if (form->source != SECTION_COVER && form->source != SECTION_LOCAL && !form->title)
		layout_tell(reading, node, "title", 0, "missing-attribute",
			    "<%s> needs the attribute title=\"...\"", node.xml->name);
	return form;
}

/* A document within the report: its title page, then its sections, each a form; returns the last one. */
static struct section_form *read_part_sections(struct layout_reading *reading,
					       struct layout_node part, size_t document,
					       struct section_form *last)
{
	last->is_part = true;
	last->title_page = layout_flag(part, "title-page", false);
	if (!xml_attribute(part.xml, "start"))
		last->start = START_RIGHT;
	struct layout_node node = layout_first(part, "section");
	for (; node.xml; node = layout_next(node, "section")) {
		last->next = read_form(reading, node, document);
		last = last->next;
		last->in_part = true;
	}
	return last;
}

/* The sections of the nearest layout that has such a list; NULL: none has. */
static struct section_form *read_list(struct layout_reading *reading, const char *name)
{
	size_t document = reading->document_count;
	struct layout_node sections = { 0 };
	while (document && !sections.xml)
		sections = layout_part(reading, --document, name);
	if (!sections.xml)
		return NULL;
	struct section_form *first = NULL, **last = &first;
	struct layout_node node = { sections.document, xml_first(sections.xml) };
	for (; node.xml; node.xml = xml_next(node.xml)) {
		*last = read_form(reading, node, document);
		struct section_form *end = *last;
		if (xml_is(node.xml, "part"))
			end = read_part_sections(reading, node, document, end);
		last = &end->next;
	}
	return first;
}

void layout_read_sections(struct layout_reading *reading)
{
	reading->layout->sections = read_list(reading, "sections");
	reading->layout->opener = read_list(reading, "opener");
	reading->layout->not_received = read_list(reading, "not-received");
}
