#include "paint/raster.h"

#include <math.h>

#include <hb.h>

struct raster {
	cairo_t *cairo;
	hb_draw_funcs_t *pen;
	struct arena *arena;
	struct messages *messages;
	size_t clips; /* open ones */
	bool complete;
};

static void release_surface(void *surface)
{
	cairo_surface_destroy(surface);
}

static void release_cairo(void *cairo)
{
	cairo_destroy(cairo);
}

static void release_pen(void *pen)
{
	hb_draw_funcs_destroy(pen);
}

/*
 * Outlines come from HarfBuzz, which shaped the text, and are filled as paths: cairo 1.16 would move
 * the glyphs of its own fonts to whole pixels.
 */
static void pen_move(hb_draw_funcs_t *pen, void *cairo, hb_draw_state_t *state, float x, float y,
		     void *context)
{
	(void)pen, (void)state, (void)context;
	cairo_move_to(cairo, (double)x, (double)y);
}

static void pen_line(hb_draw_funcs_t *pen, void *cairo, hb_draw_state_t *state, float x, float y,
		     void *context)
{
	(void)pen, (void)state, (void)context;
	cairo_line_to(cairo, (double)x, (double)y);
}

/* Quadratic curves are raised to cubic ones by HarfBuzz where no function for them is set. */
static void pen_curve(hb_draw_funcs_t *pen, void *cairo, hb_draw_state_t *state, float x1, float y1,
		      float x2, float y2, float x3, float y3, void *context)
{
	(void)pen, (void)state, (void)context;
	cairo_curve_to(cairo, (double)x1, (double)y1, (double)x2, (double)y2, (double)x3,
		       (double)y3);
}

static void pen_close(hb_draw_funcs_t *pen, void *cairo, hb_draw_state_t *state, void *context)
{
	(void)pen, (void)state, (void)context;
	cairo_close_path(cairo);
}

static hb_draw_funcs_t *pen_new(void)
{
	hb_draw_funcs_t *pen = hb_draw_funcs_create();
	hb_draw_funcs_set_move_to_func(pen, pen_move, NULL, NULL);
	hb_draw_funcs_set_line_to_func(pen, pen_line, NULL, NULL);
	hb_draw_funcs_set_cubic_to_func(pen, pen_curve, NULL, NULL);
	hb_draw_funcs_set_close_path_func(pen, pen_close, NULL, NULL);
	return pen;
}

static void set_ink(cairo_t *cairo, const struct ink *ink, uint8_t clear)
{
	cairo_set_source_rgba(cairo, ink->srgb[0] / 255.0, ink->srgb[1] / 255.0,
			      ink->srgb[2] / 255.0, 1 - clear / 255.0);
}

static void draw_glyphs(struct raster *raster, const struct paint_item *item)
{
	const struct glyph_run *run = item->glyphs;
	const struct face *face = run->face;
	if (!run->ink)
		return;
	double scale = length_to_pt(run->size) / face->upem;
	length_t x = item->x;
	cairo_new_path(raster->cairo);
	for (uint32_t i = 0; i < run->count; i++) {
		const struct glyph *glyph = &run->glyphs[i];
		cairo_save(raster->cairo);
		cairo_translate(raster->cairo, length_to_pt(x), length_to_pt(item->y));
		cairo_scale(raster->cairo, scale, -scale);
		cairo_translate(raster->cairo, glyph->dx, glyph->dy);
		hb_font_get_glyph_shape(face->hb_font, glyph->id, raster->pen, raster->cairo);
		cairo_restore(raster->cairo);
		x += glyph_run_advance(run, i);
	}
	set_ink(raster->cairo, run->ink, 0);
	cairo_set_fill_rule(raster->cairo, CAIRO_FILL_RULE_WINDING);
	cairo_fill(raster->cairo);
}

