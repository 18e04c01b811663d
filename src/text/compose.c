#include "text/compose.h"

#include <string.h>

#include <hb-aat.h>
#include <hb-ot.h>

#include "base/utf8.h"
#include "text/fount.h"
#include "text/layout_table.h"
#include "text/pair_kerning.h"

/* A face that sets only a few labels is not worth looking into its tables. */
enum { WORDS_BEFORE_COMPOSING = 32 };

/* One place for each character that is composed: Latin-1, and the dashes and quotes of U+2010. */
enum { PLACES = 256, NOWHERE = 0 };

enum kind {
	UNFIT,	  /* words with it go to HarfBuzz */
	INERT,	  /* no substitution names it */
	REACTIVE, /* some substitution does: shaped with its reactive neighbours */
};

/* The signs that a figure is made of: ",-./" and "0" to "9". */
enum { FIRST_SIGN = ',', LAST_SIGN = '9', SIGNS = LAST_SIGN - FIRST_SIGN + 1 };

struct sign_kern {
	int32_t units;
	bool known;
};

struct composer {
	bool examined;
	struct pair_kerning *kerning; /* NULL: composing is not allowed */
	enum kind kinds[PLACES];
	uint16_t glyphs[PLACES];
	const struct word *single[PLACES]; /* words of one inert character */
	struct sign_kern kerns[SIGNS][SIGNS];
};

struct composer *composer_new(struct fount *fount)
{
	return arena_alloc(fount->founts->arena, sizeof(struct composer));
}

/* Soft hyphens and what else shows nothing are nowhere, since their bytes go with a neighbour. */
static unsigned place_of(uint32_t codepoint)
{
	if ((codepoint >= 0x20 && codepoint < 0x7f) ||
	    (codepoint > 0xa0 && codepoint < 0x100 && codepoint != 0xad))
		return codepoint;
	if (codepoint >= 0x2010 && codepoint < 0x2028)
		return 0x80 + codepoint - 0x2010;
	return NOWHERE;
}

static hb_codepoint_t character_at(unsigned place)
{
	return place >= 0x80 && place < 0xa0 ? 0x2010 + place - 0x80 : place;
}

/* Flags 2 and 4 skip base glyphs and ligatures: neighbours would not be neighbours to such a lookup. */
static bool skips_letters(struct layout_table table, uint32_t lookup)
{
	return layout_lookup(table, lookup).flags & 6;
}

/*
 * Adds the glyphs that the lookup may replace to reactive. False when letters around those would have
 * a say, for then a stretch of reactive letters is not all that matters.
 */
static bool add_reactive(hb_face_t *face, unsigned index, const hb_set_t *letters,
			 hb_set_t *reactive)
{
	hb_set_t *input = hb_set_create(), *around = hb_set_create();
	hb_ot_layout_lookup_collect_glyphs(face, HB_OT_TAG_GSUB, index, around, input, around,
					   NULL);
	hb_set_union(reactive, input);
	hb_set_intersect(input, letters);
	hb_set_intersect(around, letters);
	bool alone = hb_set_is_empty(input) || hb_set_is_empty(around);
	hb_set_destroy(input);
	hb_set_destroy(around);
	return alone;
}

static bool substitutes_by_stretches(hb_face_t *face, hb_shape_plan_t *plan,
				     const hb_set_t *letters, hb_set_t *reactive)
{
	struct layout_table table = layout_table(face, HB_OT_TAG_GSUB);
	hb_set_t *lookups = hb_set_create();
	hb_ot_shape_plan_collect_lookups(plan, HB_OT_TAG_GSUB, lookups);
	bool plain = true;
	hb_codepoint_t index = HB_SET_VALUE_INVALID;
	while (plain && hb_set_next(lookups, &index))
		plain = !skips_letters(table, index) &&
			add_reactive(face, index, letters, reactive);
	hb_set_destroy(lookups);
	return plain;
}

/* The plan by which HarfBuzz shapes a composable word. */
static hb_shape_plan_t *plan_of(const struct fount *fount)
{
	hb_segment_properties_t properties = HB_SEGMENT_PROPERTIES_DEFAULT;
	properties.direction = HB_DIRECTION_LTR;
	properties.script = HB_SCRIPT_LATIN;
	properties.language = hb_language_from_string("en", -1);
	return hb_shape_plan_create_cached(fount->face->hb_face, &properties, fount->hb_features,
					   fount->hb_feature_count, NULL);
}

/* The glyph of a character that may be composed, or 0. */
static uint16_t letter_at(const struct fount *fount, unsigned place)
{
	hb_codepoint_t character = character_at(place), glyph = 0;
	if (place_of(character) != place ||
	    !hb_font_get_nominal_glyph(fount->face->hb_font, character, &glyph) ||
	    hb_ot_layout_get_glyph_class(fount->face->hb_face, glyph) ==
		    HB_OT_LAYOUT_GLYPH_CLASS_MARK)
		return 0;
	return (uint16_t)glyph; /* faces have no more */
}

