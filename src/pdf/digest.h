/*
 * A digest of bytes, for the file's ID: the same bytes give the same one, others another. No guard
 * against forgery.
 */
#ifndef PDF_DIGEST_H
#define PDF_DIGEST_H

#include <stddef.h>

enum { DIGEST_BYTES = 16 };

void digest(const void *bytes, size_t count, unsigned char result[static DIGEST_BYTES]);

#endif
