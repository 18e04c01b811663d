#include "check/naming.h"

#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "base/phrases.h"

/* A stem has these letters at the least; a word is telling that so many labels have at the most. */
enum { STEM_LEAST = 5, ENDING = 3, TELLING_MOST = 2, PHRASE_WORDS = 4 };

struct names {
	struct arena *arena;
	struct name **items;
	size_t count, capacity;
};

struct names *names_new(struct arena *arena)
{
	struct names *names = arena_alloc(arena, sizeof *names);
	names->arena = arena;
	return names;
}

/* Dashes and quotation marks, and the no-break space: bytes of letters, but none. */
static size_t mark_length(const char *text)
{
	if (!strncmp(text, "\xe2\x80", 2))
		return 3;
	return strncmp(text, "\xc2\xa0", 2) ? 0 : 2;
}

/* The next word at or behind *at; its length, 0: none. Fields in braces are passed over. */
static size_t next_word(const char *text, size_t *at)
{
	for (size_t mark; text[*at]; *at += mark) {
		mark = mark_length(text + *at);
		if (!mark && byte_is_of_word(text[*at]))
			break;
		if (text[*at] == '{')
			*at += strcspn(text + *at, "}");
		if (!mark && text[*at])
			mark = 1;
	}
	size_t length = 0;
	while (byte_is_of_word(text[*at + length]) && !mark_length(text + *at + length))
		length++;
	return length;
}

/* Words that every report is full of. */
static bool is_everywhere(const char *word, size_t length)
{
	static const char *const words[] = { "mappa", "total",	  "number", "there", "their",
					     "those", "category", "under",  "which", NULL };
	return is_word_of(word, length, words);
}

static bool is_initials(const char *word, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (!ascii_is_capital(word[i]))
			return false;
	return length >= 2;
}

/* "Level 2", "Category 1 RSO": what is before a number that ends a name, and the number. */
static bool is_numbered(const char *label, size_t *end)
{
	size_t at = 0, length = next_word(label, &at);
	if (!length || !ascii_is_capital(label[at]))
		return false;
	at += length;
	if (label[at] != ' ' || !ascii_is_digit(label[at + 1]))
		return false;
	*end = at + 2;
	return !byte_is_of_word(label[at + 2]);
}

static int count_words(const char *label)
{
	int count = 0;
	for (size_t at = 0, length; (length = next_word(label, &at)); at += length)
		count++;
	return count;
}

static void add_stem(struct name *name, const char *word, size_t length)
{
	size_t bytes = length <= STEM_LEAST || name->is_numbered ? length : length - ENDING;
	if (length > STEM_LEAST && bytes < STEM_LEAST)
		bytes = STEM_LEAST;
	if (name->stem_count < NAME_WORDS)
		name->stems[name->stem_count++] = (struct stem) { word, bytes, false };
}

static void read_phrase(struct name *name, size_t end)
{
	name->is_phrase = true;
	name->is_numbered = end && ascii_is_digit(name->label[end - 1]);
	for (size_t at = 0, length; at < end && (length = next_word(name->label, &at));
	     at += length)
		if (at < end)
			add_stem(name, name->label + at, length);
}

/* "Level 2 and 3", "Level 2/3": not Level 2. */
static bool is_one_of_several(const char *after)
{
	static const char *const joints[] = { " and ", " or ", " & ",	       " a ", " neu ",
					      "/",     "-",    "\xe2\x80\x93", NULL };
	size_t length = phrase_at(after, joints);
	return length && ascii_is_digit(after[length]) && !byte_is_of_word(after[length + 1]);
}

/* " 2 and 3": what stands behind a plural. */
static bool is_several(const char *after)
{
	return *after == ' ' && ascii_is_digit(after[1]) && is_one_of_several(after + 2);
}

static void read_words(struct name *name)
{
	const char *label = name->label;
	for (size_t at = 0, length; (length = next_word(label, &at)); at += length) {
		bool own = at && label[at - 1] == '(' && label[at + length] == ')';
		if (is_several(label + at + length))
			name->several = label + at;
		if (is_initials(label + at, length) && (own || !name->initials)) {
			name->initials = label + at;
			name->initials_length = length;
		} else if (length >= STEM_LEAST && !is_everywhere(label + at, length)) {
			add_stem(name, label + at, length);
		}
	}
}

const struct name *names_add(struct names *names, const char *label)
{
	size_t end = 0;
	if (!label || !*label)
		return NULL;
	for (size_t i = 0; i < names->count; i++)
		if (!strcmp(names->items[i]->label, label))
			return names->items[i];
	struct name *name = arena_alloc(names->arena, sizeof *name);
	name->label = label;
	bool is_short = count_words(label) <= PHRASE_WORDS;
	if (is_short && is_numbered(label, &end))
		read_phrase(name, end);
	else if (count_words(label) == 2)
		read_phrase(name, strlen(label));
	else
		read_words(name);
	names->items = arena_grow(names->arena, names->items, names->count, &names->capacity,
				  sizeof *names->items);
	names->items[names->count++] = name;
	return name;
}

