/* A chart as a block: the report's figures handed to chart/, and the drawing as one box. */
#include "chart/chart.h"

#include <string.h>

#include "block/lines.h"

static struct chart_value chart_value(const struct figure *figure)
{
	if (!figure || figure->state != FIGURE_NUMBER)
		return (struct chart_value) { .absent = true,
					      .unknown =
						      !figure || figure->state == FIGURE_OMITTED };
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
		.areas = layout->areas,
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
	struct chart_data data = chart_data(context->arena, layout, figures);
	struct chart_styles styles = chart_styles(context->document);
	struct chart chart = {
		.kind = kind,
		.data = &data,
		.look = &layout->chart,
		.styles = &styles,
		.lang = layout->lang,
		.unit = layout->page.unit,
		.place = node->place,
		.arena = context->arena,
		.shaper = context->shaper,
		.messages = context->messages,
	};
	node->chart.figure_element->alt = figures->alt ? figures->alt : chart_alternative(&chart);
	struct chart_elements elements = { .caption = node->chart.caption_element,
					   .figure = node->chart.figure_element,
					   .note = node->chart.note_element };
	struct paint_list drawing;
	paint_list_init(&drawing, context->arena);
	vlist_space(list, layout->chart.between);
	vlist_allow_break(list, PENALTY_FREE);
	struct vitem *box = vlist_box(list, chart_height(&chart, width));
	chart_draw(&chart, width, &elements, &drawing);
	paint_append(box->paint, &drawing, x, 0);
	vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, layout->chart.between);
}
