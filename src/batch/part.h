/*
 * An area's part of a compendium: its report loaded and checked, its opener and its own pages laid out,
 * in memory of its own, so that areas need not wait for each other.
 */
#ifndef BATCH_PART_H
#define BATCH_PART_H

#include "batch/press.h"
#include "block/block.h"
#include "load/compendium.h"
#include "load/gather.h"

struct part {
	const struct compendium_area *listed;
	const struct area *area; /* the layout's; NULL: it has none of that name */
	struct arena *arena;
	struct arena *pages; /* display lists of opener and own pages; NULL: they are written */
	struct messages *messages;
	struct shaper *shaper; /* the press's, while the part is worked on */
	const struct report
		*read; /* of the area and year wanted, be it faulty; NULL: there is none */
	const struct report *report; /* completed; NULL: not received */
	const struct layout *layout; /* the report's */
	struct document *opener;
	struct document *document; /* the area's own; NULL where it was not received */
	struct publication *opening, *own;
	struct folio_reference *opening_folios, *folios;
	struct messages *opener_messages;
	size_t first, own_first; /* of opener and own pages in the book, from 0 */
	size_t own_count;	 /* of its pages that the book has */
	bool out_of_memory;
};

/* A part for an area that a compendium lists; false: no memory. */
bool part_init(struct part *part, const struct compendium_area *listed,
	       const struct layout *layout);
void part_free(struct part *part);

/* Its pages are written, and their memory goes back to the system. */
void part_free_pages(struct part *part);

/* Does work that both of a part's arenas may be asked for memory in; false: there was none. */
bool part_try(struct part *part, void (*work)(void *context), void *context);

/* What all parts are made by. */
struct part_order {
	struct press *press;
	const struct report *compendium; /* for part_open: with the data gathered from all areas */
	const struct layout *layout;	 /* the compendium's */
	const struct book *book;	 /* for part_open */
	enum edition edition;
	const char *folder; /* for a file of each area; NULL: none are written */
	bool check_only;    /* pictures are looked at, too; no file is written */
};

/* The file of an area beside the book, in the order's folder; in arena. */
const char *part_target(struct arena *arena, const struct part *part,
			const struct part_order *order);

/*
 * Reads and checks the report and lays out its pages. It must be of the area that the compendium lists
 * it for, and of the compendium's year (rules "other-area", "other-year"); with an error it counts as
 * not received.
 */
void part_make(struct part *part, const struct part_order *order);

/* Lays out the opener, or what stands for a report that was not received. */
void part_open(struct part *part, const struct part_order *order);

#endif
