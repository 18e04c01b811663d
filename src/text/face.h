/*
 * Faces: font files opened for measuring and shaping, each once however many areas use it.
 *
 * A face is read by HarfBuzz alone (and, for PNG pages, by FreeType through cairo); it is never
 * changed after it was opened, so threads share it. Units are the font's own: upem to the em.
 */
#ifndef TEXT_FACE_H
#define TEXT_FACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <hb.h>

#include "base/length.h"
#include "base/message.h"

struct catalogue; /* load/catalogue.h */

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

struct face_set; /* all faces opened in this run; safe to use from several threads */

struct face_set *face_set_new(const struct catalogue *catalogue);
void face_set_free(struct face_set *set);

/*
 * The face of that name, opened at the first call. NULL, with a message at place, when the catalogue
 * has no such face (rule "unknown-face"), its file is not there ("font-not-found") or cannot be read
 * ("font-unreadable"); the last two are MESSAGE_SYSTEM and name the Debian package to install.
 */
const struct face *face_set_find(struct face_set *set, const char *name, struct messages *messages,
				 struct place place);

size_t face_set_count(const struct face_set *set);
const struct face *face_set_at(const struct face_set *set, size_t index);

/* Font units to length at a size. */
length_t face_scale(const struct face *face, length_t size, int32_t units);

/* The ink's left side bearing of a glyph at a size (for optical alignment); 0 for a blank one. */
length_t face_left_bearing(const struct face *face, uint16_t glyph, length_t size);

#endif
