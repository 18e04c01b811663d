/* A picture with its caption: in its column, over all of them, or over the page's edges. */
#include "block/lines.h"
#include "block/picture.h"

/*
 * The frame as its author asks for it, no larger than there is room: where but one side is given the
 * other follows from the image, where none is, it is as wide as the measure.
 */
static struct picture_frame frame_of(const struct node *node, length_t x, length_t width,
				     length_t room)
{
	const struct image *image = node->figure->image;
	struct picture_frame frame = {
		.x = x,
		.width = node->figure->width,
		.height = node->figure->height,
		.crop = node->figure->crop,
		.focus = node->figure->focus,
	};
	if (!frame.width)
		frame.width =
			frame.height && !frame.crop ? picture_width(image, frame.height) : width;
	if (frame.width > width) {
		/* A frame of its own shape keeps its height. */
		if (!frame.crop && frame.height)
			frame.height = length_scale(frame.height, width, frame.width);
		frame.width = width;
	}
	length_t natural = picture_height(image, frame.width);
	if (!frame.height || (!frame.crop && frame.height > natural))
		frame.height = natural;
	if (frame.height > room) {
		if (!frame.crop)
			frame.width = length_scale(frame.width, room, frame.height);
		frame.height = room;
	}
	return frame;
}

/* Beyond the paper's edge on either side: the two margins change places from page to page. */
static void spread(const struct page_look *page, length_t *x, length_t *width)
{
	length_t beyond = (page->inner > page->outer ? page->inner : page->outer) + page->bleed;
	*x -= beyond;
	*width += 2 * beyond;
}

void figure_layout(struct block_context *context, const struct node *node, length_t x,
		   length_t width, struct vlist *list)
{
	const struct layout *layout = context->document->layout;
	const struct picture_look *look = &layout->picture;
	if (!node->figure->image)
		return;
	struct lines caption =
		lines_break(context, &node->figure->caption, look->caption, width, 0);
	length_t below =
		caption.count ? look->gap + (length_t)caption.count * look->caption->leading : 0;
	length_t room = layout->page.frame_bottom - layout->page.hang_first - below;
	/* A caption as long as that goes on in the next column. */
	if (room < layout->page.frame_bottom / 3)
		room = layout->page.frame_bottom / 3;
	length_t left = x, measure = width;
	if (node->figure->bleed)
		spread(&layout->page, &left, &measure);
	struct picture_frame frame = frame_of(node, left, measure, room);
	vlist_space(list, look->space);
	vlist_allow_break(list, PENALTY_FREE);
	struct vitem *box = vlist_box(list, frame.height + below);
	picture_paint(box->paint, node->element, node->figure->image, &frame);
	lines_paint(box->paint, &caption, x, frame.height + look->gap + look->caption->baseline,
		    look->caption->leading);
	vlist_snap(list, layout->page.baseline_step);
	vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, look->space);
}
