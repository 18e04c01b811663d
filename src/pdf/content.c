#include "pdf/content.h"

#include "pdf/draw.h"
#include "pdf/flow.h"
#include "pdf/link.h"
#include "pdf/sequence.h"
#include "pdf/text.h"
#include "pdf/value.h"

int64_t content_x(const struct content *content, length_t x)
{
	return value_thousandths(content->page->left + x);
}

int64_t content_y(const struct content *content, length_t y)
{
	return value_thousandths(content->page->top - y);
}

/* What two boxes share; where that is nothing, an edge lies beyond the one opposite. */
static struct tag_box common(struct tag_box a, struct tag_box b)
{
	return (struct tag_box) { larger(a.left, b.left), larger(a.bottom, b.bottom),
				  smaller(a.right, b.right), smaller(a.top, b.top) };
}

/* A figure's box holds what can be seen of it: not what is cut off, nor what the paper has no room for. */
void content_extend_box(struct content *content, length_t left, length_t top, length_t right,
			length_t bottom)
{
	if (!content->figure)
		return;
	struct tag_box box = { content_x(content, left), content_y(content, bottom),
			       content_x(content, right), content_y(content, top) };
	box = common(box, content->seen[content->graphics.depth]);
	if (box.left <= box.right && box.bottom <= box.top)
		tag_extend_box(&content->writer->tags, content->figure, content->page_index, box);
}

static struct tag_box path_box(const struct content *content, const struct paint_item *item,
			       const struct path *path)
{
	struct tag_box box = { INT64_MAX, INT64_MAX, INT64_MIN, INT64_MIN };
	for (uint32_t i = 0; i < path->point_count; i++) {
		int64_t x = content_x(content, item->x + path->points[i].x);
		int64_t y = content_y(content, item->y + path->points[i].y);
		box = (struct tag_box) { smaller(box.left, x), smaller(box.bottom, y),
					 larger(box.right, x), larger(box.top, y) };
	}
	return box;
}

static void put_clip(struct content *content, const struct paint_item *item)
{
	struct tag_box seen = content->seen[content->graphics.depth];
	sequence_end_text(content);
	if (graphics_save(&content->graphics)) {
		draw_clip(content, item);
		content->seen[content->graphics.depth] =
			common(seen, path_box(content, item, item->clip.path));
	} else {
		writer_fault(content->writer, "drawing-too-deep",
			     "a drawing has more than 27 clipping areas inside one another");
	}
}

/* Paper keeps nothing that is read but not seen. */
static bool is_lost_in_print(const struct content *content, const struct paint_item *item)
{
	return !content->writer->is_screen && item->kind == PAINT_GLYPHS && !item->glyphs->ink;
}

/* What an item is among those beside it. */
struct beside {
	bool space_after; /* text goes on behind it as a new word */
	bool is_text;	  /* it and what follows it of its element are glyphs */
};

static void put_item(struct content *content, const struct paint_item *item, struct beside beside)
{
	if (is_lost_in_print(content, item))
		return;
	if (item->kind == PAINT_LINK) {
		link_write(content, item);
		return;
	}
	sequence_enter(content, item, beside.is_text);
	switch (item->kind) {
	case PAINT_GLYPHS:
		text_put(content, item, beside.space_after);
		break;
	case PAINT_FILL:
		draw_fill(content, item);
		break;
	case PAINT_STROKE:
		draw_stroke(content, item);
		break;
	case PAINT_IMAGE:
		draw_image(content, item);
		break;
	case PAINT_CLIP:
		put_clip(content, item);
		break;
	case PAINT_UNCLIP:
		sequence_end_text(content);
		graphics_restore(&content->graphics);
		break;
	case PAINT_LINK:
		break;
	}
}

static struct content content_open(struct writer *writer, size_t page)
{
	struct content content = {
		.writer = writer,
		.out = &writer->content,
		.page = &writer->pages[page],
		.page_index = (uint32_t)page,
	};
	content.seen[0] = (struct tag_box) { 0, 0, value_thousandths(content.page->width),
					     value_thousandths(content.page->height) };
	buffer_clear(content.out);
	graphics_init(&content.graphics, content.out, writer->is_screen);
	return content;
}

static void content_close(struct content *content)
{
	sequence_end(content);
	sequence_end_text(content);
	while (content->graphics.depth)
		graphics_restore(&content->graphics);
}

static void put_foot(struct content *content, const struct page *page)
{
	for (size_t i = 0; i < page->foot.count; i++)
		put_item(content, &page->foot.items[i], (struct beside) { 0 });
}

