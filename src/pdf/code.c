#include "pdf/code.h"

#include <string.h>

enum { LAST_SINGLE = 0xEF, FIRST_ASCII = 0x20, LAST_ASCII = 0x7E };

void codes_init(struct codes *codes, struct arena *arena, const struct face *face)
{
	unsigned glyph_count = hb_face_get_glyph_count(face->hb_face);
	*codes = (struct codes) {
		.arena = arena,
		.face = face,
		.first = arena_array(arena, glyph_count, sizeof *codes->first),
		.glyph_count = glyph_count,
		.next_single = LAST_ASCII + 1,
		.next_double = CODE_FIRST_OF_TWO_BYTES,
	};
}

/* The one-byte codes in the order in which they are given, from 0x7F round to 0x1F; 0: no more. */
static uint32_t after_single(uint32_t code)
{
	if (code == 0)
		return 0;
	if (code == LAST_SINGLE)
		return 1;
	if (code == '\b' - 1)
		return '\r' + 1;
	return code + 1 == FIRST_ASCII ? 0 : code + 1;
}

static uint32_t allot(struct codes *codes, uint16_t glyph, const char *text, size_t bytes)
{
	unsigned char character = bytes == 1 ? (unsigned char)*text : 0;
	/* No other blank may take the code of the space, which word spacing acts on. */
	if (character == CODE_SPACE && glyph != codes->face->space)
		character = 0;
	if (character >= FIRST_ASCII && character <= LAST_ASCII && !codes->taken[character]) {
		codes->taken[character] = true;
		return character;
	}
	uint32_t code = codes->next_single;
	if (code) {
		codes->next_single = after_single(code);
		return code;
	}
	code = codes->next_double;
	if (code >= CODE_LIMIT)
		return 0;
	codes->next_double = (code & 0xFF) == 0xFF ? (code & 0xFF00) + 0x180 : code + 1;
	return code;
}

int32_t code_width(const struct face *face, int32_t advance)
{
	return (int32_t)length_scale(advance, 100000, face->upem);
}

const struct code *code_look_up(struct codes *codes, uint16_t glyph, const char *text, size_t bytes)
{
	if (glyph >= codes->glyph_count)
		glyph = 0;
	for (uint32_t at = codes->first[glyph]; at; at = codes->items[at - 1].next) {
		const struct code *item = &codes->items[at - 1];
		if (item->bytes == bytes && !memcmp(item->text, text, bytes))
			return item;
	}
	uint32_t code = allot(codes, glyph, text, bytes);
	if (!code)
		return NULL;
	codes->items = arena_grow(codes->arena, codes->items, codes->count, &codes->capacity,
				  sizeof *codes->items);
	struct code *item = &codes->items[codes->count++];
	int32_t advance = hb_font_get_glyph_h_advance(codes->face->hb_font, glyph);
	*item = (struct code) {
		.glyph = glyph,
		.code = (uint16_t)code,
		.bytes = (uint16_t)bytes,
		.text = arena_strndup(codes->arena, text, bytes), /* pages go before codes do */
		.advance = advance,
		.width = code_width(codes->face, advance),
	};
	/* Behind the glyph's others: the first is the one most asked for. */
	uint32_t *last = &codes->first[glyph];
	while (*last)
		last = &codes->items[*last - 1].next;
	*last = (uint32_t)codes->count;
	return item;
}
