/*
 * Which piece of a run's text each of its glyphs stands for, so that the pieces together are the text.
 *
 * One glyph may stand for several characters (a ligature), or several glyphs for one or more (a letter
 * and its mark). Then the characters are dealt out one a glyph, a precomposed letter as letter and
 * mark; a glyph for which none is left stands for a zero width space, as ToUnicode must say something.
 */
#ifndef PDF_CLUSTER_H
#define PDF_CLUSTER_H

#include <stdbool.h>
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

/* The piece of a glyph that shares its text with others, or of a soft hyphen. */
struct piece cluster_next_shared(struct cluster_reader *reader, uint32_t index);

/* Whether the glyph at index goes with the one before. */
static inline bool cluster_goes_on(const struct glyph_run *run, uint32_t index)
{
	return index < run->count && !run->glyphs[index].bytes &&
	       !(run->glyphs[index].flags & GLYPH_SOFT);
}

/* The piece of the glyph at index; to be asked for each in turn. */
static inline struct piece cluster_next(struct cluster_reader *reader, uint32_t index)
{
	uint8_t bytes = reader->run->glyphs[index].bytes;
	if (!bytes || cluster_goes_on(reader->run, index + 1))
		return cluster_next_shared(reader, index);
	const char *from = reader->next;
	reader->at = reader->end = reader->next += bytes;
	return (struct piece) { from, bytes };
}

#endif
