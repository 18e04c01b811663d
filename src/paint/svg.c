#include "paint/svg.h"

#include <string.h>

#include "paint/svg_parts.h"

enum { PLACES = 3 };

struct writer {
	struct buffer *out;
	bool outlines;
	int clips, open; /* clip paths made; those that still hold */
};

void svg_put_length(struct buffer *out, const char *name, length_t value)
{
	buffer_printf(out, " %s=\"", name);
	buffer_put_pt(out, value, PLACES);
	buffer_putc(out, '"');
}

void svg_put_ink(struct buffer *out, const char *name, const struct ink *ink)
{
	if (ink)
		buffer_printf(out, " %s=\"#%02x%02x%02x\"", name, (unsigned)ink->srgb[0],
			      (unsigned)ink->srgb[1], (unsigned)ink->srgb[2]);
	else
		buffer_printf(out, " %s=\"none\"", name);
}

bool svg_shows_text(const struct paint_item *item)
{
	return item->kind == PAINT_GLYPHS && item->glyphs->ink && item->glyphs->count;
}

static void put_path(struct buffer *out, const struct path *path, length_t x, length_t y)
{
	static const char letters[] = { [PATH_MOVE] = 'M', [PATH_LINE] = 'L', [PATH_CURVE] = 'C' };
	static const uint8_t takes[] = {
		[PATH_MOVE] = 1, [PATH_LINE] = 1, [PATH_CURVE] = 3, [PATH_CLOSE] = 0
	};
	const struct point *point = path->points;
	buffer_puts(out, " d=\"");
	for (uint32_t i = 0; i < path->verb_count; i++) {
		uint8_t verb = path->verbs[i];
		buffer_putc(out, verb == PATH_CLOSE ? 'Z' : letters[verb]);
		for (uint8_t p = 0; p < takes[verb]; p++, point++) {
			if (p)
				buffer_putc(out, ' ');
			buffer_put_pt(out, x + point->x, PLACES);
			buffer_putc(out, ' ');
			buffer_put_pt(out, y + point->y, PLACES);
		}
	}
	buffer_putc(out, '"');
}

static void put_clear(struct buffer *out, const struct paint_item *item)
{
	if (!item->clear)
		return;
	buffer_puts(out, " opacity=\"");
	buffer_put_scaled(out, (UINT8_MAX - item->clear) * 1000 / UINT8_MAX, 3);
	buffer_putc(out, '"');
}

static void put_fill(struct buffer *out, const struct paint_item *item)
{
	struct point corner, size;
	if (path_is_rectangle(item->fill.path, &corner, &size)) {
		buffer_puts(out, "<rect");
		svg_put_length(out, "x", item->x + corner.x);
		svg_put_length(out, "y", item->y + corner.y);
		svg_put_length(out, "width", size.x);
		svg_put_length(out, "height", size.y);
	} else {
		buffer_puts(out, "<path");
		put_path(out, item->fill.path, item->x, item->y);
		if (item->fill.even_odd)
			buffer_puts(out, " fill-rule=\"evenodd\"");
	}
	svg_put_ink(out, "fill", item->fill.ink);
	put_clear(out, item);
	buffer_puts(out, "/>\n");
}

static void put_stroke(struct buffer *out, const struct paint_item *item)
{
	static const char *const caps[] = { "butt", "round", "square" };
	static const char *const joins[] = { "miter", "round", "bevel" };
	const struct stroke *stroke = item->stroke.stroke;
	buffer_puts(out, "<path");
	put_path(out, item->stroke.path, item->x, item->y);
	buffer_puts(out, " fill=\"none\"");
	svg_put_ink(out, "stroke", item->stroke.ink);
	put_clear(out, item);
	svg_put_length(out, "stroke-width", stroke->width);
	if (stroke->cap)
		buffer_printf(out, " stroke-linecap=\"%s\"", caps[stroke->cap]);
	if (stroke->join)
		buffer_printf(out, " stroke-linejoin=\"%s\"", joins[stroke->join]);
	if (stroke->dash_count) {
		buffer_puts(out, " stroke-dasharray=\"");
		for (int i = 0; i < stroke->dash_count; i++) {
			if (i)
				buffer_putc(out, ' ');
			buffer_put_pt(out, stroke->dashes[i], PLACES);
		}
		buffer_putc(out, '"');
		svg_put_length(out, "stroke-dashoffset", stroke->dash_phase);
	}
	buffer_puts(out, "/>\n");
}

static void put_clip(struct writer *writer, const struct paint_item *item)
{
	struct buffer *out = writer->out;
	int number = ++writer->clips;
	writer->open++;
	buffer_printf(out, "<clipPath id=\"clip%d\"><path", number);
	put_path(out, item->clip.path, item->x, item->y);
	if (item->clip.even_odd)
		buffer_puts(out, " clip-rule=\"evenodd\"");
	buffer_printf(out, "/></clipPath><g clip-path=\"url(#clip%d)\">\n", number);
}

static void end_clip(struct writer *writer)
{
	if (!writer->open)
		return;
	writer->open--;
	buffer_puts(writer->out, "</g>\n");
}

static void put_item(struct writer *writer, const struct paint_item *item)
{
	switch (item->kind) {
	case PAINT_GLYPHS:
		if (!svg_shows_text(item))
			break;
		if (writer->outlines)
			svg_put_outlines(writer->out, item);
		else
			svg_put_text(writer->out, item);
		break;
	case PAINT_FILL:
		put_fill(writer->out, item);
		break;
	case PAINT_STROKE:
		put_stroke(writer->out, item);
		break;
	case PAINT_CLIP:
		put_clip(writer, item);
		break;
	case PAINT_UNCLIP:
		end_clip(writer);
		break;
	case PAINT_IMAGE:
	case PAINT_LINK:
		break;
	}
}

static void put_words(struct buffer *out, const char *element, const char *words)
{
	if (!words)
		return;
	buffer_printf(out, "<%s>", element);
	buffer_put_xml(out, words, strlen(words));
	buffer_printf(out, "</%s>\n", element);
}

void svg_write(const struct page *page, const struct svg_options *options, struct buffer *out)
{
	struct writer writer = { .out = out, .outlines = options->outlines };
	buffer_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
			 "<svg xmlns=\"http://www.w3.org/2000/svg\" "
			 "xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"");
	buffer_put_pt(out, page->width, PLACES);
	buffer_puts(out, "pt\" height=\"");
	buffer_put_pt(out, page->height, PLACES);
	buffer_puts(out, "pt\" viewBox=\"0 0 ");
	buffer_put_pt(out, page->width, PLACES);
	buffer_putc(out, ' ');
	buffer_put_pt(out, page->height, PLACES);
	buffer_puts(out, "\" role=\"img\"");
	if (options->lang)
		buffer_printf(out, " xml:lang=\"%s\"", options->lang);
	buffer_puts(out, ">\n");
	put_words(out, "title", options->title);
	put_words(out, "desc", options->description);
	if (options->outlines)
		svg_define_outlines(out, page);
	for (size_t i = 0; i < page->list.count; i++)
		put_item(&writer, &page->list.items[i]);
	while (writer.open)
		end_clip(&writer);
	buffer_puts(out, "</svg>\n");
}
