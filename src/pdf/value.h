/*
 * PDF's values as text: references, strings, dates (ISO 32000-1, 7.3 and 7.9), and lengths as the
 * thousandths of a point in which all of a page's numbers are printed.
 */
#ifndef PDF_VALUE_H
#define PDF_VALUE_H

#include <stddef.h>
#include <stdint.h>

#include "base/buffer.h"
#include "base/length.h"

/* "12 0 R" */
void value_put_reference(struct buffer *out, uint32_t number);

/* A text string (7.9.2.2): plain when it is ASCII, else UTF-16BE with its mark. */
void value_put_text(struct buffer *out, const char *utf8);

/* One code point as UTF-16BE in hexadecimal digits, as CMaps have it: "0041", "D835DC00". */
void value_put_utf16_hex(struct buffer *out, uint32_t codepoint);

/* Bytes in hexadecimal digits, without brackets. */
void value_put_hex(struct buffer *out, const void *bytes, size_t count);

/* A date (7.9.4) from ISO 8601, as a string: (D:20251030000000Z). */
void value_put_date(struct buffer *out, const char *iso);

/* Thousandths of a point, rounded to nearest; and "84.5", "-0.001" printed from them. */
int64_t value_thousandths(length_t length);
void value_put_thousandths(struct buffer *out, int64_t thousandths);

#endif
