#include "text/items.h"

#include <string.h>

#include "base/tokens.h"
#include "base/utf8.h"
#include "text/breaks.h"
#include "text/galley.h"

length_t word_width(const struct fount *fount, const struct text_style *style,
		    const struct word *word)
{
	length_t width = face_scale(fount->face, style->size, word->width);
	if (style->tracking)
		width += word->count * length_scale(style->size, style->tracking, 1000);
	return width;
}

static length_t kern_width(const struct item *item)
{
	if (!item->kern)
		return 0;
	return face_scale(item->fount->face, item->run->style->size, item->kern);
}

/* Kerning reaches across items of one size and baseline, whoever owns them. */
static int32_t kern_between(const struct item *left, const struct item *right)
{
	const struct text_style *a = left->run->style, *b = right->run->style;
	if (left->fount != right->fount || a->size != b->size || a->rise != b->rise)
		return 0;
	if ((left->is_space || right->is_space) && !left->fount->face->kerns_space)
		return 0;
	return fount_kern(left->fount, left->word, right->word);
}

length_t spaces_in(const struct item *item)
{
	if (item->is_space)
		return item->width;
	if (!item->word->spaces)
		return 0;
	return item->word->spaces * word_width(item->fount, item->run->style, item->fount->space);
}

static struct item *add_item(struct galley *galley, const struct setting *setting,
			     const struct word *word, bool is_space)
{
	size_t count = galley->item_count;
	galley->items = scratch_room(&galley->shaper->items, count + 1, sizeof *galley->items,
				     galley->arena);
	struct item *item = &galley->items[count];
	*item = (struct item) {
		.word = word, .fount = setting->fount, .run = setting->run, .is_space = is_space
	};
	item->width = face_scale(setting->fount->face, setting->run->style->size, word->width) +
		      word->count * setting->tracking;
	if (count) {
		struct item *before = item - 1;
		before->kern = kern_between(before, item);
		item->x = before->x + before->width + kern_width(before);
		item->spaces = before->spaces + spaces_in(before);
	}
	galley->item_count++;
	return item;
}

/* The byte of the source where a byte of the run stands, as far as the run is the source's text. */
static struct place place_in_run(const struct text_run *run, size_t offset)
{
	struct place place = run->place;
	const struct source *source = place.source;
	if (!source || !source->text || place.offset == NO_OFFSET ||
	    place.offset > source->length || offset >= source->length - place.offset ||
	    memcmp(source->text + place.offset, run->text, offset + 1) != 0)
		return place;
	place.offset += offset;
	return place;
}

/* from: where the word starts in the run. */
static void report_missing(struct galley *galley, const struct setting *setting,
			   const struct word *word, size_t from)
{
	for (unsigned i = 0; i < word->missing_count; i++) {
		/* To find its place takes as long as reading the text up to there. */
		if (!messages_have_room(galley->messages, MESSAGE_ERROR, setting->run->place.source,
					"missing-glyph"))
			continue;
		const char *at = word->text + word->missing[i];
		const char *start = at;
		uint32_t c = utf8_next(&at);
		size_t offset = from + word->missing[i];
		const char *in_run = setting->run->text + offset;
		/* Soft hyphens and the like are left out of a word, so its bytes may have moved. */
		if (offset >= setting->run->bytes || *in_run != *start)
			offset = from;
		bool shows = c > 0x20 && (c < 0x7f || c > 0x9f);
		message_add(galley->messages, MESSAGE_ERROR, place_in_run(setting->run, offset),
			    "missing-glyph",
			    "the character %s%.*s%s(U+%04X) cannot be printed: the typeface %s "
			    "does not have it",
			    shows ? "\"" : "", shows ? (int)(at - start) : 0, start,
			    shows ? "\" " : "", (unsigned)c, setting->fount->face->name);
	}
}

size_t forced_break(const char *text, const char *end)
{
	static const char *const forcing[] = { "\xc2\x85", "\xe2\x80\xa8", "\xe2\x80\xa9", NULL };
	if (*text >= '\n' && *text <= '\r')
		return text + 1 < end && !memcmp(text, "\r\n", 2) ? 2 : 1;
	if (*text != '\xc2' && *text != '\xe2')
		return 0;
	return begins_with_one_of(text, (size_t)(end - text), forcing);
}

bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/*
 * The text as it is shaped: a no-break space is a space, what only steers breaking is left out, and
 * where soft hyphens were is noted. text and clean hold at most WORD_MOST bytes. Returns the bytes.
 */
static size_t clean_word(const char *text, size_t bytes, char *clean, uint8_t *soft,
			 uint8_t *soft_count)
{
	static const char *const steering[] = { "\xe2\x80\x8b", "\xe2\x81\xa0", "\xef\xbb\xbf",
						NULL };
	static const char *const soft_hyphen[] = { "\xc2\xad", NULL };
	static const char *const hard_space[] = { "\xc2\xa0", NULL };
	const char *end = text + bytes;
	size_t count = 0;
	*soft_count = 0;
	while (text < end) {
		if ((unsigned char)*text < 0x80) {
			clean[count++] = *text++;
			continue;
		}
		size_t left = (size_t)(end - text), skipped;
		if ((skipped = begins_with_one_of(text, left, soft_hyphen))) {
			if (count && (!*soft_count || soft[*soft_count - 1] != count))
				soft[(*soft_count)++] = (uint8_t)count;
		} else if ((skipped = begins_with_one_of(text, left, hard_space))) {
			clean[count++] = ' ';
		} else if (!(skipped = begins_with_one_of(text, left, steering))) {
			clean[count++] = *text;
			skipped = 1;
		}
		text += skipped;
	}
	if (*soft_count && soft[*soft_count - 1] == count)
		(*soft_count)--; /* at the word's end it parts nothing */
	return count;
}

static bool is_in_address(const struct galley *galley, size_t start, size_t end)
{
	const char *breaks = galley->breaks;
	return breaks && (breaks[end - 1] == BREAK_IN_ADDRESS ||
			  (start && breaks[start - 1] == BREAK_IN_ADDRESS));
}

static void add_shaped(struct galley *galley, const struct setting *setting, size_t at,
		       size_t bytes, bool is_clean)
{
	char clean[WORD_MOST];
	uint8_t soft[WORD_MOST], soft_count = 0;
	const char *text = galley->text + at;
	size_t text_bytes = bytes;
	if (!is_clean) {
		bytes = clean_word(text, bytes, clean, soft, &soft_count);
		text = clean;
	}
	if (!bytes)
		return;
	const struct word *word = galley->is_figure ? fount_figure(setting->fount, text, bytes)
						    : fount_word(setting->fount, text, bytes);
	if (word->missing_count)
		report_missing(galley, setting, word, at - setting->start);
	struct item *item = add_item(galley, setting, word, false);
	item->in_address = is_in_address(galley, at, at + text_bytes);
	if (soft_count && word->bytes) {
		uint8_t *kept = arena_alloc(galley->arena, soft_count);
		memcpy(kept, soft, soft_count);
		item->soft = kept;
		item->soft_count = soft_count;
	}
}

/*
 * The word that starts at a byte: up to a space, a break of either kind or the run's end. Clean when no
 * byte of it can belong to a character that is not shaped as it is.
 */
static size_t word_bytes(const struct galley *galley, const struct setting *setting, size_t start,
			 bool *is_clean)
{
	const char *text = galley->text;
	size_t at = start;
	*is_clean = true;
	while (at < setting->end) {
		unsigned char c = (unsigned char)text[at];
		if (c <= ' ' && at > start && (is_blank(text[at]) || (c >= '\n' && c <= '\r')))
			break;
		size_t bytes = c < 0xc2 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
		if (at + bytes - start > WORD_MOST ||
		    (c >= 0xc2 && at > start && forced_break(text + at, text + setting->end)))
			break;
		if (c == 0xc2 || c == 0xe2 || c == 0xef)
			*is_clean = false;
		at += bytes;
		if (galley->breaks && galley->breaks[at - 1] == BREAK_IN_ADDRESS)
			break;
		if (galley->breaks && galley->breaks[at - 1] == BREAK_MAY &&
		    !(c == 0xc2 && (unsigned char)text[at - 1] == 0xad))
			break;
	}
	return at - start;
}

size_t add_word(struct galley *galley, const struct setting *setting, size_t start)
{
	bool is_clean;
	size_t bytes = word_bytes(galley, setting, start, &is_clean);
	add_shaped(galley, setting, start, bytes, is_clean);
	return bytes;
}

void add_space(struct galley *galley, const struct setting *setting)
{
	add_item(galley, setting, setting->fount->space, true);
}
