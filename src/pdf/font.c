#include "pdf/font.h"

#include <string.h>

#include <hb-ot.h>
#include <hb-subset.h>

#include "pdf/cmap.h"
#include "pdf/value.h"

void fonts_init(struct fonts *fonts, struct arena *arena)
{
	*fonts = (struct fonts) { .arena = arena };
}

void fonts_free(struct fonts *fonts)
{
	for (size_t i = 0; i < fonts->count; i++)
		hb_blob_destroy(fonts->items[i].file);
	fonts->count = 0;
	buffer_free(&fonts->scratch);
}

size_t font_use(struct fonts *fonts, const struct face *face, struct objects *objects)
{
	if (fonts->last < fonts->count && fonts->items[fonts->last].face == face)
		return fonts->last;
	for (size_t i = 0; i < fonts->count; i++)
		if (fonts->items[i].face == face)
			return fonts->last = i;
	fonts->items = arena_grow(fonts->arena, fonts->items, fonts->count, &fonts->capacity,
				  sizeof *fonts->items);
	struct font *font = &fonts->items[fonts->count];
	*font = (struct font) { .face = face, .number = object_reserve(objects) };
	codes_init(&font->codes, fonts->arena, face);
	return fonts->last = fonts->count++;
}

/*
 * Glyphs are asked for by number: tables for shaping and naming would be dead weight in a PDF, and the
 * characters of the whole face are what takes HarfBuzz longest to go through.
 */
static hb_blob_t *outline_table(hb_face_t *outlines, hb_tag_t tag, void *face)
{
	static const hb_tag_t kept[] = {
		HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'), HB_TAG('m', 'a', 'x', 'p'),
		HB_TAG('h', 'm', 't', 'x'), HB_TAG('g', 'l', 'y', 'f'), HB_TAG('l', 'o', 'c', 'a'),
		HB_TAG('C', 'F', 'F', ' '),
	};
	(void)outlines;
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
		if (tag == kept[i])
			return hb_face_reference_table(face, tag);
	return hb_blob_get_empty();
}

