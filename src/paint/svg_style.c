#include "paint/svg_style.h"

#include <math.h>
#include <string.h>

#include "paint/svg_file.h"
#include "paint/svg_gradient.h"
#include "paint/svg_value.h"

struct svg_style svg_style_start(void)
{
	struct svg_style style = {
		.width = 1,
		.miter = 4,
		.opacity = 1,
		.cap = CAIRO_LINE_CAP_BUTT,
		.join = CAIRO_LINE_JOIN_MITER,
	};
	style.fill.colour.alpha = style.stroke.colour.alpha = 255;
	style.fill.opacity = style.stroke.opacity = 1;
	style.stroke.none = true;
	return style;
}

/* One declaration on its way. */
struct declaration {
	struct svg_file *file;
	const struct xml_node *node;
	const char *attribute; /* where it stands; NULL: in a style sheet */
	const char *name, *value;
	struct svg_style *style;
};

static void tell_value(const struct declaration *told)
{
	svg_fail(told->file, told->node, told->attribute, 0, "%s=\"%s\" is not to be understood",
		 told->name, told->value);
}

static bool is(const struct declaration *declaration, const char *name)
{
	return !strcmp(declaration->name, name);
}

static bool says(const struct declaration *declaration, const char *value)
{
	return !strcmp(declaration->value, value);
}

/* "url(#id)"; what is not there, or no gradient, is passed over. */
static void take_server(const struct declaration *declaration, struct svg_paint *paint)
{
	struct svg_file *file = declaration->file;
	const struct xml_node *server = svg_find(file, declaration->value);
	paint->none = file->in_gradient || !server || !svg_is_gradient(server);
	if (paint->none) {
		svg_leave_out(file, declaration->node, declaration->attribute,
			      "a pattern, or what is not in the file: nothing is painted");
		return;
	}
	paint->gradient = server;
	paint->colour = svg_gradient_mean(file, server);
	if (is(declaration, "stroke"))
		svg_leave_out(
			file, declaration->node, declaration->attribute,
			"a line's gradient: it is painted in one colour, the mean of its own");
}

static void take_paint(const struct declaration *declaration, struct svg_paint *paint)
{
	paint->gradient = NULL;
	paint->none = says(declaration, "none");
	paint->is_current = says(declaration, "currentColor");
	if (paint->none || paint->is_current)
		return;
	if (!strncmp(declaration->value, "url(", 4))
		take_server(declaration, paint);
	else if (!svg_colour(declaration->value, &paint->colour))
		tell_value(declaration);
}

/* A share from 0 to 1, or a per cent. */
static double share_of(const struct declaration *declaration, double otherwise)
{
	double share;
	if (!svg_length(declaration->value, 1, &share)) {
		tell_value(declaration);
		return otherwise;
	}
	return fmin(fmax(share, 0), 1);
}

static void take_length(const struct declaration *declaration, double *length)
{
	double read;
	double whole = hypot(declaration->file->width, declaration->file->height) / sqrt(2);
	if (svg_length(declaration->value, whole, &read) && read >= 0)
		*length = read;
	else
		tell_value(declaration);
}

static void take_dashes(const struct declaration *declaration)
{
	struct svg_style *style = declaration->style;
	const char *at = declaration->value;
	double sum = 0, dash;
	style->dash_count = 0;
	if (says(declaration, "none"))
		return;
	while (style->dash_count < SVG_DASHES && svg_number(&at, &dash) && dash >= 0) {
		style->dashes[style->dash_count++] = dash;
		sum += dash;
		if (!strncmp(at, "px", 2))
			at += 2;
	}
	svg_skip(&at);
	if (*at)
		tell_value(declaration);
	if (sum <= 0)
		style->dash_count = 0;
}

static void take_choice(const struct declaration *declaration, const char *const *choices,
			int *choice)
{
	for (int i = 0; choices[i]; i++)
		if (says(declaration, choices[i]))
			*choice = i;
}

static bool apply_paint(const struct declaration *declaration)
{
	struct svg_style *style = declaration->style;
	if (is(declaration, "fill") || is(declaration, "stop-color"))
		take_paint(declaration, &style->fill);
	else if (is(declaration, "stroke"))
		take_paint(declaration, &style->stroke);
	else if (is(declaration, "fill-opacity") || is(declaration, "stop-opacity"))
		style->fill.opacity = share_of(declaration, 1);
	else if (is(declaration, "stroke-opacity"))
		style->stroke.opacity = share_of(declaration, 1);
	else if (is(declaration, "opacity"))
		style->opacity *= share_of(declaration, 1);
	else
		return false;
	return true;
}

