/*
 * A galley: a paragraph's text as shaped items in one endless line, and the opportunities to break it.
 * Made by galley_read, added to by add_hyphens, broken by total_fit, set by set_lines. Private to text/.
 *
 * Positions (x) run from the text's start as if it were all on one line; only differences between
 * them mean anything. A galley's arrays are the shaper's scratch: there is one galley at a time.
 */
#ifndef TEXT_GALLEY_H
#define TEXT_GALLEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/items.h"
#include "text/paragraph.h"
#include "text/shaper.h"

enum opportunity_kind {
	BREAK_AT_START, /* the first: the text's start */
	BREAK_AT_SPACE,
	BREAK_AT_SIGN,	  /* behind a hyphen, a dash or a slash that stands in the text */
	BREAK_AT_ADDRESS, /* within an address, before a stop or its like */
	BREAK_AT_HYPHEN,  /* within an item: a hyphen is added */
	BREAK_FORCED,
	BREAK_AT_END,
};

enum { NO_ITEM = INT32_MAX };

struct opportunity {
	length_t end, start; /* x of the end of a line that ends here, of the start of the next */
	length_t end_spaces, start_spaces; /* the same of item.spaces */
	/* The items around it; for a hyphen the same one twice. last: NO_ITEM in an empty line. */
	uint32_t last, next;
	uint32_t before, after; /* for a hyphen: the nearest opportunities that are none */
	uint8_t kind;
	uint8_t at;	       /* for a hyphen: bytes of the item's text before it */
	bool measured;	       /* for a hyphen: end and start are no estimates any more */
	bool starts_with_dash; /* the next line would */
	bool ends_with_hyphen; /* the line would end with a hyphen of the text */
	bool in_name;	       /* for a hyphen: of a word with a capital within a sentence */
	bool in_last_word;     /* for a hyphen: of the paragraph */
};

struct galley {
	struct shaper *shaper;
	struct arena *arena;
	struct messages *messages;
	const struct paragraph *paragraph;
	const char *text; /* of all runs */
	size_t bytes;
	const char *breaks; /* see find_breaks */
	struct item *items;
	size_t item_count;
	struct opportunity *opportunities;
	size_t opportunity_count; /* 0 for no text at all, else at least start and end */
	bool is_figure;		  /* a single plain word that begins with a digit */
	bool has_hyphens;	  /* add_hyphens was called and found some */
	bool has_hard_hyphens;	  /* some opportunity is behind a hyphen of the text */
	bool has_cuts; /* they are in words that no line could hold: as many as it takes */
};

/* Shapes the paragraph's text and finds where it may be broken without hyphenating words. */
void galley_read(struct galley *galley);

/* The same for a text that is to stand on one line: start and end are its only opportunities. */
void galley_read_unbroken(struct galley *galley);

/* What of a line's first word stands outside its left edge: side bearing, opening quotation mark. */
length_t galley_hang(const struct galley *galley, const struct item *first,
		     const struct word *word);

/* x where a line begins that starts with this word, or end of a word, of an item. */
length_t galley_start(const struct galley *galley, uint32_t item, const struct word *word);

#endif
