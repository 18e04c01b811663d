/* The pictures of a report of which no document is built, for it has faults. */
#ifndef DOC_PICTURES_TRY_H
#define DOC_PICTURES_TRY_H

#include "load/layout.h"
#include "load/report.h"

/*
 * Reads every picture that the report names, so that what is wrong with it is told in one run with the
 * report's other faults; the rules are those of paint/images.h. Files that are not there were told by check/.
 */
void pictures_try(struct arena *arena, struct messages *messages, const struct report *report,
		  const struct layout *layout);

#endif