static bool has_stem(const struct name *name, const struct stem *stem)
{
	for (int i = 0; i < name->stem_count; i++)
		if (name->stems[i].length == stem->length &&
		    !strncasecmp(name->stems[i].text, stem->text, stem->length))
			return true;
	return false;
}

void names_finish(struct names *names)
{
	for (size_t i = 0; i < names->count; i++) {
		struct name *name = names->items[i];
		for (int s = 0; s < name->stem_count; s++) {
			int count = 0;
			for (size_t other = 0; other < names->count; other++)
				count += has_stem(names->items[other], &name->stems[s]);
			name->stems[s].telling = count <= TELLING_MOST;
		}
	}
}

static bool begins(const char *word, size_t length, const struct stem *stem)
{
	/* "Order" is in "Orders", but "2" is not in "25". */
	if (ascii_is_digit(*stem->text) || stem->length < STEM_LEAST)
		return length == stem->length && !strncasecmp(word, stem->text, length);
	return length >= stem->length && !strncasecmp(word, stem->text, stem->length);
}

static bool has_phrase(const struct name *name, const char *text, size_t start, size_t end)
{
	int matched = 0;
	for (size_t at = start, length; at < end && (length = next_word(text, &at)) && at < end;
	     at += length) {
		const struct stem *stem = &name->stems[matched];
		bool whole = !name->is_numbered || length == stem->length;
		if (!whole || !begins(text + at, length, stem))
			matched = 0;
		stem = &name->stems[matched];
		whole = !name->is_numbered || length == stem->length;
		if (whole && begins(text + at, length, stem) && ++matched == name->stem_count) {
			if (!name->is_numbered || !is_one_of_several(text + at + length))
				return true;
			matched = 0;
		}
	}
	return false;
}

static bool has_word(const struct stem *stem, const char *text, size_t start, size_t end)
{
	for (size_t at = start, length; at < end && (length = next_word(text, &at)) && at < end;
	     at += length)
		if (begins(text + at, length, stem))
			return true;
	return false;
}

/* "SHPO", "SHPOs", "SHPO's" */
static bool has_initials(const struct name *name, const char *text, size_t start, size_t end)
{
	for (size_t at = start, length; at < end && (length = next_word(text, &at)) && at < end;
	     at += length) {
		size_t bytes = length - (length && text[at + length - 1] == 's');
		if (name->initials && bytes == name->initials_length &&
		    !memcmp(text + at, name->initials, bytes))
			return true;
	}
	return false;
}

/* "Levels 2 and 3", as the label has it, or "Level 2 and Level 3". */
static bool has_several(const struct name *name, const char *text, size_t start, size_t end)
{
	const char *word = name->several;
	size_t letters = strcspn(word, " "), after = letters;
	letters -= letters && word[letters - 1] == 's';
	for (size_t at = start, length; at < end && (length = next_word(text, &at)) && at < end;
	     at += length) {
		bool plural = length == letters + 1 && text[at + length - 1] == 's';
		if ((plural || length == letters) && !strncasecmp(text + at, word, letters) &&
		    is_several(text + at + length) && text[at + length + 1] == word[after + 1])
			return true;
	}
	return false;
}

bool name_is_in(const struct name *name, const char *text, size_t start, size_t end)
{
	int telling = 0, told = 0, found = 0;
	if (!name || !name->label)
		return false;
	if (name->is_phrase)
		return name->stem_count && has_phrase(name, text, start, end);
	if (name->initials && has_initials(name, text, start, end))
		return true;
	if (name->several)
		return has_several(name, text, start, end);
	for (int i = 0; i < name->stem_count; i++) {
		bool is_there = has_word(&name->stems[i], text, start, end);
		telling += name->stems[i].telling;
		told += name->stems[i].telling && is_there;
		found += is_there;
	}
	if (telling)
		return 2 * told >= telling;
	return name->stem_count > 1 && 4 * found >= 3 * name->stem_count;
}

bool name_is_surely_in(const struct name *name, const char *text, size_t start, size_t end)
{
	if (!name_is_in(name, text, start, end))
		return false;
	if (name->is_phrase || (name->initials && has_initials(name, text, start, end)))
		return true;
	for (int i = 0; i < name->stem_count; i++)
		if (name->stems[i].telling && !has_word(&name->stems[i], text, start, end))
			return false;
	return true;
}
