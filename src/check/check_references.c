/* References by number: "see Table 12" where there are eight tables. */
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/name_map.h"
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

/* What has a number, in the report and in its layout. */
struct references {
	int tables, charts;  /* that are counted */
	struct name_map own; /* numbers that tables say themselves: "Table 12" */
};

static void gather_own(struct references *references, const struct prose *table)
{
	const char *number = prose_attribute(table, "number");
	size_t before = number ? strcspn(number, "0123456789") : 0;
	size_t digits = number ? ascii_digits(number + before) : 0;
	if (digits)
		name_map_put(&references->own, number, before + digits, references);
}

static void gather(struct references *references, const struct prose *prose)
{
	for (const struct prose *child = prose ? prose->first : NULL; child; child = child->next) {
		if (child->kind == PROSE_CHART)
			references->charts += prose_says_yes(child, "numbered");
		else if (child->kind == PROSE_TABLE)
			gather_own(references, child);
		gather(references, child);
	}
}

struct references *references_new(struct arena *arena)
{
	struct references *references = arena_alloc(arena, sizeof *references);
	references->tables = -1;
	references->own.arena = arena;
	return references;
}

/* Gathered when one is first asked for: most reports name no number. */
static const struct references *references_of(const struct check *check)
{
	struct references *references = check->references;
	const struct layout *layout = check->layout;
	if (references->tables >= 0)
		return references;
	references->tables = 0;
	for (const struct section_form *form = layout->sections; form; form = form->next) {
		gather(references, form->body);
		for (const struct table_form *table = layout->tables;
		     table && prints_statistics(form->body); table = table->next)
			references->tables++;
	}
	struct report_bodies bodies = report_bodies(check->report);
	for (const struct prose *body; (body = report_next_body(&bodies));)
		gather(references, body);
	return references;
}

/* "Table 3 of the national bulletin" is another's. */
static bool is_anothers(const char *after)
{
	static const char *const words[] = { " of ", " in ", " to the ", NULL };
	return phrase_at(after, words) > 0;
}

/* As strstr; but that measures all of the rest each time under AddressSanitizer, and a text may be long. */
static const char *next_of(const char *text, const char *end, const char *word, size_t length)
{
	while ((text = memchr(text, *word, (size_t)(end - text))) &&
	       strncmp(text, word, length) != 0)
		text++;
	return text;
}

static void check_word(const struct check *check, const struct passage *passage, const char *word,
		       size_t length, bool charts)
{
	const char *text = passage->text, *end = text + strlen(text);
	for (const char *found = text; length && (found = next_of(found, end, word, length));
	     found += length) {
		const char *number = found + length + 1;
		size_t digits = ascii_digits(number);
		bool whole = (found == text || !ascii_is_letter(found[-1])) && found[length] == ' ';
		if (!whole || !digits || digits > 3 || is_anothers(number + digits))
			continue;
		const struct references *all = references_of(check);
		int count = charts ? all->charts : all->tables;
		int asked = (int)strtol(number, NULL, 10);
		if ((asked >= 1 && asked <= count) ||
		    name_map_find(&all->own, found, length + 1 + digits))
			continue;
		if (count)
			passage_warn(check->messages, passage, (size_t)(found - text),
				     "unknown-reference", "there is no %.*s: the last is %s %d",
				     (int)(length + 1 + digits), found, word, count);
		else
			passage_warn(check->messages, passage, (size_t)(found - text),
				     "unknown-reference", "there is no %.*s: no %s has a number",
				     (int)(length + 1 + digits), found, charts ? "chart" : "table");
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
