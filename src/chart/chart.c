#include "chart/chart.h"

#include <string.h>

#include "chart/fit.h"
#include "chart/kind.h"
#include "chart/look.h"
#include "chart/strip.h"
#include "chart/tell.h"
#include "chart/text.h"
#include "chart/words.h"

static const struct chart_body *const bodies[CHART_KINDS] = {
	[CHART_STACKED_100] = &chart_stacked_100,
	[CHART_STACKED] = &chart_stacked,
	[CHART_BAR] = &chart_bar,
	[CHART_GROUPED] = &chart_grouped,
	[CHART_COLUMN] = &chart_column,
	[CHART_RANKING] = &chart_ranking,
	[CHART_LINE] = &chart_line,
	[CHART_AREA] = &chart_area,
	[CHART_PIE] = &chart_pie,
	[CHART_RING] = &chart_ring,
	[CHART_DOT] = &chart_dot,
	[CHART_SLOPE] = &chart_slope,
	[CHART_MULTIPLES] = &chart_multiples,
	[CHART_TILE_MAP] = &chart_tile_map,
	[CHART_STRIP] = &chart_strip,
};

bool chart_kind_find(const char *name, enum chart_kind *kind)
{
	for (int i = 0; i < CHART_KINDS; i++) {
		if (name && !strcmp(bodies[i]->name, name)) {
			*kind = (enum chart_kind)i;
			return true;
		}
	}
	return false;
}

const char *chart_kind_name(enum chart_kind kind)
{
	return bodies[kind]->name;
}

/* A chart with a look and styles that lack nothing. */
struct completed {
	struct chart chart;
	struct chart_look look;
	struct chart_styles styles;
};

/* In the arena, since what it holds points into itself. */
static const struct chart *complete(const struct chart *chart)
{
	struct completed *completed = arena_alloc(chart->arena, sizeof *completed);
	completed->chart = *chart;
	completed->look = look_complete(chart->look);
	completed->styles = styles_complete(chart->styles);
	completed->chart.look = &completed->look;
	completed->chart.styles = &completed->styles;
	return &completed->chart;
}

/* Title, subtitle and note in lines, and where the body stands between them. */
struct frame {
	struct lines number, title, subtitle, note;
	struct sheet body;
	length_t subtitle_top, body_top, note_left, note_top, height;
};

static length_t lines_height(const struct lines *lines, const struct text_style *style)
{
	return (length_t)lines->count * style->leading;
}

static length_t rounded_up(length_t height, length_t unit)
{
	return unit > 0 ? (height + unit - 1) / unit * unit : height;
}

static void warn_of_title(const struct chart *chart, size_t lines)
{
	enum { TITLE_LINES = 2 };
	if (lines > TITLE_LINES)
		message_add(chart->messages, MESSAGE_WARNING, chart->place, "chart-title-too-long",
			    "the chart's title takes %zu lines; it should keep to %d", lines,
			    TITLE_LINES);
}

/* The number stands before the title's first line, on its baseline. */
static void set_title(const struct chart *chart, length_t width, struct frame *frame)
{
	const struct chart_data *data = chart->data;
	length_t indent = 0, most = width / 3;
	const char *words = data->title;
	frame->number = chart_break(chart, &chart->styles->number, data->number, most);
	if (frame->number.count > 1) { /* in a narrow chart it is but the title's first words */
		words = words ? arena_printf(chart->arena, "%s %s", data->number, words)
			      : data->number;
		frame->number = (struct lines) { 0 };
	}
	if (frame->number.count)
		indent = smaller(frame->number.items[0].width, most) + chart->look->value_gap;
	frame->title = chart_break_title(chart, words, width, indent);
}

/* The note, then the source in the language's words. */
static const char *note_text(const struct chart *chart)
{
	const struct chart_data *data = chart->data;
	if (!data->source)
		return data->note;
	const struct placeholder filled = { "source", data->source };
	struct buffer *out = words_buffer(chart->arena);
	if (data->note)
		buffer_printf(out, "%s ", data->note);
	words_put(out, chart_words_for(chart->lang)->source, &filled, 1);
	return buffer_text(out);
}

/* Under the body, or at its side where the body keeps a place. */
static void place_note(const struct chart *chart, length_t width, struct frame *frame)
{
	const struct sheet *body = &frame->body;
	const struct text_style *style = &chart->styles->note;
	length_t measure = body->note_width ? body->note_width : width;
	frame->note = chart_break(chart, style, note_text(chart), measure);
	frame->height = frame->body_top + body->height;
	length_t foot = frame->body_top + body->foot, above = chart->look->note_above;
	if (!frame->note.count) {
		frame->height = larger(frame->height, foot);
		return;
	}
	frame->note_left = body->note.x;
	frame->note_top = body->note_width ? frame->body_top + body->note.y
					   : larger(frame->height + above, foot + above / 2);
	frame->height = larger(frame->height, frame->note_top + lines_height(&frame->note, style));
}

