#include "base/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

bool buffer_enlarge(struct buffer *buffer, size_t more)
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

void buffer_free(struct buffer *buffer)
{
	free(buffer->bytes);
	*buffer = (struct buffer) { 0 };
}

void buffer_clear(struct buffer *buffer)
{
	buffer->count = 0;
}

void buffer_printf(struct buffer *buffer, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int length = vsnprintf(NULL, 0, format, args);
	if (length > 0 && buffer_has_room(buffer, (size_t)length + 1)) {
		vsnprintf(buffer->bytes + buffer->count, (size_t)length + 1, format, again);
		buffer->count += (size_t)length;
	}
	va_end(again);
	va_end(args);
}

/* The digits of a number up to end, which are at most 20; returns where they begin. */
static char *put_digits_before(char *end, uint64_t number)
{
	static const char pairs[] = "00010203040506070809101112131415161718192021222324252627282930"
				    "31323334353637383940414243444546474849505152535455565758596061"
				    "62636465666768697071727374757677787980818283848586878889909192"
				    "93949596979899";
	for (; number >= 100; number /= 100)
		memcpy(end -= 2, pairs + number % 100 * 2, 2);
	if (number >= 10)
		return memcpy(end - 2, pairs + number * 2, 2);
	*--end = (char)('0' + number);
	return end;
}

/* Digits with what belongs to them, at the end of this; the room behind is for add_digits to read. */
enum { MOST_DIGITS = 32 };
struct digits {
	char text[2 * MOST_DIGITS];
};

/* Always as many, which takes two moves and no call; what is too much is written over by what follows. */
static void add_digits(struct buffer *buffer, const struct digits *digits, const char *at)
{
	if (!buffer_has_room(buffer, MOST_DIGITS))
		return;
	memcpy(buffer->bytes + buffer->count, at, MOST_DIGITS);
	buffer->count += (size_t)(digits->text + MOST_DIGITS - at);
}

static uint64_t absolute(int64_t number)
{
	return number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
}

void buffer_put_int(struct buffer *buffer, int64_t number)
{
	struct digits digits;
	char *at = put_digits_before(digits.text + MOST_DIGITS, absolute(number));
	if (number < 0)
		*--at = '-';
	add_digits(buffer, &digits, at);
}

void buffer_put_scaled(struct buffer *buffer, int64_t units, int decimals)
{
	struct digits digits;
	char *at = digits.text + MOST_DIGITS;
	uint64_t rest = absolute(units);
	for (; decimals && rest % 10 == 0; decimals--)
		rest /= 10;
	if (decimals) {
		for (; decimals; decimals--, rest /= 10)
			*--at = (char)('0' + rest % 10);
		*--at = '.';
	}
	at = put_digits_before(at, rest);
	if (units < 0)
		*--at = '-';
	add_digits(buffer, &digits, at);
}

void buffer_put_pt(struct buffer *buffer, length_t value, int decimals)
{
	static const int64_t powers[] = { 1, 10, 100, 1000, 10000, 100000 };
	int64_t half = value < 0 ? -LENGTH_ONE_PT / 2 : LENGTH_ONE_PT / 2;
	buffer_put_scaled(buffer, (value * powers[decimals] + half) / LENGTH_ONE_PT, decimals);
}

void buffer_put_xml(struct buffer *buffer, const char *text, size_t bytes)
{
	for (size_t i = 0; i < bytes; i++) {
		if (text[i] == '&')
			buffer_puts(buffer, "&amp;");
		else if (text[i] == '<')
			buffer_puts(buffer, "&lt;");
		else if (text[i] == '>')
			buffer_puts(buffer, "&gt;");
		else if (text[i] == '"')
			buffer_puts(buffer, "&quot;");
		else
			buffer_putc(buffer, text[i]);
	}
}

const char *buffer_text(struct buffer *buffer)
{
	if (!buffer_has_room(buffer, 1))
		return "";
	buffer->bytes[buffer->count] = '\0';
	return buffer->bytes;
}
