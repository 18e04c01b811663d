/*
 * Lists and tables that were typed, or pasted from Word and Excel, as lines of text: they look alike, but
 * nobody who listens hears a list, and tabs are spaces here.
 */
#include <string.h>

#include "base/ascii.h"
#include "base/phrases.h"
#include "check/check_parts.h"

/* What a line begins with that marks it as one of a list. */
enum mark { MARK_NONE, MARK_BULLET, MARK_HYPHEN, MARK_NUMBER, MARK_LETTER };

static size_t bullet_length(const char *text)
{
	/* The last two are Word's, from a font of its own. */
	static const char *const bullets[] = {
		"•", "▪", "◦", "●", "■", "○", "‣", "⁃", "➢", "\xef\x82\xb7", "\xef\x82\xa7", NULL
	};
	return phrase_at(text, bullets);
}

/* "1.", "1)", "(1)"; "a)", "(a)", "(iv)". */
static enum mark enumeration(const char *text)
{
	bool opens = *text == '(';
	text += opens;
	size_t digits = ascii_digits(text), letters = 0;
	while (!digits && ascii_is_small(text[letters]))
		letters++;
	size_t length = digits + letters;
	bool closes = text[length] == ')' || (!opens && digits && text[length] == '.');
	if (!length || digits > 2 || letters > 4 || !closes || text[length + 1] != ' ')
		return MARK_NONE;
	return digits ? MARK_NUMBER : MARK_LETTER;
}

static enum mark mark_of(const struct prose *prose)
{
	const struct prose *first = prose->first;
	if (!first || first->kind != PROSE_TEXT)
		return MARK_NONE;
	const char *text = first->text + strspn(first->text, " ");
	if (bullet_length(text))
		return MARK_BULLET;
	if ((*text == '-' || *text == '*' || *text == 'o') && text[1] == ' ')
		return MARK_HYPHEN;
	if (!strncmp(text, "–", 3) && text[3] == ' ')
		return MARK_HYPHEN;
	return enumeration(text);
}

static void tell_list(const struct check *check, const struct prose *first, enum mark mark)
{
	const char *list = mark == MARK_NUMBER	 ? "<ol>"
			   : mark == MARK_LETTER ? "<ol type=\"a\">"
						 : "<ul>";
	message_add(
		check->messages, MESSAGE_WARNING, prose_text_place(first->first, 0), "typed-list",
		"this is a list as one types it: put each point into <li>, and all of them into "
		"%s; then it is set as one, and read out as one",
		list);
}

/* Lines of one paragraph, with <br/> between. */
static void check_lines(const struct check *check, const struct prose *paragraph)
{
	for (const struct prose *child = paragraph->first; child; child = child->next) {
		const struct prose *line = child->next;
		if (child->kind != PROSE_BR || !line || line->kind != PROSE_TEXT ||
		    !bullet_length(line->text + strspn(line->text, " ")))
			continue;
		message_add(check->messages, MESSAGE_WARNING, prose_text_place(line, 0),
			    "typed-list",
			    "this is a list as one types it: put each point into <li>, and all of "
			    "them into <ul>; then it is set as one, and read out as one");
		return;
	}
}

/* How many paragraphs from here on begin with such a mark. */
static size_t count_run(const struct prose *first, enum mark mark)
{
	size_t count = 0;
	for (; first && first->kind == PROSE_P && mark_of(first) == mark; first = first->next)
		count++;
	return count;
}

/*
 * One bullet is a list; of hyphens two, of numbers and letters three that follow each other. In a table's
 * cell a number may refer to one beside it.
 */
static void check_paragraphs(const struct check *check, const struct prose *parent)
{
	static const size_t least[] = {
		[MARK_BULLET] = 1, [MARK_HYPHEN] = 2, [MARK_NUMBER] = 3, [MARK_LETTER] = 3
	};
	bool is_cell = parent->kind == PROSE_TD || parent->kind == PROSE_TH;
	enum mark last = MARK_NONE;
	for (const struct prose *child = parent->first; child; child = child->next) {
		enum mark mark = child->kind == PROSE_P ? mark_of(child) : MARK_NONE;
		bool is_first = mark && mark != last && !prose_says_yes(child, "checked") &&
				(mark == MARK_BULLET || !is_cell);
		if (is_first && count_run(child, mark) >= least[mark])
			tell_list(check, child, mark);
		else if (!mark && child->kind == PROSE_P)
			check_lines(check, child);
		last = mark;
	}
}

/* Tabs between words of the file, which are spaces by the time that they are words. */
static size_t count_tabs(struct place place, size_t *first)
{
	size_t count = 0;
	const char *text = place.source->text;
	for (size_t at = place.offset; at < place.source->length && text[at] != '<'; at++) {
		bool is_between = text[at] == '\t' && at > place.offset &&
				  !strchr(" \t\r\n", text[at - 1]) && text[at + 1] != '\n';
		if (is_between && !count++)
			*first = at;
	}
	return count;
}

static void check_tabs(const struct check *check, const struct prose *text)
{
	struct place place = text->place;
	size_t first = 0;
	if (!place.source || !place.source->text || place.offset == NO_OFFSET ||
	    count_tabs(place, &first) < 2)
		return;
	place.offset = first;
	message_add(
		check->messages, MESSAGE_WARNING, place, "typed-table",
		"tabs are printed as spaces: a table is written <table>, with <tr> for each row "
		"and <td> for each cell");
}

void check_typed(const struct check *check, const struct prose *prose)
{
	if (prose->kind != PROSE_P) {
		check_paragraphs(check, prose);
		return;
	}
	for (const struct prose *child = prose->first; child; child = child->next)
		if (child->kind == PROSE_TEXT)
			check_tabs(check, child);
}
