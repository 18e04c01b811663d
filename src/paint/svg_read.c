#include "paint/svg_read.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "paint/svg_file.h"
#include "paint/svg_value.h"

bool svg_is(const unsigned char *bytes, size_t count)
{
	static const unsigned char mark[] = { 0xef, 0xbb, 0xbf };
	size_t at = count >= sizeof mark && !memcmp(bytes, mark, sizeof mark) ? sizeof mark : 0;
	while (at < count && xml_is_space((char)bytes[at]))
		at++;
	return at < count && bytes[at] == '<';
}

void svg_fail(struct svg_file *file, const struct xml_node *node, const char *attribute,
	      size_t index, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	struct place place = xml_place(file->document, node);
	const char *value = attribute ? xml_attribute(node, attribute) : NULL;
	if (value)
		place = xml_text_place(xml_value_place(file->document, node, attribute), value,
				       index);
	message_add_list(file->messages, MESSAGE_ERROR, place, "bad-svg", format, args);
	va_end(args);
	file->failed = true;
}

void svg_leave_out(struct svg_file *file, const struct xml_node *node, const char *attribute,
		   const char *what)
{
	for (int i = 0; i < file->told_count; i++)
		if (!strcmp(file->told[i], what))
			return;
	if (file->told_count == SVG_TOLD)
		return;
	file->told[file->told_count++] = what;
	struct place place = attribute && xml_attribute(node, attribute)
				     ? xml_value_place(file->document, node, attribute)
				     : xml_place(file->document, node);
	message_add(file->messages, MESSAGE_WARNING, place, "svg-not-taken",
		    "this drawing has what is not printed: %s", what);
}

static int by_id(const void *a, const void *b)
{
	const struct svg_id *left = a, *right = b;
	int order = strcmp(left->id, right->id);
	return order ? order : (left->order > right->order) - (left->order < right->order);
}

static void collect_ids(struct svg_file *file, const struct xml_node *node)
{
	for (; node; node = xml_next(node)) {
		const char *id = xml_attribute(node, "id");
		if (id) {
			file->ids = arena_grow(file->arena, file->ids, file->id_count,
					       &file->id_capacity, sizeof *file->ids);
			file->ids[file->id_count] = (struct svg_id) { id, node, file->id_count };
			file->id_count++;
		}
		collect_ids(file, xml_first(node));
	}
}

/* How many ids come before it in the alphabet. */
static size_t place_of_id(const struct svg_file *file, const char *id, size_t length)
{
	size_t least = 0, most = file->id_count;
	while (least < most) {
		size_t middle = (least + most) / 2;
		int order = strncmp(file->ids[middle].id, id, length);
		if (order < 0)
			least = middle + 1;
		else
			most = middle;
	}
	return least;
}

const struct xml_node *svg_find(const struct svg_file *file, const char *reference)
{
	if (!strncmp(reference, "url(", 4))
		reference += 4;
	reference += strspn(reference, "\"' ");
	if (*reference++ != '#')
		return NULL;
	size_t length = strcspn(reference, ")\"'");
	size_t at = place_of_id(file, reference, length);
	if (!length || at == file->id_count || strncmp(file->ids[at].id, reference, length) != 0 ||
	    file->ids[at].id[length])
		return NULL;
	return file->ids[at].node;
}

static bool is_grey(const uint8_t rgb[static 3])
{
	return rgb[0] == rgb[1] && rgb[1] == rgb[2];
}

struct ink *svg_shade(struct svg_file *file, const uint8_t rgb[static 3], bool black_alone)
{
	struct ink *ink = arena_alloc(file->arena, sizeof *ink);
	ink->name = arena_printf(file->arena, "#%02X%02X%02X", rgb[0], rgb[1], rgb[2]);
	memcpy(ink->srgb, rgb, 3);
	ink->cmyk[0] = INK_BY_PROFILE;
	if (black_alone && is_grey(rgb)) {
		ink->cmyk[0] = 0;
		ink->cmyk[3] = (uint16_t)((255 - rgb[0]) * 10000 / 255);
	}
	return ink;
}

const struct ink *svg_ink(struct svg_file *file, const uint8_t rgb[static 3])
{
	char name[sizeof "#RRGGBB"];
	size_t length =
		(size_t)snprintf(name, sizeof name, "#%02X%02X%02X", rgb[0], rgb[1], rgb[2]);
	struct ink *ink = name_map_find(&file->own_inks, name, length);
	if (ink)
		return ink;
	ink = svg_shade(file, rgb, true);
	name_map_put(&file->own_inks, ink->name, length, ink);
	for (size_t i = 0; i < file->inks.count; i++)
		if (!memcmp(file->inks.items[i].srgb, rgb, 3)) {
			*ink = file->inks.items[i];
			ink->overprint = false; /* that is for text */
			break;
		}
	return ink;
}

struct view {
	double x, y, width, height;
};