static bool apply_pen(const struct declaration *declaration)
{
	/* In the order of cairo's own numbers. */
	static const char *const caps[] = { "butt", "round", "square", NULL };
	static const char *const joins[] = { "miter", "round", "bevel", NULL };
	struct svg_style *style = declaration->style;
	if (is(declaration, "stroke-width"))
		take_length(declaration, &style->width);
	else if (is(declaration, "stroke-miterlimit"))
		take_length(declaration, &style->miter);
	else if (is(declaration, "stroke-linecap"))
		take_choice(declaration, caps, &style->cap);
	else if (is(declaration, "stroke-linejoin"))
		take_choice(declaration, joins, &style->join);
	else if (is(declaration, "stroke-dasharray"))
		take_dashes(declaration);
	else if (is(declaration, "stroke-dashoffset"))
		(void)svg_length(declaration->value, declaration->file->width, &style->dash_phase);
	else
		return false;
	return true;
}

static void take_clip(const struct declaration *declaration)
{
	if (says(declaration, "none"))
		declaration->style->clip = NULL;
	else if (svg_find(declaration->file, declaration->value))
		declaration->style->clip = declaration->value;
	else
		tell_value(declaration);
}

static void apply(const struct declaration *declaration)
{
	struct svg_style *style = declaration->style;
	struct svg_colour colour;
	if (says(declaration, "inherit") || apply_paint(declaration) || apply_pen(declaration))
		return;
	if (is(declaration, "color") && svg_colour(declaration->value, &colour))
		memcpy(style->current, colour.rgb, sizeof style->current);
	else if (is(declaration, "fill-rule"))
		style->even_odd = says(declaration, "evenodd");
	else if (is(declaration, "clip-rule"))
		style->clip_even_odd = says(declaration, "evenodd");
	else if (is(declaration, "visibility"))
		style->is_hidden = !says(declaration, "visible");
	else if (is(declaration, "display"))
		style->is_absent = style->is_absent || says(declaration, "none");
	else if (is(declaration, "clip-path"))
		take_clip(declaration);
	else if ((is(declaration, "filter") || is(declaration, "mask")) &&
		 !says(declaration, "none"))
		svg_leave_out(declaration->file, declaration->node, declaration->attribute,
			      is(declaration, "mask") ? "a mask" : "a filter");
	else if (!strncmp(declaration->name, "marker", 6) && !says(declaration, "none"))
		svg_leave_out(declaration->file, declaration->node, declaration->attribute,
			      "a marker");
}

static char *trimmed(struct arena *arena, const char *text, size_t length)
{
	while (length && xml_is_space(*text)) {
		text++;
		length--;
	}
	while (length && xml_is_space(text[length - 1]))
		length--;
	return arena_strndup(arena, text, length);
}

/* "fill: red; stroke: none". */
static void apply_all(struct declaration *declaration, const char *text)
{
	declaration->file->effort += strlen(text);
	while (*text) {
		size_t end = strcspn(text, ";"), colon = strcspn(text, ":");
		if (colon < end) {
			struct arena *arena = declaration->file->arena;
			char *value = trimmed(arena, text + colon + 1, end - colon - 1);
			char *important = strstr(value, "!important");
			if (important)
				value = trimmed(arena, value, (size_t)(important - value));
			declaration->name = trimmed(arena, text, colon);
			declaration->value = value;
			apply(declaration);
		}
		text += end + (text[end] == ';');
	}
}

/* Whether a class is one of those that an element has. */
static bool has_class(const struct xml_node *node, const char *name)
{
	const char *classes = xml_attribute(node, "class");
	size_t length = strlen(name);
	while (classes && *classes) {
		size_t word = strcspn(classes, " \t\r\n");
		if (word == length && !strncmp(classes, name, length))
			return true;
		classes += word + (classes[word] != '\0');
	}
	return false;
}

static bool rule_matches(const struct svg_rule *rule, const struct xml_node *node)
{
	const char *id = xml_attribute(node, "id");
	switch (rule->kind) {
	case '.':
		return has_class(node, rule->name);
	case '#':
		return id && !strcmp(id, rule->name);
	default:
		return xml_is(node, rule->name);
	}
}

struct svg_style svg_style_of(struct svg_file *file, const struct xml_node *node,
			      const struct svg_style *inherited)
{
	enum { LONGEST = 400 };
	static const char kinds[] = "e.#"; /* what is more particular comes later and counts */
	struct svg_style style = *inherited;
	struct declaration declaration = { .file = file, .node = node, .style = &style };
	style.clip = NULL;
	for (const struct xml_attribute *attribute = node->attributes; attribute;
	     attribute = attribute->next) {
		declaration.attribute = declaration.name = attribute->name;
		const char *value = attribute->value;
		size_t length = strlen(value);
		file->effort += length;
		/* Path data are longer than any property, and none. */
		if (strchr(attribute->name, ':') || length > LONGEST)
			continue;
		declaration.value = trimmed(file->arena, value, length);
		apply(&declaration);
	}
	declaration.attribute = NULL;
	file->effort += SVG_EFFORT_OF_ELEMENT + (size_t)file->rule_count;
	for (const char *kind = kinds; *kind; kind++)
		for (const struct svg_rule *rule = file->rules; rule; rule = rule->next)
			if (rule->kind == *kind && rule_matches(rule, node))
				apply_all(&declaration, rule->declarations);
	declaration.attribute = "style";
	if (xml_attribute(node, "style"))
		apply_all(&declaration, xml_attribute(node, "style"));
	return style;
}
