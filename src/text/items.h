/*
 * Items: what a galley is made of, words and spaces shaped at their size. Private to text/.
 */
#ifndef TEXT_ITEMS_H
#define TEXT_ITEMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/fount.h"
#include "text/paragraph.h"

struct galley;

/* A word, or what of it stands between two opportunities, or one space; never of two runs. */
struct item {
	const struct word *word;
	struct fount *fount;
	const struct text_run *run;
	length_t x, width; /* width: without the kerning to the next item */
	length_t spaces;   /* the widths of all word spaces before it: what can stretch */
	int32_t kern;	   /* font units, to the next item when both stand on one line */
	bool is_space;
	bool in_address; /* it is a piece of one */
	uint8_t soft_count;
	const uint8_t *soft; /* soft hyphens (U+00AD): byte offsets in the word's text */
};

/* What is the same for all items of a run. */
struct setting {
	const struct text_run *run;
	struct fount *fount;
	length_t tracking; /* after every glyph */
	size_t start, end; /* of the run in the galley's text */
};

/*
 * Adds the word that starts at a byte of the galley's text: up to a space, a break of either kind or
 * the run's end. Returns its bytes. A word of nothing but steering characters (U+200B, U+2060) adds
 * no item. Characters without a glyph are reported.
 */
size_t add_word(struct galley *galley, const struct setting *setting, size_t start);

void add_space(struct galley *galley, const struct setting *setting);

/* A word's width at a style's size, tracking with it. */
length_t word_width(const struct fount *fount, const struct text_style *style,
		    const struct word *word);

/* The widths of the word spaces in an item: it is one, or has no-break spaces in it. */
length_t spaces_in(const struct item *item);

/* Bytes of a character that breaks the line wherever it stands; 0 for any other. */
size_t forced_break(const char *text, const char *end);

bool is_blank(char c);

#endif
