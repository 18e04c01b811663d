/*
 * The frame that a font's GSUB and GPOS tables have in common (ISO/IEC 14496-22, 6.2): lookups of
 * subtables, found by offsets. Private to text/.
 *
 * Nothing here trusts the font: beyond a table's end every number is 0xffff, and offsets are added in
 * 32 bits, so that damage leads to what is refused or not found, never outside the table.
 */
#ifndef TEXT_LAYOUT_TABLE_H
#define TEXT_LAYOUT_TABLE_H

#include <stdint.h>

#include <hb.h>

struct layout_table {
	const unsigned char *bytes;
	uint32_t length;
};

/* The table, which is there as long as the face; empty when the face has none. */
struct layout_table layout_table(hb_face_t *face, hb_tag_t tag);

struct layout_lookup {
	uint32_t offset, type, flags;
	uint32_t count; /* of subtables */
};

struct layout_lookup layout_lookup(struct layout_table table, uint32_t index);

/* Where a lookup's subtable is; type: what is there, also where an extension stands before it. */
uint32_t layout_subtable(struct layout_table table, const struct layout_lookup *lookup,
			 uint32_t index, uint32_t *type);

/* Here, since kerning reads a dozen of them for each pair. */
static inline uint32_t layout_number(struct layout_table table, uint32_t offset)
{
	if (table.length < 2 || offset > table.length - 2)
		return UINT16_MAX;
	return (uint32_t)table.bytes[offset] << 8 | table.bytes[offset + 1];
}

static inline int32_t layout_signed(struct layout_table table, uint32_t offset)
{
	return (int16_t)layout_number(table, offset);
}

#endif
