#include "text/discretionary.h"

#include <string.h>

#include <utf8proc.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/hyphen.h"

int32_t hyphen_kern(struct fount *fount, const struct word *piece)
{
	return fount_kern(fount, piece, fount->hyphen);
}

struct glyph hyphen_glyph(const struct fount *fount)
{
	struct glyph glyph = fount->hyphen->glyphs[0];
	glyph.bytes = 0;
	glyph.flags = GLYPH_SOFT;
	return glyph;
}

static length_t hyphenated_width(const struct item *item, const struct word *piece)
{
	struct fount *fount = item->fount;
	const struct text_style *style = item->run->style;
	return word_width(fount, style, piece) + word_width(fount, style, fount->hyphen) +
	       face_scale(fount->face, style->size, hyphen_kern(fount, piece));
}

static const struct word *piece_of_word(const struct item *item, size_t from, size_t to)
{
	return fount_word(item->fount, item->word->text + from, to - from);
}

const struct word *piece_of_item(const struct galley *galley, uint32_t item,
				 const struct opportunity *from, const struct opportunity *to)
{
	const struct item *whole = &galley->items[item];
	bool starts = from->kind == BREAK_AT_HYPHEN && from->next == item;
	bool ends = to->kind == BREAK_AT_HYPHEN && to->last == item;
	if (!starts && !ends)
		return whole->word;
	return piece_of_word(whole, starts ? from->at : 0, ends ? to->at : whole->word->bytes);
}

void measure_hyphen(const struct galley *galley, struct opportunity *hyphen)
{
	const struct item *item = &galley->items[hyphen->last];
	hyphen->end = item->x + hyphenated_width(item, piece_of_word(item, 0, hyphen->at));
	hyphen->start = galley_start(galley, hyphen->next,
				     piece_of_word(item, hyphen->at, item->word->bytes));
	hyphen->measured = true;
}

length_t line_width(const struct galley *galley, const struct opportunity *from,
		    const struct opportunity *to)
{
	if (to->last == NO_ITEM)
		return 0;
	length_t width = to->end - from->start;
	if (from->kind != BREAK_AT_HYPHEN || to->kind != BREAK_AT_HYPHEN || from->next != to->last)
		return width;
	/* Both cuts are in one word; what is left has its own shape, and its own ink at the left. */
	const struct item *item = &galley->items[to->last];
	const struct word *rest = piece_of_word(item, from->at, item->word->bytes);
	length_t bearing = from->start - item->x - item->width +
			   word_width(item->fount, item->run->style, rest);
	return hyphenated_width(item, piece_of_word(item, from->at, to->at)) - bearing;
}

/* Only estimated: most hyphens are never on a line's end, and shaping two parts of a word is dear. */
static struct opportunity estimate(const struct galley *galley, uint32_t item, uint8_t at)
{
	const struct item *whole = &galley->items[item];
	const struct text_style *style = whole->run->style;
	int32_t units = 0;
	uint32_t bytes = 0;
	for (uint32_t i = 0; i < whole->word->count && bytes < at; i++) {
		units += whole->word->glyphs[i].advance;
		bytes += whole->word->glyphs[i].bytes;
	}
	length_t before = face_scale(whole->fount->face, style->size, units);
	return (struct opportunity) {
		.kind = BREAK_AT_HYPHEN,
		.at = at,
		.last = item,
		.next = item,
		.end = whole->x + before + word_width(whole->fount, style, whole->fount->hyphen),
		.start = whole->x + before,
		.end_spaces = whole->spaces,
		.start_spaces = whole->spaces,
	};
}

static bool may_be_letter(char c)
{
	return ascii_is_letter(c) || (unsigned char)c >= 0x80;
}

/* An item that is a part of a word, next to one in another style: its patterns would be wrong. */
static bool is_word_part(const struct galley *galley, uint32_t item, uint32_t first, uint32_t last)
{
	const struct word *word = galley->items[item].word;
	if (item > first && !galley->items[item - 1].is_space) {
		const struct word *before = galley->items[item - 1].word;
		if (before->bytes && may_be_letter(before->text[before->bytes - 1]) &&
		    may_be_letter(word->text[0]))
			return true;
	}
	if (item < last && !galley->items[item + 1].is_space) {
		const struct word *after = galley->items[item + 1].word;
		if (after->bytes && may_be_letter(after->text[0]) &&
		    may_be_letter(word->text[word->bytes - 1]))
			return true;
	}
	return false;
}

/* The hyphens of the items between two neighbouring opportunities. */
struct hyphenation {
	struct galley *galley;
	const struct patterns *patterns;
	length_t narrowest;
	bool cuts;		 /* behind any character, where there is no hyphen */
	struct opportunity *all; /* the old opportunities with the hyphens between them */
	size_t count;
};

static void add_opportunity(struct hyphenation *hyphenation, struct opportunity opportunity)
{
	struct galley *galley = hyphenation->galley;
	hyphenation->all = scratch_room(&galley->shaper->with_hyphens, hyphenation->count + 1,
					sizeof *hyphenation->all, galley->arena);
	hyphenation->all[hyphenation->count++] = opportunity;
}

/* A phrase in another language has its own patterns, or none. */
static const struct patterns *patterns_of(const struct hyphenation *hyphenation,
					  const struct item *item)
{
	const struct galley *galley = hyphenation->galley;
	if (!item->run->lang || !galley->paragraph->hyphenate)
		return hyphenation->patterns;
	return shaper_patterns(galley->shaper, galley->messages, item->run->lang);
}