/* Items of one element that follow one another, links aside, which have no sequence. */
struct stretch {
	size_t end;
	bool is_text;
};

static struct stretch find_stretch(const struct paint_list *list, size_t first)
{
	const struct element *element = list->items[first].element;
	struct stretch stretch = { .end = first, .is_text = element };
	for (; stretch.end < list->count; stretch.end++) {
		const struct paint_item *item = &list->items[stretch.end];
		if (item->kind == PAINT_LINK)
			continue;
		if (item->element != element)
			break;
		if (item->kind != PAINT_GLYPHS)
			stretch.is_text = false;
	}
	return stretch;
}

static void put_list(struct content *content, const struct page *page)
{
	const struct publication *publication = content->writer->publication;
	struct stretch stretch = { 0 };
	for (size_t i = 0; i < page->list.count; i++) {
		const struct paint_item *item = &page->list.items[i];
		if (i == stretch.end)
			stretch = find_stretch(&page->list, i);
		struct beside beside = {
			.space_after = item->kind == PAINT_GLYPHS &&
				       flow_wants_space(publication, content->page_index, i),
			.is_text = stretch.is_text,
		};
		if (content->stencil && item->kind == PAINT_LINK)
			continue; /* annotations are each page's own */
		if (content->stencil || !page->elements) {
			put_item(content, item, beside);
			continue;
		}
		struct paint_item own = *item;
		own.element = page_element(page, item);
		put_item(content, &own, beside);
	}
}

/* What has been printed is the stream of an object. */
static void put_stream(struct content *content, uint32_t number)
{
	struct objects *objects = &content->writer->objects;
	object_begin(objects, number);
	if (!object_end_copy(objects, content->out))
		content->out->failed = true;
}

/* A page with a stencil has two streams, one after the other. */
static void end_stream(struct content *content)
{
	const struct page_output *page = content->page;
	struct objects *objects = &content->writer->objects;
	if (!page->stencil) {
		put_stream(content, page->numbers.contents);
		return;
	}
	uint32_t own = object_reserve(objects);
	struct buffer *out = object_begin(objects, page->numbers.contents);
	buffer_putc(out, '[');
	value_put_reference(out, own);
	buffer_putc(out, ' ');
	value_put_reference(out, page->stencil);
	buffer_putc(out, ']');
	object_end(objects);
	put_stream(content, own);
}

void content_write_stencil(struct writer *writer, size_t page, struct stencil *stencil)
{
	struct content content = content_open(writer, page);
	content.stencil = stencil;
	put_list(&content, &writer->publication->pages[page]);
	content_close(&content);
	put_stream(&content, stencil->number);
}

/* The tags and links of what a page shares are its own. */
static void tag_stencil(struct content *content, const struct page *page,
			const struct stencil *stencil)
{
	struct tags *tags = &content->writer->tags;
	for (uint32_t mcid = 0; mcid < stencil->sequence_count; mcid++) {
		uint32_t place = stencil->elements[mcid]->index - page->first_element;
		tag_add_sequence(tags, page->elements[place], content->page_index, mcid);
	}
	content->page->sequence_count = stencil->sequence_count;
	for (size_t i = 0; i < page->list.count; i++) {
		struct paint_item item = page->list.items[i];
		if (item.kind != PAINT_LINK)
			continue;
		item.element = page_element(page, &item);
		link_write(content, &item);
	}
}

/* Its own stream comes first and leaves no trace, so that the stencil begins as it would alone. */
static void write_on_stencil(struct content *content, const struct page *page)
{
	struct writer *writer = content->writer;
	const struct stencil *stencil = stencil_use(writer, content->page_index);
	content->page->stencil = stencil->number;
	buffer_clear(content->out);
	buffer_puts(content->out, "q\n");
	put_foot(content, page);
	content_close(content);
	buffer_puts(content->out, "Q\n");
	tag_stencil(content, page, stencil);
}

void content_write(struct writer *writer, size_t page)
{
	struct content content = content_open(writer, page);
	const struct page *from = &writer->publication->pages[page];
	content.page->first_sequence = writer->tags.sequence_count;
	content.page->first_link = writer->link_count;
	if (stencil_is_wanted(writer, page)) {
		write_on_stencil(&content, from);
	} else {
		put_foot(&content, from);
		put_list(&content, from);
		content_close(&content);
	}
	end_stream(&content);
	content.page->link_count = writer->link_count - content.page->first_link;
}
