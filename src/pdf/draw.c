#include "pdf/draw.h"

#include "pdf/print_ink.h"
#include "pdf/sequence.h"
#include "pdf/value.h"

/* Puts numbers, each with a space after it. */
static void put_number(struct buffer *out, int64_t thousandths)
{
	value_put_thousandths(out, thousandths);
	buffer_putc(out, ' ');
}

static void put_point(struct content *content, const struct paint_item *item, struct point point)
{
	put_number(content->out, content_x(content, item->x + point.x));
	put_number(content->out, content_y(content, item->y + point.y));
}

static void put_rectangle(struct content *content, const struct paint_item *item,
			  struct point corner, struct point size)
{
	/* Edges are rounded, not sizes: what touches in page space touches on paper. */
	int64_t left = content_x(content, item->x + corner.x);
	int64_t right = content_x(content, item->x + corner.x + size.x);
	int64_t top = content_y(content, item->y + corner.y);
	int64_t bottom = content_y(content, item->y + corner.y + size.y);
	put_number(content->out, left);
	put_number(content->out, bottom);
	put_number(content->out, right - left);
	put_number(content->out, top - bottom);
	buffer_puts(content->out, "re\n");
}

static void put_path(struct content *content, const struct paint_item *item,
		     const struct path *path)
{
	struct point corner, size;
	if (path_is_rectangle(path, &corner, &size)) {
		put_rectangle(content, item, corner, size);
		return;
	}
	static const char operators[] = {
		[PATH_MOVE] = 'm', [PATH_LINE] = 'l', [PATH_CURVE] = 'c', [PATH_CLOSE] = 'h'
	};
	static const uint8_t takes[] = {
		[PATH_MOVE] = 1, [PATH_LINE] = 1, [PATH_CURVE] = 3, [PATH_CLOSE] = 0
	};
	const struct point *point = path->points;
	for (uint32_t i = 0; i < path->verb_count; i++) {
		uint8_t verb = path->verbs[i];
		for (uint8_t taken = 0; taken < takes[verb]; taken++)
			put_point(content, item, *point++);
		buffer_putc(content->out, operators[verb]);
		buffer_putc(content->out, '\n');
	}
}

/* A figure's box holds its paths; handles of curves lie outside by little, if at all. */
static void extend_box(struct content *content, const struct paint_item *item,
		       const struct path *path, length_t margin)
{
	if (!content->figure)
		return;
	for (uint32_t i = 0; i < path->point_count; i++) {
		length_t x = item->x + path->points[i].x, y = item->y + path->points[i].y;
		content_extend_box(content, x - margin, y - margin, x + margin, y + margin);
	}
}

static void set_clear(struct content *content, const struct paint_item *item)
{
	graphics_set_clear(&content->graphics, item->clear);
	content->writer->cleared[item->clear] = true;
	if (item->clear)
		content->page->has_transparency = true;
}

void draw_fill(struct content *content, const struct paint_item *item)
{
	sequence_end_text(content);
	set_clear(content, item);
	graphics_set_fill(&content->graphics, ink_in_edition(content->writer, item->fill.ink));
	put_path(content, item, item->fill.path);
	buffer_puts(content->out, item->fill.even_odd ? "f*\n" : "f\n");
	extend_box(content, item, item->fill.path, 0);
}

void draw_stroke(struct content *content, const struct paint_item *item)
{
	sequence_end_text(content);
	set_clear(content, item);
	graphics_set_stroke(&content->graphics, ink_in_edition(content->writer, item->stroke.ink));
	graphics_set_pen(&content->graphics, item->stroke.stroke);
	put_path(content, item, item->stroke.path);
	buffer_puts(content->out, "S\n");
	extend_box(content, item, item->stroke.path, item->stroke.stroke->width / 2);
}

void draw_clip(struct content *content, const struct paint_item *item)
{
	put_path(content, item, item->clip.path);
	buffer_puts(content->out, item->clip.even_odd ? "W*\nn\n" : "W\nn\n");
}

void draw_image(struct content *content, const struct paint_item *item)
{
	struct buffer *out = content->out;
	struct writer *writer = content->writer;
	length_t right = item->x + item->image.width, bottom = item->y + item->image.height;
	size_t place = picture_use(&writer->pictures, item->image.image, item->image.width,
				   item->image.height, &writer->objects);
	sequence_end_text(content);
	graphics_set_overprint(&content->graphics, false);
	graphics_set_clear(&content->graphics, 0);
	int64_t x = content_x(content, item->x), y = content_y(content, bottom);
	buffer_puts(out, "q\n");
	put_number(out, content_x(content, right) - x);
	buffer_puts(out, "0 0 ");
	put_number(out, content_y(content, item->y) - y);
	put_number(out, x);
	put_number(out, y);
	buffer_puts(out, "cm\n/I");
	buffer_put_int(out, (int64_t)place);
	buffer_puts(out, " Do\nQ\n");
	if (writer->is_screen && item->image.image->has_alpha)
		content->page->has_transparency = true;
	content_extend_box(content, item->x, item->y, right, bottom);
}
