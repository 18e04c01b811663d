/*
 * Text in SVG as outlines: each glyph of a face is defined once, in font units, and used where it
 * stands. Outlines come from HarfBuzz, as those of PNG pages do.
 */
#include <math.h>

#include <hb.h>

#include "paint/svg_parts.h"

static void put_point(struct buffer *out, char letter, float x, float y)
{
	buffer_printf(out, "%c%ld %ld", letter, lroundf(x), lroundf(y));
}

static void pen_move(hb_draw_funcs_t *pen, void *out, hb_draw_state_t *state, float x, float y,
		     void *context)
{
	(void)pen, (void)state, (void)context;
	put_point(out, 'M', x, y);
}

static void pen_line(hb_draw_funcs_t *pen, void *out, hb_draw_state_t *state, float x, float y,
		     void *context)
{
	(void)pen, (void)state, (void)context;
	put_point(out, 'L', x, y);
}

static void pen_quadratic(hb_draw_funcs_t *pen, void *out, hb_draw_state_t *state, float x1,
			  float y1, float x2, float y2, void *context)
{
	(void)pen, (void)state, (void)context;
	put_point(out, 'Q', x1, y1);
	put_point(out, ' ', x2, y2);
}

static void pen_cubic(hb_draw_funcs_t *pen, void *out, hb_draw_state_t *state, float x1, float y1,
		      float x2, float y2, float x3, float y3, void *context)
{
	(void)pen, (void)state, (void)context;
	put_point(out, 'C', x1, y1);
	put_point(out, ' ', x2, y2);
	put_point(out, ' ', x3, y3);
}

static void pen_close(hb_draw_funcs_t *pen, void *out, hb_draw_state_t *state, void *context)
{
	(void)pen, (void)state, (void)context;
	buffer_putc(out, 'Z');
}

static hb_draw_funcs_t *pen_new(void)
{
	hb_draw_funcs_t *pen = hb_draw_funcs_create();
	hb_draw_funcs_set_move_to_func(pen, pen_move, NULL, NULL);
	hb_draw_funcs_set_line_to_func(pen, pen_line, NULL, NULL);
	hb_draw_funcs_set_quadratic_to_func(pen, pen_quadratic, NULL, NULL);
	hb_draw_funcs_set_cubic_to_func(pen, pen_cubic, NULL, NULL);
	hb_draw_funcs_set_close_path_func(pen, pen_close, NULL, NULL);
	return pen;
}

/* "f1g36": the face by its place among all, the glyph by its number. */
static void put_name(struct buffer *out, const struct face *face, uint16_t glyph)
{
	buffer_printf(out, "f%ug%u", (unsigned)face->index, (unsigned)glyph);
}

/* True when an item before has the glyph. */
static bool is_defined(const struct page *page, size_t item, uint32_t at)
{
	const struct glyph_run *run = page->list.items[item].glyphs;
	for (size_t i = 0; i <= item; i++) {
		if (!svg_shows_text(&page->list.items[i]))
			continue;
		const struct glyph_run *other = page->list.items[i].glyphs;
		uint32_t count = i == item ? at : other->count;
		for (uint32_t g = 0; other->face == run->face && g < count; g++)
			if (other->glyphs[g].id == run->glyphs[at].id)
				return true;
	}
	return false;
}

void svg_define_outlines(struct buffer *out, const struct page *page)
{
	hb_draw_funcs_t *pen = pen_new();
	buffer_puts(out, "<defs>\n");
	for (size_t i = 0; i < page->list.count; i++) {
		if (!svg_shows_text(&page->list.items[i]))
			continue;
		const struct glyph_run *run = page->list.items[i].glyphs;
		for (uint32_t g = 0; g < run->count; g++) {
			if (is_defined(page, i, g))
				continue;
			buffer_puts(out, "<path id=\"");
			put_name(out, run->face, run->glyphs[g].id);
			buffer_puts(out, "\" d=\"");
			hb_font_get_glyph_shape(run->face->hb_font, run->glyphs[g].id, pen, out);
			buffer_puts(out, "\"/>\n");
		}
	}
	buffer_puts(out, "</defs>\n");
	hb_draw_funcs_destroy(pen);
}

/* Down the page is positive, up in a glyph: both are turned over. The words are the group's label. */
void svg_put_outlines(struct buffer *out, const struct paint_item *item)
{
	enum { SCALE_PLACES = 9, BILLION = 1000000000 };
	const struct glyph_run *run = item->glyphs;
	int64_t scale = length_scale(run->size, BILLION, LENGTH_ONE_PT * run->face->upem);
	length_t x = 0;
	buffer_puts(out, "<g aria-label=\"");
	buffer_put_xml(out, run->text, run->text_bytes);
	buffer_puts(out, "\" transform=\"translate(");
	buffer_put_pt(out, item->x, 3);
	buffer_putc(out, ' ');
	buffer_put_pt(out, item->y, 3);
	buffer_puts(out, ") scale(");
	buffer_put_scaled(out, scale, SCALE_PLACES);
	buffer_puts(out, " -");
	buffer_put_scaled(out, scale, SCALE_PLACES);
	buffer_puts(out, ")\"");
	svg_put_ink(out, "fill", run->ink);
	buffer_puts(out, ">");
	for (uint32_t i = 0; i < run->count; i++) {
		const struct glyph *glyph = &run->glyphs[i];
		int64_t left = length_scale(x, run->face->upem, run->size) + glyph->dx;
		buffer_puts(out, "<use xlink:href=\"#");
		put_name(out, run->face, glyph->id);
		buffer_printf(out, "\" x=\"%ld\" y=\"%d\"/>", (long)left, (int)glyph->dy);
		x += glyph_run_advance(run, i);
	}
	buffer_puts(out, "</g>\n");
}
