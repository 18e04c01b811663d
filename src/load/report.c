#include "load/report.h"

#include <string.h>

#include "base/aside.h"
#include "base/name_map.h"
#include "load/data_reader.h"
#include "load/figure_row.h"
#include "load/prose_reader.h"
#include "load/report_reader.h"
#include "load/schema.h"
#include "load/year.h"

struct reading {
	struct arena *arena;
	struct messages *messages;
	const struct xml_document *document;
};

static struct place value_place(const struct reading *reading, const struct xml_node *node,
				const char *name)
{
	return xml_value_place(reading->document, node, name);
}

static struct figure_part *read_part(struct reading *reading, const struct xml_node *node)
{
	struct figure_part *part = arena_alloc(reading->arena, sizeof *part);
	part->place = xml_place(reading->document, node);
	struct figure_row **last = &part->rows;
	for (const struct xml_node *child = xml_first(node); child; child = xml_next(child)) {
		if (!xml_is(child, "row"))
			continue;
		*last = figure_row_read(reading->arena, reading->messages, reading->document, child,
					false);
		last = &(*last)->next;
	}
	return part;
}

static struct figure_table *read_table(struct reading *reading, const struct xml_node *node)
{
	struct figure_table *table = arena_alloc(reading->arena, sizeof *table);
	const char *name = xml_attribute_text(reading->arena, node, "name");
	table->name = name ? name : "";
	table->place = xml_place(reading->document, node);
	struct figure_part **last = &table->parts;
	for (const struct xml_node *child = xml_first(node); child; child = xml_next(child)) {
		if (!xml_is(child, "part"))
			continue;
		*last = read_part(reading, child);
		(*last)->name = xml_attribute_text(reading->arena, child, "name");
		last = &(*last)->next;
	}
	if (!table->parts)
		table->parts = read_part(reading, node);
	return table;
}

static struct earlier *read_earlier(struct reading *reading, const struct xml_node *node)
{
	struct earlier *earlier = arena_alloc(reading->arena, sizeof *earlier);
	const char *year = xml_attribute_text(reading->arena, node, "year");
	earlier->place = xml_place(reading->document, node);
	earlier->source = xml_attribute_text(reading->arena, node, "src");
	earlier->layout_name = xml_attribute_text(reading->arena, node, "layout");
	if (year)
		earlier->year = year_read(reading->arena, reading->messages,
					  value_place(reading, node, "year"), year);
	struct figure_table **last = &earlier->tables;
	for (const struct xml_node *child = xml_first(node); child; child = xml_next(child)) {
		if (!xml_is(child, "table"))
			continue;
		*last = read_table(reading, child);
		last = &(*last)->next;
	}
	return earlier;
}

/* NULL, with a message, where there are too many. */
static struct data_table *read_data(struct reading *reading, const struct xml_node *node,
				    struct name_map *met, size_t count)
{
	if (count >= DATA_MOST) {
		if (count == DATA_MOST)
			message_add(reading->messages, MESSAGE_ERROR,
				    xml_place(reading->document, node), "too-many-data",
				    "a report has %d <data> at most", DATA_MOST);
		return NULL;
	}
	struct data_table *data =
		data_read(reading->arena, reading->messages, reading->document, node);
	const char *name = data->form.name;
	if (name_map_put(met, name, strlen(name), data))
		message_add(reading->messages, MESSAGE_ERROR, data->form.place, "doubled-name",
			    "there is another data \"%s\"", name);
	return data;
}

static void read_statistics(struct reading *reading, struct report *report,
			    const struct xml_node *node)
{
	report->statistics_place = xml_place(reading->document, node);
	struct figure_table **last = &report->tables;
	struct data_table **last_data = &report->data;
	struct earlier **last_earlier = &report->earlier;
	struct name_map met = { .arena = reading->arena };
	size_t data_count = 0;
	bool has_charts = false;
	for (const struct xml_node *child = xml_first(node); child; child = xml_next(child)) {
		if (xml_is(child, "table")) {
			*last = read_table(reading, child);
			last = &(*last)->next;
		} else if (xml_is(child, "data")) {
			*last_data = read_data(reading, child, &met, data_count++);
			last_data = *last_data ? &(*last_data)->next : last_data;
		} else if (xml_is(child, "earlier")) {
			*last_earlier = read_earlier(reading, child);
			last_earlier = &(*last_earlier)->next;
		}
		has_charts = has_charts || xml_is(child, "chart");
	}
	if (has_charts)
		report->charts =
			prose_read_only(reading->arena, reading->document, node, PROSE_CHART);
}

static struct report_section *read_section(struct reading *reading, const struct xml_node *node)
{
	struct report_section *section = arena_alloc(reading->arena, sizeof *section);
	const char *title = xml_attribute_text(reading->arena, node, "title");
	section->title = title ? title : "";
	section->title_place = value_place(reading, node, "title");
	section->over = xml_attribute_text(reading->arena, node, "over");
	section->place = xml_attribute_text(reading->arena, node, "place");
	section->body = prose_read(reading->arena, reading->document, node);
	return section;
}

