/* Who signs, with a portrait and a signature. */
#include "block/lines.h"
#include "block/picture.h"

/* Name, post and body under each other; returns the height. */
static length_t paint_lines(struct block_context *context, const struct node *node,
			    struct paint_list *paint, length_t x, length_t y, length_t width)
{
	const struct signature_look *look = &context->document->layout->signature;
	const struct {
		const struct content *content;
		const struct style *style;
	} lines[] = {
		{ &node->signature->name, look->name },
		{ &node->signature->post, look->post },
		{ &node->signature->body, look->post },
	};
	length_t start = y;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		struct lines broken =
			lines_break(context, lines[i].content, lines[i].style, width, 0);
		lines_paint(paint, &broken, x, y + lines[i].style->baseline,
			    lines[i].style->leading);
		y += (length_t)broken.count * lines[i].style->leading;
	}
	return y - start;
}

/* The portrait stands above the name, not beside it: there the name would have less than half of the width. */
static bool is_above(const struct block_context *context, length_t width)
{
	const struct signature_look *look = &context->document->layout->signature;
	return context->side_by_side || look->portrait_width + look->portrait_gap > width / 2;
}

/* The signature's picture, as high as the look says at most; 0: there is none. */
static length_t image_height(const struct signature_look *look, const struct image *image,
			     length_t width)
{
	return image ? smaller(picture_height(image, width), look->image_height) : 0;
}

length_t signature_head(struct block_context *context, const struct node *node, length_t width)
{
	const struct signature_look *look = &context->document->layout->signature;
	const struct signature *signature = node->signature;
	length_t head = 0;
	if (signature->portrait && is_above(context, width))
		head += look->portrait_height + look->rule_gap;
	else if (signature->portrait)
		width -= look->portrait_width + look->portrait_gap;
	length_t image = image_height(look, signature->image, width);
	return image ? head + image + look->rule_gap : head;
}

void signature_layout(struct block_context *context, const struct node *node, length_t x,
		      length_t width, struct vlist *list)
{
	const struct layout *layout = context->document->layout;
	const struct signature_look *look = &layout->signature;
	struct paint_list paint;
	paint_list_init(&paint, context->arena);
	length_t left = x, height = 0;
	length_t y = larger(signature_head(context, node, width), context->signature_head);
	if (node->signature->portrait) {
		const struct picture_frame frame = {
			.x = x,
			.width = smaller(look->portrait_width, width),
			.height = look->portrait_height,
			.crop = true,
			.focus = node->signature->portrait_focus,
		};
		picture_paint(&paint, node->signature->portrait_element, node->signature->portrait,
			      &frame);
		height = look->portrait_height;
		if (!is_above(context, width))
			left += look->portrait_width + look->portrait_gap;
	}
	const struct image *image = node->signature->image;
	if (image) {
		length_t high = image_height(look, image, x + width - left);
		const struct picture_frame frame = {
			.x = left,
			.y = y - look->rule_gap - high,
			.width = x + width - left,
			.height = look->image_height,
		};
		picture_paint(&paint, node->signature->image_element, image, &frame);
	}
	rule_paint(&paint, &look->rule, left, y, x + width - left);
	y += look->rule.width + look->name_above;
	y += paint_lines(context, node, &paint, left, y, x + width - left);
	/* Nobody signs at the head of a column what stands in another. */
	vlist_keep(list);
	vlist_space(list, look->above);
	struct vitem *box = vlist_box(list, y > height ? y : height);
	paint_append(box->paint, &paint, 0, 0);
	vlist_snap(list, layout->page.baseline_step);
	vlist_allow_break(list, PENALTY_FREE);
	vlist_space(list, look->below);
}
