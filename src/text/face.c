#include "text/face.h"

#include <stdlib.h>
#include <string.h>

#include <hb-ot.h>

#include "base/file.h"

#include "base/file.h"

/* The limits of ISO/IEC 14496-22 (OpenType), 'head' table; HarfBuzz takes any number for an em. */
enum { LEAST_UPEM = 16, LARGEST_UPEM = 16384 };

/* A big-endian number in a table of the font; fallback where the table is too short for it. */
static int32_t table_number(const struct face *face, hb_tag_t tag, unsigned offset, unsigned size,
			    int32_t fallback)
{
	hb_blob_t *table = hb_face_reference_table(face->hb_face, tag);
	unsigned length = 0;
	const unsigned char *bytes = (const unsigned char *)hb_blob_get_data(table, &length);
	int32_t number = fallback;
	if (bytes && length >= offset + size) {
		uint32_t bits = 0;
		for (unsigned i = 0; i < size; i++)
			bits = bits << 8 | bytes[offset + i];
		number = (int32_t)bits;
	}
	hb_blob_destroy(table);
	return number;
}

static int32_t table_signed(const struct face *face, hb_tag_t tag, unsigned offset,
			    int32_t fallback)
{
	return (int16_t)table_number(face, tag, offset, 2, fallback);
}

static bool has_table(const struct face *face, hb_tag_t tag)
{
	hb_blob_t *table = hb_face_reference_table(face->hb_face, tag);
	bool there = hb_blob_get_length(table) > 0;
	hb_blob_destroy(table);
	return there;
}

/* How high a letter's ink reaches, for fonts whose OS/2 table is too old to say. */
static int32_t ink_height(const struct face *face, hb_codepoint_t letter)
{
	hb_codepoint_t glyph;
	hb_glyph_extents_t extents;
	if (!hb_font_get_nominal_glyph(face->hb_font, letter, &glyph) ||
	    !hb_font_get_glyph_extents(face->hb_font, glyph, &extents))
		return face->ascent * 7 / 10;
	return extents.y_bearing;
}

static bool has_serifs(const struct face *face)
{
	const hb_tag_t os2 = HB_TAG('O', 'S', '/', '2');
	int32_t class = table_number(face, os2, 30, 1, 0); /* IBM's: 1 to 5 and 7 have serifs */
	if (class)
		return class <= 5 || class == 7;
	int32_t family = table_number(face, os2, 32, 1, 0),
		serif = table_number(face, os2, 33, 1, 0);
	return family == 2 && serif >= 2 && serif <= 10; /* PANOSE: text faces, cove to flared */
}

/* Offsets are those of ISO/IEC 14496-22, chapter 5.2. */
static void read_metrics(struct face *face)
{
	const hb_tag_t head = HB_TAG('h', 'e', 'a', 'd'), hhea = HB_TAG('h', 'h', 'e', 'a');
	const hb_tag_t os2 = HB_TAG('O', 'S', '/', '2'), post = HB_TAG('p', 'o', 's', 't');
	face->ascent = table_signed(face, hhea, 4, face->upem * 8 / 10);
	face->descent = table_signed(face, hhea, 6, -face->upem * 2 / 10);
	for (unsigned i = 0; i < 4; i++)
		face->bbox[i] = table_signed(face, head, 36 + 2 * i, 0);
	bool has_heights = table_number(face, os2, 0, 2, 0) >= 2;
	face->x_height = has_heights ? table_signed(face, os2, 86, 0) : 0;
	face->cap_height = has_heights ? table_signed(face, os2, 88, 0) : 0;
	if (face->x_height <= 0)
		face->x_height = ink_height(face, 'x');
	if (face->cap_height <= 0)
		face->cap_height = ink_height(face, 'H');
	face->italic_angle = table_signed(face, post, 4, 0);
	int32_t weight = table_number(face, os2, 4, 2, 400);
	int32_t selection = table_number(face, os2, 62, 2, 0);
	int32_t mac_style = table_number(face, head, 44, 2, 0);
	/* No table gives the stem; PDF viewers want it only to imitate a font that is not there. */
	int32_t clipped = weight < 100 ? 100 : weight > 900 ? 900 : weight;
	face->stem = (50 + clipped * clipped / 4225) * face->upem / 1000;
	face->is_monospaced = table_number(face, post, 12, 4, 0) != 0;
	face->is_italic = face->italic_angle != 0 || (selection & 1) || (mac_style & 2);
	face->is_bold = weight >= 600 || (selection & 32) || (mac_style & 1);
	face->is_serif = has_serifs(face);
	face->is_cff = has_table(face, HB_TAG('C', 'F', 'F', ' '));
}