static void trace(cairo_t *cairo, const struct path *path, length_t x, length_t y)
{
	const struct point *p = path->points;
	cairo_new_path(cairo);
	cairo_save(cairo);
	cairo_translate(cairo, length_to_pt(x), length_to_pt(y));
	for (uint32_t i = 0; i < path->verb_count; i++) {
		switch ((enum path_verb)path->verbs[i]) {
		case PATH_MOVE:
			cairo_move_to(cairo, length_to_pt(p->x), length_to_pt(p->y));
			p++;
			break;
		case PATH_LINE:
			cairo_line_to(cairo, length_to_pt(p->x), length_to_pt(p->y));
			p++;
			break;
		case PATH_CURVE:
			cairo_curve_to(cairo, length_to_pt(p[0].x), length_to_pt(p[0].y),
				       length_to_pt(p[1].x), length_to_pt(p[1].y),
				       length_to_pt(p[2].x), length_to_pt(p[2].y));
			p += 3;
			break;
		case PATH_CLOSE:
			cairo_close_path(cairo);
			break;
		}
	}
	cairo_restore(cairo);
}

static cairo_fill_rule_t fill_rule(bool even_odd)
{
	return even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING;
}

static void draw_fill(struct raster *raster, const struct paint_item *item)
{
	trace(raster->cairo, item->fill.path, item->x, item->y);
	set_ink(raster->cairo, item->fill.ink, item->clear);
	cairo_set_fill_rule(raster->cairo, fill_rule(item->fill.even_odd));
	cairo_fill(raster->cairo);
}

static void draw_stroke(struct raster *raster, const struct paint_item *item)
{
	static const cairo_line_cap_t caps[] = { CAIRO_LINE_CAP_BUTT, CAIRO_LINE_CAP_ROUND,
						 CAIRO_LINE_CAP_SQUARE };
	static const cairo_line_join_t joins[] = { CAIRO_LINE_JOIN_MITER, CAIRO_LINE_JOIN_ROUND,
						   CAIRO_LINE_JOIN_BEVEL };
	const struct stroke *stroke = item->stroke.stroke;
	double *dashes = arena_array(raster->arena, stroke->dash_count, sizeof *dashes);
	for (int i = 0; i < stroke->dash_count; i++)
		dashes[i] = length_to_pt(stroke->dashes[i]);
	trace(raster->cairo, item->stroke.path, item->x, item->y);
	set_ink(raster->cairo, item->stroke.ink, item->clear);
	cairo_set_line_width(raster->cairo, length_to_pt(stroke->width));
	cairo_set_line_cap(raster->cairo, caps[stroke->cap]);
	cairo_set_line_join(raster->cairo, joins[stroke->join]);
	cairo_set_miter_limit(raster->cairo, stroke->miter ? stroke->miter / 100.0 : 10);
	cairo_set_dash(raster->cairo, dashes, stroke->dash_count, length_to_pt(stroke->dash_phase));
	cairo_stroke(raster->cairo);
}

/* One pixel as red, green and blue. */
static void to_rgb(const struct pixels *pixels, size_t index, unsigned rgb[static 3])
{
	const unsigned char *c = pixels->colour + index * pixels->components;
	for (int i = 0; i < 3; i++) {
		if (pixels->components == 4)
			rgb[i] = (255U - c[i]) * (255U - c[3]) / 255;
		else
			rgb[i] = c[pixels->components == 3 ? i : 0];
	}
}

static cairo_surface_t *image_surface(struct arena *arena, const struct pixels *pixels)
{
	cairo_surface_t *surface = cairo_image_surface_create(
		CAIRO_FORMAT_ARGB32, (int)pixels->width, (int)pixels->height);
	arena_on_free(arena, release_surface, surface);
	if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS)
		return surface;
	unsigned char *bytes = cairo_image_surface_get_data(surface);
	size_t stride = (size_t)cairo_image_surface_get_stride(surface);
	for (uint32_t y = 0; y < pixels->height; y++) {
		uint32_t *row = (void *)(bytes + y * stride); /* cairo aligns rows to four bytes */
		for (uint32_t x = 0; x < pixels->width; x++) {
			size_t index = (size_t)y * pixels->width + x;
			unsigned rgb[3], alpha = pixels->alpha ? pixels->alpha[index] : 255;
			to_rgb(pixels, index, rgb);
			for (int i = 0; i < 3; i++)
				rgb[i] = (rgb[i] * alpha + 127) / 255; /* as cairo wants it */
			row[x] = alpha << 24 | rgb[0] << 16 | rgb[1] << 8 | rgb[2];
		}
	}
	cairo_surface_mark_dirty(surface);
	return surface;
}

