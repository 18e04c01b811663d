/* The bytes before they are XML: UTF-8 (RFC 3629), and the characters of XML 1.0, 2.2. */
#include <string.h>

#include "base/utf8.h"
#include "load/xml_reader.h"

/* Windows-1252's bytes 0x80 to 0x9f (WHATWG, Encoding Standard); from 0xa0 it is Latin-1. */
static const uint16_t windows_1252[32] = {
	0x20ac, 0x81,	0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
	0x2039, 0x0152, 0x8d,	0x017d, 0x8f,	0x90,	0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
	0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,	0x017e, 0x0178,
};

static void tell_broken(struct xml_reader *reader, size_t offset)
{
	struct place place = { reader->source, offset };
	unsigned char byte = (unsigned char)reader->source->text[offset];
	uint32_t codepoint = byte >= 0x80 && byte < 0xa0 ? windows_1252[byte - 0x80] : byte;
	if (codepoint < 0xa0) {
		message_add(reader->messages, MESSAGE_ERROR, place, "broken-utf-8",
			    "the text is broken here: it is not UTF-8; save the file as UTF-8");
		return;
	}
	char character[5] = { 0 };
	utf8_put(codepoint, character);
	message_add(reader->messages, MESSAGE_ERROR, place, "broken-utf-8",
		    "the file is not saved as UTF-8: this would be \"%s\" in Windows-1252; "
		    "save it with the encoding UTF-8",
		    character);
}

static bool is_utf_16(const struct source *source)
{
	return source->length >= 2 &&
	       (!memcmp(source->text, "\xff\xfe", 2) || !memcmp(source->text, "\xfe\xff", 2) ||
		!memcmp(source->text, "<\0", 2) || !memcmp(source->text, "\0<", 2));
}

/* What people name in a report's place, by its first bytes; NULL: none of them. */
static const char *other_kind(const struct source *source)
{
	static const struct {
		const char *start, *kind;
	} kinds[] = {
		{ "PK\003\004", "a Word or Excel document" },
		{ "\xd0\xcf\x11\xe0", "an old Word or Excel document" },
		{ "%PDF", "a PDF" },
		{ "{\\rtf", "a document in rich text" },
		{ "\x89PNG", "a picture" },
		{ "\xff\xd8\xff", "a picture" },
	};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (source->length >= 4 &&
		    !memcmp(source->text, kinds[i].start, strlen(kinds[i].start) < 4 ? 3 : 4))
			return kinds[i].kind;
	return NULL;
}

/* True when the eight bytes are printable ASCII: none below a space, none beyond it. */
static bool is_plain(const char *bytes)
{
	const uint64_t each = 0x0101010101010101, high = 0x80 * each;
	uint64_t word;
	memcpy(&word, bytes, sizeof word);
	return !((word | (word - 0x20 * each)) & high);
}

/* The first character that XML has no place for, or the length. */
static size_t find_forbidden(const char *text, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		while (length - i >= 8 && is_plain(text + i))
			i += 8;
		unsigned char byte = (unsigned char)text[i]; /* a zero follows the last */
		if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r')
			return i;
		if (byte == 0xef && length - i >= 3 && /* U+FFFE and U+FFFF */
		    (!memcmp(text + i, "\xef\xbf\xbe", 3) || !memcmp(text + i, "\xef\xbf\xbf", 3)))
			return i;
	}
	return length;
}

bool xml_reader_check_characters(struct xml_reader *reader)
{
	const struct source *source = reader->source;
	const char *kind = other_kind(source);
	if (kind) {
		message_add(reader->messages, MESSAGE_ERROR, (struct place) { source, NO_OFFSET },
			    "not-xml", "this is %s, not a report in XML", kind);
		return false;
	}
	if (is_utf_16(source)) {
		message_add(reader->messages, MESSAGE_ERROR, (struct place) { source, 0 },
			    "broken-utf-8",
			    "the file is saved as UTF-16; save it with the encoding UTF-8");
		return false;
	}
	size_t broken = utf8_check(source->text, source->length);
	if (broken < source->length) {
		tell_broken(reader, broken);
		return false;
	}
	size_t forbidden = find_forbidden(source->text, source->length);
	if (forbidden < source->length) {
		message_add(reader->messages, MESSAGE_ERROR, (struct place) { source, forbidden },
			    "forbidden-character",
			    "a control character stands here (number %d), which no text may hold: "
			    "delete it",
			    (unsigned char)source->text[forbidden]);
		return false;
	}
	return true;
}
