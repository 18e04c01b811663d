#include "page/titles.h"

#include "block/lines.h"
#include "doc/inline.h"

/* A section's head, broken into lines. */
struct head {
	const struct title_look *look;
	const struct style *style; /* of the title */
	struct lines over, title, standfirst;
};

/* The title in one line; else in the smaller style, then in as many lines of it as it takes. */
static struct lines break_title(struct pagination *pagination, const struct node *heading,
				const struct style *first, const struct style *smaller,
				const struct style **style)
{
	length_t width = page_text_width(pagination->layout);
	struct content content = content_restyled(pagination->document, &heading->text, first);
	*style = first;
	struct lines lines = lines_break(&pagination->block, &content, first, width, 0);
	if (lines.count <= 1 || !smaller)
		return lines;
	content = content_restyled(pagination->document, &heading->text, smaller);
	*style = smaller;
	return lines_break(&pagination->block, &content, smaller, width, 0);
}

static struct head break_head(struct pagination *pagination, const struct section *section,
			      const struct title_look *look, const struct style *first,
			      const struct style *smaller)
{
	const struct page_look *page = &pagination->layout->page;
	struct head head = { .look = look, .style = first };
	length_t width = look->standfirst_columns * (page->column + page->gutter) - page->gutter;
	if (section->over)
		head.over = lines_break(&pagination->block, &section->over->text, look->over,
					page_text_width(pagination->layout), 0);
	if (section->heading)
		head.title = break_title(pagination, section->heading, first, smaller, &head.style);
	if (section->standfirst)
		head.standfirst = lines_break(&pagination->block, &section->standfirst->text,
					      look->standfirst, width, 0);
	return head;
}

static void tell_long_standfirst(struct pagination *pagination, const struct section *section,
				 const struct head *head)
{
	const struct title_look *look = head->look;
	if (head->standfirst.count > (size_t)look->standfirst_lines)
		message_add(pagination->document->messages, MESSAGE_WARNING,
			    section->standfirst->place, "standfirst-too-long",
			    "the standfirst takes %zu lines; it should keep to %d",
			    (size_t)head->standfirst.count, look->standfirst_lines);
}

/* Notes that the standfirst calls for stand under the first column, before those of the text. */
static void set_notes(struct pagination *pagination, const struct lines *lines)
{
	struct vlist list;
	vlist_init(&list, pagination->arena);
	lines_collect_notes(&pagination->block, lines, vlist_box(&list, 0));
	struct column column = { .end = list.count };
	page_add_notes(pagination, &list, &column, 0);
	page_set_waiting_notes(pagination, 0);
}

/* With the first baselines of each at their place. */
static void paint_head(struct pagination *pagination, const struct section *section,
		       const struct head *head, length_t over_y, length_t y, length_t standfirst_y)
{
	const struct title_look *look = head->look;
	struct paint_list *paint = &page_current(pagination)->list;
	length_t left = page_left_margin(pagination);
	lines_paint(paint, &head->over, left, over_y, look->over->leading);
	lines_paint(paint, &head->title, left, y, head->style->leading);
	lines_paint(paint, &head->standfirst, left, standfirst_y, look->standfirst->leading);
	if (!section->heading)
		return;
	section->heading->destination->page = page_index(pagination);
	section->heading->destination->y = y - head->style->size;
}

/* How much further down the lines after a title's first one push what follows. */
static length_t more_lines(const struct lines *lines, const struct style *style)
{
	return lines->count > 1 ? (length_t)(lines->count - 1) * style->leading : 0;
}

/* Where the text under a head may begin: a line below it, on the grid; what is left of the page is told. */
static length_t body_below(struct pagination *pagination, length_t end, struct place place)
{
	const struct page_look *page = &pagination->layout->page;
	length_t top = pagination->y;
	if (end > top - page->baseline_step)
		top = page->frame_top +
		      round_up(end + page->baseline_step - page->frame_top, page->baseline_step);
	if (top > page->frame_bottom)
		message_add(pagination->document->messages, MESSAGE_WARNING, place,
			    "title-too-tall",
			    "title and standfirst are as high as the page, which leaves no room "
			    "for text: shorten them");
	return top;
}

