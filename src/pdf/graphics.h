/*
 * The graphics state of one content stream (ISO 32000-1, 8.4): what was set last is remembered, so that
 * an operator is printed only when it changes something.
 */
#ifndef PDF_GRAPHICS_H
#define PDF_GRAPHICS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/ink.h"
#include "paint/display.h"

/* q may be nested 28 deep (ISO 32000-1, C.2; ISO 19005-2, 6.1.13); one level is kept for images. */
enum { GRAPHICS_DEPTH = 27, GRAPHICS_NO_FONT = -1 };

struct graphics_state {
	const struct ink *fill, *stroke; /* NULL: not set */
	bool overprint, hidden;
	uint8_t clear;
	struct stroke pen;
	ptrdiff_t font;
	length_t size;
	int64_t tracking, word_space; /* thousandths of a point, as printed */
};

struct graphics {
	struct buffer *out;
	bool is_screen;
	struct graphics_state now, saved[GRAPHICS_DEPTH];
	unsigned depth;
};

/* The state at a page's beginning. */
void graphics_init(struct graphics *graphics, struct buffer *out, bool is_screen);

/* False when it would be too deep. */
bool graphics_save(struct graphics *graphics);
void graphics_restore(struct graphics *graphics);

void graphics_set_fill(struct graphics *graphics, const struct ink *ink);
void graphics_set_stroke(struct graphics *graphics, const struct ink *ink);
void graphics_set_pen(struct graphics *graphics, const struct stroke *pen);

/* Text that is read, copied and searched, but not seen (ISO 32000-1, 9.3.6, mode 3). */
void graphics_set_hidden(struct graphics *graphics, bool hidden);

/* For what has no ink of its own: images never overprint. */
void graphics_set_overprint(struct graphics *graphics, bool overprint);

/* How much shines through of what is painted next: a named state, /A and clear; 0 is none. */
void graphics_set_clear(struct graphics *graphics, uint8_t clear);

/* place: the font's in struct fonts. */
void graphics_set_font(struct graphics *graphics, size_t place, length_t size);
void graphics_set_tracking(struct graphics *graphics, length_t tracking);
void graphics_set_word_space(struct graphics *graphics, length_t word_space);

/* The ExtGState dictionaries as an entry of a Resources dictionary: two for overprint, and those that
 * graphics_set_clear has named. */
void graphics_put_resources(struct buffer *out, bool is_screen,
			    const bool cleared[static UINT8_MAX + 1]);

#endif
