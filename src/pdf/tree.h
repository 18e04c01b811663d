/*
 * The structure tree: elements, parent tree and IDs (ISO 32000-1, 14.7), printed from the tags when
 * all pages are done.
 *
 * An element without content is left out, save rows and cells, which a table needs to be regular.
 */
#ifndef PDF_TREE_H
#define PDF_TREE_H

#include <stdint.h>

#include "pdf/writer.h"

/* Returns the number of the StructTreeRoot. */
uint32_t tree_write(struct writer *writer);

#endif
