/* Colours and styles: those of all layouts in the chain, each by its name once. */
#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"
#include "load/layout_reader.h"

static size_t count_children(const struct layout_reading *reading, const char *group,
			     const char *name)
{
	size_t count = 0;
	for (size_t i = 0; i < reading->document_count; i++) {
		struct layout_node node = layout_first(layout_part(reading, i, group), name);
		for (; node.xml; node = layout_next(node, name))
			count++;
	}
	return count;
}

static bool read_srgb(const char *text, uint8_t srgb[static 3])
{
	if (text[0] != '#' || strlen(text) != 7 || strspn(text + 1, "0123456789abcdefABCDEF") != 6)
		return false;
	unsigned long number = strtoul(text + 1, NULL, 16);
	for (int i = 0; i < 3; i++)
		srgb[i] = (uint8_t)(number >> (16 - 8 * i));
	return true;
}

/* Four per cents, of two decimals at most. */
static bool read_cmyk(const char *text, uint16_t cmyk[static 4])
{
	for (int i = 0; i < 4; i++) {
		size_t length = strcspn(text, " ");
		struct decimal value;
		if (!decimal_parse(text, length, &value) || value.scale > 2 ||
		    decimal_compare(value, decimal_from_int(0)) < 0 ||
		    decimal_compare(value, decimal_from_int(100)) > 0)
			return false;
		int64_t hundredths;
		if (!decimal_units(value, 2, &hundredths))
			return false;
		cmyk[i] = (uint16_t)hundredths;
		text += length;
		text += i < 3 && *text == ' ';
	}
	return !*text;
}

struct colour_given {
	bool srgb, cmyk, small;
	struct layout_node node;
};

/* Black alone overprints, as there is nothing under it that it could not cover. */
static bool read_small(struct layout_reading *reading, struct layout_node node, struct ink *small)
{
	const char *cmyk = layout_text(reading, node, "cmyk-small");
	if (!cmyk)
		return false;
	if (!read_cmyk(cmyk, small->cmyk))
		layout_tell(reading, node, "cmyk-small", 0, "bad-value",
			    "cmyk-small=\"%s\" is no colour: write four per cents, as in "
			    "\"0 0 0 100\"",
			    cmyk);
	small->overprint = !small->cmyk[0] && !small->cmyk[1] && !small->cmyk[2];
	return true;
}

/* On the screen small type looks as all other in its colour. */
static void finish_small(const struct ink *ink, struct ink *small)
{
	small->name = ink->name;
	memcpy(small->srgb, ink->srgb, sizeof small->srgb);
}

static void read_colour(struct layout_reading *reading, struct layout_node node, struct ink *ink,
			struct colour_given *given)
{
	const char *srgb = layout_text(reading, node, "srgb");
	const char *cmyk = layout_text(reading, node, "cmyk");
	if (srgb && !read_srgb(srgb, ink->srgb))
		layout_tell(reading, node, "srgb", 0, "bad-value",
			    "srgb=\"%s\" is no colour: write it as #12436D", srgb);
	if (cmyk && !read_cmyk(cmyk, ink->cmyk))
		layout_tell(reading, node, "cmyk", 0, "bad-value",
			    "cmyk=\"%s\" is no colour: write four per cents, as in \"98 74 28 24\"",
			    cmyk);
	ink->overprint = layout_flag(node, "overprint", ink->overprint);
	given->srgb = given->srgb || srgb;
	given->cmyk = given->cmyk || cmyk;
	given->node = node;
}

void layout_read_colours(struct layout_reading *reading)
{
	struct layout *layout = reading->layout;
	size_t most = count_children(reading, "colours", "colour");
	layout->inks = arena_array(reading->arena, most, sizeof *layout->inks);
	layout->small_inks = arena_array(reading->arena, most, sizeof *layout->small_inks);
	struct colour_given *given = arena_array(reading->arena, most, sizeof *given);
	for (size_t i = 0; i < reading->document_count; i++) {
		struct layout_node node =
			layout_first(layout_part(reading, i, "colours"), "colour");
		for (; node.xml; node = layout_next(node, "colour")) {
			const char *name = layout_text(reading, node, "name");
			if (!name)
				continue;
			const struct ink *known = layout_ink(layout, name);
			size_t found = known ? (size_t)(known - layout->inks) : layout->ink_count++;
			layout->inks[found].name = name;
			read_colour(reading, node, &layout->inks[found], &given[found]);
			if (read_small(reading, node, &layout->small_inks[found]))
				given[found].small = true;
		}
	}
	for (size_t i = 0; i < layout->ink_count; i++)
		if (!given[i].srgb || !given[i].cmyk)
			layout_tell(reading, given[i].node, "name", 0, "missing-attribute",
				    "the colour \"%s\" needs both srgb= and cmyk=",
				    layout->inks[i].name);
		else if (given[i].small)
			finish_small(&layout->inks[i], &layout->small_inks[i]);
}

static const char *const aligns[] = { "left", "right", "justify", NULL };
static const char *const figures[] = { "default", "tabular", "proportional", NULL };

