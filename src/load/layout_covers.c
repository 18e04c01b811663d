/* Covers and the list of areas. */
#include <string.h>

#include "base/tokens.h"
#include "load/layout_reader.h"

static const struct layout_field rings_fields[] = {
	{ .name = "centre-x", AS_LENGTH, offsetof(struct rings_look, centre_x) },
	{ .name = "centre-y", AS_LENGTH, offsetof(struct rings_look, centre_y) },
	{ .name = "first", AS_LENGTH, offsetof(struct rings_look, first) },
	{ .name = "step", AS_MEASURE, offsetof(struct rings_look, step) },
	{ .name = "width", AS_MEASURE, offsetof(struct rings_look, width) },
	{ .name = "inner", AS_INK, offsetof(struct rings_look, inner) },
	{ .name = "outer", AS_INK, offsetof(struct rings_look, outer) },
	{ .name = "own", AS_INK, offsetof(struct rings_look, own) },
	{ .name = "exponent", AS_COUNT, offsetof(struct rings_look, exponent) },
	{ 0 },
};

static const struct layout_field bands_fields[] = {
	{ .name = "centre-x", AS_LENGTH, offsetof(struct bands_look, centre_x) },
	{ .name = "centre-y", AS_LENGTH, offsetof(struct bands_look, centre_y) },
	{ .name = "first", AS_LENGTH, offsetof(struct bands_look, first) },
	{ .name = "last", AS_MEASURE, offsetof(struct bands_look, last) },
	{ .name = "gap", AS_LENGTH, offsetof(struct bands_look, gap) },
	{ .name = "data", AS_TEXT, offsetof(struct bands_look, data) },
	{ .name = "tones", AS_INKS, offsetof(struct bands_look, tones) },
	{ 0 },
};

static const struct layout_field cover_fields[] = {
	{ .name = "name", AS_TEXT, offsetof(struct cover, name) },
	{ .name = "ground", AS_INK, offsetof(struct cover, ground) },
	{ 0 },
};

/* In the order of enum cover_role, and of cover_when. */
static const char *const roles[] = { "p", "title", NULL };
static const char *const occasions[] = { "always", "invented", NULL };

/* "styles" is read apart: it takes several. */
static const struct layout_field text_fields[] = {
	{ .name = "x", AS_LENGTH, offsetof(struct cover_text, x) },
	{ .name = "y", AS_LENGTH, offsetof(struct cover_text, y) },
	{ .name = "width", AS_MEASURE, offsetof(struct cover_text, width) },
	{ .name = "lines", AS_COUNT, offsetof(struct cover_text, lines), true },
	{ .name = "below", AS_FLAG, offsetof(struct cover_text, below), true },
	{ .name = "role", AS_CHOICE, offsetof(struct cover_text, role), true, roles },
	{ .name = "href", AS_TEXT, offsetof(struct cover_text, href), true },
	{ .name = "when", AS_CHOICE, offsetof(struct cover_text, when), true, occasions },
	{ .name = "gap", AS_LENGTH, offsetof(struct cover_text, gap), true },
	{ 0 },
};

static void read_steps(struct layout_reading *reading, struct layout_node node,
		       struct cover_text *text)
{
	enum { MOST = sizeof text->steps / sizeof text->steps[0] };
	const char *names = layout_text(reading, node, "styles");
	const char *rest = names;
	for (struct token token; token_next(&rest, &token);) {
		const char *name = arena_strndup(reading->arena, token.text, token.length);
		size_t at = (size_t)(token.text - names);
		const struct style *style = layout_need_style(reading, node, "styles", at, name);
		if (text->step_count == MOST) {
			layout_tell(reading, node, "styles", at, "bad-value",
				    "styles= takes %d styles at most", (int)MOST);
			return;
		}
		text->steps[text->step_count++] = style;
	}
	int least = text->contacts ? 2 : 1;
	if (text->step_count < least)
		layout_tell(reading, node, "styles", 0, "bad-value", "styles= needs %d style%s",
			    least, least > 1 ? "s: of the head and of the lines" : "");
}

static const char *words_of(struct layout_reading *reading, const struct xml_node *node)
{
	const struct xml_node *text = node->first;
	return text && text->text ? xml_collapse(reading->arena, text->text) : "";
}

static struct cover_text *read_text(struct layout_reading *reading, struct layout_node node)
{
	uint64_t given = 0;
	struct cover_text *text = arena_alloc(reading->arena, sizeof *text);
	text->place = xml_place(node.document, node.xml);
	text->contacts = xml_is(node.xml, "contacts");
	text->text = words_of(reading, node.xml);
	layout_apply(reading, node, text_fields, text, &given);
	read_steps(reading, node, text);
	return text;
}

