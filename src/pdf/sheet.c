#include "pdf/sheet.h"

#include <stdlib.h>

#include "pdf/graphics.h"
#include "pdf/value.h"

void sheets_begin(struct writer *writer)
{
	const struct publication *publication = writer->publication;
	writer->pages =
		arena_array(writer->arena, publication->page_count + 1, sizeof *writer->pages);
	for (size_t i = 0; i < publication->page_count; i++) {
		const struct page *page = &publication->pages[i];
		length_t bleed = writer->is_screen ? 0 : page->bleed;
		writer->pages[i] = (struct page_output) {
			.numbers = haru_add_page(writer->haru),
			.width = page->width + 2 * bleed,
			.height = page->height + 2 * bleed,
			.left = bleed,
			.top = page->height + bleed,
		};
	}
}

static void put_box(struct buffer *out, const char *key, length_t left, length_t bottom,
		    length_t right, length_t top)
{
	const length_t edges[] = { left, bottom, right, top };
	buffer_puts(out, key);
	for (int i = 0; i < 4; i++) {
		buffer_putc(out, i ? ' ' : '[');
		value_put_thousandths(out, value_thousandths(edges[i]));
	}
	buffer_putc(out, ']');
}

static void put_boxes(struct buffer *out, const struct writer *writer,
		      const struct page_output *page)
{
	put_box(out, "/MediaBox", 0, 0, page->width, page->height);
	if (writer->is_screen)
		return;
	put_box(out, "/BleedBox", 0, 0, page->width, page->height);
	put_box(out, "/TrimBox", page->left, page->height - page->top, page->width - page->left,
		page->top);
}

static void put_annotations(struct buffer *out, const struct writer *writer,
			    const struct page_output *page)
{
	if (!page->link_count)
		return;
	buffer_puts(out, "/Annots[");
	for (size_t i = 0; i < page->link_count; i++) {
		if (i)
			buffer_putc(out, ' ');
		value_put_reference(out, writer->links[page->first_link + i]);
	}
	buffer_putc(out, ']');
}

static void write_sheet(struct writer *writer, size_t index, uint32_t resources)
{
	const struct page_output *page = &writer->pages[index];
	struct buffer *out = object_begin_more(&writer->objects, page->numbers.page);
	put_boxes(out, writer, page);
	buffer_puts(out, "/Resources ");
	value_put_reference(out, resources);
	if (page->sequence_count) {
		buffer_puts(out, "/StructParents ");
		buffer_put_int(out, (int64_t)index);
	}
	if (writer->is_screen)
		buffer_puts(out, "/Tabs/S");
	if (page->has_transparency)
		buffer_puts(out, writer->is_screen ? "/Group<</S/Transparency/CS/DeviceRGB>>"
						   : "/Group<</S/Transparency/CS/DeviceCMYK>>");
	put_annotations(out, writer, page);
	object_end(&writer->objects);
}

static void put_named(struct buffer *out, char letter, size_t place, uint32_t number)
{
	buffer_putc(out, '/');
	buffer_putc(out, letter);
	buffer_put_int(out, (int64_t)place);
	buffer_putc(out, ' ');
	value_put_reference(out, number);
}

/* One dictionary for all pages: a page more costs no copy of it. */
static uint32_t write_resources(struct writer *writer)
{
	uint32_t number = object_reserve(&writer->objects);
	struct buffer *out = object_begin(&writer->objects, number);
	buffer_puts(out, "<</Font<<");
	for (size_t i = 0; i < writer->fonts.count; i++)
		put_named(out, 'F', i, writer->fonts.items[i].number);
	buffer_puts(out, ">>");
	if (writer->pictures.count) {
		buffer_puts(out, "/XObject<<");
		for (size_t i = 0; i < writer->pictures.count; i++)
			put_named(out, 'I', i, writer->pictures.items[i].number);
		buffer_puts(out, ">>");
	}
	graphics_put_resources(out, writer->is_screen, writer->cleared);
	buffer_puts(out, ">>");
	object_end(&writer->objects);
	return number;
}

void sheets_write(struct writer *writer)
{
	uint32_t resources = write_resources(writer);
	for (size_t i = 0; i < writer->publication->page_count; i++)
		write_sheet(writer, i, resources);
}

/* A label that is a plain number; 0: it is not. */
static long label_number(const char *label)
{
	if (*label < '1' || *label > '9')
		return 0;
	char *end;
	long number = strtol(label, &end, 10);
	return *end || number > INT32_MAX ? 0 : number;
}

void sheets_put_labels(struct buffer *out, const struct publication *publication)
{
	buffer_puts(out, "/PageLabels<</Nums[");
	long expected = 0;
	for (size_t i = 0; i < publication->page_count; i++) {
		const char *label = publication->pages[i].label ? publication->pages[i].label : "";
		long number = label_number(label);
		/* A range goes on as long as the numbers do. */
		if (!number || number != expected) {
			buffer_put_int(out, (int64_t)i);
			buffer_puts(out, number ? "<</S/D/St " : "<</P");
			if (number)
				buffer_put_int(out, number);
			else
				value_put_text(out, label);
			buffer_puts(out, ">>");
		}
		expected = number ? number + 1 : 0;
	}
	buffer_puts(out, "]>>");
}