static bool has_rule(const struct chart *chart, const struct sheet *body)
{
	return chart->data->title || chart->data->subtitle || chart->data->number || !body->ruled;
}

static void set_head(const struct chart *chart, length_t width, struct frame *frame)
{
	const struct chart_styles *styles = chart->styles;
	set_title(chart, width, frame);
	frame->subtitle = chart_break(chart, &styles->subtitle, chart->data->subtitle, width);
	frame->subtitle_top =
		chart->look->title_above + larger(lines_height(&frame->title, &styles->title),
						  lines_height(&frame->number, &styles->title));
	frame->body_top =
		larger(chart->head,
		       frame->subtitle_top + lines_height(&frame->subtitle, &styles->subtitle));
}

length_t chart_head(const struct chart *chart, length_t width)
{
	struct frame frame = { 0 };
	set_head(complete(chart), width, &frame);
	return frame.body_top;
}

static struct frame frame_make(const struct chart *chart, length_t width)
{
	struct frame frame = { .body = fit_body(chart, bodies[chart->kind], width) };
	set_head(chart, width, &frame);
	warn_of_title(chart, frame.title.count);
	if (!has_rule(chart, &frame.body))
		frame.subtitle_top = frame.body_top = 0;
	place_note(chart, width, &frame);
	frame.height = rounded_up(frame.height, chart->unit);
	return frame;
}

/* A look without a colour for its parts is the layout's fault; nothing can be drawn then. */
static bool has_inks(const struct chart *chart)
{
	if (chart->look->series_count > 0)
		return true;
	message_add(chart->messages, MESSAGE_ERROR, chart->place, "chart-without-colours",
		    "the layout's chart look names no colours for the parts of a chart");
	return false;
}

length_t chart_height(const struct chart *chart, length_t width)
{
	return has_inks(chart) ? frame_make(complete(chart), width).height : 0;
}

static void paint_sheet(const struct sheet *sheet, length_t top, const struct element *element,
			struct paint_list *list)
{
	struct seam seam;
	seam_open(&seam, list, element);
	sheet_paint(sheet, top, &seam);
	seam_close(&seam);
}

static length_t draw_frame(const struct chart *chart, length_t width,
			   const struct chart_elements *elements, struct paint_list *list)
{
	const struct chart_look *look = chart->look;
	const struct chart_styles *styles = chart->styles;
	struct frame frame = frame_make(chart, width);
	if (has_rule(chart, &frame.body))
		paint_rule(list, 0, 0, width, look->top_rule.width, look->top_rule.ink);
	chart_paint_lines(list, elements->caption, &frame.number, 0,
			  look->title_above + look->title->baseline, styles->title.leading);
	chart_paint_lines(list, elements->caption, &frame.title, 0,
			  look->title_above + look->title->baseline, styles->title.leading);
	chart_paint_lines(list, elements->caption, &frame.subtitle, 0,
			  frame.subtitle_top + look->subtitle->baseline, styles->subtitle.leading);
	paint_sheet(&frame.body, frame.body_top, elements->figure, list);
	chart_paint_lines(list, elements->note, &frame.note, frame.note_left,
			  frame.note_top + look->note->baseline, styles->note.leading);
	sheet_free(&frame.body);
	return frame.height;
}

length_t chart_draw(const struct chart *chart, length_t width,
		    const struct chart_elements *elements, struct paint_list *list)
{
	return has_inks(chart) ? draw_frame(complete(chart), width, elements, list) : 0;
}

const char *chart_alternative(const struct chart *chart)
{
	struct buffer *out = words_buffer(chart->arena);
	bodies[chart->kind]->describe(chart, out);
	return buffer_text(out);
}

void chart_draw_strip(const struct chart *chart, size_t series, length_t width, length_t height,
		      const struct element *element, struct paint_list *list)
{
	if (!has_inks(chart))
		return;
	struct sheet sheet = sheet_new(complete(chart), width);
	strip_lay(&sheet, series, (struct box) { 0, 0, width, height });
	paint_sheet(&sheet, 0, element, list);
	sheet_free(&sheet);
}

void chart_draw_sparkline(const struct chart *chart, size_t series, length_t width, length_t height,
			  const struct element *element, struct paint_list *list)
{
	if (!has_inks(chart))
		return;
	struct sheet sheet = sheet_new(complete(chart), width);
	sparkline_lay(&sheet, series, (struct box) { 0, 0, width, height });
	paint_sheet(&sheet, 0, element, list);
	sheet_free(&sheet);
}

const char *chart_strip_alternative(const struct chart *chart, size_t series)
{
	struct buffer *out = words_buffer(chart->arena);
	tell_strip(chart, series, out);
	return buffer_text(out);
}

const char *chart_sparkline_alternative(const struct chart *chart, size_t series)
{
	struct buffer *out = words_buffer(chart->arena);
	tell_sparkline(chart, series, out);
	return buffer_text(out);
}
