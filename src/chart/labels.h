/* Labels side by side on one baseline, none on another. */
#ifndef CHART_LABELS_H
#define CHART_LABELS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/length.h"

struct label_place {
	length_t wanted, width; /* where its left edge would best stand */
	length_t x;		/* where it stands */
};

/*
 * Places labels, given from left to right, as near to where they are wanted as the others allow: in
 * their order, gap apart at least, from left to right. false when they are too many for that.
 */
bool labels_place(struct label_place *labels, size_t count, length_t left, length_t right,
		  length_t gap);

/*
 * The same down a side, from the top: those that would stand on each other are spread about the middle
 * of where they are wanted, so that none is far from its place.
 */
bool labels_spread(struct label_place *labels, size_t count, length_t top, length_t bottom,
		   length_t gap);

#endif
