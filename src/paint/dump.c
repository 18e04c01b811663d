/*
 * The dump: a publication as lines of text, for people and for tests. Numbers are points with three
 * places at most, in page space; x and y are a text's baseline or a box's top left corner.
 *
 *   page 2 label "2" left 595.276 x 841.89 bleed 0 master text
 *   text 51.024 234.5 "Lato Regular" 10 text track 0 w 233.1 | London's partners met  {P 14}
 *   rule 51.024 224 487.559 1 navy {layout}        a filled upright rectangle: x y width height
 *   fill 51 84 path M0,0 L8,0 C1,2 3,4 5,6 Z navy {Figure 20}       even-odd: "evenodd" ahead of ink
 *   stroke 51 84 path M0,0 L8,0 w 0.5 cap 0 join 0 dash 2,2 from 0 navy {Figure 20}
 *   clip 51 84 path M0,0 L8,0 L8,8 Z {layout}
 *   unclip {layout}
 *   image 51 84 68.031 85.039 "portrait.jpg" {Figure 21}            x y width height
 *   link 51 84 60 10 to page 3 y 84 "Page 3" {Link 30}              or: to nowhere, uri "https://..."
 *   bookmark 1 page 3 y 84 "Introduction"
 *   tags
 *     Document 0 lang "en-GB"
 *       Figure 20 alt "Three bars ..."
 *
 * After a text's width stands "space" and its word space where that is not 0; a hyphen that the press has
 * put at a line's end is a soft one, U+00AD. Braces hold the element
 * whose content an item is, by role and index, or what kind of artifact it is. In quotes and in texts
 * a control character, a backslash and (in quotes) a quote are written \xNN.
 */
#include "paint/display.h"

#include <string.h>

enum { PLACES = 3 };

static void put_number(struct buffer *out, length_t value)
{
	buffer_putc(out, ' ');
	buffer_put_pt(out, value, PLACES);
}

static void put_text(struct buffer *out, const char *text, size_t bytes, bool quoted)
{
	for (size_t i = 0; i < bytes; i++) {
		unsigned char byte = (unsigned char)text[i];
		if (byte < 0x20 || byte == 0x7f || byte == '\\' || (quoted && byte == '"'))
			buffer_printf(out, "\\x%02x", (unsigned)byte);
		else
			buffer_putc(out, (char)byte);
	}
}

static void put_quoted(struct buffer *out, const char *text)
{
	buffer_puts(out, " \"");
	if (text)
		put_text(out, text, strlen(text), true);
	buffer_putc(out, '"');
}

static void put_ink(struct buffer *out, const struct ink *ink)
{
	buffer_putc(out, ' ');
	buffer_puts(out, ink && ink->name ? ink->name : "-");
}

static void put_point(struct buffer *out, struct point point)
{
	buffer_put_pt(out, point.x, PLACES);
	buffer_putc(out, ',');
	buffer_put_pt(out, point.y, PLACES);
}

static void put_path(struct buffer *out, const struct path *path)
{
	static const char letters[] = { 'M', 'L', 'C', 'Z' };
	static const uint8_t takes[] = { 1, 1, 3, 0 };
	const struct point *point = path->points;
	buffer_puts(out, " path");
	for (uint32_t i = 0; i < path->verb_count; i++) {
		uint8_t verb = path->verbs[i];
		buffer_putc(out, ' ');
		buffer_putc(out, letters[verb]);
		for (uint8_t p = 0; p < takes[verb]; p++) {
			if (p)
				buffer_putc(out, ' ');
			put_point(out, *point++);
		}
	}
}

