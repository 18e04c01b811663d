/* A chart as a block: the report's figures handed to chart/, and the drawing as one box. */
#include "chart/chart.h"

#include <string.h>

#include "block/lines.h"
#include "doc/inline.h"

static struct chart_value chart_value(const struct figure *figure)
{
	if (!figure || figure->state != FIGURE_NUMBER)
		return (struct chart_value) { .absent = true,
					      .unknown = !figure || figure->state == FIGURE_OMITTED,
					      .of_nothing = figure &&
							    figure->state == FIGURE_OF_NOTHING };
	return (struct chart_value) { .number = figure->number };
}

/* "individual" from "individuals". */
static const char *singular(struct arena *arena, const char *plural)
{
	size_t length = plural ? strlen(plural) : 0;
	if (length < 2 || plural[length - 1] != 's')
		return plural;
	return arena_strndup(arena, plural, length - 1);
}

static enum chart_order chart_order(const char *name)
{
	if (name && !strcmp(name, "falling"))
		return ORDER_LARGEST_FIRST;
	return name && !strcmp(name, "rising") ? ORDER_SMALLEST_FIRST : ORDER_AS_GIVEN;
}

/* Rows that are all named by numbers are times: years. NULL: they are not. */
static const struct decimal *chart_times(struct arena *arena, const struct chart_figures *figures)
{
	size_t count = (size_t)figures->row_count;
	struct decimal *times = arena_array(arena, count, sizeof *times);
	for (size_t i = 0; i < count; i++)
		if (!decimal_parse(figures->rows[i], strlen(figures->rows[i]), &times[i]))
			return NULL;
	return times;
}

static struct chart_data chart_data(struct arena *arena, const struct layout *layout,
				    const struct chart_figures *figures)
{
	size_t count = (size_t)figures->row_count * (size_t)figures->column_count;
	struct chart_value *values = arena_array(arena, count, sizeof *values);
	for (size_t i = 0; i < count; i++)
		values[i] = chart_value(figures->values[i]);
	return (struct chart_data) {
		.title = figures->title,
		.subtitle = figures->subtitle,
		.note = figures->note,
		.number = figures->number,
		.source = figures->source,
		.unit = figures->unit,
		.unit_one = singular(arena, figures->unit),
		.rows = figures->rows,
		.series = figures->columns,
		.row_count = (size_t)figures->row_count,
		.series_count = (size_t)figures->column_count,
		.values = values,
		.brought_out = figures->brought_out,
		.order = chart_order(figures->order),
		.rates = figures->rates,
		.times = chart_times(arena, figures),
		.tick_power = figures->thousands ? 3 : 0,
		.share_places = (uint8_t)figures->share_places,
		.cut = figures->cut,
		.own_scales = figures->own_scales,
		.median = figures->median,
		.areas = layout->areas,
		.bounds = figures->bounds,
		.bound_count = (size_t)figures->bound_count,
	};
}

static struct chart_styles chart_styles(struct document *document)
{
	const struct chart_look *look = &document->layout->chart;
	const struct {
		const struct style *style;
		size_t offset;
	} roles[] = {
		{ look->title, offsetof(struct chart_styles, title) },
		{ look->number, offsetof(struct chart_styles, number) },
		{ look->subtitle, offsetof(struct chart_styles, subtitle) },
		{ look->note, offsetof(struct chart_styles, note) },
		{ look->level, offsetof(struct chart_styles, level) },
		{ look->label, offsetof(struct chart_styles, label) },
		{ look->label_strong, offsetof(struct chart_styles, label_strong) },
		{ look->value, offsetof(struct chart_styles, value) },
		{ look->count, offsetof(struct chart_styles, count) },
		{ look->multiple_name, offsetof(struct chart_styles, multiple) },
		{ look->tiles.name, offsetof(struct chart_styles, tile_name) },
		{ look->tiles.figure, offsetof(struct chart_styles, tile_figure) },
		{ look->pie_total, offsetof(struct chart_styles, total) },
	};
	struct chart_styles styles = { 0 };
	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
		if (roles[i].style)
			memcpy((char *)&styles + roles[i].offset,
			       document_text_style(document, roles[i].style, VARIANT_PLAIN),
			       sizeof(struct text_style));
	return styles;
}

static struct chart new_chart(struct block_context *context, const struct chart_figures *figures,
			      enum chart_kind kind, struct place place)
{
	const struct layout *layout = context->document->layout;
	struct chart_data *data = arena_alloc(context->arena, sizeof *data);
	struct chart_styles *styles = arena_alloc(context->arena, sizeof *styles);
	*data = chart_data(context->arena, layout, figures);
	*styles = chart_styles(context->document);
	return (struct chart) {
		.kind = kind,
		.data = data,
		.look = &layout->chart,
		.styles = styles,
		.lang = layout->lang,
		.unit = layout->page.unit,
		.place = place,
		.arena = context->arena,
		.shaper = context->shaper,
		.messages = context->messages,
	};
}

