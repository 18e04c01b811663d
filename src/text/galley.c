#include "text/galley.h"

#include <string.h>

#include "base/ascii.h"
#include "text/addresses.h"
#include "text/breaks.h"

/* The last word since the opportunity, if there is any. */
static bool last_word(const struct galley *galley, const struct opportunity *since, uint32_t *last)
{
	/* Until the galley is finished, next is how many items there were at the opportunity. */
	for (size_t i = galley->item_count; i > since->next; i--) {
		if (galley->items[i - 1].is_space)
			continue;
		*last = (uint32_t)(i - 1);
		return true;
	}
	return false;
}

/* Without a word since the one before there is no new opportunity, but perhaps an empty line. */
static bool stands_for_itself(struct galley *galley, struct opportunity *before,
			      enum opportunity_kind kind)
{
	if (kind == BREAK_AT_SPACE || kind == BREAK_AT_SIGN || kind == BREAK_AT_ADDRESS)
		return false;
	if (before->kind != BREAK_AT_START &&
	    (before->kind != BREAK_FORCED || kind == BREAK_AT_END)) {
		before->kind = (uint8_t)kind;
		return false;
	}
	if (kind == BREAK_AT_END)
		galley->opportunity_count = 0; /* a text of nothing but spaces */
	return kind == BREAK_FORCED;
}

static void add_opportunity(struct galley *galley, enum opportunity_kind kind)
{
	size_t count = galley->opportunity_count;
	galley->opportunities = scratch_room(&galley->shaper->opportunities, count + 1,
					     sizeof *galley->opportunities, galley->arena);
	struct opportunity *opportunity = &galley->opportunities[count];
	*opportunity = (struct opportunity) { .kind = (uint8_t)kind,
					      .last = NO_ITEM,
					      .next = (uint32_t)galley->item_count,
					      .measured = true };
	if (count) {
		if (last_word(galley, opportunity - 1, &opportunity->last)) {
			const struct item *item = &galley->items[opportunity->last];
			opportunity->end = item->x + item->width;
			opportunity->end_spaces = item->spaces + spaces_in(item);
		} else if (!stands_for_itself(galley, opportunity - 1, kind)) {
			return;
		}
	}
	galley->opportunity_count++;
}

static void add_run(struct galley *galley, const struct setting *setting)
{
	size_t at = setting->start;
	while (at < setting->end) {
		size_t forced = forced_break(galley->text + at, galley->text + setting->end);
		bool space = is_blank(galley->text[at]) || (forced && !galley->breaks);
		if (forced && !space) {
			add_opportunity(galley, BREAK_FORCED);
			at += forced;
			continue;
		}
		if (space) {
			add_space(galley, setting);
			at += forced ? forced : 1;
		} else {
			at += add_word(galley, setting, at);
		}
		if (galley->breaks && galley->breaks[at - 1] == BREAK_MAY)
			add_opportunity(galley, space ? BREAK_AT_SPACE : BREAK_AT_SIGN);
		if (galley->breaks && galley->breaks[at - 1] == BREAK_IN_ADDRESS)
			add_opportunity(galley, galley->text[at - 1] == '/' ? BREAK_AT_SIGN
									    : BREAK_AT_ADDRESS);
	}
}

/* An en dash or an em dash. */
static bool starts_with_dash(const struct word *word)
{
	return word->bytes >= 3 && !memcmp(word->text, "\xe2\x80", 2) &&
	       (word->text[2] == '\x93' || word->text[2] == '\x94');
}

/* A single or double one, as in "\u2018here\u2019". */
static bool starts_with_quote(const struct word *word)
{
	return word->bytes >= 3 && !memcmp(word->text, "\xe2\x80", 2) &&
	       (word->text[2] == '\x98' || word->text[2] == '\x9c');
}

length_t galley_hang(const struct galley *galley, const struct item *first, const struct word *word)
{
	const struct text_style *style = first->run->style;
	const struct face *face = first->fount->face;
	length_t outside = 0;
	uint32_t on_edge = 0; /* the glyph that stands there */
	if (galley->paragraph->hang_quotes && word->count && starts_with_quote(word)) {
		outside = face_scale(face, style->size, word->glyphs[0].advance) +
			  length_scale(style->size, style->tracking, 1000);
		on_edge = 1;
	}
	if (galley->paragraph->optical && on_edge < word->count)
		outside += face_left_bearing(face, word->glyphs[on_edge].id, style->size);
	return outside;
}

length_t galley_start(const struct galley *galley, uint32_t item, const struct word *word)
{
	const struct item *first = &galley->items[item];
	const struct text_style *style = first->run->style;
	length_t x = first->x;
	if (word != first->word)
		x += first->width - word_width(first->fount, style, word);
	return x + galley_hang(galley, first, word);
}

