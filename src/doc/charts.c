/* Charts, and graphics in the cells of tables: their figures, words and tags. */
#include <string.h>

#include "doc/blocks.h"
#include "doc/chart_figures.h"
#include "doc/chart_table.h"
#include "doc/fields.h"
#include "doc/typography.h"

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

/* Where the classes of a tile map part: "110 125 140 160"; check/ has told what is no number. */
static void read_bounds(struct document *document, const struct prose *prose,
			struct chart_figures *figures)
{
	enum { BOUNDS_MOST = 32 };
	struct chart_names names = chart_names_split(
		document->arena, prose_attribute(prose, "bounds"), ' ', BOUNDS_MOST);
	struct decimal *bounds = arena_array(document->arena, (size_t)names.count, sizeof *bounds);
	for (int i = 0; i < names.count; i++)
		if (decimal_parse(names.items[i], strlen(names.items[i]),
				  &bounds[figures->bound_count]))
			figures->bound_count++;
	figures->bounds = bounds;
}

/* Shares and rates are of different wholes: their sum would say nothing. */
static bool has_shares(const struct prose *chart)
{
	for (const struct prose *row = chart->first; row; row = row->next)
		for (const struct prose *value = row->first; value; value = value->next)
			if (value->kind == PROSE_VALUE &&
			    (prose_attribute(value, "share") || prose_attribute(value, "rate")))
				return true;
	return false;
}

/* What a chart and a graphic in a cell have in common. */
static struct chart_figures *collect(struct document *document, const struct prose *prose)
{
	struct chart_figures *figures = arena_alloc(document->arena, sizeof *figures);
	chart_figures_collect(document, prose, figures);
	figures->brought_out = fields_fill(document, prose_attribute(prose, "brought-out"), NULL);
	/* Rows have the areas' own names, whatever the language. */
	if (figures->brought_out && area_name(document) &&
	    !strcmp(figures->brought_out, area_name(document)))
		figures->brought_out = document->report->area;
	figures->unit = fields_fill(document, prose_attribute(prose, "unit"), NULL);
	figures->rates = prose_says_yes(prose, "rates") || has_shares(prose);
	return figures;
}

static void read_options(struct document *document, const struct prose *prose,
			 struct chart_figures *figures)
{
	const char *places = prose_attribute(prose, "share-places");
	figures->kind = prose_attribute(prose, "kind");
	figures->order = prose_attribute(prose, "order");
	figures->thousands = prose_says_yes(prose, "thousands");
	figures->cut = prose_says_yes(prose, "cut");
	figures->own_scales = prose_says_yes(prose, "own-scales");
	figures->median = prose_says_yes(prose, "median");
	figures->share_places =
		places && places[0] >= '0' && places[0] <= '2' ? places[0] - '0' : 0;
	if (prose_attribute(prose, "bounds"))
		read_bounds(document, prose, figures);
}

/* "Chart 1", in the order of the report. */
static const char *next_number(struct document *document, const struct prose *prose)
{
	if (!prose_says_yes(prose, "numbered"))
		return NULL;
	const struct field_context context = { .number = ++document->charts };
	return fields_fill(document, document->layout->chart.number_text, &context);
}

void chart_build(struct document *document, struct node *parent, struct element *element,
		 const struct prose *prose)
{
	struct arena *arena = document->arena;
	const struct prose *own = own_words(document->report, prose_attribute(prose, "name"));
	struct chart_figures *figures = collect(document, prose);
	read_options(document, prose, figures);
	figures->number = next_number(document, prose);
	figures->title = worded(document, own, prose, "title");
	figures->subtitle = worded(document, own, prose, "subtitle");
	figures->note = worded(document, own, prose, "note");
	figures->source = worded(document, own, prose, "source");
	figures->alt = worded(document, own, prose, "alt");

	struct element *group = element_new(arena, element, ELEMENT_DIV);
	struct node *node = node_new(document, parent, NODE_CHART, group, prose->place);
	node->spans = true;
	node->chart.name = prose_attribute(prose, "name");
	node->chart.figures = figures;
	if (figures->number || figures->title || figures->subtitle)
		node->chart.caption_element = element_new(arena, group, ELEMENT_CAPTION);
	node->chart.figure_element = element_new(arena, group, ELEMENT_FIGURE);
	if (!figures->alt) /* the program's words are in the layout's language */
		node->chart.figure_element->lang = document_national_language(document);
	if (figures->note || figures->source)
		node->chart.note_element = element_new(arena, group, ELEMENT_P);
	chart_table_build(document, parent, node, worded(document, own, prose, "data"));
	/* A reading of the chart stands under it: the area's, else that of who wrote the chart. */
	blocks_build(document, parent, element, own && own->first ? own : prose);
}

/* Each with what stands under it. */
void charts_build(struct document *document, struct node *parent, struct element *element,
		  const struct prose *prose)
{
	struct element *div = element_new(document->arena, element, ELEMENT_DIV);
	struct node *row = node_new(document, parent, NODE_ROW, div, prose->place);
	row->spans = true;
	for (const struct prose *chart = prose->first; chart; chart = chart->next) {
		if (chart->kind != PROSE_CHART)
			continue;
		struct node *stack = node_new(document, row, NODE_STACK, div, chart->place);
		chart_build(document, stack, div, chart);
	}
}

void spark_build(struct document *document, struct node *parent, struct element *element,
		 const struct prose *prose)
{
	struct chart_figures *figures = collect(document, prose);
	figures->kind = prose->kind == PROSE_STRIP_PLOT ? "strip" : "line";
	figures->alt = fields_fill(document, prose_attribute(prose, "alt"), NULL);
	struct node *node = node_new(document, parent, NODE_SPARK, element, prose->place);
	node->spark.figures = figures;
	/* What the figures beside it say already is not said twice. */
	if (!prose_says(prose, "told", "no"))
		node->spark.element = element_new(document->arena, element, ELEMENT_FIGURE);
	const char *height = prose_attribute(prose, "height");
	if (height)
		(void)length_parse(height, &node->spark.height);
}
