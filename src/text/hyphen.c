#include "text/hyphen.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "base/ascii.h"
#include "base/file.h"
#include "base/utf8.h"
#include "text/fount.h"

enum { FILE_LIMIT = 8 * 1024 * 1024, LONGEST_WORD = 80 };

struct patterns {
	const char *text; /* the file */
	/* Where each pattern's line starts, by the hash of its letters; 0, the file's head: free. */
	uint32_t *lines;
	uint32_t mask;	 /* capacity - 1, a power of two less one */
	size_t longest;	 /* letters' bytes of the longest pattern */
	int left, right; /* least letters before and behind a hyphen */
};

/* FNV-1a, a letter at a time, so that the hashes of all beginnings of a text cost one pass. */
static const uint32_t HASH_START = 2166136261u;

static uint32_t hash_letter(uint32_t hash, char letter)
{
	return (hash ^ (unsigned char)letter) * 16777619u;
}

/*
 * Lines end at a control character. The branches of this loop decide how long the file takes: whether
 * a byte is a digit is better computed than guessed.
 */
static const char *add_pattern(struct patterns *patterns, const char *line)
{
	uint32_t hash = HASH_START;
	size_t letters = 0;
	const char *c = line;
	for (; (unsigned char)*c >= ' '; c++) {
		uint32_t is_letter = !ascii_is_digit(*c);
		hash ^= (hash_letter(hash, *c) ^ hash) & (0 - is_letter);
		letters += is_letter;
	}
	if (letters > patterns->longest)
		patterns->longest = letters;
	uint32_t at = hash & patterns->mask;
	while (patterns->lines[at])
		at = (at + 1) & patterns->mask;
	patterns->lines[at] = (uint32_t)(line - patterns->text);
	return c;
}

/* The number behind a setting's name, when the line has that name. */
static void read_setting(const char *line, const char *name, int *least)
{
	size_t length = strlen(name);
	if (strncmp(line, name, length) != 0)
		return;
	long number = strtol(line + length, NULL, 10);
	if (number > *least && number <= LONGEST_WORD)
		*least = (int)number;
}

/* False when the setting asks for what is not done here. */
static bool read_settings(struct patterns *patterns, const char *line)
{
	read_setting(line, "LEFTHYPHENMIN", &patterns->left);
	read_setting(line, "RIGHTHYPHENMIN", &patterns->right);
	return strncmp(line, "NEXTLEVEL", 9) != 0;
}

/* The line's end; NULL when it asks for what is not done here. */
static const char *read_line(struct patterns *patterns, const char *line)
{
	bool setting = ascii_is_capital(*line);
	if (setting && !read_settings(patterns, line))
		return NULL;
	if (setting || *line == '%' || *line == '#' || (unsigned char)*line < ' ')
		return line + strcspn(line, "\r\n");
	const char *end = add_pattern(patterns, line);
	return memchr(line, '/', (size_t)(end - line)) ? NULL : end;
}

struct patterns *patterns_load(struct arena *arena, const char *path)
{
	enum { SHORTEST_LINE = 2 }; /* bytes, with its end: there is room for all, and more */
	char *text;
	size_t length;
	if (file_read(arena, path, FILE_LIMIT, &text, &length) != FILE_OK ||
	    strncmp(text, "UTF-8", 5) != 0)
		return NULL;
	struct patterns *patterns = arena_alloc(arena, sizeof *patterns);
	*patterns = (struct patterns) { .text = text, .left = 2, .right = 3 };
	size_t capacity = 64;
	while (capacity <= length / SHORTEST_LINE)
		capacity *= 2;
	patterns->mask = (uint32_t)capacity - 1;
	patterns->lines = arena_array(arena, capacity, sizeof *patterns->lines);
	const char *at = text + strcspn(text, "\r\n");
	while (at && *at)
		at = (unsigned char)*at < ' ' ? at + 1 : read_line(patterns, at);
	return at ? patterns : NULL;
}

/* Raises the values between the letters to the pattern's, if these are its letters. */
static void apply_pattern(const char *pattern, const char *letters, size_t bytes, uint8_t *values)
{
	const char *c = pattern;
	for (size_t i = 0; i < bytes; i++, c++) {
		while (ascii_is_digit(*c))
			c++;
		if (*c != letters[i])
			return;
	}
	if (!ascii_is_digit(*c) && (unsigned char)*c >= ' ')
		return; /* the pattern goes on */
	size_t at = 0;
	for (c = pattern; (unsigned char)*c >= ' '; c++) {
		if (!ascii_is_digit(*c)) {
			at++;
			continue;
		}
		uint8_t value = (uint8_t)(*c - '0');
		if (value > values[at])
			values[at] = value;
	}
}

