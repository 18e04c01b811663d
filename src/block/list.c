#include "block/lines.h"
#include "block/smaller.h"

static length_t indent_of(const struct list_look *look, enum list_marker marker)
{
	switch (marker) {
	case MARKER_BULLET:
		return look->bullet_indent;
	case MARKER_ROMAN:
	case MARKER_UPPER_ROMAN:
		return look->roman_indent;
	case MARKER_TERM:
		return look->term_indent;
	case MARKER_DECIMAL:
	case MARKER_ALPHA:
	case MARKER_UPPER_ALPHA:
		break;
	}
	return look->number_indent;
}

length_t list_indent(struct block_context *context, const struct node *list)
{
	const struct list_look *look = &context->document->layout->list;
	length_t widest = indent_of(look, list->list.marker);
	for (const struct node *item = list->first; item; item = item->next) {
		struct lines label =
			lines_break(context, &item->item.label, look->label, LENGTH_MAX, 0);
		length_t needs = label.count ? label.items[0].width +
						       context->document->layout->page.unit / 2
					     : 0;
		widest = needs > widest ? needs : widest;
	}
	return widest;
}

/* The baseline of an item's first line, on which its label stands. */
static length_t first_baseline(struct block_context *context, const struct node *item)
{
	const struct node *first = item->first;
	const struct style *style = first && first->kind == NODE_PARAGRAPH
					    ? first->style
					    : context->document->layout->text;
	return style_smaller(context, style)->baseline;
}

static void paint_label(struct block_context *context, const struct node *list,
			const struct node *item, length_t x, length_t width,
			struct paint_list *paint)
{
	const struct list_look *look = &context->document->layout->list;
	length_t baseline = first_baseline(context, item);
	if (list->list.marker == MARKER_BULLET) {
		const struct path *square =
			path_rectangle(context->arena, look->bullet_size, look->bullet_size);
		paint_fill(paint, item->item.label_element, x,
			   baseline - look->bullet_rise - look->bullet_size, square, look->bullet);
		return;
	}
	struct lines label = lines_break(context, &item->item.label, look->label, width, 0);
	if (label.count)
		line_paint(paint, &label.items[0], x, baseline);
}

/* The label hangs on the first line of what the item holds, and is painted before it. */
static void add_label(struct block_context *context, const struct node *list,
		      const struct node *item, length_t x, length_t width, struct vitem *box)
{
	struct paint_list body = *box->paint;
	paint_list_init(box->paint, context->arena);
	paint_label(context, list, item, x, width, box->paint);
	paint_append(box->paint, &body, 0, 0);
}

/* A break after this item leaves a line alone: the list's first one, or its last item. */
static bool leaves_one(const struct node *list, const struct node *item,
		       const struct vlist *laid_out, size_t start)
{
	size_t boxes = 0;
	for (size_t i = start; i < laid_out->count; i++)
		boxes += laid_out->items[i].kind == VITEM_BOX;
	return (item == list->first && item->next && boxes == 1) ||
	       (item->next && !item->next->next);
}

void list_layout(struct block_context *context, const struct node *node, length_t x, length_t width,
		 struct vlist *list)
{
	const struct list_look *look = &context->document->layout->list;
	const struct style *text = context->document->layout->text;
	length_t indent = list_indent(context, node);
	bool spaced = node->list.marker == MARKER_TERM;
	length_t between = context->in_cell ? context->cell_space : look->between;
	/* A list within an item follows the item's text without a gap. */
	if (node->list.depth && node->parent->first != node)
		list->space = list->top_space = between;
	for (const struct node *item = node->first; item; item = item->next) {
		size_t start = list->count;
		blocks_layout(context, item->first, x + indent, width - indent, list);
		struct vitem *box = vlist_first_box(list, start);
		/* An empty item has its label on a line of its own. */
		if (!box)
			box = vlist_box(list, text->leading);
		add_label(context, node, item, x, indent, box);
		if (leaves_one(node, item, list, start))
			vlist_hinder_break(list, PENALTY_ITEM);
		/* What the item's last paragraph asked for below itself is the list's to say. */
		list->space = list->top_space = spaced ? look->term_between : between;
	}
	vlist_allow_break(list, PENALTY_FREE);
	if (node->list.depth == 0)
		vlist_space(list, context->in_cell ? between : text->after);
}
