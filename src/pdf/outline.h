/* Bookmarks (ISO 32000-1, 12.3.3), over libharu's outline tree. */
#ifndef PDF_OUTLINE_H
#define PDF_OUTLINE_H

#include "pdf/writer.h"

/* False when there are none. */
bool outline_write(struct writer *writer);

#endif
