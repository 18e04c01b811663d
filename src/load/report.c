#include "load/report.h"

#include <string.h>

#include "load/prose_reader.h"
#include "load/schema.h"
#include "load/year.h"

struct reading {
	struct arena *arena;
	struct messages *messages;
	const struct xml_document *document;
};

static const char *copy_attribute(struct reading *reading, const xmlNode *node, const char *name)
{
	const char *value = xml_attribute(node, name);
	return value ? xml_collapse(reading->arena, value) : NULL;
}

static struct place value_place(const struct reading *reading, const xmlNode *node,
				const char *name)
{
	return xml_value_place(reading->document, node, name);
}

/* A no-break or a thin space, as spreadsheets put between thousands. */
static bool has_hidden_space(const char *word, size_t length)
{
	static const char *const spaces[] = { "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89" };
	for (size_t at = 0; at < length; at++)
		for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
			if (!strncmp(word + at, spaces[i], strlen(spaces[i])))
				return true;
	return false;
}

/* One figure as written: a number, or a hyphen for what does not apply. */
static struct figure read_figure(struct reading *reading, const char *word, size_t length,
				 struct place place)
{
	struct figure figure = { .state = FIGURE_NOT_APPLICABLE, .place = place };
	if (length == 1 && *word == '-')
		return figure;
	figure.state = FIGURE_NUMBER;
	if (decimal_parse(word, length, &figure.number))
		return figure;
	const char *advice = "a number is written 7368 or 7,368";
	if (!strncmp(word, "–", 3) || !strncmp(word, "—", 3))
		advice = "for \"not applicable\" write a plain hyphen: -";
	else if (!strncmp(word, "n/a", 3) || !strncmp(word, "N/A", 3))
		advice = "for \"not applicable\" write a hyphen: -";
	else if (has_hidden_space(word, length))
		advice = "there is a space in it that does not show; write it without";
	else if (word[length - 1] == '%')
		advice = "write the number without the sign";
	figure.state = FIGURE_OMITTED;
	message_add(reading->messages, MESSAGE_ERROR, place, "not-a-figure",
		    "\"%.*s\" is no figure: %s", (int)length, word, advice);
	return figure;
}

static size_t skip_spaces(const char *text, size_t at)
{
	while (xml_is_space(text[at]))
		at++;
	return at;
}

static size_t skip_word(const char *text, size_t at)
{
	while (text[at] && !xml_is_space(text[at]))
		at++;
	return at;
}

static void add_figures(struct reading *reading, struct figure_row *row, const xmlNode *text,
			size_t *capacity)
{
	const char *words = (const char *)text->content;
	struct place start = xml_place(reading->document, text);
	for (size_t at = skip_spaces(words, 0); words[at];) {
		size_t end = skip_word(words, at);
		row->figures = arena_grow(reading->arena, row->figures, row->count, capacity,
					  sizeof *row->figures);
		row->figures[row->count++] = read_figure(reading, words + at, end - at,
							 xml_text_place(start, words, at));
		at = skip_spaces(words, end);
	}
}

static struct figure_row *read_row(struct reading *reading, const xmlNode *node)
{
	struct figure_row *row = arena_alloc(reading->arena, sizeof *row);
	row->name = copy_attribute(reading, node, "name");
	row->place = xml_place(reading->document, node);
	size_t capacity = 0;
	for (const xmlNode *text = node->children; text; text = text->next)
		if (text->type == XML_TEXT_NODE)
			add_figures(reading, row, text, &capacity);
	return row;
}

static struct figure_part *read_part(struct reading *reading, const xmlNode *node)
{
	struct figure_part *part = arena_alloc(reading->arena, sizeof *part);
	part->place = xml_place(reading->document, node);
	struct figure_row **last = &part->rows;
	for (const xmlNode *child = xml_first(node); child; child = xml_next(child)) {
		if (!xml_is(child, "row"))
			continue;
		*last = read_row(reading, child);
		last = &(*last)->next;
	}
	return part;
}

