/*
 * A table's notes in the columns before its end: each once in a column, under the rows that call for it, and
 * none in the column in which the table ends, where all of them stand.
 */
#ifndef PAGE_TABLE_NOTES_H
#define PAGE_TABLE_NOTES_H

#include "page/columns.h"

enum { TABLE_NOTES_MOST = 24 }; /* of one table; more stand at its end alone */

/* Those of one column so far. */
struct table_notes {
	const struct grid *table; /* the last that called for one */
	const struct note *set[TABLE_NOTES_MOST];
	size_t count;
	length_t height; /* of them all */
};

/* True when the note is called for the first time in the column: it is counted among those that are set. */
bool table_notes_is_first(struct table_notes *notes, const struct insert *insert);

/*
 * What an insert takes under the content, one that is no table's note as well; a table's notes stand close to
 * each other. Called once for each that is set.
 */
length_t table_notes_height(struct table_notes *notes, const struct insert *insert);

/* The table ends in the column after all: what its notes took, which is given back. */
length_t table_notes_take(struct table_notes *notes);

bool table_notes_end_in(const struct vlist *list, const struct column *column,
			const struct grid *table);

#endif