/* The part of the plane that is shown; where nothing says, 300 by 150 as in a browser. */
static bool read_view(struct svg_file *file, struct view *view, double *width, double *height)
{
	const struct xml_node *root = file->document->root;
	const char *box = xml_attribute(root, "viewBox"), *at = box;
	const char *wide = xml_attribute(root, "width"), *high = xml_attribute(root, "height");
	*view = (struct view) { 0, 0, 300, 150 };
	bool has_box = box != NULL;
	if (has_box && (!svg_number(&at, &view->x) || !svg_number(&at, &view->y) ||
			!svg_number(&at, &view->width) || !svg_number(&at, &view->height))) {
		svg_fail(file, root, "viewBox", (size_t)(at - box),
			 "viewBox=\"%s\" must be four numbers", box);
		return false;
	}
	*width = view->width;
	*height = view->height;
	if (wide && !strchr(wide, '%') && !svg_length(wide, 0, width))
		svg_fail(file, root, "width", 0, "width=\"%s\" is no length", wide);
	if (high && !strchr(high, '%') && !svg_length(high, 0, height))
		svg_fail(file, root, "height", 0, "height=\"%s\" is no length", high);
	if (!has_box)
		*view = (struct view) { 0, 0, *width, *height };
	double least = fmin(fmin(*width, *height), fmin(view->width, view->height));
	double most = fmax(fmax(*width, *height), fmax(view->width, view->height));
	if (!file->failed && !(least > 0 && most / least < 1e4))
		svg_fail(file, root, has_box ? "viewBox" : "width", 0,
			 "this drawing has no size: give <svg> a viewBox= of more than nothing");
	return !file->failed;
}

/* preserveAspectRatio: where the view stands in its frame. */
static void place_view(struct svg_file *file, const struct view *view, double width, double height)
{
	const char *aspect = xml_attribute(file->document->root, "preserveAspectRatio");
	double x = width / view->width, y = height / view->height;
	double left = 0.5, top = 0.5;
	if (!aspect)
		aspect = "xMidYMid";
	if (strncmp(aspect, "none", 4) != 0) {
		x = y = strstr(aspect, "slice") ? fmax(x, y) : fmin(x, y);
		left = strstr(aspect, "xMin") ? 0 : strstr(aspect, "xMax") ? 1 : 0.5;
		top = strstr(aspect, "YMin") ? 0 : strstr(aspect, "YMax") ? 1 : 0.5;
	}
	cairo_translate(file->seam.cairo, (width - view->width * x) * left,
			(height - view->height * y) * top);
	cairo_scale(file->seam.cairo, x, y);
	cairo_translate(file->seam.cairo, -view->x, -view->y);
}

static void read_sheets(struct svg_file *file, const struct xml_node *node)
{
	for (; node; node = xml_next(node)) {
		if (xml_is(node, "style"))
			for (const struct xml_node *text = node->first; text; text = text->next)
				if (text->text)
					svg_read_sheet(file, text->text);
		read_sheets(file, xml_first(node));
	}
}

/* The whole, cut at its frame, with the longer side DRAWING_SIDE points. */
static void draw(struct svg_file *file, struct drawing *drawing, const struct view *view,
		 double width, double height)
{
	double scale = DRAWING_SIDE / fmax(width, height);
	drawing->width = length_from_pt(width * scale);
	drawing->height = length_from_pt(height * scale);
	paint_list_init(&drawing->list, file->arena);
	seam_open(&file->seam, &drawing->list, NULL);
	cairo_rectangle(file->seam.cairo, 0, 0, width * scale, height * scale);
	seam_clip(&file->seam);
	cairo_scale(file->seam.cairo, scale, scale);
	place_view(file, view, width, height);
	file->width = view->width;
	file->height = view->height;
	struct svg_style start = svg_style_start();
	svg_draw(file, file->document->root, &start);
	seam_unclip(&file->seam);
	if (cairo_status(file->seam.cairo) != CAIRO_STATUS_SUCCESS)
		svg_fail(file, file->document->root, NULL, 0,
			 "this drawing has measures that nobody can draw: save it again");
	seam_close(&file->seam);
}

const struct drawing *svg_read(struct arena *arena, struct messages *messages, struct ink_list inks,
			       const char *path)
{
	struct xml_document *document = xml_read_long(arena, messages, path);
	if (!document)
		return NULL;
	struct svg_file file = {
		.arena = arena,
		.messages = messages,
		.document = document,
		.inks = inks,
		.own_inks = { .arena = arena },
	};
	struct drawing *drawing = arena_alloc(arena, sizeof *drawing);
	struct view view;
	double width, height;
	if (!xml_is(document->root, "svg")) {
		svg_fail(&file, document->root, NULL, 0,
			 "this is no drawing: it begins with <%s>, and an SVG file with <svg>",
			 document->root->name);
	} else if (read_view(&file, &view, &width, &height)) {
		collect_ids(&file, document->root);
		if (file.id_count)
			qsort(file.ids, file.id_count, sizeof *file.ids, by_id);
		read_sheets(&file, document->root);
		draw(&file, drawing, &view, width, height);
	}
	xml_close(document);
	return file.failed ? NULL : drawing;
}