static void draw_image(struct raster *raster, const struct paint_item *item)
{
	struct pixels pixels;
	cairo_matrix_t matrix;
	cairo_get_matrix(raster->cairo, &matrix);
	uint32_t wide = (uint32_t)ceil(length_to_pt(item->image.width) * matrix.xx);
	uint32_t high = (uint32_t)ceil(length_to_pt(item->image.height) * matrix.yy);
	if (!image_decode(item->image.image, raster->arena, raster->messages, wide, high,
			  &pixels)) {
		raster->complete = false;
		return;
	}
	cairo_surface_t *surface = image_surface(raster->arena, &pixels);
	double width = length_to_pt(item->image.width), height = length_to_pt(item->image.height);
	cairo_save(raster->cairo);
	cairo_translate(raster->cairo, length_to_pt(item->x), length_to_pt(item->y));
	cairo_rectangle(raster->cairo, 0, 0, width, height);
	cairo_scale(raster->cairo, width / pixels.width, height / pixels.height);
	cairo_set_source_surface(raster->cairo, surface, 0, 0);
	/* Else the edges would mix with the nothing around them. */
	cairo_pattern_set_extend(cairo_get_source(raster->cairo), CAIRO_EXTEND_PAD);
	cairo_fill(raster->cairo);
	cairo_restore(raster->cairo);
}

static void draw_clip(struct raster *raster, const struct paint_item *item)
{
	cairo_save(raster->cairo);
	raster->clips++;
	trace(raster->cairo, item->clip.path, item->x, item->y);
	cairo_set_fill_rule(raster->cairo, fill_rule(item->clip.even_odd));
	cairo_clip(raster->cairo);
}

static void draw_item(struct raster *raster, const struct paint_item *item)
{
	switch (item->kind) {
	case PAINT_GLYPHS:
		draw_glyphs(raster, item);
		break;
	case PAINT_FILL:
		draw_fill(raster, item);
		break;
	case PAINT_STROKE:
		draw_stroke(raster, item);
		break;
	case PAINT_IMAGE:
		draw_image(raster, item);
		break;
	case PAINT_CLIP:
		draw_clip(raster, item);
		break;
	case PAINT_UNCLIP:
		if (raster->clips) {
			raster->clips--;
			cairo_restore(raster->cairo);
		}
		break;
	case PAINT_LINK:
		break;
	}
}

static int pixels_of(length_t length, double scale)
{
	return (int)lround(fmin(length_to_pt(length) * scale, 1e6));
}

cairo_surface_t *raster_page(const struct page *page, int dpi, struct arena *arena,
			     struct messages *messages, bool *complete)
{
	double scale = dpi / 72.0;
	cairo_surface_t *surface = cairo_image_surface_create(
		CAIRO_FORMAT_RGB24, pixels_of(page->width, scale), pixels_of(page->height, scale));
	arena_on_free(arena, release_surface, surface);
	struct raster raster = {
		.cairo = cairo_create(surface),
		.pen = pen_new(),
		.arena = arena,
		.messages = messages,
		.complete = true,
	};
	arena_on_free(arena, release_cairo, raster.cairo);
	arena_on_free(arena, release_pen, raster.pen);
	cairo_set_source_rgb(raster.cairo, 1, 1, 1);
	cairo_paint(raster.cairo);
	cairo_scale(raster.cairo, scale, scale);
	for (size_t i = 0; i < page->foot.count; i++)
		draw_item(&raster, &page->foot.items[i]);
	for (size_t i = 0; i < page->list.count; i++)
		draw_item(&raster, &page->list.items[i]);
	cairo_surface_flush(surface);
	*complete &= raster.complete;
	return surface;
}
