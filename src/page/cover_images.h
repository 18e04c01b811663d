/* A report's own picture and logos on its covers. */
#ifndef PAGE_COVER_IMAGES_H
#define PAGE_COVER_IMAGES_H

#include "page/pages.h"

/* Onto the current page, where the section's cover has places for them. */
void cover_images_paint(struct pagination *pagination, const struct section *section);

#endif
