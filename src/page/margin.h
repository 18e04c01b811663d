/*
 * The margin: what stands beside the text, in the grid's columns that a section leaves free at its left.
 * Each piece hangs as high as the box that it belongs to, or lower where another stands there, or higher
 * where the page ends; what finds no room waits for the next page. Its place in the tags is where it is
 * written; the notes that it calls for are called for by its box.
 */
#ifndef PAGE_MARGIN_H
#define PAGE_MARGIN_H

#include "page/spread.h"

/* True when what asks for the margin fits into one of that width, its gutter to the text with it. */
bool margin_has_room(struct pagination *pagination, const struct node *node, length_t width);

/* A node laid out for the margin, behind what waits for the same box. */
void margin_layout(struct pagination *pagination, const struct node *node, struct beside **beside);

/* Makes a box of the list, items[index], the one that it hangs on. */
void margin_hang(struct vlist *list, size_t index, struct beside *beside);

/* Sets what hangs on the boxes of a spread that has been painted, and what waits, from top down. */
void margin_set(struct pagination *pagination, const struct zone *zone, const struct spread *spread,
		length_t top);

/* Sets what waits from pagination->y down; true when nothing waits then. */
bool margin_set_waiting(struct pagination *pagination);

#endif
