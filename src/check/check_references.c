/* References by number: "see Table 12" where there are eight tables. */
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/phrases.h"
#include "check/check_parts.h"

/* "Table {number}": the word before the number; 0: there is none. */
static size_t word_of(const char *number_text)
{
	const char *field = number_text ? strstr(number_text, " {number}") : NULL;
	return field ? (size_t)(field - number_text) : 0;
}

static bool prints_statistics(const struct prose *prose)
{
	for (const struct prose *child = prose ? prose->first : NULL; child; child = child->next)
		if (child->kind == PROSE_STATISTICS || prints_statistics(child))
			return true;
	return false;
}

static int count_numbered(const struct prose *prose)
{
	int count = 0;
	for (const struct prose *child = prose ? prose->first : NULL; child; child = child->next) {
		count += child->kind == PROSE_CHART && prose_says_yes(child, "numbered");
		count += count_numbered(child);
	}
	return count;
}

/* A table of one's own that is called so. */
static bool has_number(const struct prose *prose, const char *name, size_t length)
{
	for (const struct prose *child = prose ? prose->first : NULL; child; child = child->next) {
		const char *number =
			child->kind == PROSE_TABLE ? prose_attribute(child, "number") : NULL;
		if (number && !strncmp(number, name, length) && !ascii_is_digit(number[length]))
			return true;
		if (has_number(child, name, length))
			return true;
	}
	return false;
}

/* Of the report and of its layout together. */
struct numbered {
	int tables, charts;
};

static struct numbered count_all(const struct check *check)
{
	struct numbered all = { 0 };
	const struct layout *layout = check->layout;
	for (const struct section_form *form = layout->sections; form; form = form->next) {
		all.charts += count_numbered(form->body);
		for (const struct table_form *table = layout->tables;
		     table && prints_statistics(form->body); table = table->next)
			all.tables++;
	}
	all.charts += count_numbered(check->report->introduction);
	for (const struct report_section *section = check->report->sections; section;
	     section = section->next)
		all.charts += count_numbered(section->body);
	return all;
}

static bool is_called_so(const struct check *check, const char *name, size_t length)
{
	if (has_number(check->report->introduction, name, length))
		return true;
	for (const struct report_section *section = check->report->sections; section;
	     section = section->next)
		if (has_number(section->body, name, length))
			return true;
	for (const struct section_form *form = check->layout->sections; form; form = form->next)
		if (has_number(form->body, name, length))
			return true;
	return false;
}

/* "Table 3 of the national bulletin" is another's. */
static bool is_anothers(const char *after)
{
	static const char *const words[] = { " of ", " in ", " to the ", NULL };
	return phrase_at(after, words) > 0;
}

static void check_word(const struct check *check, const struct passage *passage, const char *word,
		       size_t length, bool charts)
{
	const char *text = passage->text;
	for (const char *found = text; length && (found = strstr(found, word)); found += length) {
		if (messages_are_enough(check->messages))
			return;
		const char *number = found + length + 1;
		size_t digits = strspn(number, "0123456789");
		bool whole = (found == text || !ascii_is_letter(found[-1])) && found[length] == ' ';
		if (!whole || !digits || digits > 3 || is_anothers(number + digits))
			continue;
		struct numbered all = count_all(check);
		int count = charts ? all.charts : all.tables, asked = (int)strtol(number, NULL, 10);
		if ((asked >= 1 && asked <= count) ||
		    is_called_so(check, found, length + 1 + digits))
			continue;
		const char *there =
			count ? arena_printf(check->arena, "the last is %s %d", word, count)
			      : arena_printf(check->arena, "no %s has a number",
					     charts ? "chart" : "table");
		message_add(check->messages, MESSAGE_WARNING,
			    passage_place(passage, (size_t)(found - text)), "unknown-reference",
			    "there is no %.*s: %s", (int)(length + 1 + digits), found, there);
	}
}

void check_references(const struct check *check, const struct passage *passage)
{
	const char *const texts[] = { check->layout->statistics.number_text,
				      check->layout->chart.number_text };
	for (int i = 0; i < 2; i++) {
		size_t length = word_of(texts[i]);
		const char *word = length ? arena_strndup(check->arena, texts[i], length) : "";
		check_word(check, passage, word, length, i == 1);
	}
}