/* Leaves every place unfit unless the font's tables allow composing. */
static void examine(struct fount *fount)
{
	struct composer *composer = fount->composer;
	hb_face_t *face = fount->face->hb_face;
	composer->examined = true;
	if (hb_aat_layout_has_substitution(face) || hb_aat_layout_has_positioning(face))
		return;
	hb_set_t *letters = hb_set_create(), *reactive = hb_set_create();
	hb_shape_plan_t *plan = plan_of(fount);
	uint16_t *glyphs = composer->glyphs;
	for (unsigned place = 1; place < PLACES; place++) {
		glyphs[place] = letter_at(fount, place);
		if (glyphs[place])
			hb_set_add(letters, glyphs[place]);
	}
	if (substitutes_by_stretches(face, plan, letters, reactive))
		composer->kerning = pair_kerning_new(fount->founts->arena, face, plan);
	for (unsigned place = 1; composer->kerning && place < PLACES; place++)
		if (glyphs[place])
			composer->kinds[place] =
				hb_set_has(reactive, glyphs[place]) ? REACTIVE : INERT;
	hb_shape_plan_destroy(plan);
	hb_set_destroy(letters);
	hb_set_destroy(reactive);
}

static enum kind kind_at(const struct composer *composer, const char **text, unsigned *place)
{
	*place = place_of(utf8_next(text));
	return composer->kinds[*place];
}

static const struct word *inert_letter(struct fount *fount, const char *text, size_t bytes,
				       unsigned place)
{
	struct composer *composer = fount->composer;
	if (!composer->single[place])
		composer->single[place] = fount_letter(fount, text, bytes, composer->glyphs[place]);
	return composer->single[place];
}

/* The next piece of the text, of which no character is unfit. */
static const struct word *next_piece(struct fount *fount, const char *start, const char *end,
				     size_t *bytes)
{
	struct composer *composer = fount->composer;
	const char *at = start;
	unsigned place;
	enum kind kind = kind_at(composer, &at, &place);
	*bytes = (size_t)(at - start);
	if (kind == INERT)
		return inert_letter(fount, start, *bytes, place);
	while (at < end && kind_at(composer, &at, &place) == REACTIVE)
		*bytes = (size_t)(at - start);
	return fount_word(fount, start, *bytes);
}

/* Pieces are single inert characters, and all reactive ones in a row; 0 when a character is unfit. */
static unsigned count_pieces(const struct composer *composer, const struct word *word)
{
	unsigned pieces = 0, place;
	enum kind before = UNFIT;
	for (const char *at = word->text, *end = at + word->bytes; at < end;) {
		enum kind kind = kind_at(composer, &at, &place);
		if (kind == UNFIT)
			return 0;
		pieces += kind == INERT || before != REACTIVE;
		before = kind;
	}
	return pieces;
}

bool composed_kern(const struct fount *fount, const struct word *left, const struct word *right,
		   int32_t *units)
{
	const struct composer *composer = fount->composer;
	if (!composer->kerning || !count_pieces(composer, left) || !count_pieces(composer, right))
		return false;
	*units = pair_kerning_units(composer->kerning, left->glyphs[left->count - 1].id,
				    right->glyphs[0].id);
	return true;
}

static bool is_examined(struct fount *fount)
{
	if (HASH_COUNT(fount->words) < WORDS_BEFORE_COMPOSING)
		return false;
	if (!fount->composer->examined)
		examine(fount);
	return true;
}

bool compose_may(struct fount *fount, const struct word *word)
{
	if (!is_examined(fount))
		return false;
	/* A word of one piece is what the pieces are made of: only HarfBuzz can shape it. */
	return count_pieces(fount->composer, word) > 1;
}

/* A word begun goes on with another: its last glyph takes the kerning to that. */
static void kern_last(struct word *word, struct glyph *glyphs, int32_t units)
{
	struct glyph *last = &glyphs[word->count - 1];
	last->advance = (int16_t)(last->advance + units);
	word->width += units;
}

bool compose_word(struct fount *fount, struct word *word, struct glyph *glyphs)
{
	const struct word *before = NULL;
	word->glyphs = glyphs;
	const char *end = word->text + word->bytes;
	for (const char *at = word->text; at < end;) {
		size_t bytes;
		const struct word *piece = next_piece(fount, at, end, &bytes);
		if (!piece->count || word->count + piece->count > word->bytes)
			return false;
		if (before)
			kern_last(word, glyphs, fount_kern(fount, before, piece));
		for (uint32_t i = 0; i < piece->count; i++)
			glyphs[word->count++] = piece->glyphs[i];
		word->width += piece->width;
		word->spaces = (uint8_t)(word->spaces + piece->spaces);
		before = piece;
		at += bytes;
	}
	return true;
}

static int32_t sign_kern(struct fount *fount, const struct word *left, const struct word *right)
{
	struct sign_kern *kern =
		&fount->composer->kerns[*left->text - FIRST_SIGN][*right->text - FIRST_SIGN];
	if (!kern->known)
		*kern = (struct sign_kern) { fount_kern(fount, left, right), true };
	return kern->units;
}

bool compose_figure(struct fount *fount, struct word *word, struct glyph *glyphs)
{
	const struct word *before = NULL;
	if (!is_examined(fount) || word->bytes < 2)
		return false;
	for (const char *at = word->text, *end = at + word->bytes; at < end; at++) {
		if (*at < FIRST_SIGN || *at > LAST_SIGN ||
		    fount->composer->kinds[(unsigned)*at] != INERT)
			return false;
		const struct word *sign = inert_letter(fount, at, 1, (unsigned)*at);
		if (before)
			kern_last(word, glyphs, sign_kern(fount, before, sign));
		glyphs[word->count++] = *sign->glyphs;
		word->width += sign->width;
		before = sign;
	}
	word->glyphs = glyphs;
	return true;
}
