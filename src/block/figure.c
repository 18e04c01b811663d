/* A picture with its caption. */
#include "block/lines.h"

void figure_layout(struct block_context *context, const struct node *node, length_t x,
		   length_t width, struct vlist *list)
{
	const struct image *image = node->figure.image;
	const struct layout *layout = context->document->layout;
	const struct style *note = layout->footnote.style;
	if (!image)
		return;
	length_t wide =
		node->figure.width && node->figure.width < width ? node->figure.width : width;
	length_t high = length_scale(wide, image->height, image->width);
	struct lines caption = lines_break(context, &node->figure.caption, note, width, 0);
	length_t gap = caption.count ? layout->page.unit : 0;
	/* One that no column could hold is made smaller. */
	length_t room = layout->page.frame_bottom - layout->page.hang_first - gap -
			(length_t)caption.count * note->leading;
	if (high > room) {
		wide = length_scale(wide, room, high);
		high = room;
	}
	struct vitem *box = vlist_box(list, high + gap + (length_t)caption.count * note->leading);
	image_paint(box->paint, node->element, image, x, 0, wide, high);
	lines_paint(box->paint, &caption, x, high + gap + note->baseline, note->leading);
	vlist_snap(list, layout->page.baseline_step);
	vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, layout->text->after);
}
