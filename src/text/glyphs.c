#include "text/glyphs.h"

static length_t tracking_width(const struct glyph_run *run)
{
	return length_scale(run->size, run->tracking, 1000);
}

length_t glyph_run_width(const struct glyph_run *run)
{
	int64_t units = 0, spaces = 0;
	for (uint32_t i = 0; i < run->count; i++) {
		units += run->glyphs[i].advance;
		spaces += run->glyphs[i].flags & GLYPH_SPACE;
	}
	return length_scale(run->size, units, run->face->upem) + run->count * tracking_width(run) +
	       spaces * run->word_space;
}

length_t glyph_run_advance(const struct glyph_run *run, uint32_t index)
{
	const struct glyph *glyph = &run->glyphs[index];
	length_t advance = face_scale(run->face, run->size, glyph->advance) + tracking_width(run);
	return glyph->flags & GLYPH_SPACE ? advance + run->word_space : advance;
}
