/*
 * A publication made by hand for the tests of pdf/: text shaped by HarfBuzz straight into glyph runs, so
 * that nothing of the stages above is needed.
 */
#ifndef TESTS_PDF_SAMPLE_H
#define TESTS_PDF_SAMPLE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <hb-ot.h>
#include <hb.h>

#include "paint/display.h"
#include "pdf/pdf.h"

#define LATO "/usr/share/fonts/truetype/lato/Lato-"
#define SRGB "/usr/share/color/icc/sRGB.icc"
#define FOGRA39 "/usr/share/texlive/texmf-dist/tex/generic/colorprofiles/FOGRA39L_coated.icc"

#define PT(x) ((length_t)((x)*65536))

static const struct ink navy = { "navy", { 0x0B, 0x25, 0x45 }, { 10000, 8200, 3400, 5400 }, false };
static const struct ink text_ink = { "text", { 0x1A, 0x1A, 0x1A }, { 0, 0, 0, 10000 }, true };
static const struct ink paper = { "paper", { 255, 255, 255 }, { 0, 0, 0, 0 }, true };
static const struct ink turquoise = {
	"turquoise", { 40, 161, 151 }, { 7400, 800, 4500, 500 }, false
};

static inline void release_font(void *font)
{
	hb_font_destroy(font);
}

static inline const struct face *sample_face(struct arena *arena, const char *path,
					     const char *name, bool is_cff)
{
	struct face *face = arena_alloc(arena, sizeof *face);
	face->blob = hb_blob_create_from_file(path);
	face->hb_face = hb_face_create(face->blob, 0);
	face->hb_font = hb_font_create(face->hb_face);
	arena_on_free(arena, release_font, face->hb_font);
	hb_face_destroy(face->hb_face);
	hb_blob_destroy(face->blob);
	face->name = face->postscript = name;
	face->path = path;
	face->upem = (int32_t)hb_face_get_upem(face->hb_face);
	face->is_cff = is_cff;
	hb_font_extents_t extents;
	assert_true(hb_font_get_h_extents(face->hb_font, &extents));
	face->ascent = extents.ascender;
	face->descent = extents.descender;
	face->cap_height = face->upem * 7 / 10;
	face->x_height = face->upem / 2;
	face->stem = face->upem * 9 / 100;
	face->bbox[1] = face->descent;
	face->bbox[2] = face->upem;
	face->bbox[3] = face->ascent;
	hb_codepoint_t glyph;
	assert_true(hb_font_get_nominal_glyph(face->hb_font, ' ', &glyph));
	face->space = (uint16_t)glyph;
	assert_true(hb_font_get_nominal_glyph(face->hb_font, '-', &glyph));
	face->hyphen = (uint16_t)glyph;
	return face;
}

struct sample {
	struct arena *arena;
	struct publication *publication;
	const struct face *regular, *bold;
	struct element *root;
	uint32_t element_count;
	struct page *page; /* the last one */
};

/* Shapes a text; a "-" at its very end becomes a soft hyphen where soft is set. */
static inline const struct glyph_run *sample_run(struct arena *arena, const struct face *face,
						 double size, const struct ink *ink,
						 const char *text, bool soft)
{
	struct glyph_run *run = arena_alloc(arena, sizeof *run);
	hb_buffer_t *buffer = hb_buffer_create();
	hb_buffer_add_utf8(buffer, text, -1, 0, -1);
	hb_buffer_guess_segment_properties(buffer);
	hb_shape(face->hb_font, buffer, NULL, 0);
	unsigned count;
	const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(buffer, &count);
	const hb_glyph_position_t *place = hb_buffer_get_glyph_positions(buffer, NULL);
	struct glyph *glyphs = arena_array(arena, count + 1, sizeof *glyphs);
	for (unsigned i = 0; i < count; i++) {
		unsigned next = i + 1;
		while (next < count && info[next].cluster == info[i].cluster)
			next++;
		size_t end = next < count ? info[next].cluster : strlen(text);
		bool follows = i && info[i - 1].cluster == info[i].cluster;
		glyphs[i] = (struct glyph) {
			.id = (uint16_t)info[i].codepoint,
			.advance = (int16_t)place[i].x_advance,
			.dx = (int16_t)place[i].x_offset,
			.dy = (int16_t)place[i].y_offset,
			.bytes = follows ? 0 : (uint8_t)(end - info[i].cluster),
			.flags = text[info[i].cluster] == ' ' ? GLYPH_SPACE : 0,
		};
	}
	hb_buffer_destroy(buffer);
	*run = (struct glyph_run) {
		.face = face,
		.size = PT(size),
		.ink = ink,
		.glyphs = glyphs,
		.count = count,
		.text = arena_strdup(arena, text),
		.text_bytes = (uint32_t)strlen(text),
	};
	if (soft) {
		glyphs[count - 1].flags = GLYPH_SOFT;
		glyphs[count - 1].bytes = 0;
		run->text_bytes--;
	}
	return run;
}

static inline struct element *sample_element(struct sample *sample, struct element *parent,
					     enum element_role role)
{
	sample->element_count++;
	return element_new(sample->arena, parent, role);
}

static inline void sample_open(struct sample *sample, size_t page_capacity)
{
	struct arena *arena = arena_new(0);
	struct publication *publication = arena_alloc(arena, sizeof *publication);
	*sample = (struct sample) { .arena = arena, .publication = publication };
	sample->regular = sample_face(arena, LATO "Regular.ttf", "Lato-Regular", false);
	sample->bold = sample_face(arena, LATO "Bold.ttf", "Lato-Bold", false);
	sample->root = sample_element(sample, NULL, ELEMENT_DOCUMENT);
	*publication = (struct publication) {
		.arena = arena,
		.title = "Adroddiad Blynyddol \xC5\xB4 & <London>",
		.author = "A coordinator",
		.subject = "Multi-agency public protection",
		.lang = "en-GB",
		.created = "2025-10-30T09:15:00Z",
		.root = sample->root,
		.pages = arena_array(arena, page_capacity, sizeof(struct page)),
		.page_capacity = page_capacity,
	};
}

static inline void sample_page(struct sample *sample, const char *label)
{
	struct publication *publication = sample->publication;
	sample->page = &publication->pages[publication->page_count++];
	*sample->page = (struct page) {
		.width = PT(595.276),
		.height = PT(841.89),
		.bleed = PT(8.504),
		.label = label,
	};
	paint_list_init(&sample->page->list, sample->arena);
}

static inline void sample_text(struct sample *sample, const struct element *element, double x,
			       double y, const char *text)
{
	paint_glyphs(&sample->page->list, element, PT(x), PT(y),
		     sample_run(sample->arena, sample->regular, 10, &text_ink, text, false));
}

static inline void sample_foot(struct sample *sample, const char *text)
{
	paint_add(&sample->page->list,
		  (struct paint_item) {
			  .kind = PAINT_GLYPHS,
			  .artifact = ARTIFACT_PAGINATION,
			  .x = PT(56.7),
			  .y = PT(808.5),
			  .glyphs = sample_run(sample->arena, sample->bold, 9, &navy, text, false),
		  });
}

/* Ends the making: what the publication must know of its elements. */
static inline const struct publication *sample_close(struct sample *sample)
{
	sample->publication->element_count = sample->element_count;
	return sample->publication;
}

static inline struct pdf_options sample_options(enum edition edition)
{
	return (struct pdf_options) {
		.edition = edition,
		.producer = "areapress 0.1.0",
		.srgb_profile = SRGB,
		.output_profile = FOGRA39,
		.output_condition = "FOGRA39",
	};
}

#endif
