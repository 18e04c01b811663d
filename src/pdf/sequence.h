/*
 * Marked-content sequences, which carry the tags, and text objects (ISO 32000-1, 14.6, 14.7.4.2 and 9.4.1).
 * In the print edition there are no sequences: a press reads no tags, and the file is a third smaller
 * without.
 *
 * A text object and a sequence stand one within the other. Where an element has nothing but text, the text
 * object is about its sequence and goes on with the next such one's: a table's row is one, in which a cell
 * takes a fifth less than with BT, ET and a place of its own on the page.
 */
#ifndef PDF_SEQUENCE_H
#define PDF_SEQUENCE_H

#include "pdf/content.h"

/*
 * What is printed next belongs to an item: consecutive items of one element, or artifacts of one kind,
 * share a sequence. is_text: the element has nothing but text until the next one's.
 */
void sequence_enter(struct content *content, const struct paint_item *item, bool is_text);

/* Ends the sequence, if there is one; a text object that is about it goes on. */
void sequence_end(struct content *content);

/* Between these two is text; a text object that is begun already goes on. */
void sequence_begin_text(struct content *content);
void sequence_end_text(struct content *content);

#endif
