/* Text in SVG as text. */
#include <string.h>

#include "paint/svg_parts.h"

/* "Lato" of "Lato Bold Italic": what the face is called without its weight and slope. */
static size_t family_length(const char *name)
{
	static const char *const styles[] = { " Regular",  " Thin",    " Light", " Medium",
					      " Semibold", " Bold",    " Heavy", " Black",
					      " Italic",   " Oblique", " Roman", " Hairline" };
	size_t length = strlen(name);
	for (size_t i = 0; i < sizeof styles / sizeof *styles; i++) {
		const char *found = strstr(name, styles[i]);
		if (found && (size_t)(found - name) < length)
			length = (size_t)(found - name);
	}
	return length;
}

static int weight_of(const struct face *face)
{
	enum { REGULAR = 400, MEDIUM = 500, BOLD = 700 };
	if (strstr(face->name, " Medium"))
		return MEDIUM;
	return face->is_bold ? BOLD : REGULAR;
}

static void put_family(struct buffer *out, const struct face *face)
{
	buffer_puts(out, " font-family=\"");
	buffer_put_xml(out, face->name, family_length(face->name));
	buffer_puts(out, face->is_serif ? ", serif\"" : ", Arial, sans-serif\"");
	buffer_printf(out, " font-weight=\"%d\"", weight_of(face));
	if (face->is_italic)
		buffer_puts(out, " font-style=\"italic\"");
}

/* Several spaces stay several. */
static bool has_two_spaces(const struct glyph_run *run)
{
	for (uint32_t i = 1; i < run->text_bytes; i++)
		if (run->text[i] == ' ' && run->text[i - 1] == ' ')
			return true;
	return false;
}

void svg_put_text(struct buffer *out, const struct paint_item *item)
{
	const struct glyph_run *run = item->glyphs;
	buffer_puts(out, "<text");
	svg_put_length(out, "x", item->x);
	svg_put_length(out, "y", item->y);
	put_family(out, run->face);
	svg_put_length(out, "font-size", run->size);
	if (run->tracking)
		svg_put_length(out, "letter-spacing", length_scale(run->size, run->tracking, 1000));
	svg_put_length(out, "textLength", glyph_run_width(run));
	svg_put_ink(out, "fill", run->ink);
	if (has_two_spaces(run))
		buffer_puts(out, " xml:space=\"preserve\"");
	buffer_putc(out, '>');
	buffer_put_xml(out, run->text, run->text_bytes);
	buffer_puts(out, "</text>\n");
}
