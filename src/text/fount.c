#include "text/fount.h"

#include <string.h>

#include "base/utf8.h"
#include "text/compose.h"
#include "text/paragraph.h"

enum { FRACTION_FEATURES = 3 };

bool founts_init(struct founts *founts)
{
	*founts =
		(struct founts) { .arena = arena_new(SIZE_MAX / 2), .buffer = hb_buffer_create() };
	/* Each character keeps a cluster of its own, so that a mark has its own bytes in the text. */
	hb_buffer_set_cluster_level(founts->buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
	hb_buffer_set_flags(founts->buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
	return founts->arena && hb_buffer_allocation_successful(founts->buffer);
}

void founts_free(struct founts *founts)
{
	for (struct fount *fount = founts->first; fount; fount = fount->next)
		HASH_CLEAR(hh, fount->words);
	hb_buffer_destroy(founts->buffer);
	arena_free(founts->arena);
	*founts = (struct founts) { 0 };
}

bool founts_trim(struct founts *founts, size_t limit)
{
	if (arena_used(founts->arena) <= limit)
		return true;
	founts_free(founts);
	return founts_init(founts);
}

static void add_feature(struct fount *fount, hb_tag_t tag, uint32_t value)
{
	fount->hb_features[fount->hb_feature_count++] =
		(hb_feature_t) { tag, value, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END };
}

static struct fount *new_fount(struct founts *founts, const struct face *face, unsigned features)
{
	struct fount *fount = arena_alloc(founts->arena, sizeof *fount);
	fount->founts = founts;
	fount->face = face;
	fount->features = features;
	uint32_t ligatures = features & TEXT_NO_LIGATURES ? 0 : 1;
	add_feature(fount, HB_TAG('k', 'e', 'r', 'n'), 1);
	add_feature(fount, HB_TAG('l', 'n', 'u', 'm'), 1);
	add_feature(fount, HB_TAG('l', 'i', 'g', 'a'), ligatures);
	add_feature(fount, HB_TAG('c', 'l', 'i', 'g'), ligatures);
	if (features & TEXT_TABULAR)
		add_feature(fount, HB_TAG('t', 'n', 'u', 'm'), 1);
	if (features & TEXT_PROPORTIONAL)
		add_feature(fount, HB_TAG('p', 'n', 'u', 'm'), 1);
	/* The last FRACTION_FEATURES: HarfBuzz makes fractions beside U+2044, at a fifth of its time. */
	add_feature(fount, HB_TAG('f', 'r', 'a', 'c'), 0);
	add_feature(fount, HB_TAG('n', 'u', 'm', 'r'), 0);
	add_feature(fount, HB_TAG('d', 'n', 'o', 'm'), 0);
	fount->composer = composer_new(fount);
	fount->figure_glyphs = arena_array(founts->arena, WORD_MOST, sizeof *fount->figure_glyphs);
	if (features & TEXT_TABULAR)
		fount->figure_width = fount_shape(fount, "0", 1)->width;
	fount->space = fount_word(fount, " ", 1);
	fount->hyphen = fount_word(fount, "\xe2\x80\x90", 3);
	if (fount->hyphen->missing_count)
		fount->hyphen = fount_word(fount, "-", 1);
	fount->next = founts->first;
	founts->first = fount;
	return fount;
}

struct fount *founts_find(struct founts *founts, const struct face *face, unsigned features)
{
	for (struct fount *fount = founts->first; fount; fount = fount->next)
		if (fount->face == face && fount->features == features)
			return fount;
	return new_fount(founts, face, features);
}

static bool has_fraction(const char *text, size_t bytes)
{
	for (size_t i = 0; i + 3 <= bytes; i++)
		if (!memcmp(text + i, "\xe2\x81\x84", 3))
			return true;
	return false;
}

/* Fills the founts' buffer with the shaped text. */
static void shape_text(struct fount *fount, const char *text, size_t bytes)
{
	hb_buffer_t *buffer = fount->founts->buffer;
	hb_buffer_clear_contents(buffer);
	hb_buffer_add_utf8(buffer, text, (int)bytes, 0, (int)bytes);
	hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
	/* Never the process's locale: the same report must give the same bytes everywhere. */
	hb_buffer_set_language(buffer, hb_language_from_string("en", -1));
	hb_buffer_guess_segment_properties(buffer);
	/* Figures and signs have no script of their own; they go with the Latin text around. */
	if (hb_buffer_get_script(buffer) == HB_SCRIPT_INVALID)
		hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
	unsigned features = fount->hb_feature_count;
	if (has_fraction(text, bytes))
		features -= FRACTION_FEATURES;
	hb_shape(fount->face->hb_font, buffer, fount->hb_features, features);
}

/* A damaged font may ask for anything; a sound one stays far within. */
static int16_t to_16_bits(hb_position_t value)
{
	return (int16_t)(value < INT16_MIN ? INT16_MIN : value > INT16_MAX ? INT16_MAX : value);
}

/* A character without a glyph takes a space's room, never the box that means a missing glyph. */
static void note_missing(struct fount *fount, struct word *word, struct glyph *glyph, size_t from)
{
	uint8_t *offsets = (uint8_t *)word->missing;
	for (size_t at = from; at < from + glyph->bytes; at++)
		if (utf8_starts(word->text[at]))
			offsets[word->missing_count++] = (uint8_t)at;
	glyph->id = fount->face->space;
	glyph->advance = to_16_bits(hb_font_get_glyph_h_advance(fount->face->hb_font, glyph->id));
	glyph->dx = glyph->dy = 0;
}

/* Lato's italics have a 6 that is narrower than their other tabular figures. */
static void even_figure(const struct fount *fount, struct glyph *glyph, char figure)
{
	if (!fount->figure_width || glyph->bytes != 1 || figure < '0' || figure > '9')
		return;
	int32_t missing =
		fount->figure_width - hb_font_get_glyph_h_advance(fount->face->hb_font, glyph->id);
	glyph->advance = to_16_bits(glyph->advance + missing);
	glyph->dx = to_16_bits(glyph->dx + missing / 2);
}

static void add_glyph(struct fount *fount, struct word *word, struct glyph *glyph, size_t from)
{
	if (glyph->bytes == 1 && word->text[from] == ' ') {
		glyph->flags = GLYPH_SPACE;
		word->spaces++;
	}
	even_figure(fount, glyph, word->text[from]);
	if (!glyph->id) {
		if (!word->missing)
			word->missing = arena_alloc(fount->founts->arena, word->bytes);
		note_missing(fount, word, glyph, from);
	}
	word->width += glyph->advance;
}

/*
 * From the buffer into the word. Clusters become each glyph's bytes of the text: the first glyph of a
 * cluster has them all; characters that show nothing go with the glyph before, or with the first.
 */
static void take_glyphs(struct fount *fount, struct word *word)
{
	unsigned count = 0;
	hb_buffer_t *buffer = fount->founts->buffer;
	const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
	const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, &count);
	struct glyph *glyphs = arena_array(fount->founts->arena, count, sizeof *glyphs);
	size_t from = 0, end = 0;
	for (unsigned i = 0; i < count; i++) {
		bool first = i == 0 || infos[i].cluster >= end;
		if (first) {
			unsigned next = i + 1;
			while (next < count && infos[next].cluster <= infos[i].cluster)
				next++;
			from = end;
			end = next < count ? infos[next].cluster : word->bytes;
		}
		glyphs[i] = (struct glyph) { .id = (uint16_t)infos[i].codepoint,
					     .advance = to_16_bits(positions[i].x_advance),
					     .dx = to_16_bits(positions[i].x_offset),
					     .dy = to_16_bits(positions[i].y_offset),
					     .bytes = (uint8_t)(first ? end - from : 0) };
		add_glyph(fount, word, &glyphs[i], from);
	}
	word->glyphs = glyphs;
	word->count = count;
	if (!count)
		word->bytes = 0;
}

static struct word *new_word(struct fount *fount, const char *text, size_t bytes)
{
	struct word *word = arena_alloc(fount->founts->arena, sizeof *word);
	word->text = arena_strndup(fount->founts->arena, text, bytes);
	word->bytes = (uint32_t)bytes;
	return word;
}

const struct word *fount_shape(struct fount *fount, const char *text, size_t bytes)
{
	struct word *word = new_word(fount, text, bytes);
	shape_text(fount, text, bytes);
	take_glyphs(fount, word);
	return word;
}

const struct word *fount_letter(struct fount *fount, const char *text, size_t bytes, uint16_t id)
{
	struct word *word = new_word(fount, text, bytes);
	struct glyph *glyph = arena_alloc(fount->founts->arena, sizeof *glyph);
	hb_position_t advance = hb_font_get_glyph_h_advance(fount->face->hb_font, id);
	*glyph = (struct glyph) { .id = id,
				  .advance = to_16_bits(advance),
				  .bytes = (uint8_t)bytes };
	add_glyph(fount, word, glyph, 0);
	word->glyphs = glyph;
	word->count = 1;
	return word;
}

static bool compose_new_word(struct fount *fount, struct word *word)
{
	if (!compose_may(fount, word))
		return false;
	struct glyph *glyphs = arena_array(fount->founts->arena, word->bytes, sizeof *glyphs);
	return compose_word(fount, word, glyphs);
}

const struct word *fount_word(struct fount *fount, const char *text, size_t bytes)
{
	struct word *word = NULL;
	unsigned hash;
	HASH_VALUE(text, bytes, hash);
	HASH_FIND_BYHASHVALUE(hh, fount->words, text, bytes, hash, word);
	if (word)
		return word;
	word = new_word(fount, text, bytes);
	if (!compose_new_word(fount, word)) {
		*word = (struct word) { .text = word->text, .bytes = (uint32_t)bytes };
		shape_text(fount, text, bytes);
		take_glyphs(fount, word);
	}
	HASH_ADD_KEYPTR_BYHASHVALUE(hh, fount->words, word->text, bytes, hash, word);
	return word;
}

const struct word *fount_figure(struct fount *fount, const char *text, size_t bytes)
{
	struct word *word = &fount->figure;
	*word = (struct word) { .text = text, .bytes = (uint32_t)bytes };
	if (compose_figure(fount, word, fount->figure_glyphs))
		return word;
	return fount_word(fount, text, bytes);
}

/* The text of a word's first or last glyph, all characters of a ligature with it. */
static const char *first_cluster(const struct word *word, size_t *bytes)
{
	*bytes = word->glyphs[0].bytes;
	return word->text;
}

static const char *last_cluster(const struct word *word, size_t *bytes)
{
	uint32_t i = word->count - 1;
	while (i > 0 && !word->glyphs[i].bytes)
		i--;
	*bytes = word->glyphs[i].bytes;
	return word->text + word->bytes - *bytes;
}

/*
 * What HarfBuzz makes of the two clusters side by side, less what they measure apart. When they
 * influence each other in another way (a ligature across a change of owner), there is no kerning.
 */
static int32_t measure_kern(struct fount *fount, const struct word *left, const struct word *right)
{
	size_t left_bytes, right_bytes;
	const char *left_text = last_cluster(left, &left_bytes);
	const char *right_text = first_cluster(right, &right_bytes);
	char both[2 * WORD_MOST];
	memcpy(both, left_text, left_bytes);
	memcpy(both + left_bytes, right_text, right_bytes);
	const struct word *a = fount_word(fount, left_text, left_bytes);
	const struct word *b = fount_word(fount, right_text, right_bytes);
	const struct word *pair = fount_shape(fount, both, left_bytes + right_bytes);
	if (pair->count != a->count + b->count ||
	    pair->glyphs[a->count - 1].id != a->glyphs[a->count - 1].id ||
	    pair->glyphs[a->count].id != b->glyphs[0].id)
		return 0;
	return pair->width - a->width - b->width;
}

static struct kern *kern_slot(struct kern *kerns, size_t capacity, uint32_t pair)
{
	/* Knuth's multiplicative hash: its upper half, in which both glyphs have a say. */
	size_t at = (pair * 2654435761u >> 16) & (capacity - 1);
	while (kerns[at].pair && kerns[at].pair != pair)
		at = (at + 1) & (capacity - 1);
	return &kerns[at];
}

/* Doubled before it is half full, so that a search ends soon. */
static void make_room_for_kern(struct fount *fount)
{
	if (2 * fount->kern_count < fount->kern_capacity)
		return;
	size_t capacity = fount->kern_capacity ? 2 * fount->kern_capacity : 256;
	struct kern *kerns = arena_array(fount->founts->arena, capacity, sizeof *kerns);
	for (size_t i = 0; i < fount->kern_capacity; i++)
		if (fount->kerns[i].pair)
			*kern_slot(kerns, capacity, fount->kerns[i].pair) = fount->kerns[i];
	fount->kerns = kerns;
	fount->kern_capacity = capacity;
}

int32_t fount_kern(struct fount *fount, const struct word *left, const struct word *right)
{
	if (!left->count || !right->count)
		return 0;
	uint32_t pair = (uint32_t)left->glyphs[left->count - 1].id << 16 | right->glyphs[0].id;
	if (fount->kern_capacity) {
		const struct kern *known = kern_slot(fount->kerns, fount->kern_capacity, pair);
		if (known->pair)
			return known->units;
	}
	int32_t units;
	if (!composed_kern(fount, left, right, &units))
		units = measure_kern(fount, left, right);
	make_room_for_kern(fount);
	*kern_slot(fount->kerns, fount->kern_capacity, pair) = (struct kern) { pair, units };
	fount->kern_count++;
	return units;
}
