#include "pdf/value.h"

#include <stdbool.h>
#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"

void value_put_reference(struct buffer *out, uint32_t number)
{
	buffer_put_int(out, number);
	buffer_puts(out, " 0 R");
}

static void put_escaped(struct buffer *out, unsigned char byte)
{
	/* A bare carriage return would be read as a line feed (7.3.4.2). */
	if (byte == '\r') {
		buffer_add(out, "\\r", 2);
		return;
	}
	if (byte == '(' || byte == ')' || byte == '\\')
		buffer_putc(out, '\\');
	buffer_putc(out, (char)byte);
}

/* A byte string in parentheses. */
static void value_put_bytes(struct buffer *out, const void *bytes, size_t count)
{
	const unsigned char *byte = bytes;
	buffer_putc(out, '(');
	for (size_t i = 0; i < count; i++)
		put_escaped(out, byte[i]);
	buffer_putc(out, ')');
}

/* UTF-16BE; returns how many bytes, 2 or 4. */
static size_t utf16(uint32_t codepoint, unsigned char bytes[static 4])
{
	if (codepoint < 0x10000) {
		bytes[0] = (unsigned char)(codepoint >> 8);
		bytes[1] = (unsigned char)codepoint;
		return 2;
	}
	uint32_t rest = codepoint - 0x10000;
	bytes[0] = (unsigned char)(0xD8 | (rest >> 18));
	bytes[1] = (unsigned char)(rest >> 10);
	bytes[2] = (unsigned char)(0xDC | ((rest >> 8) & 3));
	bytes[3] = (unsigned char)rest;
	return 4;
}

static bool is_ascii(const char *text)
{
	for (; *text; text++)
		if ((unsigned char)*text >= 0x7F || (unsigned char)*text < 0x20)
			return false;
	return true;
}

void value_put_text(struct buffer *out, const char *utf8)
{
	if (is_ascii(utf8)) {
		value_put_bytes(out, utf8, strlen(utf8));
		return;
	}
	buffer_puts(out, "(\xFE\xFF");
	while (*utf8) {
		unsigned char bytes[4];
		size_t count = utf16(utf8_next(&utf8), bytes);
		for (size_t i = 0; i < count; i++)
			put_escaped(out, bytes[i]);
	}
	buffer_putc(out, ')');
}

void value_put_utf16_hex(struct buffer *out, uint32_t codepoint)
{
	unsigned char bytes[4] = { 0 };
	size_t count = utf16(codepoint, bytes);
	value_put_hex(out, bytes, count);
}

void value_put_hex(struct buffer *out, const void *bytes, size_t count)
{
	static const char digits[] = "0123456789ABCDEF";
	const unsigned char *byte = bytes;
	for (size_t i = 0; i < count; i++) {
		buffer_putc(out, digits[byte[i] >> 4]);
		buffer_putc(out, digits[byte[i] & 15]);
	}
}

void value_put_date(struct buffer *out, const char *iso)
{
	buffer_puts(out, "(D:");
	bool in_zone = false;
	for (const char *at = iso; *at; at++) {
		if (*at == 'Z' || *at == '+' || (*at == '-' && at - iso > 9)) {
			in_zone = true;
			buffer_putc(out, *at);
		} else if (*at == ':' && in_zone) {
			buffer_putc(out, '\'');
		} else if (ascii_is_digit(*at)) {
			buffer_putc(out, *at);
		}
	}
	if (in_zone && iso[strlen(iso) - 1] != 'Z')
		buffer_putc(out, '\'');
	buffer_putc(out, ')');
}

int64_t value_thousandths(length_t length)
{
	int64_t half = length < 0 ? -LENGTH_ONE_PT / 2 : LENGTH_ONE_PT / 2;
	return (length * 1000 + half) / LENGTH_ONE_PT;
}

void value_put_thousandths(struct buffer *out, int64_t thousandths)
{
	buffer_put_scaled(out, thousandths, 3);
}
