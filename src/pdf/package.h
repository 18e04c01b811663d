/*
 * Packages: object streams (ISO 32000-1, 7.5.7), each of so many objects that have no stream of their own.
 *
 * A crew prints and deflates them side by side. Most hold the structure tree, whose elements are printed
 * only here (object_defer): their text, 4 MB for a table of 10,000 rows, is never there as a whole, and
 * printing it takes as long as deflating it does.
 */
#ifndef PDF_PACKAGE_H
#define PDF_PACKAGE_H

#include "pdf/writer.h"

enum { OBJECTS_PER_PACKAGE = 200 }; /* a reader unpacks so many to get at one */

size_t package_count(size_t object_count);

/*
 * Makes the packages' objects of those with these numbers; packages: their own, package_count of them. A
 * package whose stream is not packed (objects_pack tells) had no memory.
 */
void packages_write(struct writer *writer, const uint32_t *numbers, size_t count,
		    const uint32_t *packages);

#endif
