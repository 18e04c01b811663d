/*
 * Where a text may be broken, by UAX 14 (Unicode 6.2, which libunibreak 1.1 follows). Private to text/.
 */
#ifndef TEXT_BREAKS_H
#define TEXT_BREAKS_H

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

#endif