static hb_subset_input_t *subset_input(const struct font *font)
{
	hb_subset_input_t *input = hb_subset_input_create_or_fail();
	if (!input)
		return NULL;
	hb_set_t *glyphs = hb_subset_input_glyph_set(input);
	for (size_t i = 0; i < font->codes.count; i++)
		hb_set_add(glyphs, font->codes.items[i].glyph);
	hb_subset_input_set_flags(input,
				  HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
	return input;
}

/* Reads how the subset has renumbered the glyphs. Components of composite glyphs are among them. */
static void read_mapping(struct font *font, hb_subset_plan_t *plan)
{
	const hb_map_t *to_new = hb_subset_plan_old_to_new_glyph_mapping(plan);
	const hb_map_t *to_old = hb_subset_plan_new_to_old_glyph_mapping(plan);
	for (size_t i = 0; i < font->codes.count; i++) {
		hb_codepoint_t cid = hb_map_get(to_new, font->codes.items[i].glyph);
		font->cids[i] = cid == HB_MAP_VALUE_INVALID ? 0 : (uint16_t)cid;
	}
	for (unsigned cid = 0; cid < font->cid_count; cid++) {
		hb_codepoint_t glyph = hb_map_get(to_old, cid);
		font->glyphs[cid] = glyph == HB_MAP_VALUE_INVALID ? 0 : (uint16_t)glyph;
	}
}

/* What of the subset goes into the PDF: the file for TrueType, the bare CFF table otherwise. */
static hb_blob_t *font_file(const struct font *font, hb_face_t *subset)
{
	if (font->face->is_cff)
		return hb_face_reference_table(subset, HB_TAG('C', 'F', 'F', ' '));
	return hb_face_reference_blob(subset);
}

void font_subset(struct font *font)
{
	hb_subset_input_t *input = subset_input(font);
	hb_face_t *outlines = hb_face_create_for_tables(outline_table, font->face->hb_face, NULL);
	hb_subset_plan_t *plan = input ? hb_subset_plan_create_or_fail(outlines, input) : NULL;
	hb_face_t *subset = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
	if (subset) {
		unsigned glyph_count = hb_face_get_glyph_count(subset);
		if (glyph_count < font->cid_count)
			font->cid_count = glyph_count;
		read_mapping(font, plan);
		font->file = font_file(font, subset);
	}
	hb_face_destroy(subset);
	hb_face_destroy(outlines);
	hb_subset_plan_destroy(plan);
	hb_subset_input_destroy(input);
}

/* The arena belongs to one thread, so all room is made before others start. */
void fonts_prepare(struct fonts *fonts)
{
	for (size_t i = 0; i < fonts->count; i++) {
		struct font *font = &fonts->items[i];
		font->cid_count = font->codes.glyph_count;
		font->cids = arena_array(fonts->arena, font->codes.count + 1, sizeof *font->cids);
		font->glyphs = arena_array(fonts->arena, font->cid_count + 1, sizeof *font->glyphs);
	}
}

bool fonts_are_subset(const struct fonts *fonts, struct messages *messages)
{
	bool all = true;
	for (size_t i = 0; i < fonts->count; i++) {
		const struct font *font = &fonts->items[i];
		if (font->file && hb_blob_get_length(font->file))
			continue;
		message_add(messages, MESSAGE_SYSTEM, (struct place) { NULL, NO_OFFSET },
			    "font-unreadable",
			    "the letters of the font %s cannot be put into the PDF; is its file %s "
			    "damaged?",
			    font->face->name, font->face->path);
		all = false;
	}
	return all;
}

/* Six letters before the name tell subsets apart (9.6.4); they come from the glyphs. */
static void put_name(struct buffer *out, const struct font *font)
{
	uint64_t hash = 14695981039346656037U;
	for (unsigned cid = 0; cid < font->cid_count; cid++)
		hash = (hash ^ font->glyphs[cid]) * 1099511628211U;
	for (int letter = 0; letter < 6; letter++, hash /= 26)
		buffer_putc(out, (char)('A' + hash % 26));
	buffer_putc(out, '+');
	for (const char *at = font->face->postscript; *at; at++)
		if (strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.",
			   *at))
			buffer_putc(out, *at);
}

/* A measure in font units, printed in thousandths of an em. */
static void put_entry(struct buffer *out, const char *key, const struct font *font, int32_t units)
{
	buffer_puts(out, key);
	buffer_put_int(out, length_scale(units, 1000, font->face->upem));
}

static unsigned descriptor_flags(const struct face *face)
{
	enum { FIXED_PITCH = 1, SERIF = 2, NONSYMBOLIC = 32, ITALIC = 64 };
	return NONSYMBOLIC | (face->is_monospaced ? FIXED_PITCH : 0U) |
	       (face->is_serif ? SERIF : 0U) | (face->is_italic ? ITALIC : 0U);
}

static uint32_t write_file(const struct font *font, struct objects *objects)
{
	uint32_t number = object_reserve(objects);
	unsigned count;
	const char *bytes = hb_blob_get_data(font->file, &count);
	struct buffer *out = object_begin(objects, number);
	if (font->face->is_cff) {
		buffer_puts(out, "/Subtype/CIDFontType0C");
	} else {
		buffer_puts(out, "/Length1 ");
		buffer_put_int(out, count);
	}
	object_end_stream(objects, bytes, count, PACK_DEFLATED);
	return number;
}

