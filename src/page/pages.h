/* Pages as they are made: their sides, margins, and the notes at the foot of their columns. */
#ifndef PAGE_PAGES_H
#define PAGE_PAGES_H

#include "block/block.h"
#include "page/columns.h"

/* All that is under way. */
struct pagination {
	struct document *document;
	const struct layout *layout;
	struct arena *arena;
	struct publication *publication;
	struct block_context block;
	const struct section *section;
	length_t y;			 /* where the next thing stands on the current page */
	length_t note_foot[COLUMNS_MAX]; /* height of the notes below each column so far */
	length_t note_x[COLUMNS_MAX];
	struct paint_list notes[COLUMNS_MAX];
	int note_columns; /* 0: no notes on this page yet */
};

/* A new current page; with_foot: one that takes a foot when all pages are there (page/feet.h). */
struct page *page_open(struct pagination *pagination, const char *master, bool with_foot);
struct page *page_current(struct pagination *pagination);
uint32_t page_index(const struct pagination *pagination);

/* Sets the notes of the current page; to be called before the next is opened. */
void page_close(struct pagination *pagination);

length_t page_left_margin(const struct pagination *pagination);
length_t page_text_width(const struct layout *layout);
length_t page_column_width(const struct layout *layout, int columns);

/* Where the text may go to on the current page: the frame's foot less the notes already there. */
length_t page_bottom(const struct pagination *pagination);

/* Adds a column's footnotes to the current page; x is the column's left edge. */
void page_add_notes(struct pagination *pagination, const struct vlist *list,
		    const struct column *column, int index, length_t x);

#endif
