#include "page/cover_images.h"

#include "block/picture.h"

/* What meets an edge of the trim goes on to the bleed's. */
static struct picture_frame to_bleed(const struct page *page, struct picture_frame frame)
{
	static const length_t near = LENGTH_ONE_PT;
	length_t right = frame.x + frame.width, bottom = frame.y + frame.height;
	if (frame.x <= near)
		frame.x = -page->bleed;
	if (frame.y <= near)
		frame.y = -page->bleed;
	if (right >= page->width - near)
		right = page->width + page->bleed;
	if (bottom >= page->height - near)
		bottom = page->height + page->bleed;
	frame.width = right - frame.x;
	frame.height = bottom - frame.y;
	return frame;
}

static void paint_picture(struct page *page, const struct cover_picture_look *look,
			  const struct cover_image *picture)
{
	struct picture_frame frame = to_bleed(page, (struct picture_frame) {
							    .x = look->x,
							    .y = look->y,
							    .width = look->width,
							    .height = look->height,
							    .crop = true,
							    .focus = picture->focus,
						    });
	if (picture->image)
		picture_paint(&page->list, picture->element, picture->image, &frame);
}

static void paint_ground(struct page *page, const struct cover_logos_look *look)
{
	if (!look->ground)
		return;
	paint_rule(&page->list, -page->bleed, look->ground_y, page->width + 2 * page->bleed,
		   page->height + page->bleed - look->ground_y, look->ground);
	page->list.items[page->list.count - 1].artifact = ARTIFACT_BACKGROUND;
}

/* Logos stand in a row, as high as it; where they would be too wide together, all are made smaller. */
static void paint_logos(struct page *page, const struct cover_logos_look *look,
			const struct cover_image *logos)
{
	length_t width = 0, gaps = 0, x = look->x;
	for (const struct cover_image *logo = logos; logo; logo = logo->next) {
		width += logo->image ? picture_width(logo->image, look->height) : 0;
		gaps += logo->next ? look->gap : 0;
	}
	length_t room = look->width - gaps > 0 ? look->width - gaps : look->width;
	length_t height = width > room ? length_scale(look->height, room, width) : look->height;
	paint_ground(page, look);
	for (const struct cover_image *logo = logos; logo; logo = logo->next) {
		if (!logo->image)
			continue;
		struct picture_frame frame = {
			.x = x,
			.y = look->y + (look->height - height) / 2,
			.width = picture_width(logo->image, height),
			.height = height,
		};
		picture_paint(&page->list, logo->element, logo->image, &frame);
		x += frame.width + look->gap;
	}
}

void cover_images_paint(struct pagination *pagination, const struct section *section)
{
	struct page *page = page_current(pagination);
	if (section->picture)
		paint_picture(page, &section->cover->picture, section->picture);
	if (section->logos)
		paint_logos(page, &section->cover->logos, section->logos);
}
