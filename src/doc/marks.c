#include "doc/marks.h"

#include <stdbool.h>
#include <string.h>

#include "base/address.h"
#include "base/ascii.h"
#include "base/tokens.h"
#include "base/utf8.h"
#include "doc/ranges.h"
#include "load/year.h"

/* Opening and closing, of a quotation and of one within it. */
struct quotes {
	const char *lang;
	const char *open, *close, *inner_open, *inner_close;
};

/* The first serves every language that is not named. */
static const struct quotes quotes[] = {
	{ "en", "“", "”", "‘", "’" },
	{ "de", "„", "“", "‚", "‘" },
	{ "fr", "«\u00a0", "\u00a0»", "“", "”" },
	{ "pl", "„", "”", "‚", "’" },
};

enum { LONGEST = 4 }; /* bytes that stand for one */

struct setter {
	struct arena *arena;
	const struct quotes *quotes;
	const char *text;
	const char *copied; /* the text before it is in out */
	char *out, *end;    /* out NULL: nothing has changed yet */
	const char *opened; /* the opening mark that was met last */
	bool is_open;	    /* a quotation is under way */
};

static const struct quotes *quotes_of(const char *lang)
{
	for (size_t i = 1; i < sizeof quotes / sizeof *quotes; i++)
		if (language_is(lang, quotes[i].lang))
			return &quotes[i];
	return &quotes[0];
}

static void replace(struct setter *setter, const char *at, size_t bytes, const char *with)
{
	if (!setter->out)
		setter->out = setter->end =
			arena_alloc(setter->arena, LONGEST * strlen(setter->text) + 1);
	size_t run = (size_t)(at - setter->copied);
	memcpy(setter->end, setter->copied, run);
	setter->end += run;
	memcpy(setter->end, with, strlen(with));
	setter->end += strlen(with);
	setter->copied = at + bytes;
}

/* A character as it matters to its neighbours: a space, a digit, a letter, an opening, a dash or itself. */
static char class_of(const char *start, size_t bytes)
{
	static const char *const openings[] = { "“", "‘", "„", "‚", "«", NULL };
	static const char *const dashes[] = { "–", "—", NULL };
	if (bytes == 1)
		return ascii_is_digit(*start)				   ? '0'
		       : ascii_is_letter(*start)			   ? 'a'
		       : *start == '(' || *start == '[' || *start == '{'   ? '('
		       : *start == ' ' || *start == '\n' || *start == '\t' ? ' '
									   : *start;
	if (bytes == 2 && !memcmp(start, "\u00a0", 2))
		return ' ';
	if (is_one_of(start, bytes, openings))
		return '(';
	if (is_one_of(start, bytes, dashes))
		return '-';
	return strchr("\xe2", *start) ? '.' : 'a'; /* other marks; letters with accents */
}

static char class_before(const struct setter *setter, const char *at)
{
	while (at > setter->text && at[-1] == RUN_BOUNDARY)
		at--;
	if (at == setter->text)
		return ' ';
	const char *start = at - 1;
	if (start == setter->opened)
		return '(';
	while (start > setter->text && !utf8_starts(*start))
		start--;
	return class_of(start, (size_t)(at - start));
}

static char class_after(const char *at)
{
	while (*at == RUN_BOUNDARY)
		at++;
	if (!*at)
		return ' ';
	size_t bytes = 1;
	while (!utf8_starts(at[bytes]))
		bytes++;
	return class_of(at, bytes);
}

static bool is_opening_place(char before)
{
	return before == ' ' || before == '(' || before == '-' || before == '/';
}

static void set_double(struct setter *setter, const char *at)
{
	char before = class_before(setter, at);
	bool opens = is_opening_place(before) && class_after(at + 1) != ' ';
	if (before == '0' && !setter->is_open)
		return; /* inches */
	replace(setter, at, 1, opens ? setter->quotes->open : setter->quotes->close);
	setter->is_open = opens;
	if (opens)
		setter->opened = at;
}