/* The name that a PDF calls the font by; what a PDF name cannot hold plainly is left out. */
static char *read_postscript_name(const struct face *face)
{
	enum { LONGEST = 63 }; /* ISO/IEC 14496-22, 5.2.7: name 6 */
	char name[LONGEST + 1];
	unsigned size = sizeof name;
	hb_ot_name_get_utf8(face->hb_face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID,
			    &size, name);
	const char *from = size ? name : face->name;
	char *clean = calloc(1, LONGEST + 1);
	size_t count = 0;
	for (; clean && *from && count < LONGEST; from++)
		if (*from > ' ' && *from < 0x7f && !strchr("[](){}<>/%#", *from))
			clean[count++] = *from;
	return clean;
}

/*
 * Between these letters the only kerning is with the spaces, so any advance that is not the glyph's
 * own betrays a pair with U+0020. One call for all of them: this runs for every face that is opened.
 */
static bool kerns_across_space(const struct face *face)
{
	const char *letters = "A T V W Y P L F J y v w r f t k . , - A";
	hb_buffer_t *buffer = hb_buffer_create();
	hb_buffer_add_utf8(buffer, letters, -1, 0, -1);
	hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
	hb_buffer_set_script(buffer, HB_SCRIPT_LATIN);
	hb_buffer_set_language(buffer, hb_language_from_string("en", -1));
	hb_shape(face->hb_font, buffer, NULL, 0);
	unsigned count = 0;
	const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
	const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, &count);
	bool kerns = false;
	for (unsigned i = 0; i < count && !kerns; i++)
		kerns = positions[i].x_advance !=
			hb_font_get_glyph_h_advance(face->hb_font, infos[i].codepoint);
	hb_buffer_destroy(buffer);
	return kerns;
}

/*
 * True when all tables of the directory lie within the file. HarfBuzz would take a file that was cut
 * off, and leave glyphs blank without a word.
 */
static bool is_whole(hb_blob_t *blob)
{
	unsigned length = 0;
	const unsigned char *bytes = (const unsigned char *)hb_blob_get_data(blob, &length);
	if (!bytes || length < 12)
		return false;
	unsigned tables = (unsigned)(bytes[4] << 8 | bytes[5]);
	if (!tables || length < 12 + 16 * tables)
		return false;
	for (const unsigned char *record = bytes + 12; tables; tables--, record += 16) {
		uint64_t end = 0;
		for (unsigned field = 8; field < 16; field += 4)
			end += (uint32_t)record[field] << 24 | (uint32_t)record[field + 1] << 16 |
			       (uint32_t)record[field + 2] << 8 | record[field + 3];
		if (end > length)
			return false;
	}
	return true;
}

bool face_open(struct face *face)
{
	if (!file_is_regular(face->path))
		return false;
	face->blob = hb_blob_create_from_file_or_fail(face->path);
	if (!face->blob || !is_whole(face->blob))
		return false;
	face->hb_face = hb_face_create(face->blob, 0);
	unsigned upem = hb_face_get_upem(face->hb_face);
	unsigned glyphs = hb_face_get_glyph_count(face->hb_face);
	if (!glyphs || glyphs > UINT16_MAX || upem < LEAST_UPEM || upem > LARGEST_UPEM)
		return false;
	face->upem = (int32_t)upem;
	face->hb_font = hb_font_create(face->hb_face);
	hb_font_set_scale(face->hb_font, face->upem, face->upem);
	hb_ot_font_set_funcs(face->hb_font);
	hb_codepoint_t space, hyphen;
	if (!hb_font_get_nominal_glyph(face->hb_font, ' ', &space))
		return false;
	if (!hb_font_get_nominal_glyph(face->hb_font, 0x2010, &hyphen) &&
	    !hb_font_get_nominal_glyph(face->hb_font, '-', &hyphen))
		return false;
	face->space = (uint16_t)space;
	face->hyphen = (uint16_t)hyphen;
	read_metrics(face);
	face->postscript = read_postscript_name(face);
	hb_face_make_immutable(face->hb_face);
	hb_font_make_immutable(face->hb_font);
	face->kerns_space = kerns_across_space(face);
	return face->postscript != NULL;
}

void face_close(struct face *face)
{
	hb_font_destroy(face->hb_font);
	hb_face_destroy(face->hb_face);
	hb_blob_destroy(face->blob);
	free((char *)face->postscript);
}

length_t face_scale(const struct face *face, length_t size, int32_t units)
{
	/* Both factors are below 2^31, so the product needs no wider integer. */
	int64_t product = size * units, half = face->upem / 2;
	return (product < 0 ? product - half : product + half) / face->upem;
}

length_t face_left_bearing(const struct face *face, uint16_t glyph, length_t size)
{
	hb_glyph_extents_t extents;
	if (!hb_font_get_glyph_extents(face->hb_font, glyph, &extents) || !extents.width)
		return 0;
	return face_scale(face, size, extents.x_bearing);
}
