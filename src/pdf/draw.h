/* Paths, clips and images as operators (ISO 32000-1, 8.5 and 8.9). */
#ifndef PDF_DRAW_H
#define PDF_DRAW_H

#include "pdf/content.h"

void draw_fill(struct content *content, const struct paint_item *item);
void draw_stroke(struct content *content, const struct paint_item *item);
void draw_image(struct content *content, const struct paint_item *item);

/* Narrows the clip to the item's path; the state was saved before. */
void draw_clip(struct content *content, const struct paint_item *item);

#endif
