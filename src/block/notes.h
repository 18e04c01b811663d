/* Notes laid out as inserts, to stand on the page of the box that calls for them. */
#ifndef BLOCK_NOTES_H
#define BLOCK_NOTES_H

#include "block/block.h"

/* A footnote, at the context's note width, added to box's inserts; reference: the element of its mark. */
void note_attach(struct block_context *context, const struct note *note,
		 const struct element *reference, struct vitem *box);

/*
 * A table's note, added to the inserts of a box that calls for it: set under each part of the table before
 * its last (vlist.h). lines are its lines as furniture, of that height.
 */
void table_note_attach(struct block_context *context, const struct grid *table,
		       const struct grid_note *note, struct paint_list *lines, length_t height,
		       struct vitem *box);

/*
 * The key of a table's marks: entries "mark text" divided by "|", set on one line from x where width lets
 * them, else each on lines of its own.
 */
void key_attach(struct block_context *context, const struct note *key, length_t x, length_t width,
		struct vitem *box);

#endif
