#include "block/lines.h"

static length_t indent_of(const struct list_look *look, enum list_marker marker)
{
	switch (marker) {
	case MARKER_BULLET:
		return look->bullet_indent;
	case MARKER_ROMAN:
		return look->roman_indent;
	case MARKER_TERM:
		return look->term_indent;
	case MARKER_DECIMAL:
	case MARKER_ALPHA:
		break;
	}
	return look->number_indent;
}

/* The label hangs on the first line of what the item holds. */
static void paint_label(struct block_context *context, const struct node *list,
			const struct node *item, length_t x, length_t width, struct vitem *box)
{
	const struct list_look *look = &context->document->layout->list;
	if (list->list.marker == MARKER_BULLET) {
		length_t baseline = context->document->layout->text->baseline;
		const struct path *square =
			path_rectangle(context->arena, look->bullet_size, look->bullet_size);
		paint_fill(box->paint, item->item.label_element, x,
			   baseline - look->bullet_rise - look->bullet_size, square, look->bullet);
		return;
	}
	struct lines label = lines_break(context, &item->item.label, look->label, width, 0);
	if (label.count)
		line_paint(box->paint, &label.items[0], x, look->label->baseline);
}

void list_layout(struct block_context *context, const struct node *node, length_t x, length_t width,
		 struct vlist *list)
{
	const struct list_look *look = &context->document->layout->list;
	const struct style *text = context->document->layout->text;
	length_t indent = indent_of(look, node->list.marker);
	bool spaced = node->list.marker == MARKER_TERM;
	for (const struct node *item = node->first; item; item = item->next) {
		size_t start = list->count;
		blocks_layout(context, item->first, x + indent, width - indent, list);
		struct vitem *box = vlist_first_box(list, start);
		if (box)
			paint_label(context, node, item, x, indent, box);
		/* What the item's last paragraph asked for below itself is the list's to say. */
		list->space = list->top_space = spaced ? look->term_between : look->between;
	}
	vlist_allow_break(list, PENALTY_FREE);
	if (node->list.depth == 0)
		vlist_space(list, text->after);
}
