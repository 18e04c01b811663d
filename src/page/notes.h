/*
 * Footnotes on their way to the feet of columns: those that wait, in the order of their marks' places, and a
 * stack of lines under each column of the current page. A note of which some lines wait goes on in the
 * next column, under a longer rule.
 */
#ifndef PAGE_NOTES_H
#define PAGE_NOTES_H

#include "block/vlist.h"
#include "page/columns.h"

/* Under one column of the current page. */
struct note_stack {
	struct paint_list paint; /* relative to the rule's left end */
	length_t height;	 /* with the rule; 0: no notes */
	length_t x, measure;	 /* of its column: the next page may have others */
	bool continued;		 /* its first line belongs to a note that began before */
};

struct page_notes {
	struct arena *arena;
	const struct footnote_look *look;
	length_t measure; /* of notes that are set from now on */
	struct note_stack stacks[COLUMNS_MOST];
	const struct insert **queue;
	size_t queue_first, queue_count, queue_capacity;
	size_t begun;	/* lines of the queue's first note that are set */
	size_t waiting; /* lines of all notes in the queue */
};

void notes_init(struct page_notes *notes, struct arena *arena, const struct footnote_look *look);

/* A note is called for: it waits behind the others. */
void notes_call(struct page_notes *notes, const struct insert *insert);

/*
 * Puts the notes that so many lines set whole in the order of their numbers: a float's mark, or one of a cell over
 * several rows, may stand above marks that come before it. One that is torn stays behind them.
 */
void notes_order(struct page_notes *notes, size_t lines);

/* Sets so many of the lines that wait, in that order, under a column whose left edge is x. */
void notes_set(struct page_notes *notes, int column, length_t x, size_t lines);

/* How many lines go into room under a column, above what stands there. */
size_t notes_fitting(const struct page_notes *notes, int column, length_t room);

/* What is painted above a column's first note: rule and space; 0: it is there. */
length_t notes_rule(const struct page_notes *notes, int column);

/* Paints a column's stack so that it ends at bottom, and empties it. */
void notes_paint(struct page_notes *notes, int column, length_t bottom, struct paint_list *paint);

#endif
