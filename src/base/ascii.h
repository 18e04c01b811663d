/* Classes of ASCII's characters; unlike those of <ctype.h> they follow no locale, and any byte may be asked. */
#ifndef BASE_ASCII_H
#define BASE_ASCII_H

#include <stdbool.h>
#include <stddef.h>

static inline bool ascii_is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static inline bool ascii_is_capital(char byte)
{
	return byte >= 'A' && byte <= 'Z';
}

static inline bool ascii_is_small(char byte)
{
	return byte >= 'a' && byte <= 'z';
}

static inline bool ascii_is_letter(char byte)
{
	return ascii_is_small(byte) || ascii_is_capital(byte);
}

static inline char ascii_to_small(char byte)
{
	return ascii_is_capital(byte) ? (char)(byte - 'A' + 'a') : byte;
}

static inline bool ascii_is_alphanumeric(char byte)
{
	unsigned value = (unsigned char)byte; /* one comparison each: asked for nearly every byte */
	return (value | 0x20) - 'a' < 26 || value - '0' < 10;
}

/*
 * Nothing but figures and commas, as the cells of long tables are: "11,049". There is no word in it to
 * check, to bind or to set in another way.
 */
static inline bool ascii_is_figures(const char *text, size_t bytes)
{
	for (size_t i = 0; i < bytes; i++)
		if (!ascii_is_digit(text[i]) && text[i] != ',')
			return false;
	return bytes > 0;
}

/* How many digits, or letters, the text begins with. */
static inline size_t ascii_digits(const char *text)
{
	size_t count = 0;
	while (ascii_is_digit(text[count]))
		count++;
	return count;
}

static inline size_t ascii_letters(const char *text)
{
	size_t count = 0;
	while (ascii_is_letter(text[count]))
		count++;
	return count;
}

/* Of a word as prose has it: characters beyond ASCII are taken for letters, as nearly all of them are. */
static inline bool byte_is_of_word(char byte)
{
	return ascii_is_alphanumeric(byte) || (unsigned char)byte >= 0x80;
}

#endif