static void put_glyphs(struct buffer *out, const struct paint_item *item)
{
	const struct glyph_run *run = item->glyphs;
	buffer_puts(out, "text");
	put_number(out, item->x);
	put_number(out, item->y);
	put_quoted(out, run->face->name);
	put_number(out, run->size);
	put_ink(out, run->ink);
	buffer_puts(out, " track ");
	buffer_put_int(out, run->tracking);
	buffer_puts(out, " w");
	put_number(out, glyph_run_width(run));
	if (run->word_space) {
		buffer_puts(out, " space");
		put_number(out, run->word_space);
	}
	buffer_puts(out, " | ");
	put_text(out, run->text, run->text_bytes, false);
	if (run->count && run->glyphs[run->count - 1].flags & GLYPH_SOFT)
		buffer_puts(out, "\u00ad");
	buffer_putc(out, ' ');
}

static void put_fill(struct buffer *out, const struct paint_item *item)
{
	struct point corner, size;
	if (path_is_rectangle(item->fill.path, &corner, &size)) {
		buffer_puts(out, "rule");
		put_number(out, item->x + corner.x);
		put_number(out, item->y + corner.y);
		put_number(out, size.x);
		put_number(out, size.y);
	} else {
		buffer_puts(out, "fill");
		put_number(out, item->x);
		put_number(out, item->y);
		put_path(out, item->fill.path);
		if (item->fill.even_odd)
			buffer_puts(out, " evenodd");
	}
	put_ink(out, item->fill.ink);
}

static void put_stroke(struct buffer *out, const struct paint_item *item)
{
	const struct stroke *stroke = item->stroke.stroke;
	buffer_puts(out, "stroke");
	put_number(out, item->x);
	put_number(out, item->y);
	put_path(out, item->stroke.path);
	buffer_puts(out, " w");
	put_number(out, stroke->width);
	buffer_printf(out, " cap %d join %d", stroke->cap, stroke->join);
	for (int i = 0; i < stroke->dash_count; i++) {
		buffer_puts(out, i ? "," : " dash ");
		buffer_put_pt(out, stroke->dashes[i], PLACES);
	}
	if (stroke->miter)
		buffer_printf(out, " miter %d", stroke->miter);
	if (stroke->dash_count) {
		buffer_puts(out, " from");
		put_number(out, stroke->dash_phase);
	}
	put_ink(out, item->stroke.ink);
}

static void put_clip(struct buffer *out, const struct paint_item *item)
{
	buffer_puts(out, "clip");
	put_number(out, item->x);
	put_number(out, item->y);
	put_path(out, item->clip.path);
	if (item->clip.even_odd)
		buffer_puts(out, " evenodd");
}

static void put_box(struct buffer *out, const char *kind, const struct paint_item *item,
		    length_t width, length_t height)
{
	buffer_puts(out, kind);
	put_number(out, item->x);
	put_number(out, item->y);
	put_number(out, width);
	put_number(out, height);
}

static void put_destination(struct buffer *out, const struct destination *target)
{
	if (!target || target->page == UINT32_MAX) {
		buffer_puts(out, " nowhere");
		return;
	}
	buffer_puts(out, " page ");
	buffer_put_int(out, (int64_t)target->page + 1);
	buffer_puts(out, " y");
	put_number(out, target->y);
}

static void put_link(struct buffer *out, const struct paint_item *item)
{
	const struct link *link = item->link.link;
	put_box(out, "link", item, item->link.width, item->link.height);
	if (link->uri) {
		buffer_puts(out, " uri");
		put_quoted(out, link->uri);
	} else {
		buffer_puts(out, " to");
		put_destination(out, link->target);
	}
	if (link->description)
		put_quoted(out, link->description);
}

static void put_owner(struct buffer *out, const struct page *page, const struct paint_item *item)
{
	const struct element *element = page_element(page, item);
	static const char *const artifacts[] = { "layout", "pagination", "background" };
	if (element)
		buffer_printf(out, " {%s %u}\n", element_role_name(element->role), element->index);
	else
		buffer_printf(out, " {%s}\n", artifacts[item->artifact]);
}

