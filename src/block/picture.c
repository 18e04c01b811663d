#include "block/picture.h"

#include "paint/drawing.h"

/* A side that is longer than its frame by less is squeezed into it rather than cut. */
#define SLIGHT (LENGTH_ONE_PT / 2)

length_t picture_height(const struct image *image, length_t width)
{
	return length_scale(width, image->height, image->width);
}

length_t picture_width(const struct image *image, length_t height)
{
	return length_scale(height, image->width, image->height);
}

static void paint_image(struct paint_list *paint, const struct element *element,
			const struct image *image, length_t x, length_t y, length_t width,
			length_t height)
{
	if (image->drawing) {
		drawing_paint(paint, element, image->drawing, x, y, width, height);
		return;
	}
	paint_add(paint, (struct paint_item) {
				 .kind = PAINT_IMAGE,
				 .element = element,
				 .x = x,
				 .y = y,
				 .image = { .image = image, .width = width, .height = height } });
}

/* All of it, as large as the frame lets it be. */
static void paint_contained(struct paint_list *paint, const struct element *element,
			    const struct image *image, const struct picture_frame *frame)
{
	length_t width = frame->width, height = picture_height(image, width);
	if (height > frame->height) {
		height = frame->height;
		width = picture_width(image, height);
	}
	paint_image(paint, element, image, frame->x, frame->y, width, height);
}

/* How far a side that is longer than its frame begins before it. */
static length_t hidden_before(length_t side, length_t frame, int32_t focus)
{
	return length_scale(side - frame, focus, FOCUS_WHOLE);
}

static void paint_cropped(struct paint_list *paint, const struct element *element,
			  const struct image *image, const struct picture_frame *frame)
{
	length_t width = frame->width, height = picture_height(image, width);
	if (height < frame->height) {
		height = frame->height;
		width = picture_width(image, height);
	}
	if (width - frame->width < SLIGHT && height - frame->height < SLIGHT) {
		paint_image(paint, element, image, frame->x, frame->y, frame->width, frame->height);
		return;
	}
	paint_add(paint,
		  (struct paint_item) { .kind = PAINT_CLIP,
					.element = element,
					.x = frame->x,
					.y = frame->y,
					.clip = { .path = path_rectangle(paint->arena, frame->width,
									 frame->height) } });
	paint_image(paint, element, image,
		    frame->x - hidden_before(width, frame->width, frame->focus.x),
		    frame->y - hidden_before(height, frame->height, frame->focus.y), width, height);
	paint_add(paint, (struct paint_item) { .kind = PAINT_UNCLIP, .element = element });
}

void picture_paint(struct paint_list *paint, const struct element *element,
		   const struct image *image, const struct picture_frame *frame)
{
	if (frame->crop)
		paint_cropped(paint, element, image, frame);
	else
		paint_contained(paint, element, image, frame);
}
