#include "text/paragraph.h"

#include <string.h>

#include "text/balance.h"
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
		arena_give_up(arena);
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

static length_t narrowest_line(const struct paragraph *paragraph)
{
	length_t room = line_room(paragraph, 0);
	for (size_t i = 1; i < paragraph->width_count; i++)
		if (line_room(paragraph, i) < room)
			room = line_room(paragraph, i);
	return room;
}

/* Only a word wider than what a line may lack can leave a line too short. */
static length_t narrowest_to_mend(const struct paragraph *paragraph)
{
	return narrowest_line(paragraph) * (100 - mending_limit(paragraph)) / 100;
}

/* Opportunities behind signs go, but in words that would not fit any line. */
static void keep_words_whole(struct galley *galley)
{
	length_t room = narrowest_line(galley->paragraph);
	struct opportunity *all = galley->opportunities;
	size_t kept = 1, word = 0; /* word: of those kept, where the last one starts */
	if (galley->opportunity_count < 3)
		return;
	for (size_t i = 1; i < galley->opportunity_count; i++) {
		all[kept++] = all[i];
		if (all[i].kind == BREAK_AT_SIGN)
			continue;
		if (kept - 1 > word + 1 && line_width(galley, &all[word], &all[kept - 1]) <= room) {
			all[word + 1] = all[kept - 1];
			kept = word + 2;
		}
		word = kept - 1;
	}
	galley->opportunity_count = kept;
}

/* What cannot be broken is wider than a line. */
static bool has_wide_piece(const struct galley *galley, length_t room)
{
	for (size_t i = 1; i < galley->opportunity_count; i++)
		if (line_width(galley, &galley->opportunities[i - 1], &galley->opportunities[i]) >
		    room)
			return true;
	return false;
}

static struct fit break_galley(struct galley *galley)
{
	const struct paragraph *paragraph = galley->paragraph;
	if (paragraph->whole_words && has_wide_piece(galley, narrowest_line(paragraph))) {
		add_cuts(galley, shaper_patterns(galley->shaper, galley->messages, paragraph->lang),
			 narrowest_line(paragraph));
		return total_fit(galley);
	}
	if (paragraph->align == ALIGN_JUSTIFY) {
		add_hyphens(galley, patterns_for(galley), 0);
		return total_fit(galley);
	}
	struct fit fit = total_fit(galley);
	if (!needs_mending(galley, &fit) ||
	    (fit.count < paragraph->hyphenate_lines && !fit.overfull))
		return fit;
	add_hyphens(galley, patterns_for(galley), narrowest_to_mend(paragraph));
	return galley->has_hyphens ? total_fit(galley) : fit;
}

struct lines paragraph_break(struct shaper *shaper, struct arena *arena, struct messages *messages,
			     const struct paragraph *paragraph)
{
	struct galley galley = start_galley(shaper, arena, messages, paragraph);
	galley_read(&galley);
	if (paragraph->whole_words)
		keep_words_whole(&galley);
	struct fit fit = break_galley(&galley);
	if (paragraph->balance)
		fit = balance(&galley, fit);
	return set_lines(&galley, &fit);
}

static struct text_extent measure(struct galley *galley)
{
	galley_read(galley);
	if (galley->breaks)
		add_hyphens(galley, NULL, 0); /* a soft hyphen parts what else would not break */
	struct text_extent extent = { 0 };
	const struct opportunity *start = galley->opportunities, *word = start, *line = start;
	for (size_t i = 1; i < galley->opportunity_count; i++) {
		struct opportunity *to = &galley->opportunities[i];
		if (!to->measured)
			measure_hyphen(galley, to);
		extent.least = larger(extent.least, line_width(galley, start, to));
		extent.word = larger(extent.word, line_width(galley, word, to));
		extent.best = larger(extent.best, line_width(galley, line, to));
		start = to;
		if (to->kind != BREAK_AT_SIGN && to->kind != BREAK_AT_HYPHEN)
			word = to;
		if (to->kind == BREAK_FORCED)
			line = to;
	}
	return extent;
}

struct text_extent paragraph_extent(struct shaper *shaper, struct arena *arena,
				    struct messages *messages, const struct paragraph *paragraph)
{
	struct galley galley = start_galley(shaper, arena, messages, paragraph);
	return measure(&galley);
}

static bool has_forced_break(const struct galley *galley)
{
	for (size_t i = 1; i < galley->opportunity_count; i++)
		if (galley->opportunities[i].kind == BREAK_FORCED)
			return true;
	return false;
}

struct text_extent paragraph_measure(struct shaper *shaper, struct arena *arena,
				     struct messages *messages, const struct paragraph *paragraph,
				     length_t most, struct line *line)
{
	struct galley galley = start_galley(shaper, arena, messages, paragraph);
	struct text_extent extent = measure(&galley);
	size_t count = galley.opportunity_count;
	*line = (struct line) { 0 };
	if (count && extent.best <= most && !has_forced_break(&galley))
		*line = set_line(&galley, &galley.opportunities[0],
				 &galley.opportunities[count - 1], 0);
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
