/*
 * The text of a new report: that of another, byte by byte, but for the root's attributes, the figures,
 * and the marks of what is to be looked at.
 */
#include <stdlib.h>
#include <string.h>

#include "batch/new_parts.h"
#include "load/report.h"
#include "load/year.h"

/* What stands in the place of some bytes of the source; in the order of their starts. */
struct edit {
	size_t start, end;
	const char *text;
};

struct rewriting {
	struct buffer *xml;
	struct arena *arena;
	const struct xml_document *document;
	const struct new_plan *plan;
	struct edit *edits;
	size_t count, capacity;
};

static void add_edit(struct rewriting *rewriting, size_t start, size_t end, const char *text)
{
	rewriting->edits = arena_grow(rewriting->arena, rewriting->edits, rewriting->count,
				      &rewriting->capacity, sizeof *rewriting->edits);
	rewriting->edits[rewriting->count++] = (struct edit) { start, end, text };
}

static int by_start(const void *a, const void *b)
{
	const struct edit *left = a, *right = b;
	return (left->start > right->start) - (left->start < right->start);
}

/* The first edit at or after a byte. */
static size_t edit_from(const struct rewriting *rewriting, size_t start)
{
	size_t low = 0, high = rewriting->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (rewriting->edits[middle].start < start)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The bytes from start to end, edited. */
static void copy(const struct rewriting *rewriting, struct buffer *to, size_t start, size_t end)
{
	const char *text = rewriting->document->source->text;
	for (size_t i = edit_from(rewriting, start); i < rewriting->count; i++) {
		const struct edit *edit = &rewriting->edits[i];
		if (edit->start >= end)
			break;
		buffer_add(to, text + start, edit->start - start);
		buffer_puts(to, edit->text);
		start = edit->end;
	}
	buffer_add(to, text + start, end - start);
}

/* --- the extent of what stands in the file ----------------------------------------------------- */

/* Where the tag that begins at start ends: behind its '>'. The file is known to be well-formed. */
static size_t tag_end(const char *text, size_t start)
{
	char quote = '\0';
	size_t at = start;
	for (; text[at] && (quote || text[at] != '>'); at++) {
		if (quote)
			quote = text[at] == quote ? '\0' : quote;
		else if (text[at] == '"' || text[at] == '\'')
			quote = text[at];
	}
	return text[at] ? at + 1 : at;
}

/* Behind a comment, a CDATA section or a processing instruction that begins at start; else start. */
static size_t skip_other(const char *text, size_t start)
{
	static const char *const pairs[][2] = { { "<!--", "-->" },
						{ "<![CDATA[", "]]>" },
						{ "<?", "?>" } };
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		if (strncmp(text + start, pairs[i][0], strlen(pairs[i][0])) != 0)
			continue;
		const char *end = strstr(text + start, pairs[i][1]);
		return end ? (size_t)(end - text) + strlen(pairs[i][1]) : start + 1;
	}
	return start;
}

/* Behind the end tag of the element whose start tag begins at start. */
static size_t element_end(const char *text, size_t start)
{
	size_t depth = 0;
	for (size_t at = start; text[at];) {
		size_t past = text[at] == '<' ? skip_other(text, at) : at + 1;
		if (past > at) {
			at = past;
			continue;
		}
		past = tag_end(text, at);
		bool closes = text[at + 1] == '/', is_empty = text[past - 2] == '/';
		depth = closes ? depth - 1 : depth + !is_empty;
		at = past;
		if (!depth)
			return at;
	}
	return start;
}

static size_t offset_of(const struct rewriting *rewriting, const struct xml_node *node)
{
	return xml_place(rewriting->document, node).offset;
}

/* --- attributes -------------------------------------------------------------------------------- */

static const char *escaped(struct arena *arena, const char *text)
{
	struct buffer out = { 0 };
	buffer_put_xml(&out, text, strlen(text));
	const char *kept = arena_strdup(arena, buffer_text(&out));
	buffer_free(&out);
	return kept;
}

/* Where a value that begins at start ends: before the mark that it stands in. */
static size_t value_end(const char *text, size_t start)
{
	return start + strcspn(text + start, text[start - 1] == '"' ? "\"" : "'");
}

/* Gives an element an attribute, in the place of the one that it has or at the end of its tag. */
static void set_attribute(struct rewriting *rewriting, const struct xml_node *node,
			  const char *name, const char *value)
{
	const char *text = rewriting->document->source->text;
	size_t start = offset_of(rewriting, node);
	value = escaped(rewriting->arena, value);
	if (xml_find_attribute(node, name)) {
		start = xml_value_place(rewriting->document, node, name).offset;
		add_edit(rewriting, start, value_end(text, start), value);
		return;
	}
	size_t end = tag_end(text, start) - 1;
	end -= text[end - 1] == '/';
	while (xml_is_space(text[end - 1]))
		end--;
	add_edit(rewriting, end, end, arena_printf(rewriting->arena, " %s=\"%s\"", name, value));
}

