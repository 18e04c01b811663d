/*
 * Boxes that no column could hold, cut between their lines: a panel, a definition, a quotation, a head or
 * a caption of more than a page, a chart between its rows. What cannot be cut (a picture) stays whole.
 */
#ifndef BLOCK_CUT_H
#define BLOCK_CUT_H

#include "block/vlist.h"

/* Replaces each box from an item of the list on that is higher than most by the pieces it falls into. */
void vlist_cut(struct vlist *list, size_t start, length_t most);

#endif
