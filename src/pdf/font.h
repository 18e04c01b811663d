/*
 * Fonts: each face of the publication as one composite font (ISO 32000-1, 9.7) with the glyphs that
 * were used, an embedded CMap of mixed code lengths, widths and ToUnicode.
 *
 * Order     font_use while pages are printed; then fonts_prepare, font_subset for each, which may run
 *           side by side, fonts_are_subset, and fonts_write.
 */
#ifndef PDF_FONT_H
#define PDF_FONT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/message.h"
#include "pdf/code.h"
#include "pdf/object.h"

struct font {
	const struct face *face;
	struct codes codes;
	uint32_t number;  /* object of the composite font */
	hb_blob_t *file;  /* the subset; owned */
	uint16_t *cids;	  /* by place in codes.items: the glyph's number in the subset */
	uint16_t *glyphs; /* by CID: the glyph in the face */
	unsigned cid_count;
};

struct fonts {
	struct arena *arena;
	struct font *items; /* resource names are F0, F1 ... */
	size_t count, capacity;
	size_t last;	       /* where font_use found one last */
	struct buffer scratch; /* for a CMap on its way */
};

void fonts_init(struct fonts *fonts, struct arena *arena);
void fonts_free(struct fonts *fonts);

/* The place in items of a face's font, which is made at the first use. */
size_t font_use(struct fonts *fonts, const struct face *face, struct objects *objects);

/* Room for the subsets. */
void fonts_prepare(struct fonts *fonts);

/* Makes the subset of one; touches nothing else. */
void font_subset(struct font *font);

/* False with messages when HarfBuzz could not make some of them. */
bool fonts_are_subset(const struct fonts *fonts, struct messages *messages);

/* All their objects. */
void fonts_write(struct fonts *fonts, struct objects *objects);

#endif
