#include "pdf/sequence.h"

#include "pdf/value.h"

void sequence_begin_text(struct content *content)
{
	if (content->in_text)
		return;
	content->in_text = true;
	content->line_x = content->line_y = 0;
	buffer_puts(content->out, "BT\n");
}

void sequence_end_text(struct content *content)
{
	if (!content->in_text)
		return;
	content->in_text = content->text_is_outer = false;
	buffer_puts(content->out, "ET\n");
}

void sequence_end(struct content *content)
{
	if (!content->in_sequence)
		return;
	if (!content->text_is_outer)
		sequence_end_text(content);
	content->in_sequence = false;
	content->figure = NULL;
	buffer_puts(content->out, "EMC\n");
}

/* Running heads and feet must be told apart (ISO 14289-1, 7.8); the page's middle does. */
static bool is_header(const struct content *content, const struct paint_item *item)
{
	const struct page *page = &content->writer->publication->pages[content->page_index];
	return item->artifact == ARTIFACT_PAGINATION && item->y < page->height / 2;
}

static void begin_artifact(struct content *content, const struct paint_item *item)
{
	struct buffer *out = content->out;
	buffer_puts(out, "/Artifact<</Type");
	switch (item->artifact) {
	case ARTIFACT_PAGINATION:
		buffer_puts(out, "/Pagination/Subtype");
		buffer_puts(out, content->is_header ? "/Header" : "/Footer");
		break;
	case ARTIFACT_BACKGROUND:
		/* It must have a box (table 330); the page's own holds all of them. */
		buffer_puts(out, "/Background/BBox[0 0 ");
		value_put_thousandths(out, value_thousandths(content->page->width));
		buffer_putc(out, ' ');
		value_put_thousandths(out, value_thousandths(content->page->height));
		buffer_putc(out, ']');
		break;
	case ARTIFACT_LAYOUT:
		buffer_puts(out, "/Layout");
		break;
	}
	buffer_puts(out, ">>BDC\n");
}

static void begin_sequence(struct content *content, const struct paint_item *item)
{
	content->in_sequence = true;
	content->element = item->element;
	content->artifact = item->artifact;
	content->is_header = !item->element && is_header(content, item);
	if (!item->element) {
		begin_artifact(content, item);
		return;
	}
	uint32_t mcid;
	if (content->stencil) {
		mcid = content->stencil->sequence_count++;
		content->stencil->elements[mcid] = item->element;
	} else {
		mcid = content->page->sequence_count++;
		content->figure = tag_figure(item->element);
		tag_add_sequence(&content->writer->tags, item->element, content->page_index, mcid);
	}
	buffer_putc(content->out, '/');
	buffer_puts(content->out, element_role_name(item->element->role));
	buffer_puts(content->out, "<</MCID ");
	buffer_put_int(content->out, mcid);
	buffer_puts(content->out, ">>BDC\n");
}

void sequence_enter(struct content *content, const struct paint_item *item, bool is_text)
{
	if (!content->writer->is_screen)
		return;
	if (content->in_sequence && content->element == item->element &&
	    (item->element || (content->artifact == item->artifact &&
			       content->is_header == is_header(content, item))))
		return;
	sequence_end(content);
	if (is_text)
		sequence_begin_text(content);
	else
		sequence_end_text(content);
	content->text_is_outer = is_text;
	begin_sequence(content, item);
}