static const struct layout_field picture_fields[] = {
	{ .name = "x", AS_LENGTH, offsetof(struct cover_picture_look, x) },
	{ .name = "y", AS_LENGTH, offsetof(struct cover_picture_look, y) },
	{ .name = "width", AS_MEASURE, offsetof(struct cover_picture_look, width) },
	{ .name = "height", AS_MEASURE, offsetof(struct cover_picture_look, height) },
	{ 0 },
};

static const struct layout_field logos_fields[] = {
	{ .name = "x", AS_LENGTH, offsetof(struct cover_logos_look, x) },
	{ .name = "y", AS_LENGTH, offsetof(struct cover_logos_look, y) },
	{ .name = "width", AS_MEASURE, offsetof(struct cover_logos_look, width) },
	{ .name = "height", AS_MEASURE, offsetof(struct cover_logos_look, height) },
	{ .name = "gap", AS_LENGTH, offsetof(struct cover_logos_look, gap) },
	{ .name = "ground-y", AS_LENGTH, offsetof(struct cover_logos_look, ground_y), true },
	{ .name = "ground", AS_INK, offsetof(struct cover_logos_look, ground), true },
	{ 0 },
};

/* One of a cover's parts that a layout may have; false: it has not. */
static bool read_part(struct layout_reading *reading, struct layout_node cover, const char *name,
		      const struct layout_field *fields, void *part)
{
	uint64_t given = 0;
	struct layout_node node = layout_first(cover, name);
	if (!node.xml)
		return false;
	layout_apply(reading, node, fields, part, &given);
	layout_complete(reading, xml_place(node.document, node.xml),
			arena_printf(reading->arena, "<%s>", name), fields, given);
	return true;
}

static struct cover *read_cover(struct layout_reading *reading, struct layout_node node)
{
	uint64_t given = 0;
	struct place place = xml_place(node.document, node.xml);
	struct cover *cover = arena_alloc(reading->arena, sizeof *cover);
	layout_apply(reading, node, cover_fields, cover, &given);
	layout_complete(reading, place, "<cover>", cover_fields, given);
	cover->has_rings = read_part(reading, node, "rings", rings_fields, &cover->rings);
	cover->has_bands = read_part(reading, node, "bands", bands_fields, &cover->bands);
	cover->has_picture = read_part(reading, node, "picture", picture_fields, &cover->picture);
	cover->has_logos = read_part(reading, node, "logos", logos_fields, &cover->logos);
	struct cover_text **last = &cover->texts;
	for (node.xml = xml_first(node.xml); node.xml; node.xml = xml_next(node.xml)) {
		if (!xml_is(node.xml, "text") && !xml_is(node.xml, "contacts"))
			continue;
		*last = read_text(reading, node);
		last = &(*last)->next;
	}
	return cover;
}

void layout_read_covers(struct layout_reading *reading)
{
	for (size_t i = 0; i < reading->document_count; i++) {
		struct layout_node node = layout_first(layout_part(reading, i, "covers"), "cover");
		for (; node.xml; node = layout_next(node, "cover")) {
			struct cover *cover = read_cover(reading, node);
			struct cover **place = &reading->layout->covers;
			while (cover->name && *place && strcmp((*place)->name, cover->name) != 0)
				place = &(*place)->next;
			if (!cover->name)
				continue;
			cover->next = *place ? (*place)->next : NULL;
			*place = cover;
		}
	}
}

static void check_alphabet(struct layout_reading *reading, struct layout_node node,
			   const struct area *before, const struct area *area)
{
	int order = before && before->name && area->name ? strcmp(before->name, area->name) : -1;
	if (order == 0)
		layout_tell(reading, node, "name", 0, "doubled-area", "%s is listed twice",
			    area->name);
	else if (order > 0)
		layout_tell(reading, node, "name", 0, "wrong-order",
			    "%s must stand before %s: areas are listed by alphabet, which gives "
			    "each its ring",
			    area->name, before->name);
}

static void read_area_list(struct layout_reading *reading, struct layout_node list)
{
	struct layout *layout = reading->layout;
	struct area **last = &layout->areas, *before = NULL;
	layout->areas = NULL;
	layout->area_count = 0;
	struct layout_node node = layout_first(list, "area");
	for (; node.xml; node = layout_next(node, "area")) {
		struct area *area = arena_alloc(reading->arena, sizeof *area);
		area->name = layout_text(reading, node, "name");
		area->region = layout_text(reading, node, "region");
		area->welsh = layout_text(reading, node, "cy");
		area->column = layout_integer(reading, node, "column", 0, 99, 0);
		area->row = layout_integer(reading, node, "row", 0, 99, 0);
		check_alphabet(reading, node, before, area);
		*last = before = area;
		last = &area->next;
		layout->area_count++;
	}
}

void layout_read_areas(struct layout_reading *reading)
{
	for (size_t i = 0; i < reading->document_count; i++) {
		struct layout_node list = layout_part(reading, i, "areas");
		if (list.xml)
			read_area_list(reading, list);
	}
}