static void apply_patterns_at(const struct patterns *patterns, const char *letters, size_t bytes,
			      uint8_t *values)
{
	uint32_t hash = HASH_START;
	for (size_t i = 0; i < bytes && i < patterns->longest; i++) {
		hash = hash_letter(hash, letters[i]);
		for (uint32_t at = hash & patterns->mask; patterns->lines[at];
		     at = (at + 1) & patterns->mask)
			apply_pattern(patterns->text + patterns->lines[at], letters, i + 1, values);
	}
}

static int count_characters(const char *text, size_t bytes)
{
	int count = 0;
	for (size_t i = 0; i < bytes; i++)
		count += utf8_starts(text[i]);
	return count;
}

size_t patterns_find(const struct patterns *patterns, const char *word, size_t bytes,
		     uint8_t *offsets)
{
	char dotted[LONGEST_WORD + 2]; /* a dot stands for the word's end in patterns */
	uint8_t values[LONGEST_WORD + 3] = { 0 };
	if (bytes > LONGEST_WORD)
		return 0;
	dotted[0] = dotted[bytes + 1] = '.';
	memcpy(dotted + 1, word, bytes);
	for (size_t i = 0; i < bytes + 2; i++)
		apply_patterns_at(patterns, dotted + i, bytes + 2 - i, values + i);
	int before = 0, characters = count_characters(word, bytes);
	size_t count = 0;
	for (size_t i = 0; i < bytes; i++) {
		if (!utf8_starts(word[i]))
			continue;
		if (values[i + 1] % 2 && before >= patterns->left &&
		    characters - before >= patterns->right)
			offsets[count++] = (uint8_t)i;
		before++;
	}
	return count;
}

struct stretch {
	size_t start, bytes;
	bool has_small_letters;
};

static bool is_letter(utf8proc_category_t category)
{
	return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

/* The first stretch of letters; empty when the text is none to hyphenate. */
static struct stretch find_letters(const char *text, size_t bytes)
{
	const struct stretch none = { 0 };
	struct stretch letters = { 0 };
	const char *at = text, *end = text + bytes;
	bool closed = false, possessive = false;
	while (at < end) {
		size_t start = (size_t)(at - text);
		uint32_t c = utf8_next(&at);
		utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);
		if (category == UTF8PROC_CATEGORY_ND || c == '@')
			return none;
		if (!is_letter(category)) {
			/* "public's": what follows the apostrophe stays where it is. */
			possessive = possessive ||
				     (letters.bytes && !closed && (c == '\'' || c == 0x2019));
			closed = letters.bytes > 0;
			continue;
		}
		if (closed && !possessive)
			return none;
		if (closed)
			continue;
		if (!letters.bytes)
			letters.start = start;
		letters.bytes = (size_t)(at - text) - letters.start;
		letters.has_small_letters =
			letters.has_small_letters || category == UTF8PROC_CATEGORY_LL;
	}
	return letters.has_small_letters ? letters : none;
}

/* False when a capital's small letter has another number of bytes, and offsets would not fit. */
static bool to_small_letters(const char *text, size_t bytes, char *small)
{
	const char *at = text, *end = text + bytes;
	while (at < end) {
		const char *start = at;
		uint32_t c = utf8_next(&at);
		char encoded[4];
		size_t size = utf8_put((uint32_t)utf8proc_tolower((utf8proc_int32_t)c), encoded);
		if (size != (size_t)(at - start))
			return false;
		memcpy(small + (start - text), encoded, size);
	}
	return true;
}

void hyphenate_word(const struct patterns *patterns, struct arena *arena, struct word *word)
{
	if (word->hyphenated_by == patterns)
		return;
	word->hyphenated_by = patterns;
	word->hyphen_count = 0;
	struct stretch letters = find_letters(word->text, word->bytes);
	char small[LONGEST_WORD];
	uint8_t offsets[LONGEST_WORD];
	if (!letters.bytes || letters.bytes > LONGEST_WORD ||
	    !to_small_letters(word->text + letters.start, letters.bytes, small))
		return;
	size_t count = patterns_find(patterns, small, letters.bytes, offsets);
	if (!count)
		return;
	uint8_t *hyphens = arena_alloc(arena, count);
	for (size_t i = 0; i < count; i++)
		hyphens[i] = (uint8_t)(letters.start + offsets[i]);
	word->hyphens = hyphens;
	word->hyphen_count = (uint8_t)count;
}
