/*
 * A page as pixels, by cairo's image surface. For looking at: sRGB of every ink, CMYK images by a plain
 * formula; what is printed is the PDF.
 */
#ifndef PAINT_RASTER_H
#define PAINT_RASTER_H

#include <cairo.h>

#include "paint/display.h"

/*
 * Paints a page's trim at dots per inch on white, CAIRO_FORMAT_RGB24. The surface, and all that was
 * needed on the way, is freed with arena. *complete turns false, with messages, where an image is
 * damaged. Its status is not CAIRO_STATUS_SUCCESS when it would be too large.
 */
cairo_surface_t *raster_page(const struct page *page, int dpi, struct arena *arena,
			     struct messages *messages, bool *complete);

#endif
