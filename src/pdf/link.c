#include "pdf/link.h"

#include "pdf/value.h"

bool destination_is_placed(const struct writer *writer, const struct destination *target)
{
	return target && target->page < writer->publication->page_count;
}

void destination_put(struct buffer *out, const struct writer *writer,
		     const struct destination *target)
{
	const struct page_output *page = &writer->pages[target->page];
	buffer_putc(out, '[');
	value_put_reference(out, page->numbers.page);
	buffer_puts(out, "/XYZ null ");
	value_put_thousandths(out, value_thousandths(page->top - target->y));
	buffer_puts(out, " null]");
}

/* As RFC 3986 wants it: what is no ASCII, spaces and what strings escape by percent codes. */
static void put_uri(struct buffer *out, const char *uri)
{
	for (const char *at = uri; *at; at++) {
		unsigned char byte = (unsigned char)*at;
		if (byte > 0x20 && byte < 0x7F && byte != '(' && byte != ')' && byte != '\\') {
			buffer_putc(out, *at);
			continue;
		}
		buffer_putc(out, '%');
		value_put_hex(out, at, 1);
	}
}

static void put_action(struct buffer *out, const struct writer *writer, const struct link *link)
{
	if (link->uri) {
		buffer_puts(out, "/A<</S/URI/URI(");
		put_uri(out, link->uri);
		buffer_puts(out, ")>>");
	} else {
		buffer_puts(out, "/Dest");
		destination_put(out, writer, link->target);
	}
}

/* What a reader that cannot see the link is told (ISO 14289-1, 7.18.5). */
static const char *description(const struct writer *writer, const struct link *link)
{
	if (link->description && *link->description)
		return link->description;
	if (link->uri)
		return link->uri;
	const char *label = writer->publication->pages[link->target->page].label;
	return label ? arena_printf(writer->arena, "Page %s", label) : "Link";
}

static void put_rectangle(struct buffer *out, const struct content *content,
			  const struct paint_item *item)
{
	const int64_t edges[] = {
		content_x(content, item->x),
		content_y(content, item->y + item->link.height),
		content_x(content, item->x + item->link.width),
		content_y(content, item->y),
	};
	buffer_puts(out, "/Rect");
	for (int i = 0; i < 4; i++) {
		buffer_putc(out, i ? ' ' : '[');
		value_put_thousandths(out, edges[i]);
	}
	buffer_putc(out, ']');
}

static void keep(struct writer *writer, uint32_t annotation)
{
	writer->links = arena_grow(writer->arena, writer->links, writer->link_count,
				   &writer->link_capacity, sizeof *writer->links);
	writer->links[writer->link_count++] = annotation;
}

void link_write(struct content *content, const struct paint_item *item)
{
	struct writer *writer = content->writer;
	const struct link *link = item->link.link;
	/* PDF/X allows no annotation on the page (ISO 15930-7, 6.18); PDF/UA none without element. */
	if (!writer->is_screen || !item->element ||
	    (!link->uri && !destination_is_placed(writer, link->target)))
		return;
	uint32_t number = haru_add_link(writer->haru);
	size_t place =
		tag_add_annotation(&writer->tags, item->element, content->page_index, number);
	struct buffer *out = object_begin_more(&writer->objects, number);
	put_rectangle(out, content, item);
	/* F 4: it is printed, as PDF/A wants of all annotations (ISO 19005-2, 6.3.2). */
	buffer_puts(out, "/F 4/Border[0 0 0]/StructParent ");
	buffer_put_int(out, (int64_t)(writer->publication->page_count + place));
	buffer_puts(out, "/Contents");
	value_put_text(out, description(writer, link));
	put_action(out, writer, link);
	object_end(&writer->objects);
	keep(writer, number);
}
