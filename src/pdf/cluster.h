/*
 * Which piece of a run's text each of its glyphs stands for, so that the pieces together are the text.
 *
 * One glyph may stand for several characters (a ligature), or several glyphs for one or more (a letter
 * and its mark). Then the characters are dealt out one a glyph, a precomposed letter as letter and
 * mark; a glyph for which none is left stands for a zero width space, as ToUnicode must say something.
 */
#ifndef PDF_CLUSTER_H
#define PDF_CLUSTER_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "text/glyphs.h"

struct cluster_reader {
	struct arena *arena;
	const struct glyph_run *run;
	const char *next;     /* text of the glyphs to come */
	const char *at, *end; /* what is left of the cluster's text */
	uint32_t glyphs_left; /* of the cluster */
};

struct piece {
	const char *text; /* lives as long as the run or the arena */
	size_t bytes;
};

void cluster_reader_init(struct cluster_reader *reader, struct arena *arena,
			 const struct glyph_run *run);

/* The piece of the glyph at index; to be asked for each in turn. */
struct piece cluster_next(struct cluster_reader *reader, uint32_t index);

#endif
