/*
 * Words that the report spells in two ways, or otherwise than the national text beside it: "Coordinator" where
 * that has "Co-ordinator", "reoffending" beside "re-offending", "Lay Advisor" beside "Lay Advisers".
 */
#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "base/phrases.h"
#include "check/check_parts.h"

enum {
	PREFIX_MOST = 5, /* letters before the hyphen: "co", "re", "multi", "inter" */
	STEM_REST = 5,	 /* letters behind it by which a word is known again */
	STEMS_MOST = 64,
};

/* The beginning of a hyphenated word, without its hyphen. */
struct hyphened {
	char letters[PREFIX_MOST + STEM_REST + 1];
	size_t length;
	const char *word; /* as it was found first */
	size_t word_length;
	bool told;
};

struct spellings {
	const struct check *check;
	struct hyphened words[STEMS_MOST];
	size_t count;
	bool has_adviser, told_advisor;
};

static bool has_stem(const struct spellings *spellings, const struct hyphened *word)
{
	for (size_t i = 0; i < spellings->count; i++)
		if (spellings->words[i].length == word->length &&
		    !memcmp(spellings->words[i].letters, word->letters, word->length))
			return true;
	return false;
}

/* "Re-cover" is not "recover", nor "re-form" "reform". */
static bool is_another_word(const char *rest)
{
	static const char *const others[] = { "cover", "form",	"sign", "sort",	 "sent", "creat",
					      "press", "lease", "mark", "count", NULL };
	return phrase_at(rest, others) > 0;
}

/* "co-ordinator": a prefix, and enough behind it. */
static void gather_word(struct spellings *spellings, const char *word, size_t length)
{
	size_t rest = word[length] == '-' ? ascii_letters(word + length + 1) : 0;
	struct hyphened hyphened = { .word = word, .word_length = length + 1 + rest };
	if (length < 2 || length > PREFIX_MOST || rest < STEM_REST ||
	    word[length + 1 + rest] == '-' || ascii_is_capital(word[length + 1]) ||
	    is_another_word(word + length + 1))
		return;
	for (size_t i = 0; i < length; i++)
		hyphened.letters[hyphened.length++] = ascii_to_small(word[i]);
	for (size_t i = 0; i < STEM_REST; i++)
		hyphened.letters[hyphened.length++] = ascii_to_small(word[length + 1 + i]);
	if (spellings->count < STEMS_MOST && !has_stem(spellings, &hyphened))
		spellings->words[spellings->count++] = hyphened;
}

/* Its place is looked for only now: it takes as long as reading the text up to there. */
static void tell(const struct check *check, const struct prose *text, const char *word,
		 size_t length, const char *other, size_t other_length)
{
	message_add(check->messages, MESSAGE_WARNING,
		    prose_text_place(text, (size_t)(word - text->text)), "two-spellings",
		    "here stands \"%.*s\", elsewhere \"%.*s\": choose one", (int)length, word,
		    (int)other_length, other);
}

static void judge_word(struct spellings *spellings, const struct prose *text, const char *word,
		       size_t length)
{
	const struct check *check = spellings->check;
	static const char adviser[] = "Adviser", advisor[] = "advisor";
	if (spellings->has_adviser && !spellings->told_advisor && length >= sizeof advisor - 1 &&
	    !strncasecmp(word, advisor, sizeof advisor - 1) &&
	    ascii_to_small(word[sizeof advisor - 1]) != 'y') {
		spellings->told_advisor = true;
		tell(check, text, word, length, adviser, sizeof adviser - 1);
	}
	for (size_t i = 0; i < spellings->count; i++) {
		struct hyphened *other = &spellings->words[i];
		if (other->told || length < other->length ||
		    ascii_to_small(*word) != *other->letters ||
		    strncasecmp(word, other->letters, other->length) != 0)
			continue;
		other->told = true;
		tell(check, text, word, length, other->word, other->word_length);
	}
}

static void read_text(struct spellings *spellings, const struct prose *text, bool judges)
{
	const char *at = text->text;
	if (ascii_is_figures(at, strlen(at)))
		return;
	for (bool fresh = true; *at;) {
		size_t length = ascii_letters(at);
		if (!length) {
			/* Fields are no words, nor are addresses. */
			if (*at == '{')
				at += strcspn(at, "}");
			fresh = *at != '-' && *at != '@' && *at != '.' && *at != '/';
			at += *at != '\0';
			continue;
		}
		bool is_address =
			at[length] == '@' || (at[length] == '.' && ascii_is_letter(at[length + 1]));
		if (fresh && !is_address && judges)
			judge_word(spellings, text, at, length);
		else if (fresh && !is_address)
			gather_word(spellings, at, length);
		if (!judges && length >= 7 && !strncasecmp(at, "adviser", 7))
			spellings->has_adviser = true;
		at += length;
	}
}

static void read_prose(struct spellings *spellings, const struct prose *prose, bool judges)
{
	if (!prose || (judges && prose_says_yes(prose, "checked")))
		return;
	if (prose->text)
		read_text(spellings, prose, judges);
	for (const struct prose *child = prose->first; child; child = child->next)
		read_prose(spellings, child, judges);
}

static void read_report(struct spellings *spellings, bool judges)
{
	struct report_bodies bodies = report_bodies(spellings->check->report);
	for (const struct prose *body; (body = report_next_body(&bodies));)
		read_prose(spellings, body, judges);
}

void check_spellings(const struct check *check)
{
	struct spellings spellings = { .check = check };
	for (const struct section_form *form = check->layout->sections; form; form = form->next)
		read_prose(&spellings, form->body, false);
	read_report(&spellings, false);
	if (spellings.count || spellings.has_adviser)
		read_report(&spellings, true);
}