static const struct layout_field style_fields[] = {
	{ .name = "face", AS_TEXT, offsetof(struct style, face) },
	{ .name = "size", AS_MEASURE, offsetof(struct style, size) },
	{ .name = "leading", AS_MEASURE, offsetof(struct style, leading) },
	{ .name = "track", AS_INTEGER, offsetof(struct style, track), true },
	{ .name = "colour", AS_INK, offsetof(struct style, colour) },
	{ .name = "before", AS_LENGTH, offsetof(struct style, before), true },
	{ .name = "after", AS_LENGTH, offsetof(struct style, after), true },
	{ .name = "top-after", AS_LENGTH, offsetof(struct style, top_after), true },
	{ .name = "baseline", AS_LENGTH, offsetof(struct style, baseline), true },
	{ .name = "align", AS_CHOICE, offsetof(struct style, align), true, aligns },
	{ .name = "figures", AS_CHOICE, offsetof(struct style, figures), true, figures },
	{ .name = "hyphenate", AS_FLAG, offsetof(struct style, hyphenate), true },
	{ .name = "hyphenate-below", AS_INTEGER, offsetof(struct style, hyphenate_below), true },
	{ .name = "hyphenate-lines", AS_COUNT, offsetof(struct style, hyphenate_lines), true },
	{ .name = "hyphen-before", AS_COUNT, offsetof(struct style, hyphen_before), true },
	{ .name = "hyphen-after", AS_COUNT, offsetof(struct style, hyphen_after), true },
	{ .name = "most-hyphens", AS_COUNT, offsetof(struct style, most_hyphens), true },
	{ .name = "hyphen-break", AS_INTEGER, offsetof(struct style, hyphen_break), true },
	{ .name = "word-space", AS_SPACES, offsetof(struct style, word_space), true },
	{ .name = "least-line", AS_INTEGER, offsetof(struct style, least_line), true },
	{ .name = "least-last-line", AS_INTEGER, offsetof(struct style, least_last_line), true },
	{ .name = "orphans", AS_COUNT, offsetof(struct style, orphans), true },
	{ .name = "widows", AS_COUNT, offsetof(struct style, widows), true },
	{ .name = "balance", AS_FLAG, offsetof(struct style, balance), true },
	{ .name = "hang-quotes", AS_FLAG, offsetof(struct style, hang_quotes), true },
	{ .name = "optical", AS_FLAG, offsetof(struct style, optical), true },
	{ 0 },
};

/* From this size on, the first letter's ink is aligned unless the style says otherwise. */
#define OPTICAL_FROM (24 * LENGTH_ONE_PT)

static const struct ink *ink_for_size(const struct layout *layout, const struct ink *ink,
				      length_t size)
{
	/* Up to this size strokes are too thin for several inks to meet on them. */
	const length_t small = 9 * LENGTH_ONE_PT;
	if (!ink || size > small)
		return ink;
	const struct ink *own = &layout->small_inks[ink - layout->inks];
	return own->name ? own : ink;
}

static void finish_style(struct layout_reading *reading, struct style *style, uint64_t given)
{
	const char *what = arena_printf(reading->arena, "the style \"%s\"", style->name);
	layout_complete(reading, style->place, what, style_fields, given);
	style->colour = ink_for_size(reading->layout, style->colour, style->size);
	if (!layout_given(style_fields, given, "baseline"))
		style->baseline = length_scale(style->leading, 3, 4);
	if (!layout_given(style_fields, given, "optical"))
		style->optical = style->size >= OPTICAL_FROM;
	if (!layout_given(style_fields, given, "hyphenate-below"))
		style->hyphenate_below = 75;
	if (!layout_given(style_fields, given, "most-hyphens"))
		style->most_hyphens = 2;
	if (!layout_given(style_fields, given, "hyphen-break"))
		style->hyphen_break = 120;
	if (!layout_given(style_fields, given, "orphans"))
		style->orphans = 2;
	if (!layout_given(style_fields, given, "widows"))
		style->widows = 2;
	if (!layout_given(style_fields, given, "word-space"))
		style->word_space = (struct spaces_look) { 80, 100, 150 };
}

void layout_read_styles(struct layout_reading *reading)
{
	struct layout *layout = reading->layout;
	size_t most = count_children(reading, "styles", "style");
	layout->styles = arena_array(reading->arena, most, sizeof *layout->styles);
	uint64_t *given = arena_array(reading->arena, most, sizeof *given);
	for (size_t i = 0; i < reading->document_count; i++) {
		struct layout_node node = layout_first(layout_part(reading, i, "styles"), "style");
		for (; node.xml; node = layout_next(node, "style")) {
			const char *name = layout_text(reading, node, "name");
			if (!name)
				continue;
			const struct style *known = layout_style(layout, name);
			size_t found =
				known ? (size_t)(known - layout->styles) : layout->style_count++;
			struct style *style = &layout->styles[found];
			style->name = name;
			style->place = xml_place(node.document, node.xml);
			layout_apply(reading, node, style_fields, style, &given[found]);
		}
	}
	for (size_t i = 0; i < layout->style_count; i++)
		finish_style(reading, &layout->styles[i], given[i]);
}
