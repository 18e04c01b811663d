#include "chart/chart.h"

#include <string.h>

#include "chart/kind.h"
#include "chart/words.h"

static const struct chart_body *const bodies[CHART_KINDS] = {
	[CHART_STACKED_100] = &chart_stacked_100,
};

bool chart_kind_find(const char *name, enum chart_kind *kind)
{
	for (int i = 0; i < CHART_KINDS; i++) {
		if (!strcmp(bodies[i]->name, name)) {
			*kind = (enum chart_kind)i;
			return true;
		}
	}
	return false;
}

struct lines chart_break(const struct chart *chart, const struct text_style *style,
			 const char *text, length_t width)
{
	if (!text || !*text)
		return (struct lines) { 0 };
	const struct text_run run = {
		.text = text,
		.bytes = strlen(text),
		.style = style,
		.place = chart->place,
	};
	const length_t indent = 0;
	const struct paragraph paragraph = {
		.runs = &run,
		.count = 1,
		.align = ALIGN_LEFT,
		.lang = chart->lang ? chart->lang : "en",
		.widths = &width,
		.indents = &indent,
		.width_count = 1,
	};
	struct lines lines =
		paragraph_break(chart->shaper, chart->arena, chart->messages, &paragraph);
	if (lines.overfull)
		message_add(chart->messages, MESSAGE_WARNING, chart->place, "chart-text-too-wide",
			    "\"%s\" has a word too wide for its place in the chart: shorten it",
			    text);
	return lines;
}

void chart_paint_lines(struct paint_list *list, const struct element *element,
		       const struct lines *lines, length_t x, length_t baseline, length_t leading)
{
	for (size_t i = 0; i < lines->count; i++) {
		const struct line *line = &lines->items[i];
		for (uint32_t p = 0; p < line->count; p++) {
			const struct line_part *part = &line->parts[p];
			paint_glyphs(list, element, x + part->x, baseline - part->rise, &part->run);
		}
		baseline += leading;
	}
}

length_t chart_text_width(const struct chart *chart, const struct text_style *style,
			  const char *text)
{
	return text ? text_width(chart->shaper, chart->messages, style, text) : 0;
}

const struct ink *chart_series_ink(const struct chart *chart, size_t series)
{
	return chart->look->series[series % (size_t)chart->look->series_count];
}

const struct ink *chart_label_ink(const struct chart *chart, size_t series)
{
	return chart->look->on_series[series % (size_t)chart->look->series_count];
}

/* Title, subtitle and note in lines, and where the body stands between them. */
struct frame {
	struct lines title, subtitle, note;
	length_t subtitle_top, body_top, body_height, note_top, height;
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

static struct frame frame_make(const struct chart *chart, length_t width)
{
	const struct chart_data *data = chart->data;
	const struct chart_styles *styles = chart->styles;
	struct frame frame = {
		.title = chart_break(chart, &styles->title, data->title, width),
		.subtitle = chart_break(chart, &styles->subtitle, data->subtitle, width),
		.note = chart_break(chart, &styles->note, data->note, width),
		.body_height = bodies[chart->kind]->height(chart, width),
	};
	warn_of_title(chart, frame.title.count);
	frame.subtitle_top = chart->look->title_above + lines_height(&frame.title, &styles->title);
	frame.body_top = frame.subtitle_top + lines_height(&frame.subtitle, &styles->subtitle);
	frame.height = frame.body_top + frame.body_height;
	if (frame.note.count) {
		frame.note_top = frame.height + chart->look->note_above;
		frame.height = frame.note_top + lines_height(&frame.note, &styles->note);
	}
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
	return has_inks(chart) ? frame_make(chart, width).height : 0;
}

void chart_draw(const struct chart *chart, length_t width, const struct chart_elements *elements,
		struct paint_list *list)
{
	if (!has_inks(chart))
		return;
	const struct chart_look *look = chart->look;
	const struct chart_styles *styles = chart->styles;
	struct frame frame = frame_make(chart, width);
	paint_rule(list, 0, 0, width, look->top_rule.width, look->top_rule.ink);
	chart_paint_lines(list, elements->caption, &frame.title, 0,
			  look->title_above + look->title->baseline, styles->title.leading);
	chart_paint_lines(list, elements->caption, &frame.subtitle, 0,
			  frame.subtitle_top + look->subtitle->baseline, styles->subtitle.leading);
	struct seam seam;
	seam_open(&seam, list, elements->figure, chart->shaper, chart->messages);
	bodies[chart->kind]->draw(chart, width, frame.body_top, &seam);
	seam_close(&seam);
	chart_paint_lines(list, elements->note, &frame.note, 0,
			  frame.note_top + look->note->baseline, styles->note.leading);
}

const char *chart_alternative(const struct chart *chart)
{
	struct buffer *out = words_buffer(chart->arena);
	bodies[chart->kind]->describe(chart, out);
	return buffer_text(out);
}
