#include "text/paragraph.h"

#include <string.h>

#include "text/discretionary.h"
#include "text/galley.h"
#include "text/set_lines.h"
#include "text/shaper.h"
#include "text/total_fit.h"

/* All words of a compendium take some 2 MB; what is beyond comes from strange input. */
enum { WORDS_LIMIT = 32 * 1024 * 1024 };

static struct galley start_galley(struct shaper *shaper, struct arena *arena,
				  struct messages *messages, const struct paragraph *paragraph)
{
	if (!founts_trim(&shaper->founts, WORDS_LIMIT))
		arena_alloc(arena, SIZE_MAX); /* does not return */
	return (struct galley) {
		.shaper = shaper, .arena = arena, .messages = messages, .paragraph = paragraph
	};
}

static const struct patterns *patterns_for(const struct galley *galley)
{
	const struct paragraph *paragraph = galley->paragraph;
	if (!paragraph->hyphenate)
		return NULL;
	return shaper_patterns(galley->shaper, galley->messages, paragraph->lang);
}

/* Only a word wider than what a line may lack can leave a line too short. */
static length_t narrowest_to_mend(const struct paragraph *paragraph)
{
	length_t room = line_room(paragraph, 0);
	for (size_t i = 1; i < paragraph->width_count; i++)
		if (line_room(paragraph, i) < room)
			room = line_room(paragraph, i);
	return room * (100 - mending_limit(paragraph)) / 100;
}

static struct fit break_galley(struct galley *galley)
{
	const struct paragraph *paragraph = galley->paragraph;
	if (paragraph->align == ALIGN_JUSTIFY) {
		add_hyphens(galley, patterns_for(galley), 0);
		return total_fit(galley);
	}
	struct fit fit = total_fit(galley);
	if (!needs_mending(galley, &fit))
		return fit;
	add_hyphens(galley, patterns_for(galley), narrowest_to_mend(paragraph));
	return galley->has_hyphens ? total_fit(galley) : fit;
}

struct lines paragraph_break(struct shaper *shaper, struct arena *arena, struct messages *messages,
			     const struct paragraph *paragraph)
{
	struct galley galley = start_galley(shaper, arena, messages, paragraph);
	galley_read(&galley);
	struct fit fit = break_galley(&galley);
	return set_lines(&galley, &fit);
}

struct text_extent paragraph_extent(struct shaper *shaper, struct arena *arena,
				    struct messages *messages, const struct paragraph *paragraph)
{
	struct galley galley = start_galley(shaper, arena, messages, paragraph);
	galley_read(&galley);
	add_hyphens(&galley, NULL, 0); /* a soft hyphen parts what else would not break */
	struct text_extent extent = { 0 };
	const struct opportunity *start = galley.opportunities, *line = start;
	for (size_t i = 1; i < galley.opportunity_count; i++) {
		struct opportunity *to = &galley.opportunities[i];
		if (!to->measured)
			measure_hyphen(&galley, to);
		length_t piece = line_width(&galley, start, to);
		length_t whole = line_width(&galley, line, to);
		if (piece > extent.least)
			extent.least = piece;
		if (whole > extent.best)
			extent.best = whole;
		start = to;
		if (to->kind == BREAK_FORCED)
			line = to;
	}
	return extent;
}

static void read_text(struct galley *galley, const struct text_style *style, const char *text,
		      struct text_run *run, struct paragraph *paragraph)
{
	*run = (struct text_run) {
		.text = text,
		.bytes = strlen(text),
		.style = style,
		.place = { .offset = NO_OFFSET },
	};
	*paragraph = (struct paragraph) { .runs = run, .count = 1 };
	galley->paragraph = paragraph;
	galley_read_unbroken(galley);
}

struct line text_line(struct shaper *shaper, struct arena *arena, struct messages *messages,
		      const struct text_style *style, const char *text)
{
	struct text_run run;
	struct paragraph paragraph;
	struct galley galley = start_galley(shaper, arena, messages, NULL);
	read_text(&galley, style, text, &run, &paragraph);
	if (!galley.opportunity_count)
		return (struct line) { .forced = true };
	return set_line(&galley, &galley.opportunities[0], &galley.opportunities[1], 0);
}

length_t text_width(struct shaper *shaper, struct messages *messages,
		    const struct text_style *style, const char *text)
{
	struct text_run run;
	struct paragraph paragraph;
	struct galley galley = start_galley(shaper, messages->arena, messages, NULL);
	read_text(&galley, style, text, &run, &paragraph);
	if (!galley.opportunity_count)
		return 0;
	return line_width(&galley, &galley.opportunities[0], &galley.opportunities[1]);
}
