/* A publication in one of its editions, as the bytes of its PDF. */
#ifndef BATCH_EDITION_H
#define BATCH_EDITION_H

#include "load/layout.h"
#include "pdf/pdf.h"

/*
 * For print its pictures are held against what a press wants (paint/proof.h), and its pages filled up to
 * the layout's gathering (page/gathering.h). false with messages: there is none to write.
 */
bool edition_write(const struct publication *publication, const struct layout *layout,
		   const struct pdf_options *options, struct buffer *pdf,
		   struct messages *messages);

#endif
