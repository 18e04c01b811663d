/*
 * Stencils: what several pages show alike, as one content stream. A page with a stencil has two streams,
 * its own and the stencil's (ISO 32000-1, 7.8.2); the sequences in the stencil are tagged for each page
 * anew, through the page's own parent tree entry (14.7.4.4).
 */
#ifndef PDF_STENCIL_H
#define PDF_STENCIL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "paint/display.h"

struct writer;

struct stencil {
	const struct paint_item *items;	 /* that it shows; tells it from others */
	uint32_t number;		 /* of its stream */
	const struct element **elements; /* whose each sequence is, by MCID, in the shared tree */
	uint32_t sequence_count;
};

/* Whether a page shares its list with another page of the publication. */
bool stencil_is_wanted(const struct writer *writer, size_t page);

/* The stencil of a page that shares its list, printed at the first such page. */
const struct stencil *stencil_use(struct writer *writer, size_t page);

#endif