/* Words that begin with an apostrophe: 'tis, 'n; of Welsh also 'dyn, 'na. */
static bool is_elided(const char *word)
{
	static const char *const words[] = { "tis",   "twas", "til", "em",  "n",    "r",
					     "cause", "dyn",  "na",  "nac", "sdim", NULL };
	return is_one_of(word, ascii_letters(word), words);
}

static void set_single(struct setter *setter, const char *at)
{
	char before = class_before(setter, at), after = class_after(at + 1);
	bool opens = is_opening_place(before) && after != ' ' && after != '0' && !is_elided(at + 1);
	if (before == '0' && after != 'a')
		return; /* feet */
	if (opens)
		setter->opened = at;
	if (opens)
		replace(setter, at, 1, setter->quotes->inner_open);
	else /* an apostrophe in most cases, and that is the same in all languages */
		replace(setter, at, 1,
			before == 'a' && after == 'a' ? "’" : setter->quotes->inner_close);
}

static bool is_in_address(const struct setter *setter, const char *at)
{
	const char *start = at, *end = at;
	while (start > setter->text && start[-1] != ' ')
		start--;
	while (*end && *end != ' ')
		end++;
	return is_address(start, (size_t)(end - start));
}

/* The last character before a place that is no space. */
static bool follows_figure(const struct setter *setter, const char *at)
{
	while (at > setter->text && (at[-1] == ' ' || at[-1] == RUN_BOUNDARY))
		at--;
	return at > setter->text && ascii_is_digit(at[-1]);
}

/* A figure follows, perhaps with its currency: "-3", "-£3". */
static bool leads_to_figure(const char *at)
{
	return ascii_is_digit(at[currency_sign(at)]);
}

/* "£-5" */
static bool follows_currency(const char *text, const char *at)
{
	size_t bytes = at > text && at[-1] == '$' ? 1 : at - text > 2 && at[-3] == '\xe2' ? 3 : 2;
	return (size_t)(at - text) >= bytes && currency_sign(at - bytes) == bytes;
}

static const char *dash_for(const struct setter *setter, const char *at, size_t hyphens)
{
	char before = class_before(setter, at), after = class_after(at + hyphens);
	if (leads_to_figure(at + hyphens))
		after = '0';
	bool is_apart = before == ' ' && after == ' ';
	bool is_alone = at == setter->text || !at[hyphens];
	if (is_alone && (hyphens > 1 || after != '0'))
		return NULL; /* "-" in a cell */
	if (hyphens == 3)
		return "—";
	if (hyphens == 2)
		return is_apart || (before == '0' && after == '0') ? "–" : "—";
	if (is_apart)
		return "–";
	bool is_sign = before == ' ' || before == '(' || follows_currency(setter->text, at);
	if (after == '0' && is_sign && !follows_figure(setter, at))
		return "−";
	bool is_range = after == '0' ? hyphen_is_range(setter->text, at)
				     : before == 'a' && hyphen_joins_names(setter->text, at);
	return is_range ? "–" : NULL;
}

/* Returns how many bytes are done with. */
static size_t set_hyphens(struct setter *setter, const char *at)
{
	size_t hyphens = strspn(at, "-");
	const char *dash = hyphens <= 3 ? dash_for(setter, at, hyphens) : NULL;
	if (dash && !is_in_address(setter, at))
		replace(setter, at, hyphens, dash);
	return hyphens;
}

static size_t set_dots(struct setter *setter, const char *at)
{
	size_t dots = strspn(at, ".");
	if (dots == 3 && !is_in_address(setter, at))
		replace(setter, at, dots, "…");
	return dots;
}

const char *marks_set(struct arena *arena, const char *lang, const char *text)
{
	struct setter setter = {
		.arena = arena, .quotes = quotes_of(lang), .text = text, .copied = text
	};
	for (const char *at = text; (at = strpbrk(at, "\"'-."));) {
		size_t bytes = 1;
		if (*at == '"')
			set_double(&setter, at);
		else if (*at == '\'')
			set_single(&setter, at);
		else
			bytes = *at == '-' ? set_hyphens(&setter, at) : set_dots(&setter, at);
		at += bytes;
	}
	if (!setter.out)
		return text;
	memcpy(setter.end, setter.copied, strlen(setter.copied) + 1);
	return setter.out;
}
