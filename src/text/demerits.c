#include "text/demerits.h"

/*
 * Each as a shortfall in 1024ths of the line's room: a hyphen in ragged text is less bad than a line
 * that is a quarter short, since such lines are to be mended by one, but not by much.
 */
enum {
	RAGGED_HYPHEN = 200,
	JUSTIFIED_HYPHEN = 160,
	SECOND_HYPHEN = 300, /* on top, in a row */
	LAST_HYPHEN = 500,   /* on top, in the last line but one */
	LAST_WORD = 1500,    /* on top, in the paragraph's last word: all but forbidden */
	NAME = 300,	     /* on top, in a name */
	ADDRESS = 400,	     /* within an address, before a stop */
	SIGN = 60,	     /* behind "-" or "/" */
	LEADING_DASH = 300,
	SHORT_LAST_LINE = 400, /* and what it lacks */
	SPACE_AT_LIMIT = 200,  /* word spaces as wide or as narrow as they may be */
	SPACE_BEYOND = 1000,   /* on top, when they are still wider: the last resort */
};

static int64_t penalty(length_t room, int64_t weight)
{
	return shortfall_demerits(room * weight / 1024);
}

int least_space(const struct paragraph *paragraph)
{
	return paragraph->least_space ? paragraph->least_space : 75;
}

int natural_space(const struct paragraph *paragraph)
{
	return paragraph->natural_space ? paragraph->natural_space : 100;
}

unsigned most_hyphens(const struct paragraph *paragraph)
{
	return paragraph->most_hyphens > 0 ? (unsigned)paragraph->most_hyphens : 2;
}

int most_space(const struct paragraph *paragraph)
{
	return paragraph->most_space ? paragraph->most_space : 150;
}

length_t most_shrink(const struct paragraph *paragraph, length_t spaces)
{
	return spaces * (100 - least_space(paragraph)) / 100;
}

/*
 * To the third power of what the spaces have to give, as in TeX. As few lines as may be go beyond their
 * limit, and those evenly.
 */
int64_t spacing_demerits(const struct paragraph *paragraph, length_t room, length_t missing,
			 length_t spaces)
{
	enum { ONE = 1024, WORST = 16 * ONE };
	int natural = natural_space(paragraph);
	missing -= spaces * (natural - 100) / 100;
	length_t limit =
		spaces *
		(missing < 0 ? natural - least_space(paragraph) : most_space(paragraph) - natural) /
		100;
	if (missing < 0)
		missing = -missing;
	int64_t ratio = WORST;
	if (missing < limit * (WORST / ONE))
		ratio = missing * ONE / limit;
	int64_t weight = SPACE_AT_LIMIT * ratio / ONE * ratio / ONE * ratio / ONE;
	return penalty(room, ratio > ONE ? weight + SPACE_BEYOND : weight);
}

/* A single short word under a paragraph is to be avoided. */
int64_t last_line_demerits(const struct paragraph *paragraph, const struct opportunity *from,
			   length_t room, length_t width)
{
	int64_t demerits = 0;
	length_t least = room * paragraph->least_last_line / 100;
	if (width < least)
		demerits = shortfall_demerits(room * SHORT_LAST_LINE / 1024 + least - width);
	if (from->kind == BREAK_AT_HYPHEN)
		demerits = add_demerits(demerits, penalty(room, LAST_HYPHEN));
	return demerits;
}

int64_t break_demerits(const struct paragraph *paragraph, const struct opportunity *to,
		       length_t room, unsigned hyphens)
{
	int64_t demerits = 0;
	if (to->kind == BREAK_AT_SIGN)
		demerits = penalty(room, SIGN);
	if (to->kind == BREAK_AT_ADDRESS)
		demerits = penalty(room, ADDRESS);
	/* A hyphen of the text under too many others: rather any line, however loose. */
	if (to->ends_with_hyphen && hyphens >= most_hyphens(paragraph))
		demerits += 4 * shortfall_demerits((length_t)DEMERITS_LARGEST << DEMERITS_SHIFT);
	if (to->kind == BREAK_AT_HYPHEN) {
		bool justified = paragraph->align == ALIGN_JUSTIFY;
		demerits = penalty(room, justified ? JUSTIFIED_HYPHEN : RAGGED_HYPHEN);
		if (hyphens)
			demerits += penalty(room, SECOND_HYPHEN);
		if (to->in_name)
			demerits += penalty(room, NAME);
		if (to->in_last_word)
			demerits += penalty(room, LAST_WORD);
	}
	if (to->starts_with_dash && to->kind == BREAK_AT_SPACE)
		demerits += penalty(room, LEADING_DASH);
	return demerits;
}