static struct figure_table *read_table(struct reading *reading, const xmlNode *node)
{
	struct figure_table *table = arena_alloc(reading->arena, sizeof *table);
	const char *name = copy_attribute(reading, node, "name");
	table->name = name ? name : "";
	table->place = xml_place(reading->document, node);
	struct figure_part **last = &table->parts;
	for (const xmlNode *child = xml_first(node); child; child = xml_next(child)) {
		if (!xml_is(child, "part"))
			continue;
		*last = read_part(reading, child);
		(*last)->name = copy_attribute(reading, child, "name");
		last = &(*last)->next;
	}
	if (!table->parts)
		table->parts = read_part(reading, node);
	return table;
}

static void read_statistics(struct reading *reading, struct report *report, const xmlNode *node)
{
	report->statistics_place = xml_place(reading->document, node);
	struct figure_table **last = &report->tables;
	bool has_charts = false;
	for (const xmlNode *child = xml_first(node); child; child = xml_next(child)) {
		if (xml_is(child, "table")) {
			*last = read_table(reading, child);
			last = &(*last)->next;
		}
		has_charts = has_charts || xml_is(child, "chart");
	}
	if (has_charts)
		report->charts =
			prose_read_only(reading->arena, reading->document, node, PROSE_CHART);
}

static struct report_section *read_section(struct reading *reading, const xmlNode *node)
{
	struct report_section *section = arena_alloc(reading->arena, sizeof *section);
	const char *title = copy_attribute(reading, node, "title");
	section->title = title ? title : "";
	section->title_place = value_place(reading, node, "title");
	section->over = copy_attribute(reading, node, "over");
	section->body = prose_read(reading->arena, reading->document, node);
	return section;
}

/* A part, then its sections; returns the end of the list. */
static struct report_section **read_part_sections(struct reading *reading, const xmlNode *node,
						  struct report_section **last)
{
	*last = read_section(reading, node);
	(*last)->is_part = true;
	last = &(*last)->next;
	for (const xmlNode *child = xml_first(node); child; child = xml_next(child)) {
		if (!xml_is(child, "section"))
			continue;
		*last = read_section(reading, child);
		(*last)->in_part = true;
		last = &(*last)->next;
	}
	return last;
}

static void read_children(struct reading *reading, struct report *report)
{
	struct report_section **last = &report->sections;
	const xmlNode *root = reading->document->root;
	for (const xmlNode *child = xml_first(root); child; child = xml_next(child)) {
		if (xml_is(child, "statistics")) {
			read_statistics(reading, report, child);
		} else if (xml_is(child, "introduction")) {
			report->introduction = prose_read(reading->arena, reading->document, child);
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
	const xmlNode *root = reading->document->root;
	report->source = reading->document->source;
	report->area = copy_attribute(reading, root, "area"); /* NULL: the schema has told */
	report->area_place = value_place(reading, root, "area");
	report->layout = copy_attribute(reading, root, "layout");
	report->layout_place = value_place(reading, root, "layout");
	report->published = copy_attribute(reading, root, "published");
	const char *lang = copy_attribute(reading, root, "xml:lang");
	report->lang = lang ? lang : "en-GB";
	if (!language_is_tag(report->lang))
		message_add(reading->messages, MESSAGE_ERROR,
			    value_place(reading, root, "xml:lang"), "bad-language",
			    "\"%s\" is no language: write en-GB, or cy for Welsh", report->lang);
	const char *figures = xml_attribute(root, "figures");
	report->invented = figures && !strcmp(figures, "invented");
	report->year_place = value_place(reading, root, "year");
	const char *year = copy_attribute(reading, root, "year");
	if (year)
		report->year =
			year_read(reading->arena, reading->messages, report->year_place, year);
	if (report->published && !date_is_iso(report->published))
		message_add(reading->messages, MESSAGE_ERROR,
			    value_place(reading, root, "published"), "bad-value",
			    "published=\"%s\" is no date: write it as year-month-day, 2025-10-30",
			    report->published);
}

const struct report *report_load(struct arena *arena, struct messages *messages,
				 struct xml_schemas *schemas, const char *path)
{
	struct xml_document *document = xml_read(arena, messages, path);
	if (!document)
		return NULL;
	struct report *report = NULL;
	struct reading reading = { arena, messages, document };
	bool valid = schema_validate(schemas, "report", document, arena, messages);
	if (xml_is(document->root, "report")) {
		report = arena_alloc(arena, sizeof *report);
		report->damaged = !valid;
		read_root(&reading, report);
		read_children(&reading, report);
	}
	xml_close(document);
	return report;
}
