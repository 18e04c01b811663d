/* UTF-8 (RFC 3629): the few steps that utf8proc does not offer as such. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What utf8_next does for a character of several bytes. */
uint32_t utf8_next_long(const char **text);

/*
 * The code point at *text and moves *text past it. The text must be valid (see utf8_check) and *text
 * before its end.
 */
static inline uint32_t utf8_next(const char **text)
{
	unsigned char byte = (unsigned char)**text;
	if (byte >= 0x80)
		return utf8_next_long(text);
	++*text;
	return byte;
}

/* False for the second and further bytes of a character. */
static inline bool utf8_starts(char byte)
{
	return ((unsigned char)byte & 0xc0) != 0x80;
}

/* Bytes of a space or a no-break space (U+00A0) where the text begins, or before a place in it; 0: none. */
static inline size_t utf8_space(const char *text)
{
	bool is_hard = text[0] == '\xc2' && text[1] == '\xa0';
	return text[0] == ' ' ? 1 : is_hard ? 2 : 0;
}

static inline size_t utf8_space_before(const char *text, size_t at)
{
	if (at && text[at - 1] == ' ')
		return 1;
	return at >= 2 && text[at - 2] == '\xc2' && text[at - 1] == '\xa0' ? 2 : 0;
}

/* Writes a code point's bytes (1 to 4), returns how many. */
size_t utf8_put(uint32_t codepoint, char bytes[static 4]);

/* The offset of the first byte that is not valid UTF-8, or length when all is. */
size_t utf8_check(const char *text, size_t length);

#endif
