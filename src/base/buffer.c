#include "base/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool enlarge(struct buffer *buffer, size_t more)
{
	if (buffer->failed)
		return false;
	size_t capacity = buffer->capacity ? buffer->capacity : 256;
	while (capacity - buffer->count < more && capacity < SIZE_MAX / 2)
		capacity *= 2;
	char *bytes = capacity - buffer->count < more ? NULL : realloc(buffer->bytes, capacity);
	if (!bytes) {
		buffer->failed = true;
		buffer->capacity = buffer->count; /* so that later calls come here */
		return false;
	}
	buffer->bytes = bytes;
	buffer->capacity = capacity;
	return true;
}

/* Inline: a PDF is printed number by number, and there is nearly always room. */
static inline bool make_room(struct buffer *buffer, size_t more)
{
	return more <= buffer->capacity - buffer->count || enlarge(buffer, more);
}

void buffer_free(struct buffer *buffer)
{
	free(buffer->bytes);
	*buffer = (struct buffer) { 0 };
}

void buffer_clear(struct buffer *buffer)
{
	buffer->count = 0;
}

void buffer_add(struct buffer *buffer, const void *bytes, size_t count)
{
	if (!count || !make_room(buffer, count))
		return;
	memcpy(buffer->bytes + buffer->count, bytes, count);
	buffer->count += count;
}

void buffer_puts(struct buffer *buffer, const char *text)
{
	buffer_add(buffer, text, strlen(text));
}

void buffer_putc(struct buffer *buffer, char byte)
{
	if (make_room(buffer, 1))
		buffer->bytes[buffer->count++] = byte;
}

void buffer_printf(struct buffer *buffer, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int length = vsnprintf(NULL, 0, format, args);
	if (length > 0 && make_room(buffer, (size_t)length + 1)) {
		vsnprintf(buffer->bytes + buffer->count, (size_t)length + 1, format, again);
		buffer->count += (size_t)length;
	}
	va_end(again);
	va_end(args);
}

void buffer_put_int(struct buffer *buffer, int64_t number)
{
	buffer_put_scaled(buffer, number, 0);
}

void buffer_put_scaled(struct buffer *buffer, int64_t units, int decimals)
{
	/* Written backwards: trailing zeros of the fraction are dropped on the way. */
	char digits[32];
	size_t at = sizeof digits;
	uint64_t rest = units < 0 ? 0 - (uint64_t)units : (uint64_t)units;
	bool written = false;
	for (int place = 0; place < decimals; place++, rest /= 10) {
		if (rest % 10 || written) {
			digits[--at] = (char)('0' + rest % 10);
			written = true;
		}
	}
	if (written)
		digits[--at] = '.';
	do
		digits[--at] = (char)('0' + rest % 10);
	while (rest /= 10);
	if (units < 0 && (written || sizeof digits - at > 1 || digits[at] != '0'))
		digits[--at] = '-';
	buffer_add(buffer, digits + at, sizeof digits - at);
}

void buffer_put_pt(struct buffer *buffer, length_t value, int decimals)
{
	static const int64_t powers[] = { 1, 10, 100, 1000, 10000, 100000 };
	int64_t half = value < 0 ? -LENGTH_ONE_PT / 2 : LENGTH_ONE_PT / 2;
	buffer_put_scaled(buffer, (value * powers[decimals] + half) / LENGTH_ONE_PT, decimals);
}

const char *buffer_text(struct buffer *buffer)
{
	if (!make_room(buffer, 1))
		return "";
	buffer->bytes[buffer->count] = '\0';
	return buffer->bytes;
}
