/* Private to flow*.c: one box of a flow figure, and its arrows. */
#ifndef BLOCK_FLOW_BOX_H
#define BLOCK_FLOW_BOX_H

#include "block/lines.h"

/* A step or a branch's question, set to a width. */
struct flow_box {
	const struct node *node;
	length_t width, height;
	struct lines title;
	struct vlist body;
	length_t body_x, body_y; /* of the text within the box */
};

struct flow_box flow_box_measure(struct block_context *context, const struct flow_look *look,
				 const struct node *node, length_t width);

/* The box at (x, y), made as high as height; its ground and rules belong to the figure's element. */
void flow_box_paint(struct block_context *context, const struct flow_look *look,
		    const struct flow_box *box, const struct element *element, length_t x,
		    length_t y, length_t height, struct vitem *item);

/* A line down at x, from one y to another; an arrow ends there with its head. */
void shaft_paint(struct block_context *context, const struct flow_look *look,
		 struct paint_list *paint, const struct element *element, length_t x, length_t from,
		 length_t to);
void arrow_down_paint(struct block_context *context, const struct flow_look *look,
		      struct paint_list *paint, const struct element *element, length_t x,
		      length_t from, length_t to);

/* An arrow to the right at y. */
void arrow_right_paint(struct block_context *context, const struct flow_look *look,
		       struct paint_list *paint, const struct element *element, length_t from,
		       length_t y, length_t to);

#endif
