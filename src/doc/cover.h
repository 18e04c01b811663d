/* A cover's texts, pictures and logos. */
#ifndef DOC_COVER_H
#define DOC_COVER_H

#include "doc/document.h"

/* Fills a section that the layout's order has as a cover. */
void cover_build(struct document *document, struct section *section);

#endif
