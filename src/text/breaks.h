/*
 * Where a text may be broken, by UAX 14 (Unicode 6.2, which libunibreak 1.1 follows), but that a range of
 * figures ("2004–05", "£3m–£5m", with U+2013) is broken nowhere. Private to text/.
 */
#ifndef TEXT_BREAKS_H
#define TEXT_BREAKS_H

#include <stdbool.h>
#include <stddef.h>

/* What may happen behind a byte. */
enum {
	BREAK_MUST, /* the values are libunibreak's */
	BREAK_MAY,
	BREAK_NOT,
	BREAK_WITHIN_CHARACTER,
	BREAK_IN_ADDRESS, /* see addresses.h */
};

/*
 * Fills breaks, one for each byte of the UTF-8 text. lang (BCP 47, may be NULL) tells which quotation
 * marks open. Behind the last byte it is always BREAK_MUST.
 */
void find_breaks(const char *text, size_t bytes, const char *lang, char *breaks);

/* A single word of ASCII letters, figures and commas among them: it can be broken nowhere. */
bool is_one_plain_word(const char *text, size_t bytes);

#endif
