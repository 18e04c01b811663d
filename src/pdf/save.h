/*
 * Saving: all objects of libharu's table into one run of bytes, those without a stream packed into
 * object streams, with a cross-reference stream at the end (ISO 32000-1, 7.5.7 and 7.5.8). libharu's
 * own way knows neither, and reports no full disk.
 */
#ifndef PDF_SAVE_H
#define PDF_SAVE_H

#include "pdf/writer.h"

/*
 * metadata: the number kept for the XMP packet, which holds a digest of all that goes before it.
 * False: out of memory, or haru_fault tells more; then part of the file may be in out.
 */
bool save(struct writer *writer, uint32_t metadata, struct buffer *out);

#endif
