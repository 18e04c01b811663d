/*
 * A compendium put together: the pages, tags, links and bookmarks of its documents become those of one
 * publication, in the order of the book.
 *
 * An area's part begins on a left page with its opener; its own report follows from a right page, its
 * last cover left out, which is the book's to have.
 */
#ifndef BATCH_ASSEMBLE_H
#define BATCH_ASSEMBLE_H

#include "batch/part.h"

/* The compendium's own document, as two runs of pages about the areas'. */
struct national {
	struct document *document;
	struct shaper *shaper;
	const struct section *areas; /* stands for them; NULL: the layout has no place for them */
	struct publication *front, *back;
	struct folio_reference *front_folios, *back_folios;
};

/* Places the parts behind front pages; returns how many pages there are then. */
size_t assemble_place(struct part *parts, size_t count, size_t front);

/* Lays out the national pages behind the areas', which before pages come before. */
void assemble_back(struct national *national, size_t before);

/*
 * All pieces as one publication. The parts are by alphabet, as the book's areas are, and have been
 * placed. Feet and page numbers are still those of the pieces.
 */
struct publication *assemble(struct arena *arena, struct national *national, struct book *book,
			     struct part *parts, size_t count);

/* Sets what pages say of their numbers; parts and the national pages may be done side by side. */
void assemble_finish_part(const struct publication *publication, struct part *part,
			  const struct layout *layout);
void assemble_finish_national(const struct publication *publication, struct national *national,
			      const struct layout *layout);

#endif