/* A part, then its sections; returns the end of the list. */
static struct report_section **read_part_sections(struct reading *reading,
						  const struct xml_node *node,
						  struct report_section **last)
{
	const struct report_section *part = *last = read_section(reading, node);
	(*last)->is_part = true;
	last = &(*last)->next;
	for (const struct xml_node *child = xml_first(node); child; child = xml_next(child)) {
		if (!xml_is(child, "section"))
			continue;
		*last = read_section(reading, child);
		(*last)->in_part = true;
		(*last)->place = part->place;
		last = &(*last)->next;
	}
	return last;
}

static void read_children(struct reading *reading, struct report *report)
{
	struct report_section **last = &report->sections;
	const struct xml_node *root = reading->document->root;
	for (const struct xml_node *child = xml_first(root); child; child = xml_next(child)) {
		if (xml_is(child, "statistics")) {
			read_statistics(reading, report, child);
		} else if (xml_is(child, "introduction")) {
			report->introduction = prose_read(reading->arena, reading->document, child);
		} else if (xml_is(child, "front-cover")) {
			report->front_cover = prose_read(reading->arena, reading->document, child);
		} else if (xml_is(child, "back-cover")) {
			report->back_cover = prose_read(reading->arena, reading->document, child);
		} else if (xml_is(child, "section")) {
			*last = read_section(reading, child);
			last = &(*last)->next;
		} else if (xml_is(child, "part")) {
			last = read_part_sections(reading, child, last);
		}
	}
}

static void read_root(struct reading *reading, struct report *report)
{
	const struct xml_node *root = reading->document->root;
	report->source = reading->document->source;
	report->area =
		xml_attribute_text(reading->arena, root, "area"); /* NULL: the schema has told */
	report->area_place = value_place(reading, root, "area");
	report->layout = xml_attribute_text(reading->arena, root, "layout");
	report->layout_place = value_place(reading, root, "layout");
	report->published = xml_attribute_text(reading->arena, root, "published");
	const char *lang = xml_attribute_text(reading->arena, root, "xml:lang");
	report->lang = lang ? lang : "en-GB";
	if (!language_is_tag(report->lang))
		message_add(reading->messages, MESSAGE_ERROR,
			    value_place(reading, root, "xml:lang"), "bad-language",
			    "\"%s\" is no language: write en-GB, or cy for Welsh", report->lang);
	const char *figures = xml_attribute(root, "figures");
	report->invented = figures && !strcmp(figures, "invented");
	report->year_place = value_place(reading, root, "year");
	const char *year = xml_attribute_text(reading->arena, root, "year");
	if (year)
		report->year =
			year_read(reading->arena, reading->messages, report->year_place, year);
	if (report->published && !date_is_iso(report->published))
		message_add(reading->messages, MESSAGE_ERROR,
			    value_place(reading, root, "published"), "bad-value",
			    "published=\"%s\" is no date: write it as year-month-day, 2025-10-30",
			    report->published);
}

struct report_bodies report_bodies(const struct report *report)
{
	return (struct report_bodies) { report->introduction, report->sections };
}

const struct prose *report_next_body(struct report_bodies *rest)
{
	const struct prose *body = rest->introduction;
	rest->introduction = NULL;
	while (!body && rest->sections) {
		body = rest->sections->body;
		rest->sections = rest->sections->next;
	}
	return body;
}

struct report *report_read(struct arena *arena, struct messages *messages,
			   const struct xml_document *document)
{
	struct report *report = arena_alloc(arena, sizeof *report);
	struct reading reading = { arena, messages, document };
	read_root(&reading, report);
	read_children(&reading, report);
	return report;
}

struct validation_aside {
	struct xml_schemas *schemas;
	const struct xml_document *document;
	bool valid;
};

static void validate_aside(void *context, struct arena *arena, struct messages *messages)
{
	struct validation_aside *work = context;
	work->valid = schema_validate(work->schemas, "report", work->document, arena, messages);
}

const struct report *report_load_with(struct crew *crew, struct arena *arena,
				      struct messages *messages, struct xml_schemas *schemas,
				      const char *path)
{
	struct xml_document *document = xml_read(arena, messages, path);
	if (!document)
		return NULL;
	struct report *report = NULL;
	struct messages log;
	messages_init(&log, arena);
	struct validation_aside *work = arena_alloc(arena, sizeof *work);
	*work = (struct validation_aside) { schemas, document, false };
	struct aside *aside = crew ? aside_begin(crew, arena, validate_aside, work) : NULL;
	if (!aside)
		validate_aside(work, arena, messages); /* in no memory of its own */
	if (xml_is(document->root, "report"))
		report = report_read(arena, &log, document);
	if (aside)
		aside_end(aside, messages);
	messages_replay(messages, &log);
	if (report)
		report->damaged = !work->valid;
	xml_close(document);
	return report;
}

const struct report *report_load(struct arena *arena, struct messages *messages,
				 struct xml_schemas *schemas, const char *path)
{
	return report_load_with(NULL, arena, messages, schemas, path);
}