static void drop_attribute(struct rewriting *rewriting, const struct xml_node *node,
			   const char *name)
{
	const char *text = rewriting->document->source->text;
	const struct xml_attribute *attribute = xml_find_attribute(node, name);
	if (!attribute)
		return;
	size_t start = xml_attribute_place(rewriting->document, attribute).offset;
	size_t value = xml_value_place(rewriting->document, node, name).offset;
	size_t end = value_end(text, value) + 1;
	while (xml_is_space(text[start - 1]))
		start--;
	add_edit(rewriting, start, end, "");
}

/* --- marks ------------------------------------------------------------------------------------- */

/* What a person reads through and finds right as a whole. */
static bool is_to_be_looked_at(const struct xml_node *node)
{
	const struct xml_node *parent = node->parent;
	if (xml_is(node, "part"))
		return xml_is(parent, "report");
	if (xml_is(node, "chart"))
		return xml_is(parent, "statistics");
	if (xml_is(node, "contact"))
		return xml_is(parent, "back-cover");
	return xml_is(node, "introduction") || xml_is(node, "section");
}

/* What was looked at last year was looked at then: its marks are turned, too. */
static void mark(struct rewriting *rewriting, const struct xml_node *node)
{
	const char *checked = xml_attribute(node, "checked");
	if (is_to_be_looked_at(node) || (checked && !strcmp(checked, "yes")))
		set_attribute(rewriting, node, "checked", "no");
	for (const struct xml_node *child = xml_first(node); child; child = xml_next(child))
		mark(rewriting, child);
}

static void set_root(struct rewriting *rewriting)
{
	const struct new_plan *plan = rewriting->plan;
	const struct xml_node *root = rewriting->document->root;
	set_attribute(rewriting, root, "area", plan->area);
	set_attribute(rewriting, root, "year", year_text(rewriting->arena, plan->year));
	set_attribute(rewriting, root, "layout", plan->layout->name);
	drop_attribute(rewriting, root, "published");
}

/* --- figures ----------------------------------------------------------------------------------- */

/* Where the inside of <statistics> begins and ends. */
struct inside {
	const struct xml_node *statistics;
	size_t start, end;
};

/* What stands among the statistics, each with the comments before it: its tables, or all the rest. */
static void copy_children(const struct rewriting *rewriting, struct buffer *to,
			  struct inside inside, bool tables)
{
	const char *text = rewriting->document->source->text;
	const struct xml_node *child = xml_first(inside.statistics);
	for (; child; child = xml_next(child)) {
		size_t end = element_end(text, offset_of(rewriting, child));
		if (xml_is(child, "table") == tables)
			copy(rewriting, to, inside.start, end);
		inside.start = end;
	}
	if (!tables)
		copy(rewriting, to, inside.start, inside.end);
}

/* Last year's tables, two spaces deeper than they stood. */
static void put_earlier(const struct rewriting *rewriting, struct inside inside)
{
	const struct new_plan *plan = rewriting->plan;
	struct buffer tables = { 0 };
	copy_children(rewriting, &tables, inside, true);
	buffer_printf(rewriting->xml, "\n\n    <earlier year=\"%s\"",
		      year_text(rewriting->arena, plan->last->year));
	if (strcmp(plan->last->layout, plan->layout->name) != 0)
		buffer_printf(rewriting->xml, " layout=\"%s\"",
			      escaped(rewriting->arena, plan->last->layout));
	buffer_putc(rewriting->xml, '>');
	for (const char *at = buffer_text(&tables); *at; at++) {
		buffer_putc(rewriting->xml, *at);
		if (*at == '\n' && at[1] != '\n' && at[1] != '\r')
			buffer_puts(rewriting->xml, "  ");
	}
	buffer_puts(rewriting->xml, "\n    </earlier>");
	buffer_free(&tables);
}

void new_put_report(struct buffer *xml, struct arena *arena, const struct xml_document *document,
		    const struct new_plan *plan)
{
	struct rewriting rewriting = {
		.xml = xml, .arena = arena, .document = document, .plan = plan
	};
	const char *text = document->source->text;
	const struct xml_node *statistics = xml_first(document->root);
	set_root(&rewriting);
	if (plan->last)
		mark(&rewriting, document->root);
	qsort(rewriting.edits, rewriting.count, sizeof *rewriting.edits, by_start);

	size_t start = offset_of(&rewriting, statistics), end = element_end(text, start);
	struct inside inside = { statistics, tag_end(text, start), end };
	bool is_empty = text[inside.start - 2] == '/'; /* <statistics/> */
	while (!is_empty && text[inside.end] != '<')
		inside.end--;
	copy(&rewriting, xml, 0, is_empty ? inside.start - 2 : inside.start);
	buffer_puts(xml, is_empty ? ">\n" : "\n");
	new_put_tables(xml, arena, plan);
	if (plan->last && plan->last->tables)
		put_earlier(&rewriting, inside);
	copy_children(&rewriting, xml, inside, false);
	buffer_puts(xml, is_empty ? "\n  </statistics>" : "");
	copy(&rewriting, xml, is_empty ? end : inside.end, document->source->length);
}
