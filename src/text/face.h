/*
 * A face: a font file opened for measuring and shaping (OpenType, ISO/IEC 14496-22).
 *
 * It is read by HarfBuzz alone (and, for PNG pages, by FreeType through cairo); it is never changed after
 * it was opened, so threads share it. Units are the font's own: upem to the em.
 */
#ifndef TEXT_FACE_H
#define TEXT_FACE_H

#include <stdbool.h>
#include <stdint.h>

#include <hb.h>

#include "base/length.h"

struct face {
	const char *name;	/* as layouts call it: "Lato Bold" */
	const char *postscript; /* the font's PostScript name: "Lato-Bold" */
	const char *path;
	uint32_t index; /* its place in the face set: 0 .. count-1 */
	hb_blob_t *blob;
	hb_face_t *hb_face;
	hb_font_t *hb_font; /* immutable, scale = upem */
	int32_t upem;
	int32_t ascent, descent; /* hhea; descent negative */
	int32_t cap_height, x_height, italic_angle, stem;
	int32_t bbox[4]; /* xMin yMin xMax yMax */
	uint16_t space;	 /* glyph of U+0020 */
	uint16_t hyphen; /* glyph of U+2010, or of U+002D where there is none */
	bool kerns_space; /* GPOS kerns across U+0020: words are cached with their neighbours' space */
	bool is_cff;	  /* glyphs are CFF, not TrueType outlines */
	bool is_monospaced, is_serif, is_italic, is_bold;
};

/*
 * Opens the font file at face->path, whose name is known: false when it cannot be read or is no font that
 * text can be set in. Close it then, too.
 */
bool face_open(struct face *face);
void face_close(struct face *face);

/* Font units to length at a size. */
length_t face_scale(const struct face *face, length_t size, int32_t units);

/* The ink's left side bearing of a glyph at a size (for optical alignment); 0 for a blank one. */
length_t face_left_bearing(const struct face *face, uint16_t glyph, length_t size);

#endif
