/* Attributes into structs, by tables of fields. */
#include <stdlib.h>
#include <string.h>

#include "base/tokens.h"
#include "load/layout_reader.h"
#include "load/likely.h"

void layout_tell(struct layout_reading *reading, struct layout_node node, const char *attribute,
		 size_t index, const char *rule, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	const char *text = arena_vprintf(reading->arena, format, args);
	va_end(args);
	const char *value = xml_attribute(node.xml, attribute);
	struct place place = xml_value_place(node.document, node.xml, attribute);
	if (value)
		place = xml_text_place(place, xml_collapse(reading->arena, value), index);
	message_add(reading->messages, MESSAGE_ERROR, place, rule, "%s", text);
}

const char *layout_text(struct layout_reading *reading, struct layout_node node, const char *name)
{
	return xml_attribute_text(reading->arena, node.xml, name);
}

bool layout_flag(struct layout_node node, const char *name, bool otherwise)
{
	const char *value = xml_attribute(node.xml, name);
	return value ? !strcmp(value, "yes") : otherwise;
}

static bool parse_integer(const char *text, int32_t *number)
{
	char *end;
	long value = strtol(text, &end, 10);
	*number = (int32_t)value;
	return *text && !*end && value >= -1000000 && value <= 1000000;
}

int32_t layout_integer(struct layout_reading *reading, struct layout_node node, const char *name,
		       int32_t least, int32_t most, int32_t otherwise)
{
	int32_t number;
	const char *value = layout_text(reading, node, name);
	if (!value)
		return otherwise;
	if (parse_integer(value, &number) && number >= least && number <= most)
		return number;
	layout_tell(reading, node, name, 0, "bad-value",
		    "%s=\"%s\": a whole number from %d to %d must stand here", name, value, least,
		    most);
	return otherwise;
}

struct layout_node layout_first(struct layout_node parent, const char *name)
{
	const struct xml_node *child = parent.xml ? xml_first(parent.xml) : NULL;
	while (child && !xml_is(child, name))
		child = xml_next(child);
	return (struct layout_node) { parent.document, child };
}

struct layout_node layout_next(struct layout_node node, const char *name)
{
	do
		node.xml = xml_next(node.xml);
	while (node.xml && !xml_is(node.xml, name));
	return node;
}

struct layout_node layout_part(const struct layout_reading *reading, size_t document,
			       const char *name)
{
	const struct xml_document *found = reading->documents[document];
	return layout_first((struct layout_node) { found, found->root }, name);
}

static const struct ink *need_ink(struct layout_reading *reading, struct layout_node node,
				  const char *attribute, size_t index, const char *name)
{
	const struct layout *layout = reading->layout;
	const struct ink *ink = layout_ink(layout, name);
	if (ink)
		return ink;
	struct likely likely = likely_start(name);
	for (size_t i = 0; i < layout->ink_count; i++)
		likely_offer(&likely, layout->inks[i].name);
	layout_tell(reading, node, attribute, index, "unknown-colour",
		    "there is no colour \"%s\"%s", name, likely_clause(reading->arena, &likely));
	return NULL;
}

const struct style *layout_need_style(struct layout_reading *reading, struct layout_node node,
				      const char *attribute, size_t index, const char *name)
{
	const struct layout *layout = reading->layout;
	const struct style *style = layout_style(layout, name);
	if (style)
		return style;
	struct likely likely = likely_start(name);
	for (size_t i = 0; i < layout->style_count; i++)
		likely_offer(&likely, layout->styles[i].name);
	layout_tell(reading, node, attribute, index, "unknown-style", "there is no style \"%s\"%s",
		    name, likely_clause(reading->arena, &likely));
	return NULL;
}

static void read_length(struct layout_reading *reading, struct layout_node node,
			const struct layout_field *field, const char *value, length_t *length)
{
	length_t read = 0;
	if (!length_parse(value, &read))
		layout_tell(reading, node, field->name, 0, "bad-value",
			    "%s=\"%s\" is no length: write it with its unit, as 3.5pt or 20mm",
			    field->name, value);
	else if (field->form == AS_MEASURE && read <= 0)
		layout_tell(reading, node, field->name, 0, "bad-value",
			    "%s=\"%s\" must be more than 0", field->name, value);
	else
		*length = read;
}

static void read_rule(struct layout_reading *reading, struct layout_node node,
		      const struct layout_field *field, const char *value, struct rule_look *rule)
{
	size_t width = strcspn(value, " ");
	length_t read;
	if (!value[width] || !length_parse(arena_strndup(reading->arena, value, width), &read) ||
	    read < 0) {
		layout_tell(reading, node, field->name, 0, "bad-value",
			    "%s=\"%s\" is no rule: write its width and its colour, as in "
			    "\"0.5pt navy\"",
			    field->name, value);
		return;
	}
	rule->width = read;
	rule->ink = need_ink(reading, node, field->name, width + 1, value + width + 1);
}

