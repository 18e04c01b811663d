#include <string.h>

#include "doc/blocks.h"
#include "doc/fields.h"
#include "doc/typography.h"
#include "doc/inline.h"
#include "load/figures.h"

enum { NAMES_MAX = 32 };

struct names {
	const char *items[NAMES_MAX];
	int count;
};

static struct names split(struct arena *arena, const char *list)
{
	struct names names = { 0 };
	while (list && names.count < NAMES_MAX) {
		list += strspn(list, " ");
		size_t length = strcspn(list, " ");
		if (!length)
			break;
		names.items[names.count++] = arena_strndup(arena, list, length);
		list += length;
	}
	return names;
}

/* The area's own words on a chart: <chart name="..."> among its statistics. */
static const struct prose *own_words(const struct report *report, const char *name)
{
	const struct prose *found = report->charts ? report->charts->first : NULL;
	while (found && name) {
		const char *own = prose_attribute(found, "name");
		if (own && !strcmp(own, name))
			return found;
		found = found->next;
	}
	return NULL;
}

/* An attribute as the area gave it, else as the layout did, fields filled in. */
static const char *worded(struct document *document, const struct prose *own,
			  const struct prose *prose, const char *attribute)
{
	const char *text = own ? prose_attribute(own, attribute) : NULL;
	text = text ? text : prose_attribute(prose, attribute);
	return typography_marks(document, fields_fill(document, text, NULL));
}

static const char *row_label(const struct table_part *part, const char *name)
{
	for (const struct table_row *row = part ? part->rows : NULL; row; row = row->next)
		if (row->name && !strcmp(row->name, name))
			return row->label;
	return name;
}

/* "Category 1" from the head "Category 1:". */
static const char *column_label(struct arena *arena, const struct table_part *part,
				const char *name)
{
	for (int i = 0; part && i < part->column_count; i++) {
		if (strcmp(part->columns[i].name, name) != 0 || !part->columns[i].head)
			continue;
		size_t length = strlen(part->columns[i].head);
		length -= length && part->columns[i].head[length - 1] == ':';
		return arena_strndup(arena, part->columns[i].head, length);
	}
	return name;
}

static struct chart_figures *collect_figures(struct document *document, const struct prose *prose)
{
	struct arena *arena = document->arena;
	const char *table = prose_attribute(prose, "table");
	struct names rows = split(arena, prose_attribute(prose, "rows"));
	struct names columns = split(arena, prose_attribute(prose, "columns"));
	const struct table_form *form = table ? table_find_form(document->layout, table) : NULL;
	const struct table_part *part = form ? form->parts : NULL;
	struct chart_figures *figures = arena_alloc(arena, sizeof *figures);
	figures->row_count = rows.count;
	figures->column_count = columns.count;
	figures->rows = arena_array(arena, NAMES_MAX, sizeof *figures->rows);
	figures->columns = arena_array(arena, NAMES_MAX, sizeof *figures->columns);
	figures->values = arena_array(arena, (size_t)rows.count * (size_t)columns.count,
				      sizeof *figures->values);
	for (int column = 0; column < columns.count; column++)
		figures->columns[column] = column_label(arena, part, columns.items[column]);
	for (int row = 0; row < rows.count; row++) {
		figures->rows[row] = row_label(part, rows.items[row]);
		for (int column = 0; column < columns.count; column++) {
			const char *path = arena_printf(arena, "%s.%s.%s", table ? table : "",
							rows.items[row], columns.items[column]);
			figures->values[row * columns.count + column] =
				report_figure(document, path);
		}
	}
	return figures;
}

/* Names with "|" between them. */
static struct names split_series(struct arena *arena, const char *list)
{
	struct names names = { 0 };
	while (list && *list && names.count < NAMES_MAX) {
		size_t length = strcspn(list, "|");
		names.items[names.count++] = arena_strndup(arena, list, length);
		list += length + (list[length] == '|');
	}
	if (!names.count)
		names.items[names.count++] = "";
	return names;
}

