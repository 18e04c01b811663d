#include "text/layout_table.h"

struct layout_table layout_table(hb_face_t *face, hb_tag_t tag)
{
	struct layout_table table = { 0 };
	/* The blob is a window on the face's own, which stays when this reference is given back. */
	hb_blob_t *blob = hb_face_reference_table(face, tag);
	table.bytes = (const unsigned char *)hb_blob_get_data(blob, &table.length);
	hb_blob_destroy(blob);
	return table;
}

struct layout_lookup layout_lookup(struct layout_table table, uint32_t index)
{
	uint32_t list = layout_number(table, 8);
	uint32_t offset = list + layout_number(table, list + 2 + 2 * index);
	return (struct layout_lookup) { .offset = offset,
					.type = layout_number(table, offset),
					.flags = layout_number(table, offset + 2),
					.count = layout_number(table, offset + 4) };
}

uint32_t layout_subtable(struct layout_table table, const struct layout_lookup *lookup,
			 uint32_t index, uint32_t *type)
{
	enum { POSITIONING_EXTENSION = 9 };
	uint32_t offset = lookup->offset + layout_number(table, lookup->offset + 6 + 2 * index);
	*type = lookup->type;
	if (lookup->type == POSITIONING_EXTENSION) {
		*type = layout_number(table, offset + 2);
		offset += layout_number(table, offset + 4) << 16 | layout_number(table, offset + 6);
	}
	return offset;
}
