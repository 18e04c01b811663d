/*
 * Founts: a face with a set of features, and every word that was set in it so far. HarfBuzz shapes a
 * word once; after that it is a look-up. Private to text/.
 *
 * Units are the face's own (upem to the em); sizes and tracking are no concern here. What is returned
 * belongs to the fount and lives until founts_free or founts_trim.
 */
#ifndef TEXT_FOUNT_H
#define TEXT_FOUNT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <hb.h>

/* Without memory for the table a word is shaped again the next time; that is no reason to exit. */
#define HASH_NONFATAL_OOM 1
#include <uthash.h>

#include "base/arena.h"
#include "text/face.h"
#include "text/glyphs.h"

struct patterns; /* hyphen.h */
struct composer; /* compose.h */

/* A word may be no longer, so that a glyph's bytes and offsets within a word fit in one byte. */
enum { WORD_MOST = 255, FOUNT_FEATURES = 9 };

struct word {
	const char *text; /* what a reader gets */
	const struct glyph *glyphs;
	uint32_t bytes, count; /* of text, of glyphs */
	int32_t width;	       /* without the kerning to what follows */
	uint8_t spaces;	       /* no-break spaces in it */
	uint8_t missing_count;
	uint8_t hyphen_count;
	const uint8_t *missing; /* where the characters start for which the face has no glyph */
	const uint8_t *hyphens; /* where it may be hyphenated: see hyphen.h */
	const struct patterns *hyphenated_by; /* NULL: nobody asked yet */
	UT_hash_handle hh;
};

/* Kerning between two glyphs that stand in different words. */
struct kern {
	uint32_t pair; /* left << 16 | right; 0: free */
	int32_t units;
};

struct fount {
	struct founts *founts;
	const struct face *face;
	unsigned features; /* TEXT_TABULAR ... */
	hb_feature_t hb_features[FOUNT_FEATURES];
	unsigned hb_feature_count;
	struct word *words; /* uthash, by their text */
	struct kern *kerns; /* open addressing; kern_capacity is a power of two */
	size_t kern_count, kern_capacity;
	struct composer *composer;
	struct word figure;	     /* see fount_figure */
	struct glyph *figure_glyphs; /* WORD_MOST of them */
	const struct word *space, *hyphen;
	int32_t figure_width; /* of every figure, with TEXT_TABULAR; else 0 */
	struct fount *next;
};

struct founts {
	struct arena *arena;
	hb_buffer_t *buffer;
	struct fount *first;
};

/* Both return false when the system has no memory. */
bool founts_init(struct founts *founts);
/* Forgets all words when they take more than limit bytes. */
bool founts_trim(struct founts *founts, size_t limit);
void founts_free(struct founts *founts);

struct fount *founts_find(struct founts *founts, const struct face *face, unsigned features);

/*
 * The word, 1 to WORD_MOST bytes of valid UTF-8. A U+0020 in it stands for a no-break space. A character
 * that the face has not is an empty glyph and is listed in missing.
 */
const struct word *fount_word(struct fount *fount, const char *text, size_t bytes);

/*
 * The same for a word that hardly comes twice, as most figures of a long table do; good until the next
 * call, if it can be composed. Of 50,000 figures each was searched twice among words all over the
 * memory, which was an eighth of the table's time.
 */
const struct word *fount_figure(struct fount *fount, const char *text, size_t bytes);

/* What the last glyph of left has to move closer (negative) or away when right follows on the line. */
int32_t fount_kern(struct fount *fount, const struct word *left, const struct word *right);

/* The word as HarfBuzz shapes it, whatever is known already; for tests, too. */
const struct word *fount_shape(struct fount *fount, const char *text, size_t bytes);

/* The word of one character whose glyph is id and which no table of the face changes when alone. */
const struct word *fount_letter(struct fount *fount, const char *text, size_t bytes, uint16_t id);

#endif
