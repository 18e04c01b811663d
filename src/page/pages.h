/* Pages as they are made: their sides, margins, and the notes at the foot of their columns. */
#ifndef PAGE_PAGES_H
#define PAGE_PAGES_H

#include "block/block.h"
#include "page/columns.h"
#include "page/floats.h"
#include "page/notes.h"

/* What stands in the margin: a box, and how high it is to hang. */
struct margin_piece {
	const struct vitem *box;
	length_t gap, y; /* to the one before it; 0: as high as there is room */
};

/* Those that wait for a place, and how far those of the current page reach down; 0: there are none. */
struct margin {
	struct margin_piece *pieces;
	size_t count, capacity;
	length_t bottom;
};

/* All that is under way. */
struct pagination {
	struct document *document;
	const struct layout *layout;
	struct arena *arena;
	struct publication *publication;
	struct block_context block;
	const struct section *section;
	const char *part; /* the title of the part that it stands in; NULL: none */
	const struct section *section_on_page; /* that the current page ends with; NULL: none */
	bool is_empty;			       /* nothing stands under the last title yet */
	size_t before; /* pages of the book before the publication's first */
	length_t y;    /* where the next thing stands on the current page */
	struct page_notes notes;
	struct margin margin;
	struct float_queue floats;   /* that wait for a place */
	length_t foot[COLUMNS_MOST]; /* what floats take at the foot of the page's columns */
};

/* A new current page; with_foot: one that takes a foot when all pages are there (page/feet.h). */
struct page *page_open(struct pagination *pagination, const char *master, bool with_foot);
struct page *page_current(struct pagination *pagination);
uint32_t page_index(const struct pagination *pagination);

/* Sets the notes of the current page; to be called before the next is opened. */
void page_close(struct pagination *pagination);

length_t page_left_margin(const struct pagination *pagination);
length_t page_text_width(const struct layout *layout);
/* What a section leaves free at the left, with the gutter to its text; 0: nothing. */
length_t page_margin(const struct layout *layout, const struct section *section);

/* A column of a section's notes. */
length_t page_note_width(const struct layout *layout, const struct section *section);
length_t page_column_width(const struct layout *layout, int columns);

/* Where text may go to in a column of the current page: the frame's foot less the notes there. */
length_t page_column_bottom(const struct pagination *pagination, int column);

/* The same over all columns. */
length_t page_bottom(const struct pagination *pagination);

/* What floats take at the foot of that column where they take most. */
length_t page_highest_foot(const struct pagination *pagination);

/* Notes stand under columns of their own, as wide as the text's, where that has but one as half of it. */
int page_note_columns(const struct section *section);

/* Adds a column's footnotes to the current page, as many of their lines as it says; the others wait. */
void page_add_notes(struct pagination *pagination, const struct vlist *list,
		    const struct column *column, int index);

/* Sets notes that wait under the current page's columns, from one on, as long as there is room. */
void page_set_waiting_notes(struct pagination *pagination, int from);

#endif
