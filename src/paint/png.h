/* Pages as PNG files, painted from the display list by cairo's image surface: what a designer looks at. */
#ifndef PAINT_PNG_H
#define PAINT_PNG_H

#include <stdbool.h>

#include "base/message.h"
#include "paint/display.h"

/*
 * Writes folder/page-001.png and so on, at dots per inch (36 to 600), sRGB, trim only. Makes the folder
 * if it is not there. Each file is written beside and renamed. false with a MESSAGE_SYSTEM; or with a
 * MESSAGE_ERROR where an image is damaged, which the page then lacks.
 */
bool publication_write_png(const struct publication *publication, const char *folder, int dpi,
			   struct messages *messages);

/* One page into a file of that path, in the same way. */
bool page_write_png(const struct page *page, const char *path, int dpi, struct messages *messages);

#endif
