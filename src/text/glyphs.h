/*
 * Glyph runs: shaped text of one face, size, ink and baseline; what the display list holds as text.
 */
#ifndef TEXT_GLYPHS_H
#define TEXT_GLYPHS_H

#include <stdint.h>

#include "base/ink.h"
#include "base/length.h"
#include "text/face.h"

/* Glyph flags. */
enum {
	GLYPH_SPACE = 1, /* a word space: takes word_space on top of its advance */
	GLYPH_SOFT = 2,	 /* a hyphen of a line's end; it stands for no character of the text */
};

struct glyph {
	uint16_t id;
	int16_t advance; /* font units, with kerning, without tracking */
	int16_t dx, dy;	 /* font units; dy upwards */
	uint8_t bytes;	 /* of the run's text that it stands for; 0: goes with the glyph before */
	uint8_t flags;
};

/*
 * text is UTF-8 and is what a reader or a search gets: the glyphs' bytes sum to text_bytes. A no-break
 * space stands in it as U+0020, a soft hyphen's glyph as nothing.
 */
struct glyph_run {
	const struct face *face;
	length_t size;
	const struct ink *ink; /* NULL: read, copied and searched, but not seen */
	int32_t tracking;      /* thousandths of an em after every glyph */
	length_t word_space;   /* added to each GLYPH_SPACE, may be negative (justified lines) */
	const struct glyph *glyphs;
	uint32_t count;
	uint32_t text_bytes;
	const char *text;
};

/* Sum of the advances, tracking and word space with it. */
length_t glyph_run_width(const struct glyph_run *run);

/* The advance of one glyph of a run, tracking and word space with it. */
length_t glyph_run_advance(const struct glyph_run *run, uint32_t index);

#endif
