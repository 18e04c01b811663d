#include "base/utf8.h"

#include <utf8proc.h>

uint32_t utf8_next_long(const char **text)
{
	const unsigned char *c = (const unsigned char *)*text;
	int more = c[0] < 0xe0 ? 1 : c[0] < 0xf0 ? 2 : 3;
	uint32_t codepoint = c[0] & 0x3fu >> more;
	for (int i = 1; i <= more; i++)
		codepoint = codepoint << 6 | (c[i] & 0x3fu);
	*text += more + 1;
	return codepoint;
}

size_t utf8_put(uint32_t codepoint, char bytes[static 4])
{
	return (size_t)utf8proc_encode_char((utf8proc_int32_t)codepoint, (utf8proc_uint8_t *)bytes);
}

size_t utf8_check(const char *text, size_t length)
{
	size_t at = 0;
	while (at < length) {
		if ((unsigned char)text[at] < 0x80) {
			at++;
			continue;
		}
		utf8proc_int32_t codepoint;
		utf8proc_ssize_t step =
			utf8proc_iterate((const utf8proc_uint8_t *)text + at,
					 (utf8proc_ssize_t)(length - at), &codepoint);
		if (step <= 0)
			return at;
		at += (size_t)step;
	}
	return length;
}