static void read_inks(struct layout_reading *reading, struct layout_node node,
		      const struct layout_field *field, const char *value, const struct ink **inks)
{
	for (size_t i = 0; i < LAYOUT_INKS; i++)
		inks[i] = NULL;
	size_t count = 0;
	const char *rest = value;
	for (struct token token; token_next(&rest, &token);) {
		const char *name = arena_strndup(reading->arena, token.text, token.length);
		size_t at = (size_t)(token.text - value);
		if (count == LAYOUT_INKS) {
			layout_tell(reading, node, field->name, at, "bad-value",
				    "%s= takes %d colours at most", field->name, LAYOUT_INKS);
			return;
		}
		inks[count++] = need_ink(reading, node, field->name, at, name);
	}
}

static void read_integer(struct layout_reading *reading, struct layout_node node,
			 const struct layout_field *field, int32_t *number)
{
	bool count = field->form == AS_COUNT;
	*number = layout_integer(reading, node, field->name, count ? 1 : -10000,
				 count ? 100 : 10000, *number);
}

static void read_spaces(struct layout_reading *reading, struct layout_node node,
			const struct layout_field *field, const char *value,
			struct spaces_look *spaces)
{
	int32_t percents[3];
	const char *at = value;
	bool good = true;
	for (int i = 0; i < 3 && good; i++) {
		char *end;
		long percent = strtol(at, &end, 10);
		good = end > at && percent > 0 && percent <= 1000 && *end == '%' &&
		       end[1] == (i < 2 ? ' ' : '\0');
		percents[i] = (int32_t)percent;
		at = end + 2;
	}
	if (good && percents[0] <= percents[1] && percents[1] <= percents[2])
		*spaces = (struct spaces_look) { percents[0], percents[1], percents[2] };
	else
		layout_tell(
			reading, node, field->name, 0, "bad-value",
			"%s=\"%s\": write the least, the usual and the widest word space in per "
			"cent of the face's own, as in \"75%% 100%% 150%%\"",
			field->name, value);
}

static void read_choice(const struct layout_field *field, const char *value, int *choice)
{
	for (int i = 0; field->choices[i]; i++)
		if (!strcmp(field->choices[i], value))
			*choice = i;
}

static void apply_field(struct layout_reading *reading, struct layout_node node,
			const struct layout_field *field, void *target)
{
	const char *value = layout_text(reading, node, field->name);
	switch (field->form) {
	case AS_LENGTH:
	case AS_MEASURE:
		read_length(reading, node, field, value, target);
		break;
	case AS_RULE:
		read_rule(reading, node, field, value, target);
		break;
	case AS_INK:
		*(const struct ink **)target = need_ink(reading, node, field->name, 0, value);
		break;
	case AS_INKS:
		read_inks(reading, node, field, value, target);
		break;
	case AS_STYLE:
		*(const struct style **)target =
			layout_need_style(reading, node, field->name, 0, value);
		break;
	case AS_TEXT:
		*(const char **)target = value;
		break;
	case AS_INTEGER:
	case AS_COUNT:
		read_integer(reading, node, field, target);
		break;
	case AS_SPACES:
		read_spaces(reading, node, field, value, target);
		break;
	case AS_FLAG:
		*(bool *)target = !strcmp(value, "yes");
		break;
	case AS_CHOICE:
		read_choice(field, value, target);
		break;
	}
}

void layout_apply(struct layout_reading *reading, struct layout_node node,
		  const struct layout_field *fields, void *object, uint64_t *given)
{
	for (const struct xml_attribute *attribute = node.xml->attributes; attribute;
	     attribute = attribute->next) {
		const char *name = attribute->name;
		for (size_t i = 0; fields[i].name; i++) {
			if (strcmp(fields[i].name, name) != 0)
				continue;
			apply_field(reading, node, &fields[i], (char *)object + fields[i].offset);
			*given |= (uint64_t)1 << i;
			break;
		}
	}
}

void layout_complete(struct layout_reading *reading, struct place place, const char *what,
		     const struct layout_field *fields, uint64_t given)
{
	for (size_t i = 0; fields[i].name; i++)
		if (!fields[i].optional && !(given >> i & 1))
			message_add(reading->messages, MESSAGE_ERROR, place, "missing-attribute",
				    "%s needs %s=, which no layout here gives", what,
				    fields[i].name);
}

bool layout_given(const struct layout_field *fields, uint64_t given, const char *name)
{
	for (size_t i = 0; fields[i].name; i++)
		if (!strcmp(fields[i].name, name))
			return given >> i & 1;
	return false;
}