/* Behind "-" or U+2010; behind a dash or a slash it is no hyphen that the eye sees. */
static bool ends_with_hyphen(const struct word *word)
{
	const char *end = word->text + word->bytes;
	return (word->bytes && end[-1] == '-') ||
	       (word->bytes >= 3 && !memcmp(end - 3, "\u2010", 3));
}

/* Now that all items are known: where the line behind each opportunity starts. */
static void finish(struct galley *galley)
{
	for (size_t i = 0; i < galley->opportunity_count; i++) {
		struct opportunity *opportunity = &galley->opportunities[i];
		uint32_t next = opportunity->next;
		while (next < galley->item_count && galley->items[next].is_space)
			next++;
		opportunity->next = next;
		opportunity->ends_with_hyphen =
			opportunity->kind == BREAK_AT_SIGN &&
			ends_with_hyphen(galley->items[opportunity->last].word);
		galley->has_hard_hyphens |= opportunity->ends_with_hyphen;
		if (next == galley->item_count)
			continue;
		const struct item *item = &galley->items[next];
		opportunity->start = galley_start(galley, next, item->word);
		opportunity->start_spaces = item->spaces;
		opportunity->starts_with_dash = starts_with_dash(item->word);
	}
}

static void add_runs(struct galley *galley)
{
	const struct paragraph *paragraph = galley->paragraph;
	size_t start = 0;
	for (size_t i = 0; i < paragraph->count; i++) {
		const struct text_run *run = &paragraph->runs[i];
		const struct text_style *style = run->style;
		struct setting setting = { .run = run,
					   .fount = founts_find(&galley->shaper->founts,
								style->face, style->features),
					   .start = start,
					   .end = start + run->bytes };
		if (style->tracking)
			setting.tracking = length_scale(style->size, style->tracking, 1000);
		add_run(galley, &setting);
		start = setting.end;
	}
}

/* All runs as one text, since what may be broken depends on what stands on both sides of a place. */
static void join_runs(struct galley *galley)
{
	const struct paragraph *paragraph = galley->paragraph;
	galley->bytes = 0;
	for (size_t i = 0; i < paragraph->count; i++)
		galley->bytes += paragraph->runs[i].bytes;
	galley->text = paragraph->count ? paragraph->runs[0].text : "";
	if (paragraph->count < 2)
		return;
	char *text = scratch_room(&galley->shaper->text, galley->bytes, 1, galley->arena);
	galley->text = text;
	for (size_t i = 0; i < paragraph->count; i++) {
		memcpy(text, paragraph->runs[i].text, paragraph->runs[i].bytes);
		text += paragraph->runs[i].bytes;
	}
}

/* A raised mark hangs on the word before it, whatever the characters are. */
static void hold_raised_marks(const struct galley *galley, char *breaks)
{
	size_t start = 0;
	for (size_t i = 0; i < galley->paragraph->count; i++) {
		const struct text_run *run = &galley->paragraph->runs[i];
		if (start && run->bytes && run->style->rise > 0 &&
		    !is_blank(galley->text[start - 1]))
			breaks[start - 1] = BREAK_NOT;
		start += run->bytes;
	}
}

/* All runs on one line, which no break can be in. */
static void read_line(struct galley *galley)
{
	galley->breaks = NULL;
	add_runs(galley);
	if (!galley->item_count)
		return;
	struct opportunity *line =
		scratch_room(&galley->shaper->opportunities, 2, sizeof *line, galley->arena);
	const struct item *last = &galley->items[galley->item_count - 1];
	/* Spaces at the ends stay: labels are put together from such lines. */
	line[0] = (struct opportunity) {
		.start = galley_start(galley, 0, galley->items[0].word),
		.last = NO_ITEM,
		.measured = true,
	};
	line[1] = (struct opportunity) {
		.kind = BREAK_AT_END,
		.end = last->x + last->width,
		.end_spaces = last->spaces + spaces_in(last),
		.last = (uint32_t)galley->item_count - 1,
		.next = (uint32_t)galley->item_count,
		.measured = true,
	};
	galley->opportunities = line;
	galley->opportunity_count = 2;
}

void galley_read(struct galley *galley)
{
	join_runs(galley);
	/* So are nearly all cells of a table. */
	if (galley->bytes <= WORD_MOST && galley->paragraph->count == 1 &&
	    is_one_plain_word(galley->text, galley->bytes)) {
		galley->is_figure = ascii_is_digit(galley->text[0]);
		read_line(galley);
		return;
	}
	char *breaks = scratch_room(&galley->shaper->breaks, galley->bytes, 1, galley->arena);
	find_breaks(galley->text, galley->bytes, galley->paragraph->lang, breaks);
	break_addresses(galley->text, galley->bytes, breaks);
	hold_raised_marks(galley, breaks);
	galley->breaks = breaks;
	add_opportunity(galley, BREAK_AT_START);
	add_runs(galley);
	add_opportunity(galley, BREAK_AT_END);
	finish(galley);
}

void galley_read_unbroken(struct galley *galley)
{
	join_runs(galley);
	read_line(galley);
}