static void put_item(struct buffer *out, const struct page *page, const struct paint_item *item)
{
	switch (item->kind) {
	case PAINT_GLYPHS:
		put_glyphs(out, item);
		break;
	case PAINT_FILL:
		put_fill(out, item);
		break;
	case PAINT_STROKE:
		put_stroke(out, item);
		break;
	case PAINT_IMAGE:
		put_box(out, "image", item, item->image.width, item->image.height);
		put_quoted(out, item->image.image->path);
		break;
	case PAINT_LINK:
		put_link(out, item);
		break;
	case PAINT_CLIP:
		put_clip(out, item);
		break;
	case PAINT_UNCLIP:
		buffer_puts(out, "unclip");
		break;
	}
	if (item->clear)
		buffer_printf(out, " clear %d", item->clear);
	put_owner(out, page, item);
}

static void put_page(struct buffer *out, const struct page *page, size_t index)
{
	buffer_puts(out, "page ");
	buffer_put_int(out, (int64_t)index + 1);
	buffer_puts(out, " label");
	put_quoted(out, page->label);
	buffer_puts(out, page->side == PAGE_LEFT ? " left" : " right");
	put_number(out, page->width);
	buffer_puts(out, " x");
	put_number(out, page->height);
	buffer_puts(out, " bleed");
	put_number(out, page->bleed);
	buffer_puts(out, " master ");
	buffer_puts(out, page->master ? page->master : "-");
	buffer_putc(out, '\n');
	for (size_t i = 0; i < page->foot.count; i++)
		put_item(out, page, &page->foot.items[i]);
	for (size_t i = 0; i < page->list.count; i++)
		put_item(out, page, &page->list.items[i]);
}

static void put_named(struct buffer *out, const char *name, const char *text)
{
	if (!text)
		return;
	buffer_putc(out, ' ');
	buffer_puts(out, name);
	put_quoted(out, text);
}

static void put_table_attributes(struct buffer *out, const struct element *element)
{
	static const char *const scopes[] = { NULL, "row", "column", "both" };
	if (element->scope)
		buffer_printf(out, " scope %s", scopes[element->scope]);
	if (element->row_span > 1)
		buffer_printf(out, " rows %u", (unsigned)element->row_span);
	if (element->column_span > 1)
		buffer_printf(out, " columns %u", (unsigned)element->column_span);
	for (uint16_t i = 0; i < element->header_count; i++)
		buffer_printf(out, "%s%u", i ? "," : " headers ", element->headers[i]->index);
}

static void put_element(struct buffer *out, const struct element *element, int depth)
{
	static const char *const numberings[] = { NULL,		 "disc",	"decimal",
						  "lower-alpha", "lower-roman", "upper-alpha",
						  "upper-roman" };
	for (int i = 0; i < depth; i++)
		buffer_puts(out, "  ");
	buffer_printf(out, "%s %u", element_role_name(element->role), element->index);
	put_named(out, "title", element->title);
	put_named(out, "lang", element->lang);
	put_named(out, "alt", element->alt);
	put_named(out, "actual", element->actual);
	put_named(out, "id", element->id);
	if (element->numbering)
		buffer_printf(out, " numbering %s", numberings[element->numbering]);
	put_table_attributes(out, element);
	buffer_putc(out, '\n');
}

/* In the order of the tree; a loop, not a recursion, so that no input is too deep. */
static void put_tree(struct buffer *out, const struct element *root)
{
	int depth = 1;
	for (const struct element *element = root; element;) {
		put_element(out, element, depth);
		if (element->first) {
			element = element->first;
			depth++;
			continue;
		}
		while (element != root && !element->next) {
			element = element->parent;
			depth--;
		}
		element = element == root ? NULL : element->next;
	}
}

void publication_dump(const struct publication *publication, struct buffer *out)
{
	for (size_t i = 0; i < publication->page_count; i++)
		put_page(out, &publication->pages[i], i);
	for (size_t i = 0; i < publication->bookmark_count; i++) {
		const struct bookmark *bookmark = &publication->bookmarks[i];
		buffer_printf(out, "bookmark %d", bookmark->level);
		put_destination(out, &bookmark->target);
		put_quoted(out, bookmark->title);
		buffer_putc(out, '\n');
	}
	buffer_puts(out, "tags\n");
	put_tree(out, publication->root);
}
