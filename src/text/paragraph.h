/*
 * Paragraphs: runs of styled text broken into lines over the whole paragraph.
 *
 * Breaking is Knuth and Plass, "Breaking Paragraphs into Lines", Software: Practice and Experience 11
 * (1981), over the break opportunities of UAX 14 (libunibreak) and, where the spec allows, the
 * hyphens of Liang's patterns (hyphen.h). A ragged paragraph minimises the squares of the shortfalls.
 *
 * A text_run's text may hold U+00A0 (never breaks, never stretches apart from its neighbours), U+00AD
 * (a break with a hyphen), U+2028 or '\n' (a forced break). White space must have been collapsed.
 */
#ifndef TEXT_PARAGRAPH_H
#define TEXT_PARAGRAPH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/ink.h"
#include "base/length.h"
#include "base/message.h"
#include "text/face.h"
#include "text/glyphs.h"

/* OpenType features beside those that are always on (kern, liga, lnum). */
enum {
	TEXT_TABULAR = 1,      /* tnum */
	TEXT_PROPORTIONAL = 2, /* pnum */
	TEXT_NO_LIGATURES = 4,
};

struct text_style {
	const struct face *face;
	length_t size, leading;
	int32_t tracking; /* thousandths of an em */
	const struct ink *ink;
	unsigned features;
	length_t rise; /* baseline shift upwards, for superscripts */
};

struct text_run {
	const char *text; /* UTF-8 */
	size_t bytes;
	const struct text_style *style;
	void *owner; /* carried through to the lines, for the layers above: element, link, note */
	struct place place;
	const char *lang; /* BCP 47; NULL: the paragraph's */
};

enum text_align { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_JUSTIFY };

struct paragraph {
	const struct text_run *runs;
	size_t count;
	enum text_align align;
	const char *lang; /* BCP 47; picks the hyphenation patterns */
	/* Line i's measure is widths[min(i, width_count - 1)]; its indent likewise from indents. */
	const length_t *widths, *indents;
	size_t width_count; /* at least 1 */
	bool hyphenate;
	/*
	 * Ragged text: a hyphen is taken only where a line would else be shorter than this per cent of its
	 * measure; 0: 75. Justified text hyphenates where that lowers the demerits.
	 */
	int hyphenate_below;
	size_t hyphenate_lines; /* ragged text of fewer lines has none, unless a word sticks out */
	/* Letters of a word that stay before a hyphen, and go behind it; patterns may ask for more. */
	int hyphen_before, hyphen_after;
	int most_hyphens; /* lines in a row that may end with one; 0: 2 */
	int least_last_line; /* a last line shorter than this many per cent of the measure is avoided */
	int least_line; /* ragged: a line shorter than this, no last one, makes the lines uneven; 0: none */
	/*
	 * A word space in justified text, per cent of the face's own: at least, wanted, at most; 0: 75,
	 * 100, 150. A paragraph that cannot be set so has its spaces widened as evenly as may be.
	 */
	int least_space, natural_space, most_space;
	/*
	 * Ragged text: a word is broken behind its own hyphen or slash only where no line could hold it, and
	 * then hyphenated, whatever hyphenate says.
	 */
	bool whole_words;
	bool balance;	  /* ragged: no more lines than it takes, but those about equally long */
	bool hang_quotes; /* an opening quotation mark stands outside the left edge */
	bool optical;	  /* the first glyph's ink, not its side bearing, stands on the left edge */
};

struct line_part {
	struct glyph_run run;
	length_t x;    /* from the line's left edge, indent in it */
	length_t rise; /* the part's baseline above the line's */
	length_t width;
	void *owner;
	const struct text_style *style;
	bool goes_on; /* its run began in the line above */
};

struct line {
	const struct line_part *parts;
	uint32_t count;
	length_t width; /* from the measure's left edge to where the last glyph's advance ends */
	bool hyphenated;
	bool forced; /* ended by a forced break or by the paragraph's end */
};

struct lines {
	const struct line *items;
	size_t count;
	bool overfull; /* some word is wider than its measure; it sticks out at the right */
	bool loose;    /* some line's word space is outside least_space .. most_space */
	bool uneven;   /* some line is shorter than least_line */
};

/*
 * What a thread needs to shape and break: HarfBuzz buffer, words' cache by face, hyphenation patterns
 * (loaded at the first word that needs them). Owned by who calls shaper_free. It belongs to one thread;
 * the faces of all it has set must outlive it.
 */
struct shaper;

/* hyphenation(lang) -> path is asked for patterns; NULL when there are none for that language. */
struct shaper *shaper_new(const char *(*hyphenation)(void *context, const char *lang),
			  void *context);
void shaper_free(struct shaper *shaper);

/* Reads the patterns for a language that is going to be asked for. */
void shaper_prepare(struct shaper *shaper, const char *lang);

/*
 * Breaks a paragraph. The result and all it points to live in arena. A character that the face has no
 * glyph for is a message (MESSAGE_ERROR, rule "missing-glyph") that names the character, its code
 * point and the face, at the byte of its run's place where that is known.
 */
struct lines paragraph_break(struct shaper *shaper, struct arena *arena, struct messages *messages,
			     const struct paragraph *paragraph);

/* One line that is never broken: folios, labels, heads. Parts' owner is NULL. */
struct line text_line(struct shaper *shaper, struct arena *arena, struct messages *messages,
		      const struct text_style *style, const char *text);

/* Width of a text set in one line, without keeping it. */
length_t text_width(struct shaper *shaper, struct messages *messages,
		    const struct text_style *style, const char *text);

/*
 * What a table column asks for: the widest piece that cannot be broken, the widest word that need not be
 * broken behind a hyphen or slash of its own, and the width without any break.
 */
struct text_extent {
	length_t least, word, best;
};
struct text_extent paragraph_extent(struct shaper *shaper, struct arena *arena,
				    struct messages *messages, const struct paragraph *paragraph);

/*
 * The same, and the paragraph as one line, where that is no wider than most: what paragraph_break makes of
 * ragged text that is not optical, aligned left, in any measure that holds it. line->parts NULL: it is
 * wider, empty, or has forced breaks.
 */
struct text_extent paragraph_measure(struct shaper *shaper, struct arena *arena,
				     struct messages *messages, const struct paragraph *paragraph,
				     length_t most, struct line *line);

#endif
