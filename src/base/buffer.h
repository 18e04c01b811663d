/*
 * A growing run of bytes, for what is written piece by piece: content streams, dumps, messages.
 *
 * Owner     who calls buffer_free. A zeroed struct is an empty buffer.
 * Errors    when the system has no memory, failed becomes true and later calls do nothing; look
 *           once, at the end.
 * Numbers   are written in the C locale whatever the process's locale is.
 */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/length.h"

struct buffer {
	char *bytes; /* not terminated; see buffer_text */
	size_t count, capacity;
	bool failed;
};

void buffer_free(struct buffer *buffer);
void buffer_clear(struct buffer *buffer); /* empties, keeps the room */

/* Room for more bytes behind what is there; false: there is no memory. */
bool buffer_enlarge(struct buffer *buffer, size_t more);

/*
 * Here in the header, as a PDF is printed name by name and number by number: a name that the compiler
 * knows becomes one or two moves, where a call for its length and one for its copy took 100 of the
 * 2,100 instructions of a table's cell, ten times.
 */
static inline bool buffer_has_room(struct buffer *buffer, size_t more)
{
	return more <= buffer->capacity - buffer->count || buffer_enlarge(buffer, more);
}

static inline void buffer_add(struct buffer *buffer, const void *bytes, size_t count)
{
	if (!count || !buffer_has_room(buffer, count))
		return;
	memcpy(buffer->bytes + buffer->count, bytes, count);
	buffer->count += count;
}

static inline void buffer_puts(struct buffer *buffer, const char *text)
{
	buffer_add(buffer, text, strlen(text));
}

static inline void buffer_putc(struct buffer *buffer, char byte)
{
	if (buffer_has_room(buffer, 1))
		buffer->bytes[buffer->count++] = byte;
}

/* For whole numbers and strings; never with %f, which follows the locale. */
void buffer_printf(struct buffer *buffer, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void buffer_put_int(struct buffer *buffer, int64_t number);
/* A length in points with at most decimals (0 to 5) places, no trailing zeros: "84", "234.5". */
void buffer_put_pt(struct buffer *buffer, length_t value, int decimals);
/* A number given in units of 10^-decimals, the same way: (1234, 2) is "12.34". */
void buffer_put_scaled(struct buffer *buffer, int64_t units, int decimals);

/* Text as XML has it, in content and in values: & < > " by their entities (XML 1.0, 2.4). */
void buffer_put_xml(struct buffer *buffer, const char *text, size_t bytes);

/* The bytes as a string, ended by a zero that is not counted; "" when it failed. */
const char *buffer_text(struct buffer *buffer);

#endif