static const struct figure *own_figure(struct document *document, const struct prose *row,
				       const char *text, size_t length)
{
	struct figure *figure = arena_alloc(document->arena, sizeof *figure);
	figure->place = row->place;
	if (length == 1 && *text == '-')
		figure->state = FIGURE_NOT_APPLICABLE;
	else if (!decimal_parse(text, length, &figure->number))
		message_add(document->messages, MESSAGE_ERROR, row->place, "not-a-figure",
			    "\"%.*s\" is no figure: a number is written 7368 or 7,368", (int)length,
			    text);
	return figure;
}

static void read_own_row(struct document *document, const struct prose *row, int series,
			 const struct figure **values)
{
	const char *text = inline_plain(document, row);
	for (int i = 0; i < series; i++) {
		text += strspn(text, " ");
		size_t length = strcspn(text, " ");
		values[i] = length ? own_figure(document, row, text, length) : NULL;
		text += length;
	}
}

/* A chart that brings its own figures: <row name="Category 1">29,973</row>. */
static struct chart_figures *collect_own_figures(struct document *document,
						 const struct prose *prose)
{
	struct arena *arena = document->arena;
	struct names series = split_series(arena, prose_attribute(prose, "series"));
	struct chart_figures *figures = arena_alloc(arena, sizeof *figures);
	int rows = 0;
	for (const struct prose *row = prose->first; row; row = row->next)
		rows += row->kind == PROSE_ROW;
	figures->column_count = series.count;
	figures->columns = arena_array(arena, NAMES_MAX, sizeof *figures->columns);
	memcpy(figures->columns, series.items, sizeof series.items);
	figures->rows = arena_array(arena, (size_t)rows, sizeof *figures->rows);
	figures->values =
		arena_array(arena, (size_t)rows * (size_t)series.count, sizeof *figures->values);
	for (const struct prose *row = prose->first; row; row = row->next) {
		if (row->kind != PROSE_ROW)
			continue;
		int at = figures->row_count++;
		figures->rows[at] = fields_fill(document, prose_attribute(row, "name"), NULL);
		read_own_row(document, row, series.count, figures->values + at * series.count);
	}
	return figures;
}

static bool says_yes(const struct prose *prose, const char *attribute)
{
	const char *text = prose_attribute(prose, attribute);
	return text && !strcmp(text, "yes");
}

void chart_build(struct document *document, struct node *parent, struct element *element,
		 const struct prose *prose)
{
	struct arena *arena = document->arena;
	const struct prose *own = own_words(document->report, prose_attribute(prose, "name"));
	struct chart_figures *figures = prose_attribute(prose, "table")
						? collect_figures(document, prose)
						: collect_own_figures(document, prose);
	const char *places = prose_attribute(prose, "share-places");
	figures->brought_out = fields_fill(document, prose_attribute(prose, "brought-out"), NULL);
	figures->order = prose_attribute(prose, "order");
	figures->rates = says_yes(prose, "rates");
	figures->thousands = says_yes(prose, "thousands");
	figures->share_places =
		places && places[0] >= '0' && places[0] <= '2' ? places[0] - '0' : 0;
	figures->kind = prose_attribute(prose, "kind");
	figures->unit = prose_attribute(prose, "unit");
	figures->title = worded(document, own, prose, "title");
	figures->subtitle = worded(document, own, prose, "subtitle");
	figures->note = worded(document, own, prose, "note");
	figures->alt = worded(document, own, prose, "alt");

	struct element *group = element_new(arena, element, ELEMENT_DIV);
	struct node *node = node_new(document, parent, NODE_CHART, group, prose->place);
	node->spans = true;
	node->chart.figures = figures;
	node->chart.caption_element = element_new(arena, group, ELEMENT_CAPTION);
	node->chart.figure_element = element_new(arena, group, ELEMENT_FIGURE);
	if (figures->note)
		node->chart.note_element = element_new(arena, group, ELEMENT_P);
	/* A reading of the chart stands under it: the area's, else that of who wrote the chart. */
	blocks_build(document, parent, element, own && own->first ? own : prose);
}