/*
 * The figures as a table that is read but not seen: each cell's words without ink, where the chart
 * stands, row under row, so that a reader who follows the place finds them in it.
 */
static void paint_table(const struct chart *chart, const struct grid *table, length_t width,
			length_t height, struct paint_list *list)
{
	if (!table)
		return;
	struct text_style *style = arena_alloc(chart->arena, sizeof *style);
	*style = chart->styles->label;
	style->ink = NULL;
	style->size = LENGTH_ONE_PT;
	length_t row = height / (table->rows + 1), column = width / table->columns;
	for (size_t i = 0; i < table->cell_count; i++) {
		const struct grid_cell *cell = &table->cells[i];
		if (!cell->first)
			continue;
		const char *words = content_words(chart->arena, &cell->first->text);
		struct line line =
			text_line(chart->shaper, chart->arena, chart->messages, style, words);
		for (uint32_t part = 0; part < line.count; part++)
			paint_glyphs(list, cell->element,
				     column * cell->column + line.parts[part].x,
				     row * (cell->row + 1), &line.parts[part].run);
	}
}

/* Elements outlive the pages. */
static const char *for_element(struct block_context *context, const char *text)
{
	return text ? arena_strdup(context->document->arena, text) : NULL;
}

length_t chart_node_head(struct block_context *context, const struct node *node, length_t width)
{
	enum chart_kind kind;
	if (node->kind != NODE_CHART || !chart_kind_find(node->chart.figures->kind, &kind))
		return 0;
	struct chart chart = new_chart(context, node->chart.figures, kind, node->place);
	return chart_head(&chart, width);
}

void chart_layout(struct block_context *context, const struct node *node, length_t x,
		  length_t width, struct vlist *list)
{
	const struct layout *layout = context->document->layout;
	const struct chart_figures *figures = node->chart.figures;
	enum chart_kind kind;
	if (!chart_kind_find(figures->kind, &kind)) {
		message_add(context->messages, MESSAGE_ERROR, node->place, "unknown-chart",
			    "there is no kind of chart called \"%s\"",
			    figures->kind ? figures->kind : "");
		return;
	}
	struct chart chart = new_chart(context, figures, kind, node->place);
	chart.head = context->chart_head;
	const char *alt = figures->alt ? figures->alt : chart_alternative(&chart);
	node->chart.figure_element->alt = for_element(context, alt);
	struct chart_elements elements = { .caption = node->chart.caption_element,
					   .figure = node->chart.figure_element,
					   .note = node->chart.note_element };
	struct paint_list drawing;
	paint_list_init(&drawing, context->arena);
	length_t height = chart_draw(&chart, width, &elements, &drawing);
	vlist_space_block(list, layout->chart.between);
	struct vitem *box = vlist_box(list, height);
	paint_table(&chart, node->chart.table, width, height, &drawing);
	paint_append(box->paint, &drawing, x, 0);
	paint_list_free(&drawing);
	vlist_allow_break(list, PENALTY_FREE);
	/* Beside another chart its reading stands near it, so that it is seen whose it is. */
	bool read_here = node->parent && node->parent->kind == NODE_STACK && node->next;
	vlist_space(list, read_here ? layout->text->after : layout->chart.between);
}

/* A strip has room for its ends' figures; a sparkline is as high as a line of text. */
static length_t spark_height(const struct chart *chart, const struct node *node, bool is_strip)
{
	const struct strip_look *strip = &chart->look->strip;
	const struct text_style *label = &chart->styles->label;
	if (node->spark.height > 0)
		return node->spark.height;
	if (is_strip)
		return strip->median_height + label->leading + label->size / 5;
	return chart->look->spark_height > 0 ? chart->look->spark_height : 7 * label->size / 4;
}

void spark_layout(struct block_context *context, const struct node *node, length_t x,
		  length_t width, struct vlist *list)
{
	const struct chart_figures *figures = node->spark.figures;
	bool is_strip = !strcmp(figures->kind, "strip");
	struct chart chart =
		new_chart(context, figures, is_strip ? CHART_STRIP : CHART_LINE, node->place);
	if (!figures->row_count || !figures->column_count)
		return;
	struct element *element = node->spark.element;
	if (element)
		element->alt =
			for_element(context, figures->alt ? figures->alt
					     : is_strip	  ? chart_strip_alternative(&chart, 0)
							  : chart_sparkline_alternative(&chart, 0));
	/* Beside figures that are set against the right edge it keeps clear of those before it. */
	length_t clear = context->document->layout->page.gutter;
	if (context->cell_align == STYLE_RIGHT && width > 4 * clear) {
		x += clear;
		width -= clear;
	}
	struct paint_list drawing;
	length_t height = spark_height(&chart, node, is_strip);
	paint_list_init(&drawing, context->arena);
	struct vitem *box = vlist_box(list, height);
	if (is_strip)
		chart_draw_strip(&chart, 0, width, height, element, &drawing);
	else
		chart_draw_sparkline(&chart, 0, width, height, element, &drawing);
	paint_append(box->paint, &drawing, x, 0);
}
