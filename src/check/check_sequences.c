/*
 * What is numbered or lettered by hand: paragraphs "(a)", "(b)", titles "Case study 1", tables
 * "Table 9". They run on without a gap and without one twice (rule 9 of the national format); each
 * part begins anew.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "base/phrases.h"
#include "check/check_parts.h"

/* A number or a letter at the head of a paragraph, as it is written: "(c)", "[c]", "3." */
struct marker {
	char open, close; /* 0: none */
	bool is_letter;
	int number; /* 1 for a and 1 */
	size_t length;
};

static bool read_marker(const char *text, struct marker *marker)
{
	size_t at = 0;
	*marker = (struct marker) { 0 };
	if (*text == '(' || *text == '[')
		marker->open = text[at++];
	if (ascii_is_small(text[at]) || ascii_is_capital(text[at])) {
		marker->is_letter = true;
		marker->number = (text[at++] | ' ') - 'a' + 1;
	} else {
		while (at < 4 && ascii_is_digit(text[at]))
			marker->number = 10 * marker->number + text[at++] - '0';
	}
	char close = marker->open == '(' ? ')' : marker->open == '[' ? ']' : text[at];
	if (!marker->number || (close != ')' && close != ']' && close != '.') || text[at] != close)
		return false;
	/* "A." is somebody's initial, "3.5" a number. */
	if (close == '.' && (marker->is_letter || text[at + 1] != ' '))
		return false;
	marker->close = close;
	marker->length = at + 1;
	return text[at + 1] == ' ' || !text[at + 1];
}

static const struct prose *first_text(const struct prose *prose)
{
	while (prose && prose->kind != PROSE_TEXT)
		prose = prose->first;
	return prose;
}

static bool may_have_marker(enum prose_kind kind)
{
	return kind == PROSE_P || kind == PROSE_H2 || kind == PROSE_H3;
}

static const char *marker_text(struct arena *arena, const struct marker *marker, int number)
{
	char open[2] = { marker->open, '\0' };
	if (marker->is_letter)
		return arena_printf(arena, "%s%c%c", open, 'a' + number - 1, marker->close);
	return arena_printf(arena, "%s%d%c", open, number, marker->close);
}

/* The letters of paragraphs beside each other, which begin with (a). */
static void check_letters(const struct check *check, const struct prose *parent)
{
	struct marker last = { 0 };
	for (const struct prose *child = parent->first; child; child = child->next) {
		const struct prose *text = may_have_marker(child->kind) ? first_text(child) : NULL;
		struct marker marker;
		if (!text || prose_says_yes(child, "checked") || !read_marker(text->text, &marker))
			continue;
		bool same = last.number && marker.open == last.open && marker.close == last.close &&
			    marker.is_letter == last.is_letter;
		bool anew = marker.number == 1 && last.number > 1;
		if (same && marker.number != last.number + 1 && !anew)
			message_add(check->messages, MESSAGE_WARNING, prose_text_place(text, 0),
				    marker.number == last.number ? "number-twice" : "number-gap",
				    marker.number == last.number
					    ? "%.*s stands here twice"
					    : "here stands %.*s, but %s is next",
				    (int)marker.length, text->text,
				    marker_text(check->arena, &last, last.number + 1));
		if (same || marker.number == 1)
			last = marker;
	}
}

/* Markers that are set by themselves. */
static void check_item(const struct check *check, const struct prose *item)
{
	static const char *const bullets[] = { "\xe2\x80\xa2", "- ", "* ", "\xe2\x80\x93 ", NULL };
	const struct prose *text = first_text(item);
	struct marker marker;
	if (!text || prose_says_yes(item, "checked"))
		return;
	size_t length = read_marker(text->text, &marker) ? marker.length : 0;
	if (!length)
		length = phrase_at(text->text, bullets);
	if (length)
		message_add(check->messages, MESSAGE_WARNING, prose_text_place(text, 0),
			    "typed-letter",
			    "\"%.*s\" at the head of a list's point is set by itself: leave it out",
			    (int)length, text->text);
}

/* What has been called so far: "Case study", and the last of its numbers. */
struct series {
	const char *name;
	size_t length;
	int last;
	struct series *next;
};

struct numbering {
	const struct check *check;
	struct series *series;
};

/* "Case study 2", "Business area 3: Partnerships": the words before the number, and it. */
static int read_numbered(const char *title, size_t *length)
{
	enum { WORDS_MOST = 3 };
	int words = 0;
	for (size_t at = 0; title[at]; at++) {
		if (title[at] != ' ')
			continue;
		words++;
		size_t digits = ascii_digits(title + at + 1);
		const char *after = title + at + 1 + digits;
		if (digits && digits <= 2 && (!*after || *after == ':' || *after == '.')) {
			*length = at;
			return (int)strtol(title + at + 1, NULL, 10);
		}
		if (words >= WORDS_MOST)
			break;
	}
	return 0;
}

/* "Level 2" and "Category 1" are names of the format. */
static bool is_of_format(const struct check *check, const char *title, size_t length)
{
	const struct known_figures *figures = check->figures;
	for (size_t i = 0; i < figures->count; i++) {
		const struct name *const names[] = { figures->items[i].row_name,
						     figures->items[i].head_name };
		for (size_t n = 0; n < 2; n++)
			if (names[n] && names[n]->is_numbered &&
			    !strncasecmp(names[n]->label, title, length))
				return true;
	}
	return false;
}

static void check_title(struct numbering *numbering, const struct prose *prose,
			const char *attribute)
{
	const struct check *check = numbering->check;
	const char *title = prose_attribute(prose, attribute);
	size_t length = 0;
	int number = title ? read_numbered(title, &length) : 0;
	if (!number || is_of_format(check, title, length))
		return;
	struct series *series = numbering->series;
	while (series &&
	       (series->length != length || strncasecmp(series->name, title, length) != 0))
		series = series->next;
	if (!series) {
		series = arena_alloc(check->arena, sizeof *series);
		*series = (struct series) { title, length, number, numbering->series };
		numbering->series = series;
		return;
	}
	struct place place = prose_value_place(prose, attribute, 0);
	if (number == series->last)
		message_add(check->messages, MESSAGE_WARNING, place, "number-twice",
			    "there is another \"%.*s %d\" before this one", (int)length, title,
			    number);
	else if (number != series->last + 1)
		message_add(check->messages, MESSAGE_WARNING, place, "number-gap",
			    "here stands \"%.*s %d\", but %d is next", (int)length, title, number,
			    series->last + 1);
	series->last = number;
}

static void check_in(struct numbering *numbering, const struct prose *prose, bool meant)
{
	for (const struct prose *child = prose ? prose->first : NULL; child; child = child->next) {
		bool passed = meant || prose_says_yes(child, "checked");
		if (child->kind == PROSE_CASE_STUDY && !passed)
			check_title(numbering, child, "title");
		if (child->kind == PROSE_TABLE && !passed)
			check_title(numbering, child, "number");
		if (child->kind == PROSE_LI && !passed)
			check_item(numbering->check, child);
		check_in(numbering, child, passed);
	}
	if (prose && !meant)
		check_letters(numbering->check, prose);
}

void check_sequences(const struct check *check)
{
	const struct report *report = check->report;
	struct numbering numbering = { .check = check };
	check_in(&numbering, report->introduction, false);
	for (const struct report_section *section = report->sections; section;
	     section = section->next) {
		if (section->is_part)
			numbering.series = NULL;
		if (!section->body)
			continue;
		check_title(&numbering, section->body, "over");
		check_in(&numbering, section->body, prose_says_yes(section->body, "checked"));
	}
}