/* A word with a capital that does not begin a sentence. */
static bool is_name(const struct galley *galley, uint32_t index)
{
	char first = galley->items[index].word->text[0];
	uint32_t before = index;
	if (!ascii_is_capital(first))
		return false;
	while (before && galley->items[before - 1].is_space)
		before--;
	if (!before)
		return false;
	const struct word *word = galley->items[before - 1].word;
	return word->bytes && !strchr(".:?!", word->text[word->bytes - 1]);
}

static bool is_last_word(const struct galley *galley, uint32_t index)
{
	size_t next = (size_t)index + 1;
	while (next < galley->item_count && galley->items[next].is_space)
		next++;
	return next == galley->item_count;
}

/* Half a figure is another figure. What is longer than any is a string of characters like others. */
static bool is_in_figure(const struct word *word, unsigned at)
{
	enum { LONGEST_FIGURE = 24 };
	return word->bytes <= LONGEST_FIGURE &&
	       (ascii_is_digit(word->text[at - 1]) || ascii_is_digit(word->text[at]));
}

/* Behind each character between two places of a word that leave a piece wider than a line. */
static void add_cuts_between(struct hyphenation *hyphenation, uint32_t index, unsigned since,
			     unsigned until)
{
	struct galley *galley = hyphenation->galley;
	const struct word *word = galley->items[index].word;
	unsigned bytes = 0;
	length_t width = estimate(galley, index, (uint8_t)until).end -
			 estimate(galley, index, (uint8_t)since).start;
	if (!hyphenation->cuts || width <= hyphenation->narrowest)
		return;
	for (uint32_t i = 0; i + 1 < word->count; i++) {
		bytes += word->glyphs[i].bytes;
		if (bytes >= until)
			return;
		if (bytes > since && word->glyphs[i].bytes && word->glyphs[i + 1].bytes &&
		    !is_in_figure(word, bytes))
			add_opportunity(hyphenation, estimate(galley, index, (uint8_t)bytes));
	}
}

static int count_letters(const struct word *word, unsigned from, unsigned until)
{
	int letters = 0;
	const char *at = word->text + from;
	while (at < word->text + until) {
		const utf8proc_category_t category =
			utf8proc_category((utf8proc_int32_t)utf8_next(&at));
		letters += category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
	}
	return letters;
}

/* Whether enough of the word stands on either side; a hyphen of the text's own is always good. */
static bool is_far_enough(const struct paragraph *paragraph, const struct item *item, unsigned at)
{
	const struct word *word = item->word;
	return item->soft_count ||
	       (count_letters(word, 0, at) >= paragraph->hyphen_before &&
		count_letters(word, at, word->bytes) >= paragraph->hyphen_after);
}

static void add_hyphens_of_item(struct hyphenation *hyphenation, uint32_t index, uint32_t first,
				uint32_t last)
{
	struct galley *galley = hyphenation->galley;
	const struct item *item = &galley->items[index];
	if (item->is_space || item->in_address || !item->word->bytes)
		return;
	const struct patterns *patterns = patterns_of(hyphenation, item);
	const uint8_t *places = item->soft;
	unsigned count = item->soft_count;
	if (!count && patterns && item->width >= hyphenation->narrowest &&
	    !is_word_part(galley, index, first, last)) {
		/* The fount owns the word, and hyphens are a thing that it knows about it. */
		struct word *word = (struct word *)item->word;
		hyphenate_word(patterns, galley->shaper->founts.arena, word);
		places = word->hyphens;
		count = word->hyphen_count;
	}
	bool in_name = count && is_name(galley, index);
	bool in_last_word = count && !item->soft_count && is_last_word(galley, index);
	unsigned since = 0;
	for (unsigned i = 0; i < count; i++) {
		if (!is_far_enough(galley->paragraph, item, places[i]))
			continue;
		struct opportunity hyphen = estimate(galley, index, places[i]);
		hyphen.in_name = in_name;
		hyphen.in_last_word = in_last_word;
		add_cuts_between(hyphenation, index, since, places[i]);
		add_opportunity(hyphenation, hyphen);
		since = places[i];
	}
	if (item->width > hyphenation->narrowest)
		add_cuts_between(hyphenation, index, since,
				 item->word->bytes < UINT8_MAX ? item->word->bytes : UINT8_MAX);
}

static void hyphenate(struct hyphenation hyphenation)
{
	struct galley *galley = hyphenation.galley;
	uint32_t first = 0;
	for (size_t i = 0; i < galley->opportunity_count; i++) {
		const struct opportunity *opportunity = &galley->opportunities[i];
		size_t before = hyphenation.count;
		if (i && opportunity->last != NO_ITEM)
			for (uint32_t item = first; item <= opportunity->last; item++)
				add_hyphens_of_item(&hyphenation, item, first, opportunity->last);
		for (size_t h = before; h < hyphenation.count; h++) {
			hyphenation.all[h].before = (uint32_t)before - 1;
			hyphenation.all[h].after = (uint32_t)hyphenation.count;
		}
		first = opportunity->next;
		add_opportunity(&hyphenation, *opportunity);
	}
	galley->has_hyphens = hyphenation.count > galley->opportunity_count;
	galley->opportunities = hyphenation.all;
	galley->opportunity_count = hyphenation.count;
}

void add_hyphens(struct galley *galley, const struct patterns *patterns, length_t narrowest)
{
	hyphenate((struct hyphenation) {
		.galley = galley, .patterns = patterns, .narrowest = narrowest });
}

void add_cuts(struct galley *galley, const struct patterns *patterns, length_t narrowest)
{
	galley->has_cuts = true;
	hyphenate((struct hyphenation) {
		.galley = galley, .patterns = patterns, .narrowest = narrowest, .cuts = true });
}
