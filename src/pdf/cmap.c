#include "pdf/cmap.h"

#include "base/utf8.h"
#include "pdf/value.h"

enum { BLOCK = 100 }; /* entries in one begin ... end, at most (Adobe technical note 5014) */

/* Places in codes->items in the order of their codes. One-byte codes sort before two-byte ones. */
static uint32_t *by_code(const struct codes *codes)
{
	uint32_t *place = arena_array(codes->arena, CODE_LIMIT - CODE_FIRST_OF_TWO_BYTES + 0x100,
				      sizeof *place);
	uint32_t *order = arena_array(codes->arena, codes->count + 1, sizeof *order);
	size_t count = 0;
	for (size_t i = 0; i < codes->count; i++) {
		uint32_t code = codes->items[i].code;
		place[code < 0x100 ? code : code - CODE_FIRST_OF_TWO_BYTES + 0x100] =
			(uint32_t)i + 1;
	}
	for (size_t i = 0; i < CODE_LIMIT - CODE_FIRST_OF_TWO_BYTES + 0x100; i++)
		if (place[i])
			order[count++] = place[i] - 1;
	return order;
}

static void put_code(struct buffer *out, uint32_t code)
{
	unsigned char bytes[2] = { (unsigned char)(code >> 8), (unsigned char)code };
	buffer_putc(out, '<');
	if (code < 0x100)
		value_put_hex(out, bytes + 1, 1);
	else
		value_put_hex(out, bytes, 2);
	buffer_putc(out, '>');
}

static void put_head(struct buffer *out, const char *name, const char *ordering, const char *type)
{
	buffer_puts(out, "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
			 "/CIDSystemInfo<</Registry(Adobe)/Ordering(");
	buffer_puts(out, ordering);
	buffer_puts(out, ")/Supplement 0>>def\n/CMapName/");
	buffer_puts(out, name);
	buffer_puts(out, " def\n/CMapType ");
	buffer_puts(out, type);
	buffer_puts(out, " def\n2 begincodespacerange\n<00><EF>\n<F080><FFFF>\n"
			 "endcodespacerange\n");
}

static void put_tail(struct buffer *out)
{
	buffer_puts(out, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
}

/* Begins a block of entries where one is due; ends the one before. */
static void put_block(struct buffer *out, size_t done, size_t count, const char *kind)
{
	if (done % BLOCK && done < count)
		return;
	if (done) {
		buffer_puts(out, "end");
		buffer_puts(out, kind);
		buffer_putc(out, '\n');
	}
	if (done < count) {
		buffer_put_int(out, (int64_t)(count - done < BLOCK ? count - done : BLOCK));
		buffer_puts(out, " begin");
		buffer_puts(out, kind);
		buffer_putc(out, '\n');
	}
}

/* Codes that follow one another and so do their glyphs make one range, in one row of 256 codes. */
struct range {
	uint32_t first, last;
	uint16_t cid;
};

static size_t find_ranges(const struct codes *codes, const uint16_t *cids, struct range *ranges)
{
	const uint32_t *order = by_code(codes);
	size_t count = 0;
	for (size_t i = 0; i < codes->count; i++) {
		uint32_t code = codes->items[order[i]].code;
		uint16_t cid = cids[order[i]];
		struct range *range = count ? &ranges[count - 1] : NULL;
		if (range && code == range->last + 1 && code >> 8 == range->first >> 8 &&
		    cid == range->cid + (code - range->first))
			range->last = code;
		else
			ranges[count++] = (struct range) { code, code, cid };
	}
	return count;
}

void cmap_put_encoding(struct buffer *out, const struct codes *codes, const uint16_t *cids)
{
	struct range *ranges = arena_array(codes->arena, codes->count + 1, sizeof *ranges);
	size_t count = find_ranges(codes, cids, ranges);
	put_head(out, "Report-H", "Identity", "1");
	buffer_puts(out, "/WMode 0 def\n");
	for (size_t i = 0; i < count; i++) {
		put_block(out, i, count, "cidrange");
		put_code(out, ranges[i].first);
		put_code(out, ranges[i].last);
		buffer_put_int(out, ranges[i].cid);
		buffer_putc(out, '\n');
	}
	put_block(out, count, count, "cidrange");
	put_tail(out);
}

void cmap_put_to_unicode(struct buffer *out, const struct codes *codes)
{
	const uint32_t *order = by_code(codes);
	put_head(out, "Report-UCS", "UCS", "2");
	for (size_t i = 0; i < codes->count; i++) {
		const struct code *code = &codes->items[order[i]];
		put_block(out, i, codes->count, "bfchar");
		put_code(out, code->code);
		buffer_putc(out, '<');
		for (const char *at = code->text; at < code->text + code->bytes;)
			value_put_utf16_hex(out, utf8_next(&at));
		buffer_puts(out, ">\n");
	}
	put_block(out, codes->count, codes->count, "bfchar");
	put_tail(out);
}
