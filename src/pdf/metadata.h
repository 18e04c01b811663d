/*
 * Information about the document: the XMP packet (ISO 16684-1) with the marks of the standards that it
 * meets, and the information dictionary, which says the same.
 */
#ifndef PDF_METADATA_H
#define PDF_METADATA_H

#include "pdf/writer.h"

enum { METADATA_ID = 16 };

/* The XMP packet as text. id: the file's, from its content. */
void metadata_put_xmp(struct buffer *out, const struct writer *writer,
		      const unsigned char id[static METADATA_ID]);

/* The entries of the information dictionary. */
void metadata_write_info(struct writer *writer);

#endif