static uint32_t write_descriptor(const struct font *font, struct objects *objects)
{
	const struct face *face = font->face;
	uint32_t file = write_file(font, objects);
	uint32_t number = object_reserve(objects);
	struct buffer *out = object_begin(objects, number);
	buffer_puts(out, "<</Type/FontDescriptor/FontName/");
	put_name(out, font);
	buffer_puts(out, "/Flags ");
	buffer_put_int(out, descriptor_flags(face));
	buffer_puts(out, "/FontBBox[");
	for (int i = 0; i < 4; i++)
		put_entry(out, i ? " " : "", font, face->bbox[i]);
	buffer_puts(out, "]/ItalicAngle ");
	buffer_put_int(out, face->italic_angle);
	put_entry(out, "/Ascent ", font, face->ascent);
	put_entry(out, "/Descent ", font, face->descent);
	put_entry(out, "/CapHeight ", font, face->cap_height);
	put_entry(out, "/XHeight ", font, face->x_height);
	put_entry(out, "/StemV ", font, face->stem);
	buffer_puts(out, face->is_cff ? "/FontFile3 " : "/FontFile2 ");
	value_put_reference(out, file);
	buffer_puts(out, ">>");
	object_end(objects);
	return number;
}

static void put_widths(struct buffer *out, const struct font *font)
{
	buffer_puts(out, "/W[0[");
	for (unsigned cid = 0; cid < font->cid_count; cid++) {
		if (cid)
			buffer_putc(out, ' ');
		int32_t advance =
			hb_font_get_glyph_h_advance(font->face->hb_font, font->glyphs[cid]);
		buffer_put_scaled(out, code_width(font->face, advance), 2);
	}
	buffer_puts(out, "]]");
}

static uint32_t write_descendant(const struct font *font, struct objects *objects)
{
	uint32_t descriptor = write_descriptor(font, objects);
	uint32_t number = object_reserve(objects);
	struct buffer *out = object_begin(objects, number);
	buffer_puts(out, "<</Type/Font/Subtype");
	buffer_puts(out,
		    font->face->is_cff ? "/CIDFontType0" : "/CIDFontType2/CIDToGIDMap/Identity");
	buffer_puts(out, "/BaseFont/");
	put_name(out, font);
	buffer_puts(out, "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
			 "/FontDescriptor ");
	value_put_reference(out, descriptor);
	put_widths(out, font);
	buffer_puts(out, ">>");
	object_end(objects);
	return number;
}

/* Bytes printed now, kept for a stream that is packed later. */
static void end_stream_with(struct objects *objects, struct buffer *bytes)
{
	char *kept = arena_strndup(objects->arena, bytes->count ? bytes->bytes : "", bytes->count);
	object_end_stream(objects, kept, bytes->count, PACK_DEFLATED);
	buffer_clear(bytes);
}

static void write_font(const struct font *font, struct objects *objects, struct buffer *scratch)
{
	uint32_t descendant = write_descendant(font, objects);
	uint32_t encoding = object_reserve(objects);
	uint32_t to_unicode = object_reserve(objects);

	cmap_put_encoding(scratch, &font->codes, font->cids);
	struct buffer *out = object_begin(objects, encoding);
	buffer_puts(out, "/Type/CMap/CMapName/Report-H/CIDSystemInfo"
			 "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
	end_stream_with(objects, scratch);

	cmap_put_to_unicode(scratch, &font->codes);
	object_begin(objects, to_unicode);
	end_stream_with(objects, scratch);

	out = object_begin(objects, font->number);
	buffer_puts(out, "<</Type/Font/Subtype/Type0/BaseFont/");
	put_name(out, font);
	if (font->face->is_cff)
		buffer_puts(out, "-Report-H");
	buffer_puts(out, "/Encoding ");
	value_put_reference(out, encoding);
	buffer_puts(out, "/DescendantFonts[");
	value_put_reference(out, descendant);
	buffer_puts(out, "]/ToUnicode ");
	value_put_reference(out, to_unicode);
	buffer_puts(out, ">>");
	object_end(objects);
}

void fonts_write(struct fonts *fonts, struct objects *objects)
{
	for (size_t i = 0; i < fonts->count; i++)
		write_font(&fonts->items[i], objects, &fonts->scratch);
	if (fonts->scratch.failed)
		objects->text.failed = true;
}