/* A document's title that has its page to itself has a look of its own. */
static const struct title_look *look_of(const struct layout *layout, const struct section *section)
{
	return section->title_page && layout->part_title.style ? &layout->part_title
							       : &layout->title;
}

static void paint_title_rule(struct pagination *pagination, const struct title_look *look)
{
	const struct page_look *page = &pagination->layout->page;
	length_t width = look->rule_columns * (page->column + page->gutter) - page->gutter;
	if (look->rule.width && look->rule_columns)
		rule_paint(&page_current(pagination)->list, &look->rule,
			   page_left_margin(pagination), look->rule_y, width);
}

void title_set(struct pagination *pagination, const struct section *section)
{
	const struct title_look *look = look_of(pagination->layout, section);
	const struct page_look *page = &pagination->layout->page;
	struct head head = break_head(pagination, section, look, look->style, look->smaller);
	paint_title_rule(pagination, look);
	length_t over = more_lines(&head.over, look->over);
	length_t y = over + (section->over ? look->y_below_over : look->y);
	length_t standfirst_y =
		over + (section->over ? look->standfirst_y_below_over : look->standfirst_y);
	standfirst_y += more_lines(&head.title, head.style);
	paint_head(pagination, section, &head, look->over_y, y, standfirst_y);
	pagination->y = look->hang ? look->hang : page->hang_first;
	pagination->is_empty = true;
	if (!section->standfirst) {
		length_t below = more_lines(&head.title, head.style);
		if (section->heading && over + below)
			pagination->y = body_below(pagination, y + below, section->heading->place);
		return;
	}
	tell_long_standfirst(pagination, section, &head);
	length_t end = standfirst_y + (length_t)head.standfirst.count * look->standfirst->leading;
	pagination->y = body_below(pagination, end, section->standfirst->place);
	set_notes(pagination, &head.standfirst);
}

/* Enough room, and enough of the first zone in it. */
static bool has_room(struct pagination *pagination, const struct zone *first, length_t body)
{
	length_t least = pagination->layout->run_on.least, y = pagination->y;
	if (body + least > page_bottom(pagination))
		return false;
	if (!first)
		return true;
	pagination->y = body;
	bool begins = spread_begins(pagination, first, least / 2);
	pagination->y = y;
	return begins;
}

bool title_run_on(struct pagination *pagination, const struct section *section,
		  const struct zone *first)
{
	const struct run_on_look *look = &pagination->layout->run_on;
	const struct page_look *page = &pagination->layout->page;
	if (!look->title || pagination->notes.waiting)
		return false;
	struct head head =
		break_head(pagination, section, &pagination->layout->title, look->title, NULL);
	length_t top = pagination->y + (pagination->is_empty ? 0 : look->space);
	top = page->frame_top + round_up(top - page->frame_top, page->baseline_step);
	length_t y = top + (section->over ? look->title_y_below_over : look->title_y) +
		     more_lines(&head.over, pagination->layout->title.over);
	length_t standfirst_y = y + more_lines(&head.title, head.style) + look->standfirst_below;
	length_t end = section->standfirst
			       ? standfirst_y + more_lines(&head.standfirst,
							   pagination->layout->title.standfirst)
			       : y + more_lines(&head.title, head.style);
	length_t body = page->frame_top +
			round_up(end + look->body_below - page->frame_top, page->baseline_step);
	if (!has_room(pagination, first, body))
		return false;
	rule_paint(&page_current(pagination)->list, &look->rule, page_left_margin(pagination), top,
		   page_text_width(pagination->layout));
	paint_head(pagination, section, &head, top + look->over_y, y, standfirst_y);
	pagination->y = body;
	pagination->is_empty = true;
	if (section->standfirst) {
		tell_long_standfirst(pagination, section, &head);
		set_notes(pagination, &head.standfirst);
	}
	return true;
}
