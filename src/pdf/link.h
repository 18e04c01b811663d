/* Links and destinations (ISO 32000-1, 12.3.2 and 12.5.6.5): the screen edition's alone. */
#ifndef PDF_LINK_H
#define PDF_LINK_H

#include "pdf/content.h"

/* The annotation of a PAINT_LINK item. Nothing when it leads nowhere or belongs to no element. */
void link_write(struct content *content, const struct paint_item *item);

bool destination_is_placed(const struct writer *writer, const struct destination *target);

/* "[12 0 R/XYZ null 770.5 null]": the view keeps its zoom. */
void destination_put(struct buffer *out, const struct writer *writer,
		     const struct destination *target);

#endif
