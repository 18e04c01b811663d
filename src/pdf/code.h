/*
 * Codes: what a content stream says for a glyph, allotted at the first use of each pair of a glyph and
 * the text it stands for. So one glyph may have several codes that lead to different text (a hyphen,
 * and the soft hyphen that a line break put in), and ToUnicode is right for every use.
 *
 *   0x20-0x7E    ASCII at its own value: content reads as text, and the space is the single byte 0x20
 *                to which word spacing applies (ISO 32000-1, 9.3.3)
 *   01-1F,80-EF  the next 135 pairs, save backspace to carriage return, which would want escapes
 *   F080-FFFF    two bytes for the 2,048 after these; the second byte never wants an escape
 */
#ifndef PDF_CODE_H
#define PDF_CODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "text/face.h"

enum { CODE_SPACE = 0x20, CODE_FIRST_OF_TWO_BYTES = 0xF080, CODE_LIMIT = 0x10000 };

/* A width as the W array of a font prints it: thousandths of an em with two places. */
int32_t code_width(const struct face *face, int32_t advance);

struct code {
	uint16_t glyph; /* as the font file numbers it */
	uint16_t code;
	uint16_t bytes; /* of text */
	const char *text;
	int32_t advance; /* the glyph's own, in font units */
	int32_t width;	 /* the same in hundred-thousandths of an em, as the W array prints it */
	uint32_t next;	 /* 1 + index of the glyph's next one; 0: none */
};

struct codes {
	struct arena *arena;
	const struct face *face;
	uint32_t *first; /* by glyph: 1 + index of its first code */
	unsigned glyph_count;
	struct code *items; /* in the order of first use */
	size_t count, capacity;
	bool taken[256];      /* one-byte codes */
	uint32_t next_single; /* where to look for the next free one-byte code */
	uint32_t next_double;
};

void codes_init(struct codes *codes, struct arena *arena, const struct face *face);

/* What code_find does, at its full length. */
const struct code *code_look_up(struct codes *codes, uint16_t glyph, const char *text,
				size_t bytes);

/*
 * The code of a glyph for a text, which is kept by reference if it is new; good until the next call.
 * NULL: over 2,270 of them in one face.
 *
 * Here in the header is what nearly every glyph of a document needs: the code that its glyph got first,
 * for a text of one byte.
 */
static inline const struct code *code_find(struct codes *codes, uint16_t glyph, const char *text,
					   size_t bytes)
{
	uint32_t first = glyph < codes->glyph_count ? codes->first[glyph] : 0;
	if (first && bytes == 1) {
		const struct code *item = &codes->items[first - 1];
		if (item->bytes == 1 && *item->text == *text)
			return item;
	}
	return code_look_up(codes, glyph, text, bytes);
}

#endif
